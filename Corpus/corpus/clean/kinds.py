"""Which kind of clean text a file is, by its path."""
import pathlib

# How much of the whole each kind is.
SHARES = {"prose": 0.25, "code": 0.28, "json": 0.20, "logs": 0.08, "config": 0.03, "locale": 0.08, "lookalikes": 0.08}
SUFFIXES = {
    "locale": ".po .pot .arb",
    "lookalikes": ".csv .tsv .lock .zi .tab .sum .map .svg .ids .dat",
    "json": ".json .ipynb .webmanifest",
    "config": ".conf .cfg .ini .yml .yaml .toml .service .socket .timer .cnf .rules",
    "code": ".py .js .ts .pl .pm .c .h .css .sh .go .rs .java .rb .php .ps1 .t .pyi",
    "prose": ".txt .md .rst .pod .html .1 .2 .3 .5 .7 .8 .xml"}
BY_SUFFIX = {suffix: kind for kind, suffixes in SUFFIXES.items() for suffix in suffixes.split()}


LOOKALIKES = ("RECORD", "md5sums", "oui.txt", "iab.txt", "mam.txt", "package-lock.json", "yarn.lock")
# How much of one file is taken: long data has more to show than a long program.
MOST_OF_A_FILE = {kind: 48 << 10 if kind in ("prose", "code") else 1 << 20 for kind in SHARES}


def kind_of(path):
    """The kind of a file, or None when it is none of them."""
    path = pathlib.PurePath(str(path).removesuffix(".gz"))
    if path.name.startswith(("changelog", "NEWS", "CHANGES")) or path.suffix == ".log": return "logs"
    if path.name in LOOKALIKES: return "lookalikes"
    if path.suffix in (".py", ".json") and {"locale", "translations"} & set(path.parts): return "locale"
    if "unicode-data" in path.parts or "unicode" in path.parts: return "lookalikes"
    if "etc" in path.parts: return "config"
    return BY_SUFFIX.get(path.suffix)
