"""Names as everybody sees them: nobody may pass for somebody else by letters that do not show."""

import re
import unicodedata

UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
"""Categories of Unicode that show nothing, or turn the direction of what follows."""
BLANK_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
"""Letters by their category, and yet nothing is to be seen of them."""


CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def tidy(text: str) -> str:
    """The text as it is kept: without control characters, and without white space at its ends."""
    return CONTROL.sub("", text).strip()


def clean(name: str) -> str:
    """The name in its plain form (NFKC), without what does not show, single spaces between words.

    Empty when nothing is left.  Letters of another alphabet that look alike stay: they are names.
    """
    plain = unicodedata.normalize("NFKC", re.sub(r"\s+", " ", name))
    seen = (c for c in plain if unicodedata.category(c) not in UNSEEN and c not in BLANK_LETTERS)
    return " ".join("".join(seen).split())
