"""A connection goes to the process that it is for; one that does not answer is not waited for."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from zlib import crc32

import pytest

from server.edge.wire import siblings
from server.edge.wire.siblings import Siblings
from server.ending import end
from tests.waiting import eventually

HEAD = "GET /socket.io/?EIO=4&transport=polling{} HTTP/1.1\r\nHost: a\r\n\r\n"
ASKED = HEAD.format("&sid=1.x").encode()


def of_three(number: int = 0, folder: Path = Path()) -> Siblings:
    return Siblings(number, 3, folder)


@pytest.mark.parametrize(
    ("asked", "whose"),
    [
        ("&sid=2.abc", 2),
        ("&t=1&sid=1.abc", 1),
        ("&sid=1.abc&set=xyz", 1),
        ("&sid=7.abc", 0),  # of a run with more of them
        ("&sid=abc", 0),
        ("&set=xyz", crc32(b"xyz") % 3),
        ("&asset=xyz", 0),
        ("", 0),
    ],
)
def test_a_request_is_for_whoever_has_its_session_or_its_set(asked: str, whose: int) -> None:
    assert of_three().whose(HEAD.format(asked).encode()) == whose


@pytest.mark.parametrize(
    "head",
    [
        b"POST /setroom/socket.io/?EIO=4&sid=2.abc HTTP/1.1\r\n",
        b"GET /socket.io/?sid=2.abc HTTP/1.1\r\nUpgrade: websocket\r\n",
    ],
)
def test_it_is_known_by_its_first_line_whatever_it_asks_for(head: bytes) -> None:
    assert of_three().whose(head) == 2


@pytest.mark.parametrize(
    "head",
    [
        b"GET /api/sets?sid=2.abc HTTP/1.1\r\n",
        b"GET /socket.io/?sid=2.abc HT",
        b"GET / HTTP/1.1\r\nReferer: GET /socket.io/?sid=2.abc HTTP/1.1\r\n",
        b"",
    ],
)
def test_all_else_is_whose_it_came_to(head: bytes) -> None:
    assert of_three(1).whose(head) == 1


class Caller:
    """A connection as a process has it, and its other end."""

    def __init__(self, far: socket.socket, near: socket.socket) -> None:
        self.far, self.near = far, near

    def get_extra_info(self, name: str) -> socket.socket:
        assert name == "socket"
        return self.near


@pytest.fixture
def caller() -> Iterator[Caller]:
    far, near = socket.socketpair()
    with far, near:
        yield Caller(far, near)


@contextlib.asynccontextmanager
async def taking(there: Siblings) -> AsyncIterator[list[tuple[socket.socket, bytes]]]:
    taken: list[tuple[socket.socket, bytes]] = []
    there.on_taken = lambda connection, first: taken.append((connection, first))
    task = asyncio.create_task(there.take())
    await eventually((there.folder / str(there.number)).exists)
    yield taken
    await end(task)


async def hands(here: Siblings, caller: Caller, first: bytes = ASKED) -> bool:
    return await here.hand(1, caller, first)  # type: ignore[arg-type]  # it stands in


@pytest.mark.parametrize("first", [ASKED, ASKED + b"." * 1_000_000])
async def test_who_takes_it_goes_on_with_it_and_has_what_came_already(
    tmp_path: Path, caller: Caller, first: bytes
) -> None:
    here, there = of_three(0, tmp_path), of_three(1, tmp_path)
    async with taking(there) as taken:
        assert await hands(here, caller, first)
        caller.near.close()
        await eventually(lambda: bool(taken))
        connection, came = taken[0]
        assert came == first
        connection.sendall(b"answer")
        assert caller.far.recv(10) == b"answer"
        connection.close()


async def test_nobody_there_is_nobody_asked_for_a_while(tmp_path: Path, caller: Caller) -> None:
    here, there = of_three(0, tmp_path), of_three(1, tmp_path)
    assert not await hands(here, caller)
    async with taking(there) as taken:
        assert not await hands(here, caller)
        here.silent_until[1] = 0.0
        assert await hands(here, caller)
        await eventually(lambda: bool(taken))
        taken[0][0].close()


async def test_one_that_is_stopped_is_not_waited_for_and_never_touches_it_later(
    tmp_path: Path, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(siblings, "ANSWER_WITHIN_S", 0.05)
    here, there = of_three(0, tmp_path), of_three(1, tmp_path)
    stopped = socket.socket(socket.AF_UNIX)
    stopped.bind(str(tmp_path / "1"))
    stopped.listen()
    assert not await hands(here, caller)
    way, _ = stopped.accept()
    taken: list[bytes] = []
    there.on_taken = lambda connection, first: taken.append(first)
    way.setblocking(False)
    await there.take_one(way)
    assert taken == []
    caller.near.sendall(b"mine")
    assert caller.far.recv(10) == b"mine"
    stopped.close()
