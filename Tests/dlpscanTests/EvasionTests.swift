import Foundation
import Testing

/// A sample of the disguises that `make evasion` tries in full.
@Suite struct EvasionTests {
    @Test func `values in disguise are found, and harmless text is left alone`() throws {
        let root = URL(filePath: #filePath).appending(path: "../../..").standardized
        let result = try Program.shell("Scripts/test-evasion \"$D\" --sample 23", in: root)
        #expect(result.status == 0, "\(result.text)")
    }
}
