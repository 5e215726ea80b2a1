import DLPModel
import DLPScanner

/// Scans each piece for itself, as a filter does that keeps nothing from one read to the next.
struct ForgetfulScanner: SplitScanner {
    private let ruleset: Ruleset
    private let settings: ScanSettings
    private var taken = 0

    init(_ ruleset: Ruleset, settings: ScanSettings) {
        self.ruleset = ruleset
        self.settings = settings
    }

    mutating func push(_ piece: Span<UInt8>, into sink: inout some ScanSink) {
        var told = ToldEvents()
        Scanner(ruleset, settings: settings).scan(piece, into: &told)
        for event in told.events { event.moved(by: taken).tell(&sink) }
        taken += piece.count
    }

    consuming func finish(into sink: inout some ScanSink) {}
}

/// Holds back the last 16 bytes, whatever the rules need, and forgets what it lets out.
struct FixedWindowScanner: SplitScanner {
    private let ruleset: Ruleset
    private let settings: ScanSettings
    private var kept: [UInt8] = []
    private var letOut = 0

    private static let window = 16

    init(_ ruleset: Ruleset, settings: ScanSettings) {
        self.ruleset = ruleset
        self.settings = settings
    }

    mutating func push(_ piece: Span<UInt8>, into sink: inout some ScanSink) {
        for index in piece.indices { kept.append(piece[index]) }
        letOut(upTo: kept.count - Self.window, into: &sink)
    }

    consuming func finish(into sink: inout some ScanSink) { letOut(upTo: kept.count, into: &sink) }

    /// Tells what a scan of the kept bytes finds before `limit`; a finding that begins before it is told whole.
    private mutating func letOut(upTo limit: Int, into sink: inout some ScanSink) {
        var told = ToldEvents()
        let bytes = kept
        Scanner(ruleset, settings: settings).scan(bytes.span, into: &told)
        var place = 0
        for event in told.events {
            if case .pass(let bytes) = event {
                let taken = min(bytes.count, limit - place)
                guard taken > 0 else { break }
                ToldEvents.Event.pass(Array(bytes[..<taken])).tell(&sink)
                place += taken
            } else if case .cover(let bytes, _) = event {
                guard place < limit else { break }
                event.moved(by: letOut).tell(&sink)
                place += bytes.count
            } else if case .found(let finding) = event, finding.range.upperBound <= place {
                event.moved(by: letOut).tell(&sink)
            }
        }
        kept.removeFirst(place)
        letOut += place
    }
}

/// What a sink was told, to be told again.
private struct ToldEvents: ScanSink {
    enum Event {
        case pass([UInt8])
        case cover([UInt8], Finding)
        case found(Finding)

        /// The event of a text that begins `offset` bytes into another.
        func moved(by offset: Int) -> Event {
            func moved(_ finding: Finding) -> Finding {
                var finding = finding
                finding.range = finding.range.lowerBound + offset..<finding.range.upperBound + offset
                return finding
            }
            return switch self {
            case .pass: self
            case .cover(let bytes, let finding): .cover(bytes, moved(finding))
            case .found(let finding): .found(moved(finding))
            }
        }

        func tell(_ sink: inout some ScanSink) {
            switch self {
            case .pass(let bytes): sink.pass(bytes.span)
            case .cover(let bytes, let finding): sink.cover(bytes.span, of: finding)
            case .found(let finding): sink.found(finding)
            }
        }
    }

    var events: [Event] = []

    mutating func pass(_ bytes: Span<UInt8>) { events.append(.pass(copy(bytes))) }

    mutating func cover(_ bytes: Span<UInt8>, of finding: Finding) { events.append(.cover(copy(bytes), finding)) }

    mutating func found(_ finding: Finding) { events.append(.found(finding)) }

    private func copy(_ bytes: Span<UInt8>) -> [UInt8] { bytes.indices.map { bytes[$0] } }
}
