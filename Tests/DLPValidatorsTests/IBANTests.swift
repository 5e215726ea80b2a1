import DLPValidators
import Testing

struct IBANTests {
    /// The registry's own examples.
    static let examples = [
        "GB29 NWBK 6016 1331 9268 19", "GB82 WEST 1234 5698 7654 32", "DE89 3704 0044 0532 0130 00",
        "FR14 2004 1010 0505 0001 3M02 606", "NL91 ABNA 0417 1643 00", "NO93 8601 1117 947",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        "BR18 0036 0305 0000 1000 9795 493C 1", "CH93 0076 2011 6238 5295 7", "SA03 8000 0000 6080 1016 7519",
        "LC55 HEMM 0001 0001 0012 0012 0002 3015", "PL61 1090 1014 0000 0712 1981 2874", "BE68 5390 0754 7034",
        "MU17 BOMM 0101 1010 3030 0200 000M UR", "KW81 CBKU 0000 0000 0000 1234 5601 01",
        "RU03 0445 2522 5408 1781 0538 0913 1041 9", "UA21 3223 1300 0002 6007 2335 6600 1",
    ]

    @Test(arguments: examples)
    func `registered examples pass in every writing and no number one digit off does`(_ account: String) {
        #expect(Validator.iban.accepts(account))
        #expect(Validator.iban.accepts(account.filter { $0 != " " }))
        #expect(Validator.iban.accepts(account.lowercased().map { $0 == " " ? "-" : "\($0)" }.joined()))
        for changed in account.oneDigitChanges { #expect(!Validator.iban.accepts(changed)) }
        #expect(!Validator.iban.accepts(account + "0"))
        #expect(!Validator.iban.accepts(String(account.dropLast())))
    }

    @Test func `two neighbours exchanged are refused`() {
        let account = Array("DE89370400440532013000")
        for index in 4..<account.count - 1 where account[index] != account[index + 1] {
            var changed = account
            changed.swapAt(index, index + 1)
            #expect(!Validator.iban.accepts(String(changed)))
        }
    }

    @Test(arguments: [
        // Right modulo 97, but: no such country; a digit over or missing; check digits 00, 01 and 99, which none has.
        "ZZ22370400440532013000", "DE543704004405320130001", "DE5137040044053201300", "DE00370400440000000060",
        "DE01370400440000000042",
        "DE99370400440000000024",
        // A letter where the country has digits; no digits; a space that is none of ASCII.
        "DE85A70400440532013000", "GB93WES112345698765432", "DE", "D", "", "DE89\u{a0}370400440532013000",
    ])
    func `no account numbers`(_ account: String) {
        #expect(!Validator.iban.accepts(account))
    }

    @Test func `a structure is asked for beyond the check digits`() {
        // A number with any letters has right check digits for one value of them; the country's structure refuses it.
        let values = (2...98).map { $0 < 10 ? "0\($0)" : "\($0)" }
        #expect(!values.contains { Validator.iban.accepts("DE\($0)37040044053201300A") })
        #expect(values.count { Validator.iban.accepts("DE\($0)370400440532013000") } == 1)
        #expect(values.count { Validator.iban.accepts("FR\($0)20041010050500013M02606") } == 1)
    }
}
