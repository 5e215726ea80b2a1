import Testing

@testable import DLPReport

@Suite struct CSVReportTests {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
        ("a\r\nb", "\"a\r\nb\""), (" a", "\" a\""),
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\ta", "'\ta"),
        ("\ra", "\"'\ra\""), ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
        ("a=1", "a=1"),
    ])
    func `writes a cell that is text and nothing else`(_ text: String, _ expected: String) {
        #expect(CSVReport.cell(text) == expected)
    }

    @Test func `every row has a cell for every column`() {
        let rows = String(decoding: SampleScan.report(.csv), as: UTF8.self).split(separator: "\r\n")
        #expect(rows.count == 10)
        for row in rows {
            var commas = 0
            var isQuoted = false
            for character in row {
                if character == "\"" { isQuoted.toggle() }
                if character == ",", !isQuoted { commas += 1 }
            }
            #expect(commas == 15 && !isQuoted)
        }
    }
}
