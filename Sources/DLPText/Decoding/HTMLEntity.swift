internal import DLPModel

/// `&#64;`, `&#x40;` and the named characters that stand within values, as in HTML and XML.
enum HTMLEntity {
    /// The digits of a numeric one that are read, zeros included.
    private static let longestNumber = 8
    private static let longestName = 15

    static func decode(_ text: borrowing Span<UInt8>, at place: Int, isEnd: Bool, into edits: inout Edits) -> Decoding {
        guard place + 1 < text.count else { return .open }
        return text[place + 1] == UInt8(ascii: "#")
            ? numeric(text, at: place, isEnd, &edits) : named(text, at: place, &edits)
    }

    private static func numeric(
        _ text: borrowing Span<UInt8>, at place: Int, _ isEnd: Bool, _ edits: inout Edits
    ) -> Decoding {
        guard place + 2 < text.count else { return .open }
        let isHex = text[place + 2] | 0x20 == UInt8(ascii: "x")
        let start = place + (isHex ? 3 : 2)
        var end = start
        var number: UInt32 = 0
        while end < text.count, end < start + longestNumber, let digit = text[end].hexDigit, isHex || digit < 10 {
            number = isHex ? number << 4 | UInt32(digit) : number * 10 + UInt32(digit)
            end += 1
        }
        guard end < text.count || isEnd else { return .open }
        guard end > start else { return .none }
        if end < text.count, text[end] == UInt8(ascii: ";") { end += 1 }
        edits.replace(place..<end, with: number, .html)
        return .done(end: end)
    }

    private static func named(_ text: borrowing Span<UInt8>, at place: Int, _ edits: inout Edits) -> Decoding {
        var end = place + 1
        while end < text.count, end <= place + longestName, text[end].isWordASCII { end += 1 }
        guard end < text.count else { return .open }
        guard text[end] == UInt8(ascii: ";"), end > place + 2 else { return .none }
        var name: [UInt8] = []
        name.append(text, place + 1..<end)
        guard let scalar = scalars[String(decoding: name, as: UTF8.self)] else { return .none }
        edits.replace(place..<end + 1, with: scalar.value, .html)
        return .done(end: end + 1)
    }

    /// Names of ASCII characters, spaces, dashes, quotes and invisible characters, and of some letters.
    private static let scalars: [String: Unicode.Scalar] = [
        "commat": "@", "period": ".", "amp": "&", "AMP": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
        "nbsp": " ", "NonBreakingSpace": " ", "Tab": "\t", "NewLine": "\n", "excl": "!", "num": "#", "dollar": "$",
        "percnt": "%", "lpar": "(", "rpar": ")", "ast": "*", "midast": "*", "plus": "+", "comma": ",", "sol": "/",
        "colon": ":", "semi": ";", "equals": "=", "quest": "?", "lsqb": "[", "lbrack": "[", "bsol": "\\", "rsqb": "]",
        "rbrack": "]", "Hat": "^", "lowbar": "_", "UnderBar": "_", "grave": "`", "lcub": "{", "lbrace": "{",
        "verbar": "|", "vert": "|", "rcub": "}", "rbrace": "}", "ensp": " ", "emsp": " ", "numsp": " ", "puncsp": " ",
        "thinsp": " ", "hairsp": " ", "hyphen": "-", "dash": "-", "ndash": "-", "mdash": "-", "minus": "-",
        "horbar": "-", "middot": ".", "centerdot": ".", "lsquo": "'", "rsquo": "'", "ldquo": "\"", "rdquo": "\"",
        "laquo": "\"", "raquo": "\"", "shy": "\u{AD}", "zwj": "\u{200D}", "zwnj": "\u{200C}", "lrm": "\u{200E}",
        "rlm": "\u{200F}", "ZeroWidthSpace": "\u{200B}", "NoBreak": "\u{2060}", "ic": "\u{2063}", "it": "\u{2062}",
        "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é",
        "egrave": "è", "agrave": "à", "ccedil": "ç", "ntilde": "ñ", "oacute": "ó", "aacute": "á", "iacute": "í",
    ]
}
