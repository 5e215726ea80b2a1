"""Texts to scan, made from seeds, so that they are the same on every machine.

Each workload is a block of a given size; longer texts are copies of it. The last KiB of a block is line feeds where the
text allows it, so that a finding of one copy never depends on the next, and copies have so many times the findings.
"""
import itertools, json, pathlib
import synthetic
from synthetic import Dice

WORDS = (pathlib.Path(__file__).parent / "words.txt").read_text().split()
# Zipf's law, roughly: the word at rank n is 1/n as frequent as the first.
WEIGHTS = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(WORDS))))
NAMES = "Ada Ben Carla Dmitri Elena Farid Grace Hugo Ingrid Jonas Keiko Liam Maria Noor Olga Pedro Quinn Rosa".split()
PLACES = "Aarhus Bergen Cork Dijon Exeter Fulda Ghent Haarlem Izmir Jena Kyoto Leeds Malmö Nantes Oslo Porto".split()


class Writer(Dice):
    def word(self): return WORDS[self.rank()]

    def rank(self):
        at, low, high = self.random() * WEIGHTS[-1], 0, len(WEIGHTS) - 1
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if WEIGHTS[middle] <= at else (low, middle)
        return low

    def identifier(self):
        parts = [self.word() for _ in range(1 + self.below(3))]
        capitals = [part.title() for part in parts]
        return self.pick(["_".join(parts), parts[0] + "".join(capitals[1:]), "".join(capitals)])

    def sentence(self):
        words = [self.word() for _ in range(6 + self.below(16))]
        words[0] = words[0].title()
        if self.chance(0.3): words[1 + self.below(len(words) - 1)] = self.pick(NAMES + PLACES)
        if self.chance(0.2): words[self.below(len(words))] += ","
        if self.chance(0.15): words[-1] = self.pick([
            f"{self.below(999)}", f"{1980 + self.below(46)}",
            f"version {self.below(9)}.{self.below(20)}.{self.below(9)}",
            f"https://www.{self.word()}.org/{self.word()}", f"${self.below(900)}.{10 + self.below(89)}",
            f"{1 + self.below(28)} March {1990 + self.below(36)}", f"({self.word()} {self.word()})",
            f"section {self.below(9)}.{self.below(9)}", f"\"{self.word()} {self.word()}\"", f"{self.below(100)}%",
            f"{self.word()}-{self.word()}", "naïve café"])
        return " ".join(words) + self.pick("....?!:")

    def clock(self, n):
        return f"2026-03-{1 + n // 86400 % 28:02}T{n // 3600 % 24:02}:{n // 60 % 60:02}:{n % 60:02}"


def prose(d):
    while True: yield " ".join(d.sentence() for _ in range(2 + d.below(6))) + "\n\n"


def code(d):
    """Lines as in Python, C and configuration files."""
    while True:
        a, b, c = d.identifier(), d.identifier(), d.identifier()
        indent = "    " * d.below(4)
        yield indent + d.pick([
            f"def {a}(self, {b}, {c}=None):\n", f"if {a} is not None and {b} != {d.below(300)}:\n",
            f"return {a}.{b}({c}[{d.below(10)}])\n", f"{a} = {b}({c}, \"{d.word()} {d.word()}\")\n",
            f"# {d.sentence()}\n", f"for {a} in range(len({b})):\n", f"import {a}.{b}\n",
            f"static const uint32_t {a} = 0x{d.text('hex', 8)};\n", f"#define {a.upper()} {d.below(4096)}\n",
            f"assert {a} == [{d.below(9)}, {d.below(99)}, {d.below(999)}]\n",
            f"\"{a}\": {{\"{b}\": {d.below(99)}, \"{c}\": \"{d.word()}\"}},\n",
            f"raise {a}(f\"{d.word()} {{{b}}}\")\n", f"struct {a} *{b} = &{c}->{d.word()};\n",
            f"    {a}: {b}@v{d.below(9)}\n", "\n", "}\n",
            f"  integrity sha512-{d.text('base64', 86)}==\n" if d.chance(0.03) else "else:\n",
            f"commit {d.text('hex', 40)}\n" if d.chance(0.03) else "try:\n"])


def logs(d):
    for n in itertools.count():
        level, status = d.pick(["INFO ", "INFO ", "DEBUG", "WARN ", "ERROR"]), d.pick(["200", "200", "304", "404"])
        yield f"{d.clock(n // 7)}.{d.below(1000):03}Z {level} [{d.word()}-{d.below(16)}] " + d.pick([
            f"request_id={d.text('hex', 16)} GET /api/v{1 + d.below(3)}/{d.word()}/{d.below(100000)} {status} "
            f"{d.below(900)}ms client=192.0.2.{d.below(256)}",
            f"trace={d.text('hex', 32)} span={d.text('hex', 16)} {d.sentence()}", f"{d.identifier()}: {d.sentence()}",
            f"job {'-'.join(d.text('hex', k) for k in (8, 4, 4, 4, 12))} done in {d.below(100)}.{d.below(1000):03} s, "
            f"{d.below(10000)} rows",
            f"198.51.100.{d.below(256)} - - \"POST /{d.word()} HTTP/1.1\" 201 {d.below(100000)} \"-\" "
            "\"Mozilla/5.0 (X11; Linux x86_64)\"",
            f"pool size={d.below(64)} idle={d.below(64)} wait={d.below(100)}us heap={d.below(4096)}MiB"]) + "\n"


