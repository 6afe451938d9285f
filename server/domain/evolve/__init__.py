"""One entry further: what each event changes in the meeting.

Nothing is refused here: what is in the log has happened.  web/app/meeting/ is the twin.
"""

from collections.abc import Iterable
from functools import reduce

from msgspec.structs import replace

from server.domain.evolve import chairing, house, oneself, rounds, talking
from server.domain.evolve.turns import Changes, Entry
from server.domain.meeting import START, Meeting

CHANGES: Changes = {
    **house.CHANGES,
    **chairing.CHANGES,
    **rounds.CHANGES,
    **talking.CHANGES,
    **oneself.CHANGES,
}


def evolve(meeting: Meeting, entry: Entry) -> Meeting:
    """Take the meeting one entry further; the entry must be the next one."""
    after = CHANGES[type(entry.event)](meeting, entry.event, entry)
    return replace(after, seq=entry.seq)


def fold(entries: Iterable[Entry], start: Meeting = START) -> Meeting:
    """Take a meeting through many entries, in order."""
    return reduce(evolve, entries, start)
