"""Duties go on until they are cancelled: one that fails is logged, and begun again later."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

from server.ending import is_ending

logger = logging.getLogger(__name__)

FIRST_PAUSE_S = 0.1
LONGEST_PAUSE_S = 30.0

Duty = Callable[[], Awaitable[None]]


def begin(name: str, duty: Duty) -> asyncio.Task[None]:
    """Begin a duty that is to go on until its task is cancelled, whatever goes wrong in it."""
    return asyncio.create_task(kept_up(name, duty), name=name)


async def kept_up(
    name: str,
    duty: Duty,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Do a duty again and again; raises nothing but CancelledError.

    After each end the pause doubles, up to half a minute; a duty that went on for longer than that
    had got over what was wrong, and is begun again soon.  `clock` gives seconds.
    """
    pause = FIRST_PAUSE_S
    while True:
        began = clock()
        await once(name, duty)
        if clock() - began > LONGEST_PAUSE_S:
            pause = FIRST_PAUSE_S
        await sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE_S)


async def once(name: str, duty: Duty) -> None:
    """Do a duty until it ends, and log that it did; a cancellation of ours is passed on."""
    try:
        await duty()
        logger.error("%s: ended, though it should go on; it is begun again", name)
    except Exception:
        logger.exception("%s: failed; it is begun again", name)
    except asyncio.CancelledError:
        if is_ending():
            raise
        logger.exception("%s: something it waited for was cancelled; it is begun again", name)
