internal import Foundation
public import Testing

/// A folder of committed pairs of files: an input, and beside it the text that has to come of it.
///
/// After a change that is meant, the tests write the texts anew when `UPDATE_GOLDEN=1` is set; the difference is then
/// read before it is committed.
public struct GoldenFolder: Sendable {
    private let folder: URL

    /// The folder `name` beside the source file that asks.
    public init(_ name: String, besideFile file: StaticString = #filePath) {
        folder = URL(filePath: "\(file)").deletingLastPathComponent().appending(path: name)
    }

    /// Every file that ends with `suffix`, in the order of names.
    public func pairs(suffix: String = "yaml") -> [GoldenPair] {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == suffix }.map(GoldenPair.init).sorted { $0.name < $1.name }
    }

    /// The names of the texts that have no input.
    public func strays(suffix: String = "yaml") throws -> [String] {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let names = Set(pairs(suffix: suffix).map(\.name))
        return files.filter { $0.pathExtension == "txt" }.map { $0.deletingPathExtension().lastPathComponent }
            .filter { !names.contains($0) }
    }
}

/// An input file, and the text that has to come of it in a `.txt` of the same name.
public struct GoldenPair: Sendable, CustomTestStringConvertible {
    private let input: URL

    fileprivate init(_ input: URL) { self.input = input }

    /// The name without folder and suffix.
    public var name: String { input.deletingPathExtension().lastPathComponent }
    /// The name without folder, as it stands in messages.
    public var fileName: String { input.lastPathComponent }
    public var testDescription: String { name }

    public func bytes() throws -> [UInt8] { Array(try Data(contentsOf: input)) }

    /// The committed text, which becomes `actual` when the texts are written anew.
    public func expectation(orUpdateTo actual: String) throws -> String {
        let file = input.deletingPathExtension().appendingPathExtension("txt")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(actual.utf8).write(to: file)
        }
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
}

extension ProjectFiles {
    /// The text of a file, named from the top of the checkout.
    public static func text(of path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: "\(root)/\(path)")), as: UTF8.self)
    }

    /// The codes of diagnostics in a source file whose wording is written as tuples `("code", "message", "fix")`.
    public static func codes(inSource path: String) throws -> Set<String> {
        let tuple = /\(\s*"([a-z0-9]+(?:-[a-z0-9]+)*)",\s*"/
        return Set(try text(of: path).matches(of: tuple).map { String($0.output.1) })
    }
}
