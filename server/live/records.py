"""What a set knows of its meetings, as it is kept: read, and made anew from a meeting's log."""

import logging
from contextlib import suppress

import msgspec
from msgspec.structs import replace

from server.domain.former import VERSION
from server.domain.record import MeetingRecord, record
from server.domain.refusals import Reason
from server.live.deciders import MEETING
from server.live.reading import Unreadable, encode, version_of
from server.live.room import Room
from server.store.log import Log, Value

logger = logging.getLogger(__name__)
decode = msgspec.json.Decoder(MeetingRecord).decode


def record_of(text: bytes) -> MeetingRecord | None:
    """A record, if it is of today's version; raises Unreadable for one of a newer version."""
    with suppress(msgspec.MsgspecError):
        found = decode(text)
        if found.v == VERSION:
            return found
    with suppress(msgspec.MsgspecError):
        if version_of(text).v > VERSION:
            raise Unreadable(0, Reason.NEWER_LINE)
    return None


async def make_record(log: Log, name: str, table: str, number: str) -> bool:
    """Make the record of a meeting from its log; gives whether it is another than before.

    A meeting that cannot be read has none, and is left as it is.  Waits for the store; raises
    LogUnavailable, and Unreadable where a newer version made one.
    """
    room = Room(log, name, MEETING, lambda: 0)
    while True:
        before = (await log.values(table)).get(number)
        known = record_of(before) if before else None
        try:
            await room.level()
        except Unreadable as error:
            logger.warning("a meeting has no record", exc_info=error, extra={"about": name})
            return False
        if not room.seq:  # its set was deleted meanwhile
            return False
        now = record(room.state)
        if known and replace(known, seq=now.seq) == now:
            return False
        if await log.put(Value(table, number, encode(now)), before):
            return True
