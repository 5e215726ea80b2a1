/// One reason to refuse a pattern, and where in its text.
package struct PatternProblem: Hashable, Sendable {
    package let reason: Reason
    /// UTF-8 bytes of the pattern's text.
    package let range: Range<Int>

    /// What a pattern may not do; the facts, without wording.
    package enum Reason: Hashable, Sendable {
        // Not written as PCRE2 wants it
        case unclosedGroup
        case unopenedGroup
        case unclosedClass
        case unclosedComment
        case nothingToRepeat
        case repeatCountTooLarge(limit: Int)
        case repeatCountsOutOfOrder
        case rangeOutOfOrder
        case badRange
        case badGroupName
        case duplicateGroupName(String)
        case unknownGroup
        case unknownFlag(Character)
        case unknownEscape(Character)
        case unknownProperty(String)
        case unknownPOSIXClass(String)
        case posixClassOutsideClass
        case badCharacterCode
        case trailingBackslash

        // Syntax that rules may not use
        case octalEscape
        case controlEscape
        case quotedText
        case byteEscape
        case resetMatchStart
        case previousMatchEnd
        case looseTextEnd
        case newlineSequence
        case graphemeCluster
        case verb
        case recursion
        case callout
        case conditional
        case branchReset
        case groupNameSyntax
        case numericReference
        case referenceSyntax
        case referenceToOpenGroup(String)
        case repeatedAssertion

        // Patterns that cannot be run safely over a stream
        case unboundedRepeat
        case nestedAmbiguousRepeat
        case variableLookBehind
        case valueGroupInAssertion
        case matchesNothing
        case tooWide(width: Int, limit: Int)
        case tooDeep(limit: Int)
        case tooLarge(size: Int, limit: Int)
        case overlongGuard
    }
}

/// Everything that is wrong with one pattern.
package struct PatternRefusal: Error, Hashable, Sendable {
    /// Never empty; in the order of the text.
    package let problems: [PatternProblem]
}
