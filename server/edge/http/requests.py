"""What a handler reads from a request: its body, its token, and whose seat that token holds."""

from typing import TypeVar

from msgspec import Struct
from starlette.requests import ClientDisconnect, Request

from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest
from server.domain.sets.person import Person
from server.domain.words import MemberId
from server.edge.reading import LARGEST_MESSAGE, read_json
from server.live.lobby import Lobby
from server.live.sets import SetRoom

T = TypeVar("T")


class Seated(Struct, frozen=True):
    """Who holds the seat that a request came with, in which set; `seat` is its sum."""

    group: SetRoom
    me: Person
    seat: str

    @property
    def waits(self) -> bool:
        """Whether another helped to this seat, so that whoever sits there may not be its owner."""
        return self.seat in self.me.waiting

    @property
    def sees(self) -> MemberId:
        """Whose private words are shown; nobody's on a seat that waits."""
        return "" if self.waits else self.me.id


async def read_body(request: Request, shape: type[T]) -> T | Refusal:
    """Wait for the body, and give it in the shape (a class or a union of them), or a refusal.

    What is larger than LARGEST_MESSAGE bytes is refused as soon as that is known, and so is what
    breaks off, though nobody is left to hear of it.
    """
    received = b""
    try:
        async for chunk in request.stream():
            received += chunk
            if len(received) > LARGEST_MESSAGE:
                return Refusal(Reason.TOO_LARGE)
    except ClientDisconnect:
        return Refusal(Reason.NOT_JSON)
    return read_json(received, shape)


def read_token(request: Request) -> str:
    """The token in the Authorization header; empty if there is none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token if scheme.lower() == "bearer" else ""


async def read_seat(lobby: Lobby, request: Request) -> Seated | Refusal:
    """The set that the address names, and who holds the seat of the token in it.

    Waits for the store; raises LogUnavailable.
    """
    group = await lobby.set(request.path_params["set"])
    if isinstance(group, Refusal):
        return group
    seat = digest(read_token(request))
    person = group.state.seated(seat)
    return person if isinstance(person, Refusal) else Seated(group, person, seat)
