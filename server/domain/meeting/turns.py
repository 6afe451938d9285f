"""What the changes share: rounds that open, turns that are had, rounds that follow each other."""

from collections.abc import Callable, Iterable
from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.plans import RoundPlan
from server.domain.meeting.state.questions import Question, Status
from server.domain.meeting.state.rounds import (
    RULES,
    Keeps,
    Purpose,
    Round,
    RoundKind,
    Turn,
    Unrevealed,
)
from server.domain.refusals import Reason, Refusal
from server.domain.words import ActName, MemberId

CALLED = -1
"""The place of a round that the course did not bring."""


def named_round(m: Meeting, id: ActName) -> Round | Refusal:
    """The round that an act names, if it is open: the uppermost, or the one that talk follows."""
    found = next((r for r in (m.round, m.talk_round) if r and r.id == id), None)
    return found or Refusal(Reason.ROUND_OVER, "round")


def change_round(m: Meeting, id: ActName, change: Callable[[Round], Round]) -> Meeting:
    """The meeting with one of its rounds changed."""
    return replace(m, rounds=tuple(change(r) if r.id == id else r for r in m.rounds))


def unasked(rounds: Iterable[Round], unrevealed: Unrevealed) -> Refusal | None:
    """Why rounds cannot be left: nobody has said what becomes of what is written there, unseen."""
    asks = unrevealed is Unrevealed.ASK and any(r.unseen for r in rounds)
    return Refusal(Reason.UNREVEALED, "unrevealed") if asks else None


def discard(m: Meeting, rounds: Iterable[Round]) -> Meeting:
    """The meeting in which nobody is given back what was written in these rounds, unseen."""
    these = {r.id for r in rounds if r.kind.hides and r.revealed is None}
    return replace(
        m, rounds=tuple(replace(r, discarded=True) if r.id in these else r for r in m.rounds)
    )


def close(m: Meeting, id: ActName) -> Meeting:
    return change_round(m, id, lambda r: replace(r, closed=True))


def open_round(
    m: Meeting, id: ActName, plan: RoundPlan, place: int = CALLED, until: int = 0
) -> Meeting:
    """The meeting with one more round, in which all take part who can.

    The open round is the last of the `rounds` whose `phase` is the present one and whose `closed`
    is false.  There may be others before it: they wait beneath, and go on once it is closed.  The
    round that talk follows is the last of the same that is not revealed: what is revealed stays in
    sight until it is closed, and holds up nobody.  To close a round is to set its `closed`.

    To open a round, append it to `rounds`, with the meeting's `phase`; as `number` one more than
    there are rounds of its phase and its purpose; as `options` its own, or if there are none those
    of its purpose; and as `order` who takes part, counted before it is appended.  `revealed` is
    null, which is not an empty list.
    """
    purpose = plan.purpose
    opened = Round(
        id=id,
        phase=m.phase,
        purpose=purpose,
        place=place,
        number=1 + sum(r.phase == m.phase and r.purpose is purpose for r in m.rounds),
        order=in_turn(m, purpose),
        question=plan.question,
        options=plan.options or RULES[purpose].options,
        texts=plan.texts,
        until=until,
    )
    return replace(m, rounds=(*m.rounds, opened))


def in_turn(m: Meeting, purpose: Purpose) -> tuple[MemberId, ...]:
    """Who takes part, where that is counted; go-rounds begin with another person each time."""
    kind = RULES[purpose].kind
    who = takers(m, purpose)
    if kind is RoundKind.GO_ROUND and who:
        start = sum(r.kind is RoundKind.GO_ROUND for r in m.rounds) % len(who)
        return who[start:] + who[:start]
    return who if kind.hides else ()


def takers(m: Meeting, purpose: Purpose) -> tuple[MemberId, ...]:
    """Who takes part in a round of a purpose in this phase, in the order of arrival."""
    presenting = m.presenting
    leads = None if m.chair.takes_part else m.chair.coach
    here = tuple(p.id for p in m.members if p.seated and (p.id != leads or p.id in presenting))
    turn = m.row.turn if purpose is Purpose.TURNS else ""
    if turn == "ask" or RULES[purpose].keeps is Keeps.QUESTIONS:
        return tuple(id for id in here if id not in presenting)
    if turn == "report_back":
        return tuple(id for id in here if id in m.owing)
    return tuple(id for id in here if not turn or m.row.allows(turn, m.capacities(id)))


