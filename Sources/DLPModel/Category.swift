/// The broad class of a type, as policies and regulations speak of it.
public enum Category: String, CaseIterable, Sendable {
    /// Personal data: identifies a person.
    case pii
    /// Health data: identifies a patient, a provider or a record.
    case phi
    /// Payment and bank data.
    case financial
    /// Passwords, keys and tokens.
    case secret
    /// Addresses of machines.
    case network
    /// Nothing about the value: the scan itself has something to say.
    case scan
}
