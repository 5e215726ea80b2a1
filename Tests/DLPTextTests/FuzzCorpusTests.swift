import DLPTestSupport
import DLPText
import Testing

/// What fuzzing starts from, and every input that it once found a fault with.
struct FuzzCorpusTests {
    @Test func `gives the same views in pieces`() throws {
        let files = try ProjectFiles.files(below: "Fuzz/Corpus/FuzzText")
        #expect(files.count >= 5)
        for (path, bytes) in files where bytes.count > 1 {
            let text = Array(bytes[1...])
            let whole = Self.views(text, pieces: text.count)
            for size in [1, 2, 3, 7, Int(bytes[0] % 61) + 1] {
                #expect(Self.views(text, pieces: size) == whole, "\(path) in pieces of \(size)")
            }
        }
    }

    private static func views(_ text: [UInt8], pieces: Int) -> Set<[UInt8]> {
        var limits = ViewLimits()
        limits.context = 16
        var stream = ViewStream(limits: limits)
        var views: Set<[UInt8]> = []
        for range in Cuts.pieces(of: pieces, text.count).pieces(of: text.count) {
            views.formUnion(stream.append(text.span.extracting(range)).decoded.map(\.bytes))
        }
        views.formUnion(stream.finish().decoded.map(\.bytes))
        return views
    }
}
