"""A text as the lens reads it: sentences made of plain words, each knowing where it stood."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct

from server.lens.plain import OTHER, WORD, plain
from server.lens.table import Table

Span = tuple[int, int]
"""Where something stands in a text, in code points: from, and up to but not including."""

MOST_SENTENCES = 40
"""Of what has more, the last sentence holds all the rest."""

UNREAD = re.compile(r"https?://|www\.")
QUOTED = re.compile(
    rf"\"[^\"\n]{{1,200}}\"|(?<![{WORD}])'(?:[^'\n]|'(?=[{WORD}])){{1,120}}'(?![{WORD}])"
)
REPEATED = re.compile(rf" ((?:[^ ?{OTHER}]+ ){{1,3}})(?:(?:, )?\1){{1,3}}")
"""What somebody began to say again, up to three words of it."""

ENDS = frozenset("?!;.\n")
PAUSES = {"(": ",", ")": ",", "-": ","}


class Sentence(Struct, frozen=True):
    """One sentence: its words in one line with a space before and after each, and their places.

    A question mark that ends it is its last word; pauses of any kind are commas, and what was
    quoted, or is not to be read, is one `~`.  `spans` has a place in the text for each word, `ends`
    where each ends in the line.
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
        """Where it stands in the text, without a pause at its end."""
        last = -2 if self.spans[1:] and self.line.endswith(" , ") else -1
        return self.spans[0][0], self.spans[last][1]


def sentences(text: str, table: Table) -> tuple[Sentence, ...]:
    """The sentences of a text, in order; those without a word are left out."""
    read = plain(text, table.letters)
    told = gather(QUOTED.sub(blank, read.text), table)
    placed = (
        sentence(words, [(read.at[start], read.at[end]) for start, end in spans])
        for words, spans in told
    )
    return tuple(one for one in (tidy(one, table) for one in placed) if one.spans)


def blank(quoted: re.Match[str]) -> str:
    return "~".ljust(len(quoted[0]))


def gather(line: str, table: Table) -> Iterator[tuple[list[str], list[Span]]]:
    words: list[str] = []
    spans: list[Span] = []
    found = 1
    for token in table.token.finditer(line):
        word = read(token[0], words, table)
        if word in ENDS:
            if word == "?" and words:
                words.append(word)
                spans.append(token.span())
            if words and found < MOST_SENTENCES:
                yield words, spans
                words, spans, found = [], [], found + 1
        elif word != "," or words[-1:] not in ([], [","]):
            parts = word.split()
            words.extend(parts)
            spans.extend([token.span()] * len(parts))
    if words:
        yield words, spans


def read(token: str, before: list[str], table: Table) -> str:
    """The word, or words, that a token stands for; nothing for what says nothing."""
    if token[0] == ".":
        short = bool(before) and before[-1] in table.abbreviations
        return "," if len(token) > 1 else "" if short else token
    if token[0] == "@":
        return "~" if before else ""
    if token[0] == OTHER:
        return OTHER
    if UNREAD.match(token):
        return "~"
    return PAUSES.get(token[0]) or table.spelling.meant(token.translate(table.folded))


def sentence(words: list[str], spans: list[Span]) -> Sentence:
    ends = accumulate(len(word) + 1 for word in words)
    return Sentence(f" {' '.join(words)} ", tuple(spans), tuple(ends))


def tidy(said: Sentence, table: Table) -> Sentence:
    """A sentence without what was begun twice, and what only fills a pause."""
    again = [(hit.start(), hit.end() - len(hit[1])) for hit in REPEATED.finditer(said.line)]
    said = without(said, again) if again else said
    empty = [(hit.start(), hit.end()) for hit in table.idle.finditer(said.line)]
    return without(said, empty) if empty else said


def without(said: Sentence, ranges: list[tuple[int, int]]) -> Sentence:
    """What is left of a sentence when what stands between some spaces of its line is taken out."""
    gone = {
        place
        for start, end in ranges
        for place in range(bisect_right(said.ends, start), bisect_right(said.ends, end))
    }
    words = said.line.split()
    left = [place for place in range(len(words)) if place not in gone]
    return sentence([words[place] for place in left], [said.spans[place] for place in left])
