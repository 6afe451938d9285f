"""The steps of a conversation: requests, frames as they are on the wire, broken connections."""

from typing import Any

import msgspec
from msgspec import Struct

from server.protocol.scene import Someone


class Request(Struct, frozen=True):
    """An HTTP request, and what is answered with status 200."""

    told: str
    by: Someone
    method: str
    path: str
    seat: bool
    body: Any
    reply: Any


class Frame(Struct, frozen=True):
    """A text frame of the WebSocket: up to the service from one, or down to all of these."""

    told: str
    by: tuple[Someone, ...]
    up: bool
    engine: str
    value: Any = None

    @property
    def text(self) -> str:
        """The frame as it is on the wire."""
        return self.engine + (encode(self.value) if self.value is not None else "")


class Break(Struct, frozen=True):
    """Somebody's connection breaks."""

    told: str
    by: Someone


Step = Request | Frame | Break


def encode(value: Any) -> str:
    """A value as the service writes it."""
    return msgspec.json.encode(value).decode()
