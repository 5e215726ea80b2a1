import DLPValidators
import Testing

/// Numbers with check digits; the samples are those of the standards and authorities themselves.
struct NumberTests {
    @Test(arguments: ["79927398713", "4111111111111111", "018", "80840 1234567893"])
    func `every one-digit change of a Luhn number is refused`(_ number: String) {
        #expect(Validator.luhn.accepts(number))
        for changed in number.oneDigitChanges { #expect(!Validator.luhn.accepts(changed)) }
    }

    @Test(arguments: ["7992-7398-713", "7992 7398 713", "7992.7398.713"])
    func `separators count as nothing`(_ number: String) {
        #expect(Validator.luhn.accepts(number))
    }

    @Test(arguments: ["0", "00", "7992/7398713", "7992739871a", "1234567890123456789012345678901234"])
    func `no Luhn number`(_ number: String) {
        #expect(!Validator.luhn.accepts(number))
    }

    @Test(arguments: ["078-05-1120", "219-09-9999", "001 01 0001", "899.99.9999", "665010001", "667010001"])
    func `social security numbers that can be issued`(_ number: String) {
        #expect(Validator.usSSN.accepts(number))
    }

    @Test(arguments: [
        "000-12-3456", "666-12-3456", "900-12-3456", "987-65-4320", "219-00-9999", "219-09-0000", "219-09-999",
        "219-09-99999",
    ])
    func `social security numbers that cannot be issued`(_ number: String) {
        #expect(!Validator.usSSN.accepts(number))
    }

    @Test(arguments: ["021000021", "011000015", "121000248", "0110-0001-5", "322271627", "800000019"])
    func `routing numbers of banks`(_ number: String) {
        #expect(Validator.usABA.accepts(number))
        for changed in number.oneDigitChanges { #expect(!Validator.usABA.accepts(changed)) }
    }

    @Test(arguments: [
        "000000000", "131000005", "201000003", "331000009", "601000001", "731000007", "791000005", "811000008",
        "991000009", "02100002", "0210000210",
    ])
    func `routing numbers without a right prefix or length`(_ number: String) {
        #expect(!Validator.usABA.accepts(number))
    }

    @Test(arguments: ["1234567893", "1245319599", "2000000002"])
    func `provider identifiers`(_ number: String) {
        #expect(Validator.usNPI.accepts(number))
        for changed in number.oneDigitChanges { #expect(!Validator.usNPI.accepts(changed)) }
    }

    @Test(arguments: ["3234567899", "0234567891", "123456789", "12345678931"])
    func `no provider identifiers`(_ number: String) {
        #expect(!Validator.usNPI.accepts(number))
    }

    @Test(arguments: ["943 476 5919", "943-476-5870", "4010232137", "9876543210"])
    func `NHS numbers`(_ number: String) {
        #expect(Validator.ukNHS.accepts(number))
        for changed in number.oneDigitChanges { #expect(!Validator.ukNHS.accepts(changed)) }
    }

    @Test func `an NHS number has no check digit ten and is no placeholder`() {
        for digit in 0...9 {
            // The first nine digits ask for a check digit of ten.
            #expect(!Validator.ukNHS.accepts("100000001\(digit)"))
            #expect(!Validator.ukNHS.accepts(String(repeating: "\(digit)", count: 10)))
        }
    }

    @Test(arguments: ["1M8GDM9AXKP042788", "1m8gdm9axkp042788", "5GZCZ43D13S812715"])
    func `vehicle identification numbers`(_ number: String) {
        #expect(Validator.vin.accepts(number))
    }

    @Test(arguments: [
        "1M8GDM9A1KP042788", "1M8GDM9AXKPO42788", "1M8GDM9AXKP04278", "1M8GDM9AXKP0427888", "11111111111111111",
        "1M8GDM9AXKP04-788", "WVWZZZ1JZXW000001",
    ])
    func `no vehicle identification numbers`(_ number: String) {
        #expect(!Validator.vin.accepts(number))
    }

    @Test func `every change of a vehicle's weighed digit is refused`() {
        for changed in "1M8GDM9AXKP042788".oneDigitChanges { #expect(!Validator.vin.accepts(changed)) }
    }
}
