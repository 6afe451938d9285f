"""The events of Socket.IO, as they stand in packets (its protocol, 5)."""

from typing import Any, NamedTuple

from server.edge.socket.manager import ROOT
from server.edge.socket.packets import Json

LONGEST_ID = 100
"""Digits that the number of an event may have."""


class Event(NamedTuple):
    """A word as it came: to which namespace, under which number, if any, and with what."""

    namespace: str
    id: str
    name: Any
    arguments: list[Any]


def event(packet: str) -> Event:
    """The event in a packet; raises ValueError, as all that reads packets here, for what is none.

    `2[/namespace,][id][name, argument, ...]`, in the words of the Socket.IO protocol, 5.
    """
    start = packet.index("[")
    namespace, comma, id = packet[1:start].rpartition(",")
    if comma and not namespace.startswith("/"):
        raise ValueError("no namespace")
    if id and not is_number(id):
        raise ValueError("no number")
    name, *arguments = Json.loads(packet[start:])
    return Event(namespace.partition("?")[0] or ROOT, id, name, arguments)


def is_number(id: str) -> bool:
    """Whether it is the number of an event."""
    return id.isdecimal() and id.isascii() and len(id) <= LONGEST_ID
