"""What the house has to do in a meeting by itself, and when, given who is here and the time."""

from collections.abc import Callable, Collection, Iterator, Mapping

from server.domain.meeting.chair import KeepChair, OfferChair
from server.domain.meeting.course import Step
from server.domain.meeting.landing import TellLanded, landing
from server.domain.meeting.moving import Advance, lacks_presenter
from server.domain.meeting.phases import FIRST, LAST, PhaseKind
from server.domain.meeting.revealing import RevealLate, RevealUnseen
from server.domain.meeting.rounds import EndRound
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.timing import FAR_OFF
from server.domain.meeting.turn_taking import SkipAbsent
from server.domain.meeting.vocabulary import Housekeeping
from server.domain.words import MemberId

WIDEN_AFTER_MS = 20_000
"""How long a coach is waited for at first, and a deputy is asked, before any member may lead."""

Found = Iterator[tuple[int, Housekeeping]]
"""What is to be done, and from when on, in ms; a time that is over means at once."""


def chore(m: Meeting, gone: Collection[MemberId], now: int) -> Housekeeping | None:
    """The next thing to do, if anything is; `gone` has whoever has been away for long, in ms now.

    Two processes that see the same meeting come to the same act, with the same id.
    """
    found = ahead(m, dict.fromkeys(gone, 0), now)
    return next((act for at, act in found if at <= now), None)


def next_at(m: Meeting, away: Mapping[MemberId, int], now: int) -> int | None:
    """When there will be something to do if nothing happens until then: in ms, and not before now.

    `away` has all who are away, and from when on they count as gone; None: never.
    """
    first = min((at for at, _ in ahead(m, away, now)), default=None)
    return None if first is None else max(first, now)


def ahead(m: Meeting, away: Mapping[MemberId, int], now: int) -> Found:
    """All that there is to do, now or later, the most urgent first."""
    looks = (reveal_late, tell_landed) if m.phase == LAST else LOOKS
    return (found for look in looks for found in look(m, away, now))


def named(m: Meeting, what: str) -> str:
    return f"house:{what}:{m.seq}"


def reveal_late(m: Meeting, away: Mapping[MemberId, int], now: int) -> Found:
    """Also of a round that was closed, or left behind, before it could be shown."""
    for r in m.rounds:
        if r.late:
            yield now, RevealLate(id=named(m, "late"), round=r.id)


def tell_landed(m: Meeting, away: Mapping[MemberId, int], now: int) -> Found:
    """At the close, or at the end where none came before it."""
    if landing(m):
        yield now, TellLanded(id=named(m, "landed"))


def skip_absent(m: Meeting, away: Mapping[MemberId, int], now: int) -> Found:
    """A round never hangs on somebody who is gone."""
    r = m.talk_round if away else None
    turn = r.turn if r else None
    if r and turn and turn in away:
        yield away[turn], SkipAbsent(id=named(m, "skip"), round=r.id, member=turn)


def end_round(m: Meeting, away: Mapping[MemberId, int], now: int) -> Found:
    timed = (r for r in (m.round, m.talk_round) if r and r.until)
    yield from ((r.until, EndRound(id=named(m, "end"), round=r.id)) for r in timed)


def mind_chair(m: Meeting, away: Mapping[MemberId, int], now: int) -> Found:
    """Offer the chair of a coach who is gone: to the deputy for a while, then to anyone.

    If no coach has come, it is offered to anyone a while after the meeting was opened; where none
    is awaited, at once.
    """
    chair = m.chair
    if chair.coach is None:
        if m.members and not chair.offered:
            wait = WIDEN_AFTER_MS if m.facilitated else 0
            yield m.opened_at + wait, OfferChair(id=named(m, "chair"), to=None)
        return
    goes = away.get(chair.coach)
    if chair.offered and (goes is None or goes > now):
        yield now, KeepChair(id=named(m, "chair"))
    elif chair.offered and chair.to:
        asked_until = min(chair.offered + WIDEN_AFTER_MS, deputy_until(m, away))
        yield asked_until, OfferChair(id=named(m, "chair"), to=None)
    elif goes is not None and not chair.offered:
        free = deputy_until(m, away) > max(goes, now)
        yield goes, OfferChair(id=named(m, "chair"), to=chair.deputy if free else None)


def deputy_until(m: Meeting, away: Mapping[MemberId, int]) -> int:
    """Until when the deputy can be asked to take the chair, in ms; 0 if they cannot."""
    deputy = m.chair.deputy
    if deputy is None or deputy in m.presenting:
        return 0
    return away.get(deputy, FAR_OFF)


def advance(m: Meeting, away: Mapping[MemberId, int], now: int) -> Found:
    """Move on when the time is over, if the coach asked for it; the last step is the coach's.

    What is written and not revealed is revealed first.
    """
    if not (m.clock.automatic and m.clock.running):
        return
    to = following(m)
    if to is None or to.key == LAST:
        return
    at = now + m.remaining(now)
    unseen = next((r for r in m.open_rounds if r.unseen), None)
    if unseen:
        yield at, RevealUnseen(id=named(m, "reveal"), round=unseen.id)
    else:
        yield at, Advance(id=named(m, "advance"), leaving=m.phase, to=to.key)


def following(m: Meeting) -> Step | None:
    """The step to go to next: the first ahead that is not passed over."""
    to = next((s for s in m.course[m.position + 1 :] if not is_passed_over(m, s)), None)
    return to if to and m.phase != FIRST and not lacks_presenter(m, to) else None


def is_passed_over(m: Meeting, step: Step) -> bool:
    """Whether nothing is left to do in a step: presenters to choose, once all are chosen; what was
    done since last time, in the first meeting of a set, to which nothing was brought.
    """
    if step.kind == PhaseKind.CHOOSE:
        return all(m.presenters)
    is_first = m.number == 1 and m.began_at > 0
    return step.kind == PhaseKind.REPORT_BACK and is_first and not (m.due or m.kept)


LOOKS: tuple[Callable[[Meeting, Mapping[MemberId, int], int], Found], ...] = (
    reveal_late,
    tell_landed,
    mind_chair,
    skip_absent,
    end_round,
    advance,
)
