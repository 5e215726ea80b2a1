#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// An open file or pipe; files that were opened here are closed with it.
struct Descriptor: ~Copyable, Sendable {
    let number: CInt

    private init(number: CInt) { self.number = number }

    static var standardInput: Descriptor { Descriptor(number: STDIN_FILENO) }
    static var standardOutput: Descriptor { Descriptor(number: STDOUT_FILENO) }
    static var standardError: Descriptor { Descriptor(number: STDERR_FILENO) }

    deinit { if number > STDERR_FILENO { _ = close(number) } }

    /// Opens a file to be read, and never waits, not even for the writer of a named pipe.
    init(reading path: FilePath, followingLinks: Bool = true) throws(SystemError) {
        let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
        // Sound: the path ends in NUL, and the call keeps no pointer to it.
        let opened = try uninterrupted { Int(unsafe open(path.terminated, flags)) }
        self.init(number: CInt(opened))
    }

    /// Opens what is there to be written, such as a device.
    init(writing path: FilePath) throws(SystemError) {
        // Sound: as above.
        let opened = try uninterrupted { Int(unsafe open(path.terminated, O_WRONLY | O_NOCTTY | O_CLOEXEC)) }
        self.init(number: CInt(opened))
    }

    /// Makes a file that did not exist, readable by its owner only.
    init(creating path: FilePath) throws(SystemError) {
        // Sound: as above.
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        let opened = try uninterrupted { Int(unsafe open(path.terminated, flags, 0o600)) }
        self.init(number: CInt(opened))
    }

    /// Reads what is there, at least one byte, into the front of `buffer`; 0 is the end.
    func readSome(into buffer: inout [UInt8]) throws(SystemError) -> Int {
        let number = number
        while true {
            do throws(SystemError) {
                return try uninterrupted {
                    // Sound: the system writes at most `count` bytes to where the buffer has that many.
                    unsafe buffer.withUnsafeMutableBytes { bytes in
                        unsafe read(number, bytes.baseAddress, bytes.count)
                    }
                }
            } catch {
                guard error.code == EAGAIN else { throw error }
                wait(for: POLLIN)
            }
        }
    }

    /// Writes every byte.
    func writeAll(_ bytes: Span<UInt8>) throws(SystemError) {
        let number = number
        var rest = 0..<bytes.count
        while !rest.isEmpty {
            let here = rest
            do throws(SystemError) {
                let written = try uninterrupted {
                    // Sound: the system reads exactly the bytes of the span.
                    unsafe bytes.extracting(here).withUnsafeBytes { bytes in
                        unsafe write(number, bytes.baseAddress, bytes.count)
                    }
                }
                rest = rest.lowerBound + written..<rest.upperBound
            } catch {
                guard error.code == EAGAIN else { throw error }
                wait(for: POLLOUT)
            }
        }
    }

    func writeAll(_ bytes: [UInt8]) throws(SystemError) { try writeAll(bytes.span) }

    func writeAll(_ text: String) throws(SystemError) { try writeAll(Array(text.utf8)) }

    /// Whether it is a terminal.
    var isTerminal: Bool { isatty(number) == 1 }

    /// What kind of file it is, and its size.
    func status() throws(SystemError) -> FileStatus {
        var status = stat()
        // Sound: the system fills in the structure it is given.
        guard unsafe fstat(number, &status) == 0 else { throw .last }
        return FileStatus(status)
    }

    /// Puts everything written on the disk.
    func synchronize() throws(SystemError) {
        guard fsync(number) == 0 else { throw .last }
    }

    /// Gives the file these permissions.
    func setPermissions(_ permissions: UInt32) throws(SystemError) {
        guard fchmod(number, mode_t(permissions)) == 0 else { throw .last }
    }

    /// Waits until a descriptor that was set never to wait, by whoever shares it, is ready.
    private func wait(for events: Int32) {
        var request = pollfd(fd: number, events: Int16(events), revents: 0)
        // Sound: one structure, as the count says.
        _ = unsafe poll(&request, 1, -1)
    }
}
