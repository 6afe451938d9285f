"""Who is compared: how each is started, pinned to a core of its own, and where it then is."""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.node import node, npm

RIVALS = Path(__file__).with_name("rivals")
SERVER_CORE, CALLERS_CORE = 0, 1
STARTS_WITHIN_S = ENDS_WITHIN_S = 10
IS_AT = re.compile(rb"^port (\d+)|is at http://127\.0\.0\.1:(\d+)", re.MULTILINE)
A_PAGE = 1 << 16


class Subject(NamedTuple):
    """Something that is compared; `processes` is how many of it share the load."""

    key: str
    name: str
    command: tuple[str, ...]
    environ: Mapping[str, str] = {}
    processes: int = 1


def subjects() -> list[Subject]:
    plain = (node(), str(RIVALS / "plain.mjs"))
    rival = (sys.executable, "-m")
    return [
        Subject("setroom", "Setroom", (sys.executable, "-m", "server")),
        Subject("node", "Socket.IO on Node.js", plain),
        Subject("streams", "two of those, sharing rooms", plain, {"ADAPTER": "streams"}, 2),
        Subject("stock", "python-socketio", (*rival, "tests.comparison.rivals.stock")),
        Subject("raw", "uvicorn, keeping nothing", (*rival, "tests.comparison.rivals.raw")),
    ]


def installed() -> None:
    """Install what the rivals on Node.js are made of, as their lock file says."""
    command = [*npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    subprocess.run(command, cwd=RIVALS, check=True, capture_output=True)


class Running(NamedTuple):
    """Where a subject is, and the ids of its processes."""

    ports: tuple[int, ...]
    pids: tuple[int, ...]


@contextmanager
def running(subject: Subject, store: Path) -> Iterator[Running]:
    """A subject on a store, given by its socket, until the context ends."""
    with ExitStack() as stack:
        one = [stack.enter_context(process(subject, store)) for _ in range(subject.processes)]
        yield Running(tuple(port for port, _ in one), tuple(pid for _, pid in one))


@contextmanager
def process(subject: Subject, store: Path) -> Iterator[tuple[int, int]]:
    environ = {**os.environ, "STORE": str(store), "REDIS_URL": f"unix://{store}", "PORT": "0"}
    with tempfile.TemporaryFile("w+") as said:  # a pipe would fill up
        began = subprocess.Popen(
            subject.command,
            env={**environ, **subject.environ},
            stdout=said,
            stderr=said,
            preexec_fn=lambda: os.sched_setaffinity(0, {SERVER_CORE}),
        )
        try:
            yield port_of(began, said.fileno()), began.pid
        finally:
            began.terminate()
            began.wait(ENDS_WITHIN_S)


def port_of(began: "subprocess.Popen[bytes]", said: int) -> int:
    """The port at which it says that it is, in what it wrote to a file."""
    late = time.monotonic() + STARTS_WITHIN_S
    while began.poll() is None and time.monotonic() < late:
        if found := IS_AT.search(os.pread(said, A_PAGE, 0)):
            return int(found[1] or found[2])
        time.sleep(0.01)
    raise AssertionError(f"it does not start: {os.pread(said, A_PAGE, 0).decode()}")
