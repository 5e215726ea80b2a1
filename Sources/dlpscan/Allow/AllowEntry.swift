internal import DLPWire

/// A value that is no finding of a rule until a day; the value itself is not in it.
struct AllowEntry {
    let rule: String
    let fingerprint: String
    let reason: String
    /// Days as `2026-11-23`, which have the order of their text.
    let added: String
    /// The last day on which it is allowed.
    let expires: String

    /// The entries of an allow file.
    static func all(in path: String) throws(Failure) -> [AllowEntry] {
        try EntryFile.read(path, as: "entry of an allow file; 'dlpscan allow add' writes them") { AllowEntry($0) }
    }

    /// As a line of an allow file.
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("rule", rule)
        writer.member("value", fingerprint)
        writer.member("reason", reason)
        writer.member("added", added)
        writer.member("expires", expires)
        writer.endObject()
        writer.endDocument()
    }
}

extension AllowEntry {
    private init?(_ node: JSONNode) {
        guard let rule = node["rule"]?.string, let fingerprint = node["value"]?.string, fingerprint.utf8.count == 32,
            let reason = node["reason"]?.string, let added = node["added"]?.string, Day.isValid(added),
            let expires = node["expires"]?.string, Day.isValid(expires)
        else { return nil }
        self.init(rule: rule, fingerprint: fingerprint, reason: reason, added: added, expires: expires)
    }
}
