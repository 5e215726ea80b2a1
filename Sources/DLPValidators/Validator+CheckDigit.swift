extension Validator {
    /// Whether nearly every number with one wrong digit fails the check.
    ///
    /// The others look at ranges, dates or the mixture of characters, which most changes of a digit leave as they should be.
    package var hasCheckDigit: Bool {
        switch self {
        case .usSSN, .calendarDate, .e164, .usPhone, .ip, .publicIP, .jwt, .looksRandom, .dkCPR, .ukNINO, .usITIN, .usEIN,
            .caRAMQ, .inPAN, .krBirth, .idNIK, .myNRIC, .pkCNIC, .bic, .imsi, .seedPhrase, .discordToken,
            .basicCredentials:
            false
        default: true
        }
    }
}
