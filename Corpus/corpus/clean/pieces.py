"""Files cut into documents of about four KiB."""
import gzip, hashlib

SIZE = 4096


def text_of(path, most):
    """The first bytes of a file as text, or None when it is not text."""
    try:
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rb") as file: data = file.read(most)
    except (OSError, EOFError): return None
    text = data.decode(errors="ignore")
    return None if b"\0" in data or len(text.encode()) < len(data) - 3 else text


def pieces(text):
    """The text in pieces of at most SIZE bytes that end with a line where a line is short enough."""
    piece, length = [], 0
    for line in text.splitlines(keepends=True):
        for at in range(0, len(line), SIZE // 4):
            part = line[at:at + SIZE // 4]
            size = len(part.encode())
            if length + size > SIZE:
                yield "".join(piece)
                piece, length = [], 0
            piece.append(part)
            length += size
    if length > SIZE // 4: yield "".join(piece)


def shuffled(names):
    """The names in an order that has nothing to do with what they say and is always the same."""
    return sorted(names, key=lambda name: hashlib.sha256(name.encode()).digest())
