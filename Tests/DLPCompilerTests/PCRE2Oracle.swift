internal import CPCRE2

/// PCRE2 itself, as rules use it, to compare the reading of patterns with.
@safe final class PCRE2Oracle {
    private let code: OpaquePointer
    private let results: OpaquePointer

    /// Compiles `pattern` with the options of rules; nil where PCRE2 refuses it.
    init?(_ pattern: String) {
        let options =
            PCRE2_UTF | PCRE2_EXTENDED | PCRE2_DOLLAR_ENDONLY | PCRE2_NO_AUTO_CAPTURE | PCRE2_ANCHORED
            | PCRE2_NEVER_BACKSLASH_C | PCRE2_NEVER_UCP
        let context = unsafe pcre2_compile_context_create_8(nil)
        defer { unsafe pcre2_compile_context_free_8(context) }
        unsafe pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
        var failure: Int32 = 0
        var offset = 0
        let text = Array(pattern.utf8)
        let code = unsafe text.withUnsafeBufferPointer { bytes in
            unsafe pcre2_compile_8(bytes.baseAddress, bytes.count, options, &failure, &offset, context)
        }
        guard let code = unsafe code else { return nil }
        guard let results = unsafe pcre2_match_data_create_from_pattern_8(code, nil) else { return nil }
        unsafe self.code = code
        unsafe self.results = results
    }

    deinit {
        unsafe pcre2_match_data_free_8(results)
        unsafe pcre2_code_free_8(code)
    }

    /// The end of the match that starts at `place` of valid UTF-8, or nil.
    func end(in text: [UInt8], at place: Int) -> Int? {
        let count = unsafe text.withUnsafeBufferPointer { bytes in
            unsafe pcre2_match_8(code, bytes.baseAddress, bytes.count, place, 0, results, nil)
        }
        return count > 0 ? Int(unsafe pcre2_get_ovector_pointer_8(results)[1]) : nil
    }

    /// Whether the named group took part in the last match.
    func tookPart(_ group: String) -> Bool {
        let name = Array(group.utf8) + [0]
        return unsafe name.withUnsafeBufferPointer { bytes in
            var length = 0
            return unsafe pcre2_substring_length_byname_8(results, bytes.baseAddress, &length) == 0
        }
    }
}
