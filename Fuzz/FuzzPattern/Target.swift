internal import DLPCompiler
internal import DLPRegex

/// Any text as a pattern: what our parser accepts, PCRE2 compiles, tails included.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    guard let pattern = try? Pattern(text) else { return 0 }
    precondition((try? CompiledPattern(pattern.analysis.compiledText, jit: false)) != nil, "PCRE2 refuses a pattern")
    for tail in pattern.analysis.tails {
        precondition((try? CompiledPattern(tail.pattern, jit: false)) != nil, "PCRE2 refuses a tail")
    }
    return 0
}
