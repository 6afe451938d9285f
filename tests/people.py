"""How people come into a set and go out of it, as tests ask for it and as it stands in the log."""

from collections.abc import Mapping
from typing import Any

from server.domain.meeting.state.people import Role
from server.domain.secrets import derived, digest
from server.domain.sets.coming import Expect, Join
from server.domain.sets.people import MemberRemoved, RemoveMember
from tests.cast import ANA, MEMBERS_KEY, By


def expects(name: str, own_key: str, role: Role = Role.MEMBER) -> Expect:
    return Expect(id=f"expect-{name}", name=name, own_key=own_key, role=role)


def comes(
    name: str,
    member: str,
    seat: str = "",
    own_key: str = "",
    back: bool = False,
    key: str = MEMBERS_KEY,
) -> Join:
    """Somebody comes by the link that all share, as it is made at first, or of another key."""
    return Join(
        id=f"house:{'back' if back else 'join'}:{member}",
        member=member,
        name=name,
        seat=seat or f"seat-of-{member}",
        by_key=digest(key),
        own_key=own_key,
        back=back,
    )


def key_after(member: str) -> str:
    """The key that all share once somebody was taken out."""
    return derived("members-key", member, 26)


def asks(shown: Mapping[str, Any]) -> dict[str, Any]:
    """Somebody at the door, as the page of the set shows them, to be answered as they are seen."""
    return {"member": shown["id"], "at": shown["at"]}


def removes(member: str, id: str = "") -> RemoveMember:
    key = key_after(member + id)
    return RemoveMember(id=id or f"remove-{member}", member=member, members_key=key)


def removed(member: str) -> By:
    return By(ANA, MemberRemoved(member, key_after(member)))
