"""Putting a backup in the place of all that a store has, and proving that it is there."""

import shutil
import time
from pathlib import Path

from server.care.backup import BackupError, Foot, Kept, Tally, back_up, logs, read
from server.domain.former import VERSION
from server.live.upgrade import LINES, NAMES, make_records
from server.store.log import STORE, Value
from server.store.redis import RedisLog
from server.store.replacing import closed, replace

KIB = 1_024
ROOM = 3
"""As much room as the lines take, for each: laid beside, renamed, and with their records."""


class Unproven(Exception):
    """What stands in the store is not what the backup holds; the sentence says what to do."""


async def restore(log: RedisLog, path: Path) -> tuple[Foot, Path | None]:
    """Replace all logs by those of a backup; the service may run meanwhile.

    What stood there before is backed up beside the file first, if it was anything; from then on the
    store takes nothing until the backup is in its place.  It has another life then, so that every
    open screen begins anew.  Gives what was put back, and where the backup of what stood there is.
    Raises BackupError, Unproven, and LogUnavailable.
    """
    foot = read(path)
    if not foot.lines:
        raise BackupError(f"{path} holds nothing. Nothing was changed; use another backup.")
    async with closed(log):
        before = await saved_before(log, path)
        names = {name: kept for name, kept in (await log.values(STORE)).items() if name == NAMES}
        await replace(log, logs(path), {LINES: b"0", **names})
    await make_records(log)
    await log.put(Value(STORE, LINES, str(VERSION).encode()), b"0")
    if await proof(log, path) != foot:
        raise Unproven(f"The store is not what {path} holds. Do it again, or ask for help.")
    return foot, before


def see_room(path: Path, folder: Path) -> None:
    """Raise BackupError where a disk has no room for a backup to be put back in a folder."""
    needed = ROOM * sum(len(line.text) for _, lines in logs(path) for line in lines)
    place = next(each for each in (folder, *folder.parents) if each.exists())
    free = shutil.disk_usage(place).free
    if free < needed:
        raise BackupError(
            f"The disk of {folder} has {free // KIB} KiB free, and putting {path} back needs about "
            f"{needed // KIB}. Free some space; nothing was changed."
        )


async def saved_before(log: RedisLog, path: Path) -> Path | None:
    aside = path.with_name(time.strftime("before-restore-%Y%m%d-%H%M%S.setroom"))
    try:
        found = await back_up(log, aside)
    except BackupError as error:
        raise BackupError(
            f"{error} What stands in the store is saved there first, so nothing was changed: "
            f"copy {path} to a folder with room that can be written."
        ) from error
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
