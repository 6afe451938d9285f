"""Who somebody is: keys open a set, a seat in it is held by a token; only their sums are kept."""

import base64
import hashlib
import hmac
import re
import secrets
from enum import StrEnum

from msgspec import Struct

from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.sets.people import FoundSet, Join, MakeOwnKey, RenewMembersKey, TakeSeat
from server.domain.sets.state import LearningSet, Person
from server.domain.words import HOUSE, VISIBLE
from server.live.lobby import Lobby
from server.live.sets import SetRoom

KEY_BYTES = 18


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


async def found(lobby: Lobby, name: str, coach: str, token: str) -> Founded | Refusal:
    """Found a set; with the same token again it is the same set."""
    id, member = derived("set", token, 12), derived("member", token, 16)
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
    own_key = await make_own_key(group, member, digest(token))
    if isinstance(own_key, Refusal):
        return own_key
    return Founded(id, member, group.state.members_key, own_key)


def opens(group: LearningSet, key: str) -> Person | Opens | Refusal:
    """What a key opens: somebody's own seat, a new seat, or nothing."""
    if hmac.compare_digest(key.encode(), group.members_key.encode()):
        return Opens.NEW_SEAT
    found = digest(key)
    person = next((p for p in group.members if p.own_key == found), None)
    return person or Refusal(Reason.KEY_UNKNOWN, "key")


async def take_seat(group: SetRoom, key: str, token: str, name: str) -> Person | Refusal:
    """Seat whoever comes with a key; with the same token again it is the same seat.

    `name` is asked for only where the key opens a new seat.
    """
    opened = opens(group.state, key)
    if isinstance(opened, Refusal):
        return opened
    seat = digest(token)
    if isinstance(seated := group.state.seated(seat), Person):
        same = opened is Opens.NEW_SEAT or opened == seated
        return seated if same else Refusal(Reason.TOKEN_TAKEN, "token")
    act: Join | TakeSeat
    if isinstance(opened, Person):
        act = TakeSeat(id=f"house:seat:{group.seq}:{seat}", member=opened.id, seat=seat)
    elif not re.search(VISIBLE, name):
        return Refusal(Reason.NAME_MISSING, "name")
    else:
        member = derived("member", token, 16)
        act = Join(id=f"house:join:{member}", member=member, name=name, seat=seat)
    outcome = await group.act(act, HOUSE)
    return outcome if isinstance(outcome, Refusal) else group.state.seated(seat)


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
    if by.role is not Role.COACH:
        return Refusal(Reason.NOT_YOURS)
    key = new_key()
    act = RenewMembersKey(id=f"house:members:{digest(key)}", members_key=key)
    outcome = await group.act(act, HOUSE)
    return outcome if isinstance(outcome, Refusal) else key


def new_key() -> str:
    return secrets.token_urlsafe(KEY_BYTES)


def digest(secret: str) -> str:
    """The SHA-256 of a secret, in hex: enough, as every secret here is long and random."""
    return hashlib.sha256(secret.encode()).hexdigest()


def derived(kind: str, secret: str, length: int) -> str:
    """An id that only the holder of the secret could have come to, and that tells nothing of it."""
    found = hashlib.sha256(f"{kind}:{secret}".encode()).digest()
    return base64.b32encode(found).decode().lower()[:length]
