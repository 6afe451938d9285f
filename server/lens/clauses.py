"""The clauses of a text: what is said for itself, which of it asks something, and in what form."""

from collections.abc import Iterator

from msgspec import Struct

from server.domain.meeting.state.mix import QuestionKind
from server.lens.table import Rows, Rule, Table
from server.lens.text import Sentence

MOST_CLAUSES = 8
"""Of what has more in a sentence, the last clause holds all the rest."""

LEADS = 6
"""Beginnings that are passed over before a question at most, one after another."""

STUMP = 3
"""Words before a pause that are too few to be a question, unless the last says something."""


class Found(Struct, frozen=True):
    """A rule that was found in a clause, from one place of its line to another."""

    rule: Rule
    start: int
    end: int


class Clause(Struct, frozen=True):
    """A part of a text that is read by itself: what in it asks something, if anything does.

    `apart` says whether its question would be one of its own.
    """

    words: Sentence
    asks: Found | None
    apart: bool

    @property
    def opens(self) -> bool:
        """Whether all of it is an open question, from its first word."""
        return bool(
            self.asks and not self.asks.start and self.asks.rule.row.kind is QuestionKind.QUESTION
        )


def clauses(read: tuple[Sentence, ...], t: Table) -> tuple[Clause, ...]:
    """The clauses of some sentences, each without what only leads up to it."""
    return tuple(one for sentence in read for one in within(sentence, t))


def within(sentence: Sentence, t: Table) -> Iterator[Clause]:
    left, apart = begin(sentence, t), True
    for _ in range(MOST_CLAUSES - 1):
        place, next_apart = broken(left, t)
        if not place:
            break
        words = left.part(0, place)
        yield Clause(words, first(words, t.asking), apart)
        left, apart = begin(left.after(place), t), next_apart
    yield Clause(left, first(left, t.asking), apart)


def broken(sentence: Sentence, t: Table) -> tuple[int, bool]:
    """Where the second clause of a sentence begins, 0 for nowhere, and whether it is apart."""
    hits = ((rule.match(sentence.line), apart) for rule, apart in t.breaks)
    found = [(hit.end(1) - 1, apart) for hit, apart in hits if hit]
    return min(found, key=lambda one: one[0], default=(0, False))


def begin(sentence: Sentence, t: Table) -> Sentence:
    """A sentence without what only leads up to it."""
    for _ in range(LEADS):
        lead = t.leads.match(sentence.line)
        if not lead or lead.end() >= len(sentence.line) - len("? "):
            return sentence
        sentence = sentence.after(lead.end() - 1)
    return sentence


def questions(said: tuple[Clause, ...], t: Table) -> list[Clause]:
    """The clauses that ask something.

    Those that only ask for a nod, or lead up to another, count where no other does.
    """
    asked = [one for one in said if one.asks and not breaks_off(one, t)]
    real = [one for one in asked if not t.asides.match(one.words.line)]
    firm = [one for one in real if one.asks and not one.asks.rule.row.soft]
    return firm or real or asked[:1]


def breaks_off(one: Clause, t: Table) -> bool:
    """Whether a clause was begun, and left for another."""
    words = one.words.line.split()
    return len(words) <= STUMP + 1 and words[-1] == "," and words[-2] in t.common


def apart(asked: list[Clause]) -> list[Clause]:
    """The questions that could be answered each for itself."""
    return [one for place, one in enumerate(asked) if one.apart or not place]


def first(words: Sentence, rows: Rows) -> Found | None:
    """The first of some rules that is found in a clause."""
    hit = rows.any.search(words.line)
    tried = (find(rule, words, hit.start()) for rule in rows.rules) if hit else iter(())
    return next(filter(None, tried), None)


def find(rule: Rule, words: Sentence, start: int) -> Found | None:
    """Where a rule is found, from a place on before which it is not."""
    found = rule.pattern.search(words.line, start)
    if not found or (rule.unless and rule.unless.search(words.line)):
        return None
    return Found(rule, found.start(), found.end())
