"""Patterns as they are written in the rules of a language, made into expressions."""

import re
from collections.abc import Iterable

from msgspec import Struct

from server.lens.plain import OTHER, WORD

Words = dict[str, tuple[str, ...] | str]
"""The names that patterns use: of each, a list of words, or a pattern."""

BEGINS = re.compile(r"\{[a-z_]+\}(?![?{*])|\^ | ")
"""What patterns have in common at their beginning, if anything."""


class Contractions(Struct, frozen=True, forbid_unknown_fields=True):
    """What is written together with a word by an apostrophe.

    `before` and `after` are words of their own (French l', English 's), `within` are part of the
    word that they end (n't).
    """

    before: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def ways(pattern: str) -> list[str]:
    """The alternatives that a pattern is made of."""
    found, depth = [""], 0
    for letter in pattern:
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and not depth:
            found.append("")
        else:
            found[-1] += letter
    return found


def either(patterns: list[str]) -> str:
    """A pattern that is found where any of them is.

    What many have in common at their beginning stands in it once, and is looked at once; and it is
    looked for at the beginning of words alone.
    """
    alike: dict[str, list[str]] = {}
    for way in (way for pattern in patterns for way in ways(pattern)):
        found = BEGINS.match(way)
        begins = found[0] if found else ""
        alike.setdefault(begins, []).append(way.removeprefix(begins))
    told = (f"{begins}(?:{'|'.join(rests)})" for begins, rests in alike.items())
    return f"(?= )(?:{'|'.join(told)})"


def filled(pattern: str, words: Words) -> str:
    """A pattern with every `{name}` in it replaced by what it stands for."""

    def fill(gap: re.Match[str]) -> str:
        meant = words[gap[2]]
        if isinstance(meant, str):
            return f"(?:{filled(meant, words)})"
        one = f"(?:{'|'.join(meant)})"
        return one if gap[1] else f"(?:{one} )"

    return re.sub(r"\{(:?)([a-z_]+)\}", fill, pattern)


def idle(fillers: Iterable[str], hedges: Iterable[str]) -> str:
    """What is passed over in a sentence: fillers with the pause behind, hedges but at its start."""
    return f" (?:{'|'.join(fillers)})(?: ,)?(?= )|(?!^) (?:{'|'.join(hedges)})(?= )"


def token(joined: Contractions) -> re.Pattern[str]:
    """What a text is made of: words, and the signs that mean something."""
    ends = f"(?![{WORD}])"
    parts = (
        rf"https?://[^ \n]+|www\.[^ \n]+|{OTHER}+|@[{WORD}](?:[{WORD}._-]*[{WORD}])?",
        *(rf"{part}(?=[{WORD}])" for part in joined.before),
        *(rf"[a-z]+{part}{ends}" for part in joined.within),
        *(rf"{part}{ends}" for part in joined.after),
        rf"[{WORD}]+(?:-[{WORD}]+)*|\.+(?![^ \n?!)])|[?!;\n]|[,:()~]|-+",
    )
    return re.compile("|".join(parts))
