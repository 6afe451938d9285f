"""Lines for all to read, such as check-ins and a closing word; and notes for oneself alone."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.effects import Append
from server.domain.meeting.state.contributions import Note
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.turns import take_turn
from server.domain.words import Act, MemberId, Text, Word


class Say(Act, frozen=True):
    """Say a line for all to read: a check-in, a welcome, a closing word."""

    text: Text

    def judge(self, m: Meeting, by: MemberId) -> "Said":
        return becomes(Said, self)


class Said(Word, frozen=True):
    """A line was said in the phase of that moment; in a go-round of lines it took a turn."""

    text: str

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """A note goes to the end of `notes`: its `id` the entry's `act`, its `phase` the
        meeting's.

        Then take the turn of `say`.
        """
        note = Note(entry.act, entry.by, m.phase, self.text)
        return take_turn(replace(m, notes=(*m.notes, note)), "say", entry)


class NoteDown(Act, frozen=True):
    """Keep a note for yourself alone: it is on your own page, and on each of your devices."""

    text: Text

    def judge(self, m: Meeting, by: MemberId) -> "NotedDown":
        return becomes(NotedDown, self)


class NotedDown(Word, frozen=True):
    """Somebody kept a note for themselves; others are given `veiled`, of no round, in its place."""

    text: str

    change = Append("own_notes", Note)
