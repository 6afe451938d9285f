"""People of a set: they found it, are called so or otherwise, and are taken out."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.state.people import Role
from server.domain.names import bare, clean
from server.domain.refusals import Reason, Refusal
from server.domain.sets.person import Person, change_one
from server.domain.sets.state import LearningSet
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
    """Take a member out of the set: every seat of theirs ends at once, their words stay."""

    member: MemberId

    def judge(self, s: LearningSet, by: MemberId) -> "MemberRemoved | Refusal":
        person = s.person(self.member)
        if person is None:
            return Refusal(Reason.NO_SUCH_MEMBER, "member")
        if person.role is Role.COACH:
            return Refusal(Reason.COACH_STAYS, "member")
        return MemberRemoved(self.member)


class MemberRemoved(Word, frozen=True):
    """The coach took a member out."""

    member: MemberId

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return gone(s, self.member)


def gone(s: LearningSet, member: MemberId) -> LearningSet:
    """The set without somebody; their seats and keys are known, and open nothing any more."""

    def left(p: Person) -> Person:
        return replace(p, gone=True, hosts=False, role=Role.MEMBER, link=0)

    return replace(s, people=change_one(s.people, member, left))


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
