/// Writes to the standard streams.
enum Console {
    /// Writes text to standard output.
    static func print(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

    static func write(_ bytes: [UInt8]) throws(Failure) {
        do throws(SystemError) {
            try Descriptor.standardOutput.writeAll(bytes)
        } catch {
            throw .writing("standard output", error)
        }
    }

    /// Tells the user something; when standard error cannot be written, there is nobody to tell.
    static func tell(_ line: String) { try? Descriptor.standardError.writeAll(line + "\n") }
}
