import DLPEvaluation
import Testing

/// Every form, right and wrong, and however it is cut.
@Suite struct ReaderTests {
    /// The documents of a file, and what is wrong with it.
    private func read(
        _ form: CorpusForm, _ text: String, piece: Int = .max
    ) -> (documents: [CorpusDocument], mistakes: [String]) {
        var records: [CorpusRecord] = []
        var mistakes: [String] = []
        if var splitter = RecordSplitter(form, file: "dir/f") {
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                splitter.push(rest.prefix(piece), into: &records)
                rest = rest.dropFirst(piece)
            }
            if let mistake = splitter.finish(into: &records) { mistakes.append("\(mistake)") }
        }
        var reader = CorpusReader()
        var documents: [CorpusDocument] = []
        for record in records {
            do throws(CorpusMistake) {
                documents.append(try reader.document(record))
            } catch {
                mistakes.append("\(error)")
            }
        }
        return (documents, mistakes)
    }

    private func values(_ document: CorpusDocument) -> [String] {
        document.spans.map { "\($0.label)=\(String(decoding: document.text[$0.range], as: UTF8.self))" }
    }

    // MARK: The native form

    @Test func `reads JSON Lines`() throws {
        let text = #"""
            {"id":"one","text":"é «4111»","spans":[{"start":5,"end":9,"type":"CREDIT_CARD"}],"near":[{"start":0,"end":2,"type":"A"}],"stratum":"chat","language":"en","license":"CC0","x":[{}]}

            {"id":7,"text":"a\nb","spans":[]}
            """#
        let (documents, mistakes) = read(.jsonLines, text)
        #expect(mistakes.isEmpty)
        let first = try #require(documents.first)
        #expect(values(first) == ["CREDIT_CARD=4111"])
        #expect(first.nearMisses == [CorpusSpan(0..<2, "A")])
        #expect([first.id, first.stratum, first.language] == ["one", "chat", "en"])
        #expect(documents[1].id == "7" && documents[1].text == Array("a\nb".utf8))
        #expect(documents[1].stratum == "unknown" && documents[1].language == "und")
    }

    @Test(arguments: [
        (#"{"text":"a","spans":[]"#, "not JSON (unexpected-end); each document is one JSON object"),
        (#"[1]"#, "not an object; each document is one JSON object"),
        (#"{"spans":[]}"#, "there is no member 'text'"),
        (#"{"text":"a"}"#, "there is no member 'spans'"),
        (#"{"text":1,"spans":[]}"#, "'text' has to be a text"),
        (#"{"text":"a","spans":{}}"#, "'spans' has to be a list"),
        (#"{"text":"a","spans":[{"end":1,"type":"A"}]}"#, "'spans', number 1: there is no 'start' of the right kind"),
        (
            #"{"text":"a","spans":[{"start":0,"end":1.5,"type":"A"}]}"#,
            "'spans', number 1: there is no 'end' of the right kind"
        ),
        (#"{"text":"a","spans":[{"start":0,"end":1}]}"#, "'spans', number 1: the span has no type"),
        (
            #"{"text":"a","spans":[{"start":1,"end":1,"type":"A"}]}"#,
            "'spans', number 1: the span ends where it starts, or before"
        ),
        (
            #"{"text":"a","spans":[],"near":[{"start":0,"end":2,"type":"A"}]}"#,
            "'near', number 1: the span leaves the text, which has 1 bytes or characters"
        ),
        (
            #"{"text":"é","spans":[{"start":0,"end":1,"type":"A"}]}"#,
            "'spans', number 1: the span begins or ends within a character; offsets are in bytes of UTF-8"
        ),
        ("{\"text\":\"\u{1}\",\"spans\":[]}", "not JSON (control-character); each document is one JSON object"),
    ])
    func `a malformed line is named, and the next one is read`(_ line: String, _ problem: String) {
        let (documents, mistakes) = read(.jsonLines, "\n\(line)\n{\"text\":\"b\",\"spans\":[]}\n")
        #expect(mistakes == ["dir/f:2: \(problem)"])
        #expect(documents.map(\.id) == ["f:3"])
    }

    // MARK: presidio-research

    @Test func `reads a list of presidio-research, whose offsets count characters`() {
        let text = """
            [
              {"full_text": "Zoë ] \\"[ 5", "spans": [
                {"entity_type": "PERSON", "entity_value": "Zoë", "start_position": 0, "end_position": 3},
                {"entity_type": "AGE", "start_position": 9, "end_position": 10}], "template_id": 3},
              {"full_text": "", "spans": [], "metadata": null}
            ]
            """
        let (documents, mistakes) = read(.presidio, text)
        #expect(mistakes.isEmpty)
        #expect(documents.map(values) == [["PERSON=Zoë", "AGE=5"], []])
        #expect(documents.map(\.id) == ["f:2", "f:5"])
    }

    @Test(arguments: [
        (
            "[{\"full_text\":\"a\",\"spans\":[]},\n{\"full_text\":1,\"spans\":[]}]",
            ["dir/f:2: 'full_text' has to be a text"], 1
        ),
        (
            "[{\"full_text\":\"a\",\"spans\":[\n{\"entity_type\":\"A\",\"start_position\":0,\"end_position\":9}]}]",
            ["dir/f:2: 'spans', number 1: the span leaves the text, which has 1 bytes or characters"], 0
        ),
        (
            "[{\"full_text\":\"a\",\"spans\":[]}\n", ["dir/f:2: the list ends without ']'; the file may have been cut"],
            1
        ),
        ("[]", [], 0),
        (
            "[{\"full_text\":\"a\",\"spans\":[]},\n,{\"full_text\":\"b\",\"spans\":[]}]",
            ["dir/f:2: not JSON (unexpected-end); each document is one JSON object"], 2
        ),
        ("[]\n{}", ["dir/f:2: there is no member 'full_text'"], 0),
    ])
    func `a malformed element is named, and the next one is read`(
        _ text: String, _ problems: [String], _ documents: Int
    ) {
        let result = read(.presidio, text)
        #expect(result.mistakes == problems)
        #expect(result.documents.count == documents)
    }

    // MARK: Tokens

    @Test func `reads tokens, a sentence a document`() {
        let text = "Ana\tB-PER\nMaria\tI-PER\nlives\tO\n\nin O\r\nRome S-LOC\nParis\tU-LOC\n"
        let (documents, mistakes) = read(.conll, text)
        #expect(mistakes.isEmpty)
        #expect(documents.map { String(decoding: $0.text, as: UTF8.self) } == ["Ana Maria lives", "in Rome Paris"])
        #expect(documents.map(values) == [["PER=Ana Maria"], ["LOC=Rome", "LOC=Paris"]])
        #expect(documents.map(\.id) == ["f:1", "f:5"])
    }

    @Test func `reads documents that are marked as such`() {
        let text = "-DOCSTART- -X- O\n\nAna NNP I-PER\nBo NNP B-PER\n\nCy NNP I-PER\n\n-DOCSTART- O\n\nx O\n"
        let (documents, mistakes) = read(.conll, text)
        #expect(mistakes.isEmpty)
        #expect(documents.map { String(decoding: $0.text, as: UTF8.self) } == ["Ana Bo\nCy", "x"])
        #expect(documents.map(values) == [["PER=Ana", "PER=Bo", "PER=Cy"], []])
    }

    @Test(arguments: [
        ("a\tO\nb\n", "dir/f:2: not 'token<tab>label'; a line has a token, its label, and nothing but columns between"),
        ("a\tO\nb\tX\n", "dir/f:2: the label is none of O, B-TYPE and I-TYPE (or S-, E-, L-, U-)"),
        ("a\tB-\n", "dir/f:1: the label is none of O, B-TYPE and I-TYPE (or S-, E-, L-, U-)"),
    ])
    func `a malformed sentence is named, and the next one is read`(_ text: String, _ problem: String) {
        let (documents, mistakes) = read(.conll, text + "\nc\tO\n")
        #expect(mistakes == [problem])
        #expect(documents.count == 1)
    }

    // MARK: BRAT

    private func standOff(_ text: String, _ annotations: String) -> Result<CorpusDocument, CorpusMistake> {
        let record = CorpusRecord(
            form: .brat, file: "dir/note.ann", line: 1, bytes: Array(text.utf8), annotations: Array(annotations.utf8))
        var reader = CorpusReader()
        do throws(CorpusMistake) { return .success(try reader.document(record)) } catch { return .failure(error) }
    }

    @Test func `reads BRAT, whose offsets count characters`() throws {
        let annotations = "T1\tNAME 0 3\tZoë\nR1\tRel Arg1:T1 Arg2:T2\n#1\tNote T1\tx\nT2\tID 7 9;10 12\t12 34\n"
        let document = try standOff("Zoë is 12 34.", annotations).get()
        #expect(values(document) == ["NAME=Zoë", "ID=12", "ID=34"])
        #expect(document.id == "note")
    }

    @Test(arguments: [
        ("T1 NAME 0 3 Zoë", "dir/note.ann:1: not 'T1<tab>TYPE start end<tab>text'"),
        ("\nT1\tNAME 0 x\tZ", "dir/note.ann:2: not 'T1<tab>TYPE start end<tab>text'"),
        ("T1\tNAME 2 2\tZ", "dir/note.ann:1: the span ends where it starts, or before"),
        ("T1\tNAME 0 99\tZ", "dir/note.ann:1: the span leaves the text, which has 3 bytes or characters"),
    ])
    func `a malformed annotation is named`(_ annotations: String, _ problem: String) {
        #expect(throws: CorpusMistake.self) { try standOff("Zoë", annotations).get() }
        if case .failure(let mistake) = standOff("Zoë", annotations) { #expect("\(mistake)" == problem) }
    }

    // MARK: Files

    @Test(arguments: [CorpusForm.jsonLines, .presidio, .conll])
    func `however a file is cut, the same is read`(_ form: CorpusForm) {
        let texts = [
            "{\"text\":\"é\",\"spans\":[]}\n\nx\n{\"text\":\"b\",\"spans\":[]}",
            "[ {\"full_text\":\"a]\\\"\",\"spans\":[]} ,\n {} , 5, \"x,\" ] ",
            "-DOCSTART-\n\na\tO\n\nb\tB-X\n-DOCSTART-\nc\tO", "a\tO\n\n\nb\tB-X\r\n",
        ]
        for text in texts {
            let whole = read(form, text)
            for piece in 1...text.utf8.count {
                let cut = read(form, text, piece: piece)
                #expect(cut.mistakes == whole.mistakes)
                #expect(cut.documents.map(\.text) == whole.documents.map(\.text))
                #expect(cut.documents.map(\.id) == whole.documents.map(\.id))
            }
        }
    }

    @Test(arguments: [
        ("a.jsonl", "{", false, "jsonLines"), ("a.json", " \n[", false, "presidio"), ("a.json", "", false, "jsonLines"),
        ("a.ann", "T1", false, "brat"), ("a.txt", "{", false, "none"), ("a.txt", "{", true, "jsonLines"),
        ("a.bio", "[", false, "conll"), ("a.tsv", "a\tO", false, "conll"), ("LICENSE", "The", false, "none"),
        ("-", "a O", true, "conll"),
    ])
    func `knows the form of a file`(_ name: String, _ beginning: String, _ isNamed: Bool, _ form: String) {
        let bytes = Array(beginning.utf8)
        let known = CorpusForm(name: Array(name.utf8), beginning: bytes.span, isNamed: isNamed)
        #expect((known.map { "\($0)" } ?? "none") == form)
    }

    @Test(arguments: [
        ("- A\n", "map:1:1: this is no map"), ("A: [B]\n", "map:1:4: 'A' has no name of ours"),
        ("A: B\nA: C\n", "map:1:1: error[duplicate-key]: A is given twice"),
        ("{\"A\": \"B\"", "map:2:1: error[yaml-syntax]: "),
    ])
    func `a malformed map of labels is refused with its place`(_ text: String, _ problem: String) {
        #expect {
            _ = try LabelMap(Array(text.utf8), file: "map")
        } throws: { error in
            (error as? LabelMapError)?.mistakes.first?.hasPrefix(problem) ?? false
        }
    }

    @Test func `a map of labels may be JSON`() throws {
        #expect(try LabelMap(Array("{\"SSN\": \"US_SSN\"}".utf8), file: "map").names == ["SSN": "US_SSN"])
    }
}
