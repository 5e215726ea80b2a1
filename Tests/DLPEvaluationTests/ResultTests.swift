@testable import DLPEvaluation
import Testing

@Suite struct ResultTests {
    private let old = SampleEvaluation.old
    private let new = SampleEvaluation.new

    @Test func `a result that was written is read again`() throws {
        let file = try ResultFile(new.json(), file: "new.json")
        let written = ResultFile(new)
        #expect(file.pack == written.pack && file.fingerprint == written.fingerprint)
        #expect(file.misses == written.misses && file.falseAlarms == written.falseAlarms)
        #expect(file.figures.map(\.name) == written.figures.map(\.name))
        for (one, other) in zip(file.figures, written.figures) {
            #expect(abs((one.f2 ?? 2) - (other.f2 ?? 2)) < 0.000_001)
        }
        #expect(Comparison(old: file, new: written).changedFigures.map(\.new.kind) == ["all"])
    }

    @Test(arguments: [
        ("{\n\"kind\":", "r:2: not JSON (unexpected-end)"),
        ("{}", "r:1: this is no result of 'dlpscan eval --format json'"),
        ("{\"kind\":\"evaluation\",\n\"schema\":2}", "r:2: another version of dlpscan wrote it; evaluate again"),
        ("{\"kind\":\"evaluation\",\"schema\":1,\n\"pack\":5}", "r:2: 'pack' has to be an object"),
    ])
    func `what is no result is refused with its line`(_ text: String, _ problem: String) {
        #expect {
            _ = try ResultFile(Array(text.utf8), file: "r")
        } throws: { "\($0)" == problem }
    }

    @Test func `a comparison names what was gained and lost`() {
        let comparison = Comparison(old: ResultFile(old), new: ResultFile(new))
        #expect(comparison.gainedHits.map(\.type) == ["A"])
        #expect(comparison.lostHits.isEmpty)
        #expect(comparison.gainedFalseAlarms.map(\.type) == ["C"])
        #expect(comparison.lostFalseAlarms.isEmpty)
        #expect(comparison.judgement == .same && comparison.isSameCorpus)
        let back = Comparison(old: ResultFile(new), new: ResultFile(old))
        #expect(back.lostHits == comparison.gainedHits && back.lostFalseAlarms == comparison.gainedFalseAlarms)
    }

    // Three changes one way and none the other: 2 · (1/2)^3.
    @Test(arguments: [(0, 0, 1.0), (3, 0, 0.25), (1, 3, 0.625), (2_000, 0, 0.0), (2_000, 2_000, 1.0)])
    func `the chance of so uneven a split is that of the sign test`(_ better: Int, _ worse: Int, _ chance: Double) {
        var comparison = Comparison(old: ResultFile(old), new: ResultFile(old))
        func places(_ count: Int) -> [ResultFile.Place] {
            (0..<count).map { ResultFile.Place(document: "d", start: $0, end: $0 + 1, type: "A") }
        }
        comparison.gainedHits = places(better)
        comparison.gainedFalseAlarms = places(worse)
        #expect(abs(comparison.chance - chance) < 1e-9)
        #expect(comparison.judgement == (better == worse ? .same : better > worse ? .better : .worse))
    }

    // MARK: Bars

    @Test func `figures are held against their bars`() throws {
        let results = try Bars(Array(SampleEvaluation.bars.utf8), file: "b").results(old)
        #expect(
            results.map(\.name) == [
                "checked: precision", "checked: recall", "clean text: false alarms per MB", "clean text: share changed",
                "clean text, clean-chat: false alarms per MB", "clean text, clean-log: false alarms per MB",
                "near misses: share flagged",
            ])
        #expect(results.map(\.isReached) == [true, false, true, false, true, true, false])
        #expect(results[1].absentTypes == ["NONE"])
        #expect(results[1].message == "checked: recall is 0.5000, below 0.9000")
        #expect(results[6].message == "near misses: share flagged is 1.0000, above 0.5000")
    }

    @Test func `what cannot be measured reaches no bar`() throws {
        let text = #"{"classes":[{"name":"x","types":["NONE"],"recall":0}]}"#
        let result = try #require(try Bars(Array(text.utf8), file: "b").results(old).first)
        #expect(!result.isReached)
        #expect(result.message == "x: recall: there is nothing in the corpus to measure it by")
    }

    @Test func `bars may be about exact matches or bytes`() throws {
        for match in ["strict", "overlap", "bytes"] {
            let text = #"{"match":"\#(match)","classes":[{"name":"x","types":["A"],"recall":0.1}]}"#
            #expect(try Bars(Array(text.utf8), file: "b").results(old).map(\.isReached) == [true])
        }
    }

    @Test(arguments: [
        ("{\n,}", "b:2: not JSON (not-json)"),
        ("{\"clases\":\n[]}", "b:2: 'clases' is none of 'match', 'classes', 'clean', 'near_misses'"),
        ("[]", "b:1: an object is expected here"),
        ("{\"match\":\"exact\"}", "b:1: 'match' has to be strict, overlap or bytes"),
        ("{\"classes\":[\n{\"name\":\"x\",\"types\":[],\"recall\":1}]}", "b:2: 'types' has to be a list of types"),
        ("{\"classes\":[\n{\"types\":[\"A\"],\"recall\":1}]}", "b:2: 'name' has to be a text"),
        ("{\"classes\":[\n{\"name\":\"x\",\"types\":[\"A\"]}]}", "b:2: a class needs 'precision', 'recall' or both"),
        (
            "{\"classes\":[{\"name\":\"x\",\"types\":[\"A\"],\n\"recall\":99.5}]}",
            "b:2: 'recall' has to be a number from 0 to 1"
        ),
        (
            "{\"classes\":[{\"name\":\"x\",\"types\":[\"A\",\n\"A\"],\"recall\":1}]}",
            "b:2: this type is in the list already"
        ),
        ("{\"near_misses\":\"0.1\"}", "b:1: 'near_misses' has to be a number from 0 to 1"),
    ])
    func `a malformed file of bars is refused with its line`(_ text: String, _ problem: String) {
        #expect {
            _ = try Bars(Array(text.utf8), file: "b")
        } throws: { "\($0)" == problem }
    }
}
