"""All connections of this process: there is room for each, or one that nobody sits on gives way."""

import asyncio
import os
import resource
import socket
from collections import deque
from collections.abc import Callable, Iterator
from typing import Protocol

from server.clock import until_next
from server.edge.turns import Turns
from server.edge.wire.siblings import Siblings
from server.edge.wire.waiting import Awaited, Waiting, late

MOST_CONNECTIONS = 10_000
"""Connections at once; each costs some 40 KB."""
KEPT_BACK = 256
"""Descriptors for the store, files, and connections that are about to be turned away."""
MOST_DESCRIPTORS = 65_536
ACCEPTED_AT_ONCE = 4
"""Connections that are taken between two looks at those that are there."""
MOST_OUTSIDE = 2048
"""Connections that wait with the machine until they are taken."""
LOOK_EVERY_S = 0.5
ENDED_AT_ONCE, A_PAUSE_S = 32, 0.001
"""How many connections that were closed are ended at once, and how long others go on then."""
A_CONNECTION_MS = 3
"""How long the turn of a new connection takes: of whoever opens many they are heard slowly."""


class Connection(Waiting, Protocol):
    """A connection, as all are counted: by the address at its other end."""

    peer: str

    def cut(self) -> None:
        """End it at once, whatever the other side has not read."""
        ...


class Connections:
    """Who is connected, and which of them are waited for.

    Where there is no room for one more, the guest gives way that came first of those from the
    address that has most: a guest has not joined a meeting.  Where all have, whoever comes waits
    outside.
    """

    def __init__(
        self,
        most: int = MOST_CONNECTIONS,
        is_proxy: Callable[[str], bool] = lambda peer: False,
    ) -> None:
        """`is_proxy` says of an address whether it asks for many others."""
        self.most, self.is_proxy = most, is_proxy
        self.turns = Turns(A_CONNECTION_MS)
        self.siblings: Siblings | None = None
        """The other processes that share our address, if there are any."""
        self.seated: set[Connection] = set()
        self.guests: dict[str, dict[Connection, None]] = {}
        self.waiting: set[Connection] = set()
        self.closed: deque[Connection] = deque()
        """Those that the other side has closed, and we have not."""
        self.count = 0

    def enter(self, one: Connection) -> bool:
        """Let one in; false where there is no room, and nobody gives way."""
        if self.count >= self.most:
            if not self.guests:
                return False
            crowd = max(self.guests.values(), key=lambda crowd: len(crowd))
            next(iter(crowd)).cut()
        self.guests.setdefault(one.peer, {})[one] = None
        self.count += 1
        return True

    def turn(self, peer: str) -> asyncio.Future[None] | None:
        """What is done once a new connection may be heard; None: now.

        A proxy opens them for many, who would all stand in one line; what they ask for takes turns.
        """
        return None if self.is_proxy(peer) else self.turns.ask(peer)

    def leave(self, one: Connection) -> None:
        """Count one out; nothing is awaited of it any more."""
        self.waiting.discard(one)
        if self.forget(one):
            self.count -= 1

    def forget(self, one: Connection) -> bool:
        """Take one out of those who sit, or who are guests; whether it was there."""
        crowd = self.guests.get(one.peer, {})
        known = one in self.seated or one in crowd
        self.seated.discard(one)
        crowd.pop(one, None)
        if not crowd:
            self.guests.pop(one.peer, None)
        return known

    def seat(self, one: Connection, is_seated: bool) -> None:
        """Somebody sits on it from now on, or nobody any more."""
        if not self.forget(one):
            return  # it was cut meanwhile
        if is_seated:
            self.seated.add(one)
        else:
            self.guests.setdefault(one.peer, {})[one] = None

    def await_(self, one: Connection, what: Awaited) -> None:
        """Wait for something, from now on."""
        one.awaited[what] = asyncio.get_running_loop().time()
        self.waiting.add(one)

    def end_in_turn(self, one: Connection) -> None:
        """End one that the other side has closed: thousands that close at once hold up nobody."""
        self.closed.append(one)
        if len(self.closed) == 1:
            asyncio.get_running_loop().call_soon(self.end_some)

    def end_some(self) -> None:
        """End some of those, and go on with the others a little later."""
        loop = asyncio.get_running_loop()
        for _ in range(min(len(self.closed), ENDED_AT_ONCE)):
            loop.call_soon(self.closed.popleft().cut)  # a mistake over one keeps no other open
        if self.closed:
            loop.call_later(A_PAUSE_S, self.end_some)

    def came(self, one: Connection, what: Awaited) -> None:
        """What was awaited is here."""
        one.awaited.pop(what, None)
        if not one.awaited:
            self.waiting.discard(one)

    def overdue(self, now: float) -> Iterator[tuple[Connection, Awaited]]:
        for one in list(self.waiting):
            if what := late(one, now):
                yield one, what

    async def keep(self) -> None:
        """Until cancelled: end whoever keeps us waiting."""
        while True:
            for one, what in self.overdue(asyncio.get_running_loop().time()):
                one.is_late(what)
            await asyncio.sleep(until_next(LOOK_EVERY_S))


def room() -> int:
    """Raise the limit of open descriptors as far as it goes, and give how many may connect."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    limit = MOST_DESCRIPTORS if hard == resource.RLIM_INFINITY else min(hard, MOST_DESCRIPTORS)
    resource.setrlimit(resource.RLIMIT_NOFILE, (limit, hard))
    return max(min(MOST_CONNECTIONS, limit - KEPT_BACK), 1)


def let_wait(listening: int) -> None:
    """Let connections wait at a listening socket, given by its descriptor, until they are taken.

    The loop takes as many at once as it was told may wait; so it was told less.
    """
    with socket.socket(fileno=os.dup(listening)) as again:
        again.listen(MOST_OUTSIDE)
