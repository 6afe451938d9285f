"""The room of a set, which also knows the records of its meetings; and the names of its logs."""

import logging
from collections.abc import Callable, Iterable, Iterator

import msgspec
from msgspec.structs import replace

from server.domain.former import VERSION
from server.domain.record import MeetingRecord
from server.domain.refusals import Reason, Refusal
from server.domain.sets.ending import DeleteSet, EndSet
from server.domain.sets.keys import MakeOwnKey, RestoreWay, TakeSeat
from server.domain.sets.people import RemoveMember
from server.domain.sets.roles import HandSeat, LeaveSet
from server.domain.sets.state import LearningSet
from server.domain.words import Act, MemberId
from server.live.deciders import SET
from server.live.room import Room
from server.store.log import Line, Log

logger = logging.getLogger(__name__)
decode = msgspec.json.Decoder(MeetingRecord).decode

MOST_LINES = 50_000
"""Lines of a set's log: a set that meets each week for ten years has a fifth of that."""
STAYING = (TakeSeat, MakeOwnKey, RestoreWay, RemoveMember, LeaveSet, HandSeat, DeleteSet, EndSet)
"""What a set still takes when its log is full."""


class SetRoom(Room[LearningSet]):
    """A set that is open in this process; `level` brings its meetings' records up to date too."""

    def __init__(self, log: Log, id: str, clock: Callable[[], int]) -> None:
        super().__init__(log, set_name(id), SET, clock)
        self.id = id
        self.table = records_name(id)
        self.lacks_records = False

    async def act(self, command: Act, by: MemberId) -> int | Refusal:
        """Do what is asked, and give the number of its entry.

        A set whose log has come to its end takes what lets people keep their seats, or go.
        """
        is_new = command.id not in self.acts and not isinstance(command, STAYING)
        if is_new and self.seq >= MOST_LINES:
            return Refusal(Reason.SET_OVER)
        return await super().act(command, by)

    def take(self, line: Line, level: bool = False) -> bool:
        """Take the line if it is the next; what is known of the meetings stays as it is."""
        known = self.state.records
        taken = super().take(line, level)
        self.state = replace(self.state, records=known)
        return taken

    def state_before(self, seq: int) -> LearningSet:
        """The state in which a line was judged, with what is known of the meetings now."""
        return replace(super().state_before(seq), records=self.state.records)

    async def level(self) -> None:
        """Read what was written since; raises LogUnavailable, and Unreadable for such a line."""
        await self.read_on()
        await self.read_records()

    async def read_records(self) -> None:
        """Read what is known of the meetings now; raises LogUnavailable."""
        async with self.reading:
            values = await self.log.values(self.table)
            records = tuple(readable(values))
            self.state = replace(self.state, records=records)
        lacks = len(values) > len(records)
        if lacks and not self.lacks_records:
            about = {"about": self.table}
            logger.warning("records of another version of Setroom are left out", extra=about)
        self.lacks_records = lacks


async def erase_set(log: Log, id: str, group: LearningSet, more: Iterable[str] = ()) -> None:
    """Erase all that is kept of a set that is deleted, and `more` logs and tables of it by name.

    In one step, so there never is half a set; a meeting that was planned and never opened is
    erased too, as somebody may be about to open it.  Waits for the store; raises LogUnavailable.
    """
    meetings = [meeting_name(id, number) for number in range(1, len(group.plans) + 1)]
    await log.erase({*meetings, *more, records_name(id), set_name(id)})


def readable(values: dict[str, bytes]) -> Iterator[MeetingRecord]:
    """The records of today's version, by the numbers of their meetings."""
    for _, text in sorted(values.items(), key=lambda field: int(field[0])):
        if found := record_of(text):
            yield found


def record_of(text: bytes) -> MeetingRecord | None:
    """A record, if it is of today's version; another is made anew when its meeting goes on."""
    try:
        found = decode(text)
    except msgspec.MsgspecError:
        return None
    return found if found.v == VERSION else None


# What stands in braces keeps all that is of a set in one slot of a cluster.


def set_name(id: str) -> str:
    """The name of a set's log."""
    return f"{{{id}}}:set"


def meeting_name(id: str, number: int) -> str:
    """The name of the log of a meeting of a set."""
    return f"{{{id}}}:meeting:{number}"


def records_name(id: str) -> str:
    """The name of the table of what a set knows of its meetings, by their numbers."""
    return f"{{{id}}}:records"
