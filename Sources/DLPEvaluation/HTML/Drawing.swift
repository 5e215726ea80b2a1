/// A picture that is being drawn in SVG, 360 units wide: as wide as a phone, so that its text can be read there.
struct Drawing {
    static let width = 360.0

    private var shapes = ""
    private(set) var height = 0.0

    mutating func line(_ kind: String, from start: (Double, Double), to end: (Double, Double)) {
        grow(max(start.1, end.1))
        shapes += "<line class=\"\(kind)\" x1=\"\(Self.number(start.0))\" y1=\"\(Self.number(start.1))\" "
        shapes += "x2=\"\(Self.number(end.0))\" y2=\"\(Self.number(end.1))\"/>\n"
    }

    mutating func path(_ kind: String, through points: [(Double, Double)]) {
        let list = points.map { "\(Self.number($0.0)),\(Self.number($0.1))" }.joined(separator: " ")
        shapes += "<polyline class=\"\(kind)\" points=\"\(list)\"/>\n"
    }

    mutating func box(
        _ kind: String, at place: (Double, Double), width: Double, height: Double, opacity: Double = 1
    ) {
        grow(place.1 + height)
        shapes += "<rect class=\"\(kind)\" x=\"\(Self.number(place.0))\" y=\"\(Self.number(place.1))\" "
        shapes += "width=\"\(Self.number(max(0, width)))\" height=\"\(Self.number(height))\""
        shapes += opacity < 1 ? " fill-opacity=\"\(decimal(opacity, places: 2))\"/>\n" : "/>\n"
    }

    mutating func dot(_ kind: String, at place: (Double, Double)) {
        shapes += "<circle class=\"\(kind)\" cx=\"\(Self.number(place.0))\" cy=\"\(Self.number(place.1))\" r=\"3\"/>\n"
    }

    /// Text that begins, or by its kind ends or has its middle, at a place.
    mutating func text(_ text: String, _ kind: String = "", at place: (Double, Double)) {
        grow(place.1 + 4)
        let classes = kind.isEmpty ? "" : " class=\"\(kind)\""
        shapes += "<text\(classes) x=\"\(Self.number(place.0))\" y=\"\(Self.number(place.1))\">"
        shapes += "\(escapedHTML(text))</text>\n"
    }

    /// The picture with a name and a description for those who cannot see it.
    func figure(id: String, title: String, description: String) -> String {
        """
        <figure>
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.number(Self.width)) \(Self.number(height + 4))" \
        role="img" aria-labelledby="\(id)-title \(id)-desc">
        <title id="\(id)-title">\(escapedHTML(title))</title>
        <desc id="\(id)-desc">\(escapedHTML(description))</desc>
        \(shapes)</svg>
        <figcaption>\(escapedHTML(title))</figcaption>
        </figure>

        """
    }

    /// So much of a text as is readable in a picture.
    static func label(_ text: String, limit: Int) -> String {
        text.count > limit ? text.prefix(limit - 1) + "…" : text
    }

    private mutating func grow(_ bottom: Double) { height = max(height, bottom) }

    private static func number(_ value: Double) -> String {
        let text = decimal(value, places: 1)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
