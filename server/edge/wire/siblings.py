"""Processes of one machine that share an address: a connection goes to the one that it is for."""

import asyncio
import contextlib
import os
import re
import socket
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

ASKED_OF_SOCKETS = re.compile(rb"(?:GET|POST) [^ ?]*/socket\.io/\?([^ ]*) HTTP/1\.1\r\n")
SESSION = re.compile(rb"(?:^|&)sid=(\d{1,4})\.")
SET = re.compile(rb"(?:^|&)set=([^&]+)")
ANSWER_WITHIN_S = 0.5
LEFT_ALONE_S = 5.0
"""How long a process that has not answered is asked for nothing: it may be stopped."""
MOST_WAITING = 256
OFFERED, TAKEN = b"?", b"!"
A_READ = 65_536


class Siblings:
    """The processes, told apart by their numbers from 0; this is one of them.

    Whose a request is: that process's which has its Engine.IO session, the sid of which begins with
    the number; or, as those of a set are cheapest in one place, that process's which its set falls
    to.  Any can serve any set: where the other does not answer, this one does.
    """

    def __init__(self, number: int, count: int, folder: Path) -> None:
        """In `folder` each process has a unix socket named by its number."""
        self.number, self.count, self.folder = number, count, folder
        self.silent_until: dict[int, float] = {}
        self.on_taken: Callable[[socket.socket, bytes], None] = lambda taken, first: None
        """Called with a connection that is ours from now on, and what came by it already."""
        self.taking: set[asyncio.Task[None]] = set()

    @property
    def mark(self) -> str:
        """What the ids of sessions of this process begin with."""
        return f"{self.number}."

    def whose(self, head: bytes) -> int:
        """The number of the process that a request is for, given how it begins."""
        found = ASKED_OF_SOCKETS.match(head)
        asked = found[1] if found else b""
        if of_session := SESSION.search(asked):
            number = int(of_session[1])
            return number if number < self.count else self.number
        if of_set := SET.search(asked):
            return crc32(of_set[1]) % self.count
        return self.number

    # Handing over

    async def hand(self, number: int, connection: asyncio.BaseTransport, first: bytes) -> bool:
        """Hand a connection to another process, with what came by it already.

        It is theirs if this gives true; if they do not say at once that they take it, they never
        touch it.
        """
        loop = asyncio.get_running_loop()
        if self.silent_until.get(number, 0.0) > loop.time():
            return False
        its = os.dup(connection.get_extra_info("socket").fileno())  # it may be closed meanwhile
        with socket.socket(socket.AF_UNIX) as way, socket.socket(fileno=its):
            way.setblocking(False)
            try:
                async with asyncio.timeout(ANSWER_WITHIN_S):
                    await loop.sock_connect(way, str(self.folder / str(number)))
                    socket.send_fds(way, [OFFERED], [its])
                    if await loop.sock_recv(way, 1) != TAKEN:
                        return False
            except (OSError, TimeoutError):
                self.silent_until[number] = loop.time() + LEFT_ALONE_S
                return False
            with contextlib.suppress(OSError):  # whoever has just ended has it all the same
                await loop.sock_sendall(way, first)
            return True

    # Taking

    async def take(self) -> None:
        """Until cancelled: take what others hand over."""
        loop = asyncio.get_running_loop()
        place = self.folder / str(self.number)
        place.unlink(missing_ok=True)
        with socket.socket(socket.AF_UNIX) as listening:
            listening.setblocking(False)
            listening.bind(str(place))
            listening.listen(MOST_WAITING)
            try:
                while True:
                    way, _ = await loop.sock_accept(listening)
                    taking = asyncio.create_task(self.take_one(way), name="taking a connection")
                    self.taking.add(taking)
                    taking.add_done_callback(self.taking.discard)
            finally:
                place.unlink(missing_ok=True)

    async def take_one(self, way: socket.socket) -> None:
        """Take a connection, if whoever hands it over still waits for that."""
        loop = asyncio.get_running_loop()
        with way:
            readable = asyncio.Event()
            loop.add_reader(way, readable.set)
            try:
                await readable.wait()
            finally:
                loop.remove_reader(way)
            _, descriptors, _, _ = socket.recv_fds(way, 1, 1)
            first = b""
            try:
                await loop.sock_sendall(way, TAKEN)
                while more := await loop.sock_recv(way, A_READ):
                    first += more
            except OSError:
                first = b""
        for descriptor in descriptors:
            if first:
                self.on_taken(socket.socket(fileno=descriptor), first)
            else:
                os.close(descriptor)
