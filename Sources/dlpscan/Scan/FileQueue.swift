internal import Synchronization

/// Hands out what a tree meets, in order, to whoever asks next.
final class FileQueue: Sendable {
    private struct State {
        var tree: FileTree
        var number = 0
    }

    private let state: Mutex<State>

    init(_ tree: FileTree) { state = Mutex(State(tree: tree)) }

    /// The next entry and its number, from 0.
    func next() -> (number: Int, entry: FileTree.Entry)? {
        state.withLock { state in
            guard let entry = state.tree.next() else { return nil }
            state.number += 1
            return (state.number - 1, entry)
        }
    }
}
