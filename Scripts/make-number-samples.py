#!/usr/bin/env python3
"""Writes Tests/Data/numbers.tsv: valid and invalid identifiers as independent libraries judge them.

    python3 -m venv .build/numbers
    .build/numbers/bin/pip install python-stdnum==2.2 base58 bech32 eth-utils 'eth-hash[pycryptodome]' monero mnemonic
    .build/numbers/bin/python Scripts/make-number-samples.py > Tests/Data/numbers.tsv

A line holds a validator's name, `valid` or `invalid`, and the text. No text comes from this project's own validators:
each number is walked to from an example in python-stdnum's documentation by changes that the library accepts, and each
near miss is one change away from a valid number and refused by the library because of its check digits.
"""

import base64
import importlib
import random
import re
import sys
import zlib

from stdnum.exceptions import InvalidChecksum, ValidationError

# Validator, module of python-stdnum, and what else a near miss may be refused for.
MODULES = """
isin isin, cusip cusip, sedol gb.sedol, lei lei, bic bic structure, figi figi, creditor-reference iso11649, imei imei,
meid meid, isni isni, container-code iso6346, gtin ean, luhn luhn, us-aba us.rtn, us-itin us.itin structure,
at-svnr at.vnr, at-vat at.uid, au-abn au.abn, au-acn au.acn, au-tfn au.tfn, az-voen az.voen, be-nrn be.nn, be-vat be.vat,
bg-egn bg.egn, bg-lnc bg.pnf, bg-vat bg.vat, br-cpf br.cpf, br-cnpj br.cnpj, by-unp by.unp, ca-sin ca.sin, ca-bn ca.bn,
ca-bc-phn ca.bc_phn, ch-ahv ch.ssn, ch-uid ch.uid, cl-rut cl.rut, cn-id cn.ric, cn-uscc cn.uscc, co-nit co.nit,
cy-vat cy.vat, cz-rc cz.rc, de-steuer-id de.idnr, de-vat de.vat, dk-cpr dk.cpr structure, dk-cvr dk.cvr,
do-cedula do.cedula, do-rnc do.rnc, ec-ci ec.ci, ec-ruc ec.ruc, ee-lt-code ee.ik, ee-lt-code lt.asmens, ee-vat ee.kmkr,
ee-company ee.registrikood, es-dni es.dni, es-nie es.nie, es-cif es.cif, es-ccc es.ccc, fi-hetu fi.hetu,
fi-y-tunnus fi.alv, fr-nir fr.nir, fr-spi fr.nif, fr-siren fr.siren, fr-siret fr.siret, gr-amka gr.amka, gr-afm gr.vat,
gt-nit gt.nit, gh-tin gh.tin, hr-oib hr.oib, hu-vat hu.anum, id-npwp id.npwp, ie-pps ie.pps, ie-vat ie.vat,
il-id il.idnr, in-aadhaar in_.aadhaar, in-gstin in_.gstin, in-epic in_.epic, in-pan in_.pan structure,
is-kennitala is_.kennitala, it-codice-fiscale it.codicefiscale, it-iva it.iva, jmbg si.emso, jp-corporate jp.cn,
jp-my-number jp.in_, kr-rrn kr.rrn, lt-vat lt.pvm, lu-vat lu.tva, lv-code lv.pvn, ma-ice ma.ice, md-idnp md.idno,
mk-edb mk.edb, mt-vat mt.vat, mx-curp mx.curp, mz-nuit mz.nuit, nl-bsn nl.bsn, nl-vat nl.btw,
no-fnr no.fodselsnummer, no-orgnr no.orgnr, nz-ird nz.ird, pe-ruc pe.ruc, pe-cui pe.cui, pl-pesel pl.pesel,
pl-nip pl.nip, pl-regon pl.regon, pt-nif pt.nif, pt-cc pt.cc, py-ruc py.ruc, ro-cnp ro.cnp, ro-cui ro.cui,
rs-pib rs.pib, ru-inn ru.inn, ru-ogrn ru.ogrn, se-personnummer se.personnummer, se-orgnr se.orgnr, sg-uen sg.uen,
si-tax si.ddv, sk-vat sk.dph, sn-ninea sn.ninea, sv-nit sv.nit, th-pin th.pin, tr-tckn tr.tckimlik, tr-vkn tr.vkn,
tw-ubn tw.ubn, ua-rntrc ua.rntrc, ua-edrpou ua.edrpou, uk-nhs gb.nhs, uk-utr gb.utr, uk-vat gb.vat, uk-upn gb.upn,
uy-rut uy.rut, ve-rif ve.rif, vn-mst vn.mst, za-id za.idnr, za-tax za.tin, no-account no.kontonr, it-iva it.iva,
czech cz.dic
""".replace("\n", " ")
# Where the library takes more than the validator does, as a shorter form: only texts that match are written.
ONLY = {
    "imei": r"\d{15}", "meid": r"[A-F][0-9A-F]{14}", "no-account": r"\d{11}", "pe-cui": r"\d{8}[0-9A-Z]",
    "cl-rut": r"\d{7,8}[0-9K]", "gt-nit": r"\d{4,11}[0-9K]", "py-ruc": r"\d{5,9}", "nl-bsn": r"\d{9}",
    "no-orgnr": r"[89]\d{8}", "se-orgnr": r"\d\d[2-9]\d{7}", "il-id": r"\d{9}", "az-voen": r"\d{10}",
    "gr-afm": r"\d{9}", "be-vat": r"\d{10}", "uk-vat": r"\d{9}|\d{12}", "pt-cc": r"\d{9}[A-Z0-9]{2}\d",
    "fr-nir": r"[123478].*", "isin": r".{11}\d", "cusip": r"[0-9A-Z]{8}\d", "creditor-reference": r"RF.{3,21}",
    "id-npwp": r"\d{15}|0\d{15}", "lei": r".{18}\d\d", "us-aba": r"(0\d|1[0-2]|2[1-9]|3[0-2])\d{7}", "ro-cui": r"[1-9]\d{4,9}",
    "be-nrn": r"\d{4}([0-2]\d|3[01])\d{5}", "cn-id": r"\d{6}(19|20)\d{9}[0-9X]", "dk-cpr": r"\d{6}[0-3]\d{3}",
    "it-codice-fiscale": r"[A-Z]{6}\d\d[A-Z][0-6].*", "us-itin": r"9\d\d-?[7-9].*",
    "sg-uen": r"(18|19|20)\d{7}[A-Z]|\d{8}[A-Z]|[RST].*",
    "za-id": r"\d{10}[01]\d\d", "ec-ci": r"\d{10}", "gtin": r"\d{8}|\d{12,14}", "fr-siret": r"(?!356000000)\d{14}",
    "container-code": r"[A-Z]{3}[UJZR]\d{7}", "bic": r"[A-Z]{6}.*", "fi-hetu": r".{11}", "cz-rc": r"\d{9,10}",
    "luhn": r"\d{8,20}", "co-nit": r"\d{8,12}", "figi": r".{12}", "mx-curp": r".{18}",
}
# Where the documentation has no such example.
START = {"meid": ["AF0123450ABCDEC"], "luhn": ["79927398713"]}
PER_MODULE = 12


