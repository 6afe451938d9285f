"""Who does not answer a ping is gone, by a clock that nobody sets."""

import asyncio
import time
from types import SimpleNamespace
from typing import Any

import pytest

from server.edge.socket.engine import LOOK_EVERY_S, PONG_WITHIN_S, Engine, overdue
from server.edge.socket.server import GIVE_UP_S, PING_EVERY_S
from server.live.presence import HIDDEN_MS
from tests.waiting import eventually


def socket(ping: float | None, **more: Any) -> Any:
    return SimpleNamespace(**{"closed": False, "closing": False, "last_ping": ping, **more})


@pytest.fixture
def engine() -> Engine:
    return Engine(async_mode="asgi", monitor_clients=False)


def test_a_ping_without_an_answer_is_overdue_after_a_while(engine: Engine) -> None:
    engine.sockets = {"ben": socket(100.0), "chloe": socket(None)}
    pings = engine.unanswered({}, 10.0)
    assert pings == {"ben": (100.0, 10.0)}
    assert overdue(pings, 10.0 + PONG_WITHIN_S - 0.1) == []
    assert overdue(engine.unanswered(pings, 12.0), 10.0 + PONG_WITHIN_S) == ["ben"]


def test_another_ping_is_waited_for_anew_and_an_answered_one_is_forgotten(engine: Engine) -> None:
    engine.sockets = {"ben": socket(100.0), "chloe": socket(100.0)}
    pings = engine.unanswered({}, 10.0)
    engine.sockets = {"ben": socket(105.0), "chloe": socket(None)}
    assert engine.unanswered(pings, 15.0) == {"ben": (105.0, 15.0)}


def test_a_time_of_day_that_is_set_ends_and_keeps_nobody(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.sockets = {"ben": socket(time.time())}
    pings = engine.unanswered({}, 10.0)
    monkeypatch.setattr("time.time", lambda: 0.0)
    assert overdue(engine.unanswered(pings, 11.0), 11.0) == []
    assert overdue(engine.unanswered(pings, 15.0), 15.0) == ["ben"]


def test_a_socket_that_is_closed_is_forgotten(engine: Engine) -> None:
    engine.sockets = {"ben": socket(100.0, closed=True), "chloe": socket(100.0, closing=True)}
    assert engine.unanswered({}, 10.0) == {}
    assert list(engine.sockets) == ["chloe"]


async def test_a_socket_that_cannot_be_closed_keeps_no_other_open(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("server.edge.socket.engine.PONG_WITHIN_S", 0)
    monkeypatch.setattr("server.edge.socket.engine.LOOK_EVERY_S", 0.01)
    closed: list[str] = []

    async def fails(**options: Any) -> None:
        raise ZeroDivisionError

    async def closes(**options: Any) -> None:
        closed.append(options["reason"])

    engine.sockets = {"ben": socket(100.0, close=fails), "chloe": socket(100.0, close=closes)}
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
