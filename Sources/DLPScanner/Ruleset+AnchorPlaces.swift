internal import DLPAnchors

extension Ruleset {
    /// The places of a whole text at which each rule's pattern is tried, ascending, in the order of ``rules``.
    ///
    /// - Parameter isGated: Whether rules wait for the words that they ask for.
    package func anchorPlaces(in text: [UInt8], isGated: Bool) -> [[Int]] {
        var places = entries.map { _ in [Int]() }
        var scan = AnchorScan(isGated ? anchors : AnchorTable(entries.map(\.head.anchor), isGated: false))
        scan.advance(in: text.span, from: 0, start: 0, isEnd: true)
        for place in scan.found where places[place.anchor].last != place.offset {
            places[place.anchor].append(place.offset)
        }
        return places.indices.filter(selection.isOn).map { places[$0] }
    }
}