def examples(module):
    """The numbers in a module's documentation that it accepts."""
    for text in re.findall(r"'([^'\\\n]{4,40})'", module.__doc__ or ""):
        if module.is_valid(text):
            yield module.compact(text) if hasattr(module, "compact") else text


def accepts(module, text):
    """Whether a module takes a text; a bug of the library on strange text is a no."""
    try:
        return module.is_valid(text)
    except (KeyError, IndexError, ValueError):
        return False


def changed(text, rng, times):
    """A text with some characters replaced by others of their kind."""
    characters = list(text)
    for _ in range(times):
        index = rng.randrange(len(characters))
        if characters[index].isdigit():
            characters[index] = rng.choice("0123456789")
        elif characters[index].isalpha():
            characters[index] = rng.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return "".join(characters)


def samples(name, module, any_reason, rng):
    """Valid numbers of a module, and near misses of them."""
    allowed = re.compile(ONLY.get(name, ".*"))
    starts = START.get(name) or [text for text in dict.fromkeys(examples(module)) if allowed.fullmatch(text)]
    if not starts:
        sys.stderr.write(f"no example in {module.__name__}\n")
        return [], []
    valid = list(starts[:PER_MODULE])
    for _ in range(60_000):
        if len(valid) >= PER_MODULE:
            break
        text = changed(rng.choice(valid), rng, rng.choice([2, 3, 4, 5]))
        if text not in valid and len(set(text)) > 3 and allowed.fullmatch(text) and accepts(module, text):
            valid.append(text)
    invalid = []
    for _ in range(20_000):
        if len(invalid) >= PER_MODULE:
            break
        text = changed(rng.choice(valid), rng, 1)
        if text in invalid or not allowed.fullmatch(text):
            continue
        try:
            module.validate(text)
        except InvalidChecksum:
            invalid.append(text)
        except (KeyError, IndexError):
            continue
        except ValidationError:
            if any_reason:
                invalid.append(text)
    return valid, invalid


