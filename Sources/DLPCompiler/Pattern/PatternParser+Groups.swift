extension PatternParser {
    /// Reads what starts with `(`; nil for a change of flags and for what was noted as a problem.
    mutating func group(_ flags: inout PatternFlags) -> PatternNode? {
        let start = position
        position += 1
        if starts(with: "*") { return refused(.verb, from: start) }
        guard accept("?") else { return body(.group(.plain), from: start, flags) }
        if accept(":") { return body(.group(.plain), from: start, flags) }
        if accept(">") { return body(.group(.atomic), from: start, flags) }
        if accept("=") { return body(.look(.init(isBehind: false, isNegative: false)), from: start, flags) }
        if accept("!") { return body(.look(.init(isBehind: false, isNegative: true)), from: start, flags) }
        if accept("<=") { return body(.look(.init(isBehind: true, isNegative: false)), from: start, flags) }
        if accept("<!") { return body(.look(.init(isBehind: true, isNegative: true)), from: start, flags) }
        if accept("<") { return named(from: start, flags) }
        return refusedSyntax(from: start, flags) ?? settings(&flags, from: start)
    }

    private enum Opening {
        case group(PatternNode.Group)
        case look(PatternNode.Look)
    }

    /// Reads the alternatives of a group and its closing parenthesis.
    private mutating func body(_ opening: Opening, from start: Int, _ flags: PatternFlags) -> PatternNode? {
        let openingEnd = position
        guard depth < Self.greatestDepth else {
            note(.tooDeep(limit: Self.greatestDepth), from: start, to: openingEnd)
            position = scalars.count
            return nil
        }
        depth += 1
        var flags = flags
        let alternatives = alternatives(&flags)
        depth -= 1
        if !accept(")"), !problems.contains(where: { $0.reason == .tooDeep(limit: Self.greatestDepth) }) {
            note(.unclosedGroup, from: start, to: openingEnd)
        }
        return switch opening {
        case .group(let group): node(.group(group, alternatives), from: start)
        case .look(let look): node(.look(look, alternatives), from: start)
        }
    }

    private mutating func named(from start: Int, _ flags: PatternFlags) -> PatternNode? {
        guard let name = groupName(from: start) else { return body(.group(.plain), from: start, flags) }
        guard groups[name] == nil else {
            note(.duplicateGroupName(name), from: start)
            return body(.group(.plain), from: start, flags)
        }
        groups[name] = .some(nil)
        let node = body(.group(.named(name)), from: start, flags)
        groups[name] = .some(node?.width)
        return node
    }

    /// Reads a group's name and the `>` behind it.
    mutating func groupName(from start: Int) -> String? {
        let name = take { $0 == "_" || $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) }
        let isName = !name.isEmpty && name.first?.isNumber == false && name.utf8.count <= 32
        guard accept(">"), isName else {
            note(.badGroupName, from: start)
            return nil
        }
        return name
    }

    /// Reads flags behind `(?`, for the rest of the enclosing group or for a group of their own.
    private mutating func settings(_ flags: inout PatternFlags, from start: Int) -> PatternNode? {
        var changed = flags
        var isOn = true
        var seen = ""
        while let next, next != ")", next != ":" {
            switch next {
            case "-" where isOn: isOn = false
            case "i": changed.caseless = isOn
            case "m": changed.multiline = isOn
            case "s": changed.dotAll = isOn
            case "x" where !seen.hasSuffix("x"): changed.extended = isOn
            case "a"..."z", "A"..."Z", "^": note(.unknownFlag(Character(next)), from: position, to: position + 1)
            default: return refused(.unknownGroup, from: start)
            }
            seen.unicodeScalars.append(next)
            position += 1
        }
        if seen.isEmpty || seen == "-" { note(.unknownGroup, from: start) }
        if accept(":") { return body(.group(.plain), from: start, changed) }
        if !accept(")") { note(.unclosedGroup, from: start) }
        flags = changed
        return nil
    }

    /// Notes and passes over the groups of PCRE2 that rules may not use; nil where none stands here.
    private mutating func refusedSyntax(from start: Int, _ flags: PatternFlags) -> PatternNode? {
        if accept("|") {
            note(.branchReset, from: start)
        } else if starts(with: "(") {
            note(.conditional, from: start)
            _ = take { $0 != ")" }
            _ = accept(")")
        } else if accept("P<") || accept("'") {
            note(.groupNameSyntax, from: start)
            _ = take { $0 != ">" && $0 != "'" && $0 != ")" }
            _ = accept(">") || accept("'")
        } else if starts(with: "P=") {
            return refused(.referenceSyntax, from: start)
        } else if starts(with: "C") {
            return refused(.callout, from: start)
        } else if isRecursion {
            return refused(.recursion, from: start)
        } else {
            return nil
        }
        return body(.group(.plain), from: start, flags)
    }

    private var isRecursion: Bool {
        guard let next else { return false }
        let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
        if "+-".unicodeScalars.contains(next) {
            return position + 1 < scalars.count && digits.contains(scalars[position + 1])
        }
        return next == "R" || next == "&" || digits.contains(next) || starts(with: "P>")
    }

    /// Notes a construct without alternatives and passes over it; an empty group takes its place.
    private mutating func refused(_ reason: PatternProblem.Reason, from start: Int) -> PatternNode {
        _ = take { $0 != ")" }
        if !accept(")") { note(.unclosedGroup, from: start) }
        note(reason, from: start)
        return node(.group(.plain, []), from: start)
    }
}
