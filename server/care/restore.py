"""Putting a backup in the place of all that a store has, and proving that it is there."""

import time
from pathlib import Path

from server.care.backup import Foot, Kept, Tally, back_up, logs, read
from server.domain.former import VERSION
from server.live.upgrade import LINES, make_records
from server.store.log import STORE, Value
from server.store.redis import RedisLog
from server.store.replacing import replace


class Unproven(Exception):
    """What stands in the store is not what the backup holds; the sentence says what to do."""


async def restore(log: RedisLog, path: Path) -> tuple[Foot, Path | None]:
    """Replace all logs by those of a backup; the service may run meanwhile.

    What stood there before is backed up beside the file first, if it was anything.  The store has
    another life from then on, so that every open screen begins anew.  Gives what was put back, and
    where the backup of what stood there is.  Raises BackupError, Unproven, and LogUnavailable.
    """
    foot = read(path)
    before = await saved_before(log, path)
    await replace(log, logs(path), {LINES: b"0"})
    await make_records(log)
    await log.put(Value(STORE, LINES, str(VERSION).encode()), b"0")
    if await proof(log, path) != foot:
        raise Unproven(f"The store is not what {path} holds. Do it again, or ask for help.")
    return foot, before


async def saved_before(log: RedisLog, path: Path) -> Path | None:
    aside = path.with_name(time.strftime("before-restore-%Y%m%d-%H%M%S.setroom"))
    found = await back_up(log, aside)
    if found.lines:
        return aside
    aside.unlink()
    return None


async def proof(log: RedisLog, path: Path) -> Foot:
    """The tally of what stands in the store where the backup has something.

    A running service may have gone on already: what follows in a log is its own.
    """
    tally = Tally()
    for name, lines in logs(path):
        for line in (await log.read(name))[: len(lines)]:
            tally.add(Kept.of(name, line))
    return tally.foot
