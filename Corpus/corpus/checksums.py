"""Public checks that python-stdnum does not have, each after the document it names."""
import datetime, string
from stdnum import luhn, verhoeff
from stdnum.iso7064 import mod_11_2
from stdnum.mx import rfc

LETTERS = string.ascii_uppercase
BASE36 = string.digits + LETTERS


def digits(text):
    """The digits of the text as numbers."""
    return [int(character) for character in text if character in string.digits]


def compact(text):
    """The text without spaces, hyphens, dots, slashes and parentheses."""
    return "".join(character for character in text if character.isalnum())


def weighted(numbers, weights):
    """The sum of the numbers, each times its weight."""
    return sum(number * weight for number, weight in zip(numbers, weights))


def is_date(year, month, day):
    """Whether there is such a day."""
    try: return bool(datetime.date(year, month, day))
    except ValueError: return False


def is_short_date(text):
    """Whether six digits are a day, month and year, in the 20th century."""
    return is_date(1900 + int(text[4:6]), int(text[2:4]), int(text[:2]))


def luhn_digits(text):
    """ISO/IEC 7812: the Luhn digit over the digits alone, whatever stands between them."""
    return luhn.is_valid("".join(map(str, digits(text))))


def au_medicare(text):
    """Services Australia: weights 1,3,7,9,1,3,7,9 give the ninth digit; the first is 2 to 6."""
    n = digits(text)
    return 2 <= n[0] <= 6 and weighted(n, (1, 3, 7, 9, 1, 3, 7, 9)) % 10 == n[8] and n[9] > 0


def de_rvnr(text):
    """VKVV section 4: weights 2,1,2,5,7,1,2,1,2,1,2,1 on the number with its letter as two digits."""
    plain = compact(text)
    n = digits(plain[:8] + f"{LETTERS.index(plain[8]) + 1:02}" + plain[9:11])
    total = sum(sum(divmod(a * b, 10)) for a, b in zip(n, (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)))
    return total % 10 == int(plain[11]) and is_short_date(plain[2:8])


def de_kvnr(text):
    """GKV-Spitzenverband: letter as two digits, alternating 1 and 2, digit sums, modulo 10."""
    n = digits(f"{LETTERS.index(text[0]) + 1:02}" + text[1:9])
    return sum(sum(divmod(a * b, 10)) for a, b in zip(n, (1, 2) * 5)) % 10 == int(text[9])


def de_lanr(text):
    """KBV Arztnummern-Richtlinie: weights 4 and 9 in turn on six digits, complement to ten."""
    n = digits(text)
    return (10 - weighted(n[:6], (4, 9) * 3) % 10) % 10 == n[6]


def at_svnr(text):
    """Hauptverband: weights 3,7,9,5,8,4,2,1,6 modulo 11 give the fourth digit; then a day."""
    n = digits(text)
    check = weighted(n[:3] + n[4:], (3, 7, 9, 5, 8, 4, 2, 1, 6)) % 11
    return n[0] > 0 and check == n[3] and is_short_date(compact(text)[4:])


def hu_taj(text):
    """Act XX of 1996: weights 3 and 7 in turn, modulo 10."""
    n = digits(text)
    return weighted(n[:8], (3, 7) * 4) % 10 == n[8]


def es_nuss(text):
    """Tesorería General: the first ten digits modulo 97."""
    plain = compact(text)
    return 1 <= int(plain[:2]) <= 53 and plain[2] != "0" and int(plain[:10]) % 97 == int(plain[10:])


def us_npi(text):
    """CMS: a Luhn digit over the number with 80840 before it."""
    return text[0] in "12" and luhn.is_valid("80840" + text)


def us_dea(text):
    """21 CFR 1301: the sum of digits 1, 3, 5 and twice that of 2, 4, 6 ends in the seventh."""
    n = digits(text)
    return (n[0] + n[2] + n[4] + 2 * (n[1] + n[3] + n[5])) % 10 == n[6]


