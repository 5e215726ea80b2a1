#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What is known of a file without reading it.
struct FileStatus: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case file, folder, symbolicLink, pipe, socket, device }

    let kind: Kind
    let size: Int
    let permissions: UInt32
    let identity: FileIdentity

    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            default: .device
            }
        size = Int(status.st_size)
        permissions = UInt32(status.st_mode & 0o7777)
        identity = FileIdentity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
    }
}

/// Tells one file from every other, whatever it is called.
struct FileIdentity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
}

/// Looks at folders and moves files.
enum FileSystem {
    /// What is at the path; a link is looked at itself unless it is to be followed.
    static func status(of path: FilePath, followingLinks: Bool) throws(SystemError) -> FileStatus {
        var status = stat()
        // Sound: the path ends in NUL and the system fills in the structure.
        let result = unsafe followingLinks ? stat(path.terminated, &status) : lstat(path.terminated, &status)
        guard result == 0 else { throw .last }
        return FileStatus(status)
    }

    /// The names in a folder, without `.` and `..`, in no order.
    static func names(in folder: FilePath) throws(SystemError) -> [[UInt8]] {
        // Sound: the stream is used by nobody else and closed once; each entry is copied before the next call.
        guard let stream = unsafe opendir(folder.terminated) else { throw .last }
        defer { unsafe _ = closedir(stream) }
        var names: [[UInt8]] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                if errno != 0 { throw .last }
                return names
            }
            // Sound: the name is an array of fixed size inside the entry, and a NUL ends it.
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe Array(bytes.prefix { $0 != 0 })
            }
            if name != [UInt8(ascii: ".")] && name != [UInt8(ascii: "."), UInt8(ascii: ".")] { names.append(name) }
        }
    }

    /// Puts one file in the place of another, in one step.
    static func move(_ source: FilePath, to target: FilePath) throws(SystemError) {
        // Sound: both paths end in NUL.
        guard unsafe rename(source.terminated, target.terminated) == 0 else { throw .last }
    }

    /// Deletes a file, if it is there.
    static func delete(_ path: FilePath) {
        // Sound: the path ends in NUL.
        unsafe _ = unlink(path.terminated)
    }

    /// The path without links and dots, if it exists.
    static func resolved(_ path: FilePath) -> FilePath? {
        // Sound: without a buffer of ours the system allocates one, which is copied and freed.
        guard let real = unsafe realpath(path.terminated, nil) else { return nil }
        defer { unsafe free(real) }
        return FilePath(unsafe String(cString: real))
    }
}
