/// One item of a pattern, and the bytes of the pattern's text that it comes from.
struct PatternNode: Hashable, Sendable {
    var kind: Kind
    /// UTF-8 offsets in the pattern's text.
    var range: Range<Int>

    indirect enum Kind: Hashable, Sendable {
        /// One character of a class; a literal is a class of one.
        case character(PatternCharacter)
        case position(Position)
        case look(Look, [PatternSequence])
        case group(Group, [PatternSequence])
        case repetition(PatternNode, Repetition)
        /// The text of a group again, which took `width`.
        case reference(PatternWidth)
    }

    /// A place between characters.
    enum Position: Hashable, Sendable {
        case textStart
        case lineStart
        case textEnd
        case lineEnd
        case wordBoundary
        case noWordBoundary
    }

    /// A look around the place, and which way.
    struct Look: Hashable, Sendable {
        var isBehind: Bool
        var isNegative: Bool
    }

    enum Group: Hashable, Sendable {
        case plain
        case atomic
        case named(String)
    }

    struct Repetition: Hashable, Sendable {
        enum Mode: Hashable, Sendable { case greedy, lazy, possessive }
        var minimum: Int
        var maximum: Int
        var mode: Mode
    }
}

/// One character to match, and how it would be written in a pattern of its own.
struct PatternCharacter: Hashable, Sendable {
    var characters: CharacterClass
    /// The flags in force where it stands.
    var flags: PatternFlags
    /// Code units of PCRE2's compiled pattern that it takes at most.
    var size: Int
}

/// One alternative: items in a row.
struct PatternSequence: Hashable, Sendable {
    var items: [PatternNode]
    /// Where its text starts, in UTF-8 bytes of the pattern.
    var start: Int
}

/// The flags that `(?imsx)` sets and `(?-imsx)` clears.
struct PatternFlags: Hashable, Sendable {
    var caseless = false
    var multiline = false
    var dotAll = false
    /// On from the start: rules are written in extended syntax.
    var extended = true
}
