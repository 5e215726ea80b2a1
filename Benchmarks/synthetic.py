"""1,000 made-up rules of the shapes that real packs hold, from a fixed seed, and values that they find.

The shapes and their shares follow public packs of secrets and identifiers; names and prefixes are invented.
"""
import json, pathlib, random

SERVICES = 720
# What a rule is, and how many of the thousand are of it.
SHARES = {"prefix": 450, "keyword": 200, "number": 160, "infix": 60, "assignment": 60, "contact": 70}

CLASSES = {
    "digit": ("[0-9]", "0123456789"),
    "hex": ("[0-9a-f]", "0123456789abcdef"),
    "capital": ("[A-Z]", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "upper": ("[A-Z0-9]", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"),
    "lower": ("[a-z0-9]", "abcdefghijklmnopqrstuvwxyz0123456789"),
    "alnum": ("[A-Za-z0-9]", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"),
    "token": ("[A-Za-z0-9_-]", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"),
    "base64": ("[A-Za-z0-9+/]", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"),
}
CODES = "at be bg ch cz de dk ee es fi fr gr hr hu ie it lt lu lv nl no pl pt ro se si sk uk".split()
GUARDS = {name: f"(?<!{text})" for name, (text, _) in CLASSES.items()}
TAILS = {name: f"(?!{text})" for name, (text, _) in CLASSES.items()}


class Dice:
    """Draws from a seed. Uses `random()` alone, whose sequence Python promises to keep."""

    def __init__(self, seed): self.random = random.Random(seed).random
    def below(self, bound): return int(self.random() * bound)
    def pick(self, items): return items[self.below(len(items))]
    def chance(self, share): return self.random() < share
    def text(self, name, count): return "".join(self.pick(CLASSES[name][1]) for _ in range(count))


class Rule:
    """One rule: its pattern, what else has to hold, and how to make a value that it finds."""

    def __init__(self, number, service, kind, category, pattern, sample, leaves, before="", **keys):
        self.number, self.service, self.kind, self.category = number, service, kind, category
        self.pattern, self.sample, self.leaves, self.before, self.keys = pattern, sample, leaves, before, keys

    def find(self, dice):
        """A text with a value between « and »."""
        return self.before + self.sample(dice)

    def yaml(self, dice):
        name = f"{self.service}-{self.number:04}"
        lines = [
            f"  - id: {name}", f"    type: {name.upper().replace('-', '_')}",
            f"    description: Synthetic rule {self.number} of the kind {self.kind}.",
            f"    category: {self.category}", "    severity: high", f"    specificity: {self.keys['specificity']}",
            f"    confidence: {self.keys.get('confidence', '0.80')}",
            "    pattern: '" + self.pattern.replace("'", "''") + "'"]
        if words := self.keys.get("keywords"):
            lines += [f"    keywords: {json.dumps(words)}", f"    window: {self.keys['window']}"]
        if check := self.keys.get("validator"): lines += [f"    validators: [{check}]"]
        if words := self.keys.get("hot"):
            lines += ["    context:", f"      hot: {json.dumps(words)}", "      raise: 0.30"]
        lines += ["    source: made up for measuring", "    examples:", "      finds:"]
        found = set()
        while len(found) < 3: found.add(self.find(dice))
        lines += [f"        - {json.dumps(text, ensure_ascii=False)}" for text in sorted(found)]
        lines += ["      leaves:"]
        plain = self.sample(dice).replace("«", "").replace("»", "")
        lines += [f"        - {json.dumps(text, ensure_ascii=False)}" for text in self.leaves(dice, plain)]
        return "\n".join(lines)


def service_names(dice, words):
    """Names of services: some are English words, as real ones are, most are not."""
    plain = [word for word in words[600:] if len(word) >= 5]
    onsets = "b c d f g h j k l m n p r s t v w z br cl dr fl gr pl st tr".split()
    nuclei, codas = "a e i o u ai eo".split(), ["", "", "x", "n", "r", "l", "s", "ty", "ly"]
    names = []
    while len(names) < SERVICES:
        name = dice.pick(plain) if dice.chance(0.35) else "".join(
            dice.pick(onsets) + dice.pick(nuclei) for _ in range(2 + dice.below(2))) + dice.pick(codas)
        if name not in names and len(name) >= 4: names.append(name)
    return names


def prefix_rule(dice, number, service):
    short, body = service[:4], dice.pick(["alnum", "alnum", "alnum", "hex", "lower", "upper", "token"])
    prefix = dice.pick([
        f"{service}_live_", f"{service}_", f"{short}_pat_", f"{short}-", f"sk-{short}-", f"{short}.v1.",
        f"{service[:3].upper()}{dice.text('capital', 2)}", f"{short}api-", f"x{short[:2]}b-", f"{service}-key-",
        f"{short}_sk_", f"{short[:2]}{dice.text('digit', 1)}{short[2]}_"])
    escaped = prefix.replace(".", r"\.")
    guard = GUARDS["token" if prefix[0].islower() and dice.chance(0.5) else "alnum"]
    length = dice.pick([16, 20, 24, 32, 32, 36, 40, 40, 43, 48, 64])
    shape = dice.below(4)
    if shape == 0:  # A value that may be longer than its pattern goes on.
        pattern, sample = f"{CLASSES[body][0]}{{{length},200}}", lambda d: d.text(body, length)
    elif shape == 1:
        pattern = f"{CLASSES[body][0]}{{{length},{length + 20}}}{TAILS[body]}"
        sample = lambda d: d.text(body, length + 3)
    elif shape == 2:
        pattern = f"[a-z0-9]{{8}}-{CLASSES[body][0]}{{{length}}}{TAILS[body]}"
        sample = lambda d: d.text("lower", 8) + "-" + d.text(body, length)
    else:
        pattern, sample = f"{CLASSES[body][0]}{{{length}}}{TAILS[body]}", lambda d: d.text(body, length)
    return Rule(
        number, service, "prefix", "secret", guard + escaped + pattern,
        lambda d: f"key «{prefix}{sample(d)}».",
        lambda d, plain: [f"{prefix} alone", f"glued x{prefix}{sample(d)}", f"short {prefix}{d.text('hex', 6)}."],
        specificity="distinctive", confidence="0.95")


def keyword_rule(dice, number, service):
    kind, length = dice.pick([
        ("hex", 32), ("hex", 32), ("hex", 40), ("hex", 64), ("alnum", 20), ("alnum", 24), ("alnum", 32), ("alnum", 32),
        ("alnum", 40), ("lower", 32), ("lower", 40), ("token", 43), ("upper", 20), ("base64", 40), ("uuid", 36)])
    if kind == "uuid":
        guard, tail = GUARDS["token"], TAILS["token"]
        core = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
        sample = lambda d: "-".join(d.text("hex", n) for n in (8, 4, 4, 4, 12))
    else:
        edge = "token" if kind == "token" else "alnum"
        guard, tail = GUARDS[edge], TAILS[edge]
        core, sample = f"{CLASSES[kind][0]}{{{length}}}", lambda d: d.text(kind, length)
    words = [service]
    if dice.chance(0.3): words.append(f"{service}_key")
    if len(service) > 4 and dice.chance(0.1): words.append(service[:4])
    keys = {"keywords": words, "window": dice.pick([32, 40, 64, 80])}
    if kind == "alnum" and length > 30: keys["validator"] = "{ name: looks-random, on-failure: lower, by: 0.20 }"
    return Rule(
        number, service, "keyword", "secret", guard + core + tail, lambda d: f"token: «{sample(d)}».",
        lambda d, plain: [plain, f"{service} glued x{sample(d)}z", f"{service} short {sample(d)[1:]}"],
        before=f"{service} ", specificity="labelled", **keys)


def number_rule(dice, number, service):
    # Counts of digits, what stands between them, and the checks that a number of so many digits can have.
    shapes = [
        ([9], "", ["us-aba", "luhn"]), ([10], "", ["us-npi", "uk-nhs", "luhn"]), ([11], "", ["luhn"]),
        ([8], "", ["luhn"]), ([12], "", ["luhn"]), ([13], "", ["luhn"]), ([15], "", ["luhn"]),
        ([3, 2, 4], "-", ["us-ssn"]), ([3, 3, 3], " ", ["luhn"]), ([3, 3, 4], "-", ["uk-nhs"]),
        ([2, 3, 3], ".", ["luhn"]), ([3, 3, 3, 2], ".", ["luhn"]), ([6, 4], "-", ["luhn"]), ([4, 4, 4], " ", ["luhn"]),
        ([4, 4, 4], "-", ["luhn"]), ([2, 2, 2, 3], " ", ["luhn"]), ([1, 4, 5, 2, 1], "-", ["luhn"])]
    lead = dice.pick([""] * 5 + ["[A-Z]", "[A-Z]{2}", service[:2].upper(), service[:2].upper() + "U"])
    groups, separator, checks = dice.pick(shapes)
    check = dice.pick(checks) if not lead and number % 2 else None
    mark = {"": "", " ": "[ ]", ".": r"\.", "-": "-"}[separator]
    digits = mark.join(f"[0-9]{{{n}}}" for n in groups)
    pattern = r"(?<![A-Za-z0-9])(?<![0-9][.-])" + lead + digits + r"(?![A-Za-z0-9])(?![.-][0-9])"

    def sample(d):
        head = {"[A-Z]": d.text("capital", 1), "[A-Z]{2}": d.text("capital", 2)}.get(lead, lead)
        while True:
            digits = d.text("digit", sum(groups))
            if check is None or CHECKS[check](digits): break
        parts, at = [], 0
        for n in groups: parts, at = parts + [digits[at:at + n]], at + n
        return head + separator.join(parts)

    keys = {"specificity": "labelled", "keywords": [f"{service} no", f"{service} id", service], "window": 40}
    if check: keys = {"specificity": "checked", "validator": check}
    if check and not separator: keys |= {"confidence": "0.40", "hot": [service, f"{service} number"]}
    before = f"{service} no. " if check is None or "hot" in keys else ""
    return Rule(
        number, service, "number", "pii", pattern, lambda d: f"«{sample(d)}», then",
        lambda d, plain: [f"{service} no. {text}" for text in ("x" + sample(d), sample(d) + "0", sample(d)[:-1])],
        before=before, **keys)


def infix_rule(dice, number, service):
    domain, host = dice.pick(["com", "io", "net", "dev"]), service
    if number % 3:
        pattern = rf"(?<![A-Za-z0-9.-])[a-z0-9-]{{3,40}}\.{host}\.{domain}(?![A-Za-z0-9])"
        sample = lambda d: f"{d.text('lower', 5 + d.below(20))}.{host}.{domain}"
    else:
        pattern = rf"(?<![A-Za-z0-9-])[0-9]{{8,12}}-[a-z0-9]{{32}}\.apps\.{host}\.{domain}(?![A-Za-z0-9])"
        sample = lambda d: f"{d.text('digit', 10)}-{d.text('lower', 32)}.apps.{host}.{domain}"
    return Rule(
        number, service, "infix", "network", pattern, lambda d: f"at «{sample(d)}», port 443",
        lambda d, plain: [f"{host}.{domain}", f"ab.{host}x.{domain}", f"{sample(d)}x"], specificity="distinctive")


def assignment_rule(dice, number, service):
    noun, wide = dice.pick(["key", "token", "secret"]), number % 4 == 0
    start = rf"(?<![A-Za-z0-9])(?i:{service}|{service[:4]})"
    if wide: start = rf"(?<![A-Za-z0-9_.-])[A-Za-z0-9_.-]{{0,24}}(?i:{service})"
    value = rf"""[_-]?(?:(?i:api)[_-]?)?(?i:{noun})["']?[ ]{{0,3}}[:=][ ]{{0,3}}["']?"""
    value += "(?<value>[A-Za-z0-9]{20,40})(?![A-Za-z0-9])"
    name = f"{'my_' if wide else ''}{service}_api_{noun}"
    return Rule(
        number, service, "assignment", "secret", start + value, lambda d: f'{name} = "«{d.text("alnum", 32)}»"',
        lambda d, plain: [f"{name} = short", f"{name} {d.text('alnum', 32)}", f'{name} = "{d.text("alnum", 41)}"'],
        specificity="labelled")


def contact_rule(dice, number, service):
    """Shapes without a literal of their own: addresses, dates, numbers of many kinds; half of them near a word."""
    country = CODES[number % len(CODES)]
    upper, title = country.upper(), service.upper()
    shapes = [
        (r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,4}"
         rf"(?:{country}|co\.{country})(?![A-Za-z0-9])",
         lambda d: f"{d.text('lower', 6)}.{d.text('lower', 5)}@mail.{d.text('lower', 8)}.{country}", False),
        (r"(?<![A-Za-z0-9+.-])[a-z]{2,6}://(?<value>[^\s:@/]{1,64}:[^\s:@/]{1,64}@[A-Za-z0-9.-]{1,80}\."
         rf"{country})(?![A-Za-z0-9])",
         lambda d: f"u{d.text('lower', 5)}:{d.text('alnum', 12)}@db.{d.text('lower', 5)}.{country}", False),
        (r"(?<![0-9A-Za-z.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}:[0-9]{2,5}(?![0-9A-Za-z])",
         lambda d: f"8.{d.below(255)}.{d.below(255)}.{d.below(255)}:{1024 + d.below(8000)}", True),
        (r"(?<![0-9A-Za-z:.-])[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){" + str(5 + number % 3) + r"}(?![0-9A-Za-z])",
         lambda d: ":".join(d.text("hex", 2) for _ in range(6 + number % 3)), True),
        (rf"(?<![0-9A-Za-z+])\+{31 + number % 60}(?:[ .-]?[0-9]){{8,10}}(?![0-9])",
         lambda d: f"+{31 + number % 60} {d.text('digit', 3)} {d.text('digit', 6)}", False),
        (rf"(?<![A-Za-z0-9])(?i:{country})[0-9]{{2}}(?:[ -]?[A-Za-z0-9]{{4}}){{4}}"
         rf"[A-Za-z0-9]{{{1 + number % 3}}}(?![A-Za-z0-9])",
         lambda d: upper + " ".join(d.text("digit", n) for n in (2, 4, 4, 4, 5 + number % 3)), True),
        (r"(?<![A-Za-z0-9])[A-Z]{1,2}[0-9][A-Z0-9]?[ ][0-9][A-Z]{2}(?![A-Za-z0-9])",
         lambda d: f"{d.text('capital', 2)}{d.text('digit', 2)} {d.text('digit', 1)}{d.text('capital', 2)}", True),
        (r"(?<![0-9A-Za-z])[0-3]?[0-9][ ](?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
         r"[ ](?:19|20)[0-9]{2}(?![0-9])",
         lambda d: f"{1 + d.below(28)} {d.pick(['March', 'June', 'Oct'])} {1950 + d.below(60)}", True),
        (r"(?<![A-Za-z0-9])(?:[13]|bc1)[a-km-zA-HJ-NP-Z1-9]{26,33}(?![A-Za-z0-9])",
         lambda d: "1" + "".join(d.pick("abcdefghijkmnpqrstuvwxyzABCDEFGH123456789") for _ in range(28)), True),
        (r"(?<![A-Za-z0-9])(?i:password|passwd|secret|token)[ ]{0,2}[:=][ ]{0,2}[\"']?(?<value>[^\s\"'<>,]{10,60})",
         lambda d: d.text("alnum", 14), True),
        (rf"-----BEGIN[ ]{title}[ ]KEY-----[A-Za-z0-9+/=\s]{{64,2000}}-----END[ ]{title}[ ]KEY-----",
         lambda d: f"-----BEGIN {title} KEY-----\n{d.text('base64', 64)}\n-----END {title} KEY-----", False)]
    pattern, sample, gated = shapes[number % len(shapes)]
    lead = {1: "ftp://", 9: "password="}.get(number % len(shapes), "")
    keys = {"keywords": [service, f"{service} id"], "window": 40} if gated else {}
    return Rule(
        number, service, "contact", "pii", pattern, lambda d: f" {lead}«{sample(d)}», then",
        lambda d, plain: [f"{service} alone", f"{service}@ and {lead}", f"{service} x{sample(d)[:7]}"],
        before=service if gated else "", specificity="labelled" if gated else "shape", **keys)


def luhn(digits):
    doubled = [int(c) * (2 if i % 2 else 1) for i, c in enumerate(reversed(digits))]
    return any(c != "0" for c in digits) and sum(n // 10 + n % 10 for n in doubled) % 10 == 0


def nhs(digits):
    check = 11 - sum(int(c) * (10 - i) for i, c in enumerate(digits[:9])) % 11
    return len(set(digits)) > 1 and check % 11 == int(digits[9]) and check != 10


CHECKS = {
    "luhn": luhn, "uk-nhs": nhs,
    "us-aba": lambda d: d[:2] in ("02", "06", "11") and sum(int(c) * w for c, w in zip(d, [3, 7, 1] * 3)) % 10 == 0,
    "us-npi": lambda d: d[0] in "12" and luhn("80840" + d),
    "us-ssn": lambda d: d[0] in "12345" and "00" != d[3:5] and d[5:] != "0000",
}
MAKERS = {
    "prefix": prefix_rule, "keyword": keyword_rule, "number": number_rule, "infix": infix_rule,
    "assignment": assignment_rule, "contact": contact_rule}


def all_rules():
    """The rules, in an order in which the first so many are a fair mix of all."""
    words = (pathlib.Path(__file__).parent / "words.txt").read_text().split()
    dice = Dice(3)
    names = service_names(dice, words)
    order = sorted(((i + 0.5) / count, kind, i) for kind, count in SHARES.items() for i in range(count))
    return [MAKERS[kind](dice, i, names[(7 * number) % SERVICES]) for number, (_, kind, i) in enumerate(order)]


def write(folder):
    """Writes the rules as rule files of fifty rules each."""
    dice, rules = Dice(4), all_rules()
    for number, rule in enumerate(rules): rule.number = number
    folder.mkdir(parents=True, exist_ok=True)
    for start in range(0, len(rules), 50):
        head = f"schema: 1\nfamily: synthetic-{start:04}\ndescription: Made-up rules for measuring.\nrules:\n"
        body = "\n".join(rule.yaml(dice) for rule in rules[start:start + 50])
        (folder / f"synthetic-{start:04}.yaml").write_text(head + body + "\n")
