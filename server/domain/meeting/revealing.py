"""The reveal of what was written unseen, and what becomes of it."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.state.contributions import Bid
from server.domain.meeting.state.learning import Learning, Level, SeenBy
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.questions import Question
from server.domain.meeting.state.rounds import Item, Keeps, Round
from server.domain.meeting.turns import change_round
from server.domain.quiet import worded
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, ActName, MemberId, RoundName, RoundRef, Word


class Reveal(Act, frozen=True):
    """Show everybody at once what was written in the round, in random order.

    Any round of the phase that is open can be, also one that lies beneath another.
    """

    round: RoundRef

    def judge(self, m: Meeting, by: MemberId) -> "Revealed | Refusal":
        found = next((r for r in m.open_rounds if r.id == self.round), None)
        if found is None:
            return Refusal(Reason.ROUND_OVER, "round")
        if not found.kind.hides:
            return Refusal(Reason.ROUND_UNFIT, "round")
        if found.revealed is not None:
            return Refusal(Reason.REVEALED)
        return Revealed(found.id, mixed(found, found.items, self.id))


class RevealUnseen(Act, frozen=True):
    """The house reveals what is written, before it moves everyone on by itself."""

    round: RoundRef

    def judge(self, m: Meeting, by: MemberId) -> "Revealed | Refusal":
        return Reveal(id=self.id, round=self.round).judge(m, by)


class RevealLate(Act, frozen=True):
    """The house reveals what somebody was still writing at the reveal, though the round be over."""

    round: RoundRef

    def judge(self, m: Meeting, by: MemberId) -> "Revealed | Refusal":
        found = next((r for r in m.rounds if r.id == self.round and r.late), None)
        if found is None:
            return Refusal(Reason.REVEALED)
        return Revealed(found.id, mixed(found, found.late, self.id))


def mixed(r: Round, items: Iterable[Item], salt: ActName) -> tuple[Item, ...]:
    """What all may see of what was written, in an order that tells nothing.

    Nobody could know it while writing: it is by SHA-256, salted with the act that reveals.  Where
    no names are given only the text is summed, and items lose whatever would lead to an author:
    they are named by the reveal, and by their place in it.
    """
    of_all = [replace(item, edited=False) for item in items if item.is_for_all]
    if r.rule.named:
        return tuple(sorted(of_all, key=lambda item: salted(salt, item.by + item.slot)))
    bare = sorted(
        (replace(i, id="", by="", slot="") for i in of_all), key=lambda i: salted(salt, i.text)
    )
    return tuple(replace(item, id=f"{salt}.{place}") for place, item in enumerate(bare))


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
    to = m.usually_asked
    asked = (Question(i.id, i.by, to, m.phase, m.airtime, 0, i.text) for i in items)
    edited = {i.id for r in m.rounds for i in r.items if i.edited}
    mix = m.mix
    for item in items:
        mix = mix.plus(item.kind, item.id in edited)
    return worded(m, questions=m.asked.plus(*asked), mix=mix)


KEEPING: dict[Keeps, Callable[[Meeting, tuple[Item, ...]], Meeting]] = {
    Keeps.NOTHING: lambda m, items: m,
    Keeps.BIDS: keep_bids,
    Keeps.LEARNINGS: keep_learnings,
    Keeps.QUESTIONS: keep_questions,
}
