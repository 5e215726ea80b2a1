/// Reads a regular file, or standard input, piece by piece.
struct FileReader: ~Copyable {
    /// Bytes asked for at once.
    static let pieceSize = 64 << 10

    private let descriptor: Descriptor
    private(set) var piece: [UInt8] = []

    /// Reads standard input; a folder there is an error at once.
    static func standardInput() throws(SystemError) -> FileReader {
        let input = Descriptor.standardInput
        if try input.status().kind == .folder { throw .isDirectory }
        return FileReader(descriptor: input)
    }

    private init(descriptor: consuming Descriptor) { self.descriptor = descriptor }

    /// Opens a file; anything but a regular one is an error.
    init(_ path: FilePath, followingLinks: Bool) throws(SystemError) {
        let opened = try Descriptor(reading: path, followingLinks: followingLinks)
        switch try opened.status().kind {
        case .file: self.init(descriptor: opened)
        case .folder: throw .isDirectory
        default: throw .notAFile
        }
    }

    /// Reads the next piece; its bytes are the first so many of ``piece``, and 0 is the end.
    mutating func next() throws(SystemError) -> Int {
        if piece.isEmpty { piece = Array(repeating: 0, count: Self.pieceSize) }
        return try descriptor.readSome(into: &piece)
    }

    /// Exchanges the memory that pieces are read into for other, so that one reader can go on with that of another.
    mutating func exchange(_ buffer: inout [UInt8]) { swap(&piece, &buffer) }

    /// The whole of a file, which must not be longer than `limit`.
    static func contents(of path: FilePath, limit: Int, followingLinks: Bool = true) throws(SystemError) -> [UInt8] {
        var reader = try FileReader(path, followingLinks: followingLinks)
        return try reader.rest(limit: limit)
    }

    /// Everything that is left, which must not be more than `limit`.
    mutating func rest(limit: Int) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        // Room for a regular file at once; what else there is says 0.
        bytes.reserveCapacity(min(limit, try descriptor.status().size))
        while true {
            let count = try next()
            if count == 0 { return bytes }
            guard bytes.count + count <= limit else { throw .tooLarge }
            bytes += piece[..<count]
        }
    }
}
