"""How a meeting opens: whose it is, its course, and what it brings along from before."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.language import Language
from server.domain.meeting.becoming import becomes
from server.domain.meeting.course import Template, steps
from server.domain.meeting.effects import Put
from server.domain.meeting.state.commitments import Commitment
from server.domain.meeting.state.keeping import KeptQuestion
from server.domain.meeting.state.meeting import Meeting
from server.domain.words import Act, MeetingNumber, MemberId, Title, Word


class OpenMeeting(Act, frozen=True):
    """The house opens the meeting at the first arrival."""

    set: str
    set_name: Title
    number: MeetingNumber
    title: Title
    language: Language

    def judge(self, m: Meeting, by: MemberId) -> "MeetingOpened":
        return becomes(MeetingOpened, self)


class MeetingOpened(Word, frozen=True):
    """The first entry of every meeting: whose it is, its number, its title, its language."""

    set: str
    set_name: str
    number: int
    title: str
    language: Language

    change = Put("", "set", "set_name", "number", "title", "language", opened_at="at")


class SetCourse(Act, frozen=True):
    """The house lays down the course that was planned for the meeting."""

    template: Template

    def judge(self, m: Meeting, by: MemberId) -> "CourseSet":
        return becomes(CourseSet, self)


class CourseSet(Word, frozen=True):
    """The course of the meeting is made of this template."""

    template: Template

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Sets `template` to the template's name, and its `labels`; `course` is laid out of it.

        `presenters` becomes an empty list for each airtime: as many as the highest `airtime` of
        the course, and one where all are 0.
        """
        course = steps(self.template)
        airtimes = max(step.airtime for step in course)
        return replace(
            m,
            template=self.template.name,
            labels=self.template.labels,
            course=course,
            presenters=((),) * max(airtimes, 1),
        )


class BringCommitments(Act, frozen=True):
    """The house lays the set's open commitments on the table as the meeting begins."""

    due: tuple[Commitment, ...]

    def judge(self, m: Meeting, by: MemberId) -> "CommitmentsBrought":
        return becomes(CommitmentsBrought, self)


class CommitmentsBrought(Word, frozen=True):
    """The commitments that the set waits to hear about, as they stood when the meeting began."""

    due: tuple[Commitment, ...]

    change = Put("", "due")


class BringQuestions(Act, frozen=True):
    """The house brings the questions that lingered from the last meeting."""

    kept: tuple[KeptQuestion, ...]

    def judge(self, m: Meeting, by: MemberId) -> "QuestionsBrought":
        return becomes(QuestionsBrought, self)


class QuestionsBrought(Word, frozen=True):
    """The questions that lingered from the meeting before."""

    kept: tuple[KeptQuestion, ...]

    change = Put("", "kept")
