/// Whether a telephone number with an international prefix has an assigned country code and a length in use there.
///
/// ITU-T E.164: at most fifteen digits with the country code, which is told by its first one to three digits. The prefix
/// is a plus sign or `00`. Numbers of country code 1 must be assignable in the North American Numbering Plan.
func isInternationalPhoneNumber(_ candidate: Span<UInt8>) -> Bool {
    guard let number = TelephoneDigits(candidate) else { return false }
    let digits = number.digits
    var start = 0
    if !number.hasPlus {
        guard digits.count > 2, digits[0] == 0, digits[1] == 0 else { return false }
        start = 2
    }
    guard 7...15 ~= digits.count - start else { return false }
    for width in 1...3 {
        let code = digits.number(start..<start + width)
        guard code > 0, let lengths = CallingCode.lengths[code] else { continue }
        let first = start + width
        return lengths ~= digits.count - first && (code != 1 || isNorthAmericanNumber(digits, from: first))
    }
    return false
}

/// The country codes that the ITU has assigned, and how long the national numbers behind them are.
private enum CallingCode {
    /// How long a code's national numbers are: by the code, which no other code begins with.
    static let lengths: [ClosedRange<Int>?] = {
        var lengths = [ClosedRange<Int>?](repeating: nil, count: 1000)
        for (bounds, codes) in assigned {
            for code in codes { lengths[code] = bounds }
        }
        return lengths
    }()

    /// List of ITU-T E.164 assigned country codes; lengths of the national numbering plans notified to the ITU, as the
    /// metadata of libphonenumber 9 sums them up.
    private static let assigned: [(ClosedRange<Int>, [Int])] = [
        (4...5, [290]),
        (4...7, [683, 690]),
        (4...10, [98]),
        (4...11, [352]),
        (4...13, [43, 49]),
        (5...5, [500, 682]),
        (5...6, [247]),
        (5...7, [676, 677, 678, 688]),
        (5...8, [47, 386, 686]),
        (5...10, [27, 64, 685]),
        (5...11, [31, 852]),
        (5...12, [61, 358, 971]),
        (5...13, [82]),
        (6...6, [298, 299, 672, 687]),
        (6...7, [597]),
        (6...9, [40, 252, 355, 376, 421, 508, 681, 689]),
        (6...10, [48, 53, 95, 880]),
        (6...11, [375, 595, 598]),
        (6...12, [39, 46, 359, 381]),
        (6...13, [62, 63]),
        (7...7, [238, 239, 246, 248, 269, 291, 297, 592, 673, 674, 680, 691, 692]),
        (7...8, [241, 599, 670, 675, 853, 961, 965, 975]),
        (7...9, [220, 231, 245, 265, 354, 385, 423, 967, 968]),
        (7...10, [44, 84, 230, 243, 254, 263, 267, 353, 372, 960]),
        (7...11, [501, 503, 507, 679, 886, 974]),
        (7...12, [86, 882, 972]),
        (7...13, [90]),
        (
            8...8,
            [
                45, 216, 222, 223, 226, 227, 228, 232, 235, 236, 253, 257, 266, 350, 356, 357, 370, 371, 373, 374, 389,
                505,
                509, 800, 808, 973, 993,
            ]
        ),
        (8...9, [32, 36, 51, 213, 224, 233, 237, 250, 258, 264, 268, 377, 382, 387, 591, 962, 963]),
        (8...10, [20, 60, 378, 506, 850, 855, 856, 964, 970, 976]),
        (8...11, [55, 57, 65, 502, 504, 593, 977]),
        (8...12, [92, 383, 883]),
        (8...13, [66, 81, 91]),
        (
            9...9,
            [
                33, 34, 93, 94, 211, 212, 218, 221, 240, 242, 244, 249, 251, 255, 256, 260, 261, 262, 351, 590, 594,
                596, 979,
                992, 994, 995, 998,
            ]
        ),
        (9...10, [380, 881, 966, 996]),
        (9...11, [56]),
        (9...12, [41, 420, 870]),
        (10...10, [1, 7, 52, 58, 225, 229]),
        (10...11, [54]),
        (10...12, [30, 234]),
        (11...11, [888]),
        (12...12, [878]),
    ]
}
