"""Memory that is free goes back to the machine, though some between is in use."""

import ctypes
import os

import pytest

from server.memory import trim
from tests.benchmark.cost import memory_mb

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
