/// A path as the system has it: any bytes but NUL.
struct FilePath: Hashable, Sendable {
    var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The bytes and a NUL, as C wants them.
    var terminated: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

    /// The path of something in this folder.
    func appending(_ name: [UInt8]) -> FilePath {
        if bytes.isEmpty || bytes.last == UInt8(ascii: "/") { return FilePath(bytes + name) }
        return FilePath(bytes + [UInt8(ascii: "/")] + name)
    }

    func appending(_ name: String) -> FilePath { appending(Array(name.utf8)) }

    /// The part behind the last slash.
    var name: [UInt8] {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes }
        return Array(bytes[(slash + 1)...])
    }

    /// The folder it is in; `.` for a bare name.
    var folder: FilePath {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath(".") }
        return slash == 0 ? FilePath("/") : FilePath(Array(bytes[..<slash]))
    }

    /// For people; bytes that are no UTF-8 are shown as U+FFFD.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether the name ends so.
    func hasSuffix(_ suffix: String) -> Bool {
        bytes.count >= suffix.utf8.count && bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }
}
