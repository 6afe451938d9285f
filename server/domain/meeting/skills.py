"""The skill that somebody practises: chosen, seen by others in a moment, rated by themselves."""

from typing import Annotated

from msgspec import Meta

from server.domain.meeting.becoming import becomes
from server.domain.meeting.effects import Append, Put
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import SkillExample
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, Line, MemberId, Text, Word


class ChooseSkill(Act, frozen=True):
    """Name the skill that you practise today; a later one replaces it."""

    skill: Line

    def judge(self, m: Meeting, by: MemberId) -> "SkillChosen":
        return becomes(SkillChosen, self)


class SkillChosen(Word, frozen=True):
    """Somebody named the skill that they practise today."""

    skill: str

    change = Put("members[by]", "skill", skill_id="act")


class RateSkill(Act, frozen=True):
    """Say how your skill went: a `rating` of 1, hardly, to 5, very well."""

    rating: Annotated[int, Meta(ge=1, le=5)]

    def judge(self, m: Meeting, by: MemberId) -> "SkillRated | Refusal":
        return becomes(SkillRated, self) if has_skill(m, by) else Refusal(Reason.NO_SKILL)


class SkillRated(Word, frozen=True):
    """Somebody said how their skill went: a `rating` of 1 to 5."""

    rating: int

    change = Put("members[by]", "rating")


class GiveExample(Act, frozen=True):
    """Tell a member of a moment in which you saw them practise their skill."""

    member: MemberId
    text: Text

    def judge(self, m: Meeting, by: MemberId) -> "ExampleGiven | Refusal":
        if m.member(self.member) is None:
            return Refusal(Reason.NO_SUCH_MEMBER, "member")
        if self.member == by:
            return Refusal(Reason.OF_YOURSELF, "member")
        if not has_skill(m, self.member):
            return Refusal(Reason.NO_SKILL, "member")
        return becomes(ExampleGiven, self)


class ExampleGiven(Word, frozen=True):
    """Somebody told a member of a moment in which they practised their skill."""

    member: MemberId
    text: str

    change = Append("examples", SkillExample)


def has_skill(m: Meeting, id: MemberId) -> bool:
    return any(p.id == id and p.skill for p in m.members)
