internal import DLP
internal import InstructionCounter

extension Main {
    /// Scans each file twice; only the second time, when everything is compiled, is counted.
    static func instructions(_ files: ArraySlice<String>, _ scanner: Scanner) throws {
        for file in files {
            let text = try contents(of: file)
            var counter = FindingCounter()
            scanner.scan(text.span, into: &counter)
            instructions_begin()
            scanner.scan(text.span, into: &counter)
            unsafe instructions_end(file)
            print(file, text.count, counter.findings / 2, counter.incomplete / 2)
        }
    }
}
