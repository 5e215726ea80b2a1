/// Rule files to begin from.
enum Samples {
    /// A file of one rule with the required keys and nothing else.
    static func file(id: String = "sample-number", replacing changes: [String: String] = [:]) -> String {
        let text = """
            schema: 1
            family: samples
            description: Rules to begin from.
            rules:
              - id: \(id)
                type: SAMPLE_NUMBER
                description: Sample number of eight digits.
                category: pii
                severity: low
                specificity: shape
                confidence: 0.60
                pattern: '[0-9]{8}'
                source: made up for this test
                examples:
                  finds: ["number «12345678»", "«23456781» is one", "x «34567812»"]
                  leaves: ["1234567 is short", "12 34 56 78 is spaced", "none"]

            """
        return changes.reduce(text) { $0.replacing($1.key, with: $1.value) }
    }

    /// A file that uses every key.
    static let full = """
        schema: 1
        family: samples
        description: Rules to begin from.
        rules:
          - id: full-number
            type: FULL_NUMBER
            description: Sample number with every key.
            category: phi
            severity: critical
            specificity: labelled
            confidence: 0.65
            jurisdiction: [US, NO]
            languages: [en, no]
            regulations: [GDPR Art. 9, "HIPAA §164.514(b)(2)(i)(R)"]
            pattern: |
              (?<value> [0-9]{8} )  # eight digits
              \\b
            max-width: 12
            anchor: none
            keywords: [number, "nr. "]
            window: 32
            window-before: 128
            context:
              hot: [member]
              raise: 0.15
              cold: [order]
              lower: 1
            validators:
              - luhn
              - { name: looks-random, on-failure: lower, by: 0.05 }
              - { name: ip, on-failure: keep }
            allow: ['0{8}']
            test-values: ['12345678']
            replacement: keep-last=4
            source: made up for this test
            examples:
              finds: ["number «12345678»", "«23456781» is one", "x «34567812»"]
              leaves: ["1234567 is short", "12 34 56 78 is spaced", "none"]
        retired:
          - { id: old-number, successor: full-number }
        """
}
