"""`python -m tests.benchmark.probed` is the service; it notes how long its loop was held.

It looks from the first SIGUSR1 on; at each of them it adds a line to the file that STALLS names:
the longest since the last, in ms.
"""

import asyncio
import os
import runpy
import signal
import time
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

LOOK_EVERY_S = 0.001


async def beside(main: Coroutine[Any, Any, Any]) -> Any:
    """Run the service, and beside it what comes late where anything holds the loop."""
    probe = asyncio.create_task(looks(Path(os.environ["STALLS"])))
    try:
        return await main
    finally:
        probe.cancel()


async def looks(file: Path) -> None:
    longest, asked = 0.0, asyncio.Event()

    def tell() -> None:
        nonlocal longest
        with file.open("a") as told:
            told.write(f"{1000 * longest:.1f}\n")
        longest = 0.0
        asked.set()

    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, tell)
    await asked.wait()
    before = time.perf_counter()
    while True:
        await asyncio.sleep(LOOK_EVERY_S)
        now = time.perf_counter()
        longest, before = max(longest, now - before - LOOK_EVERY_S), now


run = asyncio.Runner.run


def probed(self: asyncio.Runner, main: Coroutine[Any, Any, Any], **how: Any) -> Any:
    return run(self, beside(main), **how)


if __name__ == "__main__":
    asyncio.Runner.run = probed  # type: ignore[assignment,method-assign]  # it does the same
    runpy.run_module("server", run_name="__main__")
