"""Memory that nobody uses is found, and goes back to the machine, though some between is in use."""

import asyncio
import ctypes
import gc
import os
import weakref
from collections.abc import Iterator

import pytest

from server import memory
from server.ending import end
from server.memory import keep_settling, trim
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


@pytest.fixture
def as_before() -> Iterator[None]:
    """What is looked through by itself, and what is not, as it was."""
    thresholds = gc.get_threshold()
    yield
    gc.set_threshold(*thresholds)
    gc.unfreeze()


@pytest.mark.usefixtures("as_before")
async def test_garbage_is_found_while_it_is_new_and_all_of_it_when_it_is_quiet(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(memory, "LOOK_EVERY_S", 0.001)
    monkeypatch.setattr(memory, "ALL_AFTER_S", 0.0)
    monkeypatch.setattr(memory, "MUCH_NEW", 0)
    quiet = False
    old = Knot()
    was = weakref.ref(old)
    settling = asyncio.create_task(keep_settling(lambda: quiet))
    await eventually(lambda: gc.get_freeze_count() > 0)
    del old
    new = weakref.ref(Knot())
    await eventually(lambda: new() is None)
    assert was() is not None
    quiet = True
    await eventually(lambda: was() is None)
    await end(settling)
