#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What the operating system refused, as its own error number.
struct SystemError: Error, Hashable {
    let code: CInt

    init(code: CInt) { self.code = code }

    /// The error that the last call left behind.
    static var last: SystemError { SystemError(code: errno) }

    static let isDirectory = SystemError(code: EISDIR)
    static let notAFile = SystemError(code: EINVAL)
    static let tooLarge = SystemError(code: EFBIG)

    /// The system's words for it, such as `No such file or directory`.
    var message: String {
        // Sound: strerror gives a text that ends in NUL and is copied before any other call.
        unsafe String(cString: strerror(code))
    }
}

/// Calls again as long as a signal interrupts.
func uninterrupted(_ call: () -> Int) throws(SystemError) -> Int {
    while true {
        let result = call()
        if result >= 0 { return result }
        if errno != EINTR { throw .last }
    }
}
