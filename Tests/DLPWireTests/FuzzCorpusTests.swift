import DLPTestSupport
import DLPWire
import Testing

/// The inputs of the fuzz target, and every crash that it ever found, as ordinary tests.
struct FuzzCorpusTests {
    @Test func `every document of the corpus is refused, or read again after an edit`() throws {
        let files = try ProjectFiles.files(below: "Fuzz/Corpus/FuzzJSON")
        #expect(!files.isEmpty)
        for (path, bytes) in files {
            guard let document = try? JSONDocument(scanning: bytes) else { continue }
            var editor = JSONEditor(document)
            for string in document.strings {
                let decoded = document.decoded(string)
                guard !decoded.bytes.isEmpty else { continue }
                editor.replace(0..<decoded.bytes.count, of: decoded, with: Array("[\"\\]".utf8))
            }
            let edited = editor.finish()
            #expect((try? JSONDocument(scanning: edited)) != nil, "\(path)")
        }
    }
}
