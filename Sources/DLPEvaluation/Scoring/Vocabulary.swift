package import DLPModel

/// Which types there are, of which category each is, and what the names of a corpus mean.
package struct Vocabulary: Sendable {
    /// What a label of the corpus is here.
    package enum Meaning: Hashable, Sendable {
        case type(DataType)
        /// The map of labels says that nothing is to be found there.
        case leftOut
        /// No rule finds it, and no map knows it.
        case unknown
    }

    package let categories: [DataType: Category]
    private let labels: [String: String]

    /// - Parameter types: The types that the rules can report, each with its category.
    package init(types: [DataType: Category], labels: LabelMap = LabelMap()) {
        categories = types
        self.labels = labels.names
    }

    package func meaning(of label: String) -> Meaning {
        let name = labels[label] ?? label
        if name == "-" { return .leftOut }
        let type = DataType(rawValue: name)
        return categories[type] == nil ? .unknown : .type(type)
    }
}
