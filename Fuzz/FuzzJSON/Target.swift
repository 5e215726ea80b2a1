internal import DLPWire

/// Any bytes as JSON: refused, or every string decodes, and an edit leaves a document that is read back.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    guard let document = try? JSONDocument(scanning: text) else { return 0 }
    var editor = JSONEditor(document)
    for string in document.strings.prefix(64) {
        let decoded = document.decoded(string)
        precondition(String(validating: decoded.bytes, as: UTF8.self) != nil, "a string decodes to what is not UTF-8")
        if !decoded.bytes.isEmpty { editor.replace(0..<decoded.bytes.count, of: decoded, with: Array("[\"\\]".utf8)) }
    }
    precondition((try? JSONDocument(scanning: editor.finish())) != nil, "an edit broke the document")
    return 0
}
