internal import Crypto

/// The secret with which values are told from one another without being kept.
///
/// Whoever has it can try out guesses: a fingerprint hides a value only as long as the key is kept elsewhere.
public struct ValueKey: Sendable {
    /// The fewest bytes of a key.
    public static let shortest = 32

    private let key: SymmetricKey

    /// A key of at least ``shortest`` bytes; nil where there are fewer.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count >= Self.shortest else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// The bytes of a new key, from the system's source of randomness.
    public static func makeBytes() -> [UInt8] {
        var source = SystemRandomNumberGenerator()
        return (0..<shortest).map { _ in UInt8.random(in: .min ... .max, using: &source) }
    }

    /// The fingerprint of a value that a rule found.
    public func fingerprint(of value: [UInt8], rule: String) -> String {
        var maker = FingerprintMaker(self, rule: rule)
        maker.append(value)
        return maker.fingerprint
    }

    fileprivate var hash: HMAC<SHA256> { HMAC(key: key) }
}

/// Makes the fingerprint of a value that comes in pieces: HMAC-SHA-256 (RFC 2104) of the rule's id, a zero byte and the
/// value.
public struct FingerprintMaker: Sendable {
    private var hash: HMAC<SHA256>

    public init(_ key: ValueKey, rule: String) {
        hash = key.hash
        hash.update(data: Array(rule.utf8) + [0])
    }

    public mutating func append(_ bytes: [UInt8]) { hash.update(data: bytes) }

    /// 32 hexadecimal digits: the first half of the hash.
    public var fingerprint: String {
        hash.finalize().prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
