// A table as text: made when the program is, so that no start has to make it anew.

extension AnchorTable {
    public func write(to text: inout NumberWriter) {
        text.append(checks) { $0.append($1) }
        text.append(repeated: sets) { $0.append($1) }
        text.append(runs: cells)
        text.append(runs: ranks.map(UInt64.init))
        text.append(runs: lists.map(UInt64.init))
        text.append(runs: numberStarts)
        text.append(repeated: steps) { text, step in
            text.append(Int(step.kind.rawValue))
            text.append(step.target)
            text.append(step.before)
            text.append(step.behind)
            text.append(ClassSet(bits: step.exact.first))
            text.append(ClassSet(bits: step.exact.second))
        }
        text.append(keywords) { text, keyword in
            text.append(keyword.text) { $0.append(Int($1)) }
            text.append(keyword.offset)
        }
        text.append(opened) { $0.append($1) }
        text.append(openedAnchors) { $0.append($1) }
        numbers.write(to: &text)
        text.append(runs.groups) { $0.append($1) }
        text.append(runs.families) { text, family in
            text.append(family.classes)
            text.append(family.shortest)
            text.append(family.groups.lowerBound)
            text.append(family.groups.upperBound)
        }
        text.append(holds) { text, hold in
            for set in [hold.classes, hold.before, hold.first, hold.second] { text.append(set) }
            text.append(hold.reach)
        }
        tail.write(to: &text)
        text.append(everywhere) { $0.append($1) }
        text.append(led) { $0.append($1) }
        ledStarts.write(to: &text)
        text.append(ledReach)
        for number in [distantCount, widestBefore, widestAfter] { text.append(number) }
    }
}

extension NumberWriter {
    fileprivate mutating func append(_ check: AnchorTable.Check) {
        append(check.before)
        append(check.between)
        append(UInt64(check.cases.noLower))
        append(UInt64(check.cases.noUpper))
        let numbers = [check.firstSet, check.setCount, check.nearest, check.farthest, check.distant, check.number]
        for number in numbers + [check.lead, check.runGroup] { append(number) }
        append(check.isLed ? 1 : 0)
        append(check.gate?.before ?? -1)
        append(check.gate?.after ?? -1)
    }

    fileprivate mutating func append(_ group: RunTable.Group) {
        append(group.length)
        append(group.before)
        append(group.isGuarded ? 1 : 0)
        append(group.anchors) { $0.append($1) }
    }
}

extension AnchorTable.Check {
    init(from text: inout NumberReader) {
        before = text.classSet()
        between = text.classSet()
        var cases = LetterCases()
        cases.noLower = UInt8(text.number())
        cases.noUpper = UInt8(text.number())
        self.cases = cases
        firstSet = text.int()
        setCount = text.int()
        nearest = text.int()
        farthest = text.int()
        distant = text.int()
        number = text.int()
        lead = text.int()
        runGroup = text.int()
        isLed = text.int() == 1
        let gate = (before: text.int(), after: text.int())
        self.gate = gate.before < 0 ? nil : gate
    }
}

extension RunTable.Group {
    init(from text: inout NumberReader) {
        length = text.int()
        before = text.classSet()
        isGuarded = text.int() == 1
        anchors = text.elements { $0.int() }
    }
}
