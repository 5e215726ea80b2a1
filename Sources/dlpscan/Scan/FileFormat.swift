internal import DLPWire

/// Tells from a file's first bytes whether it is text that can be scanned.
enum FileFormat {
    /// How many bytes are looked at.
    static let sample = 8 << 10

    /// Why a file that begins like this is not scanned; nil when it is.
    static func reasonToSkip(_ piece: borrowing Span<UInt8>) -> SkipReason? {
        let beginning = piece.extracting(0..<min(piece.count, sample))
        if let encoding = encoding(of: beginning) { return .encoding(encoding) }
        let hasNUL = beginning.firstIndex(of: 0, from: 0) != nil
        for signature in signatures where signature.matches(beginning, hasNUL: hasNUL) {
            return .format(signature.name)
        }
        return hasNUL ? .binary : nil
    }

    /// The encoding whose byte order mark a text begins with, when it is not UTF-8.
    static func encoding(of beginning: borrowing Span<UInt8>) -> String? {
        for encoding in byteOrderMarks where beginning.holds(encoding.mark, at: 0) { return encoding.name }
        return nil
    }

    private struct Signature {
        let name: String
        let offset: Int
        let bytes: [UInt8]
        /// Bytes that must follow after a gap, where the first ones alone could be text.
        var then: (offset: Int, bytes: [UInt8])?
        /// Whether a NUL must follow, because the bytes could be text.
        var needsNUL = false

        init(_ name: String, _ bytes: [UInt8], at offset: Int = 0) {
            self.name = name
            self.offset = offset
            self.bytes = bytes
        }

        init(_ name: String, _ text: String, at offset: Int = 0) { self.init(name, Array(text.utf8), at: offset) }

        func then(_ text: String, at offset: Int) -> Signature {
            var signature = self
            signature.then = (offset, Array(text.utf8))
            return signature
        }

        var withNUL: Signature {
            var signature = self
            signature.needsNUL = true
            return signature
        }

        func matches(_ file: borrowing Span<UInt8>, hasNUL: Bool) -> Bool {
            guard file.holds(bytes, at: offset), hasNUL || !needsNUL else { return false }
            return then.map { file.holds($0.bytes, at: $0.offset) } ?? true
        }
    }

    private static let byteOrderMarks: [(mark: [UInt8], name: String)] = [
        ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"), ([0xFF, 0xFE], "UTF-16"),
        ([0xFE, 0xFF], "UTF-16"),
    ]

    // The first bytes that each format's own specification gives.
    private static let signatures: [Signature] = [
        Signature("ZIP archive", [0x50, 0x4B, 3, 4]), Signature("ZIP archive", [0x50, 0x4B, 5, 6]),
        Signature("ZIP archive", [0x50, 0x4B, 7, 8]), Signature("gzip archive", [0x1F, 0x8B]),
        Signature("bzip2 archive", "BZh").then("1AY&SY", at: 4),
        Signature("xz archive", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
        Signature("zstd archive", [0x28, 0xB5, 0x2F, 0xFD]), Signature("lz4 archive", [0x04, 0x22, 0x4D, 0x18]),
        Signature("7z archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        Signature("RAR archive", [0x52, 0x61, 0x72, 0x21, 0x1A, 7]),
        Signature("tar archive", "ustar", at: 257).withNUL, Signature("ar archive", "!<arch>\n"),
        Signature("cabinet archive", [0x4D, 0x53, 0x43, 0x46, 0, 0, 0, 0]),
        Signature("RPM package", [0xED, 0xAB, 0xEE, 0xDB]),
        Signature("PNG image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        Signature("JPEG image", [0xFF, 0xD8, 0xFF]),
        Signature("GIF image", "GIF87a"), Signature("GIF image", "GIF89a"),
        Signature("TIFF image", [0x49, 0x49, 0x2A, 0]), Signature("TIFF image", [0x4D, 0x4D, 0, 0x2A]),
        Signature("BMP image", "BM").withNUL, Signature("icon", [0, 0, 1, 0]),
        Signature("WebP image", "RIFF").then("WEBP", at: 8),
        Signature("WAV audio", "RIFF").then("WAVE", at: 8), Signature("AVI video", "RIFF").then("AVI ", at: 8),
        Signature("MP3 audio", "ID3").withNUL, Signature("FLAC audio", "fLaC").withNUL,
        Signature("Ogg media", "OggS").withNUL,
        Signature("MP4 media", "ftyp", at: 4).withNUL, Signature("Matroska media", [0x1A, 0x45, 0xDF, 0xA3]),
        Signature("PDF document", "%PDF-"),
        Signature("Office document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        Signature("ELF program", [0x7F, 0x45, 0x4C, 0x46]), Signature("Windows program", "MZ").withNUL,
        Signature("Mach-O program", [0xCF, 0xFA, 0xED, 0xFE]), Signature("Mach-O program", [0xFE, 0xED, 0xFA, 0xCF]),
        Signature("Java class", [0xCA, 0xFE, 0xBA, 0xBE]), Signature("WebAssembly module", [0, 0x61, 0x73, 0x6D]),
        Signature("SQLite database", "SQLite format 3\0"), Signature("font", [0, 1, 0, 0, 0]),
        Signature("font", "wOFF").withNUL,
        Signature("font", "wOF2").withNUL, Signature("font", "OTTO").withNUL,
    ]
}

extension Span<UInt8> {
    /// Whether these bytes are there.
    fileprivate func holds(_ bytes: [UInt8], at offset: Int) -> Bool {
        guard offset + bytes.count <= count else { return false }
        for index in bytes.indices where self[offset + index] != bytes[index] { return false }
        return true
    }
}
