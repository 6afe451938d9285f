"""Names as everybody sees them: nobody may pass for somebody else by letters that do not show."""

import re
import unicodedata

UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
"""Categories of Unicode that show nothing, or turn the direction of what follows."""
BLANK_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
"""Letters by their category, and yet nothing is to be seen of them."""
LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
"""What ends a line or a paragraph in one program or another."""
CONTROL = r"\x00-\x08\x0e-\x1f\x7f-\x9f"
BETWEEN_WORDS = re.compile(rf"(?<![\s{CONTROL}])[{CONTROL}]++(?!\s)")
"""Control characters, as many as follow each other, with no white space on either side."""


def tidy(text: str) -> str:
    """The text as it is kept: lines end in \\n, control characters and space at the ends are gone.

    No two words become one: control characters between them are as good as a space.  The text
    grows no longer, and is empty only if there was nothing to be seen.
    """
    spaced = BETWEEN_WORDS.sub(" ", LINE_END.sub("\n", text))
    return re.sub(f"[{CONTROL}]", "", spaced).strip()


def clean(name: str) -> str:
    """The name in its plain form (NFKC), without what does not show, single spaces between words.

    Empty when nothing is left.  Letters of another alphabet that look alike stay: they are names.
    """
    plain = unicodedata.normalize("NFKC", re.sub(r"\s+", " ", name))
    seen = (c for c in plain if unicodedata.category(c) not in UNSEEN and c not in BLANK_LETTERS)
    return " ".join("".join(seen).split())
