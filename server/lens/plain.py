"""A text in plain characters, each knowing where it stood.

There are no capitals in it, accents are joined to their letters, and what cannot be seen is gone.
"""

import re
from collections.abc import Sequence
from unicodedata import normalize

from msgspec import Struct

LATIN = 0x250
"""Code points from here on are no letters of the languages that have rules."""

OTHER = "\u00a4"
"""What stands for a letter of another script."""

WORD = "0-9a-z\u00df-\u00f6\u00f8-\u024f"
"""The plain characters that words are made of."""

MARKS = "\u0300-\u036f"
HIDDEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff"
BROAD = "\ufb00-\ufb06\uff01-\uff5e"
SPECIAL = re.compile(f"[{MARKS}{HIDDEN}{BROAD}]")
"""What takes more, or less, than the place of one character."""

MARK = re.compile(f"[{MARKS}]")
UNSEEN = re.compile(f"[{HIDDEN}]")
WIDE = re.compile(f"[{BROAD}]")
SCRIPTS = re.compile(
    "[\u0370-\u1dff\u1f00-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefc"
    "\uff66-\uffdc\U00010000-\U0001cfff\U00020000-\U0003ffff]"
)
"""The blocks of Unicode that hold letters of scripts other than Latin, one and all."""


class Plain(Struct, frozen=True):
    """`at` has for each character of `text` where it stood, in code points, and where all ends."""

    text: str
    at: Sequence[int]


class Letters(dict[int, str]):
    """Reads every character as a plain one: what is in no word as a space."""

    def __missing__(self, code: int) -> str:
        self[code] = " " if not SCRIPTS.match(chr(code)) else OTHER
        return self[code]


def plain(text: str, letters: Letters) -> Plain:
    """A text as it is read; most have a place for each character, and are quick to read."""
    if not SPECIAL.search(text):
        return Plain(text.translate(letters), range(len(text) + 1))
    signs: list[str] = []
    at: list[int] = []
    for place, sign in enumerate(text):
        if MARK.match(sign):
            signs[-1:] = [marked(last, sign) for last in signs[-1:]]
        elif not UNSEEN.match(sign):
            read = (normalize("NFKC", sign) if WIDE.match(sign) else sign).translate(letters)
            signs.extend(read)
            at.extend([place] * len(read))
    return Plain("".join(signs), (*at, len(text)))


def marked(letter: str, mark: str) -> str:
    """A letter with a mark on it, where there is one such letter; else without."""
    joined = normalize("NFC", letter + mark)
    return joined if len(joined) == 1 and ord(joined) < LATIN else letter
