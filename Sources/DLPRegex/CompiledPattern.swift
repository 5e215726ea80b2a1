internal import CPCRE2

/// One PCRE2 pattern, compiled and, where the machine allows it, JIT-compiled; immutable and shared by threads.
///
/// Matches are anchored at the position asked for. White space and `#` comments in the pattern are ignored, plain
/// parentheses only group, `$` is the very end, a newline is LF, text is UTF-8 and `\w`, `\d`, `\s` are ASCII.
@safe package final class CompiledPattern: Sendable {
    /// How much of the subject a match has to take.
    package enum Extent: Sendable {
        /// From the position asked for to wherever the match ends.
        case prefix
        /// The whole subject, no more and no less.
        case whole
    }

    /// Why PCRE2 refused a pattern: its error number, and where, as a UTF-8 byte offset in the pattern.
    package struct Refusal: Error, Equatable {
        package let code: Int
        package let offset: Int
    }

    // PCRE2 never writes to a compiled pattern while matching, so any number of threads may read it.
    nonisolated(unsafe) let code: OpaquePointer

    /// Whether machine code was made for the pattern.
    package let usesJIT: Bool

    /// How many groups the pattern has, the whole match not counted.
    let groupCount: Int

    /// Compiles `pattern`; without `jit` it is always interpreted.
    package init(_ pattern: String, extent: Extent = .prefix, jit: Bool = true) throws(Refusal) {
        var options =
            PCRE2_UTF | PCRE2_EXTENDED | PCRE2_DOLLAR_ENDONLY | PCRE2_NO_AUTO_CAPTURE | PCRE2_ANCHORED
            | PCRE2_NEVER_BACKSLASH_C | PCRE2_NEVER_UCP
            // PCRE2's start optimisations are off in partial matching anyway, and 10.42 has one that loses matches:
            // (?=a)(?:ab){0,3}a does not match "a" with it.
            | PCRE2_NO_START_OPTIMIZE
        if extent == .whole { options |= PCRE2_ENDANCHORED }
        guard let context = unsafe pcre2_compile_context_create_8(nil) else { throw Refusal(code: 0, offset: 0) }
        defer { unsafe pcre2_compile_context_free_8(context) }
        unsafe pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))

        var failure: Int32 = 0
        var offset = 0
        let text = Array(pattern.utf8)
        let compiled = unsafe text.withUnsafeBufferPointer { bytes in
            unsafe pcre2_compile_8(bytes.baseAddress, bytes.count, options, &failure, &offset, context)
        }
        guard let compiled = unsafe compiled else { throw Refusal(code: Int(failure), offset: offset) }
        // A kernel that forbids writable-executable memory makes this fail; the pattern is then interpreted.
        usesJIT = unsafe jit && pcre2_jit_compile_8(compiled, PCRE2_JIT_COMPLETE | PCRE2_JIT_PARTIAL_HARD) == 0
        var groups: UInt32 = 0
        unsafe pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_CAPTURECOUNT), &groups)
        groupCount = Int(groups)
        unsafe code = compiled
    }

    deinit { unsafe pcre2_code_free_8(code) }

    /// The number of the named group, or nil where the pattern has none of that name.
    package func number(ofGroup name: String) -> Int? {
        let text = Array(name.utf8) + [0]
        let number = unsafe text.withUnsafeBufferPointer { bytes in
            unsafe pcre2_substring_number_from_name_8(code, bytes.baseAddress)
        }
        return number > 0 ? Int(number) : nil
    }
}
