"""A store that an earlier version left is carried over to today's; records are made anew."""

import logging
import re

from server.domain.former import VERSION
from server.live.records import make_record
from server.live.sets import records_name
from server.store.log import STORE, Log, Value

logger = logging.getLogger(__name__)

LINES = "lines"
"""Where the version is kept that wrote the newest lines of a store."""
NAMES, ANY, OWN = "names", b"any", b"own"
"""Where it is kept by which names the service goes: by any, as earlier versions did, or its own."""
MEETING_NAME = re.compile(r"\{(?P<set>.+)\}:meeting:(?P<number>\d+)")


class StoreIsNewer(Exception):
    """The store was written by a newer version; the sentence says what to do."""


async def carry_over(log: Log) -> bool:
    """Make a store fit for today's version, once; twice, or at the same time, harms nothing.

    Logs stay as they are.  Gives whether its service goes by any name, as an earlier version that
    it is of did.  Waits for the store; raises LogUnavailable, and StoreIsNewer.
    """
    kept = await log.values(STORE)
    found = kept.get(LINES)
    version = int(found) if found else 1
    if version > VERSION:
        raise StoreIsNewer(
            f"A newer version of Setroom wrote this store (its lines are of version {version}, "
            f"this one knows {VERSION}). Install the newer version again; nothing was changed."
        )
    # Before the version, which would otherwise look like an earlier one's to another process.
    goes_by = kept.get(NAMES) or await note_names(log, begun=found is not None)
    if version < VERSION:
        made = await make_records(log)
        if made:
            logger.info("The store was carried over: what is known of %s meetings.", made)
        await log.put(Value(STORE, LINES, str(VERSION).encode()), found)
    return goes_by == ANY


async def note_names(log: Log, begun: bool) -> bytes:
    """Keep, and give, by which names the service of a store goes on, once for good.

    A store that is empty is a new one; `begun` says that a version of before has opened it.
    """
    begun = begun or any(name != STORE for name in await log.names())
    await log.put(Value(STORE, NAMES, ANY if begun else OWN), None)
    return (await log.values(STORE))[NAMES]


async def make_records(log: Log) -> int:
    """Make the record of every meeting from its log, and give the number of those that changed.

    Waits for the store; raises LogUnavailable.
    """
    names = await log.names()
    found = [match for name in sorted(names) if (match := MEETING_NAME.fullmatch(name))]
    made = [(m[0], records_name(m["set"]), m["number"]) for m in found]
    return sum([await make_record(log, *each) for each in made])
