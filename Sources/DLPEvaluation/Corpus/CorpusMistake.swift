package import DLPWire

/// Why a document could not be read, and where.
package struct CorpusMistake: Error, Hashable, Sendable {
    /// What is wrong; no text of the document is in it.
    package enum Problem: Hashable, Sendable {
        case json(JSONError.Code)
        case tooLong
        case notUTF8
        case notAnObject
        case missing(String)
        case wrongKind(member: String, expected: String)
        /// The span with this number, from 1, of a member.
        case span(Int, of: String, SpanProblem)
        case annotation(AnnotationProblem)
        case noText(file: String)
        case unclosedList
        case notTokens
        case badTag
    }

    /// What can be wrong with a span.
    package enum SpanProblem: Hashable, Sendable {
        case missing(String)
        case empty
        case outside(length: Int)
        case splitsCharacter
        case noLabel
    }

    /// What can be wrong with a line of a BRAT file.
    package enum AnnotationProblem: Hashable, Sendable {
        case form
        case span(SpanProblem)
    }

    /// The file as it was named.
    package var file: String
    /// From 1.
    package var line: Int
    package var problem: Problem

    package init(file: String, line: Int, _ problem: Problem) {
        self.file = file
        self.line = line
        self.problem = problem
    }
}

extension CorpusMistake: CustomStringConvertible {
    /// `file:line: what is wrong`, and what to do about it.
    package var description: String { "\(file):\(line): \(problem.message)" }
}

extension CorpusMistake.Problem {
    package var message: String {
        switch self {
        case .json(let code): "not JSON (\(code.rawValue)); each document is one JSON object"
        case .tooLong: "the document is longer than \(CorpusRecord.limit >> 20) MiB; split it"
        case .notUTF8: "the text is not UTF-8; convert it, and count offsets anew"
        case .notAnObject: "not an object; each document is one JSON object"
        case .missing(let member): "there is no member '\(member)'"
        case .wrongKind(let member, let expected): "'\(member)' has to be \(expected)"
        case .span(let number, let member, let problem): "'\(member)', number \(number): \(problem.message)"
        case .annotation(.form): "not 'T1<tab>TYPE start end<tab>text'"
        case .annotation(.span(let problem)): problem.message
        case .noText(let file): "there is no \(file) that the annotations could be about"
        case .unclosedList: "the list ends without ']'; the file may have been cut"
        case .notTokens: "not 'token<tab>label'; a line has a token, its label, and nothing but columns between"
        case .badTag: "the label is none of O, B-TYPE and I-TYPE (or S-, E-, L-, U-)"
        }
    }
}

extension CorpusMistake.SpanProblem {
    fileprivate var message: String {
        switch self {
        case .missing(let member): "there is no '\(member)' of the right kind"
        case .empty: "the span ends where it starts, or before"
        case .outside(let length): "the span leaves the text, which has \(length) bytes or characters"
        case .splitsCharacter: "the span begins or ends within a character; offsets are in bytes of UTF-8"
        case .noLabel: "the span has no type"
        }
    }
}
