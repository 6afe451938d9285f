"""Memory that is free goes back to the machine: of what a crowd left, glibc would keep most."""

import asyncio
import ctypes
from collections.abc import Callable

EVERY_S = 20.0
"""It takes a tenth of a millisecond, and a tenth more for each megabyte that goes."""


async def keep_giving_back() -> None:
    """Until cancelled: give back what is free, now and then."""
    give_back = trim()
    while True:
        await asyncio.sleep(EVERY_S)
        give_back()


def trim() -> Callable[[], object]:
    """What gives back all that is free: `malloc_trim(3)`, or where there is none, nothing does."""
    found = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return (lambda: found(0)) if found else (lambda: None)
