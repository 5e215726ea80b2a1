import DLPModel
import Testing

struct WordsTests {
    @Test(arguments: ["label", "mask", "remove", "keep-last=1", "keep-last=4", "keep-last=16"])
    func `a replacement reads what it writes`(_ text: String) {
        #expect(Replacement(text)?.description == text)
    }

    @Test(arguments: [
        "", "labels", "keep-last", "keep-last=", "keep-last=0", "keep-last=17", "keep-last=x", "keep-last=+4",
        "keep-last=04", "MASK",
    ])
    func `other words are no replacement`(_ text: String) {
        #expect(Replacement(text) == nil)
    }

    @Test(arguments: [(0, "0.00"), (5, "0.05"), (85, "0.85"), (100, "1.00"), (140, "1.00"), (-3, "0.00")])
    func `a confidence has two decimals and stays in range`(_ hundredths: Int, _ text: String) {
        #expect(Confidence(hundredths: hundredths).description == text)
    }

    @Test func `a selector is a category, a severity and above, or a type`() {
        let finding = Finding(
            rule: "us-ssn", type: "US_SSN", category: .pii, severity: .high, confidence: .certain, range: 0..<11)
        #expect(FindingSelector("pii").selects(finding))
        #expect(FindingSelector("medium").selects(finding))
        #expect(FindingSelector("US_SSN").selects(finding))
        #expect(!FindingSelector("critical").selects(finding))
        #expect(!FindingSelector("secret").selects(finding))
        #expect(!FindingSelector("CREDIT_CARD").selects(finding))
    }
}
