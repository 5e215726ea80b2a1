internal import DLPConfig

/// A text that keeps a pattern busy: a head, a body repeated to any length, and an end that makes the match fail.
struct Pump: Hashable {
    var head: [UInt8] = []
    var body: [UInt8]
    var end: [UInt8] = []

    /// The text of at most `length` bytes, or one round of the body where that is longer.
    func text(_ length: Int) -> [UInt8] {
        let rounds = max(1, (length - head.count - end.count) / max(1, body.count))
        var text = head
        text.reserveCapacity(head.count + rounds * body.count + end.count)
        for _ in 0..<rounds { text += body }
        return text + end
    }
}

extension Pump: CustomStringConvertible {
    /// As a message may show it.
    var description: String {
        let round = "“\(excerpt(String(decoding: body, as: UTF8.self)))” repeated"
        return head.isEmpty ? round : "“\(excerpt(String(decoding: head, as: UTF8.self)))” and \(round)"
    }
}
