import Crypto
import DLPEvaluation
import DLPWire
import Foundation
import Testing

/// The reports of one evaluation, compared with committed files; `UPDATE_GOLDEN=1 swift test` writes them anew.
@Suite struct GoldenEvaluationTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    private static func parts() throws -> (evaluation: Evaluation, bars: [BarResult], comparison: Comparison) {
        let evaluation = SampleEvaluation.new
        let bars = try Bars(Array(SampleEvaluation.bars.utf8), file: "bars.json").results(evaluation)
        let comparison = Comparison(
            old: ResultFile(SampleEvaluation.old), new: ResultFile(evaluation))
        return (evaluation, bars, comparison)
    }

    private static func report(_ format: EvaluationFormat) throws -> [UInt8] {
        let parts = try parts()
        return format.report(parts.evaluation, bars: parts.bars, comparison: parts.comparison)
    }

    private static func page() throws -> String {
        let parts = try parts()
        return String(
            decoding: HTMLReport.page(parts.evaluation, bars: parts.bars, comparison: parts.comparison),
            as: UTF8.self)
    }

    @Test(arguments: EvaluationFormat.allCases)
    func `a report is what it was`(_ format: EvaluationFormat) throws {
        try compare(Self.report(format), with: "evaluation.\(format.rawValue).golden")
    }

    @Test(arguments: EvaluationFormat.allCases)
    func `a comparison is what it was`(_ format: EvaluationFormat) throws {
        try compare(format.report(try Self.parts().comparison), with: "comparison.\(format.rawValue).golden")
    }

    @Test func `the page is what it was`() throws {
        try compare(Array(try Self.page().utf8), with: "evaluation.html.golden")
    }

    // MARK: Hostile text

    @Test(arguments: EvaluationFormat.allCases)
    func `nothing in a report speaks to the terminal`(_ format: EvaluationFormat) throws {
        let scalars = String(decoding: try Self.report(format), as: UTF8.self).unicodeScalars
        #expect(!scalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" && format != .json })
        if format == .json { _ = try JSONDocument(scanning: Self.report(.json)) }
    }

    @Test func `hostile text is text in the page`() throws {
        let page = try Self.page()
        #expect(!page.contains("<script") && !page.contains("\u{1B}") && !page.contains("\u{202E}"))
        #expect(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"))
        #expect(page.contains("&quot;&amp;amp;"))
    }

    // MARK: The page

    @Test func `the page loads nothing, and takes no style but its own`() throws {
        let page = try Self.page()
        for load in ["src=", "url(", "@import", "<link", "<iframe", "<object", " style=", "javascript:"] {
            #expect(!page.contains(load))
        }
        let addresses = page.matches(of: /https?:[^"]*/).map { String($0.output) }
        #expect(Set(addresses) == ["http://www.w3.org/2000/svg"])
        let sheet = try #require(page.firstMatch(of: /(?s)<style>(.*)<\/style>/)).output.1
        let hash = Data(SHA256.hash(data: Data(sheet.utf8))).base64EncodedString()
        #expect(page.contains("content=\"default-src 'none'; style-src 'sha256-\(hash)';"))
    }

    @Test func `pictures and tables have names for those who cannot see them`() throws {
        let page = try Self.page()
        let pictures = page.matches(of: /<svg [^>]*>/).map { String($0.output) }
        #expect(pictures.count == 4)
        for picture in pictures {
            #expect(picture.contains(#"role="img""#))
            let names = try #require(picture.firstMatch(of: /aria-labelledby="([^ ]*) ([^"]*)"/)).output
            #expect(page.contains("<title id=\"\(names.1)\">") && page.contains("<desc id=\"\(names.2)\">"))
        }
        let tables = page.matches(of: /<table>\n<caption>[^<]+<\/caption>/).count
        #expect(tables == page.matches(of: /<table>/).count)
        #expect(page.matches(of: /<th>/).isEmpty)
        let ids = page.matches(of: #/ id="([^"]*)"/#).map { $0.output.1 }
        #expect(Set(ids).count == ids.count)
        for link in page.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(link.output.1)) }
        #expect(page.matches(of: /<h1>/).count == 1)
    }

    private func compare(_ report: [UInt8], with name: String) throws {
        let file = Self.folder.appending(path: name)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try Data(report).write(to: file) }
        let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(String(decoding: report, as: UTF8.self) == golden)
    }
}
