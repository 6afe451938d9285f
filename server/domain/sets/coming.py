"""How people come into a set: expected, by the link that all share, or asking at the door."""

from itertools import count
from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import FreshKey, digest, member_of
from server.domain.sets.people import fit_name, named
from server.domain.sets.person import Asking, Doorway, Person, change_one
from server.domain.sets.state import MOST_ASKING, MOST_MEMBERS, MOST_TURNED_AWAY, LearningSet
from server.domain.words import Act, MemberId, Name, SomebodyOrNone, Word


class Expect(Act, frozen=True):
    """Expect somebody: they are seen before they come, and their link is made of `own_key`."""

    name: Name
    own_key: FreshKey

    def judge(self, s: LearningSet, by: MemberId) -> "PersonExpected | Refusal":
        name = fit_name(s, self.name)
        if isinstance(name, Refusal):
            return name
        if is_full(s):
            return Refusal(Reason.SET_FULL)
        member, key = member_of(self.own_key), digest(self.own_key)
        if s.is_taken(key) or any(p.id == member for p in s.people):
            return Refusal(Reason.KEY_TAKEN, "own_key")
        return PersonExpected(member, name, key)


class PersonExpected(Word, frozen=True):
    """Somebody is expected; `own_key` is the SHA-256 of their key, in hex."""

    member: MemberId
    name: str
    own_key: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        keys = (self.own_key,)
        person = Person(self.member, self.name, Role.MEMBER, own_keys=keys, handed=keys)
        return with_person(s, replace(person, came=False, link=entry.seq))


class Join(Act, frozen=True):
    """The house lets in somebody who came with the members' key, or lets them ask.

    `own_key` is the sum of a key of their own, or empty.  Whoever is expected by that name is let
    in as they, but for coaches and hosts, whose link is their own; whose name somebody has already
    may ask to be let `back` to that seat.
    """

    member: MemberId
    name: Name
    seat: str
    own_key: str
    back: bool

    def judge(self, s: LearningSet, by: MemberId) -> "MemberJoined | AskedIn | Refusal":
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
        if len(s.asking) >= MOST_ASKING:
            return Refusal(Reason.TOO_MANY_ASK)
        return AskedIn(self.member, name, self.seat, self.own_key, returns)


class MemberJoined(Word, frozen=True):
    """Somebody came in by the members' link; `own_key` is the sum of a key of theirs, if any."""

    member: MemberId
    name: str
    seat: str
    own_key: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        keys = (self.own_key,) if self.own_key else ()

        def came(p: Person) -> Person:
            return replace(p.sat_down(self.seat), own_keys=(*p.own_keys, *keys))

        if s.person(self.member):
            return replace(s, people=change_one(s.people, self.member, came))
        return with_person(s, come_in(self.member, self.name, self.seat, self.own_key))


class AskedIn(Word, frozen=True):
    """Somebody asks to come in; or back, to the seat of `returns`."""

    member: MemberId
    name: str
    seat: str
    own_key: str
    returns: SomebodyOrNone

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        one = Asking(self.member, self.name, self.seat, self.own_key, entry.at, self.returns)
        return replace(s, asking=(*s.asking, one))


class Admit(Act, frozen=True):
    """Let in somebody who asks at the door; back to a coach's seat as a coach alone."""

    member: MemberId

    def judge(self, s: LearningSet, by: MemberId) -> "MemberAdmitted | Refusal":
        found = asks(s, self.member)
        if found is None:
            return Refusal(Reason.NOBODY_ASKS, "member")
        if found.returns:
            return self.back_to(s, s.person(found.returns), s.person(by))
        name = fit_name(s, found.name)
        if isinstance(name, Refusal):
            return Refusal(name.reason)
        return Refusal(Reason.SET_FULL) if is_full(s) else MemberAdmitted(self.member)

    def back_to(
        self, s: LearningSet, person: Person | None, author: Person | None
    ) -> "MemberAdmitted | Refusal":
        """Whoever asks may be the author: who hosts would be the coach."""
        if person is None:
            return Refusal(Reason.NO_SUCH_MEMBER)
        if person.role is Role.COACH and (author is None or author.role is not Role.COACH):
            return Refusal(Reason.NOT_YOURS, "member")
        return MemberAdmitted(self.member)


class MemberAdmitted(Word, frozen=True):
    """Whoever asked at the door is let in; who returns has their seat, and all theirs wait."""

    member: MemberId

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        found = asks(s, self.member)
        if found is None:
            return s
        rest = without(s, self.member)
        if not found.returns:
            person = come_in(found.id, found.name, found.seat, found.own_key)
            return with_person(rest, person)

        def returned(p: Person) -> Person:
            keys = (found.own_key,) if found.own_key else ()
            keyed = replace(p, own_keys=(*p.own_keys, *keys), handed=(*p.handed, *keys))
            return keyed.sat_down(found.seat, by_hand=True)

        return replace(rest, people=change_one(rest.people, found.returns, returned))


class TurnAway(Act, frozen=True):
    """Let somebody who asks at the door not in."""

    member: MemberId

    def judge(self, s: LearningSet, by: MemberId) -> "PersonTurnedAway | Refusal":
        known = asks(s, self.member)
        return PersonTurnedAway(self.member) if known else Refusal(Reason.NOBODY_ASKS, "member")


class PersonTurnedAway(Word, frozen=True):
    """Whoever asked at the door was not let in."""

    member: MemberId

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        seats = tuple(one.seat for one in s.asking if one.id == self.member)
        turned = (*s.turned_away, *seats)[-MOST_TURNED_AWAY:]
        return replace(without(s, self.member), turned_away=turned)


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


def come_in(member: MemberId, name: str, seat: str, own_key: str) -> Person:
    return Person(member, name, Role.MEMBER, (seat,), own_keys=(own_key,) if own_key else ())


def with_person(s: LearningSet, person: Person) -> LearningSet:
    """The set with one more person, in the first place that nobody has."""
    taken = {p.place for p in s.members}
    place = next(n for n in count() if n not in taken)
    return replace(s, people=(*s.people, replace(person, place=place)))


def is_anybody(person: Person) -> bool:
    """Whether whoever knows their name may come as they: all of the set have the link."""
    return not person.came and person.role is Role.MEMBER and not person.hosts


def is_full(s: LearningSet) -> bool:
    return len(s.members) >= MOST_MEMBERS


def asks(s: LearningSet, member: MemberId) -> Asking | None:
    return next((one for one in s.asking if one.id == member), None)


def without(s: LearningSet, member: MemberId) -> LearningSet:
    return replace(s, asking=tuple(one for one in s.asking if one.id != member))
