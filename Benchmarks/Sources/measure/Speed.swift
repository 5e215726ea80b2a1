internal import DLP

// Each figure is taken after one scan of the block, when every pattern that it needs is compiled.
extension Main {
    /// Whole texts, one after the other.
    static func scan(_ copies: Int, _ files: ArraySlice<String>, _ scanner: Scanner) throws {
        for file in files {
            let text = try contents(of: file, copies: copies)
            try warm(scanner, with: file)
            var counter = FindingCounter()
            let time = seconds { scanner.scan(text.span, into: &counter) }
            print(file, text.count, time, counter.findings, counter.incomplete)
        }
    }

    /// Texts that come in pieces of one size.
    static func pieces(_ copies: Int, size: Int, _ files: ArraySlice<String>, _ scanner: Scanner) throws {
        for file in files {
            let text = try contents(of: file, copies: copies)
            try warm(scanner, with: file)
            var counter = FindingCounter()
            let time = seconds {
                var stream = scanner.stream()
                for start in stride(from: 0, to: text.count, by: size) {
                    stream.push(text.span.extracting(start..<min(start + size, text.count)), into: &counter)
                }
                stream.finish(into: &counter)
            }
            print(file, text.count, time, counter.findings, counter.incomplete)
        }
    }

    /// One stream that is longer than memory should have to be.
    static func long(_ copies: Int, times: Int, _ files: ArraySlice<String>, _ scanner: Scanner) throws {
        for file in files {
            let text = try contents(of: file, copies: copies)
            try warm(scanner, with: file)
            var counter = FindingCounter()
            let time = seconds {
                var stream = scanner.stream()
                for _ in 0..<times { stream.push(text.span, into: &counter) }
                stream.finish(into: &counter)
            }
            print(file, text.count * times, time, counter.findings, counter.incomplete)
        }
    }

    private static func warm(_ scanner: Scanner, with file: String) throws {
        let text = try contents(of: file)
        var counter = FindingCounter()
        scanner.scan(text.span, into: &counter)
    }
}
