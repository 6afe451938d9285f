"""How a meeting opens: whose it is, its course, and what it brings along from before."""

from itertools import chain
from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.language import Language
from server.domain.meeting.becoming import becomes
from server.domain.meeting.course import Called, Talk, Template, steps
from server.domain.meeting.effects import Put
from server.domain.meeting.state.commitments import Commitment
from server.domain.meeting.state.keeping import Agreement, KeptQuestion, Path, Wording
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import Named, NextPart
from server.domain.words import Act, MeetingNumber, MemberId, Title, Word


class OpenMeeting(Act, frozen=True):
    """The house opens the meeting at the first arrival."""

    set: str
    set_name: Title
    number: MeetingNumber
    title: Title
    language: Language
    talks: bool
    called: Called

    def judge(self, m: Meeting, by: MemberId) -> "MeetingOpened":
        return becomes(MeetingOpened, self)


class MeetingOpened(Word, frozen=True):
    """The first entry of every meeting: whose it is, its number, its title, its language.

    `talks` says whether the set talks in a call of its own, or only writes, and `called` what it
    calls its people.
    """

    set: str
    set_name: str
    number: int
    title: str
    language: Language
    talks: bool
    called: Called

    change = Put(
        "",
        *("set", "set_name", "number", "title", "language", "talks", "called"),
        opened_at="at",
    )


class SetCourse(Act, frozen=True):
    """The house lays down the course that was planned for the meeting."""

    template: Template

    def judge(self, m: Meeting, by: MemberId) -> "CourseSet":
        return becomes(CourseSet, self)


class CourseSet(Word, frozen=True):
    """The course of the meeting is made of this template."""

    template: Template

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Sets `template` to the template's name, its `wording`, its `labels`, and whether it is
        `facilitated` and `shared`; `course` is laid out of it. `called` becomes the template's,
        unless all in that is empty. `clock.automatic` becomes whether the template is. `talks`
        becomes whether the template's `talk` is `aloud`, unless that is `usual`.

        `presenters` becomes an empty list for each airtime: as many as the highest `airtime` of
        the course, and one where all are 0.
        """
        course, talk = steps(self.template), self.template.talk
        airtimes = max(step.airtime for step in course)
        return replace(
            m,
            template=self.template.name,
            wording=self.template.wording,
            labels=self.template.labels,
            called=m.called if self.template.called == Called() else self.template.called,
            facilitated=self.template.facilitated,
            shared=self.template.shared,
            talks=m.talks if talk is Talk.USUAL else talk is Talk.ALOUD,
            course=course,
            clock=replace(m.clock, automatic=self.template.automatic),
            presenters=((),) * max(airtimes, 1),
        )


class Bring(Act, frozen=True):
    """The house brings along what is left from before, as the meeting begins."""

    commitments: tuple[Commitment, ...]
    questions: tuple[KeptQuestion, ...]
    wordings: tuple[Wording, ...]
    agreements: tuple[Agreement, ...]
    paths: tuple[Path, ...]
    parts: tuple[NextPart, ...]

    def judge(self, m: Meeting, by: MemberId) -> "Brought":
        owners = (
            *([c.member for c in self.commitments], [q.by for q in self.questions]),
            *([w.by for w in self.wordings], [a.by for a in self.agreements]),
            *([p.by for p in self.paths], [part.member for part in self.parts]),
        )
        return Brought(
            tuple(one.named() for one in self.commitments),
            tuple(one.named() for one in self.questions),
            tuple(one.named() for one in self.wordings),
            tuple(one.named() for one in self.agreements),
            tuple(one.named() for one in self.paths),
            self.parts,
            tuple(Named(id) for id in dict.fromkeys(chain(*owners))),
        )


class Brought(Word, frozen=True):
    """What was left from before: commitments that the set waits to hear about, kept questions.

    Also the `agreements` that hold, and who said that they take over which of the `parts`.  Where
    the problem is the whole set's, or the set ends, how it was worded in the meetings before
    (`wordings`); where the set ends, also the `paths` of presenters' problems.

    The line names each by its meeting and its id; the words are empty in it, and are looked up
    where they were written when it is sent.  So are the names of the `people` whose they are.
    """

    commitments: tuple[Commitment, ...]
    questions: tuple[KeptQuestion, ...]
    wordings: tuple[Wording, ...]
    agreements: tuple[Agreement, ...]
    paths: tuple[Path, ...]
    parts: tuple[NextPart, ...]
    people: tuple[Named, ...]

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Append `commitments` to `due`, `questions` to `kept`, `parts` to `said_before`, `people`
        to `mentioned`, and `wordings`, `agreements` and `paths` to what is called so.
        """
        return replace(
            m,
            due=(*m.due, *self.commitments),
            kept=(*m.kept, *self.questions),
            wordings=(*m.wordings, *self.wordings),
            agreements=(*m.agreements, *self.agreements),
            paths=(*m.paths, *self.paths),
            said_before=(*m.said_before, *self.parts),
            mentioned=(*m.mentioned, *self.people),
        )
