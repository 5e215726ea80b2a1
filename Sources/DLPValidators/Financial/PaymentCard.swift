/// Whether a number lies in a card network's range, has a length of that range, and a right Luhn digit.
func isPaymentCard(_ candidate: Span<UInt8>) -> Bool {
    guard let digits = Digits(candidate), 12...19 ~= digits.count else { return false }
    let issuer = digits.number(0..<6)
    return CardRange.all.contains { $0.issuers ~= issuer && $0.lengths.contains(digits.count) }
        && digits.luhnSum.isMultiple(of: 10)
}

/// Issuers of one card network, by the first six digits of their cards, and how long those cards' numbers are.
///
/// The ranges are those in use that the networks publish (ISO/IEC 7812 issuer identification numbers). Networks whose
/// cards are numbered within another's range (Dankort, Elo, RuPay and Verve in part) are found by that range.
private struct CardRange {
    var issuers: ClosedRange<Int>
    var lengths: Lengths

    /// Lengths of a number, as a set.
    struct Lengths: OptionSet {
        let rawValue: UInt32
        init(rawValue: UInt32) { self.rawValue = rawValue }
        init(_ lengths: ClosedRange<Int>) { rawValue = lengths.reduce(0) { $0 | 1 << UInt32($1) } }
        func contains(_ length: Int) -> Bool { rawValue & 1 << UInt32(length) != 0 }

        static let maestro: Self = [.init(16...16), .init(18...19)]
        static let visa: Self = [.init(13...13), .init(16...16), .init(19...19)]
        static let diners: Self = [.init(14...14), .init(16...19)]
        static let long = Self(16...19)
        static let sixteen = Self(16...16)
    }

    static let all: [Self] = [
        // Visa, with Visa Electron.
        .init(issuers: 400_000...499_999, lengths: .visa),
        // Mastercard.
        .init(issuers: 510_000...559_999, lengths: .sixteen),
        .init(issuers: 222_100...272_099, lengths: .sixteen),
        // American Express.
        .init(issuers: 340_000...349_999, lengths: .init(15...15)),
        .init(issuers: 370_000...379_999, lengths: .init(15...15)),
        // Discover.
        .init(issuers: 601_100...601_199, lengths: .long),
        .init(issuers: 644_000...659_999, lengths: .long),
        // Diners Club.
        .init(issuers: 300_000...305_999, lengths: .diners),
        .init(issuers: 309_500...309_599, lengths: .diners),
        .init(issuers: 360_000...369_999, lengths: .init(14...19)),
        .init(issuers: 380_000...399_999, lengths: .diners),
        // JCB.
        .init(issuers: 352_800...358_999, lengths: .long),
        // UnionPay.
        .init(issuers: 620_000...629_999, lengths: .long),
        .init(issuers: 810_000...817_199, lengths: .long),
        // Maestro: the prefixes with short numbers, then the wide ranges.
        .init(issuers: 501_800...501_899, lengths: .init(12...19)),
        .init(issuers: 502_000...502_099, lengths: .init(12...19)),
        .init(issuers: 503_800...503_899, lengths: .init(12...19)),
        .init(issuers: 589_300...589_399, lengths: .init(12...19)),
        .init(issuers: 630_400...630_499, lengths: .init(12...19)),
        .init(issuers: 675_900...675_999, lengths: .init(12...19)),
        .init(issuers: 676_100...676_399, lengths: .init(12...19)),
        .init(issuers: 500_000...509_999, lengths: .maestro),
        .init(issuers: 560_000...589_999, lengths: .maestro),
        .init(issuers: 639_000...639_099, lengths: .maestro),
        .init(issuers: 670_000...679_999, lengths: .maestro),
        // RuPay.
        .init(issuers: 606_985...607_984, lengths: .sixteen),
        .init(issuers: 608_001...608_500, lengths: .sixteen),
        .init(issuers: 817_200...829_999, lengths: .sixteen),
        // Mir, Borica.
        .init(issuers: 220_000...220_499, lengths: .long),
        .init(issuers: 220_500...220_599, lengths: .sixteen),
        // Elo, Hipercard.
        .init(issuers: 636_297...636_297, lengths: .sixteen),
        .init(issuers: 636_368...636_368, lengths: .sixteen),
        .init(issuers: 606_282...606_282, lengths: .long),
        .init(issuers: 637_095...637_095, lengths: .sixteen),
        .init(issuers: 637_568...637_568, lengths: .sixteen),
        .init(issuers: 637_599...637_612, lengths: .sixteen),
        // UkrCard, Uzcard, Humo, Napas, Troy.
        .init(issuers: 604_001...604_200, lengths: .long),
        .init(issuers: 860_000...860_099, lengths: .sixteen),
        .init(issuers: 986_000...986_099, lengths: .sixteen),
        .init(issuers: 970_400...970_499, lengths: .maestro),
        .init(issuers: 979_200...979_299, lengths: .sixteen),
    ]
}
