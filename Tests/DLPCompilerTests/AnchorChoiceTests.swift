import DLPAnchors
import DLPTestSupport
import Testing

@testable import DLPCompiler

/// The anchor that is taken of those that a pattern gives.
struct AnchorChoiceTests {
    // Without regard to case, `s` and `k` stand for characters that are not ASCII too.
    @Test(arguments: [
        #"(?i:password|passwd|secret|token)[ ]{0,2}[:=][^\s"'<>,]{10,60}"#, "(?i:kiss)[0-9]{4}",
        #"[^\s"'<>,]{2}tok_[a-z]{8}"#,
    ])
    func `is rare in a script that is not ASCII`(_ pattern: String) throws {
        let table = AnchorTable([AnchorChoice.anchor(of: try Pattern(pattern))])
        let text = Array(String(repeating: "كلمة سر وخطاب طويل جدا، ", count: 100).utf8)
        let places = AnchorSoundnessTests.places(table, text, Partition([]))
        #expect(places.found.count < text.count / 50)
    }
}
