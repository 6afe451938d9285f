"""Names that a reader takes for each other, though they are not the same.

The way is that of Unicode Technical Standard 39, "Unicode Security Mechanisms", section 4: each
letter gives way to one that it looks like, and names that come to the same can be confused.  The
table is ours: a short one, of what people type.
"""

import re
import unicodedata
from collections.abc import Mapping

from server.domain.names import HIDDEN, bare
from server.domain.words import MemberId

SHAPES = {
    "A": "\u0391\u0410",
    "B": "\u0392\u0412",
    "C": "\u0421",
    "D": "\u0110",
    "E": "\u0395\u0415",
    "H": "\u0397\u041d",
    "J": "\u037f\u0408",
    "K": "\u039a\u041a",
    "L": "\u0141",
    "M": "\u039c\u041c",
    "N": "\u039d",
    "P": "\u03a1\u0420",
    "S": "\u0405\u054f",
    "T": "\u03a4\u0422\u0166",
    "U": "\u054d",
    "V": "\u0474",
    "W": "\u051c",
    "X": "\u03a7\u0425",
    "Y": "\u03a5\u0423\u04ae",
    "Z": "\u0396",
    "a": "\u0251\u03b1\u0430",
    "b": "\u042c",
    "c": "\u0441",
    "d": "\u0111\u0501",
    "e": "\u0435",
    "g": "\u0261\u0581",
    "h": "\u0127\u04bb\u0570",
    "i": "\u0131\u0269\u03b9\u0456",
    "j": "\u03f3\u0458",
    "k": "\u0138\u03ba\u043a",
    "l": "1I|\u01c0\u0142\u0399\u0406\u04c0\u04cf",
    "n": "\u03b7\u0578",
    "o": "0O\u00d8\u00f8\u039f\u03bf\u03c3\u041e\u043e\u0555\u0585",
    "p": "\u03c1\u0440",
    "q": "\u051b",
    "r": "\u0433",
    "s": "\u0455",
    "t": "\u0167",
    "u": "\u03c5\u057d",
    "v": "\u03bd\u0475",
    "w": "\u051d",
    "x": "\u03c7\u0445",
    "y": "\u03b3\u0443\u04af",
    "'": "\u2018\u2019\u02bc",
    "-": "\u2010\u2011\u2012\u2013\u2212",
    "3": "\u0417",
    "6": "\u0431",
    "\u0393": "\u0413",
    "\u03a0": "\u041f",
    "\u03a6": "\u0424",
    "\u03c0": "\u043f",
}
"""Each shape, mostly a Latin letter, and what looks like it: Latin, Greek, Cyrillic, Armenian.

They stand by their numbers, as nobody could tell them apart here.
"""
AS_SHAPES = {ord(letter): shape for shape, letters in SHAPES.items() for letter in letters}
MARKS = re.compile(
    "[\u0300-\u034e\u0350-\u036f\u0483-\u0487\u1ab0-\u1abd\u1dc0-\u1dff\u20d0-\u20dc\ufe20-\ufe2f]"
)
"""Accents, dots and strokes of Latin, Greek and Cyrillic letters.

Scripts in which a mark is a vowel, as the Indic ones, Thai, Arabic and Hebrew, have marks of their
own, which stay.
"""


def looks(name: str) -> str:
    """The skeleton of a name as it is written, by which it is compared and never shown."""
    apart = unicodedata.normalize("NFKD", name.translate(HIDDEN))
    return MARKS.sub("", apart).translate(AS_SHAPES)


def ways(name: str) -> set[tuple[int, str]]:
    """The skeletons of a name as it is written, in small letters and in capitals.

    A capital and its small letter often look like different ones: the Greek nu like N, and like v.
    """
    small = bare(name)
    return set(enumerate(map(looks, (name, small, small.upper()))))


def alike(names: Mapping[MemberId, str]) -> dict[MemberId, tuple[MemberId, ...]]:
    """Of each person the others whose names look like theirs, written in one of these ways."""
    seen = {one: ways(name) for one, name in names.items()}
    return {
        one: tuple(other for other in seen if other != one and seen[other] & seen[one])
        for one in seen
    }
