import DLPModel
import DLPReport
import DLPWire
import Testing

@Suite struct DLPMemberTests {
    private let ssn = Finding(
        rule: "us-ssn", type: "US_SSN", category: .pii, severity: .high, confidence: Confidence(hundredths: 85),
        range: 3..<14)

    @Test func `says what was decided and why`() {
        var member = DLPMember(verdict: .redact)
        member.add(ssn, field: "messages.0.content", start: 3, end: 14)
        var other = ssn
        other.isTestValue = true
        other.kind = .incomplete(.candidateBudget)
        other.confidence = .certain
        member.add(other, start: 20, end: 31)
        #expect(
            String(decoding: member.finish(), as: UTF8.self) == """
                {"schema":1,"verdict":"redact","findings":[{"type":"US_SSN","rule":"us-ssn","category":"pii",\
                "field":"messages.0.content","start":3,"end":14,"confidence":0.85,"severity":"high"},\
                {"type":"US_SSN","rule":"us-ssn","category":"pii","start":20,"end":31,"confidence":1.00,\
                "severity":"high","test_value":true,"incomplete":"candidate-budget"}]}
                """)
    }

    @Test func `says that nothing was found`() {
        #expect(
            String(decoding: DLPMember(verdict: .allow).finish(), as: UTF8.self)
                == #"{"schema":1,"verdict":"allow","findings":[]}"#)
    }

    @Test func `goes into a record`() throws {
        let document = try JSONDocument(scanning: Array(#"{"id": 1, "text": "my 219-09-9999"}"#.utf8))
        var member = DLPMember(verdict: .redact)
        member.add(ssn, field: document.path(of: document.strings[0]), start: 3, end: 14)
        var editor = JSONEditor(document)
        editor.replace(3..<14, of: document.decoded(document.strings[0]), with: "[US_SSN]".utf8)
        editor.setMember("dlp", to: member.finish())
        #expect(
            String(decoding: editor.finish(), as: UTF8.self) == """
                {"id": 1, "text": "my [US_SSN]","dlp":{"schema":1,"verdict":"redact","findings":[{"type":"US_SSN",\
                "rule":"us-ssn","category":"pii","field":"text","start":3,"end":14,"confidence":0.85,\
                "severity":"high"}]}}
                """)
    }

    @Test func `a refused line keeps its id and nothing else`() {
        let line = Array(#"{"id":"r-7","text":"secret","text":"secret"}"#.utf8)
        #expect(throws: JSONError(code: .duplicateKey, offset: 28, id: 6..<11)) { try JSONDocument(scanning: line) }
        #expect(
            String(decoding: refusedRecord(id: line[6..<11], code: "duplicate-key", line: 3, column: 29), as: UTF8.self)
                == """
                {"id":"r-7","error":{"code":"duplicate-key","line":3,"column":29},\
                "dlp":{"schema":1,"verdict":"block","findings":[]}}
                """)
        #expect(
            String(decoding: refusedRecord(id: nil, code: "not-json", line: 1, column: 1), as: UTF8.self)
                == """
                {"error":{"code":"not-json","line":1,"column":1},"dlp":{"schema":1,"verdict":"block","findings":[]}}
                """)
    }
}
