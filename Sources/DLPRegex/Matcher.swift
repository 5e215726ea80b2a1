internal import CPCRE2

/// What one anchored attempt gave.
package enum MatchResult: Equatable {
    /// No match starts here, whatever follows.
    case none
    /// More text is needed to tell.
    case partial
    /// A match, from the position asked for to this offset.
    case found(end: Int)
    /// PCRE2 gave up: it is not known whether a match starts here.
    case failed(MatchFailure)
}

/// Why PCRE2 gave up.
package enum MatchFailure: Equatable, Sendable {
    case matchLimit, depthLimit, heapLimit, jitStack, other(Int)
}

/// The scratch of one scanner: PCRE2's match block, limits and JIT stack.
///
/// One per thread of work.
@safe package struct Matcher: ~Copyable {
    // Sound: created in `init`, freed in `deinit`, and never handed out; the type cannot be copied.
    private var block: OpaquePointer
    /// The most groups that ``block`` has room for, the whole match not counted.
    private var room = 31
    private let limits: OpaquePointer
    private let stack: OpaquePointer?

    package init() {
        // PCRE2 returns nil only when memory is exhausted, when Swift itself would stop.
        guard let block = unsafe pcre2_match_data_create_8(32, nil),
            let limits = unsafe pcre2_match_context_create_8(nil)
        else { preconditionFailure("out of memory") }
        unsafe self.block = block
        unsafe self.limits = limits
        unsafe stack = pcre2_jit_stack_create_8(32 << 10, 512 << 10, nil)
        unsafe pcre2_set_heap_limit_8(limits, 16 << 10)
        if let stack = unsafe stack { unsafe pcre2_jit_stack_assign_8(limits, nil, UnsafeMutableRawPointer(stack)) }
    }

    deinit {
        unsafe pcre2_match_data_free_8(block)
        unsafe pcre2_match_context_free_8(limits)
        if let stack = unsafe stack { unsafe pcre2_jit_stack_free_8(stack) }
    }

    /// Tries `pattern` at `offset`, which must be the start of a character in `text`.
    ///
    /// - Parameters:
    ///   - matchLimit: How many backtracking points the attempt may take before it fails.
    ///   - isEnd: Whether nothing follows `text`. Otherwise an attempt that comes to the end of it is partial.
    package mutating func match(
        _ pattern: CompiledPattern, in text: borrowing UTF8Buffer, at offset: Int, matchLimit: Int, isEnd: Bool
    ) -> MatchResult {
        var options = PCRE2_NO_UTF_CHECK
        if !isEnd { options |= PCRE2_PARTIAL_HARD }
        if text.start > 0 { options |= PCRE2_NOTBOL }
        let status = run(
            pattern, text.bytes, 0..<text.bytes.count, from: offset - text.start, limit: matchLimit, options)
        switch status {
        case PCRE2_ERROR_NOMATCH: return .none
        case PCRE2_ERROR_PARTIAL: return .partial
        case 0...: return unsafe .found(end: text.start + pcre2_get_ovector_pointer_8(block)[1])
        default: return .failed(MatchFailure(status))
        }
    }

    /// Whether `pattern`, compiled for the whole, matches the bytes of `range`; nil when PCRE2 gave up.
    package mutating func matchesWhole(
        _ pattern: CompiledPattern, _ range: Range<Int>, of text: borrowing UTF8Buffer, matchLimit: Int
    ) -> Bool? {
        let held = range.lowerBound - text.start..<range.upperBound - text.start
        switch run(pattern, text.bytes, held, from: 0, limit: matchLimit, PCRE2_NO_UTF_CHECK) {
        case PCRE2_ERROR_NOMATCH: return false
        case 0...: return true
        default: return nil
        }
    }

    /// The input range of a group in the last match found in `text`, or nil when it took no part.
    package func range(ofGroup number: Int, in text: borrowing UTF8Buffer) -> Range<Int>? {
        guard number <= room else { return nil }
        guard let offsets = unsafe pcre2_get_ovector_pointer_8(block) else { return nil }
        let lower = unsafe offsets[2 * number]
        let upper = unsafe offsets[2 * number + 1]
        // PCRE2_UNSET, and a group that a look-around left reversed.
        guard lower != Int(bitPattern: ~0), lower <= upper else { return nil }
        return text.start + Int(lower)..<text.start + Int(upper)
    }

    /// Exchanges the match block for one that can report so many groups.
    private mutating func makeRoom(for groups: Int) {
        guard let larger = unsafe pcre2_match_data_create_8(UInt32(groups + 1), nil) else {
            preconditionFailure("out of memory")
        }
        unsafe pcre2_match_data_free_8(block)
        unsafe block = larger
        room = groups
    }

    /// One call of PCRE2 over `range` of `bytes`, repeated by the interpreter when the JIT's stack is too small.
    private mutating func run(
        _ pattern: CompiledPattern, _ bytes: [UInt8], _ range: Range<Int>, from start: Int, limit: Int,
        _ options: UInt32
    ) -> Int32 {
        if pattern.groupCount > room { makeRoom(for: pattern.groupCount) }
        unsafe pcre2_set_match_limit_8(limits, UInt32(clamping: limit))
        // Sound: PCRE2 reads `range` of a buffer that outlives the call, and only UTF8Buffer made it: it is valid UTF-8.
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else {
                var nothing: UInt8 = 0
                return unsafe pcre2_match_8(pattern.code, &nothing, 0, 0, options, block, limits)
            }
            let subject = unsafe base + range.lowerBound
            let status = unsafe pcre2_match_8(pattern.code, subject, range.count, start, options, block, limits)
            guard status == PCRE2_ERROR_JIT_STACKLIMIT else { return status }
            return unsafe pcre2_match_8(
                pattern.code, subject, range.count, start, options | PCRE2_NO_JIT, block, limits)
        }
    }
}

extension MatchFailure {
    fileprivate init(_ status: Int32) {
        switch status {
        case PCRE2_ERROR_MATCHLIMIT: self = .matchLimit
        case PCRE2_ERROR_DEPTHLIMIT: self = .depthLimit
        case PCRE2_ERROR_HEAPLIMIT: self = .heapLimit
        case PCRE2_ERROR_JIT_STACKLIMIT: self = .jitStack
        default: self = .other(Int(status))
        }
    }
}
