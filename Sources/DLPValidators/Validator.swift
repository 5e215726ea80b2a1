/// A yes or no check on the bytes of a candidate, named in rule files by its raw value.
///
/// A check takes the number as people write it: separators between its characters count as nothing.
public enum Validator: String, CaseIterable, Sendable {
    case luhn
    case paymentCard = "payment-card"
    case iban
    case usABA = "us-aba"
    case usSSN = "us-ssn"
    case usNPI = "us-npi"
    case ukNHS = "uk-nhs"
    case vin
    case calendarDate = "calendar-date"
    case e164
    case usPhone = "us-phone"
    case ip
    case publicIP = "public-ip"
    case gitHubToken = "github-token"
    case npmToken = "npm-token"
    case jwt
    case looksRandom = "looks-random"

    /// Whether a candidate passes the check.
    ///
    /// - Complexity: O(*n*) in the candidate's length.
    public func accepts(_ candidate: Span<UInt8>) -> Bool {
        switch self {
        case .luhn: isLuhnNumber(candidate)
        case .paymentCard: isPaymentCard(candidate)
        case .iban: isIBAN(candidate)
        case .usABA: isUSRoutingNumber(candidate)
        case .usSSN: isUSSocialSecurityNumber(candidate)
        case .usNPI: isUSNationalProviderIdentifier(candidate)
        case .ukNHS: isUKNHSNumber(candidate)
        case .vin: isVehicleIdentificationNumber(candidate)
        case .calendarDate: isCalendarDate(candidate)
        case .e164: isInternationalPhoneNumber(candidate)
        case .usPhone: isNorthAmericanPhoneNumber(candidate)
        case .ip: IPAddress(candidate) != nil
        case .publicIP: IPAddress(candidate)?.isPublic ?? false
        case .gitHubToken: isGitHubToken(candidate)
        case .npmToken: isNPMToken(candidate)
        case .jwt: isJSONWebToken(candidate)
        case .looksRandom: isRandomLooking(candidate)
        }
    }
}
