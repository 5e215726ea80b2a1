"""A loose check of clean text for what is true in it: addresses of authors, hosts, telephone numbers, keys of tests.

It shares nothing with the rules of dlpscan, and rather lists too much: what it lists is not counted as a false alarm.
"""
import re

PATTERNS = {
    "EMAIL_ADDRESS": re.compile(
        r"[^\s<>()\[\]\"',;:|=/@]{1,64}(?:\\?@|\s?\(at\)\s?|&#64;|%40)[\w\\-]+(?:\\?\.[\w\\-]+)+"
        # Within markup, with its characters by number, with spaces around its sign, and with words for its signs.
        r"|(?:[\w.+-]|&#\w{1,5};){1,100}(?:<[^<>\n]{1,80}>){0,4}(?:@|&#64;|&#x40;|&#37;&#52;&#48;)"
        r"(?:[\w.-]|&#\w{1,5};|<[^<>\n]{1,80}>){4,400}"
        r"|[\w.+-]{1,64} @ [\w-]+(?:\.[\w-]+)+|[\w.+-]{1,64} (?i:at) [\w-]{1,64}(?: (?i:dot) \w{1,64}){1,4}"),
    "IP_ADDRESS": re.compile(
        r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])|(?<![\w:])(?:[0-9a-fA-F]{1,4}:){2,7}[0-9a-fA-F:]*\w"
        r"|(?<![\w:])(?:[0-9a-fA-F]{1,4}:){1,6}(?::[0-9a-fA-F]{1,4}){0,6}:?(?=/\d)"),
    "MAC_ADDRESS": re.compile(
        r"(?<![\w:-])[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}(?![\w:-])"
        r"|(?<![\w.])[0-9a-f]{4}(?:\.[0-9a-f]{4}){2}(?![\w.])"),
    "URL_CREDENTIALS": re.compile(r"[a-z][a-z0-9+.-]*://[^\s/@:'\"<>]*:[^\s/@'\"<>]+@[^\s/'\"<>]+"),
    "PHONE_NUMBER": re.compile(r"\+\d[\d ().-]{7,17}\d|\(\d{3}\) ?\d{3}-\d{4}|(?<![\d-])\d{3}-\d{3}-\d{4}(?![\d-])"),
    "PRIVATE_KEY": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----(?:[^-]{0,4000}-----END [A-Z ]*PRIVATE KEY-----)?"),
    "CREDIT_CARD": re.compile(r"(?<!\d)(?:4\d{3}|5[1-5]\d\d|3[47]\d\d)(?:[ -]?\d{4}){2}[ -]?\d{3,4}(?!\d)"),
    "IBAN_CODE": re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?!\w)"),
    "US_SSN": re.compile(r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])"),
    "JSON_WEB_TOKEN": re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w-]*"),
    "USER_AGENT": re.compile(r"Mozilla/\d\.\d[^\n\"']*"),
    "GPS_COORDINATES": re.compile(
        r"-?\d{1,3}\.\d{4,},\s*-?\d{1,3}\.\d{4,}|(?i:lat|lon|lng|latitude|longitude)\W{1,4}-?\d{1,3}\.\d{4,}"),
    "DATE_OF_BIRTH": re.compile(r"(?i:birth|born|dob)\W?[^\n]{0,20}?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}"),
    "PASSWORD": re.compile(
        r"(?i:password|passwd|passphrase|pwd|pass|secret|token|key)[\"']?\s*[:=]\s*[\"']?"
        r"[^\s\"'<>{}()$]*\d[^\s\"'<>{}()$]*"),
    "PASSWORD_HASH": re.compile(r"(?:\$(?:2[abxy]|1|5|6|apr1|argon2\w+)|md5|sha1|pbkdf2_\w+)\$[^\s\"']+"),
    "AWS_ACCESS_KEY_ID": re.compile(r"A[KS]IA[A-Z0-9]{16}"),
    "SLACK_TOKEN": re.compile(r"xox[abeprs]-[\w-]+"),
    "ANSIBLE_VAULT": re.compile(r"\$ANSIBLE_VAULT;[^\n]*(?:\n\s*[0-9a-f]+)*"),
}


def true_values(record):
    """The places of what may be true in a document, in bytes of UTF-8."""
    for name, pattern in PATTERNS.items():
        for match in pattern.finditer(record["text"]):
            start = len(record["text"][:match.start()].encode())
            yield {"id": record["id"], "start": start, "end": start + len(match[0].encode()), "type": name}
