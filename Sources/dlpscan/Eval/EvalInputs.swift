internal import DLPEvaluation
internal import DLPReport

/// What an evaluation is told by files, all of which are read before it begins.
struct EvalInputs {
    let labels: LabelMap
    let trueValues: TrueValues
    let bars: Bars?
    let baseline: ResultFile?
    /// The files themselves, which are no part of the corpus, should they lie in it.
    let identities: Set<FileIdentity>

    /// No such file is longer.
    private static let longest = 1 << 30

    init(_ command: EvalCommand) throws(Failure) {
        labels = try command.labels.map(Self.labels) ?? LabelMap()
        trueValues = try command.trueValues.map(Self.trueValues) ?? TrueValues()
        bars = try command.failUnder.map(Self.bars)
        baseline = try command.baseline.map(Self.result)
        let paths = [command.labels, command.trueValues, command.failUnder, command.baseline].compactMap { $0 }
        identities = Set(
            paths.compactMap { try? FileSystem.status(of: FilePath($0), followingLinks: true).identity })
    }

    /// Reads a result that `--format json` wrote.
    static func result(_ path: String) throws(Failure) -> ResultFile {
        let bytes = try read(path)
        do throws(InputMistake) {
            return try ResultFile(bytes, file: name(path))
        } catch {
            throw .badInput(["\(error)"])
        }
    }

    private static func labels(_ path: String) throws(Failure) -> LabelMap {
        let bytes = try read(path)
        do throws(LabelMapError) {
            return try LabelMap(bytes, file: name(path))
        } catch {
            throw .badInput(error.mistakes)
        }
    }

    private static func trueValues(_ path: String) throws(Failure) -> TrueValues {
        let bytes = try read(path)
        do throws(CorpusMistake) {
            return try TrueValues(bytes, file: name(path))
        } catch {
            throw .badInput(["\(error)"])
        }
    }

    private static func bars(_ path: String) throws(Failure) -> Bars {
        let bytes = try read(path)
        do throws(InputMistake) {
            return try Bars(bytes, file: name(path))
        } catch {
            throw .badInput(["\(error)"])
        }
    }

    private static func read(_ path: String) throws(Failure) -> [UInt8] {
        do throws(SystemError) {
            return try FileReader.contents(of: FilePath(path), limit: longest)
        } catch {
            throw .reading(name(path), error)
        }
    }

    private static func name(_ path: String) -> String { escapedPath(Array(path.utf8)) }
}
