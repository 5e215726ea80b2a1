/// A file that appears under its name when it is complete, and not before.
///
/// The bytes go to a new file beside it, which takes its place in one step. What is no regular file, such as
/// `/dev/null`, is written directly.
struct OutputFile: ~Copyable, Sendable {
    private let descriptor: Descriptor
    private let target: FilePath
    /// The file beside it; nil when there is none.
    private let temporary: FilePath?
    /// The files that are not to be scanned, should they be in a scanned folder.
    let identities: Set<FileIdentity>

    private init(
        descriptor: consuming Descriptor, target: FilePath, temporary: FilePath?, identities: Set<FileIdentity>
    ) {
        self.descriptor = descriptor
        self.target = target
        self.temporary = temporary
        self.identities = identities
    }

    init(_ path: FilePath) throws(SystemError) {
        let existing = try? FileSystem.status(of: path, followingLinks: true)
        switch existing?.kind {
        case .folder: throw .isDirectory
        case .file, nil: try self.init(replacing: FileSystem.resolved(path) ?? path, existing)
        default:
            self.init(descriptor: try Descriptor(writing: path), target: path, temporary: nil, identities: [])
        }
    }

    /// Begins the new file, with the permissions of the one whose place it will take.
    private init(replacing target: FilePath, _ existing: FileStatus?) throws(SystemError) {
        let name = Array(".".utf8) + target.name + Array(".\(Process.identifier).tmp".utf8)
        let temporary = target.folder.appending(name)
        let descriptor = try Descriptor(creating: temporary)
        try descriptor.setPermissions((existing?.permissions ?? 0o666 & ~Process.fileCreationMask) & 0o777)
        let identities = Set([existing?.identity, try descriptor.status().identity].compactMap { $0 })
        self.init(descriptor: descriptor, target: target, temporary: temporary, identities: identities)
    }

    func write(_ bytes: [UInt8]) throws(SystemError) { try descriptor.writeAll(bytes) }

    /// Gives the complete file its name.
    func complete() throws(SystemError) {
        guard let temporary else { return }
        try descriptor.synchronize()
        try FileSystem.move(temporary, to: target)
    }

    /// Removes what was written, unless it has its name already.
    func discard() {
        if let temporary { FileSystem.delete(temporary) }
    }
}
