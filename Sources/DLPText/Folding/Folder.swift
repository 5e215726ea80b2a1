/// Reads each character as the ASCII one that it stands for, and leaves out what nobody sees.
///
/// Look-alike letters of other scripts become ASCII only in a word that is otherwise ASCII: where ASCII letters or
/// digits stand beside them, and no letter that ASCII has no look-alike of.
///
/// Keeps what it needs of the text before, so that text may come in pieces.
struct Folder: Sendable {
    /// The most bytes that are looked at to tell whether look-alikes stand in an ASCII word.
    static let longestWord = 256
    /// The length of a row of invisible characters that carries a text; fewer are noise, or belong to an emoji.
    static let shortestPayload = 4

    private enum Verdict { case open, fold, keep }

    /// The word at the place that was reached.
    private struct Word {
        var hasASCII = false
        var hasForeign = false
        /// Whether an ASCII word stands before this one, joined by one of `@._-`.
        var isJoined = false
        var verdict = Verdict.open

        var isASCII: Bool { hasASCII && !hasForeign }
    }

    private var word = Word()
    /// Whether the last byte of the view is ASCII, and so drops the marks that follow.
    private var isBehindASCII = false
    /// What the row of invisible characters that was reached is.
    private var carrier = Verdict.open
    /// Whether anything was folded so far.
    private(set) var hasFolded = false

    /// Folds `text` into `output`, and returns how many of its bytes are decided.
    ///
    /// - Parameters:
    ///   - offset: Where `text` starts in the original.
    ///   - isEnd: Whether nothing follows.
    ///   - lazily: Whether `output` may stay as it is when nothing was folded.
    mutating func fold(
        _ text: borrowing Span<UInt8>, offset: Int, isEnd: Bool, lazily: Bool = false, into output: inout View
    ) -> Int {
        var place = PlainASCII.end(in: text, from: 0)
        // The last stretch of ASCII, until the word knows of it.
        var ascii = 0..<place
        if place > 0 {
            carrier = .open
            isBehindASCII = true
        }
        // Most text is nothing but plain ASCII, for which the table need not be made.
        if place == text.count {
            settle(&ascii, text)
            if !lazily { output.append(text, 0..<place, offset) }
            return place
        }
        // The bytes before are in the output.
        var copied = 0
        let table = FoldTable.unicode
        let pages = table.pages.span
        let actions = table.actions.span

        reading: while place < text.count {
            let byte = text[place]
            if byte < 0x80 {
                carrier = .open
                settle(&ascii, text)
                let end = PlainASCII.end(in: text, from: place)
                if end > place {
                    ascii = place..<end
                    isBehindASCII = true
                    place = end
                } else {
                    output.append(text, copied..<place, offset)
                    place += 1
                    copied = place
                }
                continue
            }
            let kept = Self.end(ofKept: text, from: place, pages)
            if kept > place {
                carrier = .open
                word = Word()
                ascii = 0..<0
                isBehindASCII = false
                place = kept
                continue
            }
            let scalar: UInt32
            let length: Int
            switch UTF8Character.read(text, at: place) {
            case .scalar(let value, let bytes):
                scalar = value
                length = bytes
            case .open where !isEnd:
                break reading
            case .open, .stray:
                output.append(text, copied..<place, offset)
                place += 1
                copied = place
                continue
            }
            let page = pages[Int(scalar >> 8)]
            var action = FoldTable.Action(code: actions[Int(page) << 8 | Int(scalar & 0xFF)])
            if scalar < 0x80 { action = PlainASCII.contains(UInt8(scalar)) ? .ascii(UInt8(scalar)) : .drop }
            if action == .tag || action == .selector {
                if carrier == .open { carrier = payload(action, text, from: place, isEnd: isEnd) }
                if carrier == .open { break }
                action = carrier == .keep ? .drop : Self.carried(by: scalar)
            } else {
                carrier = .open
            }
            if action == .keep {
                word = Word()
                ascii = 0..<0
                isBehindASCII = false
                place += length
                continue
            }
            if action == .mark {
                action = isBehindASCII ? .drop : .keep
            } else if action == .foreign {
                settle(&ascii, text)
                word.hasForeign = true
                isBehindASCII = false
            } else if action.isLookAlike {
                settle(&ascii, text)
                if word.verdict == .open { word.verdict = verdict(text, from: place, isEnd: isEnd) }
                if word.verdict == .open { break }
                action = word.verdict == .fold ? .ascii(action.byte) : .keep
                if action == .keep { isBehindASCII = false }
            }
            if action == .drop || action.isASCII || action.isText {
                output.append(text, copied..<place, offset)
                copied = place + length
                if action != .drop {
                    settle(&ascii, text)
                    write(action, table, for: place + offset..<place + offset + length, into: &output)
                }
            }
            place += length
        }
        settle(&ascii, text)
        if copied > 0 { hasFolded = true }
        if !lazily || copied > 0 { output.append(text, copied..<place, offset) }
        return place
    }

