internal import DLPAnchors

/// What of a pack every scan asks for before any rule is read: where the rules' lines are, how far they look, and
/// their anchors as one table.
///
/// It is made with the pack, so that a start reads no rule and makes no table.
package struct PackIndex {
    let rules: [Rule]
    let anchors: AnchorTable

    /// What is known of a rule that was not read yet.
    struct Rule {
        /// The bytes of its line, without the newline.
        let length: Int
        let reach: RuleReach
        /// Whether it has a wish for what takes the value's place.
        let hasReplacement: Bool
    }

    /// Reads what ``text(of:)`` wrote.
    package init(_ text: [UInt8]) {
        var text = NumberReader(text)
        rules = (0..<text.int()).map { _ in
            Rule(
                length: text.int(),
                reach: RuleReach((0..<RuleReach.count).map { _ in text.int() }),
                hasReplacement: text.int() == 1)
        }
        anchors = AnchorTable(from: &text)
    }

    /// The index of a pack of these rules.
    package static func text(of ruleset: Ruleset) -> [UInt8] {
        var text = NumberWriter()
        text.append(ruleset.count)
        for rule in ruleset.rules {
            let head = RuleHead(rule)
            text.append(rule.line.utf8.count)
            for number in head.reach.numbers { text.append(number) }
            text.append(head.replacement == nil ? 0 : 1)
        }
        ruleset.anchors.write(to: &text)
        return text.text
    }
}
