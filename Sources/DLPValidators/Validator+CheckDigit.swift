extension Validator {
    /// Whether most numbers with one wrong digit fail the check.
    ///
    /// The others look at ranges, dates or the mixture of characters, which most changes of a digit leave as they should be.
    package var hasCheckDigit: Bool {
        switch self {
        // Birth numbers of before 1954 have no check digit.
        case .czRC: false
        case .usSSN, .calendarDate, .e164, .usPhone, .ip, .publicIP, .jwt, .looksRandom, .dkCPR, .ukNINO, .usITIN,
            .usEIN,
            .caRAMQ, .inPAN, .krBirth, .idNIK, .myNRIC, .pkCNIC, .usMBI, .egID, .bic, .imsi, .seedPhrase, .discordToken,
            .basicCredentials:
            false
        default: true
        }
    }
}
