/// Which rules gave an answer: a name and version for people, a SHA-256 for proof.
public struct PackIdentity: Hashable, Sendable {
    public var name: String
    public var version: String
    /// SHA-256 of the compiled pack, 64 lower-case hexadecimal digits.
    public var sha256: String

    public init(name: String, version: String, sha256: String) {
        self.name = name
        self.version = version
        self.sha256 = sha256
    }
}
