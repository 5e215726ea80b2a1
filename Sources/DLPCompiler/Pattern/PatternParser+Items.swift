extension PatternParser {
    /// Reads one item without its repeat; nil for a change of flags and for what was noted as a problem.
    mutating func item(_ flags: inout PatternFlags) -> PatternNode? {
        let start = position
        switch scalars[position] {
        case "(": return group(&flags)
        case "[": return bracketed(flags)
        case "\\": return escaped(flags)
        case ".":
            position += 1
            return character(flags.dotAll ? .anything : .notNewline, from: start, flags, size: 1)
        case "^":
            position += 1
            return node(.position(flags.multiline ? .lineStart : .textStart), from: start)
        case "$":
            position += 1
            return node(.position(flags.multiline ? .lineEnd : .textEnd), from: start)
        case let literal:
            position += 1
            return self.literal(literal, from: start, flags)
        }
    }

    func node(_ kind: PatternNode.Kind, from start: Int) -> PatternNode {
        PatternNode(kind: kind, range: range(from: start))
    }

    func literal(_ scalar: Unicode.Scalar, from start: Int, _ flags: PatternFlags) -> PatternNode {
        let characters = CharacterClass(scalar.value...scalar.value, caseless: flags.caseless)
        return character(characters, from: start, flags, size: 5)
    }

    func character(
        _ characters: CharacterClass, from start: Int, _ flags: PatternFlags, size: Int
    ) -> PatternNode {
        node(.character(PatternCharacter(characters: characters, flags: flags, size: size)), from: start)
    }

    /// Reads an escape outside a class.
    private mutating func escaped(_ flags: PatternFlags) -> PatternNode? {
        let start = position
        position += 1
        guard let letter = next else {
            note(.trailingBackslash, from: start)
            return nil
        }
        position += 1
        if let characters = CharacterClass(escape: letter) {
            return character(characters, from: start, flags, size: 2)
        }
        switch letter {
        case "A": return node(.position(.textStart), from: start)
        case "z": return node(.position(.textEnd), from: start)
        case "b": return node(.position(.wordBoundary), from: start)
        case "B": return node(.position(.noWordBoundary), from: start)
        case "N" where next != "{" || bracesAreCounts: return character(.notNewline, from: start, flags, size: 1)
        case "p", "P":
            return property(letter, from: start, flags).map { character($0, from: start, flags, size: 3) }
        case "k": return reference(from: start, flags)
        case "g": note(starts(with: "<") || starts(with: "'") ? .recursion : .numericReference, from: start)
        case "1"..."9": note(.numericReference, from: start)
        default:
            return literalEscape(letter, from: start).map { literal($0, from: start, flags) }
        }
        return nil
    }

    /// Whether the brace ahead starts repeat counts.
    private var bracesAreCounts: Bool {
        var copy = self
        copy.position += 1
        let digits = copy.take { ("0"..."9").contains($0) || $0 == "," }
        return digits.first?.isNumber == true && copy.next == "}"
    }

    /// The character that an escape stands for, in a class or outside; anything else is noted.
    mutating func literalEscape(_ letter: Unicode.Scalar, from start: Int) -> Unicode.Scalar? {
        switch letter {
        case "t": return "\t"
        case "n": return "\n"
        case "r": return "\r"
        case "f": return "\u{0C}"
        case "e": return "\u{1B}"
        case "a": return "\u{07}"
        case "x": return characterCode(from: start)
        case "0"..."9", "o": note(.octalEscape, from: start)
        case "c": note(.controlEscape, from: start)
        case "Q", "E": note(.quotedText, from: start)
        case "C": note(.byteEscape, from: start)
        case "K": note(.resetMatchStart, from: start)
        case "G": note(.previousMatchEnd, from: start)
        case "Z": note(.looseTextEnd, from: start)
        case "R": note(.newlineSequence, from: start)
        case "X": note(.graphemeCluster, from: start)
        case "a"..."z", "A"..."Z": note(.unknownEscape(Character(letter)), from: start)
        default: return letter
        }
        return nil
    }

    /// Reads `hh` or `{…}` behind `\x`.
    private mutating func characterCode(from start: Int) -> Unicode.Scalar? {
        let isBraced = accept("{")
        var code: UInt32?
        var digits = 0
        while let next, let digit = Character(next).hexDigitValue, next.isASCII, isBraced || digits < 2 {
            code = min((code ?? 0) << 4 | UInt32(digit), 1 << 24)
            digits += 1
            position += 1
        }
        let isClosed = !isBraced || accept("}")
        guard isClosed, let scalar = code.flatMap(Unicode.Scalar.init) else {
            note(.badCharacterCode, from: start)
            return nil
        }
        return scalar
    }

    /// Reads `{Name}`, `{^Name}` or one letter behind `\p` or `\P`.
    mutating func property(
        _ letter: Unicode.Scalar, from start: Int, _ flags: PatternFlags
    ) -> CharacterClass? {
        var isNegative = letter == "P"
        let name: String
        if accept("{") {
            if accept("^") { isNegative.toggle() }
            name = take { $0 != "}" && $0 != "\n" }
            if !accept("}") {
                note(.unknownProperty(name), from: start)
                return nil
            }
        } else {
            name = next.map { String(Character($0)) } ?? ""
            if next != nil { position += 1 }
        }
        guard var characters = CharacterClass(property: name) else {
            note(.unknownProperty(name), from: start)
            return nil
        }
        if flags.caseless { characters.possible = characters.inEitherCase.possible }
        return isNegative ? characters.inverted : characters
    }

    /// Reads `<name>` behind `\k`.
    private mutating func reference(from start: Int, _ flags: PatternFlags) -> PatternNode? {
        guard accept("<") else {
            note(.referenceSyntax, from: start)
            return nil
        }
        guard let name = groupName(from: start) else { return nil }
        guard let closed = groups[name], var width = closed else {
            note(.referenceToOpenGroup(name), from: start)
            return nil
        }
        if flags.caseless {
            // The other case of a character can take another number of bytes.
            width.bytes = width.characters.lowerBound...(4 * width.characters.upperBound)
        }
        return node(.reference(width), from: start)
    }
}
