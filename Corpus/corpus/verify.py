"""Checks of a written corpus: what is wrong, as (file, line, what)."""
import collections, json, re
from . import documents, table
from .splits import SPLITS

FIELDS = ("id", "text", "spans", "source", "stratum", "language", "license", "template", "names", "carriers")
LONG = 32


def read(path):
    """The documents of a file with their line numbers, and what cannot be read."""
    found, wrong = [], []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try: record = json.loads(line)
        except ValueError: wrong.append((path, number, "is not JSON"))
        else:
            missing = [field for field in FIELDS if field not in record]
            if missing: wrong.append((path, number, f"lacks {', '.join(missing)}"))
            else: found.append((number, record))
    return found, wrong


def marked(record):
    """The spans of a document in their order, near misses too."""
    return sorted(record["spans"] + record.get("near", []), key=lambda span: span["start"])


def span_text(record, span):
    """The text of a span, or why it is none."""
    data, start, end = record["text"].encode(), span["start"], span["end"]
    if not 0 <= start < end <= len(data): return None, f"span {start}..<{end} is not within {len(data)} bytes"
    try: return data[start:end].decode(), None
    except UnicodeDecodeError: return None, f"span {start}..<{end} cuts a character"


def check_spans(path, number, record):
    """What is wrong with the spans of one document."""
    last = 0
    for span in marked(record):
        text, problem = span_text(record, span)
        if problem: yield path, number, problem
        elif span["type"] not in table.kinds(): yield path, number, f"type {span['type']} is not in the table"
        elif text != text.strip(): yield path, number, f"a {span['type']} begins or ends with white space"
        elif span["start"] < last: yield path, number, f"a {span['type']} overlaps the span before it"
        last = span["end"]


def values(record):
    """The texts of all spans, near ones too."""
    for span in marked(record):
        text, problem = span_text(record, span)
        if not problem: yield text


def sentences(record):
    """The long stretches of the text between its spans, without digits, which tell templates and sentences apart."""
    data, at = record["text"].encode(), 0
    for span in [*marked(record), {"start": len(data), "end": 0}]:
        stretch = data[at:span["start"]].decode(errors="replace")
        at = max(at, span["end"])
        for name in record["names"]: stretch = stretch.replace(name, "")
        for part in re.split(r"[\n.!?。]", stretch):
            plain = re.sub(r"[\d_]+", "", part).strip()
            if len(plain) >= LONG and plain.count(" ") >= 3: yield plain


ASPECTS = {
    "template": lambda record: [record["template"]], "carrier": lambda record: record["carriers"],
    "name": lambda record: record["names"], "value": values, "sentence": sentences}


def check_crossing(files):
    """What stands in both splits."""
    for aspect, of in ASPECTS.items():
        first = {}
        for path, number, record in files[SPLITS[0]]:
            for text in of(record): first.setdefault(text, (path, number))
        for path, number, record in files[SPLITS[1]]:
            for text in of(record):
                if text in first:
                    other, line = first[text]
                    what = f"a {aspect} is also in {other.name}:{line}" if aspect == "value" else \
                        f"the {aspect} '{text[:60]}' is also in {other.name}:{line}"
                    yield path, number, what


def check_present(files):
    """What no document of a split has: types, languages, strata."""
    languages = sorted(path.stem for path in (table.HOME / "carriers").glob("*.txt"))
    for split in SPLITS:
        records = [record for _, _, record in files[split]]
        path = files[split][0][0]
        seen = collections.Counter(span["type"] for record in records for span in record["spans"])
        wanted = {
            "type": (table.kinds(), seen), "language": (languages, {record["language"] for record in records}),
            "stratum": ({each.stratum for each in documents.templates(split)}, {each["stratum"] for each in records})}
        for what, (names, have) in wanted.items():
            for name in sorted(names):
                if name not in have: yield path, 0, f"no document has the {what} {name}"


def check(folder):
    """Everything that is wrong with the corpus in a folder, and its documents by split."""
    files, wrong = {}, []
    for split in SPLITS:
        path = folder / f"{split}.jsonl"
        found, bad = read(path)
        files[split] = [(path, number, record) for number, record in found]
        wrong += bad
        for number, record in found: wrong += check_spans(path, number, record)
    if all(files.values()): wrong += [*check_crossing(files), *check_present(files)]
    else: wrong.append((folder, 0, "a split has no document"))
    return files, wrong
