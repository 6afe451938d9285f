"""What the coach hears: of questions that are asked aloud, how many were of which kind.

It is counted for the set, and for nobody in it: no line says whose question it was, and until the
meeting is over the coach alone knows that anything was counted.
"""

from typing import Annotated, Any

from msgspec import Meta

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.mix import QuestionKind
from server.domain.quiet import worded
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, Word


class CountHeard(Act, frozen=True):
    """Count a question that was asked aloud, by its kind; with `back` take one of that kind back.

    The kind is what whoever leads heard in it: that it held advice, was several at once, or closed.
    """

    kind: QuestionKind
    back: bool

    def judge(self, m: Meeting, by: str) -> "HeardCounted | Refusal":
        if self.back and not getattr(m.heard, self.kind):
            return Refusal(Reason.NOTHING_COUNTED, "kind")
        return becomes(HeardCounted, self)


class HeardCounted(Word, frozen=True):
    """The coach counted a question that was asked aloud, or took one `back`.

    Others are given `veiled`, of no round, in its place.
    """

    kind: QuestionKind
    back: Annotated[bool, Meta(description="Whether one is counted less.")]

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Add 1 to the numbers in `heard` and in `mix` that have the name of the event's `kind`; if
        `back` is true, take 1 from both.
        """
        step = -1 if self.back else 1
        return worded(
            m, mix=m.mix.counting(self.kind, step), heard=m.heard.counting(self.kind, step)
        )
