"""The labelled texts, and how well the lens tells them apart."""

import re
import time
from collections import Counter
from functools import cache
from math import sqrt
from pathlib import Path

import msgspec
from msgspec import Struct

from server.domain.meeting.state.mix import QuestionKind
from server.lens.look import look

SENTENCES = Path(__file__).parent / "sentences"
HALVES = ("first", "second")
"""The lens is made with the first half; nobody who makes it reads the second."""

TIMES = 5
Z = 1.96
"""Of a normal distribution, for 95 in 100."""

NUDGED = (QuestionKind.MULTI, QuestionKind.ADVICE, QuestionKind.LEADING, QuestionKind.STATEMENT)
"""The kinds that a genuine question must not be taken for."""

GENUINE = (QuestionKind.QUESTION, QuestionKind.CLOSED)


class Line(Struct, frozen=True):
    """A text, what people say it is, and where it comes from."""

    kind: QuestionKind
    source: str
    text: str


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the lines of a half come from.

    `forms` says whose ways of talking they follow, and `terms` under which terms those stand; a
    `border` is sought where two kinds meet, and no measure of how people talk.
    """

    half: str
    forms: str
    terms: str = "written for this project"
    border: bool = False


class Bound(Struct, frozen=True):
    """How often texts of a kind are seen as certain kinds: at least or at most, as a share.

    `shown`: those alone count of which their author is told.
    """

    name: str
    kind: QuestionKind
    seen: tuple[QuestionKind, ...]
    least: float = 0.0
    most: float = 1.0
    shown: bool = False


class Share(Struct, frozen=True):
    """How many of some texts."""

    found: int
    of: int

    @property
    def value(self) -> float:
        return self.found / self.of

    @property
    def interval(self) -> tuple[float, float]:
        """Where the true share lies, 95 times in 100 (Wilson, JASA 22, 1927)."""
        middle = (self.value + Z * Z / (2 * self.of)) / (1 + Z * Z / self.of)
        spread = sqrt(self.value * (1 - self.value) / self.of + Z * Z / (4 * self.of * self.of))
        half = Z * spread / (1 + Z * Z / self.of)
        return max(0.0, middle - half), min(1.0, middle + half)


BOUNDS = (
    Bound("false nudges, open", QuestionKind.QUESTION, NUDGED, most=0.03, shown=True),
    Bound("false nudges, closed", QuestionKind.CLOSED, NUDGED, most=0.04, shown=True),
    Bound("counted as none, open", QuestionKind.QUESTION, NUDGED, most=0.04),
    Bound("counted as none, closed", QuestionKind.CLOSED, NUDGED, most=0.04),
    Bound("advice told", QuestionKind.ADVICE, (QuestionKind.ADVICE,), least=0.85),
    Bound("leading told", QuestionKind.LEADING, (QuestionKind.LEADING,), least=0.60),
    Bound("several told", QuestionKind.MULTI, (QuestionKind.MULTI,), least=0.91),
)
"""What the lens is to reach."""


@cache
def sources(language: str) -> dict[str, Source]:
    written = (SENTENCES / f"{language}.sources.json").read_bytes()
    return msgspec.json.decode(written, type=dict[str, Source])


@cache
def lines(language: str, half: str) -> tuple[Line, ...]:
    """The texts of a half, one a line: kind, source, text."""
    text = (SENTENCES / f"{language}.{half}.tsv").read_text(encoding="utf-8")
    told = (line.split("\t") for line in text.splitlines())
    return tuple(Line(QuestionKind(kind), source, words) for kind, source, words in told)


@cache
def confusion(language: str, half: str) -> Counter[tuple[str, QuestionKind, QuestionKind, bool]]:
    """How many texts of a source and a kind are seen as another, and whether that is shown."""
    looked = ((line, look(line.text, language)) for line in lines(language, half))
    return Counter((line.source, line.kind, seen.kind, bool(seen.nudge)) for line, seen in looked)


def share(language: str, half: str, bound: Bound, source: str | None = None) -> Share | None:
    """How many texts are seen as the bound says, of one source or of all; None of no texts."""
    found = of = 0
    for (origin, kind, seen, shown), count in confusion(language, half).items():
        if kind is bound.kind and source in (None, origin):
            of += count
            found += count * (seen in bound.seen and (shown or not bound.shown))
    return Share(found, of) if of else None


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
