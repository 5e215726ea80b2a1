import DLPValidators
import Testing

struct ValidatorTests {
    @Test func `names are small letters, digits and single dashes, and each names one check`() {
        let names = Validator.allCases.map(\.rawValue)
        #expect(names.count >= 200)
        for name in names {
            #expect(name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }, "\(name)")
            #expect(!name.contains("--"))
        }
    }

    @Test(arguments: Validator.allCases)
    func `a summary is one sentence with its source in brackets`(_ validator: Validator) {
        #expect(validator.summary.hasSuffix(")."))
        #expect(validator.summary.first?.isUppercase == true)
        #expect(!validator.summary.dropLast().contains(". "))
    }

    @Test(arguments: Validator.allCases)
    func `nothing passes without text, and any bytes are taken`(_ validator: Validator) {
        #expect(!validator.accepts(""))
        var generator = SeededGenerator(seed: 1)
        for length in 1...200 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let accepted = validator.accepts(bytes.span)
            #expect(!accepted || length < 3)
            #expect(!validator.accepts(String(repeating: "0", count: length)))
            _ = validator.accepts(String(length: length, from: "0123456789.:- abcdef", using: &generator))
        }
    }

    @Test(arguments: [
        Validator.luhn, .paymentCard, .iban, .usABA, .usSSN, .usNPI, .ukNHS, .usPhone, .e164, .calendarDate, .ip,
    ])
    func `a number does not pass with a letter beside it or a byte that is no text`(_ validator: Validator) {
        let sample = [
            Validator.luhn: "79927398713", .paymentCard: "4111111111111111", .iban: "GB82WEST12345698765432",
            .usABA: "021000021", .usSSN: "219099999", .usNPI: "1234567893", .ukNHS: "9434765919",
            .usPhone: "4155550134", .e164: "+14155550134", .calendarDate: "1984-03-07", .ip: "8.8.8.8",
        ][validator, default: ""]
        #expect(validator.accepts(sample))
        #expect(!validator.accepts("x" + sample))
        #expect(!validator.accepts(sample + "x"))
        #expect(!validator.accepts(sample + "\u{0}"))
        #expect(!validator.accepts(sample + "²"))
    }
}
