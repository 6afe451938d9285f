"""What the coach's events change: the phase, the floor, the clock, the chair."""

from collections import Counter
from collections.abc import Callable

from msgspec.structs import replace

from server.domain import events as on
from server.domain.course import FIRST, LAST, Step
from server.domain.evolve.turns import Changes, Entry, bring_round, retake
from server.domain.floor import Taken
from server.domain.meeting import Chair, Meeting


def phase_began(m: Meeting, e: on.PhaseBegan, entry: Entry) -> Meeting:
    ran = m.floor.clock_ran if m.floor else m.clock.running
    running = e.phase not in (FIRST, LAST) and (ran or m.phase == FIRST)
    after = replace(
        stopped(m, entry),
        phase=e.phase,
        floor=None,
        clock=replace(m.clock, running=running, since=entry.at),
        began_at=m.began_at or entry.at,
    )
    if after.remaining(entry.at) <= 0:  # gone back to: nothing is to hurry them on again
        after = replace(after, clock=replace(after.clock, automatic=False))
    return bring_round(retake(after, entry.act), entry.act)


def stopped(m: Meeting, entry: Entry) -> Meeting:
    """The meeting with its clock standing still, and the time so far written down."""
    spent = m.spent(entry.at)
    return replace(
        change_step(m, m.phase, lambda step: replace(step, spent=spent)),
        clock=replace(m.clock, running=False, since=entry.at),
    )


def change_step(m: Meeting, key: str, change: Callable[[Step], Step]) -> Meeting:
    return replace(m, course=tuple(change(s) if s.key == key else s for s in m.course))


def floor_taken(m: Meeting, e: on.FloorTaken, entry: Entry) -> Meeting:
    ran = m.floor.clock_ran if m.floor else m.clock.running
    return replace(stopped(m, entry), floor=Taken(entry.by, e.question, e.showing, ran))


def floor_released(m: Meeting, e: on.FloorReleased, entry: Entry) -> Meeting:
    running = m.floor is not None and m.floor.clock_ran
    return replace(m, floor=None, clock=replace(m.clock, running=running, since=entry.at))


def clock_held(m: Meeting, e: on.ClockHeld, entry: Entry) -> Meeting:
    return stopped(m, entry)


def clock_resumed(m: Meeting, e: on.ClockResumed, entry: Entry) -> Meeting:
    return replace(m, clock=replace(m.clock, running=True, since=entry.at))


def time_adjusted(m: Meeting, e: on.TimeAdjusted, entry: Entry) -> Meeting:
    change: Counter[str] = Counter({m.phase: e.minutes})
    for loan in e.loans:
        change[loan.lender] -= loan.minutes
    course = tuple(replace(s, minutes=s.minutes + change[s.key]) for s in m.course)
    return replace(m, course=course, loans=(*m.loans, *e.loans))


def automatic_set(m: Meeting, e: on.AutomaticSet, entry: Entry) -> Meeting:
    return replace(m, clock=replace(m.clock, automatic=e.on))


def presenter_chosen(m: Meeting, e: on.PresenterChosen, entry: Entry) -> Meeting:
    chosen = list(m.presenters)
    chosen[e.airtime - 1] = e.member
    return retake(replace(m, presenters=tuple(chosen)), entry.act)


def deputy_named(m: Meeting, e: on.DeputyNamed, entry: Entry) -> Meeting:
    return replace(m, chair=replace(m.chair, deputy=e.member))


def chair_offered(m: Meeting, e: on.ChairOffered, entry: Entry) -> Meeting:
    return replace(m, chair=replace(m.chair, offered=entry.at, to=e.to))


def chair_kept(m: Meeting, e: on.ChairKept, entry: Entry) -> Meeting:
    return replace(m, chair=replace(m.chair, offered=0, to=None))


def chair_taken(m: Meeting, e: on.ChairTaken, entry: Entry) -> Meeting:
    deputy = None if m.chair.deputy == e.member else m.chair.deputy
    after = replace(
        m,
        chair=Chair(coach=e.member, deputy=deputy),
        presenters=tuple(
            None if id == e.member and is_ahead(m, airtime) else id
            for airtime, id in enumerate(m.presenters, 1)
        ),
    )
    return retake(after, entry.act)


def is_ahead(m: Meeting, airtime: int) -> bool:
    """Whether an airtime is still to come, or goes on."""
    return any(step.airtime == airtime for step in m.course[m.place :])


CHANGES: Changes = {
    on.PhaseBegan: phase_began,
    on.FloorTaken: floor_taken,
    on.FloorReleased: floor_released,
    on.ClockHeld: clock_held,
    on.ClockResumed: clock_resumed,
    on.TimeAdjusted: time_adjusted,
    on.AutomaticSet: automatic_set,
    on.PresenterChosen: presenter_chosen,
    on.DeputyNamed: deputy_named,
    on.ChairOffered: chair_offered,
    on.ChairKept: chair_kept,
    on.ChairTaken: chair_taken,
}
