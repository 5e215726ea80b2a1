"""What one run of the benchmark measures, a function a step."""
import collections, os, pathlib, shutil, statistics, subprocess, time

DATA, PROGRAM, BUILD = pathlib.Path(".data"), "../.build/release/dlpscan", pathlib.Path(".build/release")
BUILTIN, ALL, HUNDRED, PLAIN = "built-in", "1,000 rules", "100 rules", "built-in, no views"
# As `measure` names them.
RULES = {BUILTIN: "builtin", PLAIN: "plain:builtin", ALL: str(DATA / "rules"), HUNDRED: f"{DATA / 'rules'}:100"}
PATTERNS = {BUILTIN: DATA / "builtin.patterns", ALL: DATA / "rules.patterns"}
CLEAN = ["prose", "code", "logs"]


class Run:
    """The size of the workloads, what was measured so far, and what went wrong."""

    def __init__(self, mib, chosen, expected, record):
        self.block, self.copies = ("small", 1) if mib < 1 else ("large", int(mib))
        self.chosen, self.expected, self.record = chosen, expected, record
        self.core = str(max(os.sched_getaffinity(0)))
        self.samples, self.notes, self.wrong = collections.defaultdict(list), [], []

    def add(self, value, *key): self.samples[key].append(float(value))
    def median(self, *key): return statistics.median(self.samples[key]) if self.samples[key] else None

    def note(self, text):
        if text not in self.notes: self.notes.append(text)

    def check(self, name, what, found):
        """Holds what was found to what is expected, or writes it down."""
        known = self.expected.setdefault(name, {})
        if self.record: known[what] = found
        elif known.get(what) != found: self.wrong.append(f"wrong: {name}, {what}: {found}, expected {known.get(what)}")

    def files(self, label):
        """The workloads for these rules: each has a dense one of its own."""
        other = "dense-synthetic" if label in (BUILTIN, PLAIN) else "dense"
        return [DATA / self.block / name for name in self.chosen if name != other]

    def lines(self, *command):
        """The words of each line that a program prints, run on one core."""
        command = ["taskset", "-c", self.core, *map(str, command)]
        output = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True).stdout
        return [line.split() for line in output.splitlines()]

    def seconds(self, *command, source=os.devnull, cores=None):
        """How long a whole program takes; what it prints is thrown away."""
        command = ["taskset", "-c", cores or self.core, *map(str, command)]
        with open(source, "rb") as given:
            begin = time.perf_counter()
            subprocess.run(command, stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            return time.perf_counter() - begin


def engine(run):
    """Whole texts: MB/s, findings, and stretches that no rule could decide about."""
    for label, rules in RULES.items():
        for file, size, seconds, findings, incomplete in run.lines(
                BUILD / "measure", "scan", rules, run.copies, *run.files(label)):
            name = pathlib.Path(file).name
            run.add(int(size) / float(seconds) / 1e6, "dlpscan", label, name)
            run.add(incomplete, "incomplete", label, name)
            each, rest = divmod(int(findings), run.copies)
            run.check(f"{run.block}/{name}", label, f"{findings} in {run.copies} copies" if rest else each)


def prompts(run):
    """Prompts of 4 KB through the filter: µs, allocations, findings."""
    for label in (BUILTIN, ALL):
        _, middle, tail, findings, made, kept = run.lines(
            BUILD / "measure", "prompts", RULES[label], 8, DATA / "prompts")[0]
        for name, value in (("prompt", middle), ("prompt 99", tail), ("made", made), ("kept", kept)):
            run.add(value, name, label)
        run.check("prompts", label, int(findings))


def streams(run):
    """Prose in pieces: seconds a byte, and bytes held back."""
    prose = DATA / run.block / "prose"
    for label in (BUILTIN, ALL):
        _, middle, tail, _ = run.lines(BUILD / "measure", "held", RULES[label], prose)[0]
        run.add(middle, "held", label)
        run.add(tail, "held 99", label)
        for size in (16, 64 << 10, 1 << 30):
            _, count, seconds, _, _ = run.lines(BUILD / "measure", "pieces", RULES[label], run.copies, size, prose)[0]
            run.add(float(seconds) / int(count), "piece", size, label)
        for times in (1, 16):
            _, count, seconds, _, _ = run.lines(BUILD / "measure", "long", RULES[label], run.copies, times, prose)[0]
            run.add(float(seconds) / int(count), "long", times, label)


def whole_program(run):
    """The program itself: JSON Lines, and a tree of files on one core and on two."""
    chat = DATA / "joined" / "chat"
    run.add(chat.stat().st_size / run.seconds(PROGRAM, "--jsonl", "--quiet", source=chat) / 1e6, "jsonl")
    if os.cpu_count() < 2: return run.note("a tree on two cores: there is only one")
    for jobs, cores in ((1, run.core), (2, "0,1")):
        run.add(run.seconds(PROGRAM, "scan", "--quiet", "--jobs", jobs, DATA / "tree", cores=cores), "tree", jobs)


def vectorscan(run):
    """The same patterns as one Vectorscan database, for about a second a workload."""
    if not (BUILD / "vectorscan-rival").exists(): return run.note("Vectorscan is not installed")
    for label, patterns in PATTERNS.items():
        for mode in ("block", "stream"):
            head, *lines = run.lines(
                BUILD / "vectorscan-rival", mode, patterns, run.copies, *run.files(label))
            if head[1] != "0": run.note(f"Vectorscan refused {head[1]} patterns of {label}")
            for file, size, seconds, _ in lines:
                run.add(int(size) / float(seconds) / 1e6, f"Vectorscan {mode}", label, pathlib.Path(file).name)


def naive_loop(run):
    """Each pattern alone by PCRE2's JIT, on 256 KiB: more would take minutes."""
    if not (BUILD / "pcre2-rival").exists(): return run.note("the PCRE2 loop could not be built")
    for label, patterns in PATTERNS.items():
        files = [DATA / "small" / name for name in run.chosen if name in CLEAN + ["tables", "chat"]]
        head, *lines = run.lines(BUILD / "pcre2-rival", patterns, 1, *files)
        if head[1] != "0": run.note(f"PCRE2 refused {head[1]} patterns of {label}")
        for file, size, seconds, _ in lines:
            run.add(int(size) / float(seconds) / 1e6, "PCRE2 loop", label, pathlib.Path(file).name)


def rival_programs(run):
    """Whole programs on 64 MiB of the clean workloads, and on a few bytes."""
    folder = DATA / "rivals" / "bin"
    programs = {
        "Kingfisher": [
            folder / "kingfisher", "scan", "--no-validate", "--no-update-check", "--no-base64", "--jobs", "1",
            "--quiet", "--format", "json"],
        "Betterleaks": [folder / "betterleaks", "--silent", "--no-banner", "--jobs", "1", "--exit-code", "0"],
        "sha256sum": ["sha256sum"]}
    for name, command in programs.items():
        if not shutil.which(command[0]):
            run.note(f"{name} is not installed")
            continue
        run.add(run.seconds(*command, DATA / "tiny"), "idle", name)
        for workload in CLEAN:
            if workload not in run.chosen: continue
            run.add(run.seconds(*command, DATA / "joined" / workload), "whole", name, workload)
