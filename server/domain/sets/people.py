"""People of a set: they found it, are called so or otherwise, and are taken out."""

from itertools import count
from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.state.people import Role
from server.domain.names import bare, clean
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import FreshSharedKey, digest
from server.domain.sets.person import Person, change_one
from server.domain.sets.state import MOST_MEMBERS, LearningSet
from server.domain.words import Act, MemberId, Name, Title, Word

MOST_LETTERS = 120
"""Of a name in its plain form, which may be longer than what was typed."""


class FoundSet(Act, frozen=True):
    """The house founds a set for its coach, with the first seat and the members' key."""

    name: Title
    member: MemberId
    coach: Name
    seat: str
    members_key: str

    def judge(self, s: LearningSet, by: MemberId) -> "SetFounded | Refusal":
        name, coach = clean(self.name), clean(self.coach)
        if s.seq:
            return Refusal(Reason.ALREADY_FOUNDED, "token")
        if not name or not coach:
            return Refusal(Reason.BLANK, "coach" if name else "name")
        if len(coach) > MOST_LETTERS:
            return Refusal(Reason.TOO_LONG, "coach")
        return SetFounded(name, self.member, coach, self.seat, self.members_key)


class SetFounded(Word, frozen=True):
    """The first entry of every set; `seat` is the SHA-256 of a token, in hex."""

    name: str
    member: MemberId
    coach: str
    seat: str
    members_key: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return replace(
            s,
            name=self.name,
            founded_at=entry.at,
            members_key=self.members_key,
            people=(Person(self.member, self.coach, Role.COACH, (self.seat,)),),
        )


class ChangeName(Act, frozen=True):
    """Say what somebody is called: oneself, or, as the coach, anybody who is in the set."""

    member: MemberId
    name: Name

    def judge(self, s: LearningSet, by: MemberId) -> "NameChanged | Refusal":
        person, author = s.person(self.member), s.person(by)
        if person is None:
            return Refusal(Reason.NO_SUCH_MEMBER, "member")
        if author != person and (author is None or author.role is not Role.COACH):
            return Refusal(Reason.NOT_YOURS, "member")
        name = fit_name(s, self.name, self.member)
        return name if isinstance(name, Refusal) else NameChanged(self.member, name)


class NameChanged(Word, frozen=True):
    """Somebody is called otherwise from now on, wherever they are named."""

    member: MemberId
    name: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        def called(p: Person) -> Person:
            return replace(p, name=self.name, known_since=entry.seq)

        return replace(s, people=change_one(s.people, self.member, called))


class RemoveMember(Act, frozen=True):
    """Take a member out of the set: every seat of theirs ends at once, their words stay.

    The link that all share is made of `members_key` from now on: they shall not walk back in.
    """

    member: MemberId
    members_key: FreshSharedKey

    def judge(self, s: LearningSet, by: MemberId) -> "MemberRemoved | Refusal":
        person = s.person(self.member)
        if person is None:
            return Refusal(Reason.NO_SUCH_MEMBER, "member")
        if person.role is Role.COACH:
            return Refusal(Reason.COACH_STAYS, "member")
        if was_used(s, digest(self.members_key)):
            return Refusal(Reason.KEY_TAKEN, "members_key")
        return MemberRemoved(self.member, self.members_key)


class MemberRemoved(Word, frozen=True):
    """The coach took a member out; `members_key` is the new one, empty where it stays."""

    member: MemberId
    members_key: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        after = gone(s, self.member)
        return with_members_key(after, self.members_key) if self.members_key else after


def gone(s: LearningSet, member: MemberId) -> LearningSet:
    """The set without somebody; their seats and keys are known, and open nothing any more.

    Should they come back it is as what they were, but not as its coach, and asked anew of all.
    """

    def left(p: Person) -> Person:
        role = Role.MEMBER if p.role is Role.COACH else p.role
        return replace(p, gone=True, hosts=role is Role.HOST, role=role, link=0, consents=())

    return replace(s, people=change_one(s.people, member, left))


def with_members_key(s: LearningSet, key: str) -> LearningSet:
    """The set with another key that all share; the one before opens nothing any more."""
    return replace(s, members_key=key, former_keys=(*s.former_keys, digest(s.members_key)))


def fit_name(s: LearningSet, written: str, whose: MemberId = "") -> str | Refusal:
    """The name as it is kept, if nobody else in the set is called so."""
    name = clean(written)
    if not name:
        return Refusal(Reason.BLANK, "name")
    if len(name) > MOST_LETTERS:
        return Refusal(Reason.TOO_LONG, "name")
    taken = any(bare(p.name) == bare(name) for p in s.members if p.id != whose)
    return Refusal(Reason.NAME_TAKEN, "name") if taken else name


def named(s: LearningSet, name: str) -> Person | None:
    """Who in the set has this name."""
    return next((p for p in s.members if bare(p.name) == bare(clean(name))), None)


def come_in(member: MemberId, name: str, seat: str, own_key: str) -> Person:
    """A newcomer, on their first seat; `own_key` is the sum of a key of theirs, or empty."""
    return Person(member, name, Role.MEMBER, (seat,), own_keys=keys_of(own_key))


def with_person(s: LearningSet, person: Person) -> LearningSet:
    """The set with one more person, in the first place that nobody has."""
    taken = {p.place for p in s.members}
    place = next(n for n in count() if n not in taken)
    return replace(s, people=(*s.people, replace(person, place=place)))


def keys_of(own_key: str) -> tuple[str, ...]:
    return (own_key,) if own_key else ()


def is_full(s: LearningSet) -> bool:
    """Whether nobody can be added to the set."""
    return len(s.members) >= MOST_MEMBERS


def was_used(s: LearningSet, key: str) -> bool:
    """Whether a key, by its sum, opens something in the set, or did."""
    return key in s.former_keys or s.is_taken(key)
