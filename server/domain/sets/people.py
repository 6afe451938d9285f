"""People of a set: they found it, come in by a key, return on another device, are taken out."""

from itertools import count
from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.state.people import Role
from server.domain.names import bare, clean
from server.domain.refusals import Reason, Refusal
from server.domain.sets.state import MOST_MEMBERS, MOST_SEATS, LearningSet, Person, change_person
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


class Join(Act, frozen=True):
    """The house lets in somebody who came with the members' key."""

    member: MemberId
    name: Name
    seat: str

    def judge(self, s: LearningSet, by: MemberId) -> "MemberJoined | Refusal":
        name = clean(self.name)
        if not name:
            return Refusal(Reason.BLANK, "name")
        if len(name) > MOST_LETTERS:
            return Refusal(Reason.TOO_LONG, "name")
        if any(bare(p.name) == bare(name) for p in s.members):
            return Refusal(Reason.NAME_TAKEN, "name")
        if len(s.members) >= MOST_MEMBERS:
            return Refusal(Reason.SET_FULL)
        return MemberJoined(self.member, name, self.seat)


class MemberJoined(Word, frozen=True):
    """Somebody came in by the members' link."""

    member: MemberId
    name: str
    seat: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        taken = {p.place for p in s.members}
        place = next(n for n in count() if n not in taken)
        person = Person(self.member, self.name, Role.MEMBER, (self.seat,), place)
        return replace(s, people=(*s.people, person))


class TakeSeat(Act, frozen=True):
    """The house gives a known member one more seat, on another device."""

    member: MemberId
    seat: str

    def judge(self, s: LearningSet, by: MemberId) -> "SeatTaken":
        return SeatTaken(self.member, self.seat)


class SeatTaken(Word, frozen=True):
    """A member returned on another device."""

    member: MemberId
    seat: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        def seated(p: Person) -> Person:
            return replace(p, seats=(*p.seats, self.seat)[-MOST_SEATS:])

        return change_person(s, self.member, seated)


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
        return change_person(s, self.member, lambda p: replace(p, gone=True, own_key=""))


class RenewMembersKey(Act, frozen=True):
    """The house replaces the members' key; the link made of the old one opens nothing now."""

    members_key: str

    def judge(self, s: LearningSet, by: MemberId) -> "MembersKeyRenewed":
        return MembersKeyRenewed(self.members_key)


class MembersKeyRenewed(Word, frozen=True):
    """The members' link was replaced."""

    members_key: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return replace(s, members_key=self.members_key)


class MakeOwnKey(Act, frozen=True):
    """The house gives a member a key of their own; only the seat that asked for it stands."""

    member: MemberId
    own_key: str
    seat: str

    def judge(self, s: LearningSet, by: MemberId) -> "OwnKeyMade":
        return OwnKeyMade(self.member, self.own_key, self.seat)


class OwnKeyMade(Word, frozen=True):
    """A member has a new link of their own; `own_key` is the SHA-256 of its key, in hex.

    Their other seats, and the key before, are void from now on.
    """

    member: MemberId
    own_key: str
    seat: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        def seated(p: Person) -> Person:
            return replace(p, own_key=self.own_key, seats=(self.seat,))

        return change_person(s, self.member, seated)
