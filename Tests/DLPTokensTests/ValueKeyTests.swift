import DLPTokens
import Testing

/// Fingerprints: the same value under the same key and rule, and nothing else, has the same one.
struct ValueKeyTests {
    private let key = ValueKey(Array(repeating: 7, count: 32))

    @Test func `short keys are refused`() {
        #expect(ValueKey([]) == nil)
        #expect(ValueKey(Array(repeating: 1, count: 31)) == nil)
        #expect(ValueKey(ValueKey.makeBytes()) != nil)
        #expect(ValueKey.makeBytes() != ValueKey.makeBytes())
    }

    @Test func `key, rule and value decide`() throws {
        let key = try #require(key)
        let other = try #require(ValueKey(Array(repeating: 8, count: 32)))
        let fingerprint = key.fingerprint(of: Array("219-09-9999".utf8), rule: "us-ssn")
        #expect(fingerprint == key.fingerprint(of: Array("219-09-9999".utf8), rule: "us-ssn"))
        #expect(fingerprint != key.fingerprint(of: Array("219-09-9998".utf8), rule: "us-ssn"))
        #expect(fingerprint != key.fingerprint(of: Array("219-09-9999".utf8), rule: "us-itin"))
        #expect(fingerprint != other.fingerprint(of: Array("219-09-9999".utf8), rule: "us-ssn"))
        #expect(fingerprint.count == 32)
    }

    @Test func `a value in pieces is the value`() throws {
        let key = try #require(key)
        let value = Array("4111 1111 1111 1111".utf8)
        for cut in 0...value.count {
            var maker = FingerprintMaker(key, rule: "credit-card")
            maker.append(Array(value[..<cut]))
            maker.append(Array(value[cut...]))
            #expect(maker.fingerprint == key.fingerprint(of: value, rule: "credit-card"))
        }
    }
}
