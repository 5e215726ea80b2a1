// A reply that comes in pieces, cut in the middle of a card number: no piece that goes out holds a part of it.
import DLP

let pieces = AsyncStream<[UInt8]> { reply in
    for piece in ["Your card 4111 11", "11 1111 1", "111 was charged.\n"] { reply.yield(Array(piece.utf8)) }
    reply.finish()
}
for try await piece in PromptFilter().filter(pieces) {
    print(String(decoding: piece, as: UTF8.self), terminator: "")
}
