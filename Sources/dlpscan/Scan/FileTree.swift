/// Walks files and folders in the order of their paths, one entry at a time.
///
/// Memory grows with the depth of the tree and the size of its folders, not with the number of files.
struct FileTree: Sendable {
    /// Something that was met on the way.
    enum Entry: Sendable {
        /// A file, and whether the user named it, so that a link to it is followed.
        case file(FilePath, size: Int, isNamed: Bool)
        case skipped(FilePath, SkipReason)
        case failed(FilePath, SystemError)
        /// `-`.
        case standardInput
    }

    private struct Folder: Sendable {
        let path: FilePath
        /// The path from which ignore rules count.
        let anchorPath: FilePath
        let scope: IgnoreScope
        /// What is left of it, last first.
        var names: [(name: [UInt8], status: Result<FileStatus, SystemError>)]
    }

    private var roots: [FilePath]
    private let honoursIgnoreFiles: Bool
    private let exceptions: Set<FileIdentity>
    private var open: [Folder] = []

    /// Starts at the given paths, in the order given, and passes over some files whatever they are called.
    init(_ roots: [FilePath], honoursIgnoreFiles: Bool, except exceptions: Set<FileIdentity>) {
        self.exceptions = exceptions
        self.roots = roots.reversed()
        self.honoursIgnoreFiles = honoursIgnoreFiles
    }

    /// The next file, or what became of it; ignored ones are passed over in silence.
    mutating func next() -> Entry? {
        while true {
            if open.isEmpty {
                guard let root = roots.popLast() else { return nil }
                if let entry = enter(root: root) { return entry }
                continue
            }
            guard let (name, status) = open[open.count - 1].names.popLast() else {
                open.removeLast()
                continue
            }
            if let entry = visit(name, status, in: open[open.count - 1]) { return entry }
        }
    }

    /// A path that was named by the user: links are followed and nothing about it is ignored.
    private mutating func enter(root: FilePath) -> Entry? {
        if root.bytes == [UInt8(ascii: "-")] { return .standardInput }
        do throws(SystemError) {
            let status = try FileSystem.status(of: root, followingLinks: true)
            guard status.kind == .folder else { return entry(root, status, isNamed: true) }
            let anchor = FileSystem.resolved(root) ?? root
            return list(root, anchorPath: anchor, scope: honoursIgnoreFiles ? Self.scope(above: anchor) : IgnoreScope())
        } catch {
            return .failed(root, error)
        }
    }

    private mutating func visit(
        _ name: [UInt8], _ status: Result<FileStatus, SystemError>, in folder: Folder
    ) -> Entry? {
        let path = folder.path.appending(name)
        switch status {
        case .failure(let error): return .failed(path, error)
        case .success(let status):
            let isFolder = status.kind == .folder
            let anchorPath = folder.anchorPath.appending(name)
            if isFolder, name.elementsEqual(".git".utf8) { return nil }
            if honoursIgnoreFiles, folder.scope.ignores(anchorPath.bytes, isFolder: isFolder) { return nil }
            return isFolder
                ? list(path, anchorPath: anchorPath, scope: folder.scope) : entry(path, status, isNamed: false)
        }
    }

    /// Opens a folder, so that its entries come next.
    private mutating func list(_ path: FilePath, anchorPath: FilePath, scope: IgnoreScope) -> Entry? {
        do throws(SystemError) {
            var entries: [(key: [UInt8], name: [UInt8], status: Result<FileStatus, SystemError>)] = []
            for name in try FileSystem.names(in: path) {
                let status: Result<FileStatus, SystemError>
                do throws(SystemError) {
                    status = .success(try FileSystem.status(of: path.appending(name), followingLinks: false))
                } catch {
                    status = .failure(error)
                }
                // With its slash, a folder sorts as the paths of its files do.
                let isFolder = if case .success(let status) = status { status.kind == .folder } else { false }
                entries.append((isFolder ? name + [UInt8(ascii: "/")] : name, name, status))
            }
            entries.sort { $1.key.lexicographicallyPrecedes($0.key) }
            var scope = scope
            if honoursIgnoreFiles { scope.add(Self.rules(in: anchorPath), prefix: Self.prefix(anchorPath)) }
            open.append(
                Folder(
                    path: path, anchorPath: anchorPath, scope: scope, names: entries.map { ($0.name, $0.status) }))
            return nil
        } catch {
            return .failed(path, error)
        }
    }

    private func entry(_ path: FilePath, _ status: FileStatus, isNamed: Bool) -> Entry? {
        if exceptions.contains(status.identity) { return nil }
        return switch status.kind {
        case .file, .folder: .file(path, size: status.size, isNamed: isNamed)
        case .symbolicLink: .skipped(path, .symbolicLink)
        case .pipe: .skipped(path, .pipe)
        case .socket: .skipped(path, .socket)
        case .device: .skipped(path, .device)
        }
    }

    // MARK: Ignore files

    /// The rules of the folders above one, up to the one that holds `.git`; none outside a git working tree.
    private static func scope(above folder: FilePath) -> IgnoreScope {
        var above: [FilePath] = []
        var place = folder
        while !exists(place.appending(".git")) {
            guard place.bytes.count > 1 else { return IgnoreScope() }
            place = place.folder
            above.append(place)
        }
        var scope = IgnoreScope()
        for folder in above.reversed() { scope.add(rules(in: folder), prefix: prefix(folder)) }
        return scope
    }

    private static func exists(_ path: FilePath) -> Bool {
        (try? FileSystem.status(of: path, followingLinks: false)) != nil
    }

    /// The rules of a folder's `.gitignore`; none when there is no such file that can be read.
    private static func rules(in folder: FilePath) -> IgnoreRules {
        guard
            let bytes = try? FileReader.contents(
                of: folder.appending(".gitignore"), limit: 1 << 20, followingLinks: false)
        else { return IgnoreRules([]) }
        return IgnoreRules(bytes)
    }

    /// Bytes that the folder and a slash take up at the front of the paths below it.
    private static func prefix(_ folder: FilePath) -> Int { folder.appending("").bytes.count }
}

/// Why a file is not scanned.
enum SkipReason: Hashable, Sendable {
    case symbolicLink, pipe, socket, device
    /// Its first bytes say what it is, such as `ZIP archive`.
    case format(String)
    /// Text in an encoding that is not UTF-8, such as `UTF-16`.
    case encoding(String)
    /// There are NUL bytes in it.
    case binary

    /// For people.
    var text: String {
        switch self {
        case .symbolicLink: "symbolic link"
        case .pipe: "named pipe"
        case .socket: "socket"
        case .device: "device"
        case .format(let name): name
        case .encoding(let name): "\(name) text"
        case .binary: "binary"
        }
    }
}
