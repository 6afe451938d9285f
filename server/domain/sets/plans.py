"""What a set plans: its meetings, and the language it writes in."""

from typing import Annotated, Any

from msgspec import Meta
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.language import Language
from server.domain.meeting.course import Called, Template
from server.domain.names import clean
from server.domain.refusals import Reason, Refusal
from server.domain.sets.state import MOST_AHEAD, LearningSet, Planned
from server.domain.words import Act, MemberId, TemplateKey, Title, Word

CallLink = Annotated[
    str,
    Meta(
        pattern=r"^(https?://[^\s\x00-\x1f\x7f]{1,480})?$(?!\n)",
        description="Begins with http:// or https://; may be empty. Up to 480 letters follow.",
    ),
]


class PlanMeeting(Act, frozen=True):
    """Plan the next meeting of the set; meetings are numbered 1, 2, 3 ...

    `template` is the key of its course: one that is built in, or one that the set has saved.
    """

    title: Title
    template: TemplateKey

    def judge(self, s: LearningSet, by: MemberId) -> "MeetingPlanned | Refusal":
        if sum(not m.closed_at for m in s.meetings) >= MOST_AHEAD:
            return Refusal(Reason.ENOUGH_MEETINGS)
        template = s.template(self.template)
        if template is None:
            return Refusal(Reason.NO_SUCH_TEMPLATE, "template")
        title = clean(self.title)
        return MeetingPlanned(title, template) if title else Refusal(Reason.BLANK, "title")


class MeetingPlanned(Word, frozen=True):
    """A meeting was planned, with its course; its number is one more than the last."""

    title: str
    template: Template

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        planned = Planned(len(s.plans) + 1, self.title, entry.at, self.template)
        return replace(s, plans=(*s.plans, planned))


class ChooseTalk(Act, frozen=True):
    """Say whether the set `talks` in a call of its own, or only writes; and where its `call` is."""

    talks: bool
    call: CallLink

    def judge(self, s: LearningSet, by: MemberId) -> "TalkChosen":
        return TalkChosen(self.talks, self.call)


class TalkChosen(Word, frozen=True):
    """The set talks in a call (`talks`) or only writes; `call` is the address of its call."""

    talks: bool
    call: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return replace(s, talks=self.talks, call=self.call)


class ChooseLanguage(Act, frozen=True):
    """Say in which language the set writes, for meetings that are opened from now on."""

    language: Language

    def judge(self, s: LearningSet, by: MemberId) -> "LanguageChosen":
        return LanguageChosen(self.language)


class LanguageChosen(Word, frozen=True):
    """The set writes in this language."""

    language: Language

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return replace(s, language=self.language)


class CallPeople(Act, frozen=True):
    """Say what the set calls its coach, its presenters, its members and itself.

    For meetings that are opened from now on, unless their templates say otherwise.
    """

    called: Called

    def judge(self, s: LearningSet, by: MemberId) -> "PeopleCalled":
        return PeopleCalled(self.called.tidied())


class PeopleCalled(Word, frozen=True):
    """The set has these words for its people and itself."""

    called: Called

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return replace(s, called=self.called)
