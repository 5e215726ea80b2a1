internal import AllocationCounter
internal import DLP

extension Main {
    /// The time of one prompt through the filter, as a gateway sees it, and what it allocates once warm.
    static func prompts(rounds: Int, _ files: ArraySlice<String>, _ ruleset: Ruleset) throws {
        let filter = PromptFilter(ruleset: ruleset)
        for file in files {
            let bytes = try contents(of: file)
            let prompts = stride(from: 0, to: bytes.count - 4095, by: 4096).map {
                String(decoding: bytes[$0..<$0 + 4096], as: UTF8.self)
            }
            // Every pattern that these prompts need is compiled in the first round, and every buffer has its size.
            var findings = 0
            for prompt in prompts { findings += filter.filter(prompt).findings.count }
            var times: [Double] = []
            times.reserveCapacity(rounds * prompts.count)
            let made = allocations_made()
            let held = allocations_held()
            for _ in 0..<rounds {
                for prompt in prompts { times.append(seconds { _ = filter.filter(prompt) } * 1e6) }
            }
            let count = Double(times.count)
            let madeEach = Double(allocations_made() - made) / count
            let heldEach = Double(allocations_held() - held) / count
            // Freed any earlier, the prompts themselves would be counted.
            withExtendedLifetime(prompts) {}
            times.sort()
            print(file, times[times.count / 2], times[times.count * 99 / 100], findings, madeEach, heldEach)
        }
    }

    /// How many bytes a stream holds back at cuts of no regularity.
    static func heldBack(_ files: ArraySlice<String>, _ scanner: Scanner) throws {
        for file in files {
            let text = try contents(of: file)
            var counter = FindingCounter()
            var stream = scanner.stream()
            var held: [Int] = []
            var start = 0
            var state: UInt64 = 3
            while start < text.count {
                // Knuth's linear congruential generator: the same cuts everywhere.
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let end = min(start + 1 + Int(state >> 33) % 256, text.count)
                stream.push(text.span.extracting(start..<end), into: &counter)
                held.append(stream.heldBack)
                start = end
            }
            stream.finish(into: &counter)
            held.sort()
            print(file, held[held.count / 2], held[held.count * 99 / 100], counter.findings)
        }
    }
}
