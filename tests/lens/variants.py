"""Ways in which a text comes otherwise than it was meant, and is still the same text."""

import re
from collections.abc import Callable
from random import Random
from unicodedata import normalize

from server.lens.look import look
from tests.lens.measured import GENUINE, NUDGED, Line, Share

PREAMBLE = {
    "en": "I have been sitting here, and I heard all of it, and it is a lot to take in. ",
    "de": "Ich sitze hier, und ich habe alles gehört, und das ist viel auf einmal. ",
}
"""Enough of it, and a question begins after 400 words."""

LONG = 1_800
KEYS = "qwertzuiopasdfghjklyxcvbnm"


def mentioned(text: str, language: str) -> str:
    return f"@Ada {text}"


def apart(text: str, language: str) -> str:
    return normalize("NFD", text)


def unseen(text: str, language: str) -> str:
    return re.sub(r"(\w)(\w)", "\\1\u200b\\2", text, count=3)


def hyphened(text: str, language: str) -> str:
    return re.sub(r"(\w{3})(\w{3})", "\\1\u00ad\\2", text)


def slipped(text: str, language: str) -> str:
    """With one letter left out, doubled, swapped with the next, or the one beside it."""
    random = Random(text)
    places = [m.start() for m in re.finditer(r"(?<=\w)\w(?=\w)", text)]
    if not places:
        return text
    at = random.choice(places)
    letter = text[at]
    slips = ("", letter * 2, random.choice(KEYS))
    swapped = text[:at] + text[at + 1] + letter + text[at + 2 :]
    return random.choice((swapped, *(text[:at] + one + text[at + 1 :] for one in slips)))


def dictated(text: str, language: str = "") -> str:
    return re.sub(r"\s+", " ", re.sub(r"[^\w\s'\u2019-]", " ", text)).strip().lower()


def late(text: str, language: str) -> str:
    """Behind a long preamble."""
    before = PREAMBLE[language]
    return before * ((LONG - len(text)) // len(before)) + text


def wide(text: str, language: str) -> str:
    """Typed with a keyboard for broad letters."""
    return "".join(
        chr(ord(sign) + 0xFEE0) if sign.isascii() and sign.isalnum() else sign for sign in text
    )


Variant = Callable[[str, str], str]

SAME: tuple[Variant, ...] = (mentioned, apart, unseen, hyphened, wide)
"""What changes nothing that anybody could see or mean."""

SHAKY: tuple[Variant, ...] = (slipped, dictated, late)
"""What takes something away, or puts something before."""

VARIANTS = (*SAME, *SHAKY)


def moved(lines: tuple[Line, ...], variant: Variant, language: str) -> Share:
    """How many verdicts a variant changes."""
    changed = sum(
        look(line.text, language).kind != look(variant(line.text, language), language).kind
        for line in lines
    )
    return Share(changed, len(lines))


def mistaken(
    lines: tuple[Line, ...], variant: Variant, language: str, shown: bool = False
) -> Share:
    """How many genuine questions are taken for something else in a variant.

    `shown`: those alone count of which their author is told.
    """
    genuine = [variant(line.text, language) for line in lines if line.kind in GENUINE]
    seen = [found for text in genuine if (found := look(text, language)).kind in NUDGED]
    return Share(sum(bool(found.nudge) or not shown for found in seen), len(genuine))
