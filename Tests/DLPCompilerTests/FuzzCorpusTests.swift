import DLPCompiler
import DLPScanner
import DLPTestSupport
import Testing

/// The inputs of the fuzz targets, and every crash that they ever found, as ordinary tests.
struct FuzzCorpusTests {
    @Test func `every pattern of the corpus is refused or compiled`() throws {
        let files = try ProjectFiles.files(below: "Fuzz/Corpus/FuzzPattern")
        #expect(!files.isEmpty)
        for (path, bytes) in files {
            guard let pattern = try? Pattern(String(decoding: bytes, as: UTF8.self), maximumWidth: 65_536) else {
                continue
            }
            #expect(PCRE2Oracle(pattern.analysis.compiledText) != nil, "\(path)")
        }
    }

    @Test func `every rule file of the corpus is refused or loaded`() throws {
        let files = try ProjectFiles.files(below: "Fuzz/Corpus/FuzzRuleFile")
        #expect(!files.isEmpty)
        for (path, bytes) in files {
            do throws(RulePackError) {
                let pack = try RuleCompiler.compile([RuleSource(path: path, bytes: bytes)], name: "fuzz", version: "0")
                #expect(!pack.ruleset.rules.isEmpty, "\(path)")
            } catch {
                #expect(!error.diagnostics.isEmpty, "\(path)")
            }
        }
    }
}
