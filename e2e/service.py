"""The service as its users run it: a process of its own that can be ended and started again."""

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from pathlib import Path
from types import TracebackType
from typing import Self

ANSWER_WITHIN_S = 20


class Service:
    """`python -m server` on a data folder of its own, or on a store that others share."""

    def __init__(self, data: Path, module: str = "server", **environ: str) -> None:
        """`module` may be another that runs the service."""
        self.command = [sys.executable, "-m", module]
        self.environ = {**os.environ, "DATA_DIR": str(data), **environ}
        self.port = 0
        self.process: Process | None = None
        self.reading: asyncio.Task[None] | None = None
        self.said = ""
        """What it wrote up to where it said that it serves."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def by(self, processes: int | str) -> Self:
        """Have it served by so many processes."""
        self.command += ["--processes", str(processes)]
        return self

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.end(signal.SIGTERM)

    async def start(self) -> None:
        """Start it; the first time on a free port, then always on the same."""
        environ = {**self.environ, "PORT": str(self.port)}
        self.process = await asyncio.create_subprocess_exec(
            *self.command, env=environ, stdout=DEVNULL, stderr=PIPE
        )
        async with asyncio.timeout(ANSWER_WITHIN_S):
            self.port = await self.said_port()
        self.reading = asyncio.create_task(self.read_on())

    async def said_port(self) -> int:
        assert self.process is not None
        assert self.process.stderr is not None
        said = b""
        async for line in self.process.stderr:
            said += line
            self.said = said.decode()
            if found := re.search(rb"is at http://127\.0\.0\.1:(\d+)", line):
                return int(found[1])
        raise AssertionError(f"the service ended: {said.decode()}")

    async def read_on(self) -> None:
        """Keep the pipe from filling up."""
        assert self.process is not None
        assert self.process.stderr is not None
        async for _ in self.process.stderr:
            pass

    async def end(self, number: signal.Signals) -> None:
        """Send it a signal, and wait until it is gone."""
        assert self.process is not None
        if self.process.returncode is None:
            self.process.send_signal(number)
        await self.process.wait()
        if self.reading:
            await self.reading
