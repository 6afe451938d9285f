"""The lens: looks at what somebody has written, and says what kind of question it is, if any."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from server.domain.meeting.state.mix import QuestionKind
from server.lens.clauses import Clause, Found, apart, clauses, first, questions
from server.lens.plain import OTHER
from server.lens.table import Table, table
from server.lens.text import Sentence, Span, sentences
from server.lens.weights import Weighed, weigh, weights

LONGEST = 2_000
"""Characters that the lens reads at most."""

FEWEST_WORDS, KNOWN_SHARE = 4, 0.2
"""A text of so many words is in another language if no more of them than this are common ones."""

WORDING = "wording"
"""The rule of what no pattern tells: its words weigh more than those of a genuine question."""

SEVERAL, NOTHING_ASKED = "several", "nothing_asked"


class Verdict(Struct, frozen=True):
    """What the lens sees in a text: its kind, the rule that says so, and where.

    `rule` and `span` are null where nothing was found to go by; `parts` are the places of the
    questions where there are several; `nudge` names what may be said to the author.
    """

    kind: QuestionKind
    rule: str | None = None
    span: Span | None = None
    nudge: str = ""
    parts: tuple[Span, ...] = ()


def look(text: str, language: str) -> Verdict:
    """What a text in one of LANGUAGES is; the same text always gives the same."""
    t = table(language)
    read = sentences(text[:LONGEST], t)
    if not read:
        return Verdict(QuestionKind.STATEMENT)
    if foreign(read, t):
        return Verdict(QuestionKind.UNREAD)
    said = clauses(read, t)
    asked = questions(said, t)
    weighed = weigh(read, said, asked, weights(language))
    return carried(weighed, read, said, asked, t) if weighed else genuine(said, asked, t)


def foreign(read: tuple[Sentence, ...], t: Table) -> bool:
    """Whether a text is in another language, or in another script."""
    words = [word for one in read for word in one.line.split() if word not in ("?", ",", ":")]
    if 2 * words.count(OTHER) > len(words):
        return True
    known = sum(word in t.common for word in words)
    return len(words) >= FEWEST_WORDS and known <= KNOWN_SHARE * len(words)


def carried(
    weighed: Weighed,
    read: tuple[Sentence, ...],
    said: tuple[Clause, ...],
    asked: list[Clause],
    t: Table,
) -> Verdict:
    """What a text carries instead of a genuine question, with the rule that explains it best."""
    kind, nudge = weighed.kind, t.usual[weighed.kind]
    parts: tuple[Span, ...] = ()
    whole = (read[0].span[0], read[-1].span[1])
    if kind is QuestionKind.MULTI:
        parts = tuple(one.words.span for one in apart(asked))
        found = Verdict(kind, SEVERAL, parts[1] if parts[1:] else whole, nudge, parts[1:] and parts)
    elif kind is QuestionKind.STATEMENT:
        found = Verdict(kind, NOTHING_ASKED, whole, nudge)
    else:
        told = explained(said, lambda one: first(one.words, t.explaining[kind]))
        found = told or Verdict(kind, WORDING, weighed.span, nudge)
    return found if weighed.shown else Verdict(kind, found.rule, found.span, "", found.parts)


def genuine(said: tuple[Clause, ...], asked: list[Clause], t: Table) -> Verdict:
    """What a genuine question is: an open one if any of it is."""
    open_ones = [
        one for one in asked if one.asks and one.asks.rule.row.kind is QuestionKind.QUESTION
    ]
    return (
        explained(open_ones, lambda one: one.asks)
        or explained(asked, lambda one: one.asks)
        or explained(said, lambda one: first(one.words, t.checking))
        or Verdict(QuestionKind.QUESTION)
    )


def explained(some: Iterable[Clause], find: Callable[[Clause], Found | None]) -> Verdict | None:
    """What the first rule that is found in some clauses says of the text."""
    for one in some:
        if found := find(one):
            row = found.rule.row
            return Verdict(row.kind, row.key, one.words.where(found.start, found.end), row.nudge)
    return None
