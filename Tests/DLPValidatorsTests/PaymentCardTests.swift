import DLPValidators
import Testing

struct PaymentCardTests {
    /// Test numbers that processors publish, a network each.
    static let published = [
        "4111 1111 1111 1111", "4242424242424242", "4012-8888-8888-1881", "4222222222222", "5555555555554444",
        "5105 1051 0510 5100", "2223003122003222", "378282246310005", "3714 496353 98431", "6011111111111117",
        "6011 0009 9013 9424", "30569309025904", "3852 000002 3237", "36227206271667", "3566002020360505",
        "3530 1113 3330 0000", "6200000000000005", "6205500000000000004", "6759649826438453", "5018 0000 0009",
        "6062 8288 8866 6688", "2200000000000004", "9792030000000000", "6521 5000 0000 0006",
    ]

    @Test(arguments: published)
    func `published test numbers pass and no number one digit off does`(_ number: String) {
        #expect(Validator.paymentCard.accepts(number))
        for changed in number.oneDigitChanges { #expect(!Validator.paymentCard.accepts(changed)) }
    }

    @Test(arguments: [
        // Right Luhn digits in no range.
        "1234567812345670", "0000000000000000", "7000000000000005", "9999999999999995", "490154203237518",
        // Right Luhn digits in a range that has no such length.
        "411111111111116", "37828224631000008", "55555555555544441", "222100000000008",
        "41111111111111111116", "50180000001",
    ])
    func `other Luhn numbers do not pass`(_ number: String) {
        #expect(!Validator.paymentCard.accepts(number))
    }

    @Test func `the ranges begin and end where the networks say`() {
        for (issuer, isCard) in [
            ("2220", false), ("2221", true), ("2720", true), ("2721", false), ("50", true), ("51", true), ("55", true),
            ("643", false), ("644", true), ("3527", false), ("3528", true), ("3589", true), ("3590", false),
            ("2199", false),
            ("2200", true), ("2204", true), ("2206", false), ("9791", false), ("9792", true),
        ] {
            let body = issuer + String(repeating: "0", count: 15 - issuer.count)
            let number = (0...9).map { body + "\($0)" }.first { Validator.luhn.accepts($0) }
            #expect(Validator.paymentCard.accepts(number ?? "") == isCard, "\(issuer)")
        }
    }
}
