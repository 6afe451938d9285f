"""What the events of rounds change: turns, hidden writing, and its reveal."""

from collections.abc import Callable

from msgspec.structs import replace

from server.domain import events as on
from server.domain.evolve.turns import (
    CALLED,
    Changes,
    Entry,
    bring_round,
    change_round,
    close,
    onwards,
    open_round,
)
from server.domain.learning import Learning, Level, SeenBy
from server.domain.meeting import Bid, Meeting
from server.domain.questions import EVERYONE, Question
from server.domain.rounds import Item, Purpose, Round
from server.domain.words import ActName

SECOND_MS = 1000


def opened(m: Meeting, e: on.RoundOpened, entry: Entry) -> Meeting:
    until = entry.at + e.seconds * SECOND_MS if e.seconds else 0
    over = m.round is not None and m.round.revealed is not None
    before = close(m, m.round.id) if m.round and over else m
    after = open_round(before, entry.act, e.purpose, CALLED, e.question, until)
    return onwards(after, entry.act)


def closed(m: Meeting, e: on.RoundClosed, entry: Entry) -> Meeting:
    return bring_round(close(m, e.round), entry.act)


def passed(m: Meeting, e: on.Passed, entry: Entry) -> Meeting:
    after = change_round(m, e.round, lambda r: replace(r, passed=(*r.passed, entry.by)))
    return onwards(after, entry.act)


def put_off(m: Meeting, e: on.TurnPutOff, entry: Entry) -> Meeting:
    return change_round(m, e.round, lambda r: replace(r, later=(*r.later, entry.by)))


def skipped(m: Meeting, e: on.TurnSkipped, entry: Entry) -> Meeting:
    def skip(r: Round) -> Round:
        if e.member in r.later:
            return replace(r, passed=(*r.passed, e.member))
        return replace(r, later=(*r.later, e.member))

    return onwards(change_round(m, e.round, skip), entry.act)


def voted(m: Meeting, e: on.VoteCast, entry: Entry) -> Meeting:
    return written(m, e.round, Item(entry.act, entry.by, "", e.choice), e.first)


def text_written(m: Meeting, e: on.TextWritten, entry: Entry) -> Meeting:
    item = Item(entry.act, entry.by, "", e.text, kind=e.kind, edited=e.edited)
    return written(m, e.round, item, e.first)


def learning_written(m: Meeting, e: on.LearningWritten, entry: Entry) -> Meeting:
    item = Item(entry.act, entry.by, e.level, e.text, e.seen_by)
    return written(m, e.round, item, e.first)


def written(m: Meeting, id: ActName, item: Item, first: bool) -> Meeting:
    """Put what somebody wrote in place of what they wrote before."""

    def put(r: Round) -> Round:
        others = (i for i in r.items if (i.by, i.slot) != (item.by, item.slot))
        return replace(r, items=(*others, item), ready=r.ready + first)

    return change_round(m, id, put)


def veiled(m: Meeting, e: on.Veiled, entry: Entry) -> Meeting:
    return change_round(m, e.round, lambda r: replace(r, ready=r.ready + e.first))


def revealed(m: Meeting, e: on.Revealed, entry: Entry) -> Meeting:
    def reveal(r: Round) -> Round:
        shown = tuple(item.id for item in r.items)
        return replace(r, revealed=(*(r.revealed or ()), *e.items), shown=shown)

    after = change_round(m, e.round, reveal)
    purpose = next(r.purpose for r in m.rounds if r.id == e.round)
    keep = KEEPS.get(purpose)
    return keep(after, e.items) if keep else after


def keep_bids(m: Meeting, items: tuple[Item, ...]) -> Meeting:
    return replace(m, bids=(*m.bids, *(Bid(i.id, i.by, i.text) for i in items)))


def keep_learnings(m: Meeting, items: tuple[Item, ...]) -> Meeting:
    found = (Learning(i.id, i.by, Level(i.slot), i.text, SeenBy(i.seen_by)) for i in items)
    return replace(m, learnings=(*m.learnings, *found))


def keep_questions(m: Meeting, items: tuple[Item, ...]) -> Meeting:
    """Questions that were written are put to the presenter, or to everyone if there is none."""
    to, airtime = m.presenter or EVERYONE, m.step.airtime
    asked = (Question(i.id, i.by, to, m.phase, airtime, 0, i.text) for i in items)
    edited = {i.id for r in m.rounds for i in r.items if i.edited}
    mix = m.mix
    for item in items:
        mix = mix.plus(item.kind, item.id in edited)
    return replace(m, questions=(*m.questions, *asked), mix=mix)


KEEPS: dict[Purpose, Callable[[Meeting, tuple[Item, ...]], Meeting]] = {
    Purpose.BIDS: keep_bids,
    Purpose.LEARNING: keep_learnings,
    Purpose.QUESTIONS: keep_questions,
}
"""What a reveal adds to the meeting, beside showing it in its round."""

CHANGES: Changes = {
    on.RoundOpened: opened,
    on.RoundClosed: closed,
    on.Passed: passed,
    on.TurnPutOff: put_off,
    on.TurnSkipped: skipped,
    on.VoteCast: voted,
    on.TextWritten: text_written,
    on.LearningWritten: learning_written,
    on.Veiled: veiled,
    on.Revealed: revealed,
}
