"""Ending a task for certain, and knowing that one is being ended."""

import asyncio
from typing import Any

LOOK_AGAIN_S = 0.1


async def end(task: asyncio.Task[Any] | None) -> None:
    """Cancel a task until it is done, whatever it came to.

    Once is not enough: on Python 3.11 `asyncio.wait_for`, which redis-py sends with, swallows a
    cancellation that comes at the moment of its success.
    """
    while task is not None and not task.done():
        task.cancel()
        await asyncio.wait([task], timeout=LOOK_AGAIN_S)
    if task is not None and not task.cancelled():
        task.exception()  # it was asked for: nobody else will, and nobody is to be told


def is_ending() -> bool:
    """Whether the task that runs now was cancelled, and not only something that it waits for."""
    task = asyncio.current_task()
    return task is None or task.cancelling() > 0
