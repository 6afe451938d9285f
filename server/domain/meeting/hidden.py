"""Hidden writing: texts, votes and learning that nobody sees before the reveal."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.state.learning import Level, SeenBy
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.state.plans import Texts
from server.domain.meeting.state.rounds import Item, Keeps, Round, RoundKind
from server.domain.meeting.turns import change_round, named_round
from server.domain.refusals import Reason, Refusal
from server.domain.words import HOUSE, Act, ActName, MemberId, RoundName, RoundRef, Text, Word


class Vote(Act, frozen=True):
    """Choose one of the round's options (`choice`); may be changed until the reveal shows it."""

    round: RoundRef
    choice: str

    def judge(self, m: Meeting, by: MemberId) -> "VoteCast | Refusal":
        found = named_round(m, self.round)
        if isinstance(found, Refusal):
            return found
        if found.kind is not RoundKind.VOTE:
            return Refusal(Reason.ROUND_UNFIT, "round")
        if found.revealed is not None:
            return Refusal(Reason.REVEALED)
        if self.choice not in found.options:
            return Refusal(Reason.NOT_ALLOWED_VALUE, "choice")
        return VoteCast(found.id, self.choice, not found.has_written(by))


class VoteCast(Word, frozen=True):
    """Somebody voted for `choice`, unseen; `first`: they are one more who is ready."""

    round: RoundName
    choice: str
    first: bool

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Put the item of the entry's `by`: its `text` is the `choice`."""
        return written(m, self.round, Item(entry.act, entry.by, "", self.choice), self.first)


class Write(Act, frozen=True):
    """Write a text of yours in a round that hides; it may be replaced until the reveal.

    Where a round has several `texts`, `place` says which one it is, from 1.  `kind` and `edited`
    are as in `ask`; of what is no question they are `unread` and false.
    """

    round: RoundRef
    place: Texts
    text: Text
    kind: QuestionKind
    edited: bool

    def judge(self, m: Meeting, by: MemberId) -> "TextWritten | Refusal":
        found = may_write(m, self, by, slot_of(self.place))
        if isinstance(found, Refusal):
            return found
        if self.place > found.texts:
            return Refusal(Reason.OUT_OF_RANGE, "place")
        first = not found.has_written(by)
        if found.rule.keeps is Keeps.QUESTIONS:
            return becomes(TextWritten, self, first=first)
        return becomes(TextWritten, self, first=first, kind=QuestionKind.UNREAD, edited=False)


class TextWritten(Word, frozen=True):
    """Somebody wrote, unseen, for the `first` time or again; `place` and `edited` as in `write`."""

    round: RoundName
    place: int
    text: str
    first: bool
    kind: QuestionKind
    edited: bool

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Put the item of the entry's `by`: `text` (empty: nothing to write), `kind`, `edited`.

        Its `slot` is empty where `place` is 1, else that number, in digits.
        """
        slot = slot_of(self.place)
        item = Item(entry.act, entry.by, slot, self.text, kind=self.kind, edited=self.edited)
        return written(m, self.round, item, self.first)


def slot_of(place: int) -> str:
    """What tells the text at a place from the others of its author in the same round."""
    return "" if place == 1 else str(place)


class TakeBackText(Act, frozen=True):
    """Take back a text of yours that is not revealed: the one at a `place`, from 1."""

    round: RoundRef
    place: Texts

    def judge(self, m: Meeting, by: MemberId) -> "TextWritten | Refusal":
        found = named_round(m, self.round)
        if isinstance(found, Refusal):
            return found
        mine = (i.text for i in found.items if i.by == by and i.slot == slot_of(self.place))
        if found.kind is not RoundKind.WRITE_REVEAL or not any(mine):
            return Refusal(Reason.OUT_OF_RANGE, "place")
        if found.revealed is not None:
            return Refusal(Reason.REVEALED)
        return TextWritten(found.id, self.place, "", False, QuestionKind.UNREAD, False)


class WriteLearning(Act, frozen=True):
    """Write what you learned about yourself, the set or the organisation, and who may see it."""

    round: RoundRef
    level: Level
    text: Text
    seen_by: SeenBy

    def judge(self, m: Meeting, by: MemberId) -> "LearningWritten | Refusal":
        found = may_write(m, self, by, self.level)
        if isinstance(found, Refusal):
            return found
        return becomes(LearningWritten, self, first=not found.has_written(by))


class LearningWritten(Word, frozen=True):
    """Somebody wrote what they learned, unseen; `first` as in `text_written`."""

    round: RoundName
    level: Level
    text: str
    seen_by: SeenBy
    first: bool

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Put the item of the entry's `by`: `slot` is the `level`, `text` and `seen_by` the
        event's.
        """
        item = Item(entry.act, entry.by, self.level, self.text, self.seen_by)
        return written(m, self.round, item, self.first)


def may_write(m: Meeting, act: Write | WriteLearning, by: MemberId, slot: str) -> Round | Refusal:
    """The round somebody may write in; after its reveal only what they had not written yet."""
    found = named_round(m, act.round)
    if isinstance(found, Refusal):
        return found
    if found.kind is not RoundKind.WRITE_REVEAL or found.rule.writes != act.key():
        return Refusal(Reason.ROUND_UNFIT, "round")
    if found.rule.keeps is Keeps.QUESTIONS and by in m.presenting:
        return Refusal(Reason.NOT_YOURS)
    before = any(i.by == by and i.slot == slot and i.text for i in found.items)
    return Refusal(Reason.REVEALED) if before and found.revealed is not None else found


def written(m: Meeting, id: ActName, item: Item, first: bool) -> Meeting:
    """Put what somebody wrote in place of what they wrote before."""

    def put(r: Round) -> Round:
        others = (i for i in r.items if (i.by, i.slot) != (item.by, item.slot))
        return replace(counted(r, item.by, first), items=(*others, item))

    return change_round(m, id, put)


def counted(r: Round, by: MemberId, first: bool) -> Round:
    """One more who is ready, if it is the first that they wrote; by whom, where names are given."""
    named = first and r.rule.named and by != HOUSE
    return replace(r, ready=r.ready + first, writers=(*r.writers, by) if named else r.writers)


class Veiled(Word, frozen=True):
    """What others get in place of hidden writing: whether one more is ready (`first`).

    Who it is says the entry's `by` where the reveal will give names; elsewhere it is `house`.
    `round` is empty where somebody kept something for themselves: a note, a draft, what landed.
    """

    round: RoundName
    first: bool

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Count the entry's `by` as ready."""
        return change_round(m, self.round, lambda r: counted(r, entry.by, self.first))
