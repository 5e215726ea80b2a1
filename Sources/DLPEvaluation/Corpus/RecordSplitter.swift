/// Cuts the bytes of a corpus, which come in pieces, into the records of its documents.
package struct RecordSplitter: Sendable {
    private var lines: LineSplitter?
    private var list: ListSplitter?
    private var sentences: SentenceSplitter?

    /// A splitter for a file of this form, named so in messages; nil for BRAT, whose files are records as they are.
    package init?(_ form: CorpusForm, file: String) {
        switch form {
        case .jsonLines: lines = LineSplitter(file: file)
        case .presidio: list = ListSplitter(file: file)
        case .conll: sentences = SentenceSplitter(file: file)
        case .brat: return nil
        }
    }

    /// Takes the next bytes, and appends each record that ends within them.
    package mutating func push(_ bytes: ArraySlice<UInt8>, into records: inout [CorpusRecord]) {
        lines?.push(bytes, into: &records)
        list?.push(bytes, into: &records)
        sentences?.push(bytes, into: &records)
    }

    /// Ends the file; gives what is wrong with its end.
    package mutating func finish(into records: inout [CorpusRecord]) -> CorpusMistake? {
        lines?.finish(into: &records)
        sentences?.finish(into: &records)
        return list?.finish(into: &records) ?? nil
    }
}
