"""Names as everybody sees them: nobody may pass for somebody else by letters that do not show."""

import re
import unicodedata

UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
"""Categories of Unicode that show nothing, or turn the direction of what follows."""
BLANK_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
"""Letters by their category, and yet nothing is to be seen of them."""
JOINERS = "\u200c\u200d"
"""They show by what the letters on both sides become: apart, or one."""
VARIANTS = (*range(0x180B, 0x180E), 0x180F, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))
"""They ask for another drawing of the character before them, and mostly nothing comes of it."""
HIDDEN = dict.fromkeys((*map(ord, JOINERS), *VARIANTS))
VIRAMA = 9
"""The class of marks after which a consonant of an Indic script joins the next."""
TONES = range(0x1F3FB, 0x1F400)
"""Of skin: they belong to the picture before them."""
LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
"""What ends a line or a paragraph in one program or another."""
CONTROL = r"\x00-\x08\x0e-\x1f\x7f-\x9f"
UNTIDY = re.compile(f"[{CONTROL}\r\v\f\x85\u2028\u2029]")
BETWEEN_WORDS = re.compile(rf"(?<![\s{CONTROL}])[{CONTROL}]++(?!\s)")
"""Control characters, as many as follow each other, with no white space on either side."""


def tidy(text: str) -> str:
    """The text as it is kept: lines end in \\n, control characters and space at the ends are gone.

    No two words become one: control characters between them are as good as a space.  The text
    grows no longer, and is empty only if there was nothing to be seen.
    """
    if not UNTIDY.search(text):
        return text.strip()
    spaced = BETWEEN_WORDS.sub(" ", LINE_END.sub("\n", text))
    return re.sub(f"[{CONTROL}]", "", spaced).strip()


def clean(name: str) -> str:
    """The name in its plain form (NFKC), without what does not show, single spaces between words.

    Empty when nothing is left.  Letters of another alphabet that look alike stay: they are names.
    """
    plain = unicodedata.normalize("NFKC", re.sub(r"\s+", " ", name))
    seen = "".join(c for c in plain if c in JOINERS or not unseen(c))
    joined = (c for at, c in enumerate(seen) if c not in JOINERS or joins(seen, at))
    return " ".join("".join(joined).split())


def bare(name: str) -> str:
    """The name by which another is the same: capitals or not, joined or not, however drawn."""
    return name.translate(HIDDEN).casefold()


def unseen(letter: str) -> bool:
    return unicodedata.category(letter) in UNSEEN or letter in BLANK_LETTERS


def joins(text: str, at: int) -> bool:
    """Whether the joiner there stands where its script has one, or within one picture."""
    before, after = text[:at], text[at + 1 : at + 2]
    if before and unicodedata.combining(before[-1]) == VIRAMA:
        return True
    if not before or not after:
        return False
    carrier = next((c for c in reversed(before) if unicodedata.category(c) != "Mn"), "")
    if not carrier:
        return False
    if unicodedata.bidirectional(carrier) == unicodedata.bidirectional(after) == "AL":
        return True
    return text[at] == JOINERS[1] and pictured(carrier) and pictured(after)


def pictured(letter: str) -> bool:
    return unicodedata.category(letter) == "So" or ord(letter) in TONES
