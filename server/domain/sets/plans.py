"""What a set plans: its meetings, and how it is called, talks and writes in them."""

from typing import Annotated, Any

from msgspec import Meta
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.language import Language
from server.domain.meeting.course import Called, Template
from server.domain.names import clean
from server.domain.refusals import Reason, Refusal
from server.domain.sets.meeting import Planned
from server.domain.sets.state import MOST_AHEAD, LearningSet
from server.domain.words import Act, MeetingNumber, MemberId, Millis, TemplateKey, Title, Word

CallLink = Annotated[
    str,
    Meta(
        pattern=r"^(https?://[^\s\x00-\x1f\x7f]{1,480})?$(?!\n)",
        description="Begins with http:// or https://; may be empty. Up to 480 letters follow.",
    ),
]

LATEST_MS = 4_102_444_800_000
"""The beginning of the year 2100."""
Moment = Annotated[
    int,
    Meta(ge=0, le=LATEST_MS, description="A day and an hour in ms since 1970; 0 for none."),
]


class PlanMeeting(Act, frozen=True):
    """Plan the next meeting of the set; meetings are numbered 1, 2, 3 ...

    `template` is the key of its course: one that is built in, or one that the set has saved.
    `starts_at` is its day and hour, 0 if that is not known yet.
    """

    title: Title
    template: TemplateKey
    starts_at: Moment

    def judge(self, s: LearningSet, by: MemberId) -> "MeetingPlanned | Refusal":
        if sum(m.is_ahead for m in s.meetings) >= MOST_AHEAD:
            return Refusal(Reason.ENOUGH_MEETINGS)
        template = s.template(self.template)
        if template is None:
            return Refusal(Reason.NO_SUCH_TEMPLATE, "template")
        title = clean(self.title)
        if not title:
            return Refusal(Reason.BLANK, "title")
        return MeetingPlanned(title, template, self.starts_at)


class MeetingPlanned(Word, frozen=True):
    """A meeting was planned, with its course; its number is one more than the last.

    `starts_at` is its day and hour in ms since 1970, 0 if that was not said.
    """

    title: str
    template: Template
    starts_at: Millis

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        number = len(s.plans) + 1
        planned = Planned(number, self.title, entry.at, self.template, starts_at=self.starts_at)
        return replace(s, plans=(*s.plans, planned))


class ChangeMeeting(Act, frozen=True):
    """Say otherwise what a meeting is called, and on which day and hour it is.

    `template`, its course, can be changed until somebody has come to it; empty, it stays.
    """

    meeting: MeetingNumber
    title: Title
    starts_at: Moment
    template: TemplateKey

    def judge(self, s: LearningSet, by: MemberId) -> "MeetingChanged | Refusal":
        found = s.meeting(self.meeting)
        if found is None or found.cancelled_at:
            return Refusal(Reason.NO_SUCH_MEETING, "meeting")
        title = clean(self.title)
        if not title:
            return Refusal(Reason.BLANK, "title")
        template = s.template(self.template) if self.template else found.template
        if template is None:
            return Refusal(Reason.NO_SUCH_TEMPLATE, "template")
        if template != found.template and s.is_visited(self.meeting):
            return Refusal(Reason.MEETING_BEGAN, "template")
        return MeetingChanged(self.meeting, title, self.starts_at, template)


class MeetingChanged(Word, frozen=True):
    """A meeting has another title, day and hour, or course."""

    meeting: int
    title: str
    starts_at: Millis
    template: Template

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return change_plan(
            s, self.meeting, title=self.title, starts_at=self.starts_at, template=self.template
        )


class CancelMeeting(Act, frozen=True):
    """Cancel a meeting that has not begun: nobody comes into it any more."""

    meeting: MeetingNumber

    def judge(self, s: LearningSet, by: MemberId) -> "MeetingCancelled | Refusal":
        found = s.meeting(self.meeting)
        if found is None or found.cancelled_at:
            return Refusal(Reason.NO_SUCH_MEETING, "meeting")
        if found.started_at:
            return Refusal(Reason.MEETING_BEGAN, "meeting")
        return MeetingCancelled(self.meeting)


class MeetingCancelled(Word, frozen=True):
    """A meeting was cancelled before it began."""

    meeting: int

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return change_plan(s, self.meeting, cancelled_at=entry.at)


class RenameSet(Act, frozen=True):
    """Call the set otherwise, wherever it is named."""

    name: Title

    def judge(self, s: LearningSet, by: MemberId) -> "SetRenamed | Refusal":
        name = clean(self.name)
        return SetRenamed(name) if name else Refusal(Reason.BLANK, "name")


class SetRenamed(Word, frozen=True):
    """The set has another name."""

    name: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return replace(s, name=self.name)


def change_plan(s: LearningSet, number: int, **fields: Any) -> LearningSet:
    """The set with one of its meetings planned otherwise."""
    plans = (replace(plan, **fields) if plan.number == number else plan for plan in s.plans)
    return replace(s, plans=tuple(plans))


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
