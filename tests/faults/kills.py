"""Kills of the server and of its store, at random moments, while a meeting goes on."""

import asyncio
import signal
from pathlib import Path

from tests.faults.meeting import Meeting, Verdict, writing
from tests.faults.store import kill_store

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
