/// Writes figures as a reader wants them.
enum FigureText {
    /// Four digits; what is less than 1 is never shown as 1, and what is more than 0 never as 0.
    static func share(_ value: Double?) -> String {
        guard let value else { return "–" }
        if value < 1, value > 0.9999 { return "0.9999" }
        if value > 0, value < 0.0001 { return "0.0001" }
        return decimal(value, places: 4)
    }

    /// The value, and the interval in brackets.
    static func share(_ figure: Figure) -> String { with(figure, share) }

    /// Two digits.
    static func rate(_ figure: Figure) -> String { with(figure) { $0.map { decimal($0, places: 2) } ?? "–" } }

    private static func with(_ figure: Figure, _ text: (Double?) -> String) -> String {
        guard let interval = figure.interval else { return text(figure.value) }
        return "\(text(figure.value)) (\(text(interval.lowerBound))–\(text(interval.upperBound)))"
    }

    /// Thousands apart: `1,234,567`.
    static func count(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
        "\(count(number)) \(number == 1 ? singular : plural)"
    }

    /// In megabytes of 1,000,000 bytes, or in kilobytes where there are few.
    static func size(_ bytes: Int) -> String {
        let (unit, name) = bytes < 1_000_000 ? (1_000.0, "kB") : (1_000_000.0, "MB")
        return "\(decimal(Double(bytes) / unit, places: 1)) \(name)"
    }
}
