"""Who does not answer a ping is gone, by a clock that nobody sets."""

import asyncio
import time
from types import SimpleNamespace
from typing import Any

import pytest

from server.edge.socket.engine import LOOK_EVERY_S, Engine
from server.edge.socket.pings import PING_EVERY_S, PONG_WITHIN_S, Pings
from server.edge.socket.server import GIVE_UP_S
from server.live.presence import HIDDEN_MS
from tests.virtual import virtually
from tests.waiting import eventually


def socket(**more: Any) -> Any:
    return SimpleNamespace(**{"closed": False, "closing": False, "last_ping": 0.0, **more})


def due(pings: Pings) -> list[Any]:
    return list(pings.due())


def test_who_is_new_is_pinged_after_a_while_and_is_overdue_if_no_answer_comes() -> None:
    async def seen() -> None:
        pings, ben = Pings(), socket()
        pings.answered(ben)
        await asyncio.sleep(PING_EVERY_S - 0.1)
        assert due(pings) == []
        await asyncio.sleep(0.1)
        assert due(pings) == [ben]
        await asyncio.sleep(PONG_WITHIN_S - 0.1)
        assert list(pings.overdue()) == []
        await asyncio.sleep(0.1)
        assert list(pings.overdue()) == [ben]
        assert list(pings.overdue()) == []

    virtually(seen())


def test_who_answers_is_pinged_anew_and_whoever_answers_unasked_no_sooner() -> None:
    async def seen() -> None:
        pings, ben, chloe = Pings(), socket(), socket()
        pings.answered(ben)
        pings.answered(chloe)
        await asyncio.sleep(PING_EVERY_S)
        assert due(pings) == [ben, chloe]
        for _ in range(3):
            pings.answered(ben)
        await asyncio.sleep(PING_EVERY_S)
        assert due(pings) == [ben]
        assert list(pings.overdue()) == [chloe]

    virtually(seen())


def test_a_time_of_day_that_is_set_ends_and_keeps_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    async def seen() -> None:
        pings, ben = Pings(), socket()
        pings.answered(ben)
        monkeypatch.setattr("time.time", lambda: 0.0)
        await asyncio.sleep(PING_EVERY_S)
        assert due(pings) == [ben]
        monkeypatch.setattr("time.time", lambda: 9e9)
        assert list(pings.overdue()) == []
        await asyncio.sleep(PONG_WITHIN_S)
        assert list(pings.overdue()) == [ben]

    assert time.time() > 0
    virtually(seen())


def test_who_has_gone_is_pinged_and_missed_no_more() -> None:
    async def seen() -> None:
        pings, before, after = Pings(), socket(), socket()
        pings.answered(before)
        pings.answered(after)
        before.closed = True
        await asyncio.sleep(PING_EVERY_S)
        assert due(pings) == [after]
        after.closing = True
        await asyncio.sleep(PONG_WITHIN_S)
        assert list(pings.overdue()) == []

    virtually(seen())


@pytest.fixture
def engine() -> Engine:
    return Engine(async_mode="asgi", monitor_clients=False)


async def test_a_socket_that_cannot_be_closed_keeps_no_other_open(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("server.edge.socket.engine.LOOK_EVERY_S", 0.01)
    closed: list[str] = []

    async def fails(**options: Any) -> None:
        raise ZeroDivisionError

    async def closes(**options: Any) -> None:
        closed.append(options["reason"])

    gone = SimpleNamespace(cut=lambda: None)
    both = [socket(sid=f"{close}", close=close, queue=gone) for close in (fails, closes)]
    monkeypatch.setattr(engine.pings, "overdue", lambda: both)
    looking = asyncio.create_task(engine._service_task())
    await eventually(lambda: len(closed) > 1)
    engine.service_task_event.set()
    await looking
    assert set(closed) == {"ping timeout"}
    assert "could not close" in caplog.records[0].getMessage()


def test_who_is_cut_off_is_shown_to_be_away_after_five_to_ten_seconds() -> None:
    """The line is lost right before a ping, or right after the pong."""
    hidden_s = HIDDEN_MS / 1000
    noticed_s = PONG_WITHIN_S + 2 * LOOK_EVERY_S
    assert PONG_WITHIN_S < hidden_s < PING_EVERY_S + noticed_s + hidden_s - PONG_WITHIN_S < 10
    assert PONG_WITHIN_S < GIVE_UP_S
