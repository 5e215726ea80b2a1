"""Numbers of people and companies, of patients, diagnoses and devices."""
from stdnum.cz import dic
from stdnum.it import codicefiscale
from .. import shapes
from .. import checksums
from .contact import plain_name

def nino(dice, scene):
    """A UK national insurance number, by HMRC's list of prefixes."""
    prefix = shapes.fill("[ABCEGHJ-PRSTWXYZ][ABCEGHJ-NPRSTWXYZ]", dice)
    if prefix in ("BG", "GB", "NK", "KN", "TN", "NT", "ZZ"): prefix = "AB"
    return prefix + shapes.fill(dice.choice(("######[A-D]", " ## ## ## [A-D]")), dice)


def codice_fiscale(dice, scene):
    """An Italian tax code with a possible date, place and check letter."""
    letters = shapes.fill("[BCDFGLMNPRSTV]{6}", dice)
    day, month = dice.choice((0, 40)) + dice.randint(1, 28), dice.choice("ABCDEHLMPRST")
    place = dice.choice(("H501", "F205", "L219", "F839", "D612", "A944", "G273", "C351"))
    code = f"{letters}{dice.randrange(40, 99)}{month}{day:02}{place}"
    return code + codicefiscale.calc_check_digit(code)


def uk_licence(dice, scene):
    """A GB driving licence number: surname, year, month, day, initials (DVLA)."""
    name = (plain_name(scene.family).upper() or "SMITH")[:5].ljust(5, "9")
    day = shapes.random_day(dice)
    month = day.month + dice.choice((0, 50))
    born = f"{day.year // 10 % 10}{month:02}{day.day:02}{day.year % 10}"
    return name + born + shapes.fill("[A-Z]9[2-9][A-Z]{2}", dice)


def cz_ico(dice, scene):
    """A Czech company number: weights 8 to 2 modulo 11."""
    return shapes.fill("[0-8]#{6}?", dice, dic.is_valid)



ICD10_LETTERS = "ABCDEFGHIJKLMNRSTZ"
LOINC = "2345-7 718-7 4548-4 2160-0 3094-0 2951-2 2823-3 1742-6 1920-8 6690-2 777-3 2093-3 2571-8 13457-7 2085-9 " \
    "3016-3 14749-6 17861-6 33914-3 4544-3 1988-5 2532-0 5902-2 3173-2 789-8 787-2".split()


def icd10(dice, scene):
    """A diagnosis code in the writing of ICD-10: chapter, category and a subcategory."""
    return dice.choice(ICD10_LETTERS) + shapes.fill("[0-9][0-9].[0-9]", dice)


def loinc(dice, scene):
    """A common laboratory code, with its check digit."""
    return dice.choice(LOINC)


def mrz(dice, scene):
    """The two lines of a passport (ICAO 9303 part 4) with all five check digits."""
    family = (plain_name(scene.family) or "muster").upper()
    given = (plain_name(scene.given) or "erika").upper()
    country = dice.choice(("GBR", "FRA", "ESP", "ITA", "NLD", "POL", "SWE", "USA", "CAN", "AUS"))
    number = shapes.fill("[A-Z0-9][0-9]{8}", dice)
    born, ends = shapes.fill("<yymmdd>", dice), shapes.fill("(27|28|29|31|33)(02|05|09|11)(11|15|24)", dice)
    number, born, ends = (part + mrz_check(part) for part in (number, born, ends))
    personal = "<" * 14 + "0"
    lower = number + country + born + dice.choice("MF") + ends + personal
    upper = f"P<{country}{family}<<{given}".ljust(44, "<")[:44]
    return upper + "\n" + lower + mrz_check(number + born + ends + personal)


def mrz_check(text):
    """The check digit of ICAO 9303: weights 7, 3, 1 modulo 10, letters from ten, fillers as zero."""
    values = (0 if character == "<" else int(character, 36) for character in text)
    return str(sum(value * (7, 3, 1)[at % 3] for at, value in enumerate(values)) % 10)


def udi(dice, scene):
    """A device identifier in GS1 notation: trade item number, expiry and serial number."""
    item = shapes.fill("0[0-9]{12}?", dice, checksums.gtin)
    return f"(01){item}(17){shapes.fill('(27|28|29)(03|06|10)(15|28)', dice)}(21){shapes.fill('[A-Z0-9]{8}', dice)}"


def uuid(dice, scene):
    """A random UUID of version 4."""
    return shapes.fill("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", dice)


def gps(dice, scene):
    """Latitude and longitude on land or near it, with five decimals."""
    return f"{dice.uniform(-40, 60):.5f}, {dice.uniform(-120, 150):.5f}"


def mac(dice, scene):
    """A hardware address with colons or hyphens."""
    first = dice.choice(("3c", "a4", "f0", "00", "b8", "dc"))
    octets = [first] + [f"{dice.randrange(256):02x}" for _ in range(5)]
    return ":".join(octets) if dice.random() < 0.7 else "-".join(octets).upper()


SYSTEMS = (
    "Windows NT 10.0; Win64; x64", "Macintosh; Intel Mac OS X 10_15_7",
    "X11; Linux x86_64", "Linux; Android 14; Pixel 8")


def user_agent(dice, scene):
    """What a current browser says about itself."""
    version = dice.randint(110, 139)
    return f"Mozilla/5.0 ({dice.choice(SYSTEMS)}) AppleWebKit/537.36 (KHTML, like Gecko) " \
        f"Chrome/{version}.0.{dice.randint(1000, 7000)}.{dice.randint(10, 240)} Safari/537.36"
