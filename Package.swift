// swift-tools-version: 6.2
import PackageDescription

// The only list of layers: a target imports what its row names, and only from rows above it.
// `Scripts/check-imports` fails when a source file and this table disagree.
private let modules: [Module] = [
    // Layer 0
    Module("DLPModel"),
    Module("DLPValidators"),
    Module("DLPAnchors"),
    Module("DLPInflate", ["CZlib"]),
    Module("DLPText", ["DLPModel", "DLPInflate"]),
    Module("DLPWire"),
    // Layer 1
    Module("DLPRegex", ["CPCRE2"]),
    Module("DLPConfig", from: [.product(name: "Yams", package: "Yams")]),
    // Layer 2
    Module("DLPRules", ["DLPModel", "DLPValidators", "DLPConfig"]),
    Module("DLPScanner", ["DLPModel", "DLPValidators", "DLPAnchors", "DLPText", "DLPRegex"]),
    Module("DLPRedaction", ["DLPModel"]),
    // Layer 3
    Module(
        "DLPCompiler",
        ["DLPModel", "DLPValidators", "DLPConfig", "DLPRules", "DLPAnchors", "DLPRegex", "DLPScanner"],
        from: [.product(name: "Crypto", package: "swift-crypto")]),
    Module("DLPBuiltinRules", ["DLPModel", "DLPScanner"]),
    Module("DLPTokens", from: [.product(name: "Crypto", package: "swift-crypto")]),
    // Layer 4
    Module("DLPReport", ["DLPModel", "DLPWire"]),
    Module("DLPEvaluation", ["DLPModel", "DLPWire", "DLPConfig", "DLPReport"]),
    // Layer 5
    Module("DLP", ["DLPModel", "DLPScanner", "DLPRedaction", "DLPBuiltinRules"]),
    // Layer 7
    Module(
        "dlpscan",
        ["DLP", "DLPModel", "DLPScanner", "DLPCompiler", "DLPTokens", "DLPReport", "DLPEvaluation", "DLPWire"],
        from: [.product(name: "ArgumentParser", package: "swift-argument-parser")], kind: .program),
    // Tests
    Module("DLPTestSupport", ["DLPModel", "DLPValidators", "DLPAnchors", "DLPScanner"], kind: .testSupport),
    Module("DLPModelTests", ["DLPModel"], kind: .test),
    Module("DLPValidatorsTests", ["DLPValidators", "DLPTestSupport"], kind: .test),
    Module("DLPAnchorsTests", ["DLPAnchors", "DLPTestSupport"], kind: .test),
    Module("DLPInflateTests", ["DLPInflate"], kind: .test),
    Module("DLPTextTests", ["DLPModel", "DLPText", "DLPTestSupport"], kind: .test),
    Module("DLPWireTests", ["DLPWire", "DLPTestSupport"], kind: .test),
    Module("DLPRegexTests", ["DLPRegex", "DLPTestSupport"], kind: .test),
    Module("DLPConfigTests", ["DLPConfig"], kind: .test),
    Module(
        "DLPRulesTests", ["DLPModel", "DLPValidators", "DLPConfig", "DLPRules", "DLPTestSupport"], kind: .test,
        data: ["Mistakes"]),
    Module(
        "DLPScannerTests", ["DLPModel", "DLPValidators", "DLPAnchors", "DLPRegex", "DLPScanner", "DLPTestSupport"],
        kind: .test),
    Module("DLPRedactionTests", ["DLPModel", "DLPRedaction"], kind: .test),
    Module(
        "DLPCompilerTests",
        ["CPCRE2", "DLPModel", "DLPAnchors", "DLPScanner", "DLPBuiltinRules", "DLPCompiler", "DLPTestSupport"],
        kind: .test, data: ["Lint"]),
    Module("DLPReportTests", ["DLPModel", "DLPWire", "DLPReport"], kind: .test, data: ["Golden"]),
    Module(
        "DLPEvaluationTests", ["DLPModel", "DLPWire", "DLPEvaluation"],
        from: [.product(name: "Crypto", package: "swift-crypto")], kind: .test, data: ["Golden"]),
    Module("DLPTokensTests", ["DLPTokens"], kind: .test),
    Module("DLPTests", ["DLP", "DLPTestSupport"], kind: .test),
    Module(
        "dlpscanTests", ["dlpscan", "DLPReport"],
        from: [.product(name: "ArgumentParser", package: "swift-argument-parser")], kind: .test, data: ["Snapshots"]),
]

/// The fuzz targets need Clang's libFuzzer, and are there only for `Scripts/fuzz`.
private let fuzzing: [Module] =
    Context.environment["DLPSCAN_FUZZ"] == nil
    ? []
    : [
        Module("FuzzRuleFile", ["DLPCompiler"], kind: .fuzzer),
        Module("FuzzPattern", ["DLPCompiler", "DLPRegex"], kind: .fuzzer),
        Module("FuzzJSON", ["DLPWire"], kind: .fuzzer),
        Module("FuzzText", ["DLPText"], kind: .fuzzer),
        Module("FuzzStream", ["DLP"], kind: .fuzzer),
    ]

/// DocC's plugin is there only for `make docs`.
private let documentation: [Package.Dependency] =
    Context.environment["DLPSCAN_DOCS"] == nil
    ? [] : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")]

let package = Package(
    name: "dlpscan",
    platforms: [.macOS(.v26)],
    products: [
        .library(name: "DLP", targets: ["DLP"]),
        .library(name: "DLPCompiler", targets: ["DLPCompiler"]),
        .executable(name: "dlpscan", targets: ["dlpscan"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ] + documentation,
    targets: [
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    ] + (modules + fuzzing).map(\.target)
)

/// One row of the table: a target, the siblings it may import, and what it takes from outside.
private struct Module {
    enum Kind { case library, program, testSupport, test, fuzzer }
    var target: Target

    init(
        _ name: String, _ siblings: [String] = [], from outside: [Target.Dependency] = [], kind: Kind = .library,
        data: [String] = []
    ) {
        let dependencies = siblings.map { Target.Dependency.byName(name: $0) } + outside
        switch kind {
        case .library: target = .target(name: name, dependencies: dependencies, swiftSettings: Self.strict)
        case .program: target = .executableTarget(name: name, dependencies: dependencies, swiftSettings: Self.strict)
        case .testSupport:
            target = .target(name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: Self.strict)
        case .test:
            target = .testTarget(
                name: name, dependencies: dependencies, exclude: data, swiftSettings: Self.strict)
        case .fuzzer:
            target = .executableTarget(
                name: name, dependencies: dependencies, path: "Fuzz/\(name)",
                swiftSettings: Self.strict + [.unsafeFlags(["-parse-as-library"])],
                linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
        }
    }

    private static let strict: [SwiftSetting] = [
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableUpcomingFeature("ImmutableWeakCaptures"),
    ]
}
