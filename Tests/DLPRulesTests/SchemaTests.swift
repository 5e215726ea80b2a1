import DLPModel
import DLPTestSupport
import DLPValidators
import Foundation
import Testing

@testable import DLPRules

/// The JSON Schema that editors use says what the loader does.
@Suite struct SchemaTests {
    private let schema: Schema

    init() throws {
        let root = try JSONSerialization.jsonObject(
            with: Data(try ProjectFiles.text(of: "Docs/rule-file.schema.json").utf8))
        schema = Schema(node: try #require(root as? [String: Any]))
    }

    @Test func `the schema has the loader's keys`() {
        #expect(schema.keys == names(FileKey.self))
        #expect(schema["definitions", "rule"].keys == names(RuleKey.self))
        #expect(schema["definitions", "context"].keys == names(ContextKey.self))
        #expect(schema["definitions", "check", "oneOf", "object"].keys == names(CheckKey.self))
        #expect(schema["definitions", "examples"].keys == names(ExampleKey.self))
        #expect(schema["definitions", "retired"].keys == names(RetiredKey.self))
    }

    @Test func `the schema demands what the loader demands`() {
        #expect(schema.required == FileKey.required.map(\.rawValue))
        #expect(schema["definitions", "rule"].required == RuleKey.required.map(\.rawValue))
        #expect(schema["definitions", "context"].required.isEmpty)
        #expect(schema["definitions", "check", "oneOf", "object"].required == [CheckKey.name.rawValue])
        #expect(schema["definitions", "examples"].required == ExampleKey.allCases.map(\.rawValue))
        #expect(schema["definitions", "retired"].required == RetiredKey.allCases.map(\.rawValue))
    }

    @Test func `the schema has the loader's words`() {
        let rule = schema["definitions", "rule", "properties"]
        #expect(rule["category"].words == Category.ofRules.map(\.rawValue))
        #expect(rule["severity"].words == Severity.allCases.map(\.rawValue))
        #expect(rule["specificity"].words == Specificity.allCases.map(\.rawValue))
        #expect(rule["regulations", "items"].words == Regulation.names)
        #expect(Set(schema["definitions", "validator"].words) == Set(Validator.allCases.map(\.rawValue)))
        let effect = schema["definitions", "check", "oneOf", "object", "properties", "on-failure"]
        #expect(effect.words == CheckEffect.allCases.map(\.rawValue))
    }

    @Test func `every key is described`() {
        let maps = [
            schema, schema["definitions", "rule"], schema["definitions", "context"],
            schema["definitions", "check", "oneOf", "object"], schema["definitions", "examples"],
            schema["definitions", "retired"],
        ]
        for map in maps {
            for key in map.keys {
                let property = map["properties", key]
                let definition = property.reference.map { schema["definitions", $0] } ?? property
                #expect(definition.node["description"] is String, "\(key)")
            }
        }
    }

    @Test func `keys that the schema does not have are refused in editors too`() {
        let definitions = ["rule", "context", "examples", "retired"].map { schema["definitions", $0] }
        for map in definitions + [schema, schema["definitions", "check", "oneOf", "object"]] {
            #expect(map.node["additionalProperties"] as? Bool == false)
        }
    }

    // MARK: Pack files

    @Test func `the schema of packs has the loader's keys and words, and describes them`() throws {
        let root = try JSONSerialization.jsonObject(
            with: Data(try ProjectFiles.text(of: "Docs/pack-file.schema.json").utf8))
        let schema = Schema(node: try #require(root as? [String: Any]))
        let (clause, change) = (schema["definitions", "clause"], schema["definitions", "change"])
        #expect(schema.keys == names(PackKey.self))
        #expect(schema.required == PackKey.required.map(\.rawValue))
        #expect(clause.keys == names(SelectKey.self))
        #expect(change.keys == names(ChangeKey.self))
        #expect(schema["definitions", "category"].words == Category.ofRules.map(\.rawValue))
        #expect(clause["properties", "severity"].words == Severity.allCases.map(\.rawValue))
        #expect(schema["properties", "views"].words == PackDefinition.Views.allCases.map(\.rawValue))
        for map in [schema, clause, change] {
            #expect(map.node["additionalProperties"] as? Bool == false)
            for key in map.keys { #expect(map["properties", key].node["description"] is String, "\(key)") }
        }
    }

    private func names<Key: CaseIterable & RawRepresentable<String>>(_ keys: Key.Type) -> Set<String> {
        Set(Key.allCases.map(\.rawValue))
    }
}

/// A part of a JSON Schema.
private struct Schema {
    let node: [String: Any]

    /// The part below `path`; `object` names the alternative of a `oneOf` that is an object.
    subscript(path: String...) -> Schema {
        var node: Any = node
        for step in path {
            if let alternatives = node as? [[String: Any]] {
                node = alternatives.first { $0["type"] as? String == step } ?? [:]
            } else {
                node = (node as? [String: Any])?[step] ?? [:]
            }
        }
        return Schema(node: node as? [String: Any] ?? [:])
    }

    var keys: Set<String> { Set((node["properties"] as? [String: Any] ?? [:]).keys) }
    var required: [String] { node["required"] as? [String] ?? [] }
    var words: [String] { node["enum"] as? [String] ?? [] }
    /// The definition that stands in for the part.
    var reference: String? { (node["$ref"] as? String)?.split(separator: "/").last.map(String.init) }
}
