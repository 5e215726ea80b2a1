"""The table of types: what each is called, which bar holds for it, and how a value of it is made."""
import dataclasses, functools, importlib, pathlib
from . import checksums, makers, shapes
from .splits import split_of

HOME = pathlib.Path(__file__).resolve().parent.parent
CLASSES = ("checked", "contact", "context", "generic")


@dataclasses.dataclass(frozen=True)
class Kind:
    """One row of types.txt or secrets.txt."""
    name: str
    bar: str
    topic: str
    maker: str
    check: str
    shapes: tuple
    is_secret: bool

    @property
    def country(self):
        """The country that the name begins with, if it begins with one."""
        return self.name[:2] if self.name[2] == "_" and not self.is_secret else None

    @property
    def has_near(self):
        """Whether one digit off makes a value that is none, which an SSN, an ITIN and an RRN since 2020 may not be."""
        return self.name not in ("US_ITIN", "US_SSN", "KR_RRN") and self.bar == "checked" and bool(self.check)


def rows(name):
    """The rows of one of the tables, without comments."""
    for line in (HOME / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"): yield [cell.strip() for cell in line.split(" | ")]


@functools.cache
def kinds():
    """Every type by its name."""
    found = {}
    for file in ("types.txt", "secrets.txt"):
        for name, bar, topic, check, *shape in rows(file):
            forms = tuple(shape[0].split(" ; ")) if shape and shape[0] else ()
            found[name] = Kind(name, bar, topic, *maker_and_check(check.rstrip(" |")), forms, file == "secrets.txt")
    return found


def maker_and_check(cell):
    """What makes a value and what checks it, from a cell such as `make.card own.luhn_digits`; - is neither."""
    words = cell.split()
    maker = next((word.removeprefix("make.") for word in words if word.startswith("make.")), "")
    return maker, next((word for word in words if word.startswith(("stdnum.", "own."))), "")


@functools.cache
def check_of(kind):
    """The predicate that a value of the type fulfils, or None."""
    if kind.check.startswith("stdnum."): return importlib.import_module(kind.check).is_valid
    return getattr(checksums, kind.check.removeprefix("own.")) if kind.check else None


def one_value(kind, dice, scene):
    """A value of the type, whichever split it falls into."""
    if kind.maker: return makers.find(kind.maker)(dice, scene)
    return shapes.fill(dice.choice(kind.shapes), dice, check_of(kind))


def value(kind, scene, maker=None):
    """A value of the type, or what another maker writes, that belongs to the scene's split."""
    while True:
        text = makers.find(maker)(scene.dice, scene) if maker else one_value(kind, scene.dice, scene)
        if split_of(text) == scene.split: return text


def near_value(kind, scene):
    """A value with one digit off that belongs to the scene's split."""
    while True:
        text = shapes.one_off(one_value(kind, scene.dice, scene), scene.dice, check_of(kind))
        if split_of(text) == scene.split: return text
