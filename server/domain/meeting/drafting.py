"""Questions that somebody drafts for themselves alone, to ask them later or to let them go."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.effects import Append
from server.domain.meeting.state.contributions import Note
from server.domain.meeting.state.meeting import Meeting
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, ActName, ActRef, MemberId, Text, Word


class DraftQuestion(Act, frozen=True):
    """Draft a question for later; it is yours alone until you `ask` it, and waits for no floor."""

    text: Text

    def judge(self, m: Meeting, by: MemberId) -> "QuestionDrafted":
        return becomes(QuestionDrafted, self)


class QuestionDrafted(Word, frozen=True):
    """Somebody drafted a question; others are given `veiled`, of no round, in its place."""

    text: str

    change = Append("drafted", Note)


class DropDraft(Act, frozen=True):
    """Let go of a question that you drafted."""

    draft: ActRef

    def judge(self, m: Meeting, by: MemberId) -> "DraftDropped | Refusal":
        return no_such_draft(m, self.draft, by) or becomes(DraftDropped, self)


class DraftDropped(Word, frozen=True):
    """Somebody let go of a `draft`; others are given `veiled`, of no round, in its place."""

    draft: ActName

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Take the one of `drafted` whose `id` is the event's `draft` out."""
        return without(m, self.draft)


def no_such_draft(m: Meeting, draft: ActName, by: MemberId) -> Refusal | None:
    """Why somebody cannot do anything with a draft: it is none of theirs that stands."""
    mine = any(one.id == draft and one.by == by for one in m.drafted)
    return None if mine else Refusal(Reason.NO_SUCH_DRAFT, "draft")


def without(m: Meeting, draft: ActName) -> Meeting:
    """The meeting without a draft."""
    others = tuple(one for one in m.drafted if one.id != draft)
    return m if others == m.drafted else replace(m, drafted=others)
