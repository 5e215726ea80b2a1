extension Validator {
    /// One plain sentence for documentation: what passes, and the public source of the check.
    public var summary: String {
        switch self {
        case .luhn: "The last digit is right by the Luhn formula (ISO/IEC 7812-1)."
        case .paymentCard:
            "A card network's range, a length of that range, and a right Luhn digit (ISO/IEC 7812-1 and the networks)."
        case .iban:
            "A registered country's account structure and check digits that are right modulo 97 (ISO 13616, SWIFT registry)."
        case .usABA:
            "An assigned prefix and a check digit that is right by weights 3, 7, 1 (American Bankers Association)."
        case .usSSN: "An area, a group and a serial that can be issued (US Social Security Administration)."
        case .usNPI: "Begins with 1 or 2 and is a Luhn number behind 80840 (45 CFR 162.406)."
        case .ukNHS: "The check digit is right modulo 11, and not all digits are the same (NHS Data Dictionary)."
        case .vin: "Seventeen characters without I, O and Q, and a right check digit (ISO 3779, 49 CFR 565.15)."
        case .calendarDate:
            "A real day of the years 1900 to 2099, in digits or with an English month name (ISO 8601, Gregorian calendar)."
        case .e164: "An assigned country calling code and a length of that country's numbers (ITU-T E.164)."
        case .usPhone: "An area code and an exchange that can be assigned (North American Numbering Plan)."
        case .ip: "A well-formed IPv4 or IPv6 address (RFC 791, RFC 4291)."
        case .publicIP: "An address that names a host on the public Internet (IANA special-purpose registries)."
        case .gitHubToken: "A token prefix and a right CRC-32 in base 62 (GitHub Blog, token formats of 2021)."
        case .npmToken: "The prefix npm_ and a right CRC-32 in base 62 (GitHub Changelog, npm token format of 2021)."
        case .jwt:
            "A signed or encrypted token whose header is a JSON object with an algorithm (RFC 7515, RFC 7516, RFC 7519)."
        case .looksRandom:
            "As mixed as characters drawn by chance: no words, no pattern, no UUID (Shannon 1948, entropy)."
        }
    }
}
