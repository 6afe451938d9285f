"""What the house has to do in a meeting by itself, given who is here and what time it is."""

from collections.abc import Callable, Collection, Iterator

from server.domain.meeting.chair import KeepChair, OfferChair
from server.domain.meeting.course import FIRST, LAST, PhaseKind, Step
from server.domain.meeting.fold import Housekeeping
from server.domain.meeting.hidden import RevealLate
from server.domain.meeting.moving import Advance
from server.domain.meeting.rounds import EndRound, SkipAbsent
from server.domain.meeting.state.meeting import Meeting
from server.domain.words import MemberId

WIDEN_AFTER_MS = 20_000
"""How long a deputy is asked before anybody may take the chair."""


def chore(m: Meeting, gone: Collection[MemberId], now: int) -> Housekeeping | None:
    """The next thing to do, if anything is; `gone` has whoever has been away for long, in ms now.

    Two processes that see the same meeting come to the same act, with the same id.
    """
    if m.phase == LAST:
        return None
    return next((found for look in LOOKS for found in look(m, gone, now)), None)


def named(m: Meeting, what: str) -> str:
    return f"house:{what}:{m.seq}"


def reveal_late(m: Meeting, gone: Collection[MemberId], now: int) -> Iterator[Housekeeping]:
    if m.round and m.round.late:
        yield RevealLate(id=named(m, "late"), round=m.round.id)


def skip_absent(m: Meeting, gone: Collection[MemberId], now: int) -> Iterator[Housekeeping]:
    """A round never hangs on somebody who is gone."""
    r = m.talk_round
    if r and r.turn and r.turn in gone:
        yield SkipAbsent(id=named(m, "skip"), round=r.id, member=r.turn)


def end_round(m: Meeting, gone: Collection[MemberId], now: int) -> Iterator[Housekeeping]:
    over = (r for r in (m.round, m.talk_round) if r and 0 < r.until <= now)
    yield from (EndRound(id=named(m, "end"), round=r.id) for r in over)


def mind_chair(m: Meeting, gone: Collection[MemberId], now: int) -> Iterator[Housekeeping]:
    """Offer the chair of a coach who is gone: to the deputy for a while, then to anyone."""
    chair = m.chair
    if chair.coach is None:
        return
    if chair.coach not in gone:
        if chair.offered:
            yield KeepChair(id=named(m, "chair"))
        return
    free = chair.deputy not in gone and chair.deputy not in m.presenting
    deputy = chair.deputy if free else None
    if not chair.offered:
        yield OfferChair(id=named(m, "chair"), to=deputy)
    elif chair.to and (deputy is None or now - chair.offered >= WIDEN_AFTER_MS):
        yield OfferChair(id=named(m, "chair"), to=None)


def advance(m: Meeting, gone: Collection[MemberId], now: int) -> Iterator[Housekeeping]:
    """Move on when the time is over, if the coach asked for it; the last step is the coach's."""
    if not (m.clock.automatic and m.clock.running) or m.remaining(now) > 0:
        return
    to = following(m)
    if to and to.key != LAST:
        yield Advance(id=named(m, "advance"), leaving=m.phase, to=to.key)


def following(m: Meeting) -> Step | None:
    """The step to go to next; the choice of presenters is passed over once all are chosen."""
    ahead = m.course[m.position + 1 :]
    chosen = all(m.presenters)
    fits = (s for s in ahead if not (chosen and s.kind == PhaseKind.CHOOSE))
    to = next(fits, None)
    return to if to and m.phase != FIRST and not m.lacks_presenter(to) else None


LOOKS: tuple[Callable[[Meeting, Collection[MemberId], int], Iterator[Housekeeping]], ...] = (
    reveal_late,
    mind_chair,
    skip_absent,
    end_round,
    advance,
)
