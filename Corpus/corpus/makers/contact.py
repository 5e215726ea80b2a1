"""Mail, telephone, network addresses, names of users and dates of birth."""
import unicodedata
import phonenumbers
from .. import shapes

WORDS = """harbor lantern cedar meadow falcon granite willow copper saffron juniper marble orchard prairie summit tundra
velvet walnut amber birch canyon delta ember fjord glacier hazel indigo jasper kestrel lagoon maple nimbus onyx pepper
quartz raven sable thistle umber vesper wicker yarrow zephyr anchor beacon cobalt dapple ferrous garnet""".split()
ENDINGS = ("com", "org", "net", "eu", "io", "health")
NATIONAL_ENDINGS = {
    "en": ("com", "co.uk", "org"), "zh": ("com.cn", "com"), "ja": ("co.jp", "jp"), "ko": ("co.kr", "com"),
    "sv": ("se",), "da": ("dk",), "cs": ("cz",), "pt": ("pt", "com.br"), "tr": ("com.tr",), "nb": ("no",)}
ASCII = str.maketrans({
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae", "ł": "l", "ı": "i",
    "ş": "s", "ğ": "g"})


def domain(dice, language):
    """A made-up domain name of two words."""
    endings = NATIONAL_ENDINGS.get(language, (language, "com"))
    return f"{dice.choice(WORDS)}-{dice.choice(WORDS)}.{dice.choice(endings)}"


def plain_name(name):
    """A name in the letters that the local part of an address has."""
    text = unicodedata.normalize("NFKD", name.lower().translate(ASCII))
    return "".join(character for character in text if character.isascii() and character.isalpha())


def email(dice, scene):
    """The address of the person whom the document is about, or of somebody."""
    given, family = plain_name(scene.given), plain_name(scene.family)
    if not given or not family: given, family = dice.choice(WORDS), dice.choice(WORDS)
    local = dice.choice([
        f"{given}.{family}", f"{given[0]}.{family}", f"{given}{dice.randint(1, 99)}", f"{family}.{given[0]}",
        f"{given}_{family}", f"{given}.{family}+{dice.choice(WORDS)}", f"{given[0]}{family}{dice.randint(1, 999)}"])
    return f"{local}@{domain(dice, scene.language)}"


REGIONS = {
    "en": "US GB AU CA IE NZ ZA IN SG", "de": "DE AT CH", "fr": "FR BE CH", "es": "ES MX AR CL CO", "it": "IT CH",
    "nl": "NL BE", "pt": "PT BR", "pl": "PL", "sv": "SE FI", "da": "DK", "fi": "FI", "cs": "CZ SK", "tr": "TR",
    "ja": "JP",
    "zh": "CN TW HK", "ko": "KR", "ru": "RU KZ", "nb": "NO", "ro": "RO MD", "hu": "HU"}


def phone(dice, scene):
    """A number that libphonenumber takes for valid, in international writing, or in the national one of the US."""
    region = {"UK": "GB"}.get(scene.country, scene.country)
    if region not in phonenumbers.SUPPORTED_REGIONS: region = dice.choice(REGIONS[scene.language].split())
    example = phonenumbers.example_number_for_type(region, phonenumbers.PhoneNumberType.MOBILE)
    national = phonenumbers.national_significant_number(example)
    while True:
        keep = dice.randint(2, 4)
        digits = national[:keep] + "".join(dice.choice("0123456789") for _ in national[keep:])
        if region == "US": digits = shapes.fill("(212|415|617|303|206|512|713|305)[2-9]##[1-9]###", dice)
        number = phonenumbers.parse(digits, region) if region == "US" else \
            phonenumbers.parse(f"+{example.country_code}{digits}", None)
        if phonenumbers.is_valid_number(number) and "555" not in digits[3:6]: break
    form = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(number, dice.choice([form.INTERNATIONAL, form.INTERNATIONAL, form.E164]
                                      if region != "US" else [form.NATIONAL, form.INTERNATIONAL, form.E164]))


PUBLIC_BLOCKS = (
    "5.9", "18.184", "31.13", "46.101", "52.29", "78.46", "81.2", "88.198",
    "94.130", "104.16", "138.68", "185.199")


def ip(dice, scene):
    """A public address of either version."""
    if dice.random() < 0.2:
        return f"2a01:4f8:{dice.randrange(4096):x}:{dice.randrange(1, 65536):x}::{dice.randrange(1, 4096):x}"
    return f"{dice.choice(PUBLIC_BLOCKS)}.{dice.randint(1, 254)}.{dice.randint(1, 254)}"


def url_credentials(dice, scene):
    """What stands between the scheme and the path of a URL that carries a password."""
    user = dice.choice(("deploy", "ci", "svc-build", "backup", "reader", "admin", "git"))
    password, host = shapes.fill("[a-zA-Z0-9]{10,16}", dice), dice.choice(("git", "repo", "files"))
    return f"{user}:{password}@{host}.{domain(dice, 'en')}"


MONTHS = "January February March April May June July August September October November December".split()


def birth(dice, scene):
    """A date of birth as people of the language write it."""
    day = shapes.random_day(dice)
    if scene.language == "en" and dice.random() < 0.25:
        month = MONTHS[day.month - 1]
        return dice.choice([f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}"])
    forms = {"en": ("dd/mm/yyyy", "yyyy-mm-dd", "mm/dd/yyyy"), "de": ("dd.mm.yyyy",), "fr": ("dd/mm/yyyy",),
             "es": ("dd/mm/yyyy", "dd-mm-yyyy"), "it": ("dd/mm/yyyy",), "nl": ("dd-mm-yyyy",), "pt": ("dd/mm/yyyy",),
             "sv": ("yyyy-mm-dd",), "da": ("dd.mm.yyyy", "dd-mm-yyyy"), "hu": ("yyyy.mm.dd",), "ja": ("yyyy/mm/dd",),
             "zh": ("yyyy-mm-dd",), "ko": ("yyyy-mm-dd",)}
    return shapes.date_text(dice.choice(forms.get(scene.language, ("dd.mm.yyyy",))), day)


def username(dice, scene):
    """A login name made from the person's name."""
    given, family = plain_name(scene.given) or "user", plain_name(scene.family) or dice.choice(WORDS)
    return dice.choice([
        f"{given[0]}{family}{dice.randint(10, 99)}", f"{given}.{family}", f"{family}_{given[0]}{dice.randint(1, 9)}"])
