"""What every connection has, whatever is spoken on it: it is counted, awaited, and can be cut."""

import asyncio

from server.edge.wire.connections import Connections
from server.edge.wire.waiting import Awaited


class Counted(asyncio.Protocol):
    """A connection among all those of the process, which are `everybody`."""

    transport: asyncio.Transport
    client: tuple[str, int] | None

    def __init__(self, everybody: Connections) -> None:
        self.everybody = everybody
        self.peer = ""
        self.awaited: dict[Awaited, float] = {}
        self.is_lost = False

    def enter(self) -> bool:
        """Count it in; false where there is no room for it."""
        self.peer = self.client[0] if self.client else ""
        return self.everybody.enter(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self.is_lost = True
        self.everybody.leave(self)
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        self.everybody.await_(self, Awaited.READER)
        super().pause_writing()

    def resume_writing(self) -> None:
        self.everybody.came(self, Awaited.READER)
        super().resume_writing()

    def ends(self) -> None:
        """The other side is to close soon, once it has read what is on its way."""
        if not self.is_lost:
            self.everybody.await_(self, Awaited.END)

    def is_late(self, what: Awaited) -> None:
        """End it, as it has kept us waiting."""
        self.cut()

    def shutdown(self) -> None:
        """End it as the service does: to say goodbye twice, as uvicorn would, is a mistake."""
        self.cut()

    def cut(self) -> None:
        """End it at once, whatever the other side has not read."""
        self.everybody.leave(self)
        self.transport.abort()
