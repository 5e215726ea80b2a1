"""What stands in documents and is nothing to find: order numbers, hashes, versions, amounts, places, times."""
from . import shapes
from .makers.contact import WORDS

CITIES = {
    "de": "Fulda Jena Trier Kassel Ulm Graz", "fr": "Dijon Nantes Reims Tours Namur",
    "es": "Burgos Cádiz Murcia Lugo Rosario",
    "it": "Lecce Parma Udine Pavia", "nl": "Haarlem Zwolle Breda Gent", "pt": "Braga Évora Coimbra Recife",
    "pl": "Toruń Opole Radom Kielce", "sv": "Umeå Växjö Lund", "da": "Aarhus Vejle Odense", "fi": "Oulu Turku Vaasa",
    "cs": "Brno Olomouc Zlín", "tr": "Bursa İzmir Konya", "ja": "仙台市 横浜市 神戸市", "zh": "成都 苏州 厦门", "ko": "대전 수원 춘천",
    "ru": "Казань Пермь Тула", "nb": "Bergen Tromsø Bodø", "ro": "Cluj Iași Brașov", "hu": "Szeged Pécs Győr",
    "en": "Leeds Cork Dayton Boise Perth Halifax Pune Exeter"}
DRUGS = "metformin ramipril amlodipine atorvastatin omeprazole levothyroxine sertraline bisoprolol apixaban".split()
WARDS = ("3B", "ICU", "Cardiology", "A&E", "Ward 7", "Oncology", "Day surgery")
SHAPES = {
    "order": "SO-#{5} ; PO-20##-#{4} ; [A-Z]{2}-#{6}", "invoice": "INV-20##-#{4} ; RE#{5} ; F-##/#{4}",
    "sha1": "[0-9a-f]{40}",
    "sha256": "[0-9a-f]{64}", "md5": "[0-9a-f]{32}", "short": "[0-9a-f]{7}",
    "uuid": "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
    "ver": "[1-9].##.# ; #.#.## ; 20##.#.#",
    "isbn": "978-3-16-1484##-# ; 978-0-13-#{5}#-#", "ms": "#{2,4}", "digit": "[1-9]", "n": "[1-9] ; [1-9]# ; [1-9]##",
    "big": "[1-9]#{5,8}",
    "epoch": "17#{8}", "epochms": "17#{11}", "amount": "[1-9]#.## ; [1-9]##.## ; [1-9],###.##",
    "euro": "[1-9]#,## ; [1-9]##,##",
    "b64": "[A-Za-z0-9+/]{43}=", "port": "80## ; 54##", "private": "10.#.##.1## ; 192.168.#.1## ; 172.16.#.##",
    "hex": "0x[0-9a-f]{8} ; 0x7ff[0-9a-f]{9}", "sku": "[A-Z]{3}-#{4}-[A-Z]{2} ; [A-Z]{2}#{3}", "trace": "[0-9a-f]{32}",
    "span": "[0-9a-f]{16}", "pct": "##.#", "etag": '"[0-9a-f]{32}"', "line": "[1-9]## ; [1-9]#", "lab": "[1-9].# ; 1##",
    "doi": "10.10##/j.[a-z]{5}.20##.#{5}", "semver": "[0-9].##.#-rc.[1-9] ; v[1-9].#.##", "rev": "r#{5}",
    "tracking": "TRK-#{4}-[A-Z]{4}",
    "year": "20[12]#", "temp": "3[67].#", "bp": "1[1-4]#/[789]#",
    "integrity": "sha512-[A-Za-z0-9+/]{86}==", "room": "[1-4]0#", "color": "\\#[0-9a-f]{6}",
    "key": "<your-api-key> ; changeme ; xxxxxxxxxxxxxxxx ; REDACTED ; ********"}


def filler(name, scene):
    """The text for a slot of that name, or None when there is no such filler."""
    dice = scene.dice
    if name in SHAPES: return shapes.fill(dice.choice(SHAPES[name].split(" ; ")), dice)
    if name == "date": return day(dice, scene.language)
    if name == "isodate": return f"2026-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    if name == "clock": return f"{dice.randrange(24):02}:{dice.randrange(60):02}:{dice.randrange(60):02}"
    if name == "time": return f"{dice.randint(7, 19):02}:{dice.choice(('00', '15', '30', '45'))}"
    if name == "stamp": return f"2026-03-{dice.randint(1, 28):02}T{filler('clock', scene)}.{dice.randrange(1000):03}Z"
    if name == "city": return dice.choice(CITIES[scene.language].split())
    if name == "drug": return dice.choice(DRUGS)
    if name == "ward": return dice.choice(WARDS)
    if name == "word": return dice.choice(WORDS)
    if name == "company": return f"{dice.choice(WORDS).title()} {dice.choice(WORDS).title()}"
    return None


def day(dice, language):
    """A day of this decade as the language writes it: a date that belongs to nobody."""
    year, month, number = dice.randint(2023, 2026), dice.randint(1, 12), dice.randint(1, 28)
    if language in ("sv", "zh", "ja", "ko"): return f"{year}-{month:02}-{number:02}"
    if language in ("fr", "es", "it", "pt", "en"): return f"{number:02}/{month:02}/{year}"
    return f"{number:02}.{month:02}.{year}"
