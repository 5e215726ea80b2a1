/// Ordinary text made up from a seed and lists of words: what people write, program text, and logs.
///
/// It holds what makes rules look twice, as often as such text does: capitalised words, numbers, dates, times, versions,
/// paths, identifiers and hexadecimal digits; and no value that a rule is meant to find.
struct SampleText {
    /// Bytes of each kind, at least.
    static let size = 64 << 10

    private var state: UInt64
    private var text: [UInt8] = []

    private init(seed: UInt64) {
        state = seed
        text.reserveCapacity(Self.size + 1024)
    }

    static let prose = make(seed: 1) { $0.paragraph() }
    static let code = make(seed: 2) { $0.function() }
    static let logs = make(seed: 3) { $0.logLine() }

    private static func make(seed: UInt64, _ add: (inout SampleText) -> Void) -> [UInt8] {
        var sample = SampleText(seed: seed)
        while sample.text.count < size { add(&sample) }
        return sample.text
    }

    // MARK: Prose

    private mutating func paragraph() {
        for _ in 0..<(2 + roll(5)) { sentence() }
        write("\n\n")
    }

    private mutating func sentence() {
        var word = pick(SampleWords.small)
        write(word.prefix(1).uppercased() + word.dropFirst())
        for index in 0..<(6 + roll(14)) {
            if index > 2, roll(10) == 0 { write(",") }
            write(" ")
            switch roll(60) {
            case 0: write(pick(SampleWords.names))
            case 1: write("\(2 + roll(900))")
            case 2: write("\(1 + roll(28)) \(pick(SampleWords.months))")
            case 3: write("\(1 + roll(11)):\(twoDigits(roll(60)))")
            case 4: write("\(pick(SampleWords.things))-\(pick(SampleWords.things))")
            case 5: write("“\(pick(SampleWords.things))”")
            case 6: write("$\(1 + roll(90)).\(twoDigits(roll(100)))")
            case 7..<30: write(pick(SampleWords.small))
            case 30..<42: write(pick(SampleWords.acts))
            default: write(pick(SampleWords.things))
            }
        }
        word = pick([".", ".", ".", "?", "!"])
        write(word + " ")
    }

    // MARK: Code

    private mutating func function() {
        let name = identifier()
        write("/// \(pick(SampleWords.acts)) the \(pick(SampleWords.things)) of a \(pick(SampleWords.things)).\n")
        write("func \(name)(_ \(pick(SampleWords.things)): \(type()), with \(identifier()): \(type()))")
        write(" -> \(type()) {\n")
        for _ in 0..<(3 + roll(9)) { statement() }
        write("    return \(identifier())\n}\n\n")
    }

    private mutating func statement() {
        write("    ")
        switch roll(9) {
        case 0: write("let \(identifier()) = \(identifier())[\(roll(64))] ?? \"\(pick(SampleWords.things))\"\n")
        case 1: write("if \(identifier()).\(pick(SampleWords.things)) >= \(roll(5000)) { \(identifier()) += 1 }\n")
        case 2: write("// \(pick(SampleWords.small)) \(pick(SampleWords.things)) \(pick(SampleWords.acts)) it\n")
        case 3: write("guard !\(identifier()).isEmpty else { return \(identifier()) }\n")
        case 4: write("for i in 0..<\(identifier()).count where i % \(2 + roll(9)) == 0 { \(identifier())() }\n")
        case 5: write("\(pick(SampleWords.things).uppercased())_MASK = 0x\(hex(4 + 4 * roll(2)))\n")
        case 6: write("print(\"\(pick(SampleWords.acts)): \\(\(identifier())) %d\\n\", \(roll(100)))\n")
        case 7:
            let name = pick(SampleWords.things)
            write("import \"../\(name)/\(pick(SampleWords.things))-v\(1 + roll(4)).\(roll(20))\"\n")
        default: write("\(identifier()).\(identifier())(\(identifier()), \(roll(256)), \(pick(["true", "false"])))\n")
        }
    }

    private mutating func identifier() -> String {
        let first = pick(SampleWords.acts)
        let second = pick(SampleWords.things)
        return switch roll(3) {
        case 0: second
        case 1: "\(first)_\(second)"
        default: first + second.prefix(1).uppercased() + second.dropFirst()
        }
    }

    private mutating func type() -> String { pick(["Int", "String", "[UInt8]", "Bool", "Range<Int>", "Double?"]) }

    // MARK: Logs

    private mutating func logLine() {
        let time = "\(twoDigits(roll(24))):\(twoDigits(roll(60))):\(twoDigits(roll(60)))"
        write("2026-\(twoDigits(1 + roll(12)))-\(twoDigits(1 + roll(28)))T\(time).\(100 + roll(900))Z ")
        write("\(pick(["INFO", "INFO", "INFO", "DEBUG", "WARN", "ERROR"])) [\(pick(SampleWords.things))-\(roll(16))] ")
        switch roll(6) {
        case 0:
            write("GET /\(pick(SampleWords.things))/\(roll(100_000))?page=\(roll(40)) \(pick(["200", "304", "404"]))")
            write(" \(roll(60_000)) \(roll(900))ms")
        case 1: write("10.\(roll(256)).\(roll(256)).\(roll(256)):\(1024 + roll(60_000)) \(pick(SampleWords.acts))")
        case 2: write("request=\(hex(8))-\(hex(4))-4\(hex(3))-a\(hex(3))-\(hex(12)) took \(roll(5000)) us")
        case 3: write("\(pick(SampleWords.acts)) \(roll(1_000_000)) of \(1_000_000 + roll(9_000_000)) bytes")
        case 4:
            write("\(pick(SampleWords.things)).service[\(roll(32_000))]: ")
            write("\(pick(SampleWords.acts)) failed, code=\(roll(9))")
        default: write("commit \(hex(40)) in /var/lib/\(pick(SampleWords.things))/\(pick(SampleWords.things)).db")
        }
        write("\n")
    }

    // MARK: Chance

    private mutating func write(_ piece: some StringProtocol) { text += Array(piece.utf8) }

    /// A number below `bound` (Steele, Lea and Flood, 2014).
    private mutating func roll(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    private mutating func pick(_ words: [String]) -> String { words[roll(words.count)] }

    private mutating func hex(_ count: Int) -> String {
        String((0..<count).map { _ in Array("0123456789abcdef")[roll(16)] })
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
