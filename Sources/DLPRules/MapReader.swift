internal import DLPConfig

/// Takes values out of one map of a rule file, and notes what is wrong with them.
struct MapReader {
    let file: String
    let position: SourcePosition
    /// Where the keys are explained.
    let page: String
    private let isMap: Bool
    let members: [(key: Located<String>, value: ConfigNode)]
    var diagnostics: [Diagnostic] = []

    init(_ node: ConfigNode, named name: String, in file: String, page: String = "Docs/Rules.md") {
        self.file = file
        self.page = page
        position = node.position
        if case .map(let members) = node.content {
            self.members = members
            isMap = true
        } else {
            members = []
            isMap = false
            report(.notAMap(name), at: node.position)
        }
    }

    mutating func report(_ mistake: RuleMistake, at position: SourcePosition) {
        diagnostics.append(mistake.diagnostic(in: file, at: position))
    }

    /// Reports keys that are not of `Key`, and those of `required` that are not there.
    mutating func checkKeys<Key: CaseIterable & RawRepresentable<String>>(_ keys: Key.Type, required: [Key]) {
        let known = Key.allCases.map(\.rawValue)
        for member in members where !known.contains(member.key.value) {
            let nearest = closest(to: member.key.value, among: known)
            report(.unknownKey(member.key.value, nearest: nearest, page: page), at: member.key.position)
        }
        for key in required where isMap && self[key] == nil { report(.missingKey(key.rawValue), at: position) }
    }

    /// Whether it is a map without a member.
    var isEmpty: Bool { isMap && members.isEmpty }

    subscript(key: some RawRepresentable<String>) -> ConfigNode? {
        members.first { $0.key.value == key.rawValue }?.value
    }

    /// Where the key stands, or the map where it does not.
    func place(of key: some RawRepresentable<String>) -> SourcePosition {
        members.first { $0.key.value == key.rawValue }?.key.position ?? position
    }

    /// The text under a key; nil, with a note, when it is something else or empty.
    mutating func text(_ key: some RawRepresentable<String>) -> ConfigText? {
        self[key].flatMap { text($0, named: key.rawValue) }
    }

    mutating func text(_ node: ConfigNode, named name: String) -> ConfigText? {
        guard case .text(let text) = node.content else {
            report(.notText(name), at: node.position)
            return nil
        }
        guard text.value.contains(where: { !$0.isWhitespace }) else {
            report(.emptyText(name), at: node.position)
            return nil
        }
        return text
    }

    /// The items of the list under a key; none when the key is not there.
    mutating func list(_ key: some RawRepresentable<String>) -> [ConfigNode] {
        guard let node = self[key] else { return [] }
        guard case .list(let items) = node.content else {
            report(.notAList(key.rawValue), at: node.position)
            return []
        }
        return items
    }

    /// The texts in the list under a key.
    mutating func texts(_ key: some RawRepresentable<String>) -> [ConfigText] {
        var texts: [ConfigText] = []
        for item in list(key) {
            if let text = text(item, named: "an item of \(key.rawValue)") { texts.append(text) }
        }
        return texts
    }

    /// The texts in the list under a key, or the only one.
    mutating func oneOrMore(_ key: some RawRepresentable<String>) -> [ConfigText] {
        if case .text? = self[key]?.content { return text(key).map { [$0] } ?? [] }
        return texts(key)
    }

    /// The word under a key as one of `words`.
    mutating func word<Word: RawRepresentable<String>>(
        _ key: some RawRepresentable<String>, of words: [Word]
    ) -> Word? {
        text(key).flatMap { choice($0, of: words, key: key.rawValue) }
    }

    /// A text as one of `words`.
    mutating func choice<Word: RawRepresentable<String>>(_ text: ConfigText, of words: [Word], key: String) -> Word? {
        if let word = words.first(where: { $0.rawValue == text.value }) { return word }
        let choices = words.map(\.rawValue)
        report(
            .unknownWord(key: key, nearest: closest(to: text.value, among: choices), choices: choices),
            at: text.position)
        return nil
    }

    /// A whole number under a key, within `range`.
    mutating func integer(
        _ key: some RawRepresentable<String>, in range: ClosedRange<Int>, otherwise mistake: RuleMistake
    ) -> Located<Int>? {
        guard let text = text(key) else { return nil }
        guard text.isPlain, let number = Int(text.value) else {
            report(.notANumber(key.rawValue), at: text.position)
            return nil
        }
        guard range.contains(number) else {
            report(mistake, at: text.position)
            return nil
        }
        return Located(number, at: text.position)
    }

    /// A number with at most two decimals under a key, in hundredths within `range`.
    mutating func hundredths(
        _ key: some RawRepresentable<String>, in range: ClosedRange<Int>, otherwise mistake: RuleMistake
    ) -> Int? {
        guard let text = text(key) else { return nil }
        guard text.isPlain, Double(text.value) != nil else {
            report(.notANumber(key.rawValue), at: text.position)
            return nil
        }
        guard let number = Self.hundredths(text.value), range.contains(number) else {
            report(mistake, at: text.position)
            return nil
        }
        return number
    }

    /// `0.85` as 85; nil for more than two decimals, signs and exponents.
    private static func hundredths(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isDigits = { (part: Substring) in !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard parts.count <= 2, parts.allSatisfy(isDigits), parts[0].count < 4, let whole = Int(parts[0]) else {
            return nil
        }
        guard parts.count == 2 else { return whole * 100 }
        guard parts[1].count <= 2, let decimals = Int(parts[1]) else { return nil }
        return whole * 100 + (parts[1].count == 1 ? decimals * 10 : decimals)
    }
}

/// The word among `words` that `text` is most likely meant to be, if one is near.
package func closest(to text: String, among words: [String]) -> String? {
    let ranked = words.map { ($0, editDistance(Array(text.lowercased()), Array($0))) }.min { $0.1 < $1.1 }
    guard let (word, distance) = ranked, distance <= max(1, min(2, word.count - 2), word.count / 3) else { return nil }
    return word
}

/// How many characters have to be put in, left out or exchanged to make one text of the other.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    guard left.count < 100 else { return Int.max }
    var previous = Array(0...right.count)
    for (row, character) in left.enumerated() {
        var current = [row + 1]
        for (column, other) in right.enumerated() {
            current.append(
                min(previous[column] + (character == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
        }
        previous = current
    }
    return previous[right.count]
}
