"""The set as a frozen value: who is in it, what is planned, what it keeps."""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from server.domain.language import Language
from server.domain.meeting.course import Template
from server.domain.meeting.state.commitments import Commitment
from server.domain.meeting.state.keeping import KeptQuestion
from server.domain.meeting.state.mix import Mix
from server.domain.meeting.state.people import Role
from server.domain.meeting.templates import BUILT_IN, DEFAULT
from server.domain.refusals import Reason, Refusal
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


START_SET = LearningSet()


def change_person(s: LearningSet, id: MemberId, change: Callable[[Person], Person]) -> LearningSet:
    """The set with one of its people changed."""
    return replace(s, people=tuple(change(p) if p.id == id else p for p in s.people))


def change_meeting(
    s: LearningSet, number: int, change: Callable[[Planned], Planned]
) -> LearningSet:
    return replace(s, meetings=tuple(change(m) if m.number == number else m for m in s.meetings))
