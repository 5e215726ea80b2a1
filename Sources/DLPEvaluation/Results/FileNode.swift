internal import DLPWire

/// What is wrong with a file that was given, and on which line.
package struct InputMistake: Error, Hashable, CustomStringConvertible, Sendable {
    package var file: String
    package var line: Int
    package var message: String

    package var description: String { "\(file):\(line): \(message)" }
}

/// A whole JSON file, and the lines of its values.
struct FileNode {
    let file: String
    let node: JSONNode
    private let bytes: [UInt8]

    init(_ bytes: [UInt8], file: String) throws(InputMistake) {
        self.file = file
        self.bytes = bytes
        do {
            node = try JSONDocument(scanning: bytes, depthLimit: 64).node
        } catch {
            throw InputMistake(
                file: file, line: Self.line(of: error.offset, in: bytes), message: "not JSON (\(error.code.rawValue))")
        }
    }

    /// A mistake at a value, or about the file as a whole.
    func mistake(_ message: String, at node: JSONNode? = nil) -> InputMistake {
        InputMistake(file: file, line: Self.line(of: (node ?? self.node).offset, in: bytes), message: message)
    }

    func object(_ name: String) throws(InputMistake) -> JSONNode {
        guard let member = node[name], member.members != nil else {
            throw mistake("'\(name)' has to be an object", at: node[name])
        }
        return member
    }

    func elements(_ name: String) throws(InputMistake) -> [JSONNode] {
        guard let elements = node[name]?.elements else { throw mistake("'\(name)' has to be a list", at: node[name]) }
        return elements
    }

    func text(_ name: String, in node: JSONNode) throws(InputMistake) -> String {
        guard let text = node[name]?.string else { throw mistake("'\(name)' has to be a text", at: node[name] ?? node) }
        return text
    }

    func integer(_ name: String, in node: JSONNode) throws(InputMistake) -> Int {
        guard let number = node[name]?.integer else {
            throw mistake("'\(name)' has to be a whole number", at: node[name] ?? node)
        }
        return number
    }

    private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
        1 + bytes.prefix(offset).count { $0 == 0x0A }
    }
}
