"""What opens a seat: the key that all share, one's own, and a way back that somebody hands out."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import FreshKey, digest
from server.domain.sets.asking import sat_down
from server.domain.sets.people import fit_name, is_full, with_members_key
from server.domain.sets.person import Person, change_one
from server.domain.sets.state import LearningSet
from server.domain.words import Act, MemberId, Word


class TakeSeat(Act, frozen=True):
    """The house gives a known member one more seat, on another device, for a key of theirs."""

    member: MemberId
    seat: str
    by_key: str

    def judge(self, s: LearningSet, by: MemberId) -> "SeatTaken | Refusal":
        """The key may have been replaced since it was looked at."""
        owner = s.owner(self.by_key)
        if owner is None:
            return Refusal(Reason.KEY_REPLACED, "key")
        if owner.gone:
            return Refusal(Reason.SEAT_REVOKED, "key")
        return SeatTaken(owner.id, self.seat, self.by_key)


class SeatTaken(Word, frozen=True):
    """A member came in by a link of their own; `by_key` is its SHA-256, in hex."""

    member: MemberId
    seat: str
    by_key: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        def seated(p: Person) -> Person:
            return p.sat_down(self.seat, self.by_key in p.handed)

        # Who asked at the door, and was sent a link meanwhile, asks no more.
        rest = sat_down(s, self.seat)
        return replace(rest, people=change_one(s.people, self.member, seated))


class RenewMembersKey(Act, frozen=True):
    """The house replaces the members' key; the link made of the old one opens nothing now."""

    members_key: str

    def judge(self, s: LearningSet, by: MemberId) -> "MembersKeyRenewed":
        return MembersKeyRenewed(self.members_key)


class MembersKeyRenewed(Word, frozen=True):
    """The members' link was replaced."""

    members_key: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        return with_members_key(s, self.members_key)


class MakeOwnKey(Act, frozen=True):
    """The house gives a member a key of their own; only the seat that asked for it stands."""

    member: MemberId
    own_key: str
    seat: str

    def judge(self, s: LearningSet, by: MemberId) -> "OwnKeyMade | Refusal":
        """The seat may have ended since it was looked at, by a link that was made on another."""
        seated = s.seated(self.seat)
        if isinstance(seated, Refusal):
            return seated
        return OwnKeyMade(seated.id, self.own_key, self.seat)


class OwnKeyMade(Word, frozen=True):
    """A member has a new link of their own; `own_key` is the SHA-256 of its key, in hex.

    Their other seats, and the keys before, are void from now on; and as nobody else has made it,
    what is theirs alone waits no more.
    """

    member: MemberId
    own_key: str
    seat: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        alone = {"seats": (self.seat,), "handed": (), "waiting": (), "link": 0}
        return with_key(s, self.member, self.own_key, **alone)


class HandWay(Act, frozen=True):
    """Hand out a way back to somebody's seat: a link made of `own_key`, in place of their own.

    Their seats stay; whoever had left, or was taken out, is in the set again.  Once somebody has
    come in by it, what is theirs alone waits on all of them until they have made a link of their
    own.
    """

    member: MemberId
    own_key: FreshKey

    def judge(self, s: LearningSet, by: MemberId) -> "WayHanded | Refusal":
        if self.member == by:
            return Refusal(Reason.OF_YOURSELF, "member")
        return handed(s, self.member, digest(self.own_key))


class RestoreWay(Act, frozen=True):
    """The house hands out a way back, as whoever runs the service asked for it."""

    member: MemberId
    own_key: str

    def judge(self, s: LearningSet, by: MemberId) -> "WayHanded | Refusal":
        return handed(s, self.member, self.own_key)


class WayHanded(Word, frozen=True):
    """A way back to somebody's seat was handed out; the link they had before opens nothing."""

    member: MemberId
    own_key: str

    def change(self, s: LearningSet, entry: Entry[Any]) -> LearningSet:
        # Whoever comes by it may be another than all agreed to.
        way = {"handed": (self.own_key,), "link": entry.seq, "consents": ()}
        if s.person(self.member) is None:
            way |= {"gone": False, "seats": (), "waiting": (), "known_since": entry.seq}
        return with_key(s, self.member, self.own_key, **way)


def handed(s: LearningSet, member: MemberId, key: str) -> WayHanded | Refusal:
    """A way for whoever is in the set, or back into it for whoever was."""
    person = next((p for p in s.people if p.id == member and not p.joined), None)
    if person is None:
        return Refusal(Reason.NO_SUCH_MEMBER, "member")
    if person.gone:
        name = fit_name(s, person.name)
        if isinstance(name, Refusal):
            return Refusal(name.reason, "member")
        if is_full(s):
            return Refusal(Reason.SET_FULL)
    if s.is_taken(key, member):
        return Refusal(Reason.KEY_TAKEN, "own_key")
    return WayHanded(member, key)


def with_key(s: LearningSet, member: MemberId, key: str, **changed: Any) -> LearningSet:
    """The set in which a member's own link is made of this key alone."""
    before = next((p.own_keys for p in s.people if p.id == member), ())

    def keyed(p: Person) -> Person:
        return replace(p, own_keys=(key,), **changed)

    people = change_one(s.people, member, keyed)
    return replace(s, people=people, former_keys=(*s.former_keys, *before))
