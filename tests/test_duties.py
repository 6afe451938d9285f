"""Duties that go on: one that fails is logged and begun again, a little later each time."""

import asyncio
import logging
from collections.abc import Callable

import pytest

from server.duties import FIRST_PAUSE_S, LONGEST_PAUSE_S, begin, kept_up
from server.ending import end
from tests.waiting import eventually


class Over(BaseException):
    """Ends a test of something that never ends."""


class Pauses:
    """A clock in seconds that sleeping moves on, and every pause that was made."""

    def __init__(self, most: int) -> None:
        self.now, self.most = 0.0, most
        self.made: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.made.append(seconds)
        self.now += seconds
        if len(self.made) == self.most:
            raise Over

    def clock(self) -> float:
        return self.now


async def kept(duty: Callable[[], None], most: int, pauses: Pauses | None = None) -> list[float]:
    """The pauses that were made by the time there are so many."""
    pauses = pauses or Pauses(most)

    async def once() -> None:
        duty()

    with pytest.raises(Over):
        await kept_up("a duty", once, pauses.sleep, pauses.clock)
    return pauses.made


def fail() -> None:
    raise ZeroDivisionError


async def test_a_duty_that_fails_is_begun_again_after_pauses_that_grow_to_half_a_minute() -> None:
    made = await kept(fail, 12)
    assert made[:4] == [FIRST_PAUSE_S, 0.2, 0.4, 0.8]
    assert made[-2:] == [LONGEST_PAUSE_S] * 2


async def test_a_duty_that_went_on_for_long_is_begun_again_soon() -> None:
    pauses = Pauses(12)

    def last() -> None:
        pauses.now += LONGEST_PAUSE_S + 1 if len(pauses.made) == 10 else 0
        fail()

    made = await kept(last, 12, pauses)
    assert made[9:] == [LONGEST_PAUSE_S, FIRST_PAUSE_S, 2 * FIRST_PAUSE_S]


async def test_every_end_of_a_duty_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    ends = [fail, lambda: None, fail]
    await kept(lambda: ends.pop()(), 3)
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 3
    assert [bool(record.exc_info) for record in caplog.records] == [True, False, True]
    assert all("a duty" in record.getMessage() for record in caplog.records)


async def test_a_duty_goes_on_though_what_it_waited_for_was_cancelled() -> None:
    began, waited = 0, asyncio.get_running_loop().create_future()
    waited.cancel()

    async def wait() -> None:
        nonlocal began
        began += 1
        await (waited if began == 1 else asyncio.Event().wait())

    task = begin("a duty", wait)
    await eventually(lambda: began == 2)
    assert not task.done()
    await end(task)


async def test_a_duty_ends_when_it_is_cancelled() -> None:
    task = begin("a duty", asyncio.Event().wait)  # type: ignore[arg-type]  # it gives nothing
    await asyncio.sleep(0)
    await end(task)
    assert task.cancelled()
