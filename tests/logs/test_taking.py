"""What nobody logs, as nobody caught it, is written in the same way: the process has one voice."""

import asyncio
import errno
import gc
import io
import json
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from server.logs import taking
from server.logs.lines import Formatter
from server.logs.seldom import MINUTE_S, Seldom
from server.logs.taking import logged
from tests.waiting import DEADLINE, eventually

SECRET = "what nobody is to read"


class Paper(io.StringIO):
    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.getvalue().splitlines()]


class Desk:
    """A handler that writes on paper what the module's logger says, by a clock that is made up."""

    def __init__(self) -> None:
        self.now, self.paper = 0.0, Paper()
        self.handler = Seldom(self.paper, lambda: self.now)
        self.handler.setFormatter(Formatter("json"))

    @property
    def lines(self) -> list[Any]:
        return self.paper.lines

    def does(self, work: Any) -> None:
        """Run some work in a loop of its own."""
        asyncio.run(logged(work, self.handler))


@pytest.fixture
def desk() -> Iterator[Desk]:
    found = Desk()
    taking.logger.addHandler(found.handler)
    yield found
    taking.logger.removeHandler(found.handler)
    found.handler.close()


def test_a_task_that_failed_unheard_is_told_without_its_words_and_with_its_set(desk: Desk) -> None:
    async def fails() -> None:
        raise ValueError(SECRET)

    async def works() -> None:
        name = "reading {abcdefghijkl}:meeting:2"
        task = asyncio.create_task(fails(), name=name)
        await asyncio.wait([task])
        del task
        gc.collect()

    desk.does(works())
    [line] = desk.lines
    assert line["event"] == "Task exception was never retrieved"
    assert (line["error"], line["set"], line["meeting"]) == ("ValueError", "abcdefghijkl", 2)
    assert SECRET not in desk.paper.getvalue()


def test_a_callback_that_failed_is_told_without_its_arguments(desk: Desk) -> None:
    def fails(given: str) -> None:
        raise ValueError(given)

    async def works() -> None:
        asyncio.get_running_loop().call_soon(fails, SECRET)
        await asyncio.sleep(0)

    desk.does(works())
    [line] = desk.lines
    assert (line["event"], line["error"]) == ("Exception in callback", "ValueError")
    assert SECRET not in desk.paper.getvalue()


def test_what_the_loop_says_in_words_that_nobody_knows_is_not_repeated(desk: Desk) -> None:
    async def works() -> None:
        asyncio.get_running_loop().call_exception_handler({"message": SECRET})

    desk.does(works())
    assert [line["event"] for line in desk.lines] == ["the event loop met an error"]


def test_a_machine_without_descriptors_is_told_of_once_a_minute(desk: Desk) -> None:
    error = OSError(errno.EMFILE, os.strerror(errno.EMFILE))
    context = {"message": "socket.accept() out of system resource", "exception": error}

    async def works() -> None:
        loop = asyncio.get_running_loop()
        for _ in range(10_000):
            loop.call_exception_handler(context | {"socket": SECRET})

    desk.does(works())
    assert [line["error"] for line in desk.lines] == ["OSError (Too many open files)"]
    assert len(desk.paper.getvalue()) < 1_000


def test_what_was_left_out_is_told_in_time_though_nothing_more_comes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking, "LOOK_EVERY_S", 0)

    async def works() -> None:
        for _ in range(3):
            taking.logger.warning("trouble")
        desk.now = MINUTE_S
        await eventually(lambda: len(desk.lines) == 2)

    desk.does(works())
    assert desk.lines[-1]["left_out"] == 1


async def test_all_that_the_service_says_is_an_object_a_line(tmp_path: Path) -> None:
    environ = {**os.environ, "PORT": "0", "DATA_DIR": str(tmp_path), "LOG_FORMAT": "json"}
    command = (sys.executable, "-m", "server")
    process = await asyncio.create_subprocess_exec(
        *command, env=environ, stdout=DEVNULL, stderr=PIPE
    )
    assert process.stderr
    said: list[Any] = []
    async with asyncio.timeout(DEADLINE):
        while not (said and said[-1]["event"].startswith("Setroom is at http://")):
            said.append(json.loads(await process.stderr.readline()))
        process.send_signal(signal.SIGTERM)
        said += [json.loads(line) for line in (await process.stderr.read()).splitlines()]
        assert await process.wait() == 0
    assert said[-1]["event"] == "Setroom has ended."
    assert {line["level"] for line in said} <= {"info", "warning"}


async def test_a_mistake_that_ends_the_process_is_told_without_its_words() -> None:
    program = (
        "from server.logs.taking import take_over\n"
        "take_over('info', 'json')\n"
        "class Odd:\n"
        "    def __del__(self): raise ValueError('SECRET')\n"
        "Odd()\n"
        "{}['SECRET']\n"
    )
    command = (sys.executable, "-c", program)
    process = await asyncio.create_subprocess_exec(*command, stderr=PIPE)
    _, said = await process.communicate()
    lines = [json.loads(line) for line in said.splitlines()]
    assert [line["error"] for line in lines] == ["ValueError", "KeyError"]
    assert b"SECRET" not in said
    assert process.returncode == 1
