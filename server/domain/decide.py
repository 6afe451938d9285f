"""Whether what is asked may happen: decide gives the event that then happens, or a refusal."""

from datetime import UTC, date, datetime, timedelta

from server.domain import commands as do
from server.domain import events as on
from server.domain.meeting import Meeting
from server.domain.people import Role
from server.domain.phases import BY_KEY, Asking
from server.domain.refusals import Reason, Refusal
from server.domain.words import MemberId

MOST_COMMITMENTS = 3
MOST_ENTRIES = 10_000
"""Five times a very long meeting; more would keep everybody waiting when it is opened."""
BEHIND = timedelta(hours=12)

Decision = on.Event | Refusal


def decide(meeting: Meeting, command: do.Command | do.Housekeeping, by: MemberId) -> Decision:
    """Judge one act of one member, or of the house; changes nothing."""
    if isinstance(command, do.Housekeeping):
        return keep_house(meeting, command)
    return may(meeting, command, by) or judge(meeting, command, by)


def may(meeting: Meeting, command: do.Command, by: MemberId) -> Refusal | None:
    """Consult the phase table: is the act open here, and to this role?"""
    role = meeting.role(by)
    if role is None:
        known = any(member.id == by for member in meeting.members)
        return Refusal(Reason.SEAT_REVOKED if known else Reason.NOT_SEATED)
    act = command.key()
    if act not in meeting.row.may:
        return Refusal(Reason.NOT_NOW)
    if not meeting.row.allows(act, role):
        return Refusal(Reason.NOT_YOURS)
    full = meeting.seq >= MOST_ENTRIES and not isinstance(command, do.Move)
    return Refusal(Reason.MEETING_FULL) if full else None


def keep_house(meeting: Meeting, command: do.Housekeeping) -> Decision:
    """What the house does was settled elsewhere; here it only becomes an event."""
    match command:
        case do.OpenMeeting():
            return on.MeetingOpened(command.set, command.set_name, command.number, command.title)
        case do.Seat():
            return on.MemberSeated(command.member, command.name, command.role)
        case do.Unseat():
            known = meeting.member(command.member)
            return on.MemberUnseated(command.member) if known else Refusal(Reason.NO_SUCH_MEMBER)
        case do.BringCommitments():
            return on.CommitmentsBrought(command.due)


def judge(meeting: Meeting, command: do.Command, by: MemberId) -> Decision:
    """The rules that a table cannot hold, one case an act."""
    match command:
        case do.Move():
            return move(meeting, command)
        case do.Say():
            return on.Said(command.text.strip())
        case do.ReportBack():
            return report_back(meeting, command, by)
        case do.Bid():
            return on.BidMade(command.text.strip())
        case do.ChoosePresenter():
            return choose_presenter(meeting, command)
        case do.Present():
            return on.ProblemPresented(command.text.strip())
        case do.OpenRound():
            return Refusal(Reason.ROUND_OPEN) if meeting.round else on.RoundOpened()
        case do.CloseRound():
            return on.RoundClosed() if meeting.round else Refusal(Reason.NO_ROUND)
        case do.Ask():
            return ask(meeting, command, by)
        case do.Pass():
            return take_turn(meeting, by) or on.Passed()
        case do.Answer():
            return answer(meeting, command, by)
        case do.Reframe():
            return on.ProblemReframed(command.text.strip())
        case do.Commit():
            return commit(meeting, command)
        case do.ShareLearning():
            return on.LearningShared(command.level, command.text.strip())


def move(meeting: Meeting, command: do.Move) -> Decision:
    target = BY_KEY.get(command.to)
    if command.leaving != meeting.phase:
        return Refusal(Reason.PHASE_MOVED, "leaving")
    if target is None:
        return Refusal(Reason.NO_SUCH_PHASE, "to")
    if command.to == meeting.phase:
        return Refusal(Reason.SAME_PHASE, "to")
    if target.presenter and meeting.presenter is None:
        return Refusal(Reason.NO_PRESENTER, "to")
    return on.PhaseBegan(command.to)


def report_back(meeting: Meeting, command: do.ReportBack, by: MemberId) -> Decision:
    if not any(c.id == command.commitment and c.member == by for c in meeting.due):
        return Refusal(Reason.NO_SUCH_COMMITMENT, "commitment")
    return on.ReportedBack(
        command.commitment, command.outcome, command.happened.strip(), command.learned.strip()
    )


def choose_presenter(meeting: Meeting, command: do.ChoosePresenter) -> Decision:
    member = meeting.member(command.member)
    if member is None:
        return Refusal(Reason.NO_SUCH_MEMBER, "member")
    if member.role is Role.COACH:
        return Refusal(Reason.COACH_PRESENTS_NOT, "member")
    return on.PresenterChosen(command.member)


def ask(meeting: Meeting, command: do.Ask, by: MemberId) -> Decision:
    if meeting.member(command.to) is None:
        return Refusal(Reason.NO_SUCH_MEMBER, "to")
    if command.to == by:
        return Refusal(Reason.ASKED_OF_YOURSELF, "to")
    return may_ask_now(meeting, by) or on.QuestionAsked(command.to, command.text.strip())


def may_ask_now(meeting: Meeting, by: MemberId) -> Refusal | None:
    """In a round each member asks once; between rounds the phase says; the coach always may."""
    if meeting.role(by) is Role.COACH:
        return None
    if meeting.round:
        return take_turn(meeting, by)
    if meeting.row.asking is Asking.AFTER_A_ROUND and not meeting.rounds_here():
        return Refusal(Reason.ROUND_FIRST)
    return None


def take_turn(meeting: Meeting, by: MemberId) -> Refusal | None:
    if meeting.round is None:
        return Refusal(Reason.NO_ROUND)
    return None if by in meeting.round.waiting else Refusal(Reason.TURN_TAKEN)


def answer(meeting: Meeting, command: do.Answer, by: MemberId) -> Decision:
    question = next((q for q in meeting.questions if q.id == command.question), None)
    if question is None:
        return Refusal(Reason.NO_SUCH_QUESTION, "question")
    if question.to != by:
        return Refusal(Reason.NOT_ASKED_OF_YOU, "question")
    return on.QuestionAnswered(command.question, command.text.strip())


def commit(meeting: Meeting, command: do.Commit) -> Decision:
    if len(meeting.commitments) >= MOST_COMMITMENTS:
        return Refusal(Reason.ENOUGH_COMMITMENTS)
    if command.by_when < earliest_day(meeting):
        return Refusal(Reason.DATE_PAST, "by_when")
    return on.Committed(
        command.what.strip(),
        command.by_when,
        command.first_step.strip(),
        command.how_known.strip(),
    )


def earliest_day(meeting: Meeting) -> date:
    """The day it was when the phase began, where on earth it is earliest: twelve hours behind."""
    return (datetime.fromtimestamp(meeting.phase_began / 1000, UTC) - BEHIND).date()
