"""The service's clock: never back, whatever is set; forwards only while nobody waits by it."""

import asyncio

import pytest

from server.clock import NOTABLE_MS, SteadyClock, until_next
from tests.virtual import virtually

HOUR_MS = 3_600_000


class Machine:
    """A machine whose time of day can be set, and on which time goes by."""

    def __init__(self) -> None:
        self.wall, self.running = 1_790_000_000_000, 5_000
        self.clock = SteadyClock(lambda: self.wall, lambda: self.running)

    def go_on(self, ms: int) -> None:
        self.wall += ms
        self.running += ms


def test_it_begins_with_the_time_of_day_and_goes_on_with_it() -> None:
    machine = Machine()
    assert machine.clock() == machine.wall
    machine.go_on(1234)
    assert machine.clock() == machine.wall


def test_a_time_of_day_that_is_set_changes_nothing() -> None:
    machine = Machine()
    for change in (-HOUR_MS, 3 * HOUR_MS):
        before = machine.clock()
        machine.wall += change
        machine.go_on(10_000)
        assert machine.clock() - before == 10_000


def test_a_machine_that_began_too_early_is_followed_while_nobody_waits_by_the_clock() -> None:
    machine = Machine()
    machine.clock.may_jump = lambda: True
    machine.wall += HOUR_MS
    assert machine.clock() == machine.wall
    machine.go_on(10)
    assert machine.clock() == machine.wall
    machine.wall -= HOUR_MS
    assert machine.clock() == machine.wall + HOUR_MS
    machine.wall += HOUR_MS + NOTABLE_MS
    assert machine.clock() == machine.wall - NOTABLE_MS


def test_what_is_regular_is_due_at_the_same_moments_whenever_it_began() -> None:
    async def due(began: float, every_s: float) -> float:
        await asyncio.sleep(began)
        return asyncio.get_running_loop().time() + until_next(every_s)

    for began, at in ((0.0, 0.25), (0.1, 0.25), (0.2, 0.25), (0.2499, 0.5), (0.26, 0.5)):
        assert virtually(due(began, 0.25)) == pytest.approx(at)
