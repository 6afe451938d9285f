"""The set between meetings, in the same way as a meeting: LearningSet, evolve_set, decide_set."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from server.domain import set_words as w
from server.domain.commitments import Commitment, Report
from server.domain.course import Template
from server.domain.events import Entry
from server.domain.keeping import KeptQuestion
from server.domain.language import Language
from server.domain.mix import Mix
from server.domain.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.templates import BUILT_IN, DEFAULT
from server.domain.words import MemberId

MOST_MEMBERS = 24
MOST_AHEAD = 50
"""Meetings that are planned or under way."""
MOST_TEMPLATES = 40
MOST_KEPT = 100
"""Questions kept for a person, or for the whole set."""
MOST_SEATS = 20
"""Devices a person may have open; the oldest seat gives way."""


class Person(Struct, frozen=True):
    """Somebody in the set; seats and own key are SHA-256 sums in hex, never the secrets."""

    id: MemberId
    name: str
    role: Role
    seats: tuple[str, ...] = ()
    own_key: str = ""
    gone: bool = False


class Planned(Struct, frozen=True):
    """A meeting of the set, as the set knows it; times are ms since 1970, 0 for not yet.

    `mix` counts what its questions were like, once it is closed.
    """

    number: int
    title: str
    planned_at: int
    template: Template = BUILT_IN[DEFAULT]
    started_at: int = 0
    closed_at: int = 0
    mix: Mix = Mix()


class SavedTemplate(Struct, frozen=True):
    """A template that a set keeps, by its key; `built_in` ones are the same in every set."""

    key: str
    template: Template
    built_in: bool = False


class LearningSet(Struct, frozen=True):
    """The group that meets, over months, after `seq` entries.

    `members_key` is kept readable: the coach must be able to show its link again.
    """

    seq: int = 0
    name: str = ""
    language: Language = Language.ENGLISH
    founded_at: int = 0
    members_key: str = ""
    people: tuple[Person, ...] = ()
    meetings: tuple[Planned, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    templates: tuple[SavedTemplate, ...] = ()
    kept: tuple[KeptQuestion, ...] = ()

    @property
    def members(self) -> tuple[Person, ...]:
        """Those who are in the set now."""
        return tuple(p for p in self.people if not p.gone)

    @property
    def open_commitments(self) -> tuple[Commitment, ...]:
        """What the set waits to hear about, oldest first; not of people who left."""
        here = {p.id for p in self.members}
        return tuple(c for c in self.commitments if c.is_open and c.member in here)

    @property
    def current(self) -> Planned | None:
        """The meeting that a newcomer is led to: the one under way, else the next planned."""
        ahead = [m for m in self.meetings if not m.closed_at]
        return next((m for m in ahead if m.started_at), ahead[0] if ahead else None)

    @property
    def all_templates(self) -> tuple[SavedTemplate, ...]:
        """What a meeting can be planned with: the built-in ones, then the set's own."""
        built_in = (SavedTemplate(key, t, built_in=True) for key, t in BUILT_IN.items())
        return (*built_in, *self.templates)

    def template(self, key: str) -> Template | None:
        """A template by its key."""
        return next((t.template for t in self.all_templates if t.key == key), None)

    def kept_for(self, member: MemberId) -> tuple[KeptQuestion, ...]:
        """The questions that work on for somebody: their own, and those of the whole set."""
        return tuple(q for q in self.kept if q.owner in ("", member))

    def person(self, id: MemberId) -> Person | None:
        """Somebody who is in the set now."""
        return next((p for p in self.members if p.id == id), None)

    def meeting(self, number: int) -> Planned | None:
        """A meeting of the set by its number."""
        return self.meetings[number - 1] if 0 < number <= len(self.meetings) else None

    def seated(self, seat: str) -> Person | Refusal:
        """Whose seat it is, by the SHA-256 of its token."""
        person = next((p for p in self.people if seat in p.seats), None)
        if person is None:
            return Refusal(Reason.NOT_SEATED)
        return Refusal(Reason.SEAT_REVOKED) if person.gone else person


SetEntry = Entry[w.SetEvent]
Changes = dict[str, Any]
Decision = w.SetEvent | Refusal
START_SET = LearningSet()


def evolve_set(group: LearningSet, entry: SetEntry) -> LearningSet:
    """Take the set one entry further; the entry must be the next one."""
    changes = SET_CHANGES[type(entry.event)](group, entry.event, entry)
    return replace(group, seq=entry.seq, **changes)


def founded(s: LearningSet, e: w.SetFounded, entry: SetEntry) -> Changes:
    return {
        "name": e.name,
        "founded_at": entry.at,
        "members_key": e.members_key,
        "people": (Person(e.member, e.coach, Role.COACH, (e.seat,)),),
    }


