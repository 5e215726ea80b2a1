// Which strings a selection means, and where a string is, in words.

extension JSONDocument {
    /// The string values that a selection means, in order.
    ///
    /// - Complexity: Linear in the number of strings times the length of the paths.
    package func strings(in selection: StringSelection) -> [StringValue] {
        strings.filter { isSelected($0, by: selection) }
    }

    /// Whether a selection means this string value.
    package func isSelected(_ string: StringValue, by selection: StringSelection) -> Bool {
        switch selection {
        case .all: return true
        case .fields(let paths):
            let depth = depth(of: string.place)
            for path in paths where leads(path, to: string.place, depth: depth) { return true }
            return false
        }
    }

    private func leads(_ path: FieldPath, to string: Place?, depth: Int) -> Bool {
        // The string may be what the path names, or stand anywhere below it.
        var index = path.components.count
        guard index <= depth else { return false }
        var place = string
        for _ in index..<depth { place = place.flatMap { containers[Int($0.container)].place } }
        while index > 0 {
            index -= 1
            guard let current = place, matches(path.components[index], current.step) else { return false }
            place = containers[Int(current.container)].place
        }
        return true
    }

    private func depth(of place: Place?) -> Int {
        place.map { containers[Int($0.container)].depth } ?? 0
    }

    private func matches(_ component: FieldPath.Component, _ step: Place.Step) -> Bool {
        switch (component, step) {
        case (.any, _): true
        case (.named(let name, _), .member(let member)): isText(member, equalTo: name.span, in: bytes.span)
        case (.named(_, let index), .element(let element)): index == element
        }
    }

    /// The path that leads to a string and to no other: `messages.0.content`; empty for a top-level string.
    ///
    /// Dots, backslashes and lone stars in names are escaped as ``FieldPath`` reads them.
    /// - Parameter limit: A longer path is cut after so many bytes and ends in `…`, so that a report about many
    ///   strings under long names stays in proportion to the document.
    package func path(of string: StringValue, limit: Int = 256) -> String {
        var steps: [Place.Step] = []
        var place = string.place
        while let current = place {
            steps.append(current.step)
            place = containers[Int(current.container)].place
        }
        var text: [UInt8] = []
        for (number, step) in steps.reversed().enumerated() where text.count <= limit {
            if number > 0 { text.append(UInt8(ascii: ".")) }
            switch step {
            case .element(let index): text += String(index).utf8
            case .member(let name): append(name, to: &text, limit: limit)
            }
        }
        guard text.count > limit else { return String(decoding: text, as: UTF8.self) }
        var end = limit
        while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: text[..<end], as: UTF8.self) + "…"
    }

    private func append(_ name: StringRange, to text: inout [UInt8], limit: Int) {
        let start = text.count
        var decoded = DecodedBytes(name)
        while text.count <= limit, let byte = decoded.next(in: bytes.span) {
            if byte == UInt8(ascii: ".") || byte == .backslash { text.append(.backslash) }
            text.append(byte)
        }
        if text.count == start + 1, text[start] == UInt8(ascii: "*") { text.insert(.backslash, at: start) }
    }
}