def bring_round(m: Meeting, act: ActName) -> Meeting:
    """Open the next round that the course has for the phase, unless one is open.

    If the round that talk follows is a go-round in which nobody waits, close it.  If a round is
    open now, be it a revealed one, that is all.  Otherwise count the rounds of the present phase
    whose `place` is not -1: if there are as many as the phase has `rounds`, that is all, too.
    Otherwise open the one at that place, counted from 0: its `id` is the entry's `act`, a point and
    the place.  Then begin again.
    """
    while (m := end_turns(m)).round is None:
        place = sum(r.phase == m.phase and r.place != CALLED for r in m.rounds)
        if place == len(m.step.rounds):
            return m
        m = open_round(m, f"{act}.{place}", m.step.rounds[place], place)
    return m


def asked_in(m: Meeting, r: Round) -> tuple[Question, ...]:
    """The questions that were asked in turns of a go-round, and not taken back."""
    of_round = (q for q in m.questions if (q.phase, q.round) == (r.phase, r.number))
    return tuple(q for q in of_round if q.status is not Status.WITHDRAWN)


def awaits(m: Meeting, purpose: Purpose) -> bool:
    """Whether a round of a purpose is still to come in the phase, or is open and not revealed."""
    brought = sum(r.phase == m.phase and r.place != CALLED for r in m.rounds)
    coming = m.step.rounds[brought:]
    return m.is_open(purpose) or any(plan.purpose is purpose for plan in coming)


def end_turns(m: Meeting) -> Meeting:
    """Close the go-round in which nobody waits any more."""
    r = m.talk_round
    over = r is not None and r.kind is RoundKind.GO_ROUND and not r.waiting
    return close(m, r.id) if r and over else m


def onwards(m: Meeting, act: ActName) -> Meeting:
    """After a change of turns: end the round if it is over, and bring the next.

    Those who wait in a round are those of its `order` who are neither in `had` nor in `passed`.
    They wait in that order; but those in `later` come after all others, in the order of `later`.
    In a go-round it is the turn of the first of them.  To go on: if the round that talk follows is
    a go-round in which nobody waits, close it; then bring rounds.  Otherwise nothing changes.
    """
    after = end_turns(m)
    return m if after is m else bring_round(after, act)


def asks_in(m: Meeting, r: Round) -> bool:
    """Whether turns in a round are for asking."""
    return r.kind is RoundKind.GO_ROUND and m.row.turn == "ask"


def take_turn(m: Meeting, type: str, entry: Entry[Any]) -> Meeting:
    """Let an act take its author's turn, if it is what turns are about here.

    If the round that talk follows is a go-round, the act is the one that takes a turn in the
    present phase by the table, and the entry's `by` waits in the round: end their turn.  Otherwise
    nothing changes.
    """
    r = m.talk_round
    if r is None or r.kind is not RoundKind.GO_ROUND or type != m.row.turn:
        return m
    return end_turn(m, r.id, entry.by, entry) if entry.by in r.waiting else m


def end_turn(
    m: Meeting, id: ActName, member: MemberId, entry: Entry[Any], last: Turn | None = None
) -> Meeting:
    """To end somebody's turn in a round: append them to its `had`, and go on.

    `last` of the round becomes null, where nothing else is said.
    """
    had = change_round(m, id, lambda r: replace(r, had=(*r.had, member), last=last))
    return onwards(had, entry.act)


def retake(m: Meeting, act: ActName) -> Meeting:
    """After somebody came, went or became another: who takes part in the open rounds now.

    For every round of the present phase that is not closed, also for those that wait beneath: find
    the order that a round of its purpose would have if it were opened now.  Of its `order` those
    stay, in their places, who are in that one, in `had` or in `passed`, and all of them in a round
    that hides, as nobody is told whether they had written; after them come those of that one who
    are not in it yet, in its order.  When all are counted, go on.
    """
    rounds = (again(m, r) if r.phase == m.phase and not r.closed else r for r in m.rounds)
    return onwards(replace(m, rounds=tuple(rounds)), act)


def again(m: Meeting, r: Round) -> Round:
    """Who took part in what hides stays counted, as nobody is told whether they had written."""
    now = in_turn(m, r.purpose)
    known = {*now, *r.had, *r.passed, *(r.order if r.kind.hides else ())}
    stay = [id for id in r.order if id in known]
    return replace(r, order=(*stay, *(id for id in now if id not in stay)))
