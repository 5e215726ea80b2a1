internal import DLP

private let filter = PromptFilter()

/// Any text, cut where its first bytes say: the output and the findings are those of the whole.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    let lengths = input.prefix(8).map { max(1, Int($0) % 64) }
    let text = Array(input.dropFirst(8))
    let whole = run(text, lengths: [max(1, text.count)])
    guard !lengths.isEmpty else { return 0 }
    precondition(run(text, lengths: lengths) == whole, "a cut changed the answer")
    return 0
}

private struct Answer: Equatable {
    var output: [UInt8] = []
    var findings: [Finding] = []
    var outcome = ""
}

private func run(_ text: [UInt8], lengths: [Int]) -> Answer {
    var answer = Answer()
    var stream = filter.stream()
    var start = 0
    var piece = 0
    while start < text.count {
        let end = min(text.count, start + lengths[piece % lengths.count])
        stream.push(text[start..<end].span, into: &answer.output)
        answer.findings += stream.takeFindings()
        start = end
        piece += 1
    }
    let (outcome, findings) = stream.finishCollecting(into: &answer.output)
    answer.findings += findings
    answer.outcome = "\(outcome.verdict)"
    return answer
}
