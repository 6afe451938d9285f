"""Which socket of the engine is which of Socket.IO: one namespace, and nothing that is searched."""

from typing import Any

import socketio

ROOT = "/"
"""The one namespace that there is."""


class Names(socketio.AsyncManager):  # type: ignore[misc]  # python-socketio has no types
    """The names of sockets, both ways.

    The library has a room for each socket, and looks through all of them as one leaves.
    """

    def __init__(self) -> None:
        super().__init__()
        self.engines: dict[str, str] = {}
        self.own: dict[str, str] = {}
        self.pending: set[str] = set()

    def get_namespaces(self) -> list[str]:
        return [ROOT]

    async def pre_connect(self, eio_sid: str, namespace: str) -> str | None:
        if namespace != ROOT or eio_sid in self.own:
            return None
        sid = str(self.server.eio.generate_id())
        self.engines[sid], self.own[eio_sid] = eio_sid, sid
        self.pending.add(sid)
        return sid

    async def connect(self, sid: str, namespace: str) -> str | None:
        """Connect a socket by its name, or, where it has none yet, by the engine's."""
        found = sid if sid in self.pending else await self.pre_connect(sid, namespace)
        if found:
            self.pending.discard(found)
        return found

    def is_connected(self, sid: str, namespace: str) -> bool:
        return sid in self.engines and sid not in self.pending

    def sid_from_eio_sid(self, eio_sid: str, namespace: str) -> str | None:
        return self.own.get(eio_sid)

    def eio_sid_from_sid(self, sid: str, namespace: str) -> str | None:
        return self.engines.get(sid)

    def pre_disconnect(self, sid: str, namespace: str) -> str | None:
        self.pending.add(sid)
        return self.engines.get(sid)

    async def disconnect(self, sid: str, namespace: str, **options: Any) -> None:
        self.pending.discard(sid)
        if eio_sid := self.engines.pop(sid, None):
            self.own.pop(eio_sid, None)
