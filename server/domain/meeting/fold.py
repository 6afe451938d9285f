"""Whether an act may happen in a meeting, and how an entry takes it one further."""

from collections.abc import Iterable
from functools import reduce

from server.domain.entry import Entry
from server.domain.growing import Growing
from server.domain.meeting import (
    chair,
    correcting,
    floor,
    moving,
    revealing,
    rounds,
    saying,
    taking_back,
)
from server.domain.meeting.correcting import posted
from server.domain.meeting.gate import why_not
from server.domain.meeting.state.meeting import START, Meeting
from server.domain.meeting.vocabulary import Command, Event, Housekeeping
from server.domain.quiet import follows, worded
from server.domain.refusals import Reason, Refusal
from server.domain.words import MemberId, Millis

Decision = Event | Refusal

MOST_ENTRIES = 10_000
"""Five times a very long meeting; more would keep everybody waiting when it is opened."""

OF_A_WHILE = (taking_back.TakeBackTurn, moving.Reopen, correcting.Correct)
"""What can be asked for until some time after what it is about."""

ENDING = (
    moving.Move,
    moving.Reopen,
    chair.TakeChair,
    chair.HandOver,
    floor.ReleaseFloor,
    rounds.CloseRound,
    revealing.Reveal,
    correcting.StrikeOut,
)
"""What a full meeting still takes: it can be brought to its end, and words be taken out of it."""


def decide(m: Meeting, command: Command | Housekeeping, by: MemberId, now: Millis) -> Decision:
    """Judge one act of one member, or of the house; changes nothing.  `now` is ms since 1970."""
    if isinstance(command, Housekeeping):
        return command.judge(m, by)
    return may(m, command, by, now) or command.judge(m, by)


def may(m: Meeting, command: Command, by: MemberId, now: Millis) -> Refusal | None:
    """Why the act is not open to its author now, or that the meeting cannot hold it."""
    late = isinstance(command, saying.Say) and command.is_late(m)
    reason = why_not(m, command.key(), by, late)
    if reason:
        return Refusal(reason)
    if isinstance(command, OF_A_WHILE) and now > command.until(m):
        return Refusal(Reason.TOO_LATE)
    full = m.seq >= MOST_ENTRIES and not isinstance(command, ENDING)
    return Refusal(Reason.MEETING_FULL) if full else None


def evolve(m: Meeting, entry: Entry[Event]) -> Meeting:
    """Take the meeting one entry further; the entry must be the next one.

    Nothing is refused here: what is in the log has happened.  web/app/meeting/ is the twin.
    """
    after = entry.event.change(m, entry)
    posts = Growing.of(after.posts).plus(*posted(after, entry))
    return follows(m, worded(after, posts=posts, seq=entry.seq))


def fold(entries: Iterable[Entry[Event]], start: Meeting = START) -> Meeting:
    """Take a meeting through many entries, in order."""
    return reduce(evolve, entries, start)
