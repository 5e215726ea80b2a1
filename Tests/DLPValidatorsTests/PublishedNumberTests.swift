import DLPTestSupport
import DLPValidators
import Testing

/// Numbers that independent libraries made and judged; `Scripts/make-number-samples.py` writes them.
struct PublishedNumberTests {
    struct Sample: CustomTestStringConvertible {
        let validator: Validator
        let isValid: Bool
        let text: String

        var testDescription: String { "\(validator.rawValue) \(isValid) \(text)" }
    }

    static let samples: [Sample] = {
        guard let file = try? ProjectFiles.files(below: "Tests/Data", ending: "numbers.tsv").first else { return [] }
        return String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 3, let validator = Validator(rawValue: fields[0]) else { return nil }
            return Sample(validator: validator, isValid: fields[1] == "valid", text: fields[2])
        }
    }()

    @Test func `every validator judges as the libraries do`() {
        #expect(Self.samples.count > 2500)
        for sample in Self.samples {
            #expect(sample.validator.accepts(sample.text) == sample.isValid, "\(sample.testDescription)")
        }
    }

    @Test func `a check digit refuses most numbers with one wrong digit`() {
        var counts: [Validator: (changed: Int, refused: Int)] = [:]
        for sample in Self.samples where sample.isValid && sample.validator.hasCheckDigit {
            for (place, digit) in sample.text.utf8.enumerated() where (0x30...0x39).contains(digit) {
                var changed = Array(sample.text.utf8)
                changed[place] = (digit - 0x30 + 1) % 10 + 0x30
                counts[sample.validator, default: (0, 0)].changed += 1
                if !sample.validator.accepts(String(decoding: changed, as: UTF8.self)) {
                    counts[sample.validator]?.refused += 1
                }
            }
        }
        #expect(counts.count > 100)
        for (validator, count) in counts {
            #expect(count.refused * 2 >= count.changed, "\(validator.rawValue) \(count)")
        }
    }

    @Test func `small letters and spaces change nothing but in tokens and wallets`() {
        let exact: Set<Validator> = [
            .base58Check, .bech32, .eip55, .moneroAddress, .seedPhrase, .grafanaToken, .zuploKey, .vercelToken,
            .confluentSecret, .gitLabToken, .fiHETU, .luhn, .usABA, .ukNHS,
        ]
        for sample in Self.samples where sample.isValid && !exact.contains(sample.validator) {
            #expect(sample.validator.accepts(sample.text.lowercased()), "\(sample.testDescription)")
            let middle = sample.text.index(sample.text.startIndex, offsetBy: sample.text.count / 2)
            let spaced = sample.text[..<middle] + " " + sample.text[middle...]
            #expect(sample.validator.accepts(String(spaced)), "\(sample.testDescription)")
        }
    }
}
