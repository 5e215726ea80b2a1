#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// This process and where it runs.
enum Process {
    /// A closed pipe becomes an error of the write, rather than the end of the process.
    static func ignoreBrokenPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }

    /// Puts something unusable in the place of standard streams that are closed, so that no file that is opened later
    /// is mistaken for one.
    static func reserveStandardStreams() {
        for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 {
            // Sound: the path is a literal. The lowest free number is taken, which is this one.
            unsafe _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// How many threads may run at once.
    static var processors: Int { max(1, Int(sysconf(CInt(_SC_NPROCESSORS_ONLN)))) }

    static var identifier: Int { Int(getpid()) }

    /// The day in Greenwich, as `2026-11-23`.
    static var today: String {
        var now = time(nil)
        var parts = unsafe tm()
        // Sound: both structures live through the call.
        unsafe _ = gmtime_r(&now, &parts)
        let numbers = unsafe [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
        return numbers.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: "-")
    }

    /// Whether an environment variable is set to something.
    static func hasEnvironment(_ name: String) -> Bool {
        // Sound: nothing in this process changes the environment; only the first byte is looked at.
        guard let value = unsafe getenv(name) else { return false }
        return unsafe value.pointee != 0
    }

    /// How many columns the terminal behind the descriptor has.
    static func terminalWidth(_ descriptor: borrowing Descriptor) -> Int {
        var size = winsize()
        // Sound: the system fills in the structure that this request is defined with.
        let result = unsafe ioctl(descriptor.number, UInt(TIOCGWINSZ), &size)
        return result == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    /// Permissions that a new file of this user may have.
    static var fileCreationMask: UInt32 {
        let mask = umask(0o077)
        umask(mask)
        return UInt32(mask)
    }

    /// Ends the process.
    static func end(with status: ExitStatus) -> Never { exit(status.rawValue) }
}
