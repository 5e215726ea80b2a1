internal import DLPAnchors

extension Ruleset {
    /// The places of a whole text at which each rule's pattern is tried, ascending, in the order of ``rules``.
    package func anchorPlaces(in text: [UInt8]) -> [[Int]] {
        var places = rules.map { _ in [Int]() }
        anchors.forEachPlace(in: text.span, 0..<text.count, isEnd: true) { place, rule in places[rule].append(place) }
        return places
    }
}
