"""Addresses and private keys with Base58Check, Bech32 and Bech32m."""
import hashlib

BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def base58check(data):
    """Bytes with four bytes of a double SHA-256, in base 58."""
    data += hashlib.sha256(hashlib.sha256(data).digest()).digest()[:4]
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        text = BASE58[rest] + text
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + text


def bech32(prefix, data, constant=1, first=()):
    """Bech32 and, with another constant, Bech32m (BIP-173 and BIP-350)."""
    bits = "".join(f"{byte:08b}" for byte in data)
    bits += "0" * (-len(bits) % 5)
    values = list(first) + [int(bits[at:at + 5], 2) for at in range(0, len(bits), 5)]
    check = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix] + values + [0] * 6
    total = 1
    for value in check:
        top, total = total >> 25, (total & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            if top >> bit & 1: total ^= generator
    total ^= constant
    return prefix + "1" + "".join(BECH32[v] for v in values + [total >> 5 * (5 - at) & 31 for at in range(6)])


def wallet(dice, scene):
    """A Bitcoin or Litecoin address with its checksum."""
    kind = dice.randrange(5)
    if kind == 0: return bech32("bc", dice.randbytes(20), first=(0,))
    if kind == 1: return bech32("bc", dice.randbytes(32), 0x2BC830A3, first=(1,))
    return base58check(bytes((dice.choice((0, 5, 0x30, 0x1E)),)) + dice.randbytes(20))


def wallet_key(dice, scene):
    """A private key in wallet import format."""
    return base58check(b"\x80" + dice.randbytes(32) + dice.choice((b"", b"\x01")))


