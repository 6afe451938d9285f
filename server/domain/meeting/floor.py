"""The floor: the coach takes it with a question or without a word, and gives it back.

Whose it is does not depend on the phase. The first that fits is so:

1. `floor` is not null: it is the coach's, and posting waits for all others. The time stands still
   until it is released, and then goes on if it ran. Moving to another phase releases it, too.
2. The open round is a `silence`: it is nobody's.
3. The open round is `presenter_only`: it is the presenter's, and talk waits for all others.
4. Otherwise it is open to those whom the phase allows.
"""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.behalf import not_for
from server.domain.meeting.clock import stopped
from server.domain.meeting.effects import Append
from server.domain.meeting.state.floor import FloorAnswer, Showing, Taken
from server.domain.meeting.state.meeting import Meeting
from server.domain.names import tidy
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, AnyText, Aside, MemberId, Word


class TakeFloor(Act, frozen=True):
    """Take the floor: nobody else can post until it is released, and the time stands still.

    `question` is shown large; empty, the room is held without a word.  `showing` puts something
    beside it for all to see.
    """

    question: Aside
    showing: Showing

    def judge(self, m: Meeting, by: MemberId) -> "FloorTaken":
        return becomes(FloorTaken, self)


class FloorTaken(Word, frozen=True):
    """The coach took the floor: nobody else posts, and the time stands still.

    `question` is shown large to all; empty, the room is just held.
    """

    question: str
    showing: Showing

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Release the floor; `floor` becomes one of the entry's `by` and the event's fields; then
        stop the clock.

        Its `id` is the entry's `act`; its `clock_ran` is that of the `floor` before, if there was
        one, else `clock.running`.
        """
        ran = m.floor.clock_ran if m.floor else m.clock.running
        floor = Taken(entry.by, self.question, self.showing, ran, id=entry.act)
        return replace(stopped(given_back(m), entry.at), floor=floor)


def given_back(m: Meeting) -> Meeting:
    """To release the floor: if `floor` has `answers`, it goes to the end of `coach_asked`.

    Then `floor` becomes null.
    """
    answered = m.floor is not None and m.floor.answers
    asked = (*m.coach_asked, m.floor) if m.floor and answered else m.coach_asked
    return replace(m, floor=None, coach_asked=asked)


class ReleaseFloor(Act, frozen=True):
    """Give the floor back; everything goes on where it was."""

    def judge(self, m: Meeting, by: MemberId) -> "FloorReleased | Refusal":
        return FloorReleased() if m.floor else Refusal(Reason.FLOOR_FREE)


class FloorReleased(Word, frozen=True):
    """The floor was given back; the time goes on if it ran before."""

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """`clock.running` becomes `floor.clock_ran`, `clock.since` the entry's `at`; then release
        the floor.
        """
        running = m.floor is not None and m.floor.clock_ran
        clock = replace(m.clock, running=running, since=entry.at)
        return given_back(replace(m, clock=clock))


class AnswerFloor(Act, frozen=True):
    """Answer the question with which the coach has the floor; without `text`, aloud.

    As the coach you note for any `member` that they answered aloud.
    """

    member: MemberId
    text: AnyText

    def judge(self, m: Meeting, by: MemberId) -> "FloorAnswered | Refusal":
        if m.floor is None or not m.floor.question:
            return Refusal(Reason.FLOOR_FREE)
        if refusal := not_for(m, self.member, by):
            return refusal
        if self.member != by and tidy(self.text):
            return Refusal(Reason.NOT_FOR_OTHERS, "text")
        return becomes(FloorAnswered, self)


class FloorAnswered(Word, frozen=True):
    """A `member` answered the coach's question; an empty `text` was said aloud."""

    member: MemberId
    text: str

    change = Append("floor.answers", FloorAnswer, by="member")
