"""Keys and tokens with checksums or structure, passwords, and what programs write them as. All of them random."""
import base64, json, zlib
from .. import shapes
from .wallets import bech32

UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}"
BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def base64url(data):
    """Bytes in Base64 for URLs, without padding."""
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def base62(number, width):
    """A number in base 62, filled up with zeros."""
    text = ""
    while number: number, text = number // 62, BASE62[number % 62] + text
    return text.rjust(width, "0")


def with_base62_crc(prefix, dice):
    """GitHub's format: thirty characters, then their CRC-32 in base 62."""
    body = shapes.fill("[A-Za-z0-9]{30}", dice)
    return prefix + body + base62(zlib.crc32(body.encode()), 6)


def github(dice, scene):
    """A token of GitHub: classic, OAuth, or fine-grained."""
    if dice.random() < 0.25: return shapes.fill("github_pat_11A[A-Z0-9]{8}0[A-Za-z0-9]{10}_[A-Za-z0-9]{59}", dice)
    return with_base62_crc(dice.choice(("ghp_", "ghp_", "gho_", "ghs_", "ghu_")), dice)


def npm(dice, scene):
    """A token of npm, with the checksum that GitHub's have."""
    return with_base62_crc("npm_", dice)


def grafana(dice, scene):
    """A service account token: the CRC-32 of all before it in hexadecimal, lowest byte first."""
    start = "glsa_" + shapes.fill("[A-Za-z0-9]{32}", dice)
    return f"{start}_{zlib.crc32(start.encode()).to_bytes(4, 'little').hex()}"


def atlassian(dice, scene):
    """An API token with the CRC-32 of all before it in hexadecimal."""
    start = "ATATT3xFfGF0" + shapes.fill("[A-Za-z0-9_-]{170}", dice)
    return f"{start}={zlib.crc32(start.encode()):08X}"


def bitbucket(dice, scene):
    """An app password with the CRC-32 of all before it in hexadecimal."""
    start = "ATBB" + shapes.fill("[A-Za-z0-9]{24}", dice)
    return f"{start}{zlib.crc32(start.encode()):08X}"


def pypi(dice, scene):
    """A macaroon of version 2 for pypi.org: location, identifier, caveats, signature."""
    name = shapes.fill(UUID, dice).encode()
    caveat = b'[3,"' + shapes.fill(UUID, dice).encode() + b'"]'
    data = b"\x02\x01\x08pypi.org\x02" + bytes((len(name),)) + name + b"\0\x02" + bytes((len(caveat),)) + caveat
    return "pypi-" + base64url(data + b"\0\0\x06\x20" + dice.randbytes(32))


def aws_key(dice, scene):
    """The identifier of an access key, lasting or temporary."""
    return dice.choice(("AKIA", "AKIA", "ASIA")) + shapes.fill("[A-Z2-7]{16}", dice)


def discord(dice, scene):
    """A bot token: the account's number in Base64, a time and a signature."""
    number = base64url(str(dice.randrange(10**17, 10**18)).encode())
    return f"{number}.{shapes.fill('G[A-Za-z0-9_-]{5}', dice)}.{shapes.fill('[A-Za-z0-9_-]{37}w', dice)}"


def age(dice, scene):
    """A secret key of age: Bech32 in capitals."""
    return bech32("age-secret-key-", dice.randbytes(32)).upper()


def azure_account(dice, scene):
    """A storage account key: 64 bytes with Microsoft's mark in Base64."""
    return shapes.fill("[A-Za-z0-9/]{76}+ASt[A-Za-z0-9]{5}[AQgw]==", dice)


def jwt(dice, scene):
    """A signed JSON Web Token with usual claims."""
    head = {"alg": dice.choice(("HS256", "RS256", "ES256")), "typ": "JWT"}
    claims = {"sub": str(dice.randrange(10**9)), "iat": 1_760_000_000 + dice.randrange(10**7), "scope": "read write"}
    parts = [base64url(json.dumps(part, separators=(",", ":")).encode()) for part in (head, claims)]
    return ".".join([*parts, base64url(dice.randbytes(32))])


