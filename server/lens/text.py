"""A text as the lens reads it: sentences made of plain words, each knowing where it stood."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate, islice

from msgspec import Struct

from server.lens.table import Table

Span = tuple[int, int]
"""Where something stands in a text, in code points: from, and up to but not including."""

MOST_SENTENCES = 20
"""Of what has more, the last sentence holds all the rest."""

MOST_WORDS = 400
"""And pauses; those that follow are not read, so that no text can take long.  2,000 characters of
plain language are some 350 words."""

WORD = "0-9a-zß-öø-ɏ"
TOKEN = re.compile(
    rf"[a-z]+n't(?![{WORD}])"
    rf"|'(?:s|d|m|ll|re|ve)(?![{WORD}])"
    rf"|[{WORD}]+(?:-[{WORD}]+)*"
    r"|\.+(?![^ \n?!)])|[?!;\n]"
    r"|[,:()~]|-+"
)
QUOTED = re.compile(
    rf"\"[^\"\n]{{1,200}}\"|(?<![{WORD}])'(?:[^'\n]|'(?=[{WORD}])){{1,120}}'(?![{WORD}])"
)
ENDS = frozenset("?!;.\n")
PAUSES = {"(": ",", ")": ",", "-": ","}


class Sentence(Struct, frozen=True):
    """One sentence: its words in one line with a space before and after each, and their places.

    A question mark that ends it is its last word; pauses of any kind are commas, and what was
    quoted is one `~`.  `spans` has a place in the text for each word, `ends` where each ends in the
    line.
    """

    line: str
    spans: tuple[Span, ...]
    ends: tuple[int, ...]

    def part(self, start: int, end: int) -> "Sentence":
        """What stands between two spaces of its line."""
        first, last = bisect_right(self.ends, start), bisect_right(self.ends, end)
        ends = tuple(place - start for place in self.ends[first:last])
        return Sentence(self.line[start : end + 1], self.spans[first:last], ends)

    def after(self, start: int) -> "Sentence":
        """What is left of it from a space in its line on."""
        return self.part(start, len(self.line) - 1)

    def where(self, start: int, end: int) -> Span:
        """Where the words between two places of its line stand in the text."""
        first = min(bisect_right(self.ends, start), len(self.spans) - 1)
        last = min(bisect_left(self.ends, end - 1), len(self.spans) - 1)
        return self.spans[first][0], self.spans[max(first, last)][1]

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return self.spans[0][0], self.spans[-1][1]


def sentences(text: str, table: Table) -> tuple[Sentence, ...]:
    """The sentences of a text, in order; those without a word are left out."""
    plain = QUOTED.sub(blank, text.translate(table.letters))
    return tuple(gather(plain, table))


def blank(quoted: re.Match[str]) -> str:
    return "~".ljust(len(quoted[0]))


def gather(plain: str, table: Table) -> Iterator[Sentence]:
    words: list[str] = []
    spans: list[Span] = []
    found = 1
    for token in islice(TOKEN.finditer(plain), MOST_WORDS):
        word = read(token[0], words, table)
        if word in ENDS:
            if word == "?" and words:
                words.append(word)
                spans.append(token.span())
            if words and found < MOST_SENTENCES:
                yield sentence(words, spans)
                words, spans, found = [], [], found + 1
        elif word and (word != "," or words):
            words.append(word)
            spans.append(token.span())
    if words:
        yield sentence(words, spans)


def read(token: str, before: list[str], table: Table) -> str:
    """The word that a token stands for; an empty one for what says nothing."""
    if token[0] == ".":
        short = bool(before) and before[-1] in table.abbreviations
        return "," if len(token) > 1 else "" if short else token
    return PAUSES.get(token[0]) or table.fixes.get(token, token)


def sentence(words: list[str], spans: list[Span]) -> Sentence:
    ends = accumulate(len(word) + 1 for word in words)
    return Sentence(f" {' '.join(words)} ", tuple(spans), tuple(ends))