def joined(s: LearningSet, e: w.MemberJoined, entry: SetEntry) -> Changes:
    return {"people": (*s.people, Person(e.member, e.name, Role.MEMBER, (e.seat,)))}


def seat_taken(s: LearningSet, e: w.SeatTaken, entry: SetEntry) -> Changes:
    return change_person(s, e.member, lambda p: replace(p, seats=(*p.seats, e.seat)[-MOST_SEATS:]))


def removed(s: LearningSet, e: w.MemberRemoved, entry: SetEntry) -> Changes:
    return change_person(s, e.member, lambda p: replace(p, gone=True, own_key=""))


def members_key_renewed(s: LearningSet, e: w.MembersKeyRenewed, entry: SetEntry) -> Changes:
    return {"members_key": e.members_key}


def own_key_made(s: LearningSet, e: w.OwnKeyMade, entry: SetEntry) -> Changes:
    return change_person(s, e.member, lambda p: replace(p, own_key=e.own_key, seats=(e.seat,)))


def planned(s: LearningSet, e: w.MeetingPlanned, entry: SetEntry) -> Changes:
    return {"meetings": (*s.meetings, Planned(len(s.meetings) + 1, e.title, entry.at, e.template))}


def template_saved(s: LearningSet, e: w.TemplateSaved, entry: SetEntry) -> Changes:
    saved = SavedTemplate(e.kept_as, e.template)
    if s.template(e.kept_as) is None:
        return {"templates": (*s.templates, saved)}
    return {"templates": tuple(saved if t.key == e.kept_as else t for t in s.templates)}


def template_removed(s: LearningSet, e: w.TemplateRemoved, entry: SetEntry) -> Changes:
    return {"templates": tuple(t for t in s.templates if t.key != e.template)}


def language_chosen(s: LearningSet, e: w.LanguageChosen, entry: SetEntry) -> Changes:
    return {"language": e.language}


def question_kept(s: LearningSet, e: w.QuestionKept, entry: SetEntry) -> Changes:
    """The set keeps so many a person, and as many of all; the oldest gives way."""
    own = [q.id for q in s.kept if q.owner == e.question.owner]
    given_way = set(own[: max(0, len(own) + 1 - MOST_KEPT)])
    return {"kept": (*(q for q in s.kept if q.id not in given_way), e.question)}


def question_let_go(s: LearningSet, e: w.QuestionLetGo, entry: SetEntry) -> Changes:
    return {"kept": tuple(q for q in s.kept if q.id != e.kept)}


def started(s: LearningSet, e: w.MeetingStarted, entry: SetEntry) -> Changes:
    return change_meeting(s, e.meeting, lambda m: replace(m, started_at=entry.at))


def made(s: LearningSet, e: w.CommitmentMade, entry: SetEntry) -> Changes:
    return {"commitments": (*s.commitments, e.commitment)}


def told(s: LearningSet, e: w.CommitmentReported, entry: SetEntry) -> Changes:
    report = Report(e.outcome, e.happened, e.learned, e.meeting, entry.at)
    return {
        "commitments": tuple(
            replace(c, report=report) if c.id == e.commitment else c for c in s.commitments
        )
    }


def closed(s: LearningSet, e: w.MeetingClosed, entry: SetEntry) -> Changes:
    return change_meeting(s, e.meeting, lambda m: replace(m, closed_at=entry.at, mix=e.mix))


def change_person(s: LearningSet, id: MemberId, change: Callable[[Person], Person]) -> Changes:
    return {"people": tuple(change(p) if p.id == id else p for p in s.people)}


def change_meeting(s: LearningSet, number: int, change: Callable[[Planned], Planned]) -> Changes:
    return {"meetings": tuple(change(m) if m.number == number else m for m in s.meetings)}


SET_CHANGES: dict[type[Any], Callable[[LearningSet, Any, SetEntry], Changes]] = {
    w.SetFounded: founded,
    w.MemberJoined: joined,
    w.SeatTaken: seat_taken,
    w.MemberRemoved: removed,
    w.MembersKeyRenewed: members_key_renewed,
    w.OwnKeyMade: own_key_made,
    w.MeetingPlanned: planned,
    w.TemplateSaved: template_saved,
    w.TemplateRemoved: template_removed,
    w.LanguageChosen: language_chosen,
    w.QuestionKept: question_kept,
    w.QuestionLetGo: question_let_go,
    w.MeetingStarted: started,
    w.CommitmentMade: made,
    w.CommitmentReported: told,
    w.MeetingClosed: closed,
}
