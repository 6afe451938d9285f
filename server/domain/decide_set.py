"""Whether what is asked of a set may happen; the house's own records always may."""

from server.domain import set_words as w
from server.domain.names import clean
from server.domain.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.sets import MOST_AHEAD, MOST_MEMBERS, Decision, LearningSet
from server.domain.words import MemberId


def decide_set(
    group: LearningSet, command: w.SetCommand | w.SetHousekeeping, by: MemberId
) -> Decision:
    """Judge one act on a set; changes nothing."""
    if isinstance(command, w.SetHousekeeping):
        return keep_house(group, command)
    person = group.person(by)
    if person is None:
        known = any(p.id == by for p in group.people)
        return Refusal(Reason.SEAT_REVOKED if known else Reason.NOT_SEATED)
    return judge(group, command) if person.role is Role.COACH else Refusal(Reason.NOT_YOURS)


def judge(group: LearningSet, command: w.SetCommand) -> Decision:
    match command:
        case w.PlanMeeting():
            return plan(group, command)
        case w.RemoveMember():
            return remove(group, command)


def plan(group: LearningSet, command: w.PlanMeeting) -> Decision:
    if sum(not m.closed_at for m in group.meetings) >= MOST_AHEAD:
        return Refusal(Reason.ENOUGH_MEETINGS)
    return w.MeetingPlanned(command.title.strip())


def remove(group: LearningSet, command: w.RemoveMember) -> Decision:
    person = group.person(command.member)
    if person is None:
        return Refusal(Reason.NO_SUCH_MEMBER, "member")
    if person.role is Role.COACH:
        return Refusal(Reason.COACH_STAYS, "member")
    return w.MemberRemoved(command.member)


def keep_house(group: LearningSet, command: w.SetHousekeeping) -> Decision:
    match command:
        case w.FoundSet():
            return found(group, command)
        case w.Join():
            return join(group, command)
        case w.TakeSeat():
            return w.SeatTaken(command.member, command.seat)
        case w.RenewMembersKey():
            return w.MembersKeyRenewed(command.members_key)
        case w.MakeOwnKey():
            return w.OwnKeyMade(command.member, command.own_key, command.seat)
        case w.RecordStart():
            return w.MeetingStarted(command.meeting)
        case w.RecordCommitment():
            return w.CommitmentMade(command.commitment)
        case w.RecordReport():
            return w.CommitmentReported(
                command.commitment,
                command.meeting,
                command.outcome,
                command.happened,
                command.learned,
            )
        case w.RecordClose():
            return w.MeetingClosed(command.meeting)


def found(group: LearningSet, command: w.FoundSet) -> Decision:
    name, coach = clean(command.name), clean(command.coach)
    if group.seq:
        return Refusal(Reason.ALREADY_FOUNDED, "token")
    if not name or not coach:
        return Refusal(Reason.BLANK, "coach" if name else "name")
    return w.SetFounded(
        name,
        command.member,
        coach,
        command.seat,
        command.members_key,
    )


def join(group: LearningSet, command: w.Join) -> Decision:
    name = clean(command.name)
    if not name:
        return Refusal(Reason.BLANK, "name")
    if any(p.name.casefold() == name.casefold() for p in group.members):
        return Refusal(Reason.NAME_TAKEN, "name")
    if len(group.members) >= MOST_MEMBERS:
        return Refusal(Reason.SET_FULL)
    return w.MemberJoined(command.member, name, command.seat)
