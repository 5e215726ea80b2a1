internal import Synchronization

/// The bar on a terminal that shows how far a long scan has come.
final class ScanProgress: Sendable {
    private struct State {
        var bytes = 0
        var files = 0
        /// What there is to read, once it has been counted.
        var total: Int?
        var isDrawn = false
    }

    let isShown: Bool
    private let state = Mutex(State())

    init(isShown: Bool) { self.isShown = isShown }

    /// Counts bytes that were read.
    func read(_ count: Int) { if isShown { state.withLock { $0.bytes += count } } }

    /// Counts a file that is done with.
    func finishedFile() { if isShown { state.withLock { $0.files += 1 } } }

    /// Shows the bar from the second second on, until the task is cancelled.
    @concurrent func display(total tree: FileTree) async {
        let patience: Duration = .seconds(1)
        guard (try? await Task.sleep(for: patience)) != nil else { return }
        let count = Task { self.count(tree) }
        while (try? await Task.sleep(for: .milliseconds(100))) != nil { draw() }
        count.cancel()
        await count.value
        erase()
    }

    /// Takes the bar away, before something else is written to the terminal.
    func erase() {
        state.withLock { state in
            guard state.isDrawn else { return }
            try? Descriptor.standardError.writeAll("\r\u{1B}[K")
            state.isDrawn = false
        }
    }

    private func count(_ tree: FileTree) {
        var tree = tree
        var total = 0
        while let entry = tree.next() {
            if Task.isCancelled { return }
            if case .file(_, let size, _) = entry { total += size }
        }
        state.withLock { $0.total = total }
    }

    private func draw() {
        let width = Process.terminalWidth(.standardError)
        state.withLock { state in
            let line = Self.line(bytes: state.bytes, files: state.files, total: state.total, width: width)
            try? Descriptor.standardError.writeAll("\r\u{1B}[K" + line)
            state.isDrawn = true
        }
    }

    /// The bar with its figures, as wide as the terminal allows.
    static func line(bytes: Int, files: Int, total: Int?, width: Int) -> String {
        let counted = "\(files) \(files == 1 ? "file" : "files"), \(bytes >> 20) MiB"
        guard let total, total > 0 else { return String(counted.prefix(width - 1)) }
        let share = min(1, Double(bytes) / Double(total))
        let figures = " \(Int(share * 100)) %  \(counted) of \(total >> 20) MiB"
        let room = min(40, width - figures.count - 3)
        guard room >= 5 else { return String(figures.prefix(max(0, width - 1))) }
        let filled = Int(share * Double(room))
        return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: room - filled) + "]"
            + figures
    }
}
