"""A time of day that is set while people meet ends no silence late, and keeps nobody here."""

import asyncio
from pathlib import Path

import pytest

from e2e.service import Service
from tests.faults.clocked import CLOCK, set_ahead
from tests.faults.line import WebSocketLine
from tests.faults.meeting import A_WHILE_S, Meeting, until, writing

HOUR_MS = 3_600_000
SILENCE_S = 10

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("ahead", [-HOUR_MS, HOUR_MS])
async def test_a_clock_that_is_set(tmp_path: Path, ahead: int) -> None:
    file = tmp_path / "clock"
    set_ahead(file, 0)
    service = Service(tmp_path / "data", module="tests.faults.clocked", **{CLOCK: str(file)})
    async with Meeting(tmp_path / "data", services=[service]) as meeting:
        ana, _, chloe = meeting.clients
        meeting.deeds.asks(ana, "open_round", purpose="silence", question="", seconds=SILENCE_S)
        await meeting.settles()
        set_ahead(file, ahead)
        meeting.staying[-1].cancel()
        assert isinstance(chloe.line, WebSocketLine)
        chloe.line.breaks()
        await until(lambda: ana.entries[-1]["event"]["type"] == "round_closed")
        silence = [entry["at"] for entry in ana.entries[-2:]]
        assert SILENCE_S * 1000 <= silence[1] - silence[0] < 2 * SILENCE_S * 1000
        await until(lambda: chloe.me not in ana.people)
        meeting.staying[-1] = asyncio.create_task(chloe.stay())
        async with writing(meeting):
            await asyncio.sleep(A_WHILE_S)
        await meeting.lost_nothing()
