@testable import DLPValidators
import Testing

struct RandomnessTests {
    static let hex = "0123456789abcdef"
    static let small = "abcdefghijklmnopqrstuvwxyz"
    static let base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" + small
    static let base64 = base62 + "+/"

    @Test(arguments: [hex, small, small + "0123456789", base62, base64], [16, 20, 24, 32, 40, 64, 128])
    func `at least 98 of 100 keys pass`(_ alphabet: String, _ length: Int) {
        #expect(share(of: alphabet, length) >= 0.98)
    }

    @Test(arguments: [hex, small + "0123456789", base62, base64], [8, 10, 12])
    func `at least 90 of 100 short keys pass`(_ alphabet: String, _ length: Int) {
        #expect(share(of: alphabet, length) >= 0.9)
    }

    private func share(of alphabet: String, _ length: Int) -> Double {
        var generator = SeededGenerator(seed: UInt64(length))
        let passed = (0..<500).count { _ in
            Validator.looksRandom.accepts(String(length: length, from: alphabet, using: &generator))
        }
        return Double(passed) / 500
    }

    @Test(arguments: [
        // Words and names of code.
        "getUserAccountDetails", "database_password_2024", "correct-horse-battery-staple", "your-secret-key-goes-here",
        "example-token-value", "process.env.API_KEY", "settings.SECRET_KEY", "com.example.service.ClientFactory",
        "application/json-patch", "node_modules/package.json", "ClientSecretCredential",
        // Placeholders, sequences and repetitions.
        "xxxxxxxxxxxxxxxx", "0000000000000000", "1234567890abcdef", "abcdefghijklmnop", "aaaaaaab", "kqxqkxxkq1kxqqxk",
        "a1a1a1a1a1a1",
        "NotARealKeyNotARealKeyNotARealKey", "deadbeefdeadbeefdeadbeefdeadbeef", "k8Jx2mPq9Lw4k8Jx2mPq9Lw4",
        "changeme123",
        // Numbers, times, UUIDs, texts too short or with other characters.
        "8429573610294857", "2026-03-01T09:14:05.123Z", "9fceb02d-0ae5-4e95-8dc9-70b74767f193", "k8Jx2mP",
        "k8Jx2mPq 9Lw4",
        "k8Jx2mPqé9Lw4", "kjxqmwpz",
    ])
    func `what people and programs write does not pass`(_ text: String) {
        #expect(!Validator.looksRandom.accepts(text))
    }

    @Test(arguments: [
        "k8Jx2mPq9Lw4", "d41d8cd98f00b204e9800998ecf8427e", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        "Kq7$wZp2!fRt",
        "kjxqmwpzvhfgtbyw",
    ])
    func `keys and digests pass`(_ text: String) {
        #expect(Validator.looksRandom.accepts(text))
    }

    @Test(arguments: [(1.0, 0.0), (8, 3), (0.125, -3), (3, 1.584_962_500_7), (10, 3.321_928_094_9)])
    func `logarithms are right to nine places`(_ number: Double, _ expected: Double) {
        #expect(abs(binaryLogarithm(number) - expected) < 2e-9)
    }
}
