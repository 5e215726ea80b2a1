import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs the real `dlpscan` as a process of its own.
struct Program {
    /// What came of a run.
    struct Result {
        let status: Int32
        let output: [UInt8]
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// The program that is tested: `DLPSCAN_BINARY`, or the one that was built with the tests.
    static let binary: URL = {
        if let path = ProcessInfo.processInfo.environment["DLPSCAN_BINARY"] { return URL(filePath: path) }
        let places = [Bundle.main.executableURL, Bundle.main.bundleURL] + Bundle.allBundles.map(\.bundleURL)
        let beside = places.compactMap { $0?.deletingLastPathComponent().appending(path: "dlpscan") }
        let built = beside.first { FileManager.default.isExecutableFile(atPath: $0.path) }
        return built ?? URL(filePath: "dlpscan")
    }()

    /// Runs the program to its end.
    static func run(
        _ arguments: String..., input: some Sequence<UInt8> = [], in folder: URL? = nil,
        environment: [String: String] = [:]
    ) throws -> Result {
        try run(arguments, input: input, in: folder, environment: environment)
    }

    static func run(
        _ arguments: [String], input: some Sequence<UInt8> = [], in folder: URL? = nil,
        environment: [String: String] = [:]
    ) throws -> Result {
        let running = try start(arguments, in: folder, environment: environment)
        let input = Data(input)
        DispatchQueue.global().async { running.send(input, andClose: true) }
        return running.finish()
    }

    /// Runs a command line of the shell with `$D` as the program.
    static func shell(_ command: String, in folder: URL? = nil) throws -> Result {
        let running = try start(
            ["-c", command], in: folder, environment: ["D": binary.path], executable: URL(filePath: "/bin/sh"))
        running.send(Data(), andClose: true)
        return running.finish()
    }

    /// Starts the program and leaves its input open.
    static func start(
        _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:], executable: URL = binary
    ) throws -> Running {
        // A pipe that the program closes is an error of the test's write, not the end of the tests.
        _ = signal(SIGPIPE, SIG_IGN)
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let running = Running(process)
        try process.run()
        return running
    }

    /// A program that runs.
    final class Running: @unchecked Sendable {
        private let process: Process
        private let input = Pipe()
        private let output = Pipe()
        private let errors = Pipe()

        init(_ process: Process) {
            self.process = process
            process.standardInput = input
            process.standardOutput = output
            process.standardError = errors
        }

        func send(_ bytes: Data, andClose closes: Bool = false) {
            try? input.fileHandleForWriting.write(contentsOf: bytes)
            if closes { try? input.fileHandleForWriting.close() }
        }

        /// Waits for the next output; empty at its end.
        func receive() -> Data { output.fileHandleForReading.availableData }

        func closeOutput() { try? output.fileHandleForReading.close() }

        func finish() -> Result {
            let group = DispatchGroup()
            let said = Box()
            group.enter()
            DispatchQueue.global().async { [errors] in
                said.data = (try? errors.fileHandleForReading.readToEnd()) ?? Data()
                group.leave()
            }
            let written = (try? output.fileHandleForReading.readToEnd()) ?? Data()
            group.wait()
            process.waitUntilExit()
            return Result(
                status: process.terminationStatus, output: Array(written),
                errors: String(decoding: said.data, as: UTF8.self))
        }
    }

    private final class Box: @unchecked Sendable { var data = Data() }
}

/// A folder for one test, deleted with it.
final class Folder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "dlpscan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var path: String { url.path }

    /// Writes a file, and the folders on the way to it.
    @discardableResult
    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
    }

    /// The names in it, sorted.
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}

/// Compares text with a committed file; `UPDATE_GOLDEN=1` writes the file anew.
func expect(_ text: String, isSnapshot name: String, _ place: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try Data(text.utf8).write(to: file) }
    let golden = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    #expect(
        golden == text, "\(name) is not what it was; UPDATE_GOLDEN=1 swift test writes it anew", sourceLocation: place)
}

extension Sequence<UInt8> {
    /// The bytes as text, each byte that is not ASCII as U+FFFD.
    var ascii: String { String(decoding: map { $0 < 0x80 ? $0 : 0xFF }, as: UTF8.self) }
}
