#!/usr/bin/env python3
"""Writes Sources/DLPText/Folding/FoldTable+Unicode.swift from Python's own Unicode tables: `make fold-table`.

Each line of the table is a range of code points and what folding does with them:

    d      dropped: nobody sees it
    t      a tag character, dropped unless a row of them carries ASCII
    v      a variation selector, dropped unless a row of them carries bytes
    m      a combining mark, dropped behind an ASCII character
    f      a letter of a script with look-alikes that is none itself
    lX     a letter that looks like X
    =TEXT  always read as TEXT
    +X     the first of the range is read as X, the next one as the character after X
"""
import sys
import unicodedata as u

KEEP = ""
table = {}


def hexadecimal(text):
    """Code points and ranges such as `200B-200D`, as numbers."""
    for part in text.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def is_ascii(text):
    return bool(text) and all(" " <= c <= "~" for c in text)


# Invisible: formatting characters but for those that show something, and what Unicode calls default-ignorable.
SHOWN_FORMATS = set(hexadecimal("600-605 6DD 70F 890-891 8E2 110BD 110CD 13430-1343F"))
IGNORABLE = set(
    hexadecimal(
        "AD 34F 61C 115F-1160 17B4-17B5 180B-180F 200B-200F 202A-202E 2060-206F 3164 FE00-FE0F FEFF FFA0 FFF0-FFFD"
        " 1BCA0-1BCA3 1D173-1D17A E0000-E0FFF 80-9F"
    )
)

# What NFKC leaves alone or folds to something else than people mean by it.
OTHER = {}
for code in hexadecimal("2010-2015 2043 2212 2796 FE31 FE32 FE58 FE63 FF0D"):
    OTHER[code] = "-"
for text, codes in {
    "'": "2018-201B 2032 2035 2039 203A B4 2BC FF07 2C8",
    '"': "201C-201F 2033 2036 AB BB 301D-301F FF02",
    "/": "2044 2215 29F8",
    ".": "B7 2024 2027 2219 22C5 3002 FF61 6D4",
    ",": "3001 60C 66B-66C FF64",
    ":": "2236 A789",
    ";": "61B",
    "*": "2217 204E",
    "+": "2795",
    "~": "223C",
    "|": "2223 FFE8",
    " ": "2028-2029 2800",
    "@": "FE6B",
}.items():
    for code in hexadecimal(codes):
        OTHER.setdefault(code, text)
for first, letter in ((0x1F150, "A"), (0x1F170, "A"), (0x1F130, "A")):
    for offset in range(26):
        OTHER[first + offset] = chr(ord(letter) + offset)
for first, number in ((0x2776, 1), (0x24F5, 1), (0x2780, 1), (0x278A, 1)):
    for offset in range(10):
        OTHER[first + offset] = str(number + offset)
for offset in range(10):
    OTHER[0x24EB + offset] = str(11 + offset)
# Digits and letters of Unicode 15 to 17, which Python may not know yet.
for first in hexadecimal("10D40 116D0 116DA 11BF0 11DE0 11F50 16130 16D70 1CCF0 1E4F0 1E5F1"):
    for offset in range(10):
        OTHER[first + offset] = str(offset)
for offset in range(26):
    OTHER[0x1CCD6 + offset] = chr(ord("A") + offset)
OTHER[0x24FF] = "0"
OTHER[0x1F100] = "0."
OTHER[0x1F10B] = OTHER[0x1F10C] = "0"

