"""Who somebody is: keys open a set, a seat in it is held by a token; only their sums are kept."""

import base64
import hmac
import re
import secrets
from enum import StrEnum

from msgspec import Struct

from server.domain.meeting.state.people import Role
from server.domain.names import bare, clean
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import derived, digest, member_of
from server.domain.sets.asking import find, lapsed
from server.domain.sets.coming import Join
from server.domain.sets.keys import MakeOwnKey, RenewMembersKey, TakeSeat
from server.domain.sets.people import FoundSet
from server.domain.sets.person import Person
from server.domain.sets.state import LearningSet
from server.domain.words import HOUSE, VISIBLE
from server.live.lobby import Lobby
from server.live.sets import SetRoom

KEY_BYTES, KEY_LETTERS = 17, 26


class Opens(StrEnum):
    """What a key opens: the seat of a known member, or a new one."""

    NEW_SEAT = "new_seat"
    OWN_SEAT = "own_seat"


class Founded(Struct, frozen=True):
    """A new set: its id, the coach's member id, and the two keys that links are made of."""

    set: str
    member: str
    members_key: str
    own_key: str


class Opened(Struct, frozen=True):
    """What a key opened: its sum, and of a known member whose it is."""

    what: Opens
    key: str
    owner: Person | None = None


class Wish(Struct, frozen=True):
    """What somebody comes with: a key, the token of the seat to be, and, for a new one, a name.

    `own_key` is a key of their own to be, or empty; `back`: the name is theirs in the set already.
    """

    key: str
    token: str
    name: str = ""
    own_key: str = ""
    back: bool = False

    def is_of(self, group: LearningSet) -> bool:
        """Whether they ask so already, by this name and to no other seat."""
        found = find(group.asking, member_of(self.token))
        same = found and bare(found.name) == bare(clean(self.name))
        return bool(same and found and bool(found.returns) == self.back)

    def to_join(self, by_key: str, again: int | None = None) -> Join:
        """Come in, or ask to, by the members' key of this sum; `again` as the set stands at a line.

        Who was told that the name is taken may ask to be let back to it, by another act.
        """
        member = member_of(self.token)
        after = "" if again is None else f":{again}"
        return Join(
            id=f"house:{'back' if self.back else 'join'}:{member}{after}",
            member=member,
            name=self.name,
            seat=digest(self.token),
            by_key=by_key,
            own_key=digest(self.own_key) if self.own_key else "",
            back=self.back,
        )


async def found(lobby: Lobby, name: str, coach: str, token: str) -> Founded | Refusal:
    """Found a set; with the same token again it is the same set."""
    id, member = derived("set", token, 12), member_of(token)
    group = lobby.set_to_be(id)
    await group.level()
    founding = FoundSet(
        id=f"house:found:{member}",
        name=name,
        member=member,
        coach=coach,
        seat=digest(token),
        members_key=new_key(),
    )
    outcome = await group.act(founding, HOUSE)
    if isinstance(outcome, Refusal):
        return outcome
    # Founded before, the coach may since have signed this seat out.
    seated = group.state.seated(digest(token))
    if isinstance(seated, Refusal):
        return seated
    # The founder's entry may be one with another by now.
    own_key = await make_own_key(group, seated.id, digest(token))
    if isinstance(own_key, Refusal):
        return own_key
    return Founded(id, seated.id, group.state.members_key, own_key)


def opens(group: LearningSet, key: str) -> Opened | Refusal:
    """What a key opens: somebody's own seat, a new seat, or nothing.

    Links are sent in capitals now and then: a key is tried in small letters, too.
    """
    if group.deleted:
        return Refusal(Reason.SET_DELETED)
    tried = dict.fromkeys((key, key.lower()))
    for one in tried:
        if hmac.compare_digest(one.encode(), group.members_key.encode()):
            return Opened(Opens.NEW_SEAT, digest(one))
        if owner := group.owner(digest(one)):
            gone = Refusal(Reason.SEAT_REVOKED, "key")
            return gone if owner.gone else Opened(Opens.OWN_SEAT, digest(one), owner)
    replaced = any(digest(one) in group.former_keys for one in tried)
    return Refusal(Reason.KEY_REPLACED if replaced else Reason.KEY_UNKNOWN, "key")


async def take_seat(group: SetRoom, asked: Wish) -> Person | Refusal:
    """Seat whoever comes with a key; with the same token again it is the same seat.

    The name is asked for only where the key opens a new seat.  Whoever has to ask to come in is
    refused until that is answered.
    """
    opened = opens(group.state, asked.key)
    if isinstance(opened, Refusal):
        return opened
    seat = digest(asked.token)
    if isinstance(seated := seated_now(group, seat), Person):
        same = opened.owner is None or opened.owner.id == seated.id
        return seated if same else Refusal(Reason.TOKEN_TAKEN, "token")
    if seated.reason is Reason.SEAT_REVOKED:
        return seated  # nobody could ever sit on it again
    act: Join | TakeSeat
    if opened.owner:
        own = f"house:seat:{group.seq}:{seat}"
        act = TakeSeat(id=own, member=opened.owner.id, seat=seat, by_key=opened.key)
    elif seated.reason is Reason.TURNED_AWAY:
        return seated
    elif not re.search(VISIBLE, asked.name):
        return Refusal(Reason.NAME_MISSING, "name")
    elif seated.reason is Reason.AWAITS_ADMISSION:
        if asked.is_of(group.state):
            return seated
        act = asked.to_join(opened.key, group.seq)
    else:
        act = asked.to_join(opened.key)
    outcome = await group.act(act, HOUSE)
    return outcome if isinstance(outcome, Refusal) else seated_now(group, seat)


def seated_now(group: SetRoom, seat: str) -> Person | Refusal:
    """Whose seat it is; who was not answered at the door for too long has none any more."""
    return lapsed(group.state, group.now()).seated(seat)


async def make_own_key(group: SetRoom, member: str, seat: str) -> str | Refusal:
    """Make the key of a member's own link, and let only this seat of theirs stand.

    The key before opens nothing from now on: whoever got hold of it, or of a device, is out.
    """
    key = new_key()
    act = MakeOwnKey(id=f"house:own:{digest(key)}", member=member, own_key=digest(key), seat=seat)
    outcome = await group.act(act, HOUSE)
    return outcome if isinstance(outcome, Refusal) else key


async def renew_members_key(group: SetRoom, by: Person) -> str | Refusal:
    """Replace the key that newcomers come with; those who have a seat keep it."""
    if by.role is not Role.COACH and not by.hosts:
        return Refusal(Reason.NOT_YOURS)
    key = new_key()
    act = RenewMembersKey(id=f"house:members:{digest(key)}", members_key=key)
    outcome = await group.act(act, HOUSE)
    return outcome if isinstance(outcome, Refusal) else key


def new_key() -> str:
    """A key of small letters and digits: it survives capitals, and no mail program cuts it."""
    return base64.b32encode(secrets.token_bytes(KEY_BYTES)).decode().lower()[:KEY_LETTERS]
