"""What the features of a text weigh: `python -m tests.lens.train` learns it from labelled texts."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

from msgspec import Struct

from server.domain.meeting.state.mix import QuestionKind
from server.lens.clauses import Clause, apart
from server.lens.table import RULES
from server.lens.text import Sentence, Span

KINDS = (QuestionKind.ADVICE, QuestionKind.LEADING, QuestionKind.STATEMENT, QuestionKind.MULTI)
"""What a text may carry instead of a genuine question, in the order of the columns."""

EARLY = 6
"""So many words of a sentence, its beginning with them, count once more as early ones."""

MOST = {"asking": 3, "apart": 3, "clauses": 5, "marks": 3, "sentences": 5, "length": 12}
"""Up to where it is counted how often something is there; more is as much."""

LENGTH = 4
"""Words by which the length of a text is counted."""

ROLES = 4
"""Clauses of which it matters what they do, the last ones."""

WEIGHED = 4
"""Sentences whose words are weighed, the last ones: what was said long before says little."""


class Weights(Struct, frozen=True):
    """A language's: of each feature, and of any text (''), how much it speaks for each of KINDS.

    Against a genuine question, that is: in a sum over all features of a text, `told` is the least
    that makes it one of a kind, and `shown` the least that its author is told of.
    """

    of: dict[str, tuple[int, ...]]
    told: tuple[int, ...]
    shown: tuple[int, ...]


class Weighed(Struct, frozen=True):
    """The kind that a text is by its weights, whether that may be shown, and where it lies most."""

    kind: QuestionKind
    shown: bool
    span: Span


@cache
def weights(language: str) -> Weights:
    """The weights of one of LANGUAGES."""
    lines = (RULES / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    told, shown, *rest = (line.split("\t") for line in lines)
    return Weights(
        {name: numbers(values) for name, *values in rest}, numbers(told[1:]), numbers(shown[1:])
    )


def numbers(written: list[str]) -> tuple[int, ...]:
    """A row of the table; what is nothing is not written."""
    return tuple(int(value or 0) for value, _ in zip_longest(written, KINDS, fillvalue="0"))


def weigh(
    read: tuple[Sentence, ...],
    said: tuple[Clause, ...],
    asked: list[Clause],
    own: Weights,
) -> Weighed | None:
    """What a text is by its weights, if not a genuine question.

    A statement asks nothing; and of a text that is weighed in part, only the questions that were
    found are several.
    """
    placed: dict[str, Span | None] = {}
    for name, span in features(read, said, asked):
        placed.setdefault(name, span)
    known = [(own.of[name], span) for name, span in placed.items() if name in own.of]
    sums = [sum(column) for column in zip(*(values for values, _ in known), strict=True)]
    barred = {
        QuestionKind.STATEMENT: bool(asked),
        QuestionKind.MULTI: len(read) > WEIGHED and len(apart(asked)) < 2,
    }
    over = [
        -1 if barred.get(kind) else have - least
        for kind, have, least in zip(KINDS, sums, own.told, strict=True)
    ]
    best = max(range(len(KINDS)), key=over.__getitem__)
    if over[best] < 0:
        return None
    words = [(values[best], span) for values, span in known if span]
    _, span = max(words, key=lambda one: one[0], default=(0, read[0].span))
    return Weighed(KINDS[best], sums[best] >= own.shown[best], span)


def features(
    read: tuple[Sentence, ...], said: tuple[Clause, ...], asked: list[Clause]
) -> Iterator[tuple[str, Span | None]]:
    """The features of a text, and where those stand that are words."""
    yield "", None
    for sentence in read[-WEIGHED:]:
        yield from wording(sentence)
    yield from ((name, None) for name in structure(read, said, asked))


def wording(sentence: Sentence) -> Iterator[tuple[str, Span]]:
    """Its words, each two neighbours, and each two with one word between; early words once more."""
    words = ["^", *sentence.line.split()]
    spans = [sentence.spans[0], *sentence.spans]
    if words[-1] != "?":
        words.append("$")
        spans.append(spans[-1])
    for place, word in enumerate(words):
        if place < EARLY:
            yield f"<{word}", spans[place]
        yield word, spans[place]
        for gap, joint in ((1, " "), (2, " _ ")):
            if place + gap < len(words):
                end = place + gap
                yield f"{word}{joint}{words[end]}", (spans[place][0], spans[end][1])


def structure(
    read: tuple[Sentence, ...], said: tuple[Clause, ...], asked: list[Clause]
) -> Iterator[str]:
    """What is there beside the words: how much of what, and what the clauses do."""
    asks = [one for one in said if one.asks]
    counted = Counter(
        asking=len(asks),
        apart=len(apart(asked)),
        clauses=len(said),
        marks=sum(one.line.endswith(" ? ") for one in read),
        sentences=len(read),
        length=sum(len(one.spans) for one in read) // LENGTH,
    )
    yield from (f"={name} {min(counted[name], most)}" for name, most in MOST.items())
    yield f"=roles {''.join(role(one, bool(asks)) for one in said[-ROLES:])}"


def role(one: Clause, asking: bool) -> str:
    """What a clause does: asks openly or closed, leads up to a question, or tells."""
    return "o" if one.opens else "q" if one.asks else "l" if asking else "t"
