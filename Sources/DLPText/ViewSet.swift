/// Every view of a text that is worth scanning beside or instead of the text itself.
public struct ViewSet: Sendable {
    /// The whole text folded, to be scanned instead of the text; nil when folding changes nothing.
    public private(set) var folded: View?
    /// Windows on what is encoded in the text, each to be scanned beside the text.
    public private(set) var decoded: [View]
    /// What was not decoded to the end.
    public private(set) var undecoded: [UndecodedStretch]

    /// Finds the views of a whole text.
    ///
    /// - Complexity: Linear in the text and ``ViewLimits/expansion``; plain ASCII without anything encoded costs two
    ///   looks at each byte, and no memory.
    public init(of text: borrowing Span<UInt8>, limits: ViewLimits = ViewLimits()) {
        var decoder = Decoder(limits)
        folded = Folding.fold(text)
        if let folded {
            for pass in Cluster.Pass.allCases { _ = decoder.decode(pass, folded.bytes.span, from: 0, isEnd: true) }
            decoder.rebase(onto: folded.map)
        } else {
            for pass in Cluster.Pass.allCases { _ = decoder.decode(pass, text, from: 0, isEnd: true) }
            decoder.rebase(onto: ByteMap(identical: text.count))
        }
        decoded = decoder.views
        if folded != nil {
            var overrides = BidiOverride(context: limits.context)
            decoded += overrides.append(text)
            if let last = overrides.finish() { decoded.append(last) }
        }
        undecoded = decoder.undecoded
    }
}

extension Decoder {
    /// Makes everything found lead to the text below the one that was decoded.
    mutating func rebase(onto base: ByteMap) {
        for index in views.indices { views[index].rebase(onto: base) }
        for index in undecoded.indices { undecoded[index].range = base.original(of: undecoded[index].range) }
    }
}
