"""The end of all sockets of a process: it is told, what was asked is answered, and none is kept."""

import asyncio
import contextlib

from server.edge.shapes import Service, ServiceState
from server.edge.socket.sockets import Sockets

LEAST_SPREAD_MS, SPREAD_A_SOCKET_MS = 1_000, 5
"""Over how long people come back when the service is started again; a join takes a few ms."""
ANSWER_LAST_WITHIN_S, LOOK_AGAIN_S = 0.4, 0.02


async def say_goodbye(sockets: Sockets) -> None:
    """Tell everybody that the service ends, answer what was asked, and end all sockets.

    They are to come back one after another: whoever starts next is not to be run over.
    """
    spread = max(LEAST_SPREAD_MS, SPREAD_A_SOCKET_MS * len(sockets.sessions.by_socket))
    ending = Service(ServiceState.ENDING, spread)
    sockets.service_at = lambda meeting: ending
    sockets.tell(ending)
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(ANSWER_LAST_WITHIN_S):
            while sockets.unanswered:
                await asyncio.sleep(LOOK_AGAIN_S)
    await sockets.sio.eio.disconnect()