# Letters that many typefaces draw like an ASCII letter, by looking at them.
LOOK_ALIKES = {
    # Cyrillic
    "А": "A", "В": "B", "С": "C", "Е": "E", "Ё": "E", "Н": "H", "І": "I", "Ї": "I", "Ј": "J", "К": "K", "М": "M",
    "О": "O", "Р": "P", "Ѕ": "S", "Т": "T", "Х": "X", "У": "Y", "Ү": "Y", "Ԛ": "Q", "Ԝ": "W", "Ѵ": "V", "Ԍ": "G",
    "Ӏ": "I", "а": "a", "с": "c", "ԁ": "d", "е": "e", "ё": "e", "һ": "h", "і": "i", "ї": "i", "ј": "j", "ӏ": "l",
    "о": "o", "р": "p", "ԛ": "q", "ѕ": "s", "ѵ": "v", "ԝ": "w", "х": "x", "у": "y", "ү": "y", "к": "k", "З": "3",
    "Ь": "b", "ʙ": "B", "ԍ": "g",
    # Greek
    "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P",
    "Τ": "T", "Υ": "Y", "Χ": "X", "α": "a", "γ": "y", "ι": "i", "κ": "k", "ν": "v", "ο": "o", "ρ": "p", "υ": "u",
    "χ": "x", "ϲ": "c", "Ϲ": "C", "ϳ": "j", "Ϳ": "J",
    # Armenian
    "Տ": "S", "Օ": "O", "Ս": "U", "Լ": "L", "օ": "o", "ո": "n", "ս": "u", "հ": "h", "ց": "g", "զ": "q", "յ": "j",
    # Cherokee
    "Ꭰ": "D", "Ꭱ": "R", "Ꭲ": "T", "Ꭵ": "i", "Ꭺ": "A", "Ꭻ": "J", "Ꭼ": "E", "Ꮃ": "W", "Ꮇ": "M", "Ꮋ": "H", "Ᏻ": "G",
    "Ꮐ": "G", "Ꮓ": "Z", "Ꮪ": "S", "Ꮩ": "V", "Ꮮ": "L", "Ꮯ": "C", "Ꮲ": "P", "Ꮶ": "K", "Ᏼ": "B", "Ꮤ": "W", "Ꭹ": "y",
    # Latin
    "ı": "i", "ɑ": "a", "ɡ": "g", "ɩ": "i", "ȷ": "j", "ʏ": "Y", "ɪ": "I", "ɴ": "N", "ʀ": "R", "ʟ": "L", "ʜ": "H",
    "ɢ": "G", "ᴀ": "A", "ᴄ": "c", "ᴅ": "D", "ᴇ": "E", "ᴊ": "J", "ᴋ": "K", "ᴍ": "M", "ᴏ": "o", "ᴘ": "P", "ᴛ": "T",
    "ᴜ": "u", "ᴠ": "v", "ᴡ": "w", "ᴢ": "z", "ꜱ": "s", "ꜰ": "F", "ǃ": "!", "ꓮ": "A", "ꓐ": "B", "ꓚ": "C", "ꓓ": "D",
    "ꓰ": "E", "ꓝ": "F", "ꓖ": "G", "ꓧ": "H", "ꓲ": "I", "ꓙ": "J", "ꓗ": "K", "ꓡ": "L", "ꓟ": "M", "ꓠ": "N", "ꓳ": "O",
    "ꓑ": "P", "ꓣ": "R", "ꓢ": "S", "ꓔ": "T", "ꓴ": "U", "ꓦ": "V", "ꓪ": "W", "ꓫ": "X", "ꓬ": "Y", "ꓜ": "Z",
}
FOREIGN = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")


def action(code):
    char = chr(code)
    category = u.category(char)
    if code < 0x80 or 0xD800 <= code < 0xE000:
        return KEEP
    if char in LOOK_ALIKES:
        return "l" + LOOK_ALIKES[char]
    if code in OTHER:
        return "=" + OTHER[code]
    if 0xE0020 <= code <= 0xE007E:
        return "t"
    if 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF:
        return "v"
    if code in IGNORABLE or (category == "Cf" and code not in SHOWN_FORMATS):
        return "d"
    if category in ("Mn", "Me"):
        return "m"
    if category == "Zs":
        return "= "
    if category == "Pd" and code != 0x30A0:
        return "=-"
    if category == "Nd":
        return f"={u.decimal(char)}"
    folded = u.normalize("NFKC", char).replace("\u2044", "/").replace("\u2212", "-").replace("\u2010", "-")
    if folded != char and is_ascii(folded) and not folded.startswith(" "):
        return "=" + folded
    if u.digit(char, None) is not None:
        return f"={u.digit(char)}"
    if category[0] == "L" and u.name(char, "").startswith(FOREIGN):
        return "f"
    return KEEP


def lines():
    """The ranges of equal actions, and of those that count upwards."""
    ranges = []
    for code in range(0x80, 0x110000):
        act = action(code)
        if not act:
            continue
        if ranges and ranges[-1][1] == code - 1:
            first, last, known = ranges[-1]
            if known == act:
                ranges[-1] = (first, code, known)
                continue
            if len(act) == 2 and act[0] == "=" and known[0] in "=+" and len(known) == 2:
                if ord(act[1]) - ord(known[1]) == code - first and (known[0] == "+" or last == first):
                    ranges[-1] = (first, code, "+" + known[1])
                    continue
        ranges.append((code, code, act))
    for first, last, act in ranges:
        yield f"{first:x}{'' if first == last else f'-{last:x}'} {act}"


print(f'''// Generated by `make fold-table` from Unicode {u.unidata_version}. Do not edit.
// swift-format-ignore-file

extension FoldTable {{
    /// The version of Unicode that the table was made from.
    public static let unicodeVersion = "{u.unidata_version}"

    /// A line for each range of code points that folding does something with; `Scripts/make-fold-table.py` says what.
    static let source = #"""''')
for line in lines():
    print(line)
print('"""#\n}')
