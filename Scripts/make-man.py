#!/usr/bin/env python3
"""Writes the manual page from what the program says of itself.

usage: dlpscan --experimental-dump-help | Scripts/make-man.py > Docs/dlpscan.1
"""
import json
import re
import sys


def escaped(text):
    """Text that roff shows as it is."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("…", "\\&...")
    return re.sub(r"^([.])", r"\\&\1", text, flags=re.M)


def names(argument):
    """An option as it is written: --field path, or the name of a positional argument."""
    value = f"\\fI{escaped(argument['valueName'])}\\fR"
    if argument["kind"] == "positional":
        return value
    dashes = {"long": "--", "short": "-", "longWithSingleDash": "-"}
    spelled = ", ".join(f"\\fB{escaped(dashes[name['kind']] + name['name'])}\\fR" for name in argument["names"])
    return spelled if argument["kind"] == "flag" else f"{spelled} {value}"


def discussion(text):
    """Paragraphs, with the lines that are indented kept as they are."""
    lines, sample = [], False
    for line in text.split("\n"):
        indented = line.startswith("  ")
        if indented and not sample:
            lines.append(".PP\n.nf\n.RS 4")
        if not indented and sample:
            lines.append(".RE\n.fi")
        sample = indented
        if indented:
            lines.append(escaped(line[2:]))
        else:
            lines.append(escaped(line) if line else ".PP")
    if sample:
        lines.append(".RE\n.fi")
    return [line for line, after in zip(lines, lines[1:] + [""]) if line != ".PP" or not after.startswith(".PP")]


def options(command):
    lines, section = [], None
    for argument in command.get("arguments", []):
        if not argument.get("shouldDisplay", True):
            continue
        title = argument.get("sectionTitle")
        if title and title != section:
            lines.append(f".PP\n{escaped(title)}:")
        section = title
        lines.append(f".TP\n{names(argument)}\n{escaped(argument.get('abstract', ''))}")
    return lines


def usage(path, command):
    if len(path) == 1:
        return [f".B {path[0]}\n[\\fIoptions\\fR] < \\fIinput\\fR > \\fIoutput\\fR\n.br\n.B {path[0]}\n\\fIsubcommand\\fR ..."]
    words = [f"\\fI{escaped(argument['valueName'])}\\fR" for argument in command["arguments"] if argument["kind"] == "positional"]
    return [f".B {' '.join(path)}\n[\\fIoptions\\fR] {' '.join(words)}".rstrip()]


def subcommands(path, command):
    """The commands below one, each with its whole path; help itself is not worth a section."""
    for child in command.get("subcommands", []):
        if child["commandName"] == "help":
            continue
        here = path + [child["commandName"]]
        yield here, child
        yield from subcommands(here, child)


def page(command, version):
    name = command["commandName"]
    lines = [
        ".\\\" Made by Scripts/make-man.py. Do not edit.",
        f".TH {name.upper()} 1 \"\" \"{name} {version}\" \"User Commands\"",
        f".SH NAME\n{name} \\- {escaped(command['abstract'].rstrip('.'))}",
        ".SH SYNOPSIS", *usage([name], command),
        ".SH DESCRIPTION", *discussion(command["discussion"]),
        ".SH OPTIONS", *options(command),
        ".SH SUBCOMMANDS",
    ]
    for path, child in subcommands([name], command):
        lines += [f".SS {escaped(' '.join(path[1:]))}", escaped(child["abstract"]), ".PP", *usage(path, child)]
        if child.get("discussion"):
            lines += [".PP", *discussion(child["discussion"])]
        lines += options(child)
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page(json.load(sys.stdin)["command"], sys.argv[1] if len(sys.argv) > 1 else "0.1.0"))
