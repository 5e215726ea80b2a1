r"""The slots of templates, and what is written for them.

Slots of a template:

    {IBAN_CODE}            a value of this type, and a span of it
    {CONNECTION_STRING:connection_url}    the same, as that function of makers/ writes it
    {name} {name2}         the person whom the document is about, and another; also {given}, {family}
    {fact:health}          a sentence with a value of this topic, of several topics (person+papers), or of any
    {row:money}            a label and a value        {rows:person:3}  three lines of them
    {json:person}          a member of a JSON object  {csv:person:5}  a table of five rows    {md:…}  as Markdown
    {assign:py}            a secret as an assignment in Python, or in another syntax of ASSIGNMENTS
    {secret}               a secret alone             {near}  a sentence with a value that is one digit off
    {nearrow}              a label with such a value  {nearvalue}  the value alone
    {order} {sha1} {date}  text that is nothing to find, from fillers.py
"""
import re, unicodedata
from . import names, table
from .fillers import filler
from .scene import labels

SLOT = re.compile(r"\{([A-Za-z][A-Za-z0-9_]*)(?::([a-z_+]+))?(?::(\d+))?\}")


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
    if name.rstrip("2") in ("name", "given", "family"): return writer.text(person_text(name, scene))
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
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter) and letter not in ".º")
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
    "de": "Name", "fr": "Nom", "es": "Nombre", "it": "Nome", "nl": "Naam", "pt": "Nome", "pl": "Nazwisko",
    "sv": "Namn",
    "da": "Navn", "fi": "Nimi", "cs": "Jméno", "tr": "Ad Soyad", "ja": "氏名", "zh": "姓名", "ko": "이름", "ru": "ФИО",
    "nb": "Navn", "ro": "Nume", "hu": "Név"}


def csv(writer, scene, topics, number):
    """A table with commas, or semicolons as most countries of Europe have them."""
    grid(writer, scene, topics, number, "", "," if scene.language == "en" else ";", "", False)


def markdown(writer, scene, topics, number):
    """A table of Markdown."""
    grid(writer, scene, topics, number, "| ", " | ", " |", True)


ASSIGNMENTS = {
    "env": "{0}={1}", "py": '{0} = "{1}"', "yaml": "{0}: {1}", "json": '"{0}": "{1}"', "shell": "export {0}='{1}'",
    "toml": '{0} = "{1}"', "tf": '  {0} = "{1}"', "js": "const {0} = '{1}';", "go": 'const {0} = "{1}"',
    "java": 'private static final String {0} = "{1}";', "ini": "{0} = {1}", "xml": '<add key="{0}" value="{1}" />',
    "docker": "ENV {0}={1}", "ruby": "{0} = '{1}'", "php": "define('{0}', '{1}');",
    "k8s": "        - name: {0}\n          value: \"{1}\""}
NAME_FORMS = {
    "development": ("{}_API_KEY", "{}_TOKEN", "{}_SECRET_KEY"), "test": ("{}_KEY", "PROD_{}_TOKEN", "{}_ACCESS_TOKEN")}


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
    "fact": fact, "row": row, "rows": rows, "near": near, "nearrow": nearrow, "nearvalue": nearvalue,
    "json": json_member, "csv": csv, "md": markdown, "assign": assign, "secret": secret}
