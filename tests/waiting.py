"""Waiting for what will be true, never for a time."""

import asyncio
from collections.abc import Callable

DEADLINE = 20.0


async def eventually(condition: Callable[[], object]) -> None:
    """Return as soon as the condition holds. Raises TimeoutError after the deadline."""
    async with asyncio.timeout(DEADLINE):
        while not condition():
            await asyncio.sleep(0.01)
