"""Judges what the coach does with the phase, the floor, the clock and the chair."""

from server.domain import commands as do
from server.domain import events as on
from server.domain.decide.verdict import Decision, Judges
from server.domain.meeting import Meeting
from server.domain.names import tidy
from server.domain.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.timing import LEAST_MINUTES, Source, borrowed, returned, total
from server.domain.words import MemberId


def move(m: Meeting, command: do.Move | do.Advance, by: MemberId) -> Decision:
    target = m.find_step(command.to)
    if command.leaving != m.phase:
        return Refusal(Reason.PHASE_MOVED, "leaving")
    if target is None:
        return Refusal(Reason.NO_SUCH_PHASE, "to")
    if command.to == m.phase:
        return Refusal(Reason.SAME_PHASE, "to")
    if m.lacks_presenter(target):
        return Refusal(Reason.NO_PRESENTER, "to")
    return on.PhaseBegan(command.to)


def take_floor(m: Meeting, command: do.TakeFloor, by: MemberId) -> Decision:
    return on.FloorTaken(tidy(command.question), command.showing)


def release_floor(m: Meeting, command: do.ReleaseFloor, by: MemberId) -> Decision:
    return on.FloorReleased() if m.floor else Refusal(Reason.FLOOR_FREE)


def hold_clock(m: Meeting, command: do.HoldClock, by: MemberId) -> Decision:
    return on.ClockHeld() if m.clock.running else Refusal(Reason.CLOCK_HELD)


def resume_clock(m: Meeting, command: do.ResumeClock, by: MemberId) -> Decision:
    if m.floor:
        return Refusal(Reason.FLOOR_TAKEN)
    return Refusal(Reason.CLOCK_RUNS) if m.clock.running else on.ClockResumed()


def adjust_time(m: Meeting, command: do.AdjustTime, by: MemberId) -> Decision:
    minutes = command.minutes
    if not minutes:
        return Refusal(Reason.OUT_OF_RANGE, "minutes")
    if m.step.minutes + minutes < LEAST_MINUTES:
        return Refusal(Reason.TOO_SHORT, "minutes")
    if minutes < 0:
        return on.TimeAdjusted(minutes, returned(m.course, m.place, -minutes, m.loans))
    loans = borrowed(m.course, m.place, minutes, command.source)
    if command.source is not Source.LONGER and total(loans) < minutes:
        return Refusal(Reason.NOTHING_TO_BORROW, "source")
    return on.TimeAdjusted(minutes, loans)


def set_automatic(m: Meeting, command: do.SetAutomatic, by: MemberId) -> Decision:
    return on.AutomaticSet(command.on)


def choose_presenter(m: Meeting, command: do.ChoosePresenter, by: MemberId) -> Decision:
    if command.airtime > len(m.presenters):
        return Refusal(Reason.NO_SUCH_AIRTIME, "airtime")
    if any(step.airtime == command.airtime for step in m.course[: m.place + 1]):
        return Refusal(Reason.AIRTIME_BEGAN, "airtime")
    if refusal := other_than_coach(m, command.member, Reason.COACH_PRESENTS_NOT):
        return refusal
    return on.PresenterChosen(command.airtime, command.member)


def name_deputy(m: Meeting, command: do.NameDeputy, by: MemberId) -> Decision:
    if refusal := other_than_coach(m, command.member, Reason.COACH_ALREADY):
        return refusal
    return on.DeputyNamed(command.member)


def hand_over(m: Meeting, command: do.HandOver, by: MemberId) -> Decision:
    if refusal := other_than_coach(m, command.member, Reason.COACH_ALREADY):
        return refusal
    if command.member == m.presenter:
        return Refusal(Reason.COACH_PRESENTS_NOT, "member")
    return on.ChairTaken(command.member)


def take_chair(m: Meeting, command: do.TakeChair, by: MemberId) -> Decision:
    member = m.member(by)
    own = member is not None and member.role is Role.COACH
    offered = m.chair.offered and m.chair.to in (None, by)
    if not (own or offered):
        return Refusal(Reason.CHAIR_NOT_OFFERED)
    return on.ChairTaken(by)


def other_than_coach(m: Meeting, member: MemberId, otherwise: Reason) -> Refusal | None:
    """Why a member cannot be named for something that the coach cannot be."""
    role = m.role(member)
    if role is None:
        return Refusal(Reason.NO_SUCH_MEMBER, "member")
    return Refusal(otherwise, "member") if role is Role.COACH else None


JUDGES: Judges = {
    do.Move: move,
    do.TakeFloor: take_floor,
    do.ReleaseFloor: release_floor,
    do.HoldClock: hold_clock,
    do.ResumeClock: resume_clock,
    do.AdjustTime: adjust_time,
    do.SetAutomatic: set_automatic,
    do.ChoosePresenter: choose_presenter,
    do.NameDeputy: name_deputy,
    do.HandOver: hand_over,
    do.TakeChair: take_chair,
}
