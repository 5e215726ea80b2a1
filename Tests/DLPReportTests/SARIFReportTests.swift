import DLPWire
import Foundation
import Testing

@testable import DLPReport

@Suite struct SARIFReportTests {
    /// The only run of a log.
    private func run(_ files: [ScannedFile] = SampleScan.files) throws -> [String: Any] {
        let log = try #require(
            JSONSerialization.jsonObject(with: Data(SampleScan.report(.sarif, files: files))) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let runs = try #require(log["runs"] as? [[String: Any]])
        #expect(runs.count == 1)
        return runs[0]
    }

    @Test func `every result names its rule by id and number`() throws {
        let run = try run()
        let tool = try #require(run["tool"] as? [String: Any])
        let driver = try #require(tool["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "dlpscan")
        #expect(driver["version"] as? String == "1.2.3")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let ids = rules.map { $0["id"] as? String }
        #expect(ids == ["us-ssn", "email-address", "private-key", "us-phone", "scan-incomplete", "invalid-encoding"])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 7)
        for result in results {
            let number = try #require(result["ruleIndex"] as? Int)
            #expect(result["ruleId"] as? String == ids[number])
            #expect(result["fingerprints"] == nil && result["partialFingerprints"] == nil)
        }
        #expect(
            results.map { $0["level"] as? String } == ["error", "note", "error", "warning", "error", "note", "error"])
    }

    @Test func `every result has a region`() throws {
        let results = try #require(try run()["results"] as? [[String: Any]])
        for result in results {
            let locations = try #require(result["locations"] as? [[String: Any]])
            let physical = try #require(locations.first?["physicalLocation"] as? [String: Any])
            let region = try #require(physical["region"] as? [String: Int])
            #expect(
                Set(region.keys)
                    == ["startLine", "startColumn", "endLine", "endColumn", "byteOffset", "byteLength"])
            let artifact = try #require(physical["artifactLocation"] as? [String: String])
            #expect(artifact["uri"].flatMap { URL(string: $0, encodingInvalidCharacters: false) } != nil)
        }
    }

    @Test func `a failure or an incomplete scan is no success`() throws {
        func succeeds(_ files: [ScannedFile]) throws -> Bool? {
            let invocations = try #require(try run(files)["invocations"] as? [[String: Any]])
            return invocations.first?["executionSuccessful"] as? Bool
        }
        #expect(try succeeds(SampleScan.files) == false)
        #expect(try succeeds([]) == true)
        #expect(try succeeds(Array(SampleScan.files[..<3])) == true)
        #expect(try succeeds([SampleScan.files[3]]) == false)
        #expect(try succeeds([SampleScan.files[4]]) == true)
        #expect(try succeeds([SampleScan.files[5]]) == false)
    }

    @Test func `very many failures are named up to a limit and then counted`() throws {
        let files = (0..<1_003).map { ScannedFile(path: Array("f\($0)".utf8), outcome: .failed(reason: "gone")) }
        let invocations = try #require(try run(files)["invocations"] as? [[String: Any]])
        let notifications = try #require(invocations.first?["toolExecutionNotifications"] as? [[String: Any]])
        #expect(notifications.count == 1_001)
        #expect((notifications.last?["message"] as? [String: String])?["text"] == "3 more files could not be scanned.")
    }

    @Test(arguments: [
        ("a/b.txt", "a/b.txt"), ("/a b", "file:///a%20b"), ("a:b", "a%3Ab"), ("é", "%C3%A9"), ("100%", "100%25"),
        ("a~_-.1Z", "a~_-.1Z"),
        ("x?y#z", "x%3Fy%23z"), ("a\nb", "a%0Ab"), ("..\\c", "..%5Cc"),
    ])
    func `a path becomes a URI`(_ path: String, _ expected: String) {
        #expect(uri(of: Array(path.utf8)) == expected)
    }
}
