"""Lines for all to read, such as check-ins and a closing word; and notes for oneself alone."""

from typing import Any

from server.domain.entry import Entry
from server.domain.growing import Growing
from server.domain.meeting.becoming import becomes
from server.domain.meeting.effects import Append
from server.domain.meeting.phases import BY_KEY
from server.domain.meeting.state.contributions import Note
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.turns import take_turn
from server.domain.quiet import worded
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, MemberId, PhaseKey, Text, Word


class Say(Act, frozen=True):
    """Say a line for all to read: a check-in, a welcome, a closing word.

    `phase` is the one that it was begun in, if that is one before; empty for the present one.  Of
    one before it takes no turn, and waits for none.
    """

    text: Text
    phase: PhaseKey

    def is_late(self, m: Meeting) -> bool:
        """Whether it was begun in another phase than the present one."""
        return self.phase not in ("", m.phase)

    def judge(self, m: Meeting, by: MemberId) -> "Said | Refusal":
        in_phase = self.phase or m.phase
        begun = next((step for step in m.course[: m.position + 1] if step.key == in_phase), None)
        if begun is None:
            return Refusal(Reason.NO_SUCH_PHASE, "phase")
        row = BY_KEY[begun.kind]
        if not row.allows("say", m.capacities(by, begun)):
            return Refusal(Reason.NOT_YOURS if "say" in row.may else Reason.NOT_NOW)
        return becomes(Said, self, phase=self.phase if self.is_late(m) else "")


class Said(Word, frozen=True):
    """A line was said: in the `phase` that it was begun in, or, if that is empty, of that moment.

    In a go-round of lines it took a turn.
    """

    text: str
    phase: PhaseKey

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """A note goes to the end of `notes`: its `id` the entry's `act`, its `phase` the event's,
        or, if that is empty, the meeting's.

        If it is empty, then take the turn of `say`.
        """
        note = Note(entry.act, entry.by, self.phase or m.phase, self.text)
        after = worded(m, notes=Growing.of(m.notes).plus(note))
        return after if self.phase else take_turn(after, "say", entry)


class NoteDown(Act, frozen=True):
    """Keep a note for yourself alone: it is on your own page, and on each of your devices."""

    text: Text

    def judge(self, m: Meeting, by: MemberId) -> "NotedDown":
        return becomes(NotedDown, self)


class NotedDown(Word, frozen=True):
    """Somebody kept a note for themselves; others are given `veiled`, of no round, in its place."""

    text: str

    change = Append("own_notes", Note)
