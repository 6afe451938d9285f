"""How people come into a set: expected, or by the link that all share, and what that does."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import FreshKey, digest, member_of
from server.domain.sets.asking import AskedIn, sat_down, without
from server.domain.sets.people import come_in, fit_name, is_full, keys_of, named, with_person
from server.domain.sets.person import Doorway, Person, change_one
from server.domain.sets.state import MOST_ASKING, LearningSet
from server.domain.words import Act, MemberId, Name, Word


class Expect(Act, frozen=True):
    """Expect somebody: they are seen before they come, and their link is made of `own_key`.

    As what, a coach alone says; whoever hosts expects members.
    """

    name: Name
    own_key: FreshKey
    role: Role

    def judge(self, s: LearningSet, by: MemberId) -> "PersonExpected | Refusal":
        author = s.person(by)
        if self.role is not Role.MEMBER and (author is None or author.role is not Role.COACH):
            return Refusal(Reason.NOT_YOURS, "role")
        name = fit_name(s, self.name)
        if isinstance(name, Refusal):
            return name
        if is_full(s):
            return Refusal(Reason.SET_FULL)
        member, key = member_of(self.own_key), digest(self.own_key)
        if s.is_taken(key) or any(p.id == member for p in s.people):
            return Refusal(Reason.KEY_TAKEN, "own_key")
        return PersonExpected(member, name, key, self.role)


class PersonExpected(Word, frozen=True):
    """Somebody is expected; `own_key` is the SHA-256 of their key, in hex."""

    member: MemberId
    name: str
    own_key: str
    role: Role

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        keys, hosts = (self.own_key,), self.role is Role.HOST
        person = Person(self.member, self.name, self.role, own_keys=keys, handed=keys, hosts=hosts)
        return with_person(s, replace(person, came=False, link=entry.seq))


class Join(Act, frozen=True):
    """The house lets in somebody who came with the members' key, or lets them ask.

    `by_key` is the sum of the members' key that they came with, `own_key` that of a key of their
    own, or empty.  Whoever is expected by that name as a member is let in as they, but for hosts,
    whose link is their own; whose name somebody has already may ask to be let `back` to that seat.
    """

    member: MemberId
    name: Name
    seat: str
    by_key: str
    own_key: str
    back: bool

    def judge(self, s: LearningSet, by: MemberId) -> "MemberJoined | AskedIn | Refusal":
        """The key may have been replaced since it was looked at."""
        if self.by_key != digest(s.members_key):
            return Refusal(Reason.KEY_REPLACED, "key")
        if s.doorway is Doorway.CLOSED:
            return Refusal(Reason.DOOR_CLOSED, "key")
        known = named(s, self.name)
        if s.is_taken(self.own_key, known.id if known else ""):
            return Refusal(Reason.KEY_TAKEN, "own_key")
        if self.back:
            return self.back_to(s, known)
        if known and s.doorway is Doorway.OPEN and is_anybody(known):
            return MemberJoined(known.id, known.name, self.seat, self.own_key)
        name = fit_name(s, self.name)
        if isinstance(name, Refusal):
            return name
        if is_full(s):
            return Refusal(Reason.SET_FULL)
        if s.doorway is Doorway.ASK:
            return self.asked(s, name)
        return MemberJoined(self.member, name, self.seat, self.own_key)

    def back_to(self, s: LearningSet, person: Person | None) -> "AskedIn | Refusal":
        if person is None:
            return Refusal(Reason.NO_SUCH_MEMBER, "name")
        return self.asked(s, person.name, person.id)

    def asked(self, s: LearningSet, name: str, returns: MemberId = "") -> "AskedIn | Refusal":
        if len(without(s, self.member).asking) >= MOST_ASKING:
            return Refusal(Reason.TOO_MANY_ASK)
        return AskedIn(self.member, name, self.seat, self.own_key, returns)


class MemberJoined(Word, frozen=True):
    """Somebody came in by the members' link; `own_key` is the sum of a key of theirs, if any."""

    member: MemberId
    name: str
    seat: str
    own_key: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        def came(p: Person) -> Person:
            keys = (*p.own_keys, *keys_of(self.own_key))
            return replace(p.sat_down(self.seat), own_keys=keys)

        # Who asked at the door, and found it open meanwhile, asks no more.
        rest = sat_down(s, self.seat)
        if s.person(self.member):
            return replace(rest, people=change_one(s.people, self.member, came))
        return with_person(rest, come_in(self.member, self.name, self.seat, self.own_key))


class SetDoorway(Act, frozen=True):
    """Say what the link that all share does: it lets in, it asks first, or it is closed."""

    doorway: Doorway

    def judge(self, s: LearningSet, by: MemberId) -> "DoorwaySet":
        return DoorwaySet(self.doorway)


class DoorwaySet(Word, frozen=True):
    """The link that all share does something else from now on; who asks already goes on asking."""

    doorway: Doorway

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return replace(s, doorway=self.doorway)


def is_anybody(person: Person) -> bool:
    """Whether whoever knows their name may come as they: all of the set have the link."""
    return not person.came and person.role is Role.MEMBER and not person.hosts
