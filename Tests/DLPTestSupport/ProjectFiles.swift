import Foundation

/// The files of this checkout that tests read.
public enum ProjectFiles {
    /// The path of the top folder.
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The files below a folder, by path, each with its path from the top folder.
    public static func files(below folder: String, ending: String = "") throws -> [(path: String, bytes: [UInt8])] {
        let base = "\(root)/\(folder)"
        let names = try FileManager.default.subpathsOfDirectory(atPath: base)
        return names.sorted().filter { $0.hasSuffix(ending) }.compactMap { name in
            // A folder cannot be read, and is passed over.
            guard let data = FileManager.default.contents(atPath: "\(base)/\(name)") else { return nil }
            return ("\(folder)/\(name)", Array(data))
        }
    }
}
