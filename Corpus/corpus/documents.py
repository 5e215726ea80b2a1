r"""Documents: a template of one split and language, filled at random, with the place of every value it holds.

Slots of a template:

    {IBAN_CODE}            a value of this type, and a span of it; {CONNECTION_STRING:connection_url} as that maker writes it
    {name} {name2}         the person whom the document is about, and another; also {given}, {family}
    {fact:health}          a sentence with a value of this topic, of several topics (person+papers), or of any
    {row:money}            a label and a value        {rows:person:3}  three lines of them
    {json:person}          a member of a JSON object  {csv:person:5}  a table of five rows    {md:…}  as Markdown
    {assign:py}            a secret as an assignment in Python; also env, yaml, json, shell, toml, tf, js, go, java, ini, xml
    {secret}               a secret alone             {near}  a sentence with a value that is one digit off
    {nearrow}              a label with such a value  {nearvalue}  the value alone
    {order} {sha1} {date}  text that is nothing to find, from fillers.py
"""
import dataclasses, functools, pathlib, random, re, unicodedata
from . import names, table
from .fillers import filler
from .splits import SPLITS, split_of

HOME = pathlib.Path(__file__).resolve().parent.parent
SLOT = re.compile(r"\{([A-Za-z][A-Za-z0-9_]*)(?::([a-z_+]+))?(?::(\d+))?\}")
HEAD = re.compile(r"^### (\S+) ([a-z]{2})$", re.M)
TOPICS = "person papers company money health clinical device account contact birth network phone vehicle".split()
ALL_TOPICS = "+".join(sorted({kind.topic for kind in table.kinds().values() if not kind.is_secret}))


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
    for path in sorted((HOME / "templates" / split).glob("*.txt")):
        _, *parts = HEAD.split(path.read_text())
        for name, language, text in zip(parts[::3], parts[1::3], parts[2::3]):
            found.append(Template(f"{path.stem}/{name}", path.stem, language, text.strip("\n")))
    return found


@functools.cache
def labels(split):
    """Words before a value: by language and type."""
    found = {}
    for name, language, *sides in table.rows("labels.txt"):
        found.setdefault(language, {})[name] = sides[SPLITS.index(split)].split("; ")
    return found


@functools.cache
def carriers(language, split):
    """The sentences and rows of a language that carry a value, by their kind (`facts` or `rows`)."""
    found, kind = {}, None
    for line in (HOME / "carriers" / f"{language}.txt").read_text().splitlines():
        if line.startswith("["): part, kind = line.strip("[]").split()
        elif line and part == split: found.setdefault(kind, []).append(line)
    return found


class Scene:
    """What one document is about: its split, language, people and dice, and what has been used for it."""

    def __init__(self, split, template, dice, counts):
        self.split, self.language, self.dice, self.counts = split, template.language, dice, counts
        self.people, self.used_names, self.used_carriers, self.country = [], [], [], None
        self.given, self.family = self.person(0)

    def person(self, number):
        """The given and the family name of the person of that number."""
        while len(self.people) <= number:
            lists = names.given_and_family(self.language, self.split)
            pair = tuple(self.dice.choice(each) for each in lists)
            self.people.append(pair)
            self.used_names.extend(name for name in pair if name not in self.used_names)
        return self.people[number]

    def candidates(self, topics):
        """The types of these topics, joined by plus signs, or of any, that have a label in the language."""
        known, wanted = labels(self.split)[self.language], topics.split("+") if topics else TOPICS
        return [kind for kind in table.kinds().values() if kind.name in known and kind.topic in wanted and not kind.is_secret]

    def least_used(self, kinds):
        """The type that this split has used least so far; the first with a country decides which others fit to it."""
        fitting = [kind for kind in kinds if kind.country in (None, self.country)] if self.country else kinds
        kind = min(fitting or kinds, key=lambda kind: (self.counts.get(kind.name, 0), self.dice.random()))
        self.counts[kind.name] = self.counts.get(kind.name, 0) + 1
        self.country = self.country or kind.country
        return kind

    def kind(self, topics):
        """A type of these topics."""
        return self.least_used(self.candidates(topics))

    def different_kinds(self, topics, most):
        """As many types of these topics as there are, but no more than `most`."""
        found, left = [], self.candidates(topics)
        while left and len(found) < most:
            found.append(self.least_used(left))
            left.remove(found[-1])
            left = [kind for kind in left if kind.country in (None, self.country)]
        return found

    def near_kind(self):
        """A type of which one digit off makes a value that is none."""
        kinds = [kind for kind in self.candidates(ALL_TOPICS) if kind.has_near]
        kind = min(kinds, key=lambda kind: (self.counts.get(f"near {kind.name}", 0), self.dice.random()))
        self.counts[f"near {kind.name}"] = self.counts.get(f"near {kind.name}", 0) + 1
        return kind

    def secret_kind(self, bars=("checked", "context")):
        """A secret that stands on one line and belongs to a service."""
        secrets = [kind for kind in table.kinds().values() if kind.is_secret and kind.topic.isupper()]
        return self.least_used([kind for kind in secrets if kind.bar in bars and kind.name != "PRIVATE_KEY"])

    def label(self, kind):
        """What is written before a value of the type."""
        return self.dice.choice(labels(self.split)[self.language][kind.name])

    def carrier(self, kind):
        """A sentence or row to put a value into."""
        chosen = self.dice.choice(carriers(self.language, self.split)[kind])
        self.used_carriers.append(chosen)
        return chosen


