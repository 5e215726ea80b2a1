// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Examples",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "dlpscan", path: "..")],
    targets: [
        .executableTarget(name: "PromptGuard", dependencies: [.product(name: "DLP", package: "dlpscan")]),
        .executableTarget(name: "StreamGuard", dependencies: [.product(name: "DLP", package: "dlpscan")]),
    ]
)