def tables(d):
    """Comma-separated, then in columns: ids, timestamps, prices."""
    for n in itertools.count():
        number, stamp = 1000000000 + d.below(9000000000), 1772000000 + d.below(9000000)
        price, clock = f"{d.below(2000)}.{d.below(100):02}", d.clock(n)
        yield d.pick([
            f"{number},{stamp},{price},{d.below(100)},{clock}Z,{d.text('upper', 3)}-{d.below(100000):05}\n",
            f"{number}  {stamp}{d.below(1000):03}  {clock.replace('T', ' ')}  {price:>9}  {d.below(100000):6}\n",
            f"{d.below(100000000):08}\t{d.below(1000000):06}\t{price}\t{d.below(10)}\t"
            f"{d.below(10)}.{d.below(10)}.{d.below(100)}\n"])


def chat(d):
    """A record a line; a message in twenty holds something."""
    values = [
        "jane.doe@acme-corp.com", "4111 1111 1111 1111", "536-22-8741", "+44 20 7946 0958",
        "DE89 3704 0044 0532 0130 00"]
    for n in itertools.count():
        text = " ".join(d.sentence() for _ in range(1 + d.below(8)))
        if d.chance(0.2): text += "\n```python\n" + "".join(itertools.islice(code(d), 6)) + "```"
        if d.chance(0.05): text += " " + d.pick(values)
        record = {"id": f"msg_{n:06}", "role": d.pick(["user", "assistant"]), "created": 1772000000 + n, "text": text}
        yield json.dumps(record, ensure_ascii=False) + "\n"


def dense(d):
    """A finding of the built-in rules every hundred bytes."""
    while True:
        value = d.pick([
            lambda: f"{d.text('lower', 6)}@acme-corp.com", lambda: "4111 1111 1111 1111",
            lambda: f"536-22-{1000 + d.below(9000)}", lambda: f"AKIA{d.text('upper', 16)}",
            lambda: f"8.8.{d.below(256)}.{d.below(256)}", lambda: "DE89 3704 0044 0532 0130 00"])()
        yield (d.sentence().replace("\"", "") * 2)[:98 - len(value)] + " " + value + "\n"


def dense_synthetic(d):
    """A finding of the synthetic rules every hundred bytes."""
    rules = [rule for rule in synthetic.all_rules() if rule.kind != "contact"]
    while True:
        text = d.pick(rules).find(d).replace("«", "").replace("»", "")
        yield (d.sentence() + " " + d.sentence())[:max(20, 99 - len(text))] + " " + text + "\n"


def prompts(d):
    """Prompts of 4,096 bytes: prose, code, a table, a log, and one thing to find in each."""
    while True:
        parts = [prose(d), code(d), prose(d), d.pick([logs, tables])(d)]
        text = "".join("".join(itertools.islice(part, count)) for part, count in zip(parts, [3, 15, 2, 5]))
        text += f" Write to {d.text('lower', 6)}@acme-corp.com. " + " ".join(d.sentence() for _ in range(60))
        # A character that would be cut in half is left out.
        text = text.encode()[:4095].decode(errors="ignore")
        yield text + " " * (4095 - len(text.encode())) + "\n"


def chinese(d):
    """Characters of the Unified Ideographs, the first of them as the most frequent, in clauses."""
    while True:
        yield "".join(chr(0x4E00 + d.rank() * 7 % 0x51A5) for _ in range(4 + d.below(14))) + d.pick("，。，、；")


def arabic(d):
    """Words of Arabic letters."""
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    while True: yield "".join(d.pick(letters) for _ in range(2 + d.below(7))) + " "


def emoji(d):
    """Emoji, some of several characters, and a word now and then."""
    while True: yield d.pick(["😀", "👍", "❤️", "👨‍👩‍👧", "🎉", "🚀", "👋🏽", f" {d.word()} "])


def endless(text):
    def block(d):
        while True: yield text
    return block


def a_dot_at(d):
    """An address that never comes to be one: `@` once in 64 KiB."""
    while True: yield "a." * 32767 + "@a"


# Name: how it is made, and whether the block may end with line feeds.
WORKLOADS = {
    "prose": (prose, True), "code": (code, True), "logs": (logs, True), "tables": (tables, True), "chat": (chat, True),
    "dense": (dense, True), "dense-synthetic": (dense_synthetic, True),
    "chinese": (chinese, True), "arabic": (arabic, True), "emoji": (emoji, True),
    "digits": (lambda d: (d.text("digit", 1000) for _ in itertools.count()), False),
    "letter-a": (endless("a" * 1000), False),
    "base64": (lambda d: (d.text("base64", 1000) for _ in itertools.count()), False),
    "at-signs": (endless("@" * 1000), False),
    "a-dot-at": (a_dot_at, False),
    "url-stars": (lambda d: (f"https://{d.word()}.example/" + "*" * 1000 + "\n" for _ in itertools.count()), False),
}
PADDING = 1 << 10


def block(name, size):
    """The workload's block of exactly so many bytes."""
    make, padded = WORKLOADS[name]
    pieces, have, room = [], 0, size - (PADDING if padded else 0)
    for piece in make(Writer(5)):
        piece = piece.encode()
        if have + len(piece) > room:
            if not padded: pieces.append(piece[:room - have])
            break
        pieces.append(piece)
        have += len(piece)
    return b"".join(pieces).ljust(size, b"\n")


def prompt_block(count):
    return "".join(itertools.islice(prompts(Writer(6)), count)).encode()
