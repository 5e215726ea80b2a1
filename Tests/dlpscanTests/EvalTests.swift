import Foundation
import Testing

/// `dlpscan eval` as a process of its own.
@Suite struct EvalTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
        try folder.write(
            "corpus/a.jsonl",
            #"""
            {"id":"one","text":"My SSN is 536-22-8741, mail ana@corp.com","spans":[{"start":10,"end":21,"type":"US_SSN"},{"start":28,"end":40,"type":"EMAIL_ADDRESS"}],"stratum":"chat","language":"en"}
            {"id":"two","text":"It is 536228741","spans":[{"start":6,"end":15,"type":"US_SSN"}],"stratum":"chat","language":"en"}
            {"id":"three","text":"Nothing but bob@corp.com.","spans":[],"stratum":"clean-chat","language":"en"}
            {"id":"four","text":"Nothing.","spans":[],"stratum":"clean-chat","language":"en"}

            """#)
    }

    private func json(_ arguments: String...) throws -> [String: Any] {
        let result = try Program.run(["eval", "--format", "json"] + arguments, in: folder.url)
        let object = try JSONSerialization.jsonObject(with: Data(result.output))
        return try #require(object as? [String: Any])
    }

    @Test func `a table says what was found and why not`() throws {
        let result = try Program.run("eval", "corpus", in: folder.url)
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(result.text.contains("4 documents with 0.1 kB of text and 3 values; 2 of them clean."))
        #expect(result.text.contains(#/ +overlap +3 +1 +3 +1 +0.6667 \([0-9.–]+\)/#))
        #expect(result.text.contains(#/two +6–15 +US_SSN +\*{9} +nothing found; /#))
        #expect(result.text.contains(#/three +12–24 +EMAIL_ADDRESS +\*\*\*@\*{4}\.\*{3} +found by email-address/#))
    }

    @Test(arguments: ["table", "json", "markdown"])
    func `no report holds a value`(_ format: String) throws {
        let result = try Program.run("eval", "--show-values", "--format", format, "corpus", in: folder.url)
        #expect(!result.text.contains("8741") && !result.text.contains("@corp"))
        #expect(result.errors.contains("--show-values shows values in a table on a terminal only"))
    }

    @Test func `the result does not depend on how many documents are scanned at once`() throws {
        let lines = (0..<500).map { number in
            let value = number % 3 == 0 ? "536-22-8741" : "536228741"
            let text = "\(number) SSN: \(value)"
            let start = text.utf8.count - value.utf8.count
            return #"{"text":"\#(text)","spans":[{"start":\#(start),"end":\#(text.utf8.count),"type":"US_SSN"}]}"#
        }
        try folder.write("many/a.jsonl", lines[..<250].joined(separator: "\n"))
        try folder.write("many/b/b.jsonl", lines[250...].joined(separator: "\n"))
        let results = try ["1", "2", "7"].map { jobs in
            try Program.run("eval", "--format", "json", "--jobs", jobs, "many", in: folder.url).output
        }
        #expect(results[0] == results[1] && results[0] == results[2])
    }

    // MARK: What cannot be read

    @Test func `a malformed document is named, and the run goes on`() throws {
        try folder.write("corpus/b.jsonl", "{\"text\":\"a\",\"spans\":[]}\n{\"text\":")
        try folder.write("corpus/README", "About it.")
        let result = try Program.run("eval", "corpus", "absent", in: folder.url)
        #expect(
            result.errors == """
                dlpscan: corpus/b.jsonl:2: not JSON (unexpected-end); each document is one JSON object
                dlpscan: cannot read absent: No such file or directory
                dlpscan: passed over, as they are no corpus: corpus/README

                """)
        #expect(result.text.contains("5 documents with"))
        #expect(result.text.contains("1 document could not be read."))
        #expect(result.status == 74)
        #expect(try Program.run("eval", "corpus", in: folder.url).status == 65)
    }

    @Test func `a folder without documents is an error`() throws {
        try folder.write("empty/notes.txt", "x")
        let result = try Program.run("eval", "empty", in: folder.url)
        #expect(result.errors == "dlpscan: there is no labelled document in empty\n")
        #expect(result.status == 65)
    }

    @Test func `the other forms are read too`() throws {
        try folder.write(
            "p.json",
            #"[{"full_text":"é ana@corp.com","spans":[{"entity_type":"MAIL","start_position":2,"end_position":14}]}]"#)
        try folder.write("brat/n.txt", "é ana@corp.com")
        try folder.write("brat/n.ann", "T1\tMAIL 2 14\tana@corp.com\n")
        try folder.write("brat/lost.ann", "T1\tMAIL 2 14\tana@corp.com\n")
        try folder.write("c.bio", "mail\tO\nana@corp.com\tB-MAIL\n")
        try folder.write("labels.yaml", "MAIL: EMAIL_ADDRESS\n")
        for path in ["p.json", "brat/n.ann", "c.bio"] {
            let result = try Program.run("eval", "--labels", "labels.yaml", path, in: folder.url)
            #expect(result.text.contains(#/ strict +1 +0 +1 +0 /#))
            #expect(result.status == 0)
        }
        let brat = try Program.run("eval", "--labels", "labels.yaml", "brat", in: folder.url)
        #expect(brat.errors.hasPrefix("dlpscan: brat/lost.ann:1: there is no brat/lost.txt that"))
        #expect(brat.status == 65)
        let unknown = try Program.run("eval", "c.bio", in: folder.url)
        #expect(unknown.text.contains("Unknown labels") || unknown.text.contains(/MAIL +1/))
    }

    @Test func `standard input is -`() throws {
        let input = "{\"text\":\"SSN 536-22-8741\",\"spans\":[{\"start\":4,\"end\":15,\"type\":\"US_SSN\"}]}"
        let result = try Program.run("eval", "-", input: input.utf8)
        #expect(result.text.contains(#/ strict +1 +0 +1 +0 /#))
    }

    // MARK: Bars, baselines, pages

    @Test func `a missed bar is named, and the exit status is 1`() throws {
        try folder.write(
            "bars.json",
            """
            {"classes": [{"name": "ids", "types": ["US_SSN", "UK_NHS"], "recall": 0.9},
                         {"name": "mail", "types": ["EMAIL_ADDRESS"], "recall": 0.9}]}
            """)
        let result = try Program.run("eval", "--fail-under", "bars.json", "corpus", in: folder.url)
        #expect(
            result.errors == """
                dlpscan: ids: recall is 0.5000, below 0.9000
                dlpscan: the corpus has no UK_NHS, which bars.json names

                """)
        #expect(result.status == 1)
        try folder.write("bars.json", "{\"classes\":\n[{}]}")
        let malformed = try Program.run("eval", "--fail-under", "bars.json", "corpus", in: folder.url)
        #expect(malformed.errors == "dlpscan: bars.json:2: 'name' has to be a text\n")
        #expect(malformed.status == 65)
    }

    @Test func `a baseline shows what changed`() throws {
        let before = try Program.run("eval", "--format", "json", "--threshold", "1", "corpus", in: folder.url)
        try folder.write("before.json", before.output)
        let result = try Program.run("eval", "--baseline", "before.json", "corpus", in: folder.url)
        #expect(result.text.contains("Better: 2 for the better, 1 for the worse"))
        #expect(result.text.contains("Found now, missed before: 2"))
        #expect(result.status == 0)
        let after = try Program.run("eval", "--format", "json", "corpus", in: folder.url)
        try folder.write("after.json", after.output)
        let compared = try Program.run("eval", "--compare", "before.json", "after.json", in: folder.url)
        #expect(compared.text.contains("New false alarms: 1"))
        #expect(compared.status == 0)
        let swapped = try Program.run(
            "eval", "--compare", "after.json", "before.json", "--format", "json", in: folder.url)
        #expect(swapped.text.contains(#""judgement":"worse","better":1,"worse":2"#))
    }

    @Test func `files of the evaluation are no part of the corpus`() throws {
        try folder.write("corpus/true.jsonl", #"{"id":"three","start":12,"end":24}"#)
        let result = try Program.run(
            "eval", "--true-values", "corpus/true.jsonl", "--html", "corpus/page.html", "corpus", in: folder.url)
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(result.text.contains(#/ overlap +3 +1 +2 +0 /#))
        let page = try folder.read("corpus/page.html")
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
        #expect(!page.contains("8741"))
        #expect(try folder.names() == ["corpus"])
    }

    @Test func `the page is not left half written`() throws {
        try folder.write("page.html", "what was there before")
        try folder.write("empty/notes.txt", "x")
        #expect(try Program.run("eval", "--html", "page.html", "empty", in: folder.url).status == 65)
        #expect(try folder.read("page.html") == "what was there before")
        #expect(try folder.names() == ["corpus", "empty", "page.html"])
    }

    @Test(arguments: [
        [], ["--compare", "a"], ["--compare", "a", "b", "c"], ["--compare", "a", "b", "--html", "x"], ["-", "-"],
        ["--jobs", "0", "x"], ["--format", "xml", "x"],
    ])
    func `contradictions are usage errors`(_ arguments: [String]) throws {
        #expect(try Program.run(["eval"] + arguments, in: folder.url).status == 64)
    }

    @Test func `rules that were added are measured too`() throws {
        try folder.write("corpus/c.jsonl", #"{"text":"ticket ZZ-0001","spans":[{"start":7,"end":14,"type":"TICKET"}]}"#)
        let labels = try json("corpus")["unknown_labels"] as? [[String: Any]]
        #expect(labels?.first?["label"] as? String == "TICKET")
    }
}
