"""The lens: looks at what somebody has written, and says what kind of question it is, if any."""

from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from server.domain.meeting.state.mix import QuestionKind
from server.lens.table import Rows, Rule, Scope, Table, table
from server.lens.text import Sentence, Span, sentences

LONGEST = 2_000
"""Characters that the lens reads at most."""

SEVERAL = "several"
"""The rule, and the nudge, that no pattern can tell: more than one sentence asks."""

MOST_BREAKS = 4
"""Places in a sentence that are looked at for a second question."""

LEADS = 6
"""Beginnings that are passed over before a question at most, one after another."""


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


class Found(Struct, frozen=True):
    """A rule that was found in a sentence, from one place of its line to another."""

    rule: Rule
    start: int
    end: int


class Said(Struct, frozen=True):
    """A sentence, and what in it asks something."""

    sentence: Sentence
    asks: Found | None

    @property
    def opens(self) -> bool:
        """Whether all of it is an open question, from its first word."""
        return bool(
            self.asks and not self.asks.start and self.asks.rule.row.kind is QuestionKind.QUESTION
        )

    def verdict(self, found: Found | None) -> Verdict | None:
        """What a rule that was found in it says of the text."""
        if found is None:
            return None
        row = found.rule.row
        return Verdict(row.kind, row.key, self.sentence.where(found.start, found.end), row.nudge)


def look(text: str, language: str) -> Verdict:
    """What a text in one of LANGUAGES is; the same text always gives the same."""
    t = table(language)
    begun = [begin(sentence, t) for sentence in sentences(text[:LONGEST], t)]
    said = [Said(sentence, first(sentence, t.asking)) for sentence in begun]
    asked = questions(said, t)
    return (
        several(said, asked, t)
        or carries(QuestionKind.ADVICE, said, t)
        or carries(QuestionKind.LEADING, said, t)
        or asks(asked)
        or carries(QuestionKind.CLOSED, said, t)
        or carries(QuestionKind.STATEMENT, said, t)
        or Verdict(QuestionKind.STATEMENT)
    )


def begin(sentence: Sentence, t: Table) -> Sentence:
    """A sentence without what only leads up to it."""
    for _ in range(LEADS):
        lead = t.leads.match(sentence.line)
        if not lead or lead.end() >= len(sentence.line) - len("? "):
            return sentence
        sentence = sentence.after(lead.end() - 1)
    return sentence


def questions(said: list[Said], t: Table) -> list[Said]:
    """The sentences that ask something; those that only ask for a nod count where no other asks."""
    asked = [s for s in said if s.asks]
    real = [s for s in asked if not t.asides.match(s.sentence.line)]
    return real or asked[:1]


def asks(asked: list[Said]) -> Verdict | None:
    """What the question is that is left: an open one if any is."""
    verdicts = [s.verdict(s.asks) for s in asked]
    return next(
        (v for v in verdicts if v and v.kind is QuestionKind.QUESTION), next(iter(verdicts), None)
    )


def several(said: list[Said], asked: list[Said], t: Table) -> Verdict | None:
    """Two questions or more that could be answered separately."""
    for one in said:
        if found := one.verdict(first(one.sentence, t.several)):
            return found
    parts = [part.span for one in asked for part in broken(one.sentence, t)]
    if len(parts) < 2:
        return None
    return Verdict(QuestionKind.MULTI, SEVERAL, parts[1], SEVERAL, tuple(parts))


def broken(sentence: Sentence, t: Table) -> Iterator[Sentence]:
    """A sentence that asks, broken where a second question begins in it."""
    for rule in t.breaks:
        for place in places(rule, sentence):
            before = sentence.part(0, place)
            if first(before, t.asking):
                yield before
                yield begin(sentence.after(place), t)
                return
    yield sentence


def places(rule: Rule, sentence: Sentence) -> list[int]:
    """Where a rule is found, the first few times."""
    found = [hit.start() for hit in islice(rule.pattern.finditer(sentence.line), MOST_BREAKS)]
    if found and rule.unless and rule.unless.search(sentence.line):
        return []
    return found


def carries(kind: QuestionKind, said: list[Said], t: Table) -> Verdict | None:
    """What the first sentence says in which a rule of a kind is found."""
    asking = any(one.asks for one in said)
    for one in said:
        scope = Scope.OPEN if one.opens else Scope.USUAL if asking else Scope.UNASKED
        if found := one.verdict(first(one.sentence, t.carried[kind][scope])):
            return found
    return None


def first(sentence: Sentence, rows: Rows) -> Found | None:
    """The first of some rules that is found in a sentence."""
    hit = rows.any.search(sentence.line)
    tried = (find(rule, sentence, hit.start()) for rule in rows.rules) if hit else iter(())
    return next(filter(None, tried), None)


def find(rule: Rule, sentence: Sentence, start: int) -> Found | None:
    """Where a rule is found, from a place on before which it is not."""
    found = rule.pattern.search(sentence.line, start)
    if not found or (rule.unless and rule.unless.search(sentence.line)):
        return None
    return Found(rule, found.start(), found.end())
