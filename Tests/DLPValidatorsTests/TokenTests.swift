@testable import DLPValidators
import Testing

struct TokenTests {
    @Test func `the checksum is zlib's`() {
        let bytes = Array("123456789".utf8)
        let checksum = crc32(bytes.span)
        #expect(checksum == 0xcbf4_3926)
    }

    /// The first is the sample of public descriptions of the format; its body's checksum has a leading zero.
    @Test(arguments: ["zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17", "ThisIsNotARealTokenButATestOne3jaqMM"])
    func `tokens with a right checksum`(_ body: String) {
        for prefix in ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"] {
            #expect(Validator.gitHubToken.accepts(prefix + body))
            #expect(!Validator.npmToken.accepts(prefix + body))
        }
        #expect(Validator.npmToken.accepts("npm_" + body))
        #expect(!Validator.gitHubToken.accepts("npm_" + body))
        #expect(!Validator.gitHubToken.accepts("ghx_" + body))
        #expect(!Validator.gitHubToken.accepts("GHP_" + body))
        #expect(!Validator.gitHubToken.accepts("ghp_" + body + "0"))
        #expect(!Validator.gitHubToken.accepts("ghp_" + body.dropLast()))
        for changed in body.oneDigitChanges { #expect(!Validator.gitHubToken.accepts("ghp_" + changed)) }
    }

    @Test(arguments: [
        // RFC 7617, section 2; and a key for a name.
        "QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "ZGVwbG95OnMzY3IzdC1wYTU1", "ZGVtbzpwOnB3",
        "c2tfbGl2ZV80ZUM5SHNMamVXRGFyanRUMXpkcDdkYzo=",
    ])
    func `names and passwords in base64`(_ credentials: String) {
        #expect(Validator.basicCredentials.accepts(credentials))
    }

    @Test(arguments: [
        // A password of one letter, of three; none; no colon; control characters; bytes that are not UTF-8.
        "YTpi", "dXNlcjphYmM=", "dXNlcjo=", "Tm9Db2xvbkF0QWxs", "dXNlcjoBAgME", "dXNlcjr///8=",
        // user:password, user:changeme, user:xxxxxxxx, user:<password>, user:${PASS}
        "dXNlcjpwYXNzd29yZA==", "dXNlcjpjaGFuZ2VtZQ==", "dXNlcjp4eHh4eHh4eA==", "dXNlcjo8cGFzc3dvcmQ+",
        "dXNlcjoke1BBU1N9",
    ])
    func `no names and passwords in base64`(_ credentials: String) {
        #expect(!Validator.basicCredentials.accepts(credentials))
    }

    @Test func `every one-letter change of a token is refused`() {
        let token = Array("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")
        for index in 4..<token.count {
            for letter in "09AZaz_-" where letter != token[index] {
                var changed = token
                changed[index] = letter
                #expect(!Validator.gitHubToken.accepts(String(changed)))
            }
        }
    }

    @Test(arguments: [
        // RFC 7515 appendix A.1, RFC 7519 section 6.1, RFC 7516 appendix A.1 (shortened), a nested header.
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UifQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        "eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UifQ.",
        "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.OKOawDo13gRp2ojaHV7LFpZcgV7T6DVZKTyKOMTYUmKoTCVJ.48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4.XFBoMYUZodetZdvTiFvSkQ",
        "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..48V1_ALb6US04U3b.5eym8TW_c8SuK0lt.XFBoMYUZodetZdvTiFvSkQ",
        "eyJqd2siOnsia3R5IjoiRUMifSwieDVjIjpbIkEiXSwiYWxnIjoiRVMyNTYifQ.eyJpc3MiOiJqb2UifQ.dBjftJeZ4CVP",
    ])
    func `JSON web tokens`(_ token: String) {
        #expect(Validator.jwt.accepts(token))
    }

    @Test(arguments: [
        // No algorithm; one that is a number; no JSON; a JSON array; text behind the object; a signature missing.
        "eyJub3QiOiJhIGhlYWRlciJ9.eyJpc3MiOiJqb2UifQ.dBjftJeZ4CVP", "eyJhbGciOjF9.eyJpc3MiOiJqb2UifQ.dBjftJeZ4CVP",
        "eyJhbGciOiJIUzI1NiJ.eyJpc3MiOiJqb2UifQ.dBjftJeZ4CVP", "WyJhbGciXQ.eyJpc3MiOiJqb2UifQ.dBjftJeZ4CVP",
        "eyJhbGciOiJIUzI1NiJ9fQ.eyJpc3MiOiJqb2UifQ.dBjftJeZ4CVP", "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UifQ.",
        // A signature without an algorithm; parts missing or over; not base64url; no encryption named; empty payload.
        "eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UifQ.dBjftJeZ4CVP", "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UifQ",
        "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UifQ.dBjf.tJeZ", "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UifQ.dBj+tJeZ",
        "eyJhbGciOiJkaXIifQ..48V1_ALb6US04U3b.5eym8TW_c8SuK0lt.XFBoMYUZodetZdvTiFvSkQ",
        "eyJhbGciOiJIUzI1NiJ9..dBjftJeZ",
        "eyJhbGciOiJIUzI1NiJ9.A.dBjftJeZ", "...", "....",
        // Unsigned, and without a claim of the standard.
        "eyJhbGciOiJub25lIn0.eyJuIjogIjIwMjQifQ.",
    ])
    func `no JSON web tokens`(_ token: String) {
        #expect(!Validator.jwt.accepts(token))
    }

    @Test func `a header nested deeper than eight is refused`() {
        func header(depth: Int) -> [UInt8] {
            let brackets = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            return Array("{\"a\":\(brackets)}".utf8)
        }
        #expect(JSONHeader(header(depth: 7)) != nil)
        #expect(JSONHeader(header(depth: 8)) == nil)
        #expect(JSONHeader(header(depth: 100_000)) == nil)
    }
}