class Writer:
    """Text that is being written, with the spans in it, in bytes of UTF-8."""

    def __init__(self):
        self.parts, self.length, self.spans, self.near = [], 0, [], []

    def text(self, text):
        self.parts.append(text)
        self.length += len(text.encode())

    def value(self, text, name, near=False):
        """A value and its span."""
        start = self.length
        self.text(text)
        (self.near if near else self.spans).append({"start": start, "end": self.length, "type": name})


def put(form, writer, scene, value=None, label=None):
    """Writes a form: a template, or a carrier whose {value} and {label} are given."""
    at = 0
    for match in SLOT.finditer(form):
        writer.text(form[at:match.start()])
        at = match.end()
        name, argument, number = match.groups()
        if name == "value": writer.value(*value)
        elif name == "label": writer.text(label)
        else: slot(name, argument, int(number or 1), writer, scene, match[0])
    writer.text(form[at:])


def slot(name, argument, number, writer, scene, source):
    """Writes what a slot stands for."""
    if name in table.kinds():
        scene.counts[name] = scene.counts.get(name, 0) + 1
        return writer.value(table.value(table.kinds()[name], scene, argument), name)
    if name.startswith("name") or name in ("given", "family", "given2", "family2"): return writer.text(person_text(name, scene))
    if name in SLOTS: return SLOTS[name](writer, scene, argument, number)
    text = filler(name, scene)
    writer.text(source if text is None else text)


def person_text(name, scene):
    """The name of a person, in full or one part."""
    given, family = scene.person(int(name[-1]) - 1 if name[-1].isdigit() else 0)
    if name.startswith("given"): return given
    if name.startswith("family"): return family
    return names.written(given, family, scene.language)


def fact(writer, scene, topics, number):
    """A sentence with a value."""
    kind = scene.kind(topics)
    put(scene.carrier("facts"), writer, scene, (table.value(kind, scene), kind.name), scene.label(kind))


def row(writer, scene, topics, number):
    """A label and a value."""
    kind = scene.kind(topics)
    put(scene.carrier("rows"), writer, scene, (table.value(kind, scene), kind.name), scene.label(kind))


def rows(writer, scene, topics, number):
    """Lines that look alike, each a label and a value of another type."""
    carrier = scene.carrier("rows")
    for at, kind in enumerate(scene.different_kinds(topics, number)):
        if at: writer.text("\n")
        put(carrier, writer, scene, (table.value(kind, scene), kind.name), scene.label(kind))


def near(writer, scene, topics, number):
    """A sentence with a value that is one digit off."""
    kind = scene.near_kind()
    put(scene.carrier("facts"), writer, scene, (table.near_value(kind, scene), kind.name, True), scene.label(kind))


def nearrow(writer, scene, topics, number):
    """A label with a value that is one digit off."""
    kind = scene.near_kind()
    put(scene.carrier("rows"), writer, scene, (table.near_value(kind, scene), kind.name, True), scene.label(kind))


def nearvalue(writer, scene, topics, number):
    """A value that is one digit off, alone."""
    kind = scene.near_kind()
    writer.value(table.near_value(kind, scene), kind.name, True)


def member_name(label):
    """The label as the name of a member: `NHS number` becomes `nhs_number`, `C.P.F.` becomes `cpf`."""
    plain = unicodedata.normalize("NFKD", label.lower().replace("°", "").replace("№", ""))
    letters = "".join(character for character in plain if not unicodedata.combining(character) and character not in ".º")
    return re.sub(r"\W+", "_", unicodedata.normalize("NFC", letters)).strip("_")


