extension PatternParser {
    /// What has been read of a class, and whether a hyphen may make a range of it.
    private enum Previous {
        case none
        /// A character that a range may start with, and where it stands.
        case character(Unicode.Scalar, Int)
        case set
    }

    /// Reads a class in brackets.
    mutating func bracketed(_ flags: PatternFlags) -> PatternNode? {
        let start = position
        if posixEnd(at: position) != nil {
            note(.posixClassOutsideClass, from: start, to: position + 1)
        }
        position += 1
        let isNegative = accept("^")
        var characters = CharacterClass.none
        var size = flags.caseless ? 60 : 34
        var previous = Previous.none
        var isFirst = true
        while let next, isFirst || next != "]" {
            isFirst = false
            let memberStart = position
            if next == "-", !isAtEndOfClass(position + 1), case .character(let lower, let lowerStart) = previous {
                position += 1
                previous = .none
                guard let upper = rangeEnd(from: lowerStart, flags) else { continue }
                if upper < lower {
                    note(.rangeOutOfOrder, from: lowerStart)
                } else {
                    characters = characters.union(.init(lower.value...upper.value, caseless: flags.caseless))
                    size += rangeSize(lower.value...upper.value, flags)
                }
            } else if next == "-", !isAtEndOfClass(position + 1), case .set = previous {
                position += 1
                note(.badRange, from: memberStart)
                previous = .none
            } else {
                let member = member(flags)
                switch member {
                case .character(let scalar):
                    characters = characters.union(.init(scalar.value...scalar.value, caseless: flags.caseless))
                    size += scalar.isASCII ? 0 : rangeSize(scalar.value...scalar.value, flags)
                    previous = .character(scalar, memberStart)
                case .set(let set):
                    characters = characters.union(set)
                    size += 48
                    previous = .set
                case nil:
                    previous = .none
                }
            }
        }
        guard accept("]") else {
            note(.unclosedClass, from: start, to: start + 1)
            return nil
        }
        return character(isNegative ? characters.inverted : characters, from: start, flags, size: size)
    }

    private func isAtEndOfClass(_ index: Int) -> Bool { index >= scalars.count || scalars[index] == "]" }

    private enum Member {
        case character(Unicode.Scalar)
        case set(CharacterClass)
    }

    /// Reads the upper end of a range; a class there is noted.
    private mutating func rangeEnd(from start: Int, _ flags: PatternFlags) -> Unicode.Scalar? {
        switch member(flags) {
        case .character(let scalar): return scalar
        case .set:
            note(.badRange, from: start)
            return nil
        case nil: return nil
        }
    }

    /// Reads one member of a class; nil where it was noted as a problem.
    private mutating func member(_ flags: PatternFlags) -> Member? {
        let start = position
        let scalar = scalars[position]
        position += 1
        if scalar == "[", let end = posixEnd(at: start) { return posix(from: start, to: end, flags) }
        guard scalar == "\\" else { return .character(scalar) }
        guard let letter = next else {
            note(.trailingBackslash, from: start)
            return nil
        }
        position += 1
        if let set = CharacterClass(escape: letter) { return .set(set) }
        switch letter {
        case "b": return .character("\u{08}")
        case "p", "P": return property(letter, from: start, flags).map(Member.set)
        default: return literalEscape(letter, from: start).map(Member.character)
        }
    }

    /// The index behind `[:name:]`, `[.name.]` or `[=name=]` at `index`, by the rule PCRE2 has for telling one.
    private func posixEnd(at index: Int) -> Int? {
        guard index + 1 < scalars.count, ":.=".unicodeScalars.contains(scalars[index + 1]) else { return nil }
        let terminator = scalars[index + 1]
        var place = index + 2
        while place + 1 < scalars.count {
            let (here, behind) = (scalars[place], scalars[place + 1])
            if here == "\\", behind == "]" || behind == "\\" {
                place += 1
            } else if here == "]" || here == "[" && behind == terminator {
                return nil
            } else if here == terminator, behind == "]" {
                return place + 2
            }
            place += 1
        }
        return nil
    }

    private mutating func posix(from start: Int, to end: Int, _ flags: PatternFlags) -> Member? {
        position = end
        var name = String(String.UnicodeScalarView(scalars[(start + 2)..<(end - 2)]))
        let isNegative = name.hasPrefix("^")
        if isNegative { name.removeFirst() }
        guard scalars[start + 1] == ":", var set = CharacterClass(posix: name) else {
            note(.unknownPOSIXClass(name), from: start)
            return nil
        }
        if flags.caseless { set = set.inEitherCase }
        return .set(isNegative ? set.inverted : set)
    }

    /// The code units that PCRE2 takes at most for a range, nine for each stretch of characters.
    ///
    /// Without case, those whose other case lies outside the range make stretches of their own; so may characters of
    /// three or four cases, of which Unicode has about thirty.
    private func rangeSize(_ range: ClosedRange<UInt32>, _ flags: PatternFlags) -> Int {
        guard flags.caseless else { return 9 }
        let others = range.prefix(3000).count { value in
            guard let properties = Unicode.Scalar(value)?.properties else { return false }
            return [properties.lowercaseMapping, properties.uppercaseMapping, properties.titlecaseMapping]
                .contains { $0.unicodeScalars.count > 1 || !$0.unicodeScalars.allSatisfy { range.contains($0.value) } }
        }
        return 9 * (4 + 2 * others + 2 * min(32, range.count))
    }
}
