r"""Shapes of values, such as `###-##-####` or `ghp_[a-zA-Z0-9]{36}`, and filling them at random.

    #  a digit             ?  a digit that is chosen so that the check holds
    @  a capital letter    !  a capital letter chosen so      ~  a digit or capital chosen so
    [a-z0-9]  one of these characters      (AB|CD)  one of these texts     {8}, {8,12}  so many times
    <yymmdd>  a date, with yyyy, yy, mm and dd in any order and with separators       \x  the character x itself
"""
import datetime, functools, itertools, re, string

CHOICES = {"#": string.digits, "@": string.ascii_uppercase}
CHECKED = {"?": string.digits, "!": string.ascii_uppercase, "~": string.digits + string.ascii_uppercase}
PIECE = re.compile(r"\\(.)|<([ymd./ -]+)>|\[((?:\\.|[^\]])+)\]|\((\w+(?:\|\w+)+)\)|(.)", re.S)
TIMES = re.compile(r"\{(\d+)(?:,(\d+))?\}")
FIRST, DAYS = datetime.date(1938, 1, 2), 24_800


@functools.cache
def pieces(shape):
    """The shape as (kind, what, least, most) in order."""
    found, at = [], 0
    while at < len(shape):
        match = PIECE.match(shape, at)
        escaped, date, members, texts, plain = match.groups()
        at = match.end()
        times = TIMES.match(shape, at)
        least, most = (int(times[1]), int(times[2] or times[1])) if times else (1, 1)
        if times: at = times.end()
        if date: found.append(("date", date, 1, 1))
        elif members: found.append(("any", class_members(members), least, most))
        elif texts: found.append(("any", tuple(texts.split("|")), least, most))
        elif plain in CHOICES: found.append(("any", CHOICES[plain], least, most))
        elif plain in CHECKED: found.append(("check", CHECKED[plain], least, most))
        else: found.append(("any", escaped or plain, least, most))
    return found


def class_members(text):
    """The characters that a class such as `a-f0-9_` stands for."""
    members, at = "", 0
    while at < len(text):
        if text[at] == "\\":
            members, at = members + text[at + 1], at + 2
        elif text[at + 1:at + 2] == "-" and at + 2 < len(text):
            members += "".join(map(chr, range(ord(text[at]), ord(text[at + 2]) + 1)))
            at += 3
        else:
            members, at = members + text[at], at + 1
    return members


def date_text(form, day):
    """A date written as a form such as `yymmdd` says."""
    return form.replace("yyyy", f"{day.year:04}").replace("yy", f"{day.year % 100:02}") \
        .replace("mm", f"{day.month:02}").replace("dd", f"{day.day:02}")


def random_day(dice):
    """A day on which somebody who is alive may have been born."""
    return FIRST + datetime.timedelta(days=dice.randrange(DAYS))


def draft(shape, dice):
    """The filled shape as a list of texts, with an alphabet in parentheses, as a tuple, where a check is open."""
    parts = []
    for kind, what, least, most in pieces(shape):
        if kind == "date": parts.append(date_text(what, random_day(dice)))
        elif kind == "check": parts.extend([(what,)] * least)
        else: parts.append("".join(dice.choice(what) for _ in range(dice.randint(least, most))))
    return parts


def fill(shape, dice, is_valid=None):
    """A random text of this shape for which `is_valid` holds, with open places taken in turn."""
    for _ in range(20_000):
        parts = draft(shape, dice)
        options = [part[0] if isinstance(part, tuple) else (part,) for part in parts]
        for chosen in itertools.product(*options):
            text = "".join(chosen)
            if is_valid is None or is_valid(text): return text
    raise ValueError(f"no value of the shape {shape} passes its check")


def one_off(text, dice, is_valid):
    """The value with one digit changed so that its check fails."""
    places = [at for at, character in enumerate(text) if character in string.digits]
    for _ in range(1_000):
        at = dice.choice(places)
        changed = text[:at] + dice.choice(string.digits.replace(text[at], "")) + text[at + 1:]
        if not is_valid(changed): return changed
    raise ValueError("every digit may be changed")
