"""The words of a set, each listed once; whether an act may happen, and one entry further.

Every command has its judgement with it (`judge`), every event its change (`change`): where one is
forgotten, the types fail here.
"""

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.sets import kept, people, plans, superseded, templates
from server.domain.sets.state import LearningSet
from server.domain.words import MemberId

SetCommand = (
    plans.PlanMeeting
    | templates.SaveTemplate
    | templates.RemoveTemplate
    | plans.ChooseLanguage
    | plans.ChooseTalk
    | plans.CallPeople
    | people.RemoveMember
    | kept.LetGo
    | kept.SettleProblem
)
"""What people may ask for."""

OF_ALL = (kept.LetGo,)
"""What is open to every member; all else is the coach's."""

SetHousekeeping = (
    people.FoundSet | people.Join | people.TakeSeat | people.RenewMembersKey | people.MakeOwnKey
)
"""What the house itself does."""

SetEvent = (
    people.SetFounded
    | people.MemberJoined
    | people.SeatTaken
    | people.MemberRemoved
    | people.MembersKeyRenewed
    | people.OwnKeyMade
    | plans.MeetingPlanned
    | templates.TemplateSaved
    | templates.TemplateRemoved
    | plans.LanguageChosen
    | plans.TalkChosen
    | plans.PeopleCalled
    | kept.QuestionLetGo
    | kept.ProblemSettled
    | superseded.Superseded
)
"""What has happened."""

SetDecision = SetEvent | Refusal


def decide_set(s: LearningSet, command: SetCommand | SetHousekeeping, by: MemberId) -> SetDecision:
    """Judge one act on a set; changes nothing."""
    if isinstance(command, SetHousekeeping):
        return command.judge(s, by)
    return may(s, command, by) or command.judge(s, by)


def may(s: LearningSet, command: SetCommand, by: MemberId) -> Refusal | None:
    """Why the act is not open to its author."""
    person = s.person(by)
    if person is None:
        known = any(p.id == by for p in s.people)
        return Refusal(Reason.SEAT_REVOKED if known else Reason.NOT_SEATED)
    allowed = person.role is Role.COACH or isinstance(command, OF_ALL)
    return None if allowed else Refusal(Reason.NOT_YOURS)


def evolve_set(s: LearningSet, entry: Entry[SetEvent]) -> LearningSet:
    """Take the set one entry further; the entry must be the next one."""
    return replace(entry.event.change(s, entry), seq=entry.seq)
