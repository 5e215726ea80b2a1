"""The tables that the benchmark prints."""
import subprocess
from steps import ALL, BUILTIN, CLEAN, DATA, HUNDRED, PLAIN, PROGRAM

FOREIGN = ["chinese", "arabic", "emoji"]
ADVERSARIAL = ["digits", "letter-a", "base64", "at-signs", "a-dot-at", "url-stars"]
PROGRAMS = ["Kingfisher", "Betterleaks", "sha256sum"]
COLUMNS = [
    ("dlpscan", BUILTIN), ("dlpscan", PLAIN), ("Vectorscan block", BUILTIN), ("Vectorscan stream", BUILTIN), ("PCRE2 loop", BUILTIN),
    ("dlpscan", ALL), ("dlpscan", HUNDRED), ("Vectorscan block", ALL), ("Vectorscan stream", ALL), ("PCRE2 loop", ALL)]


def program_speed(run, name, workload):
    """MB/s of a whole program with its start taken off; None where the rest is too short to tell."""
    whole, idle = run.median("whole", name, workload), run.median("idle", name)
    if whole is None or whole - idle < 0.02: return None
    return (DATA / "joined" / workload).stat().st_size / (whole - idle) / 1e6


def speeds(run, runs):
    size = "1 MiB" if run.block == "large" else "256 KiB"
    print(f"MB/s on one core, median of {runs} runs, {run.copies} × {size}; – is not measured\n")
    names = [f"{name}, {rules}" for name, rules in COLUMNS] + PROGRAMS
    print("| workload | " + " | ".join(names) + " |\n|---|" + "--:|" * len(names))
    for workload in run.chosen:
        values = [run.median(name, rules, workload) for name, rules in COLUMNS]
        values += [program_speed(run, name, workload) for name in PROGRAMS]
        cells = ["–" if v is None else f"{v:,.0f}" if v >= 10 else f"{v:.2f}" for v in values]
        print(f"| {workload} | " + " | ".join(cells) + " |")


def versus(run, workload, least, ratio, yardstick=None):
    """Our speed under all synthetic rules beside Vectorscan's, in its faster mode."""
    speed = run.median("dlpscan", ALL, workload)
    if speed is None: return None
    rivals = [v for v in (run.median(f"Vectorscan {mode}", ALL, workload) for mode in ("block", "stream")) if v]
    text, met = f"{speed:,.1f} MB/s", speed >= least
    if rivals:
        text += f", {speed / max(rivals):.2f}× Vectorscan's {max(rivals):,.0f}"
        met = met and speed >= ratio * max(rivals)
    if yardstick:
        text += f", sha256sum {yardstick:,.0f}"
        met = met and speed >= yardstick
    return text, met


def figures(run):
    """The bars of the project: what is measured, its figure and whether it is good enough, the bar."""
    for workload in CLEAN:
        yardstick = program_speed(run, "sha256sum", workload)
        outcome = versus(run, workload, 300, 8, yardstick)
        yield f"clean {workload}, {ALL}", outcome, "≥ 300 MB/s, 8× Vectorscan, sha256sum"
    value = run.median("jsonl")
    yield "chat JSON Lines, whole process, built-in", value and (f"{value:,.1f} MB/s", value >= 250), "≥ 250 MB/s"
    yield f"tables, {ALL}", versus(run, "tables", 60, 2), "≥ 60 MB/s, 2× Vectorscan"
    yield f"dense, {ALL}", versus(run, "dense-synthetic", 80, 2), "≥ 80 MB/s, 2× Vectorscan"
    for workload in CLEAN:
        seen, plain = (run.median("dlpscan", label, workload) for label in (BUILTIN, PLAIN))
        yield f"clean {workload}, views on against none", seen and (f"{seen / plain:.2f}×", seen >= 0.95 * plain), "≥ 0.95×"
    for workload in FOREIGN:
        value = run.median("dlpscan", BUILTIN, workload)
        yield f"{workload}, views on", value and (f"{value:,.1f} MB/s", value >= 150), "≥ 150 MB/s"
    for workload in ADVERSARIAL:
        value, undecided = run.median("dlpscan", ALL, workload), run.median("incomplete", ALL, workload)
        outcome = value and (f"{value:,.1f} MB/s, {undecided:.0f} incomplete", value >= 50 and not undecided)
        yield f"{workload}, {ALL}", outcome, "≥ 50 MB/s, 0 incomplete"
    for label in (BUILTIN, ALL):
        middle, tail, made, kept = (run.median(name, label) for name in ("prompt", "prompt 99", "made", "kept"))
        text = f"{middle:,.1f} µs, 99 %: {tail:,.1f} µs; {made:.1f} allocations, {kept:+.2f} kept"
        met = middle <= 15 and tail <= 60 and kept < 0.01
        yield f"4 KB prompt, warm, {label}", (text, met), "≤ 15 µs, 99 % ≤ 60 µs, 0 kept"
    yield "cold start, static binary, built-in and with 1,000 more", cold_start(run), "≤ python3 -S -c pass, ≤ 40 MiB"
    for label in (BUILTIN, ALL):
        short, long = run.median("long", 1, label), run.median("long", 16, label)
        outcome = short and (f"{100 * (long / short - 1):+.1f} %", abs(long / short - 1) <= 0.1)
        yield f"{16 * run.copies} blocks against {run.copies}, per byte, {label}", outcome, "±10 %"
    chosen = [workload for workload in CLEAN if workload in run.chosen]
    times = [sum(1 / run.median("dlpscan", rules, workload) for workload in chosen) for rules in (ALL, HUNDRED)]
    ratio = times[0] / times[1] if chosen else None
    yield "1,000 rules against 100, clean", ratio and (f"{ratio:.2f}× the time", ratio <= 1.7), "≤ 1.7×"
    for label in (BUILTIN, ALL):
        whole, large, small = (run.median("piece", size, label) for size in (1 << 30, 64 << 10, 16))
        outcome = whole and (f"{whole / large:.2f}×", whole / large >= 0.9)
        yield f"64 KiB pieces against whole, {label}", outcome, "≥ 0.9×"
        yield f"a 16-byte piece, {label}", small and (f"{16e9 * small:,.0f} ns", 16e9 * small <= 250), "≤ 250 ns"
        middle, tail = run.median("held", label), run.median("held 99", label)
        outcome = None if middle is None else (f"{middle:.0f}, 99 %: {tail:.0f}", middle <= 8 and tail <= 256)
        yield f"bytes held back, {label}", outcome, "≤ 8, 99 % ≤ 256"
    one, two = run.median("tree", 1), run.median("tree", 2)
    outcome = one and two and (f"{one / two:.2f}× ({one:.2f} s, {two:.2f} s)", one / two >= 1.8)
    yield "10,000 files, 2 cores against 1", outcome, "≥ 1.8×"


def cold_start(run):
    """What the script beside this one says."""
    if run.median("jsonl") is None: return None
    process = subprocess.run(["./cold-start", PROGRAM, "--rules", DATA / "rules.pack"], stdout=subprocess.PIPE, text=True)
    return "; ".join(" ".join(line.split()) for line in process.stdout.splitlines()), process.returncode == 0


def bars(run):
    print("\n| figure | measured | bar | met |\n|---|---|---|---|")
    for figure, outcome, bar in figures(run):
        text, met = (outcome[0], "yes" if outcome[1] else "NO") if outcome else ("not measured", "–")
        print(f"| {figure} | {text} | {bar} | {met} |")
    print("", *run.notes, sep="\n")