    /// The end of the characters of three bytes from `start` on whose pages have nothing to fold, such as Chinese ones.
    @inline(__always)
    private static func end(ofKept text: borrowing Span<UInt8>, from start: Int, _ pages: borrowing Span<UInt8>) -> Int
    {
        var place = start
        while place + 3 <= text.count {
            let lead = text[place]
            let second = text[place + 1]
            // Leads whose second byte may be any that continues.
            guard lead &- 0xE1 < 0x0F, lead != 0xED, second & 0xC0 == 0x80, text[place + 2] & 0xC0 == 0x80,
                pages[Int(lead & 0x0F) << 4 | Int(second & 0x3F) >> 2] == 0
            else { break }
            place += 3
        }
        return place
    }

    /// Writes what stands in the place of a character.
    private mutating func write(
        _ action: FoldTable.Action, _ table: FoldTable, for range: Range<Int>, into output: inout View
    ) {
        if action.isASCII {
            output.bytes.append(action.byte)
            output.map.append(1, standingFor: range)
            note(action.byte)
        } else {
            let length = Int(table.texts[action.place])
            let text = table.texts[action.place + 1...action.place + length]
            output.bytes += text
            output.map.append(length, standingFor: range)
            for byte in text { note(byte) }
        }
        isBehindASCII = true
    }

    /// Takes one ASCII byte into the word.
    private mutating func note(_ byte: UInt8) {
        if byte.isWordASCII {
            word.hasASCII = true
        } else {
            word = Word(isJoined: byte.joinsWords && word.isASCII)
        }
    }

    /// Takes a stretch of ASCII into the word.
    private mutating func settle(_ ascii: inout Range<Int>, _ text: borrowing Span<UInt8>) {
        guard !ascii.isEmpty else { return }
        var start = ascii.upperBound
        while start > ascii.lowerBound, text[start - 1].isWordASCII { start -= 1 }
        if start > ascii.lowerBound {
            // What stands before the joining byte is all that it has to know.
            if start - 1 > ascii.lowerBound { word = Word(hasASCII: text[start - 2].isWordASCII) }
            note(text[start - 1])
        }
        if start < ascii.upperBound { word.hasASCII = true }
        ascii = 0..<0
    }

    /// Whether the row of invisible characters at `place` is long enough to carry a text, or open when that is not known
    /// yet.
    private func payload(
        _ kind: FoldTable.Action, _ text: borrowing Span<UInt8>, from start: Int, isEnd: Bool
    ) -> Verdict {
        var place = start
        for _ in 0..<Self.shortestPayload {
            guard place < text.count else { return isEnd ? .keep : .open }
            guard text[place] >= 0x80 else { return .keep }
            switch UTF8Character.read(text, at: place) {
            case .open: return isEnd ? .keep : .open
            case .stray: return .keep
            case .scalar(let scalar, let length):
                guard FoldTable.unicode[Int(scalar)] == kind else { return .keep }
                place += length
            }
        }
        return .fold
    }

    /// What a character of a row that carries a text is read as.
    private static func carried(by scalar: UInt32) -> FoldTable.Action {
        let byte: UInt32 =
            switch scalar {
            case 0xFE00...0xFE0F: scalar - 0xFE00
            case 0xE0100...0xE01EF: scalar - 0xE0100 + 16
            default: scalar - 0xE0000
            }
        return byte >= 0x20 && byte < 0x7F ? .ascii(UInt8(byte)) : .drop
    }

    /// Whether the word that goes on at `place` with a look-alike is an ASCII one, or open when that is not known yet.
    private func verdict(_ text: borrowing Span<UInt8>, from start: Int, isEnd: Bool) -> Verdict {
        guard !word.hasForeign else { return .keep }
        let table = FoldTable.unicode
        var hasASCII = word.hasASCII || word.isJoined
        var place = start
        looking: while place < start + Self.longestWord {
            guard place < text.count else {
                if isEnd { break }
                return .open
            }
            if text[place] < 0x80 {
                if text[place].isWordASCII {
                    hasASCII = true
                } else if PlainASCII.contains(text[place]) {
                    break
                }
                place += 1
                continue
            }
            switch UTF8Character.read(text, at: place) {
            case .stray: place += 1
            case .open:
                if !isEnd { return .open }
                place += 1
            case .scalar(let scalar, let length):
                let action = table[Int(scalar)]
                if action == .foreign { return .keep }
                if action == .keep || action.isText { break looking }
                if action.isASCII {
                    guard action.byte.isWordASCII else { break looking }
                    hasASCII = true
                }
                place += length
            }
        }
        return hasASCII ? .fold : .keep
    }
}

extension UInt8 {
    /// Whether an e-mail address or token may have this byte between its words.
    fileprivate var joinsWords: Bool { self == 0x40 || self == 0x2E || self == 0x5F || self == 0x2D }
}

extension View {
    /// Adds the bytes of `range`, which stand `offset` behind their places in the original.
    @inline(__always)
    fileprivate mutating func append(_ text: borrowing Span<UInt8>, _ range: Range<Int>, _ offset: Int) {
        guard !range.isEmpty else { return }
        bytes.append(text, range)
        map.append(identical: range.count, at: range.lowerBound + offset)
    }
}
