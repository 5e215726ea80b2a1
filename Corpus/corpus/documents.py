"""Documents: a template of one split and language, filled at random, with the place of every value in it."""
import dataclasses, functools, random, re
from . import slots, table
from .scene import Scene

HEAD = re.compile(r"^### (\S+) ([a-z]{2})$", re.M)


@dataclasses.dataclass(frozen=True)
class Template:
    """One template of a file: its stratum is the file's name."""
    name: str
    stratum: str
    language: str
    text: str


@functools.cache
def templates(split):
    """The templates of a split, in the order of their files."""
    found = []
    for path in sorted((table.HOME / "templates" / split).glob("*.txt")):
        _, *parts = HEAD.split(path.read_text(encoding="utf-8"))
        for name, language, text in zip(parts[::3], parts[1::3], parts[2::3]):
            found.append(Template(f"{path.stem}/{name}", path.stem, language, text.strip("\n")))
    return found


class Writer:
    """Text that is being written, with the spans in it, in bytes of UTF-8."""

    def __init__(self):
        self.parts, self.length, self.spans, self.near = [], 0, [], []

    def text(self, text):
        """Text that is nothing to find."""
        self.parts.append(text)
        self.length += len(text.encode())

    def value(self, text, name, near=False):
        """A value and its span."""
        start = self.length
        self.text(text)
        (self.near if near else self.spans).append({"start": start, "end": self.length, "type": name})


def document(split, template, number, seed, counts):
    """One document as it stands in the file."""
    scene = Scene(split, template, random.Random(f"{seed}/{split}/{number}"), counts)
    writer = Writer()
    slots.put(template.text, writer, scene)
    record = {
        "id": f"{split[:3]}-{number:05}", "text": "".join(writer.parts), "spans": writer.spans,
        "source": "Corpus/generate", "stratum": template.stratum, "language": template.language, "license": "CC0-1.0",
        "template": template.name, "names": scene.used_names, "carriers": sorted(set(scene.used_carriers))}
    if writer.near: record["near"] = writer.near
    return record
