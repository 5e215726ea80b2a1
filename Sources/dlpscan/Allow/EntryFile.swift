internal import DLPReport
internal import DLPWire

/// A file of JSON objects, one a line, that people keep beside their text: what is allowed, what is known.
enum EntryFile {
    private static let longest = 1 << 30

    /// Reads every line as an entry; each line that is none is named.
    static func read<Entry>(
        _ path: String, as kind: String, _ entry: (JSONNode) -> Entry?
    ) throws(Failure) -> [Entry] {
        let name = escapedPath(Array(path.utf8))
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try FileReader.contents(of: FilePath(path), limit: longest)
        } catch {
            throw .reading(name, error)
        }
        var entries: [Entry] = []
        var mistakes: [String] = []
        var json = JSONDocument()
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { continue }
            let line = Array(line)
            if (try? json.read(line.span, depthLimit: 8)) != nil, let found = entry(json.node) {
                entries.append(found)
            } else {
                mistakes.append("\(name):\(index + 1): this is no \(kind)")
            }
        }
        if !mistakes.isEmpty { throw .badInput(mistakes) }
        return entries
    }

    /// Writes the lines as a whole: the file is as it was, or complete.
    static func write(_ lines: [UInt8], to path: String) throws(Failure) {
        let output = try ReportOutput(file: FilePath(path))
        do throws(Failure) {
            try output.write(lines)
            try output.complete()
        } catch {
            output.discard()
            throw error
        }
    }
}