VIN_VALUES = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9)))


def vin(text):
    """49 CFR 565: weights on transliterated characters modulo 11, X for ten in the ninth place."""
    n = [VIN_VALUES.get(character) or int(character) for character in text]
    check = weighted(n, (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)) % 11
    return text[8] == ("X" if check == 10 else str(check))


def sg_nric(text):
    """ICA: weights 2,7,6,5,4,3,2; T and G add 4, M adds 3; the letter by the series."""
    offset = {"T": 4, "G": 4, "M": 3}.get(text[0], 0)
    rest = (weighted(digits(text), (2, 7, 6, 5, 4, 3, 2)) + offset) % 11
    if text[0] == "M": return "KLJNPQRTUWX"[10 - rest] == text[8]
    return ("JZIHGFEDCBA" if text[0] in "ST" else "XWUTRQPNMLK")[rest] == text[8]


def hk_id(text):
    """Registration of Persons: weights 9 to 1 with a space as 36, modulo 11."""
    plain = compact(text)
    n = [36] + [BASE36.index(character) for character in plain[:7]]
    check = (11 - weighted(n, (9, 8, 7, 6, 5, 4, 3, 2)) % 11) % 11
    return plain[7] == ("A" if check == 10 else str(check))


def tw_id(text):
    """National Immigration Agency: letter as two digits, weights 1,9,8,…,1,1 modulo 10."""
    code = 10 + "ABCDEFGHJKLMNPQRSTUVXYWZIO".index(text[0])
    n = [code // 10, code % 10] + digits(text)
    return text[1] in "12" and weighted(n, (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1)) % 10 == 0


def lu_nin(text):
    """Law of 19 June 2013: date, three digits, then a Luhn and a Verhoeff digit over eleven."""
    plain = compact(text)
    day = is_date(int(plain[:4]), int(plain[4:6]), int(plain[6:8]))
    return day and luhn.is_valid(plain[:12]) and verhoeff.is_valid(plain[:11] + plain[12])


def lv_code(text):
    """Cabinet regulation: weights 1,6,3,7,9,10,5,8,4,2, and (1101 - sum) modulo 11 modulo 10."""
    n = digits(text)
    return is_short_date(compact(text)[:6]) and n[6] == 1 and \
        (1101 - weighted(n, (1, 6, 3, 7, 9, 10, 5, 8, 4, 2))) % 11 == n[10]


def br_pis(text):
    """Caixa: weights 3,2,9,8,7,6,5,4,3,2 modulo 11."""
    n = digits(text)
    return n[0] in (1, 2) and (11 - weighted(n, (3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) % 11) % 11 % 10 == n[10] and \
        weighted(n, (3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) % 11 != 1


def ru_snils(text):
    """Pension Fund: weights 9 to 1, modulo 101, 100 as 00."""
    plain = compact(text)
    return int(plain[:3]) > 1 and weighted(digits(plain), range(9, 0, -1)) % 101 % 100 == int(plain[9:])


def kz_iin(text):
    """Order on identification numbers: weights 1 to 11 modulo 11, then 3 to 13 when that is ten."""
    n = digits(text)
    check = weighted(n, range(1, 12)) % 11
    if check == 10: check = weighted(n, (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)) % 11
    return n[6] in (1, 2, 3, 4) and is_date(1900 + int(text[:2]), int(text[2:4]), int(text[4:6])) and check == n[11]


def kw_civil(text):
    """PACI: weights 2,1,6,3,7,9,10,5,8,4,2, complement to eleven."""
    n = digits(text)
    return is_date(1900 + int(text[1:3]), int(text[3:5]), int(text[5:7])) and \
        11 - weighted(n, (2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)) % 11 == n[11]


def ir_code(text):
    """Civil registry: weights 10 to 2 modulo 11."""
    n = digits(text)
    rest = weighted(n, range(10, 1, -1)) % 11
    return len(set(n)) > 3 and (rest if rest < 2 else 11 - rest) == n[9]


def mx_clabe(text):
    """ABM: weights 3,7,1 in turn, each product modulo 10."""
    n = digits(text)
    return (10 - sum(a * b % 10 for a, b in zip(n[:17], (3, 7, 1) * 6)) % 10) % 10 == n[17]


def uk_chi(text):
    """NHS Scotland: a day, then modulo 11 with weights 10 to 2."""
    n = digits(text)
    return is_short_date(compact(text)[:6]) and (11 - weighted(n, range(10, 1, -1)) % 11) % 11 == n[9]


def uy_ci(text):
    """DNIC: weights 2,9,8,7,6,3,4, complement to ten."""
    n = digits(text)
    return n[0] > 0 and (10 - weighted(n, (2, 9, 8, 7, 6, 3, 4)) % 10) % 10 == n[7]


def nz_nhi(text):
    """HISO 10046: letters without I and O count from 1, weights 7 to 2, complement to eleven, ten as 0."""
    n = [("ABCDEFGHJKLMNPQRSTUVWXYZ".index(c) + 1) if c.isalpha() else int(c) for c in text]
    rest = weighted(n, (7, 6, 5, 4, 3, 2)) % 11
    return rest != 0 and (11 - rest) % 10 == n[6]


def pl_id_card(text):
    """Decree on identity cards: letters from 10, weights 7,3,1,7,3,1,7,3 without the fourth place, modulo 10."""
    n = [BASE36.index(character) for character in compact(text)]
    return weighted(n[:3] + n[4:], (7, 3, 1, 7, 3, 1, 7, 3)) % 10 == n[3]


def ca_ramq(text):
    """RAMQ: after the letters year, month with 50 added for women, and day."""
    plain = compact(text)
    return is_date(1900 + int(plain[4:6]), int(plain[6:8]) % 50, int(plain[8:10]))


def sa_id(text):
    """Saudi Arabia: 1 for citizens, 2 for residents, with a Luhn digit."""
    return text[0] in "12" and luhn.is_valid(text)


def orcid(text):
    """ORCID: ISO 7064 mod 11-2."""
    return mod_11_2.is_valid(compact(text))


def gtin(text):
    """GS1 general specifications: weights 3 and 1 in turn, complement to ten."""
    n = digits(text)
    return sum(a * (3 if at % 2 else 1) for at, a in enumerate(reversed(n))) % 10 == 0


def iccid(text):
    """ITU-T E.118: a Luhn digit at the end."""
    return luhn.is_valid(text)


def eg_id(text):
    """Civil status: century, day, governorate; weights 2,7,6,5,4,3,2,7,6,5,4,3,2 modulo 11."""
    n = digits(text)
    day = is_date((1900 if n[0] == 2 else 2000) + int(text[1:3]), int(text[3:5]), int(text[5:7]))
    return day and text[7:9] in ("01", "02", "03", "12", "14", "21") and \
        (11 - weighted(n, (2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11) % 10 == n[13]


def ca_bn(text):
    """Canada Revenue Agency: nine digits with a Luhn digit, then the programme."""
    return luhn.is_valid(text[:9])


def mx_rfc(text):
    """SAT: python-stdnum checks the last character only when it is asked to."""
    return rfc.is_valid(text, validate_check_digits=True)


def kr_brn(text):
    """National Tax Service: weights 1,3,7,1,3,7,1,3,5 and the tens of the last product, complement to ten."""
    n = digits(text)
    return (10 - (weighted(n, (1, 3, 7, 1, 3, 7, 1, 3, 5)) + n[8] * 5 // 10) % 10) % 10 == n[9]


def ph_tin(text):
    """Bureau of Internal Revenue: weights 9 to 2 modulo 11 give the ninth digit."""
    n = digits(text)
    return weighted(n[:8], range(9, 1, -1)) % 11 == n[8]
