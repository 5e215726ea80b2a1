internal import DLPCompiler

/// Any bytes as a rule file: diagnostics or a ruleset, never a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    _ = try? RuleCompiler.compile([RuleSource(path: "fuzz.yaml", bytes: text)], name: "fuzz", version: "0")
    return 0
}
