"""Cards, accounts and banks."""
from faker import Faker
from stdnum import iban, luhn
from stdnum.es import ccc
from stdnum.no import kontonr
from .. import shapes

def card(dice, scene):
    """A payment card number by Faker's issuer table, in groups or not."""
    maker = Faker()
    maker.seed_instance(dice.getrandbits(64))
    number = maker.credit_card_number(dice.choice(("visa16", "mastercard", "amex", "discover", "visa16", "mastercard")))
    if len(number) == 15: return dice.choice([number, f"{number[:4]} {number[4:10]} {number[10:]}"])
    groups = [number[at:at + 4] for at in range(0, 16, 4)]
    return dice.choice([number, " ".join(groups), " ".join(groups), "-".join(groups)])


def track(dice, scene):
    """The second track of a card's magnetic stripe (ISO/IEC 7813)."""
    number = "".join(c for c in card(dice, scene) if c.isdigit())
    expiry, service = f"{dice.randint(27, 33)}{dice.randint(1, 12):02}", dice.choice(("101", "201"))
    return f";{number}={expiry}{service}{dice.randrange(10**8):08}?"


IBAN_SHAPES = {
    "DE": "#{18}", "GB": "(BARC|NWBK|LOYD|HBUK)#{14}", "FR": "#{23}", "ES": "#{20}", "IT": "@#{10}[0-9A-Z]{12}",
    "NL": "(ABNA|INGB|RABO)#{10}", "PT": "#{21}", "PL": "#{24}", "SE": "#{20}", "DK": "#{14}", "FI": "#{14}",
    "CZ": "#{20}",
    "TR": "#{5}0#{16}", "AT": "#{16}", "CH": "#{17}", "BE": "#{12}", "IE": "AIBK#{14}", "NO": "#{11}", "LU": "#{16}",
    "GR": "#{23}", "HU": "#{24}", "RO": "BTRL[0-9A-Z]{16}", "HR": "#{17}", "SA": "#{20}", "AE": "#{19}"}
IBAN_BY_LANGUAGE = {
    "en": "GB IE AE SA GR", "de": "DE AT CH LU", "fr": "FR BE LU CH", "es": "ES", "it": "IT", "nl": "NL BE", "pt": "PT",
    "pl": "PL",
    "sv": "SE", "da": "DK", "fi": "FI", "cs": "CZ", "tr": "TR", "nb": "NO", "ro": "RO", "hu": "HU"}


def iban_value(dice, scene):
    """An IBAN of one of the language's countries with right check digits, those of the country too."""
    country = {"UK": "GB"}.get(scene.country, scene.country)
    if country not in IBAN_SHAPES: country = dice.choice(IBAN_BY_LANGUAGE.get(scene.language, "DE GB FR").split())
    number = country + "00" + account_number(country, dice)
    number = country + iban.calc_check_digits(number) + number[4:]
    return iban.format(number) if dice.random() < 0.6 else number


def account_number(country, dice):
    """The national part of an IBAN, with the country's own check digits where they are well known."""
    if country == "NO": return shapes.fill("[1-9]#{9}?", dice, kontonr.is_valid)
    if country == "ES": return shapes.fill("#{8}??#{10}", dice, ccc.is_valid)
    number = shapes.fill(IBAN_SHAPES[country], dice)
    return number[:10] + f"{int(number[:10]) % 97 or 97:02}" if country == "BE" else number


def siret(dice, scene):
    """A SIREN with an establishment number: both have a Luhn digit."""
    siren = shapes.fill("[3-9]#{7}?", dice, luhn.is_valid)
    number = siren + shapes.fill("000#?", dice, lambda tail: luhn.is_valid(siren + tail))
    return f"{number[:3]} {number[3:6]} {number[6:9]} {number[9:]}" if dice.random() < 0.5 else number


BANKS = (
    "DEUTDEFF", "COBADEFF", "BNPAFRPP", "CHASUS33", "BARCGB22", "INGBNL2A", "UNCRITMM", "NDEASESS",
    "DABADKKK", "BOTKJPJT")


def bic(dice, scene):
    """The code of a bank, with a made-up branch."""
    return dice.choice(BANKS) + shapes.fill("[A-Z0-9]{3}", dice)
