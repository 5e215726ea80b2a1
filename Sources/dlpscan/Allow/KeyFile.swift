internal import DLPReport
internal import DLPTokens

/// The file that holds the key of fingerprints.
enum KeyFile {
    private static let longest = 1 << 16

    /// Reads the key, which nobody but its owner may be able to read.
    static func key(at path: String) throws(Failure) -> ValueKey {
        let name = escapedPath(Array(path.utf8))
        let bytes: [UInt8]
        let status: FileStatus
        do throws(SystemError) {
            status = try FileSystem.status(of: FilePath(path), followingLinks: true)
            bytes = try FileReader.contents(of: FilePath(path), limit: longest)
        } catch {
            throw .reading(name, error)
        }
        guard status.permissions & 0o077 == 0 else {
            throw .badInput(["\(name) holds a key, and others than its owner may read it: run 'chmod 600 \(name)'"])
        }
        guard let key = ValueKey(bytes) else {
            throw .badInput(["\(name) holds no key: it has \(bytes.count) bytes, and \(ValueKey.shortest) are needed"])
        }
        return key
    }

    /// Reads the key, or makes a new one where there is no file.
    static func keyMakingOne(at path: String) throws(Failure) -> ValueKey {
        if (try? FileSystem.status(of: FilePath(path), followingLinks: true)) == nil {
            do throws(SystemError) {
                let file = try Descriptor(creating: FilePath(path))
                try file.writeAll(ValueKey.makeBytes())
                try file.synchronize()
            } catch {
                throw .writing(escapedPath(Array(path.utf8)), error)
            }
            Console.tell(
                "dlpscan: made a new key in \(escapedPath(Array(path.utf8))); keep it apart from what it allows")
        }
        return try key(at: path)
    }
}
