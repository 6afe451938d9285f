"""Hidden writing: texts, votes and learning that nobody sees before the reveal."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.state.contributions import Bid
from server.domain.meeting.state.learning import Learning, Level, SeenBy
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.state.questions import EVERYONE, Question
from server.domain.meeting.state.rounds import Item, Keeps, Round, RoundKind
from server.domain.meeting.turns import change_round, named_round
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, ActName, MemberId, RoundName, RoundRef, Text, Word


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
        if self.choice not in found.rule.options:
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
    """Write your text in a round that hides; it may be replaced until the reveal.

    `kind` and `edited` are as in `ask`; of what is no question they are `unread` and false.
    """

    round: RoundRef
    text: Text
    kind: QuestionKind
    edited: bool

    def judge(self, m: Meeting, by: MemberId) -> "TextWritten | Refusal":
        found = may_write(m, self, by, "")
        if isinstance(found, Refusal):
            return found
        first = not found.has_written(by)
        if found.rule.keeps is Keeps.QUESTIONS:
            return becomes(TextWritten, self, first=first)
        return becomes(TextWritten, self, first=first, kind=QuestionKind.UNREAD, edited=False)


class TextWritten(Word, frozen=True):
    """Somebody wrote, unseen, for the `first` time or again; `edited` as in `write`."""

    round: RoundName
    text: str
    first: bool
    kind: QuestionKind
    edited: bool

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Put the item of the entry's `by`: `text` (empty: nothing to write), `kind`, `edited`."""
        item = Item(entry.act, entry.by, "", self.text, kind=self.kind, edited=self.edited)
        return written(m, self.round, item, self.first)


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
        return replace(r, items=(*others, item), ready=r.ready + first)

    return change_round(m, id, put)


class Veiled(Word, frozen=True):
    """What others get in place of hidden writing: whether one more is ready (`first`)."""

    round: RoundName
    first: bool

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """`ready` of the round grows by 1 if `first` is true."""
        return change_round(m, self.round, lambda r: replace(r, ready=r.ready + self.first))


class Reveal(Act, frozen=True):
    """Show everybody at once what was written in the round, in random order."""

    round: RoundRef

    def judge(self, m: Meeting, by: MemberId) -> "Revealed | Refusal":
        found = named_round(m, self.round)
        if isinstance(found, Refusal):
            return found
        if not found.kind.hides:
            return Refusal(Reason.ROUND_UNFIT, "round")
        if found.revealed is not None:
            return Refusal(Reason.REVEALED)
        return Revealed(found.id, mixed(found, found.items, self.id))


class RevealLate(Act, frozen=True):
    """The house reveals what somebody was still writing at the reveal."""

    round: RoundRef

    def judge(self, m: Meeting, by: MemberId) -> "Revealed | Refusal":
        found = named_round(m, self.round)
        if isinstance(found, Refusal):
            return found
        items = mixed(found, found.late, self.id)
        return Revealed(found.id, items) if items else Refusal(Reason.REVEALED)


def mixed(r: Round, items: Iterable[Item], salt: ActName) -> tuple[Item, ...]:
    """What all may see of what was written, in an order that tells nothing.

    Nobody could know it while writing: it is by SHA-256, salted with the act that reveals.  Where
    no names are given only the text is summed, and items lose whatever would lead to an author.
    """
    of_all = [replace(item, edited=False) for item in items if item.is_for_all]
    if r.rule.named:
        return tuple(sorted(of_all, key=lambda item: salted(salt, item.by + item.slot)))
    bare = [replace(item, id="", by="") for item in of_all]
    return tuple(sorted(bare, key=lambda item: salted(salt, item.text)))


def salted(salt: ActName, text: str) -> str:
    return sha256(f"{salt} {text}".encode()).hexdigest()


class Revealed(Word, frozen=True):
    """What was written is seen by all, in random order; a later one adds what came late."""

    round: RoundName
    items: tuple[Item, ...]

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """The items go to the end of `revealed`, null before; `shown` become the ids of `items`.

        By what the round `keeps` each goes to the end of a list, with `id`, `by`, `text`: `bids`;
        `learnings`, its `slot` as `level`, and `seen_by`; `questions`, `open`, as if asked now and
        free, `to` the presenter, or `everyone` unless there is one; count the question, too.
        """

        def reveal(r: Round) -> Round:
            shown = tuple(item.id for item in r.items)
            return replace(r, revealed=(*(r.revealed or ()), *self.items), shown=shown)

        after = change_round(m, self.round, reveal)
        keeps = next((r.rule.keeps for r in m.rounds if r.id == self.round), Keeps.NOTHING)
        return KEEPING[keeps](after, self.items)


def keep_bids(m: Meeting, items: tuple[Item, ...]) -> Meeting:
    return replace(m, bids=(*m.bids, *(Bid(i.id, i.by, i.text) for i in items)))


def keep_learnings(m: Meeting, items: tuple[Item, ...]) -> Meeting:
    found = (Learning(i.id, i.by, Level(i.slot), i.text, SeenBy(i.seen_by)) for i in items)
    return replace(m, learnings=(*m.learnings, *found))


def keep_questions(m: Meeting, items: tuple[Item, ...]) -> Meeting:
    """Questions that were written are put to the presenter, or to everyone if there is not one."""
    to = m.presenting[0] if len(m.presenting) == 1 else EVERYONE
    asked = (Question(i.id, i.by, to, m.phase, m.airtime, 0, i.text) for i in items)
    edited = {i.id for r in m.rounds for i in r.items if i.edited}
    mix = m.mix
    for item in items:
        mix = mix.plus(item.kind, item.id in edited)
    return replace(m, questions=(*m.questions, *asked), mix=mix)


KEEPING: dict[Keeps, Callable[[Meeting, tuple[Item, ...]], Meeting]] = {
    Keeps.NOTHING: lambda m, items: m,
    Keeps.BIDS: keep_bids,
    Keeps.LEARNINGS: keep_learnings,
    Keeps.QUESTIONS: keep_questions,
}
