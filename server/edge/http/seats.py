"""The seats of a set: to ask what a key opens, and to take a seat with it."""

from typing import NamedTuple

from starlette.requests import Request

from server.domain.meeting.state.people import Role
from server.domain.refusals import Refusal
from server.domain.sets.person import Doorway, Person
from server.domain.sets.state import LearningSet
from server.domain.sets.watching import led_to
from server.edge.http import pacing
from server.edge.http.answering import Outcome
from server.edge.http.requests import read_body
from server.edge.shapes import Door, Knock, Seat, TakeASeat
from server.live import seats
from server.live.lobby import Lobby
from server.live.sets import SetRoom


async def knock(lobby: Lobby, request: Request) -> Outcome:
    """Ask what a key opens.

    Nothing happens by it: it is there to be shown before a seat is taken. `meeting` is the first
    that is under way, else the next planned.
    """
    body = await read_body(request, Knock)
    if isinstance(body, Refusal):
        return body
    found = await behind(lobby, request, body.key)
    return found if isinstance(found, Refusal) else door(found.group.state, found.opened)


class Behind(NamedTuple):
    """A set, and what a key opened of it."""

    group: SetRoom
    opened: seats.Opened


async def behind(lobby: Lobby, request: Request, key: str) -> Behind | Refusal:
    """What a key opens of the set of the address; guesses are counted."""
    found = pacing.guess(request) or await opened(lobby, request, key)
    if isinstance(found, Refusal):
        pacing.guessed(request, found.reason)
    return found


async def opened(lobby: Lobby, request: Request, key: str) -> Behind | Refusal:
    group = await lobby.set(request.path_params["set"])
    if isinstance(group, Refusal):
        return group
    found = seats.opens(group.state, key)
    return found if isinstance(found, Refusal) else Behind(group, found)


def door(group: LearningSet, opened: seats.Opened) -> Door:
    """What is shown of a set to whoever has a key to it; who is in it, to whom that lets in."""
    owner = opened.owner
    names = tuple(person.name for person in group.members if person.came)
    return Door(
        set_name=group.name,
        members=names if owner or group.doorway is Doorway.OPEN else (),
        invites=tuple(p.name for p in group.members if p.role is Role.COACH),
        meeting=group.current,
        opens=opened.what,
        doorway=group.doorway,
        member=owner.id if owner else "",
        name=owner.name if owner else "",
        role=owner.role if owner else Role.MEMBER,
        came=bool(owner and owner.came),
    )


async def take_seat(lobby: Lobby, request: Request) -> Outcome:
    """Take a seat in a set with a key.

    The members' key makes a new member; a member's own key gives them a seat on one more device.
    The same token again is the same seat, so the request may be repeated while the key opens.
    After the key was renewed the answer is `key_replaced`, though the token may have its seat:
    try whether it can read the set. `not_seated` and `seat_revoked` mean that the token has had
    a seat: make a new one. While the set asks who comes, the answer is `awaits_admission`: say the
    same again, every few seconds, until it is another.
    """
    body = await read_body(request, TakeASeat)
    if isinstance(body, Refusal):
        return body
    id = request.path_params["set"]
    found = await behind(lobby, request, body.key)
    if isinstance(found, Refusal):
        return found
    group = found.group
    wish = seats.Wish(body.key, body.token, body.name, body.own_key, body.back)
    if refusal := pacing.come(request, group, wish):
        return refusal
    person = await seats.take_seat(group, wish)
    return person if isinstance(person, Refusal) else seat(id, group.state, person)


def seat(id: str, group: LearningSet, person: Person) -> Seat:
    """What is told to whoever has just sat down."""
    return Seat(id, group.name, person.id, person.name, person.role, led_to(group, person))
