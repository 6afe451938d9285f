"""The room of a set, which also knows the records of its meetings; and the names of its logs."""

import logging
from collections.abc import Callable, Iterable

from msgspec.structs import replace

from server.domain.record import MeetingRecord
from server.domain.refusals import Reason, Refusal
from server.domain.sets.ending import DeleteSet, EndSet
from server.domain.sets.keys import MakeOwnKey, RestoreWay, TakeSeat
from server.domain.sets.people import RemoveMember
from server.domain.sets.roles import HandSeat, LeaveSet
from server.domain.sets.state import LearningSet
from server.domain.words import Act, MemberId
from server.live.deciders import SET
from server.live.records import make_record, record_of
from server.live.room import Room
from server.store.log import Line, Log

logger = logging.getLogger(__name__)

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
        self.useless: dict[str, bytes] = {}
        """Records that were to be made anew, by the numbers of their meetings."""

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
        """Read what is known of the meetings now; raises LogUnavailable.

        What an earlier version left, or nobody can read, is made anew.  Raises Unreadable for what
        a newer one left: with less than all that is known here a meeting would begin wrongly.
        """
        async with self.reading:
            values = await self.log.values(self.table)
            found = records_in(values)
            if await self.make_anew({n: values[n] for n, one in found.items() if one is None}):
                found = records_in(await self.log.values(self.table))
            records = tuple(one for one in found.values() if one)
            self.state = replace(self.state, records=records)

    async def make_anew(self, useless: dict[str, bytes]) -> bool:
        """Make those records anew that are of no use here, each once; whether any was tried."""
        tried = useless.items() - self.useless.items()
        for number, text in tried:
            await make_record(self.log, meeting_name(self.id, int(number)), self.table, number)
            self.useless[number] = text
        return bool(tried)


async def erase_set(log: Log, id: str, group: LearningSet, more: Iterable[str] = ()) -> None:
    """Erase all that is kept of a set that is deleted, and `more` logs and tables of it by name.

    In one step, so there never is half a set; a meeting that was planned and never opened is
    erased too, as somebody may be about to open it.  Waits for the store; raises LogUnavailable.
    """
    meetings = [meeting_name(id, number) for number in range(1, len(group.plans) + 1)]
    await log.erase({*meetings, *more, records_name(id), set_name(id)})


def records_in(values: dict[str, bytes]) -> dict[str, MeetingRecord | None]:
    """The records of a set, by and in the order of their meetings; None: of no use here."""
    return {number: record_of(values[number]) for number in sorted(values, key=int)}


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
