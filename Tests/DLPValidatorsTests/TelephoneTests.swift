import DLPValidators
import Testing

struct TelephoneTests {
    @Test(arguments: [
        "(415) 555-0134", "415-736-5000", "415.736.5000", "415 736 5000", "4157365000", "1-415-736-5000",
        "+1 (415) 736-5000",
        "212-555-1234", "(800) 736 5000",
    ])
    func `North American numbers`(_ number: String) {
        #expect(Validator.usPhone.accepts(number))
    }

    @Test(arguments: [
        "115-736-5000", "015-736-5000", "415-136-5000", "415-036-5000", "911-736-5000", "415-911-5000", "370-736-5000",
        "379-736-5000", "965-736-5000", "495-736-5000", "415-555-1212", "415-736-500", "2-415-736-5000", "+4157365000",
        "736-5000",
        "415+7365000",
    ])
    func `numbers that cannot be assigned in North America`(_ number: String) {
        #expect(!Validator.usPhone.accepts(number))
    }

    @Test(arguments: [
        "+1 415 555 0134", "+44 20 7946 0958", "+44 (0)20 7946 0958", "0044 20 7946 0958", "+49 30 901820",
        "+33612345678",
        "+91 98765 43210", "+86 138 0013 8000", "+39 06 6982", "+358 9 1234567", "+683 4002", "+870 776 123 456",
    ])
    func `international numbers`(_ number: String) {
        #expect(Validator.e164.accepts(number))
    }

    @Test(arguments: [
        "+999 123 456 789", "+210 123 456 789", "+0 123 456 789", "+1 415 555", "+1 115 736 5000", "+33 6 12 34 56 7",
        "+33 6 12 34 56 789", "+49 1234567890123456", "+683 400", "+98 1234", "+49 123", "44 20 7946 0958",
        "415 736 5000", "+",
        "++44 20 7946 0958",
        "+44 20 7946 0958 x1",
    ])
    func `no international numbers`(_ number: String) {
        #expect(!Validator.e164.accepts(number))
    }
}
