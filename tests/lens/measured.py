"""The labelled sentences, and how well the lens tells them apart."""

import re
import time
from collections import Counter
from functools import cache
from pathlib import Path

from msgspec import Struct

from server.domain.meeting.state.mix import QuestionKind
from server.lens.look import look

SENTENCES = Path(__file__).parent / "sentences"
HALVES = ("first", "second")
"""Rules are made with the first half in view; nobody who makes them reads the second."""

TIMES = 5

NUDGED = (QuestionKind.MULTI, QuestionKind.ADVICE, QuestionKind.LEADING, QuestionKind.STATEMENT)
"""The kinds that a genuine question must not be taken for."""


class Line(Struct, frozen=True):
    """A sentence, and what people say it is."""

    kind: QuestionKind
    text: str


class Bound(Struct, frozen=True):
    """How often sentences of a kind are seen as certain kinds: at least or at most, as a share."""

    name: str
    kind: QuestionKind
    seen: tuple[QuestionKind, ...]
    least: float = 0.0
    most: float = 1.0


CLOSED_AT_MOST = {"en": 0.03, "de": 0.04}
"""German is asked for a little less here: a fact is checked there in many more forms."""


def bounds(language: str) -> tuple[Bound, ...]:
    """What the lens must reach in a language."""
    return (
        Bound("false nudges, open", QuestionKind.QUESTION, NUDGED, most=0.03),
        Bound("false nudges, closed", QuestionKind.CLOSED, NUDGED, most=CLOSED_AT_MOST[language]),
        Bound("advice found", QuestionKind.ADVICE, (QuestionKind.ADVICE,), least=0.90),
        Bound("leading found", QuestionKind.LEADING, (QuestionKind.LEADING,), least=0.70),
        Bound("several found", QuestionKind.MULTI, (QuestionKind.MULTI,), least=0.85),
    )


@cache
def lines(language: str, half: str) -> tuple[Line, ...]:
    """The sentences of a half, one a line: kind, tab, text."""
    text = (SENTENCES / f"{language}.{half}.tsv").read_text(encoding="utf-8")
    told = (line.split("\t") for line in text.splitlines())
    return tuple(Line(QuestionKind(kind), sentence) for kind, sentence in told)


@cache
def confusion(language: str, half: str) -> Counter[tuple[QuestionKind, QuestionKind]]:
    """How many sentences of one kind are seen as another."""
    return Counter((line.kind, look(line.text, language).kind) for line in lines(language, half))


def counted(language: str, half: str, bound: Bound) -> tuple[int, int]:
    """How many sentences are seen as the bound says, of how many."""
    found = confusion(language, half)
    of = sum(count for (kind, _), count in found.items() if kind is bound.kind)
    return sum(found[bound.kind, seen] for seen in bound.seen), of


SEARCHES = 20_000
SENTENCE = "what would have to be true for the two of them to sit down together at all"
PLAIN = re.compile(r"\b(?:could|would|should) (?:it|they|you) (?:be|have) \w+ing\b")


def seconds(texts: list[str], language: str) -> float:
    """How long the lens works on texts: the best of a few times, as other work only adds to one."""
    return min(once(texts, language) for _ in range(TIMES))


def effort(texts: list[str], language: str, bound: float) -> float:
    """Searches for the plain pattern that take as long as the lens works on texts.

    Other work only adds to a time: one that is within the bound is good, another has more tries.
    """
    best = once(texts, language) / pace()
    for _ in range(TIMES):
        if best < bound:
            break
        best = min(best, once(texts, language) / paced())
    return best


def once(texts: list[str], language: str) -> float:
    began = time.process_time()
    for text in texts:
        look(text, language)
    return time.process_time() - began


@cache
def pace() -> float:
    """What this machine took when it was first asked."""
    return paced()


def paced() -> float:
    """Seconds that this machine takes just now to search a sentence for one plain pattern."""

    def searched() -> float:
        began = time.process_time()
        for _ in range(SEARCHES):
            PLAIN.search(SENTENCE)
        return time.process_time() - began

    return min(searched() for _ in range(TIMES)) / SEARCHES


def all_texts(language: str) -> list[str]:
    return [line.text for half in HALVES for line in lines(language, half)]
