"""Memory that nobody uses is found, and goes back to the machine, though some between is in use."""

import asyncio
import contextlib
import ctypes
import gc
import os
import weakref
from collections.abc import AsyncIterator, Callable

import pytest

from server import memory
from server.ending import end
from server.memory import MUCH_NEW, keep_settling, trim
from tests.benchmark.cost import memory_mb
from tests.waiting import eventually

MANY, SIZE, KEPT = 40_000, 2_000, 500
HAS_TRIM = hasattr(ctypes.CDLL(None), "malloc_trim")


@pytest.mark.skipif(not HAS_TRIM, reason="this library gives back by itself")
def test_what_is_free_between_what_is_in_use_goes_back() -> None:
    lines = [bytes(SIZE) for _ in range(MANY)]
    held = memory_mb(os.getpid())
    lines = lines[::KEPT]
    trim()()
    assert held - memory_mb(os.getpid()) > MANY * SIZE / 2_000_000
    assert len(lines) == MANY // KEPT


class Knot:
    """Something that only holds itself, once nobody else does."""

    def __init__(self) -> None:
        self.me = self


@contextlib.asynccontextmanager
async def settling(is_quiet: Callable[[], bool]) -> AsyncIterator[None]:
    duty = asyncio.create_task(keep_settling(is_quiet))
    await eventually(lambda: gc.get_freeze_count() > 0)
    yield
    await end(duty)
    assert memory.keep_what_is_left not in gc.callbacks
    gc.unfreeze()


@pytest.fixture
def looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "LOOK_EVERY_S", 0.001)


@pytest.mark.usefixtures("looks_often")
async def test_garbage_is_found_while_it_is_new_and_what_is_left_is_not_looked_through_again() -> (
    None
):
    async with settling(lambda: False):
        new = weakref.ref(Knot())
        many: list[object] = []
        while new() and len(many) < 2 * MUCH_NEW:
            many.append([])
        assert (new(), len(many) <= MUCH_NEW) == (None, True)
        assert gc.get_freeze_count() > len(many) // 2


@pytest.mark.usefixtures("looks_often")
async def test_what_is_new_is_looked_through_though_as_much_that_is_old_goes() -> None:
    old: list[object] = [[] for _ in range(MUCH_NEW)]
    async with settling(lambda: False):
        knots = [Knot() for _ in range(MUCH_NEW // 2)]
        new = weakref.ref(knots[0])
        del old[: MUCH_NEW // 2]
        more: list[object] = [[] for _ in range(MUCH_NEW // 2 + 1)]
        del knots, old
        await eventually(lambda: new() is None)
        assert more


@pytest.mark.usefixtures("looks_often")
@pytest.mark.parametrize(("is_quiet", "limit"), [(True, "ALL_AFTER_S"), (False, "AT_LAST_AFTER_S")])
async def test_all_is_looked_through_where_it_is_quiet_and_at_last_wherever(
    is_quiet: bool, limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = Knot()
    was = weakref.ref(old)
    async with settling(lambda: is_quiet):
        del old
        gc.collect(0)
        assert was() is not None
        monkeypatch.setattr(memory, limit, 0.0)
        await eventually(lambda: was() is None)
