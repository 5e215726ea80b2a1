/// The letters beyond ASCII that are one another's upper, lower or title case, as PCRE2 may take them without regard to
/// case.
///
/// Unicode promises that two of its characters which are no such pair never become one, so a later version can only
/// add letters that no earlier one had.
enum LetterForms {
    /// The forms of each scalar that has more than one, itself among them.
    private static let forms: [UInt32: Set<UInt32>] = {
        var forms: [UInt32: Set<UInt32>] = [:]
        func join(_ first: UInt32, _ second: UInt32) {
            let joined = (forms[first] ?? [first]).union(forms[second] ?? [second])
            for form in joined { forms[form] = joined }
        }
        for value in UInt32(0x80)...0x1_FFFF {
            guard let properties = Unicode.Scalar(value)?.properties, properties.changesWhenCaseMapped else { continue }
            for mapping in [properties.lowercaseMapping, properties.uppercaseMapping, properties.titlecaseMapping] {
                let other = mapping.unicodeScalars
                if other.count == 1, let other = other.first?.value, other != value { join(value, other) }
            }
        }
        // The dotted capital and the dotless small letter may be taken for an i, but no i for one of them.
        for form in [UInt32(0x49), 0x130, 0x131] { join(0x69, form) }
        return forms.filter { $0.key != 0x49 && $0.key != 0x69 }
    }()

    /// The scalar and its other forms.
    static func of(_ scalar: UInt32) -> Set<UInt32> { forms[scalar] ?? [scalar] }
}
