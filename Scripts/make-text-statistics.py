#!/usr/bin/env python3
"""Writes Sources/DLPCompiler/Anchors/TextStatistics+Tables.swift: how often classes of bytes stand side by side.

usage: make-text-statistics.py PROSE CODE LOGS TABLES > FILE
Each argument is a text file of some megabytes. For each of the 64 classes of DLPAnchors' ByteClass, as written there,
and for each of the 64 that may follow, one printable character says how rare the pair is: '!' for certain, and one
code point further for each halving of the probability by a third of a bit; '~' for what was never seen.
"""
import math, sys


def classify(byte):
    if 0x61 <= byte <= 0x7A: return byte - 0x61
    if 0x41 <= byte <= 0x5A: return byte - 0x41
    if 0x30 <= byte <= 0x39: return 26
    if byte in b"^`~": return classify(0x21)
    if 0x80 <= byte <= 0xBF: return (52, 54, 58, 59)[byte & 3]
    if 0x21 <= byte <= 0x2F: return byte - 0x21 + 27
    if 0x3A <= byte <= 0x40: return byte - 0x3A + 42
    if 0x5B <= byte <= 0x60: return byte - 0x5B + 49
    if 0x7B <= byte <= 0x7E: return byte - 0x7B + 55
    if byte == 0x20: return 60
    return 62 if byte >= 0x80 else 61


table = bytes(classify(byte) for byte in range(256))
print("""// swift-format-ignore-file
// Made by Scripts/make-text-statistics.py; a row a class of byte, a character a class that follows it.

extension TextStatistics {""")
for name, path in zip(("prose", "code", "logs", "tables"), sys.argv[1:]):
    text = open(path, "rb").read().translate(table)
    counts = [[0] * 64 for _ in range(64)]
    for left, right in zip(text, text[1:]): counts[left][right] += 1
    total = len(text) - 1
    rows = []
    for row in counts:
        cells = [min(93, round(-3 * math.log2(n / total))) if n else 93 for n in row]
        rows.append("".join(chr(33 + cell) for cell in cells))
    joined = "\n        ".join(rows)
    print(f'    static let {name}Table: String = #"""\n        {joined}\n        """#')
print("}")
