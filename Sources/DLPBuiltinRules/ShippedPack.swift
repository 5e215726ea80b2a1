/// The packs by purpose that come with the built-in rules; `Docs/Packs.md` says what each is for.
public enum ShippedPack: String, Hashable, Sendable, CaseIterable {
    /// All rules, precise enough to redact unattended.
    case `default`
    /// Passwords, keys and tokens.
    case secrets
    /// Cardholder and authentication data.
    case pciDSS = "pci-dss"
    /// Identifiers of the Safe Harbor list that have a form; not de-identification by itself.
    case hipaaIdentifiers = "hipaa-identifiers"
    /// Personal data, health data too.
    case gdpr
    /// Health and biometric data.
    case gdprArticle9 = "gdpr-article-9"
    /// Personal information of consumers in California.
    case ccpa
    /// Identifiers of the United Kingdom, and those that hold everywhere.
    case uk
    /// All rules at a lower threshold: finds more, and more that is nothing.
    case strict
}
