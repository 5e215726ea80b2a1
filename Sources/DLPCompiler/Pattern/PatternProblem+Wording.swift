extension PatternProblem {
    /// A stable name of the problem, in kebab case.
    package var code: String { wording.code }
    /// What is wrong, in one line.
    package var message: String { wording.message }
    /// What to write instead, in one line.
    package var fix: String { wording.fix }

    private var wording: (code: String, message: String, fix: String) {
        switch reason {
        case .unclosedGroup: ("unclosed-group", "this group is not closed", "add )")
        case .unopenedGroup: ("unopened-group", "no group is open here", "write \\) for the character, or remove it")
        case .unclosedClass: ("unclosed-class", "this class is not closed", "add ], or write \\[ for the character")
        case .unclosedComment: ("unclosed-comment", "this comment is not closed", "add )")
        case .nothingToRepeat:
            ("nothing-to-repeat", "there is nothing here to repeat", "put an item before it, or escape the character")
        case .repeatCountTooLarge(let limit):
            ("repeat-count-too-large", "a repeat count goes up to \(limit)", "give a smaller count")
        case .repeatCountsOutOfOrder:
            ("repeat-counts-out-of-order", "the least count is above the greatest", "exchange the counts")
        case .rangeOutOfOrder: ("range-out-of-order", "the range ends before it starts", "exchange its ends")
        case .badRange: ("bad-range", "a class cannot be an end of a range", "write the hyphen last, or as \\-")
        case .badGroupName:
            (
                "bad-group-name", "a group's name is 1 to 32 letters, digits and underscores, no digit first",
                "write (?<name>…)"
            )
        case .duplicateGroupName(let name):
            ("duplicate-group-name", "there is a group \(name) already", "give each group a name of its own")
        case .unknownGroup: ("unknown-group", "PCRE2 has no such group", "write (?:…), or \\( for the character")
        case .unknownFlag(let flag):
            ("unknown-flag", "rules have no flag \(flag)", "use i, m, s and x only")
        case .unknownEscape(let letter):
            ("unknown-escape", "there is no escape \\\(letter) here", "remove the backslash, or write \\x{…}")
        case .unknownProperty(let name):
            (
                "unknown-property", "rules have no character property \(name)",
                "use a general category such as L or Lu, or a common script such as Greek"
            )
        case .unknownPOSIXClass(let name):
            ("unknown-posix-class", "there is no class [:\(name):]", "use [:alpha:], [:digit:] and the like, or \\[")
        case .posixClassOutsideClass:
            ("posix-class-outside-class", "a POSIX class stands only within a class", "write [[:alpha:]]")
        case .badCharacterCode:
            ("bad-character-code", "this is no character's number", "write two hexadecimal digits, or \\x{…}")
        case .trailingBackslash:
            ("trailing-backslash", "nothing follows the backslash", "write \\\\ for the character")
        case .octalEscape: ("octal-escape", "octal escapes are not used", "write \\x{…}")
        case .controlEscape: ("control-escape", "control escapes are not used", "write \\x{…}")
        case .quotedText: ("quoted-text", "\\Q and \\E are not used", "escape the characters one by one")
        case .byteEscape: ("byte-escape", "\\C can cut a character in half", "write . or a class")
        case .resetMatchStart:
            ("reset-match-start", "\\K hides part of a match", "name the value's part (?<value>…)")
        case .previousMatchEnd:
            ("previous-match-end", "\\G depends on where the scan was cut", "write a look-behind")
        case .looseTextEnd: ("loose-text-end", "\\Z is two different ends", "write \\z, or (?=\\n?\\z)")
        case .newlineSequence: ("newline-sequence", "\\R has no fixed width", "write \\r?\\n")
        case .graphemeCluster: ("grapheme-cluster", "\\X has no bounded width", "write . or a class")
        case .verb: ("verb", "rules have no (*…)", "write \\* for the character, or remove it")
        case .recursion: ("recursion", "a pattern cannot call itself or a group", "write the group out")
        case .callout: ("callout", "rules have no callouts", "remove it")
        case .conditional: ("conditional", "rules have no conditional groups", "write the alternatives with |")
        case .branchReset: ("branch-reset", "groups have names, not numbers", "write (?:…)")
        case .groupNameSyntax: ("group-name-syntax", "a named group is written one way", "write (?<name>…)")
        case .numericReference:
            ("numeric-reference", "groups have names, not numbers", "name the group, and write \\k<name>")
        case .referenceSyntax: ("reference-syntax", "a reference is written one way", "write \\k<name>")
        case .referenceToOpenGroup(let name):
            ("reference-to-open-group", "no group \(name) ends before this", "refer to a group that is closed by here")
        case .repeatedAssertion:
            ("repeated-assertion", "an assertion takes no text, so repeating it does nothing", "remove the repeat")
        case .unboundedRepeat:
            ("unbounded-repeat", "this repeat has no end", "give a greatest count, as in {1,64}")
        case .nestedAmbiguousRepeat:
            (
                "nested-ambiguous-repeat", "a text can be divided among these repeats in too many ways",
                "put a separator between the rounds, or make the inner repeat possessive or of one length"
            )
        case .variableLookBehind:
            (
                "variable-look-behind", "each alternative of a look-behind must be of one length",
                "write alternatives of one length each directly in the look-behind, without references"
            )
        case .valueGroupInAssertion:
            ("value-group-in-assertion", "the value must be part of the match", "put (?<value>…) outside assertions")
        case .matchesNothing:
            ("zero-width", "the pattern can match without taking a character", "make one item required")
        case .tooWide(let width, let limit):
            (
                "too-wide", "a match can take \(width) bytes, the rule allows \(limit)",
                "lower the repeat counts, or raise max-width"
            )
        case .tooDeep(let limit): ("too-deep", "groups are nested more than \(limit) deep", "nest fewer groups")
        case .tooLarge(let size, let limit):
            (
                "too-large", "the repeats expand to a size of \(size), the limit is \(limit)",
                "lower the repeat counts of groups"
            )
        case .overlongGuard:
            (
                "overlong-guard", "a value longer than this repeat would not match at all",
                "drop the guard; the scanner extends over-long values"
            )
        }
    }
}
