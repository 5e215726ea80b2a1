internal import DLPText

/// Any bytes as text, whose first byte says how it is cut: views are UTF-8, their maps stay within the text, and pieces
/// give the views of the whole.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let all = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    let text = Array(all[1...])
    let whole = views(text, pieces: text.count)
    let cut = views(text, pieces: Int(all[0] % 61) + 1)
    precondition(whole.text == cut.text && whole.views == cut.views, "pieces give other views than the whole")
    let set = ViewSet(of: text.span)
    precondition(set.decoded.reduce(0) { $0 + $1.bytes.count } <= 40 * text.count + 8192, "too much is decoded")
    for view in set.decoded + (set.folded.map { [$0] } ?? []) {
        precondition(String(validating: view.bytes, as: UTF8.self) != nil, "a view is not UTF-8")
        precondition(view.map.count == view.bytes.count, "a map does not cover its view")
        guard !view.bytes.isEmpty else { continue }
        let range = view.redaction(of: 0..<view.bytes.count)
        precondition(range.lowerBound >= 0 && range.upperBound <= text.count, "a map leads out of the text")
    }
    return 0
}

/// A view by what counts.
struct Seen: Hashable {
    var bytes: [UInt8]
    var map: ByteMap
    var blobs: [Range<Int>]
}

/// The views of a text that comes in pieces.
func views(_ text: [UInt8], pieces: Int) -> (text: [UInt8], views: Set<Seen>) {
    var limits = ViewLimits()
    limits.context = 16
    var stream = ViewStream(limits: limits)
    var folded: [UInt8] = []
    var views: Set<Seen> = []
    func add(_ piece: ViewStream.Piece) {
        folded += stream.folded.bytes[piece.text]
        for view in piece.decoded { views.insert(Seen(bytes: view.bytes, map: view.map, blobs: view.blobs)) }
    }
    for start in stride(from: 0, to: text.count, by: max(1, pieces)) {
        add(stream.append(text.span.extracting(start..<min(start + pieces, text.count))))
    }
    add(stream.finish())
    return (folded, views)
}
