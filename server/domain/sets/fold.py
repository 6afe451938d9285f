"""The words of a set, each listed once; whether an act may happen, and one entry further.

Every command has its judgement with it (`judge`), every event its change (`change`): where one is
forgotten, the types fail here.
"""

from collections import Counter

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.sets import (
    asking,
    coming,
    ending,
    entries,
    kept,
    keys,
    people,
    plans,
    roles,
    superseded,
    templates,
    watching,
)
from server.domain.sets.person import Noted, Person
from server.domain.sets.state import MOST_NOTED, MOST_NOTED_OF_ONE, LearningSet
from server.domain.words import MemberId

SetCommand = (
    plans.PlanMeeting
    | plans.ChangeMeeting
    | plans.CancelMeeting
    | plans.RenameSet
    | templates.SaveTemplate
    | templates.RemoveTemplate
    | plans.ChooseLanguage
    | plans.ChooseTalk
    | plans.CallPeople
    | people.RemoveMember
    | people.ChangeName
    | coming.Expect
    | asking.Admit
    | asking.TurnAway
    | coming.SetDoorway
    | keys.HandWay
    | roles.GiveRole
    | roles.HandSeat
    | roles.LetHost
    | roles.LeaveSet
    | entries.JoinEntries
    | watching.Consent
    | kept.LetGo
    | kept.SettleProblem
    | ending.DeleteSet
)
"""What people may ask for."""

OF_ALL = (people.ChangeName, roles.LeaveSet)
"""What is open to everybody, of their own; all that is named nowhere here is the coach's."""

OF_READERS = (kept.LetGo, watching.Consent)
"""What is open to whoever reads what the set keeps."""

OF_HOSTS = (
    *(plans.PlanMeeting, plans.ChangeMeeting, plans.CancelMeeting),
    *(coming.Expect, asking.Admit, asking.TurnAway, coming.SetDoorway),
)
"""What is open to whoever hosts, too."""

SetHousekeeping = (
    people.FoundSet
    | coming.Join
    | keys.TakeSeat
    | keys.RenewMembersKey
    | keys.MakeOwnKey
    | keys.RestoreWay
    | ending.EndSet
)
"""What the house itself does."""

SetEvent = (
    people.SetFounded
    | people.NameChanged
    | people.MemberRemoved
    | coming.PersonExpected
    | coming.MemberJoined
    | asking.AskedIn
    | asking.MemberAdmitted
    | asking.PersonTurnedAway
    | coming.DoorwaySet
    | keys.SeatTaken
    | keys.MembersKeyRenewed
    | keys.OwnKeyMade
    | keys.WayHanded
    | roles.RoleGiven
    | roles.SeatHanded
    | roles.HostSet
    | roles.MemberLeft
    | entries.EntriesJoined
    | watching.ConsentGiven
    | watching.ConsentRefused
    | plans.MeetingPlanned
    | plans.MeetingChanged
    | plans.MeetingCancelled
    | plans.SetRenamed
    | templates.TemplateSaved
    | templates.TemplateRemoved
    | plans.LanguageChosen
    | plans.TalkChosen
    | plans.PeopleCalled
    | kept.QuestionLetGo
    | kept.ProblemSettled
    | ending.SetDeleted
    | superseded.Superseded
)
"""What has happened."""

NOTED = (
    people.NameChanged,
    people.MemberRemoved,
    coming.PersonExpected,
    asking.MemberAdmitted,
    coming.DoorwaySet,
    keys.MembersKeyRenewed,
    keys.WayHanded,
    entries.EntriesJoined,
    roles.RoleGiven,
    roles.SeatHanded,
    roles.HostSet,
    roles.MemberLeft,
    watching.ConsentRefused,
)
"""What is noted each time."""

OF_SEATS = {
    event.key()
    for event in (
        *(keys.WayHanded, keys.SeatTaken, keys.OwnKeyMade),
        *(asking.MemberAdmitted, entries.EntriesJoined, roles.SeatHanded),
    )
}
"""What opened somebody's seat to another, or ended its other ways."""

SetDecision = SetEvent | Refusal


