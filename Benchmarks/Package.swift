// swift-tools-version: 6.2
import PackageDescription

private let strict: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
]

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "measure", targets: ["measure"]),
        .executable(name: "vectorscan-rival", targets: ["vectorscan-rival"]),
        .executable(name: "pcre2-rival", targets: ["pcre2-rival"]),
    ],
    dependencies: [.package(name: "dlpscan", path: "..")],
    targets: [
        .target(name: "AllocationCounter"),
        .target(name: "InstructionCounter"),
        .executableTarget(
            name: "measure",
            dependencies: [
                "AllocationCounter", "InstructionCounter", .product(name: "DLP", package: "dlpscan"),
                .product(name: "DLPCompiler", package: "dlpscan"),
            ],
            swiftSettings: strict),
        // Each rival is a program of its own, so that one that cannot be built keeps no other from being measured.
        .executableTarget(name: "vectorscan-rival", linkerSettings: [.linkedLibrary("hs")]),
        .executableTarget(name: "pcre2-rival", linkerSettings: [.linkedLibrary("pcre2-8")]),
    ]
)
