/// What was done to some clean documents.
struct CleanCount {
    private var quality = CleanQuality()
    private var bootstrap = Bootstrap(width: 1)

    mutating func add(_ number: Int, bytes: Int, alarms: Int, destroyed: Int) {
        quality.documents += 1
        quality.bytes += bytes
        quality.falseAlarms += alarms
        quality.destroyedBytes += destroyed
        if alarms > 0 { quality.changed += 1 }
        bootstrap.add(
            document: number,
            [[1, Double(bytes), Double(alarms), alarms > 0 ? 1 : 0, Double(destroyed), 0, 0, 0]])
    }

    func quality(stratum: String?) -> CleanQuality {
        var quality = quality
        quality.stratum = stratum
        let counts: SIMD8<Double> = [
            Double(quality.documents), Double(quality.bytes), Double(quality.falseAlarms), Double(quality.changed),
            Double(quality.destroyedBytes), 0, 0, 0,
        ]
        quality.falseAlarmsPerMB = figure(counts) { Tally.share($0[2] * 1_000_000, of: $0[1]) }
        quality.changedShare = figure(counts) { Tally.share($0[3], of: $0[0]) }
        quality.destroyedShare = figure(counts) { Tally.share($0[4], of: $0[1]) }
        return quality
    }

    private func figure(_ counts: SIMD8<Double>, _ work: (SIMD8<Double>) -> Double?) -> Figure {
        Figure(value: work(counts), interval: bootstrap.interval { work($0[$0.startIndex]) })
    }
}

/// How some near misses fared.
struct NearMissCount {
    private var quality = NearMissQuality()
    private var bootstrap = Bootstrap(width: 1)

    mutating func add(_ flags: [Bool], of number: Int) {
        let flagged = flags.count { $0 }
        quality.total += flags.count
        quality.flagged += flagged
        bootstrap.add(document: number, [[Double(flags.count), Double(flagged), 0, 0, 0, 0, 0, 0]])
    }

    func quality(type: String?) -> NearMissQuality {
        var quality = quality
        quality.type = type
        quality.share = Figure(
            value: Tally.share(Double(quality.flagged), of: Double(quality.total)),
            interval: bootstrap.interval { row in
                let counts = row[row.startIndex]
                return Tally.share(counts[1], of: counts[0])
            })
        return quality
    }
}
