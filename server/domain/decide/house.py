"""Judges what the house does; much of it was settled elsewhere, and only becomes an event."""

from server.domain import commands as do
from server.domain import events as on
from server.domain.decide.chairing import move
from server.domain.decide.rounds import shown, skip
from server.domain.decide.verdict import Decision, Judges, open_round
from server.domain.meeting import Meeting
from server.domain.refusals import Reason, Refusal
from server.domain.words import MemberId


def open_meeting(m: Meeting, command: do.OpenMeeting, by: MemberId) -> Decision:
    return on.MeetingOpened(
        command.set, command.set_name, command.number, command.title, command.language
    )


def set_course(m: Meeting, command: do.SetCourse, by: MemberId) -> Decision:
    return on.CourseSet(command.template)


def seat(m: Meeting, command: do.Seat, by: MemberId) -> Decision:
    return on.MemberSeated(command.member, command.name, command.role)


def unseat(m: Meeting, command: do.Unseat, by: MemberId) -> Decision:
    known = m.member(command.member)
    return on.MemberUnseated(command.member) if known else Refusal(Reason.NO_SUCH_MEMBER)


def bring_commitments(m: Meeting, command: do.BringCommitments, by: MemberId) -> Decision:
    return on.CommitmentsBrought(command.due)


def bring_questions(m: Meeting, command: do.BringQuestions, by: MemberId) -> Decision:
    return on.QuestionsBrought(command.kept)


def end_round(m: Meeting, command: do.EndRound, by: MemberId) -> Decision:
    found = open_round(m, command.round)
    return found if isinstance(found, Refusal) else on.RoundClosed(found.id)


def reveal_late(m: Meeting, command: do.RevealLate, by: MemberId) -> Decision:
    found = open_round(m, command.round)
    if isinstance(found, Refusal):
        return found
    items = shown(found, found.late, command.id)
    return on.Revealed(found.id, items) if items else Refusal(Reason.REVEALED)


def offer_chair(m: Meeting, command: do.OfferChair, by: MemberId) -> Decision:
    if m.chair.offered and m.chair.to == command.to:
        return Refusal(Reason.CHAIR_OFFERED)
    return on.ChairOffered(command.to)


def keep_chair(m: Meeting, command: do.KeepChair, by: MemberId) -> Decision:
    return on.ChairKept() if m.chair.offered else Refusal(Reason.CHAIR_NOT_OFFERED)


JUDGES: Judges = {
    do.OpenMeeting: open_meeting,
    do.SetCourse: set_course,
    do.Seat: seat,
    do.Unseat: unseat,
    do.BringCommitments: bring_commitments,
    do.BringQuestions: bring_questions,
    do.Advance: move,
    do.SkipAbsent: skip,
    do.EndRound: end_round,
    do.RevealLate: reveal_late,
    do.OfferChair: offer_chair,
    do.KeepChair: keep_chair,
}
