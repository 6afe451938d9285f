"""Kills of the server and of its store, at random moments, while a meeting goes on."""

import asyncio
import os
import signal
from pathlib import Path

from server.store.folder import listener, socket_path
from tests.faults.meeting import Meeting, Verdict, writing

BETWEEN_S = (0.02, 0.4)


async def killed(folder: Path, kills: int, seed: int) -> Verdict:
    """Let a meeting go through so many kills, and say what became of it."""
    async with Meeting(folder, seed) as meeting:
        async with writing(meeting):
            for _ in range(kills):
                await meeting.goes_on()
                await asyncio.sleep(meeting.chance.uniform(*BETWEEN_S))
                if meeting.chance.random() < 0.5:
                    await meeting.service.end(signal.SIGKILL)
                    await meeting.service.start()
                else:
                    kill_store(folder)
        return await meeting.verdict()


def kill_store(folder: Path) -> None:
    """Kill the store, if it runs just now."""
    with socket_path(folder) as path:
        if process := listener(path):
            os.kill(process, signal.SIGKILL)