def wallets(rng):
    """Addresses, keys and phrases from the libraries of their makers."""
    import base58
    import bech32
    from eth_utils import to_checksum_address
    from mnemonic import Mnemonic
    from monero.address import address as parse
    from monero.seed import Seed

    for version in (b"\x00", b"\x05", b"\x30", b"\x1e", b"\x41", b"\x80"):
        for _ in range(3):
            text = base58.b58encode_check(version + rng.randbytes(32 if version == b"\x80" else 20)).decode()
            yield "base58check", "valid", text
            yield "base58check", "invalid", text[:-1] + ("2" if text[-1] != "2" else "3")
    for version in (0, 1):
        for _ in range(4):
            text = bech32.encode("bc", 0, rng.randbytes(20 if version == 0 else 32))
            yield "bech32", "valid", text
            yield "bech32", "invalid", text[:-1] + ("q" if text[-1] != "q" else "p")
    for _ in range(8):
        text = to_checksum_address("0x" + rng.randbytes(20).hex())
        yield "eip-55", "valid", text
        letter = max(index for index, character in enumerate(text) if character.isalpha())
        yield "eip-55", "invalid", text[:letter] + text[letter].swapcase() + text[letter + 1:]
    for _ in range(4):
        text = str(Seed(rng.randbytes(32).hex()).public_address())
        assert parse(text)
        yield "monero-address", "valid", text
        yield "monero-address", "invalid", text[:-1] + ("2" if text[-1] != "2" else "3")
    phrases = Mnemonic("english")
    for strength in (128, 160, 192, 224, 256):
        for _ in range(2):
            words = phrases.to_mnemonic(rng.randbytes(strength // 8)).split()
            yield "seed-phrase", "valid", " ".join(words)
            while phrases.check(" ".join(words)):
                words[0], words[1] = words[1], rng.choice(phrases.wordlist)
            yield "seed-phrase", "invalid", " ".join(words)


def luhn_numbers(rng):
    """Numbers of a form that the library lacks, with a check digit that it computes."""
    from stdnum import luhn

    for name, prefixes, count in (
        ("iccid", ["89"], 19), ("ae-id", ["7841980", "7842001"], 15), ("sa-id", ["1", "2"], 10),
        ("ca-ohip", ["1", "9"], 10), ("au-ihi", ["80036"], 16), ("us-npi", ["808401", "808402"], 15),
    ):
        for _ in range(8):
            text = rng.choice(prefixes)
            text += "".join(rng.choice("0123456789") for _ in range(count - 1 - len(text)))
            check = luhn.calc_check_digit(text)
            start = 5 if name == "us-npi" else 0
            yield name, "valid", text[start:] + check
            yield name, "invalid", text[start:] + str((int(check) + 3) % 10)


def tokens(rng):
    """Tokens with a checksum by zlib, of letters and digits drawn by chance."""
    characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

    def body(count):
        return "".join(rng.choice(characters) for _ in range(count))

    def digits(number, base, width):
        text = ""
        for _ in range(width):
            text, number = characters[number % base] + text, number // base
        return text if base == 62 else text.lower()

    for _ in range(4):
        text = body(50)
        yield "vercel-token", "vcp_" + text + digits(zlib.crc32(text.encode()), 62, 6)
        text = "glsa_" + body(32)
        yield "grafana-token", text + "_" + zlib.crc32(text.encode()).to_bytes(4, "little").hex()
        text = rng.randbytes(16).hex()
        yield "zuplo-key", f"zpka_{text}_{zlib.crc32(text.encode()):08x}"
        text = body(54)
        yield "confluent-secret", "cflt" + text + base64.b64encode(
            zlib.crc32(text.encode()).to_bytes(4, "little")).decode()[:6]
        text = f"glpat-{body(27)}.01.0z"
        yield "gitlab-token", text + digits(zlib.crc32(text.encode()), 36, 7)


def main():
    rng = random.Random(20260701)
    print("# Made by Scripts/make-number-samples.py with python-stdnum and others. Do not edit.")
    seen = set()
    for entry in MODULES.split(","):
        name, path, *rest = entry.split()
        if name == "czech":
            name = "cz-ico"
            ONLY[name] = r"\d{8}"
        if (name, path) in seen:
            continue
        seen.add((name, path))
        module = importlib.import_module("stdnum." + path)
        valid, invalid = samples(name, module, bool(rest), rng)
        for kind, texts in (("valid", valid), ("invalid", invalid)):
            for text in texts:
                print(name, kind, text, sep="\t")
    for name, kind, text in luhn_numbers(rng):
        print(name, kind, text, sep="\t")
    for name, kind, text in wallets(rng):
        print(name, kind, text, sep="\t")
    for name, text in tokens(rng):
        print(name, "valid", text, sep="\t")
        place = len(text) // 2
        print(name, "invalid", text[:place] + ("7" if text[place] != "7" else "8") + text[place + 1:], sep="\t")
    # The samples of Grafana's own tests and of Zuplo's documentation.
    print("grafana-token", "valid", "glsa_yscW25imSKJIuav8zF37RZmnbiDvB05G_fcaaf58a", sep="\t")
    print("zuplo-key", "valid", "zpka_d67b7e241bb948758f415b79aa8ec822_2efb7009", sep="\t")


if __name__ == "__main__":
    main()
