"""Whether an act is open to somebody now: by the table, the floor and the rounds.

The browser asks the same of web/app/may.js, which is the twin.
"""

from collections.abc import Set

from server.domain.meeting.phases import ALOUD, ANSWERING, BY_KEY, LATE, POSTING, TALKING
from server.domain.meeting.state.floor import Floor
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import Capacity
from server.domain.meeting.state.questions import Status
from server.domain.meeting.state.rounds import Purpose, Round, RoundKind
from server.domain.meeting.turns import asked_in, awaits, takers
from server.domain.refusals import Reason
from server.domain.words import MemberId


def why_not(m: Meeting, act: str, by: MemberId, late: bool = False) -> Reason | None:
    """Why an act is not open to somebody now, whatever it says; None if it is.

    What comes `late`, of a phase before, takes no turn and waits for none.
    """
    known = m.known_closed
    if (act, by) not in known:
        known[act, by] = closed(m, act, by)
    return known[act, by] or by_round(m, act, by, late)


def closed(m: Meeting, act: str, by: MemberId) -> Reason | None:
    """The same, but for the round that talk follows: most lines leave it as it is."""
    mine = m.capacities(by)
    if not mine:
        return Reason.SEAT_REVOKED if m.knows(by) else Reason.NOT_SEATED
    return by_table(m, act, by, mine) or by_floor(m, act, mine) or by_rounds_ahead(m, act, mine)


def by_table(m: Meeting, act: str, by: MemberId, mine: Set[Capacity]) -> Reason | None:
    if m.row.allows(act, mine) or was_open(m, act, by):
        return None
    return Reason.NOT_YOURS if act in m.row.may else Reason.NOT_NOW


def was_open(m: Meeting, act: str, by: MemberId) -> bool:
    """Whether somebody may still send what a phase before this one had opened to them."""
    if act not in LATE:
        return False
    passed = m.course[: m.position]
    return any(BY_KEY[step.kind].allows(act, m.capacities(by, step)) for step in passed)


def by_floor(m: Meeting, act: str, mine: Set[Capacity]) -> Reason | None:
    if act not in POSTING:
        return None
    floor = m.floor_is
    if floor is Floor.COACH and Capacity.COACH not in mine:
        return Reason.FLOOR_TAKEN
    if floor is Floor.SILENCE:
        return Reason.SILENCE
    if floor is Floor.PRESENTER and act in TALKING and Capacity.PRESENTER not in mine:
        return Reason.PRESENTER_ONLY
    return None


def by_rounds_ahead(m: Meeting, act: str, mine: Set[Capacity]) -> Reason | None:
    """What waits here for the words of all; whoever is late with it from a phase before waits not.

    Such are those to whom this phase does not open it: the presenter of an airtime before.
    """
    purpose = m.row.after.get(act)
    waits = purpose and m.row.allows(act, mine) and awaits(m, purpose)
    return Reason.CHECK_FIRST if waits else None


def by_round(m: Meeting, act: str, by: MemberId, late: bool) -> Reason | None:
    r = m.talk_round
    if r is None:
        return None
    kind = r.kind
    if kind is RoundKind.BURST and act in ANSWERING:
        return Reason.NO_ANSWERS_NOW
    if Capacity.COACH in m.capacities(by):
        return None
    if kind.hides and act in TALKING:
        return Reason.WRITING
    written = ALOUD.get(act, act)
    if kind is RoundKind.GO_ROUND and written == m.row.turn:
        return None if late else by_turn(m, r, by)
    if written == "ask" and r.rule.fair:
        return by_queue(m, by)
    return None


def by_turn(m: Meeting, r: Round, by: MemberId) -> Reason | None:
    """One question a turn, which is over once that is settled; then one more, until the next."""
    asked = asked_in(m, r) if m.row.turn == "ask" else ()
    own = [q for q in asked if q.by == by]
    if by == r.turn:
        waits = any(q.status is Status.OPEN for q in own)
        return Reason.AWAITS_ANSWER if waits else None
    had_last = r.had[-1:] == (by,) and (r.last is None or r.last.member == by)
    if had_last and len(own) == 1 and asked[-1] == own[0]:
        return None
    return Reason.TURN_TAKEN if by in r.had or by in r.passed else Reason.NOT_YOUR_TURN


def by_queue(m: Meeting, by: MemberId) -> Reason | None:
    """Nobody has a second question waiting while somebody else who may ask has none."""
    waiting = {q.by for q in m.queue}
    if by not in waiting or waiting.issuperset(takers(m, Purpose.QUESTIONS)):
        return None
    return Reason.OTHERS_FIRST
