internal import DLPConfig
internal import DLPModel
internal import DLPRules
internal import DLPScanner

/// Works out which rules a pack selects and what it changes in them, and notes what it names that is not there.
struct PackResolution {
    private let rules: [Rule]
    private let known: [RulePack]
    private let siblings: [PackDefinition]
    private let successors: [RuleID: RuleID]
    private let places: [RuleID: Int]
    private let types: [DataType: [Int]]
    private let families: Set<String>
    /// Rules behind this place were added, and are on in every pack.
    private let added: Int
    private(set) var changes: [Int: Rule] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - known: The packs that the rules come with.
    ///   - siblings: Pack files that may extend each other by name.
    init(
        of ruleset: Ruleset, among known: [RulePack] = [], successors: [RuleID: RuleID]? = nil,
        siblings: [PackDefinition] = []
    ) {
        rules = ruleset.allRules
        self.known = known
        self.siblings = siblings
        self.successors = successors ?? ruleset.successors
        places = Dictionary(zip(rules.map(\.id), rules.indices)) { first, _ in first }
        types = Dictionary(grouping: rules.indices) { [rules] in rules[$0].type }
        families = Set(rules.map(\.family))
        added = ruleset.packedCount
    }

    mutating func selection(
        of choice: PackChoice, reading read: (String) -> [UInt8]?
    ) -> (name: String, RuleSelection)? {
        switch choice {
        case .named(let name):
            if let pack = known.first(where: { $0.name == name }) { return (name, pack.selection) }
            report(.unknownPack(nearest: closest(to: name, among: known.map(\.name))), in: name, at: .start)
            return nil
        case .file(let source):
            guard let pack = load(source) else { return nil }
            return selection(of: pack, [source.path], reading: read).map { (pack.name.value, $0) }
        }
    }

    mutating func selection(of pack: PackDefinition) -> RuleSelection? {
        selection(of: pack, [pack.name.value]) { _ in nil }
    }

    private mutating func load(_ source: RuleSource) -> PackDefinition? {
        let (pack, problems) = PackLoader.load(path: source.path, bytes: source.bytes)
        diagnostics += problems
        return pack
    }

    /// - Parameter chain: The names or paths of the packs that lead to this one, itself the last.
    private mutating func selection(
        of pack: PackDefinition, _ chain: [String], reading read: (String) -> [UInt8]?
    ) -> RuleSelection? {
        var thresholds = Array(repeating: Confidence?.none, count: added)
        thresholds += Array(repeating: RuleSelection.usualThreshold, count: rules.count - added)
        var views: ViewSelection?
        if let parent = pack.parent {
            guard let selection = selection(extendedBy: pack, parent, chain, reading: read) else { return nil }
            thresholds = selection.thresholds
            views = selection.views
        }
        for clause in pack.selection { select(clause, pack, &thresholds) }
        for subject in pack.disabled {
            let places = places(of: subject, in: pack)
            if !places.isEmpty, places.allSatisfy({ thresholds[$0] == nil }) {
                report(.alreadyOff, in: pack.path, at: subject.position)
            }
            for place in places { thresholds[place] = nil }
        }
        if let threshold = pack.threshold { thresholds = thresholds.map { $0 == nil ? nil : threshold } }
        for change in pack.changes {
            for place in places(of: change.subject, in: pack) {
                if let threshold = change.threshold, thresholds[place] != nil { thresholds[place] = threshold }
                apply(change, to: place, in: pack)
            }
        }
        if let own = pack.views { views = ViewSelection(rawValue: own.rawValue) }
        return RuleSelection(thresholds, views: views ?? .default)
    }

    private mutating func selection(
        extendedBy pack: PackDefinition, _ parent: Located<String>, _ chain: [String],
        reading read: (String) -> [UInt8]?
    ) -> RuleSelection? {
        let isFile = PackPath.isFile(parent.value)
        let name = isFile ? PackPath.of(parent.value, besides: pack.path) : parent.value
        // A chain of links could go on without coming back to a name.
        guard !chain.contains(name), chain.count < 32 else {
            report(.cycle, in: pack.path, at: parent.position)
            return nil
        }
        if isFile {
            guard let bytes = read(name) else {
                report(.unreadablePack, in: pack.path, at: parent.position)
                return nil
            }
            guard let further = load(RuleSource(path: name, bytes: bytes)) else { return nil }
            return selection(of: further, chain + [name], reading: read)
        }
        if let pack = known.first(where: { $0.name == name }) { return pack.selection }
        if let sibling = siblings.first(where: { $0.name.value == name }) {
            return selection(of: sibling, chain + [name], reading: read)
        }
        let names = known.map(\.name) + siblings.map(\.name.value)
        report(.unknownPack(nearest: closest(to: name, among: names)), in: pack.path, at: parent.position)
        return nil
    }

