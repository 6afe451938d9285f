"""Memory that nobody uses any more is found, and goes back to the machine, and nobody waits for it.

Little is ever garbage that only holds itself: websockets, rooms and entries are made so that they
are free once nobody holds them.  To look through all of them for the rest would hold the loop for a
tenth of a second where thousands are connected, so only what is new is looked through, before it
is much; and all of it when next to nobody is there.
"""

import asyncio
import ctypes
import gc
import time
from collections.abc import Callable

THRESHOLDS = (2_000, 4, 1_000_000)
"""Garbage among what is new is looked for by itself; among all there is, when we say so."""
LOOK_EVERY_S = 0.5
ALL_AFTER_S = 3_600.0
MUCH_NEW = 6
"""So often what is newest was looked through: some fifty thousand objects may be new, or 5 ms."""
EVERY_S = 20.0
"""It takes a tenth of a millisecond, and a tenth more for each megabyte that goes."""


async def keep_giving_back() -> None:
    """Until cancelled: give back what is free, now and then."""
    give_back = trim()
    while True:
        await asyncio.sleep(EVERY_S)
        give_back()


def settle() -> None:
    """Find what is garbage of what is new; what is left need not be looked through again."""
    gc.collect()
    gc.freeze()


def settle_all() -> None:
    """Look through all there is."""
    gc.unfreeze()
    settle()


async def keep_settling(is_quiet: Callable[[], bool]) -> None:
    """Until cancelled: look through what is new once it is much; through all where it is quiet."""
    gc.set_threshold(*THRESHOLDS)
    settle()
    looked_at = time.monotonic()
    while True:
        await asyncio.sleep(LOOK_EVERY_S)
        if is_quiet() and time.monotonic() - looked_at > ALL_AFTER_S:
            settle_all()
            looked_at = time.monotonic()
        elif gc.get_count()[2] >= MUCH_NEW:
            settle()


def trim() -> Callable[[], object]:
    """What gives back all that is free: `malloc_trim(3)`, or where there is none, nothing does."""
    found = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return (lambda: found(0)) if found else (lambda: None)
