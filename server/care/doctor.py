"""Whether all is well that words depend on, in sentences that say what to do where it is not."""

import platform
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from server.care import door
from server.clock import wall_ms
from server.domain.former import VERSION
from server.live.upgrade import LINES
from server.store import checks
from server.store.binary import StoreError
from server.store.checks import Finding, Level, care, well, wrong
from server.store.log import STORE, LogUnavailable
from server.store.opening import reached
from server.store.pulse import State
from server.store.redis import RedisLog

MIB = 1_048_576
LITTLE, VERY_LITTLE = 1_024 * MIB, 100 * MIB
SLOW_S = 0.1
MOST_APART_MS = 1_000
LABELS = {Level.WELL: "well ", Level.CARE: "care ", Level.WRONG: "WRONG"}


async def examine(
    url: str | None, folder: Path, address: str | None, say: Callable[[str], None]
) -> bool:
    """Look at everything, and say what is found; gives whether nothing is wrong."""
    findings = [versions(), *(disk(folder) if url is None else [])]
    findings += await store(url, folder)
    if address:
        findings += await door.look(address, time.time())
    for finding in findings:
        say(f"{LABELS[finding.level]}  {finding.sentence}")
    return all(finding.level is not Level.WRONG for finding in findings)


def versions() -> Finding:
    python = platform.python_version()
    return well(f"Setroom writes lines of version {VERSION}, on Python {python}.")


def disk(folder: Path) -> list[Finding]:
    """Whether there is room for what will be written, and for the file to be written anew."""
    place = next(path for path in (folder, *folder.parents) if path.exists())
    free = shutil.disk_usage(place).free
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    told = f"{free // MIB} MiB are free on the disk of {folder}, which holds {size // MIB} MiB"
    if free < max(VERY_LITTLE, size):
        return [wrong(f"{told}: free some space, or nothing can be saved soon.")]
    if free < max(LITTLE, 3 * size):
        return [care(f"{told}: free some space before long.")]
    return [well(f"{told}.")]


async def store(url: str | None, folder: Path) -> list[Finding]:
    try:
        async with reached(url, folder) as log:
            found = await checks.look(log)
            return [*found, await takes(log), await clock(log), await lines(log)]
    except (StoreError, LogUnavailable) as error:
        return [wrong(str(error))]


async def takes(log: RedisLog) -> Finding:
    """Whether something can be written, and how long that takes."""
    began = time.monotonic()
    await log.pulse.look()
    took = time.monotonic() - began
    if log.pulse.state is not State.WELL:
        return wrong(f"The store takes nothing: {log.pulse.why}.")
    told = f"To write something takes the store {round(took * 1000)} ms"
    return care(f"{told}: its disk is slow.") if took > SLOW_S else well(f"{told}.")


async def clock(log: RedisLog) -> Finding:
    apart = await log.now() - wall_ms()
    if abs(apart) > MOST_APART_MS:
        return care(
            f"The store's clock is {round(apart / 1000)} s from this machine's, and meetings go by "
            "it: let both be set by NTP."
        )
    return well("The store's clock and this machine's agree.")


async def lines(log: RedisLog) -> Finding:
    """Whether this version can read what is written there."""
    found = (await log.values(STORE)).get(LINES)
    if found and int(found) > VERSION:
        return wrong("A newer version of Setroom wrote the store: install that one again.")
    if found and int(found) < VERSION:
        return well("An earlier version wrote the store; it is carried over at the next start.")
    return well("What is written there is of a version that this one reads.")
