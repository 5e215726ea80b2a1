internal import CPCRE2

/// The PCRE2 library that this process runs with.
package enum PCRE2Library {
    /// Its version and date as it gives them, such as `10.42 2022-12-11`.
    package static var version: String {
        var text = [UInt8](repeating: 0, count: 64)
        // Sound: PCRE2 writes at most 64 bytes, the length it was asked to state first.
        let length = pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), nil)
        guard length > 0, length <= 64 else { return "unknown" }
        _ = unsafe text.withUnsafeMutableBytes { unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), $0.baseAddress) }
        return String(decoding: text.prefix(Int(length) - 1), as: UTF8.self)
    }

    /// Whether patterns become machine code here: the library has a JIT and the kernel lets it write one.
    package static var hasJIT: Bool { (try? CompiledPattern("a").usesJIT) ?? false }
}
