"""The patterns of a compiled pack, as rivals take them: each ended by a zero byte."""
import re

PATTERN = re.compile(r' pattern="((?:[^"\\]|\\.)*)"')
ESCAPE = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
LETTERS = {"n": "\n", "t": "\t", "r": "\r"}


def of_pack(text):
    """The patterns in a pack of one rule a line behind a first line of its own, in its order."""
    def plain(match): return chr(int(match[1], 16)) if match[1] else LETTERS.get(match[2], match[2])
    return [ESCAPE.sub(plain, PATTERN.search(line)[1]) for line in text.splitlines()[1:]]


def write(pack, path):
    path.write_bytes(b"".join(pattern.encode() + b"\0" for pattern in of_pack(pack.read_text())))
