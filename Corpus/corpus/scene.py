"""What one document is about, and the words and sentences that its language has for values."""
import functools
from . import names, table
from .splits import SPLITS

TOPICS = "person papers company money health clinical device account contact birth network phone vehicle".split()
ALL_TOPICS = "+".join(sorted({kind.topic for kind in table.kinds().values() if not kind.is_secret}))


@functools.cache
def labels(split):
    """Words before a value: by language and type."""
    found = {}
    for name, language, *sides in table.rows("labels.txt"):
        found.setdefault(language, {})[name] = sides[SPLITS.index(split)].split("; ")
    return found


@functools.cache
def carriers(language, split):
    """The sentences and rows of a language that carry a value, by their kind (`facts` or `rows`)."""
    found, kind = {}, None
    for line in (table.HOME / "carriers" / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["): part, kind = line.strip("[]").split()
        elif line and part == split: found.setdefault(kind, []).append(line)
    return found


class Scene:
    """What one document is about: its split, language, people and dice, and what has been used for it."""

    def __init__(self, split, template, dice, counts):
        self.split, self.language, self.dice, self.counts = split, template.language, dice, counts
        self.people, self.used_names, self.used_carriers, self.country = [], [], [], None
        self.given, self.family = self.person(0)

    def person(self, number):
        """The given and the family name of the person of that number."""
        while len(self.people) <= number:
            lists = names.given_and_family(self.language, self.split)
            pair = tuple(self.dice.choice(each) for each in lists)
            self.people.append(pair)
            self.used_names.extend(name for name in pair if name not in self.used_names)
        return self.people[number]

    def candidates(self, topics):
        """The types of these topics, joined by plus signs, or of any, that have a label in the language."""
        known, wanted = labels(self.split)[self.language], topics.split("+") if topics else TOPICS
        kinds = (kind for kind in table.kinds().values() if not kind.is_secret)
        return [kind for kind in kinds if kind.name in known and kind.topic in wanted]

    def least_used(self, kinds):
        """The type that this split has used least so far; the first with a country decides which others fit to it."""
        fitting = [kind for kind in kinds if kind.country in (None, self.country)] if self.country else kinds
        kind = min(fitting or kinds, key=lambda kind: (self.counts.get(kind.name, 0), self.dice.random()))
        self.counts[kind.name] = self.counts.get(kind.name, 0) + 1
        self.country = self.country or kind.country
        return kind

    def kind(self, topics):
        """A type of these topics."""
        return self.least_used(self.candidates(topics))

    def different_kinds(self, topics, most):
        """As many types of these topics as there are, but no more than `most`."""
        found, left = [], self.candidates(topics)
        while left and len(found) < most:
            found.append(self.least_used(left))
            left.remove(found[-1])
            if self.country: left = [kind for kind in left if kind.country in (None, self.country)]
        return found

    def near_kind(self):
        """A type of which one digit off makes a value that is none."""
        kinds = [kind for kind in self.candidates(ALL_TOPICS) if kind.has_near]
        kind = min(kinds, key=lambda kind: (self.counts.get(f"near {kind.name}", 0), self.dice.random()))
        self.counts[f"near {kind.name}"] = self.counts.get(f"near {kind.name}", 0) + 1
        return kind

    def secret_kind(self, bars=("checked", "context")):
        """A secret that stands on one line and belongs to a service."""
        secrets = [kind for kind in table.kinds().values() if kind.is_secret and kind.topic.isupper()]
        return self.least_used([kind for kind in secrets if kind.bar in bars and kind.name != "PRIVATE_KEY"])

    def label(self, kind):
        """What is written before a value of the type."""
        return self.dice.choice(labels(self.split)[self.language][kind.name])

    def carrier(self, kind):
        """A sentence or row to put a value into."""
        chosen = self.dice.choice(carriers(self.language, self.split)[kind])
        self.used_carriers.append(chosen)
        return chosen
