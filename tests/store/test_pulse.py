"""How a store is said to be: told in time, and when it is well again; never for a blip."""

import asyncio
from collections.abc import Callable

import pytest

from server.store.log import LogUnavailable
from server.store.pulse import ANSWER_WITHIN_S, EVERY_S, PATIENCE_S, Beat, Pulse, Refused, State
from tests.virtual import virtually

TOLD_WITHIN_S = 4.0
"""One beat, the patience, and one answer that does not come."""


class Follower:
    """Whoever follows logs: wants something, and notes what it is told."""

    def __init__(self) -> None:
        self.is_wanted = asyncio.Event()
        self.expected: list[int] = []
        self.renewals = self.connections = 0

    def expect(self, count: int) -> None:
        self.expected.append(count)

    def renew(self) -> None:
        self.renewals += 1


class Patient:
    """A store whose beats are as the test says, and what was concluded of it, with the times."""

    def __init__(self) -> None:
        self.follower = Follower()
        self.follower.is_wanted.set()
        self.answers: Callable[[], bool] = lambda: True
        self.error: Exception | None = None
        self.life, self.count, self.asked = "one", 0, 0
        self.thorough: list[bool] = []
        self.pulse = Pulse(self.beat, self.follower)
        self.changes: list[tuple[State, float]] = []
        self.pulse.changed = lambda state: self.changes.append((state, now()))

    async def beat(self, known: int, thorough: bool) -> Beat:
        self.asked += 1
        self.thorough.append(thorough)
        if self.error:
            raise self.error
        while not self.answers():
            await asyncio.sleep(0.05)
        self.count += 1
        return Beat(self.life, self.count)

    async def lives(self, seconds: float) -> None:
        """Let the pulse be kept for so long."""
        keeping = asyncio.create_task(self.pulse.keep())
        await asyncio.sleep(seconds)
        keeping.cancel()


def now() -> float:
    return asyncio.get_running_loop().time()


def test_a_store_that_hangs_is_told_of_in_time_and_once_and_again_when_it_is_well() -> None:
    async def main() -> None:
        patient = Patient()
        patient.answers = lambda: not 10.3 <= now() < 60
        await patient.lives(70)
        [(silent, then), (well, later)] = patient.changes
        assert (silent, well) == (State.SILENT, State.WELL)
        assert 10.3 < then <= 10.3 + TOLD_WITHIN_S
        assert 60 <= later <= 60 + ANSWER_WITHIN_S + EVERY_S
        assert patient.follower.renewals == 1

    virtually(main())


@pytest.mark.parametrize("error", [Refused("OOM"), LogUnavailable("gone")])
def test_a_store_that_says_no_is_told_of_in_time(error: Exception) -> None:
    async def main() -> None:
        patient = Patient()
        lives = asyncio.create_task(patient.lives(20))
        await asyncio.sleep(5.5)
        patient.error = error
        await lives
        [(state, at)] = patient.changes
        assert state is (State.REFUSING if isinstance(error, Refused) else State.SILENT)
        assert 5.5 + PATIENCE_S - EVERY_S <= at <= 5.5 + TOLD_WITHIN_S

    virtually(main())


def test_a_store_that_starts_again_at_once_is_not_worth_a_word() -> None:
    async def main() -> None:
        patient = Patient()
        lives = asyncio.create_task(patient.lives(30))
        for _ in range(5):
            await asyncio.sleep(4)
            patient.error = LogUnavailable("starting")
            await asyncio.sleep(PATIENCE_S - EVERY_S - 0.1)
            patient.error = None
        await lives
        assert patient.changes == []

    virtually(main())


def test_another_life_has_every_log_read() -> None:
    async def main() -> None:
        patient = Patient()
        lives = asyncio.create_task(patient.lives(10))
        await asyncio.sleep(5.5)
        assert patient.follower.renewals == 0
        patient.life = "two"
        await lives
        assert patient.follower.renewals == 1
        assert patient.pulse.last
        assert patient.pulse.last.life == "two"

    virtually(main())


def test_where_nobody_follows_anything_the_store_is_left_alone() -> None:
    async def main() -> None:
        patient = Patient()
        patient.follower.is_wanted.clear()
        await patient.lives(60)
        assert patient.asked == 0
        assert await patient.pulse.fresh() is State.WELL
        assert patient.asked == 1

    virtually(main())


def test_whoever_asks_how_it_is_learns_it_though_nobody_follows_anything() -> None:
    async def main() -> None:
        patient = Patient()
        patient.follower.is_wanted.clear()
        await asyncio.sleep(100)
        patient.error = LogUnavailable("gone")
        began = now()
        assert await patient.pulse.fresh() is State.SILENT
        assert PATIENCE_S <= now() - began < TOLD_WITHIN_S
        patient.error = None
        await patient.lives(EVERY_S)
        assert patient.pulse.state is State.WELL

    virtually(main())


def test_a_connection_that_broke_while_nobody_looked_alarms_nobody() -> None:
    async def main() -> None:
        patient = Patient()
        patient.follower.is_wanted.clear()
        await asyncio.sleep(100)
        patient.error = LogUnavailable("closed by server")
        asking = asyncio.create_task(patient.pulse.fresh())
        await asyncio.sleep(PATIENCE_S / 2)
        patient.error = None
        assert await asking is State.WELL
        assert patient.changes == []

    virtually(main())


def test_a_store_that_may_have_no_room_has_to_take_much() -> None:
    """At first, after trouble, and when a connection is new; at other times a few bytes show it."""

    async def main() -> None:
        patient = Patient()
        lives = asyncio.create_task(patient.lives(60))
        await asyncio.sleep(10.5)
        assert patient.thorough == [True] + 10 * [False]
        patient.follower.connections += 1
        await asyncio.sleep(2)
        assert patient.thorough[11:] == [True, False]
        patient.error = Refused("full")
        await asyncio.sleep(10)
        assert patient.thorough[-2:] == [True, True]
        patient.error = None
        await asyncio.sleep(2)
        assert patient.thorough[-1] is False
        lives.cancel()

    virtually(main())


def test_a_thousand_who_ask_at_once_ask_the_store_once() -> None:
    async def main() -> None:
        patient = Patient()
        patient.answers = lambda: now() > 100.5
        await asyncio.sleep(100)
        await asyncio.gather(*(patient.pulse.fresh() for _ in range(1000)))
        assert patient.asked == 1

    virtually(main())
