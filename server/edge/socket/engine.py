"""The Engine.IO server: it weighs what waits for a socket, and closes one without waiting."""

from typing import Any

import engineio

from server.edge.socket.queue import SendQueue


class Engine(engineio.AsyncServer):  # type: ignore[misc]  # python-engineio has no types
    """Engine.IO with a queue that is weighed.

    The library's `disconnect` would wait until the other side has read everything, which one that
    does not read never does; and a request that brought too much would hang as long.
    """

    def create_queue(self, *arguments: Any, **options: Any) -> SendQueue:
        return SendQueue()

    async def disconnect(self, sid: str | None = None) -> None:
        """Forget a socket and close it, without waiting for its queue; None: all, and wait."""
        if sid is None:
            await super().disconnect()
        elif socket := self.sockets.pop(sid, None):
            await socket.close(wait=False, reason=self.reason.SERVER_DISCONNECT)
