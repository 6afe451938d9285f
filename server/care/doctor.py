"""Whether all is well that words depend on, in sentences that say what to do where it is not."""

import platform
import time
from collections.abc import Callable
from pathlib import Path

from server.care import door
from server.care.backup import all_logs
from server.care.lines import unreadable
from server.clock import wall_ms
from server.domain.former import VERSION
from server.live.upgrade import LINES
from server.store import checks
from server.store.binary import StoreError
from server.store.checks import Finding, Level, care, well, wrong
from server.store.log import STORE, LogAway, LogUnavailable
from server.store.opening import reached
from server.store.pulse import State
from server.store.redis import RedisLog

SLOW_S = 0.1
MOST_APART_MS = 1_000
LABELS = {Level.WELL: "well ", Level.CARE: "care ", Level.WRONG: "WRONG"}


async def examine(
    url: str | None, folder: Path, address: str | None, say: Callable[[str], None]
) -> bool:
    """Look at everything, and say what is found; gives whether nothing is wrong."""
    findings = [versions(), *(checks.disk(folder) if url is None else [])]
    findings += await store(url, folder)
    if address:
        findings += await door.look(address, time.time())
    for finding in findings:
        say(f"{LABELS[finding.level]}  {finding.sentence}")
    return all(finding.level is not Level.WRONG for finding in findings)


def versions() -> Finding:
    python = platform.python_version()
    return well(f"Setroom writes lines of version {VERSION}, on Python {python}.")


async def store(url: str | None, folder: Path) -> list[Finding]:
    found = []
    try:
        async with reached(url, folder, lambda lost: found.append(wrong(lost))) as log:
            found += await checks.look(log)
            for look in (takes, clock, lines):
                found.append(await look(log))
            async for name, kept in all_logs(log):
                found += unreadable(name, kept)
    except StoreError as error:
        found.append(wrong(str(error)))
    except LogAway:
        pass  # that was found already
    except LogUnavailable as error:
        found.append(wrong(f"{str(error).capitalize()}. See whether the store runs."))
    return found


async def takes(log: RedisLog) -> Finding:
    """Whether something can be written, and how long that takes."""
    began = time.monotonic()
    state = await log.fresh()
    took = time.monotonic() - began
    if state is not State.WELL:
        return wrong(f"The store takes nothing: {log.why.rstrip('.')}.")
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
