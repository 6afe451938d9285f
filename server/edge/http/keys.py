"""The keys of a set: one's own, for another device, and the one that newcomers come with."""

from starlette.requests import Request

from server.domain.refusals import Reason, Refusal
from server.edge.http import pacing
from server.edge.http.answering import Outcome
from server.edge.http.requests import read_seat
from server.edge.shapes import NewKey
from server.live import seats
from server.live.lobby import Lobby


async def make_own_key(lobby: Lobby, request: Request) -> Outcome:
    """Make the key of your own link, for another device.

    Your other seats end, and so does the key before; what waited for you on this seat, as another
    helped you to it, is shown from now on.
    """
    found = await read_seat(lobby, request)
    if isinstance(found, Refusal):
        return found
    if refusal := pacing.act(request, found, pacing.A_KEY):
        return refusal
    return new_key(await seats.make_own_key(found.group, found.me.id, found.seat))


async def renew_members_key(lobby: Lobby, request: Request) -> Outcome:
    """Replace the key that newcomers come with, as the coach; seats stay."""
    found = await read_seat(lobby, request)
    if isinstance(found, Refusal):
        return found
    if found.waits:
        return Refusal(Reason.SEAT_WAITS)
    if refusal := pacing.act(request, found, pacing.A_KEY):
        return refusal
    return new_key(await seats.renew_members_key(found.group, found.me))


def new_key(key: str | Refusal) -> Outcome:
    return key if isinstance(key, Refusal) else NewKey(key)
