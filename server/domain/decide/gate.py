"""Whether an act is open to somebody now: by the table, the floor and the round.

The browser asks the same of web/app/may.js, which is the twin.
"""

from server.domain.floor import Floor
from server.domain.meeting import Meeting
from server.domain.people import Role
from server.domain.phases import ANSWERING, POSTING, TALKING
from server.domain.refusals import Reason
from server.domain.rounds import Purpose, Round, RoundKind
from server.domain.words import MemberId


def why_not(m: Meeting, act: str, by: MemberId) -> Reason | None:
    """Why an act is not open to somebody now, whatever it says; None if it is."""
    role = m.role(by)
    if role is None:
        known = any(member.id == by for member in m.members)
        return Reason.SEAT_REVOKED if known else Reason.NOT_SEATED
    return by_table(m, act, role) or by_floor(m, act, role) or by_round(m, act, by, role)


def by_table(m: Meeting, act: str, role: Role) -> Reason | None:
    if act not in m.row.may:
        return Reason.NOT_NOW
    return None if m.row.allows(act, role) else Reason.NOT_YOURS


def by_floor(m: Meeting, act: str, role: Role) -> Reason | None:
    floor = m.floor_is
    if act not in POSTING:
        return None
    if floor is Floor.COACH and role is not Role.COACH:
        return Reason.FLOOR_TAKEN
    if floor is Floor.SILENCE:
        return Reason.SILENCE
    if floor is Floor.PRESENTER and act in TALKING and role is not Role.PRESENTER:
        return Reason.PRESENTER_ONLY
    return None


def by_round(m: Meeting, act: str, by: MemberId, role: Role) -> Reason | None:
    r = m.talk_round
    if r is None:
        return None
    if r.kind is RoundKind.BURST and act in ANSWERING:
        return Reason.NO_ANSWERS_NOW
    if role is Role.COACH:
        return None
    if r.kind.hides and act in TALKING:
        return Reason.WRITING
    if r.kind is RoundKind.GO_ROUND and act == m.row.turn:
        return by_turn(r, by)
    if r.purpose is Purpose.FLOW and act == "ask":
        return by_queue(m, by)
    return None


def by_turn(r: Round, by: MemberId) -> Reason | None:
    if by == r.turn:
        return None
    return Reason.TURN_TAKEN if by in r.had or by in r.passed else Reason.NOT_YOUR_TURN


def by_queue(m: Meeting, by: MemberId) -> Reason | None:
    """Nobody has a second question waiting while somebody else who may ask has none."""
    waiting = {q.by for q in m.queue[1:]}
    others = set(m.takers(Purpose.QUESTIONS)) - {by}
    return Reason.OTHERS_FIRST if by in waiting and others - waiting else None
