import DLP
import DLPTestSupport
import Testing

/// The inputs of the fuzz targets, and every crash that they ever found, as ordinary tests.
struct FuzzCorpusTests {
    @Test func `every text of the corpus gives the same in any pieces`() throws {
        let files = try ProjectFiles.files(below: "Fuzz/Corpus/FuzzStream")
        #expect(!files.isEmpty)
        for (path, bytes) in files {
            let text = Array(bytes.dropFirst(8))
            let whole = filter(text, lengths: [max(1, text.count)])
            let pieces = filter(text, lengths: bytes.prefix(8).map { max(1, Int($0) % 64) } + [1])
            #expect(whole.output == pieces.output, "\(path)")
            #expect(whole.findings == pieces.findings, "\(path)")
        }
    }

    private func filter(_ text: [UInt8], lengths: [Int]) -> (output: [UInt8], findings: [Finding]) {
        var stream = PromptFilter().stream()
        var output: [UInt8] = []
        var start = 0
        var piece = 0
        while start < text.count {
            let end = min(text.count, start + lengths[piece % lengths.count])
            stream.push(text[start..<end].span, into: &output)
            start = end
            piece += 1
        }
        let findings = stream.finishCollecting(into: &output).findings
        return (output, findings)
    }
}
