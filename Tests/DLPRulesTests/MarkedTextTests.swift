import DLPRules
import Testing

/// Texts with marks, as examples are written.
@Suite struct MarkedTextTests {
    @Test(
        arguments: [
            "my card is «4111 1111 1111 1111».", "«a»", "«a»«b»", "é «078-05-1120», 😀«x»", "nothing", "", "«é»\n«ü»",
        ])
    func `marks come off and go on again`(_ marked: String) throws {
        let text = try MarkedText(marked)
        #expect(text.text == marked.filter { $0 != "«" && $0 != "»" })
        #expect(MarkedText.marking(text.spans, in: text.text) == marked)
        let bytes = Array(text.text.utf8)
        let values = text.spans.map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(
            values == marked.split(separator: "«").filter { $0.contains("»") }.map { String($0.prefix { $0 != "»" }) })
    }

    @Test(arguments: ["«", "»", "«a", "a»", "««a»»", "«a»»", "»a«", "«a» «", "«a «b» c»"])
    func `marks come in pairs`(_ marked: String) {
        #expect(throws: MarkedText.Fault.unbalanced) { try MarkedText(marked) }
    }

    @Test(arguments: ["«»", "a «» b", "«a»«»"])
    func `something stands between marks`(_ marked: String) {
        #expect(throws: MarkedText.Fault.empty) { try MarkedText(marked) }
    }
}
