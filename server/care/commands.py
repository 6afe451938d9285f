"""What may be said after the name: each command looks after a store, and prints what it did."""

import logging
import sys
from pathlib import Path

from server.care.backup import back_up, logs
from server.care.doctor import examine
from server.care.lines import unreadable
from server.care.mend import mend as mended
from server.care.restore import restore as put_back
from server.care.restore import see_room
from server.live.upgrade import make_records
from server.store.binary import StoreError
from server.store.opening import must_be_stopped, opened, reached

Place = tuple[str | None, Path]
"""Where the store is: its address, or None for our own, in the folder."""


async def backup(file: Path, place: Place) -> None:
    """Copy all that is written into a file; status 1 if nothing is, or some cannot be read."""
    async with reached(*place) as log:
        made = await back_up(log, file)
    spoilt = [finding for name, lines in logs(file) for finding in unreadable(name, lines)]
    print(f"{file} holds {made.lines} lines of {made.logs} logs, and was read through.")
    print(f"Its sum is {made.sum}. Keep it somewhere else than on this machine.")
    if not made.lines:
        print("WRONG  There was nothing to copy: is this the store that you mean?")
    for finding in spoilt:
        print(f"WRONG  {finding.sentence}")
    if spoilt or not made.lines:
        sys.exit(1)


async def restore(file: Path, place: Place) -> None:
    """Put a backup in the place of all that is written."""
    url, folder = place
    if url is None:
        see_room(file, folder)
    async with reached(url, folder, anew=True) as log:
        put, before = await put_back(log, file)
    print(f"The store holds what {file} does: {put.lines} lines of {put.logs} logs ({put.sum}).")
    if before:
        print(f"What it held before is in {before}.")


async def doctor(address: str | None, place: Place) -> None:
    """Look whether all is well; status 1 if something is wrong."""
    logging.disable()  # whatever is wrong is a finding
    if not await examine(*place, address, print):
        sys.exit(1)


async def mend(place: Place) -> None:
    """Keep what can be read of our own store's file; while the service is stopped."""
    url, folder = place
    if url is not None:
        raise StoreError("mend is for the store that comes with Setroom; REDIS_URL names another.")
    print(mended(folder))


async def records(place: Place) -> None:
    """Make the records of all meetings anew; with our own store, while the service is stopped."""
    url, folder = place
    if url is None:
        must_be_stopped(folder)
    async with opened(url, folder) as log:
        changed = await make_records(log)
    print(f"{changed} records were made anew; all others were as their logs say.")