def der(tag, content):
    """One element of DER: tag, length, content."""
    length = len(content)
    size = bytes((length,)) if length < 128 else bytes((0x82, length >> 8, length & 255))
    return bytes((tag,)) + size + content


def integer(dice, count):
    """A random positive INTEGER of DER with so many bytes."""
    return der(2, b"\x4d" + dice.randbytes(count - 1))


def pem(dice, scene):
    """A private key in PEM: RSA, Ed25519 or OpenSSH, of random numbers that belong to nobody."""
    kind = dice.choice(("RSA PRIVATE KEY", "PRIVATE KEY", "OPENSSH PRIVATE KEY"))
    if kind == "RSA PRIVATE KEY":
        sizes = (256, 256, 128, 128, 128, 128, 128)
        numbers = [integer(dice, size) for size in sizes]
        data = der(0x30, b"\x02\x01\0" + numbers[0] + b"\x02\x03\x01\0\x01" + b"".join(numbers[1:]))
    elif kind == "PRIVATE KEY":
        data = bytes.fromhex("302e020100300506032b657004220420") + dice.randbytes(32)
    else:
        data = b"openssh-key-v1\0\0\0\0\x04none\0\0\0\x04none\0\0\0\0\0\0\0\x01" + dice.randbytes(190)
    text = base64.b64encode(data).decode()
    lines = [text[at:at + 64] for at in range(0, len(text), 64)]
    return "\n".join([f"-----BEGIN {kind}-----", *lines, f"-----END {kind}-----"])


PASSWORD_WORDS = "Harbor Winter Tiger Monday Coffee Sommer Dragon Verano Soleil Roma Falcon Sunset Berlin".split()


def password(dice, scene):
    """A password as people choose it, or as a generator does."""
    if dice.random() < 0.4: return dice.choice(PASSWORD_WORDS) + shapes.fill("[!_-]####", dice)
    return shapes.fill("[A-Z][a-zA-Z0-9]{4,6}[!_-][a-zA-Z0-9]{4,7}#", dice)


def basic(dice, scene):
    """A user name and a password in Base64."""
    return base64.b64encode(f"{dice.choice(('svc', 'deploy', 'api'))}:{password(dice, scene)}".encode()).decode()


def hash(dice, scene):
    """The hash of a password as bcrypt, SHA-512 crypt or Argon2 write it."""
    return shapes.fill(dice.choice((
        "$2b$12$[./A-Za-z0-9]{53}", "$6$[A-Za-z0-9]{16}$[./A-Za-z0-9]{86}",
        "$argon2id$v=19$m=65536,t=3,p=4$[A-Za-z0-9]{22}$[A-Za-z0-9]{43}")), dice)


def wireguard(dice, scene):
    """A key of WireGuard: 32 bytes in Base64."""
    return base64.b64encode(dice.randbytes(32)).decode()


def sas(dice, scene):
    """The signature of a shared access signature, as it stands in a URL."""
    return base64.b64encode(dice.randbytes(32)).decode().replace("+", "%2B").replace("/", "%2F").replace("=", "%3D")


def vault(dice, scene):
    """A value that Ansible Vault has encrypted, indented as under a key."""
    lines = [dice.randbytes(40).hex() for _ in range(3)]
    return "\n  ".join(["$ANSIBLE_VAULT;1.1;AES256", *lines])


def connection_url(dice, scene):
    """User, password, host and port of a database, as they stand in a connection string that is a URL."""
    user = dice.choice(("app", "billing", "reports", "svc_orders"))
    host = f"{dice.choice(('db', 'pg-1', 'cluster0', 'mongo'))}.{dice.choice(('prod', 'int', 'shop'))}.internal"
    return f"{user}:{shapes.fill('[a-zA-Z0-9_-]{9,16}', dice)}@{host}:{dice.choice((5432, 6432, 27017))}"