def json_member(writer, scene, topics, number):
    """A member of a JSON object with a value."""
    kind = scene.kind(topics)
    writer.text(f'"{member_name(scene.label(kind))}": "')
    writer.value(table.value(kind, scene), kind.name)
    writer.text('"')


def grid(writer, scene, topics, number, start, between, end, rule):
    """A table of people with values of up to three types, which the head of each column names."""
    chosen = scene.different_kinds(topics, 3)
    heads = [NAME_HEADS.get(scene.language, "Name"), *(scene.label(kind) for kind in chosen)]
    writer.text(start + between.join(heads) + end)
    if rule: writer.text("\n" + start + between.join(["---"] * len(heads)) + end)
    for at in range(number):
        writer.text("\n" + start + person_text(f"name{at + 1}", scene))
        for kind in chosen:
            writer.text(between)
            writer.value(table.value(kind, scene), kind.name)
        writer.text(end)


NAME_HEADS = {
    "de": "Name", "fr": "Nom", "es": "Nombre", "it": "Nome", "nl": "Naam", "pt": "Nome", "pl": "Nazwisko", "sv": "Namn",
    "da": "Navn", "fi": "Nimi", "cs": "Jméno", "tr": "Ad Soyad", "ja": "氏名", "zh": "姓名", "ko": "이름", "ru": "ФИО",
    "nb": "Navn", "ro": "Nume", "hu": "Név"}


def csv(writer, scene, topics, number): grid(writer, scene, topics, number, "", ";" if scene.language != "en" else ",", "", False)


def markdown(writer, scene, topics, number): grid(writer, scene, topics, number, "| ", " | ", " |", True)


ASSIGNMENTS = {
    "env": "{0}={1}", "py": '{0} = "{1}"', "yaml": "{0}: {1}", "json": '"{0}": "{1}"', "shell": "export {0}='{1}'",
    "toml": '{0} = "{1}"', "tf": '  {0} = "{1}"', "js": "const {0} = '{1}';", "go": 'const {0} = "{1}"',
    "java": 'private static final String {0} = "{1}";', "ini": "{0} = {1}", "xml": '<add key="{0}" value="{1}" />',
    "docker": "ENV {0}={1}", "ruby": "{0} = '{1}'", "php": "define('{0}', '{1}');", "k8s": "        - name: {0}\n          value: \"{1}\""}
NAME_FORMS = {"development": ("{}_API_KEY", "{}_TOKEN", "{}_SECRET_KEY"), "test": ("{}_KEY", "PROD_{}_TOKEN", "{}_ACCESS_TOKEN")}


def variable(kind, scene):
    """The name of a variable that holds the secret."""
    given = labels(scene.split)["code"].get(kind.name)
    if given: return scene.dice.choice(given)
    name = scene.dice.choice(NAME_FORMS[scene.split]).format(kind.topic)
    return name.lower() if scene.dice.random() < 0.3 else name


def assign(writer, scene, form, number):
    """A secret as an assignment."""
    kind = scene.secret_kind()
    before, after = ASSIGNMENTS[form].replace("{0}", variable(kind, scene)).split("{1}")
    writer.text(before)
    writer.value(table.value(kind, scene), kind.name)
    writer.text(after)


def secret(writer, scene, topics, number):
    """A secret with a prefix or a checksum, alone."""
    kind = scene.secret_kind(("checked",))
    writer.value(table.value(kind, scene), kind.name)


SLOTS = {
    "fact": fact, "row": row, "rows": rows, "near": near, "nearrow": nearrow, "nearvalue": nearvalue, "json": json_member, "csv": csv,
    "md": markdown, "assign": assign, "secret": secret}


def document(split, template, number, seed, counts):
    """One document as it stands in the file."""
    scene = Scene(split, template, random.Random(f"{seed}/{split}/{number}"), counts)
    writer = Writer()
    put(template.text, writer, scene)
    record = {
        "id": f"{split[:3]}-{number:05}", "text": "".join(writer.parts), "spans": writer.spans, "source": "Corpus/generate",
        "stratum": template.stratum, "language": template.language, "license": "CC0-1.0", "template": template.name,
        "names": scene.used_names, "carriers": sorted(set(scene.used_carriers))}
    if writer.near: record["near"] = writer.near
    return record