def decide_set(s: LearningSet, command: SetCommand | SetHousekeeping, by: MemberId) -> SetDecision:
    """Judge one act on a set; changes nothing."""
    if refusal := is_over(s, command):
        return refusal
    if isinstance(command, SetHousekeeping):
        return command.judge(s, by)
    return may(s, command, by) or command.judge(s, by)


def is_over(s: LearningSet, command: SetCommand | SetHousekeeping) -> Refusal | None:
    """Why nothing is done in a set that is deleted, or of which nothing is left."""
    if s.deleted:
        return Refusal(Reason.SET_DELETED)
    founded = s.seq or isinstance(command, people.FoundSet)
    return None if founded else Refusal(Reason.NO_SUCH_SET, "set")


def may(s: LearningSet, command: SetCommand, by: MemberId) -> Refusal | None:
    """Why the act is not open to its author."""
    person = s.person(by)
    if person is None:
        known = any(p.id == by for p in s.people)
        return Refusal(Reason.SEAT_REVOKED if known else Reason.NOT_SEATED)
    hosts = person.hosts and isinstance(command, OF_HOSTS)
    reads = person.role in watching.READS_ALL and isinstance(command, OF_READERS)
    allowed = person.role is Role.COACH or hosts or reads or isinstance(command, OF_ALL)
    return None if allowed else Refusal(Reason.NOT_YOURS)


def evolve_set(s: LearningSet, entry: Entry[SetEvent]) -> LearningSet:
    """Take the set one entry further; the entry must be the next one."""
    changed = replace(entry.event.change(s, entry), seq=entry.seq)
    after = watching.heard_anew(asking.lapsed(changed, entry.at))
    note = noted(s, entry)
    return replace(after, noted=lasting(after, (*s.noted, note))) if note else after


def lasting(s: LearningSet, notes: tuple[Noted, ...]) -> tuple[Noted, ...]:
    """The notes that are kept: the last of all, and the last on each person's seat besides.

    Else whoever opened somebody's seat could have that forgotten, by noting other things.
    """
    seats: Counter[MemberId] = Counter()
    kept: list[Noted] = []
    others = 0
    for note in reversed(notes):
        whose = s.ever(note.member) if note.what in OF_SEATS else None
        if whose and whose.came and seats[whose.id] < MOST_NOTED_OF_ONE:
            seats[whose.id] += 1
        else:
            others += 1
            if others > MOST_NOTED:
                continue
        kept.append(note)
    return tuple(reversed(kept))


def noted(s: LearningSet, entry: Entry[SetEvent]) -> Noted | None:
    """What all are to see of an event: whatever lets somebody in, or changes who somebody is."""
    event = entry.event
    match event:
        case keys.SeatTaken(member, _, key) if is_by_hand(s.ever(member), key):
            pass
        case keys.OwnKeyMade(member) if waits(s.ever(member)):
            pass
        case _ if not isinstance(event, NOTED):
            return None
    whom = about(s, event)
    before = s.ever(getattr(event, "member", "")) or s.ever(whom)
    # Who did not agree is nobody's to know.
    by = "" if isinstance(event, watching.ConsentRefused) else entry.by
    was = before.name if before else ""
    return Noted(type(event).key(), entry.at, by, whom, was, becomes(event))


def becomes(event: SetEvent) -> str:
    """What somebody is from then on, by an event that says so."""
    match event:
        case roles.RoleGiven(role=role):
            return role
        case roles.HostSet(hosts=True):
            return Role.HOST
        case _:
            return ""


def about(s: LearningSet, event: SetEvent) -> MemberId:
    """Whom an event is about, as whoever is in the set once it has happened."""
    if isinstance(event, entries.EntriesJoined):
        return event.into
    member: MemberId = getattr(event, "member", "")
    found = asking.asked(s, member) if isinstance(event, asking.MemberAdmitted) else None
    return found.returns or member if found else member


def is_by_hand(person: Person | None, key: str) -> bool:
    return person is not None and person.came and key in person.handed


def waits(person: Person | None) -> bool:
    return person is not None and bool(person.waiting)