    /// Turns on what fits a clause, at the usual threshold where it was off.
    private mutating func select(
        _ clause: PackDefinition.Clause, _ pack: PackDefinition, _ thresholds: inout [Confidence?]
    ) {
        var named: Set<Int>?
        if !clause.rules.isEmpty || !clause.types.isEmpty {
            let byID = clause.rules.flatMap { places(of: $0, in: pack) }
            let byType = clause.types.flatMap { places(of: $0, in: pack) }
            named =
                clause.rules.isEmpty ? Set(byType) : clause.types.isEmpty ? Set(byID) : Set(byID).intersection(byType)
        }
        for family in clause.families where !families.contains(family.value) {
            let nearest = closest(to: family.value, among: Array(families))
            report(.unknownFamily(nearest: nearest), in: pack.path, at: family.position)
        }
        let fitting = rules.indices.filter { named?.contains($0) ?? true && clause.fits(rules[$0]) }
        if fitting.isEmpty { report(.fitsNothing, in: pack.path, at: clause.position) }
        for place in fitting where thresholds[place] == nil { thresholds[place] = RuleSelection.usualThreshold }
    }

    /// The rules that an id or a type means; a retired id means its successor.
    private mutating func places(of subject: Located<String>, in pack: PackDefinition) -> [Int] {
        var id = RuleID(rawValue: subject.value)
        if let place = places[id] { return [place] }
        if let places = types[DataType(rawValue: subject.value)] { return places }
        // A successor may have been retired in its turn.
        for _ in 0..<successors.count {
            guard let successor = successors[id] else { break }
            id = successor
        }
        if let place = places[id] {
            report(.renamed(to: id), in: pack.path, at: subject.position)
            return [place]
        }
        let isType = subject.value.utf8.contains { (0x41...0x5A).contains($0) }
        let names = isType ? types.keys.map(\.rawValue) : places.keys.map(\.rawValue)
        let nearest = nearest(to: subject.value, among: names.sorted())
        report(
            isType ? .unknownType(nearest: nearest) : .unknownRule(nearest: nearest), in: pack.path,
            at: subject.position)
        return []
    }

    /// Types are in capitals, which the search for a near word folds.
    private func nearest(to text: String, among names: [String]) -> String? {
        let folded = closest(to: text, among: names.map { $0.lowercased() })
        return names.first { $0.lowercased() == folded }
    }

    private mutating func apply(_ change: PackDefinition.Change, to place: Int, in pack: PackDefinition) {
        var rule = changes[place] ?? rules[place]
        let before = rule
        rule.evidence.add(change)
        var translation = PatternTranslation(in: pack.path, maximumWidth: rule.maximumWidth)
        rule.evidence.add(allow: change.leaves.map { PatternTranslation.literal($0.value) })
        rule.evidence.add(allow: change.allow.compactMap { translation.read($0)?.text })
        // One mistake in a pattern is told once, however many rules it is for.
        diagnostics += translation.diagnostics.filter { !diagnostics.contains($0) }
        if rule != before { changes[place] = rule }
    }

    private mutating func report(_ mistake: SelectionMistake, in file: String, at position: SourcePosition) {
        let diagnostic = mistake.diagnostic(in: file, at: position)
        if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }
}

extension PackDefinition.Clause {
    /// Whether a rule declares what the clause asks for; ids and types are looked at elsewhere.
    fileprivate func fits(_ rule: Rule) -> Bool {
        (categories.isEmpty || categories.contains(rule.category))
            && (jurisdictions.isEmpty
                || (rule.jurisdictions.isEmpty
                    ? jurisdictions.contains(nil) : rule.jurisdictions.contains { jurisdictions.contains($0) }))
            && (regulations.isEmpty
                || regulations.contains { part in rule.regulations.contains { Regulation.isPart(part, of: $0) } })
            && (leastSeverity.map { rule.severity >= $0 } ?? true)
            && (families.isEmpty || families.contains { $0.value == rule.family })
    }
}

extension EvidenceProgram {
    /// How much words count that are added to a rule without any.
    private static let usualAmount = 30

    /// Adds context words; one that was on the other side changes sides.
    fileprivate mutating func add(_ change: PackDefinition.Change) {
        coldWords.removeAll { change.hotWords.contains($0) }
        hotWords.removeAll { change.coldWords.contains($0) }
        hotWords += change.hotWords.filter { !hotWords.contains($0) }
        coldWords += change.coldWords.filter { !coldWords.contains($0) }
        if !change.hotWords.isEmpty { raise = change.raise ?? (raise > 0 ? raise : Self.usualAmount) }
        if !change.coldWords.isEmpty { lower = change.lower ?? (lower > 0 ? lower : Self.usualAmount) }
    }

    fileprivate mutating func add(allow patterns: [String]) {
        allow += patterns.filter { !allow.contains($0) }
    }
}
