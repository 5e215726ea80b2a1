internal import CZlib

/// Opens what gzip and zlib compressed (RFC 1950 to 1952), up to a limit.
public enum Inflate {
    public enum Result: Hashable, Sendable {
        /// What was compressed, or as much of it as is there.
        case bytes([UInt8])
        /// More than the limit.
        case tooLarge
        /// Not compressed like that.
        case unknown
    }

    /// Whether `bytes` begin like a gzip file or a zlib stream.
    public static func mayOpen(_ bytes: borrowing Span<UInt8>) -> Bool {
        guard bytes.count > 8 else { return false }
        if bytes[0] == 0x1F { return bytes[1] == 0x8B && bytes[2] == 8 }
        return bytes[0] == 0x78 && (0x7800 | Int(bytes[1])) % 31 == 0 && bytes[1] & 0x20 == 0
    }

    /// Opens `bytes`.
    ///
    /// - Parameter limit: The most bytes that are made.
    public static func open(_ bytes: [UInt8], limit: Int) -> Result {
        guard mayOpen(bytes.span), limit > 0 else { return .unknown }
        var input = bytes
        var output = [UInt8](repeating: 0, count: limit)
        var made = 0
        var status = Z_OK
        // Sound: both buffers outlive the calls, zlib is told how long they are, and the stream is ended once begun.
        unsafe input.withUnsafeMutableBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { output in
                var stream = unsafe z_stream()
                unsafe stream.next_in = input.baseAddress
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                // 15 bits of window, and gzip or zlib by the header.
                status = unsafe czlib_inflate_init(&stream, 15 + 32)
                guard status == Z_OK else { return }
                status = unsafe inflate(&stream, Z_SYNC_FLUSH)
                made = unsafe output.count - Int(stream.avail_out)
                unsafe inflateEnd(&stream)
            }
        }
        switch status {
        case Z_STREAM_END: return .bytes(Array(output[..<made]))
        case Z_OK, Z_BUF_ERROR, Z_DATA_ERROR:
            if made == limit { return .tooLarge }
            return made > 0 ? .bytes(Array(output[..<made])) : .unknown
        default: return .unknown
        }
    }
}
