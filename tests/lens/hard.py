"""Texts that are made to keep a reader busy, and texts that are no language at all."""

from collections.abc import Iterator
from random import Random

from server.lens.look import LONGEST
from tests.lens.measured import lines

SEED = 20_261_122
PIECES = (
    *(
        "a",
        " ",
        "?",
        ". ",
        "a? ",
        "a! ",
        "a. ",
        ", ",
        "- ",
        "...",
        "\n",
        '"',
        "'",
        "('",
        '"a',
        "'a",
    ),
    *("(a) ", "aaaa-", "ing ", "n't", "not ", "1 2 ", "have you ", "why don't you ", "you should "),
    *("and what is ", "and how ", "so ", "really ", "i think ", "what ", "how many ", "because "),
    *("maybe perhaps ", "if i were you ", "we had it and ", "in our ", "do you really ", "am i "),
    *("the best ", "is it ", "a friend of mine and my boss ", "it sounds like you ", "sorry but "),
    *("what happened and what ", "thanks for that , ", "could you just maybe ", "i would just "),
    *("hast du ", "warum ", "vielleicht ", "und was ", "du solltest ", "bei uns hat ", "oder "),
)
STRANGE = (
    *("\u00e4", "\u00df", "\u0130", "\u03c3", "\u0416", "\u4e2d", "\u200b", "\ufe0f", "\u2026"),
    *("\u201c", "\u2019", "\u2013", "\u00a0", "\t", "\x00", "\U0001f642", "\ud800"),
)
"""Letters of other kinds: that change their length, have no width, or are halves of a pair."""


def hard() -> Iterator[str]:
    """Texts of the longest length that is read: one piece again and again, and words at random."""
    for piece in PIECES:
        yield (piece * LONGEST)[:LONGEST]
    random = Random(SEED)
    words = vocabulary()
    for _ in range(20):
        yield " ".join(random.choices(words, k=LONGEST))[:LONGEST]
        yield " ".join(word.strip("?.!,") for word in random.choices(words, k=LONGEST))[:LONGEST]


def anything(how_many: int) -> Iterator[str]:
    """Short texts at random, of words and pieces of all kinds, the same each time."""
    random = Random(SEED)
    parts = (*PIECES, *STRANGE, *vocabulary())
    for _ in range(how_many):
        glue = random.choice(("", " ", " "))
        yield glue.join(random.choices(parts, k=random.randint(0, 24)))


def vocabulary() -> list[str]:
    """The words of the English and German sentences."""
    texts = (line.text for language in ("en", "de") for line in lines(language, "first"))
    return [word for text in texts for word in text.split()]
