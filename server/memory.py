"""Memory that nobody uses any more is found, and goes back to the machine, and nobody waits for it.

Little is ever garbage that only holds itself: websockets, rooms and entries are made so that they
are free once nobody holds them.  To look through all of them for the rest would hold the loop for a
tenth of a second where thousands are connected, so what is new is looked through once, before it is
much; and all of it when next to nobody is there.
"""

import asyncio
import ctypes
import gc
import time
from collections.abc import Callable, Mapping
from typing import Any

from server.clock import until_next

NEVER = 1_000_000_000
MUCH_NEW = 5_000
"""So many objects may be new: to look through them takes some 2 ms."""
FEW_NEW = 1_000
"""So many are left for the next look: each look touches all that are new."""
THRESHOLDS = (MUCH_NEW, NEVER, NEVER)
"""Python counts what is new less what is free by now, be that old; the rest is looked for by us."""
LOOK_EVERY_S = 0.25
ALL_AFTER_S, AT_LAST_AFTER_S = 3_600.0, 86_400.0
"""When all is looked through, once it is quiet; and whoever is there, once a day."""
EVERY_S = 20.0
"""It takes a tenth of a millisecond, and a tenth more for each megabyte that goes."""


async def keep_giving_back() -> None:
    """Until cancelled: give back what is free, now and then."""
    give_back = trim()
    while True:
        await asyncio.sleep(EVERY_S)
        give_back()


def keep_what_is_left(phase: str, info: Mapping[str, Any]) -> None:
    """Look through nothing again that was in use when it was new."""
    if phase == "stop":
        gc.freeze()


async def keep_looking(since: float, is_quiet: Callable[[], bool]) -> None:
    """Look through what is new, until it is time to look through all."""
    while True:
        await asyncio.sleep(until_next(LOOK_EVERY_S))
        if len(gc.get_objects(generation=0)) > FEW_NEW:
            gc.collect(0)
        if time.monotonic() - since > (ALL_AFTER_S if is_quiet() else AT_LAST_AFTER_S):
            return


async def keep_settling(is_quiet: Callable[[], bool]) -> None:
    """Until cancelled: look through what is new; through all there is seldom, and where quiet."""
    before = gc.get_threshold()
    gc.callbacks.append(keep_what_is_left)
    gc.set_threshold(*THRESHOLDS)
    try:
        while True:
            gc.unfreeze()
            gc.collect()
            await keep_looking(time.monotonic(), is_quiet)
    finally:
        gc.callbacks.remove(keep_what_is_left)
        gc.set_threshold(*before)


def trim() -> Callable[[], object]:
    """What gives back all that is free: `malloc_trim(3)`, or where there is none, nothing does."""
    found = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return (lambda: found(0)) if found else (lambda: None)
