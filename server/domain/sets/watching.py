"""Who may see the meetings of a set; and that nobody observes them unless all agree."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.sets.people import gone
from server.domain.sets.person import Doorway, Person, change_one
from server.domain.sets.state import LearningSet
from server.domain.words import Act, MemberId, Word

READS_ALL = (Role.COACH, Role.MEMBER, Role.APPRENTICE)
"""Who reads what the set keeps, and every meeting; who is so is asked before anybody observes."""


class Consent(Act, frozen=True):
    """Say by `agrees` if somebody may observe the meetings of the set; and otherwise later.

    They watch while everybody has agreed who is in the set and has come; one no, at any time, takes
    them out of it.
    """

    member: MemberId
    agrees: bool

    def judge(self, s: LearningSet, by: MemberId) -> "ConsentGiven | ConsentRefused | Refusal":
        observer = s.person(self.member)
        if observer is None or observer.role is not Role.OBSERVER:
            return Refusal(Reason.NO_SUCH_MEMBER, "member")
        return ConsentGiven(self.member) if self.agrees else ConsentRefused(self.member)


class ConsentGiven(Word, frozen=True):
    """Somebody agrees that another observes the meetings of the set."""

    member: MemberId

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        def more(p: Person) -> Person:
            return replace(p, consents=tuple(dict.fromkeys((*p.consents, entry.by))))

        return replace(s, people=change_one(s.people, self.member, more))


class ConsentRefused(Word, frozen=True):
    """Somebody does not agree that another observes: they are out of the set; their name stays.

    The link that lets everybody in asks from now on: they shall not walk back in.
    """

    member: MemberId

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        doorway = Doorway.ASK if s.doorway is Doorway.OPEN else s.doorway
        return replace(gone(s, self.member), doorway=doorway)


def undecided(s: LearningSet, observer: Person) -> tuple[MemberId, ...]:
    """Who is still to agree to an observer; nobody is, to whoever is none."""
    if observer.role is not Role.OBSERVER:
        return ()
    asked = (p for p in s.members if p.came and p.role in READS_ALL)
    return tuple(p.id for p in asked if p.id not in observer.consents)


def may_hear(s: LearningSet, member: MemberId, of: MemberId) -> bool:
    """Whether somebody may hear another: whoever observes hears nobody who has not agreed."""
    person = s.person(member)
    return person is None or person.role is not Role.OBSERVER or of in person.consents


def heard_anew(s: LearningSet) -> LearningSet:
    """The set in which nobody has agreed whose seats wait: another may have, in their name."""
    waiting = {p.id for p in s.people if p.waiting}

    def without(p: Person) -> Person:
        return replace(p, consents=tuple(id for id in p.consents if id not in waiting))

    return replace(s, people=tuple(map(without, s.people))) if waiting else s


def led_to(s: LearningSet, person: Person) -> int:
    """The number of the meeting that somebody of the set is led to; 0 if there is none for them."""
    current = None if barred(s, person) else s.current
    return current.number if current else 0


def barred(s: LearningSet, person: Person) -> Refusal | None:
    """Why somebody of the set is not let into its meetings; None if they are."""
    if person.role is Role.HOST:
        return Refusal(Reason.READS_NO_MEETING)
    return Refusal(Reason.AWAITS_CONSENT) if undecided(s, person) else None
