"""Questions, as they are asked: in writing or aloud, to be answered now or to work on."""

from typing import Annotated, Any

from msgspec import Meta

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.behalf import not_for
from server.domain.meeting.drafting import no_such_draft, without
from server.domain.meeting.effects import Append
from server.domain.meeting.stage import come_up
from server.domain.meeting.state.contributions import Note
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.state.questions import EVERYONE, PRESENTERS, Question, Status
from server.domain.meeting.state.rounds import RoundKind
from server.domain.meeting.turns import asks_in, take_turn
from server.domain.quiet import worded
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, ActName, Aside, DraftRef, Line, MemberId, Text, Word

MOST_LINGERING = 5
"""Of one member in one meeting."""


class Ask(Act, frozen=True):
    """Put a question `to` somebody, to `everyone`, or to the `presenters`, where two present.

    It waits while another is being answered.
    `kind` is what the lens saw (without one `unread`), `edited` whether the text was changed after
    its hint (without one false).  `draft` is the one of your drafts that is asked so, in these
    words or others; empty for none.
    """

    to: MemberId
    text: Text
    kind: QuestionKind
    edited: bool
    draft: DraftRef

    def judge(self, m: Meeting, by: MemberId) -> "QuestionAsked | Refusal":
        refusal = cannot_be_asked(m, self.to, by)
        if self.draft and refusal is None:
            refusal = no_such_draft(m, self.draft, by)
        return refusal or becomes(QuestionAsked, self, ends_turn=False)


class QuestionAsked(Word, frozen=True):
    """A question was put `to` somebody or `everyone`.

    Its asker alone is told whether it was `edited`, and which `draft` of theirs it was, if any.
    """

    to: MemberId
    text: str
    kind: QuestionKind
    edited: bool
    ends_turn: Annotated[bool, Meta(description="Whether that alone was a turn: long ago.")]
    draft: ActName

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Take the one of `drafted` whose `id` is the event's `draft` out, if there is one. Add a
        question of the entry's `by`, and count the question; it comes to the stage, if it may. If
        `ends_turn` is true, take the turn of `ask` then.
        """
        after, question = added(without(m, self.draft), entry, entry.by, self.to, self.text)
        after = worded(after, mix=m.mix.plus(self.kind, self.edited))
        after = come_up(after, question, entry)
        return take_turn(after, "ask", entry) if self.ends_turn else after


def cannot_be_asked(m: Meeting, to: MemberId, by: MemberId) -> Refusal | None:
    if to == PRESENTERS:
        known = len(m.presenting) > 1 and by not in m.presenting
        return None if known else Refusal(Reason.NO_SUCH_MEMBER, "to")
    if to != EVERYONE and m.member(to) is None:
        return Refusal(Reason.NO_SUCH_MEMBER, "to")
    return Refusal(Reason.OF_YOURSELF, "to") if to == by else None


def added(
    m: Meeting, entry: Entry[Any], by: MemberId, to: MemberId, text: str, aloud: bool = False
) -> tuple[Meeting, Question]:
    """The meeting with one more question, and that.

    To add a question, append it to `questions`: its `id` is the entry's `act`, its `phase` the
    meeting's, its `airtime` that of the present phase.  `round` is the `number` of the round that
    talk follows, if that is a go-round, `ask` takes a turn in this phase, and whoever asks waits in
    it, or is the last in its `had`; else 0.  `status` is `collected` if that round is a burst, else
    `open`.
    """
    r = m.talk_round
    in_turn = r is not None and asks_in(m, r) and (by in r.waiting or r.had[-1:] == (by,))
    question = Question(
        id=entry.act,
        by=by,
        to=to,
        phase=m.phase,
        airtime=m.airtime,
        round=r.number if r and in_turn else 0,
        text=text,
        aloud=aloud,
        status=Status.COLLECTED if r and r.kind is RoundKind.BURST else Status.OPEN,
    )
    return worded(m, questions=m.asked.plus(question)), question


class AskAloud(Act, frozen=True):
    """Note that a `member` put a question `to` somebody in speech: you, or for them as the coach.

    `about` is a line of what it was about, and may be empty.
    """

    member: MemberId
    to: MemberId
    about: Aside

    def judge(self, m: Meeting, by: MemberId) -> "AskedAloud | Refusal":
        refusal = not_for(m, self.member, by) or cannot_be_asked(m, self.to, self.member)
        return refusal or becomes(AskedAloud, self)


class AskedAloud(Word, frozen=True):
    """A `member` put a question `to` somebody in speech; `about` may be empty."""

    member: MemberId
    to: MemberId
    about: str

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Add a question of the `member`, which is `aloud`, with `about` as its `text`; it comes to
        the stage, if it may.
        """
        return come_up(*added(m, entry, self.member, self.to, self.about, aloud=True), entry)


class Linger(Act, frozen=True):
    """Leave a question that you would still have liked to ask; the next meeting begins with it."""

    text: Line

    def judge(self, m: Meeting, by: MemberId) -> "QuestionLingered | Refusal":
        if sum(note.by == by for note in m.lingering) >= MOST_LINGERING:
            return Refusal(Reason.ENOUGH_LINGERING)
        return becomes(QuestionLingered, self)


class QuestionLingered(Word, frozen=True):
    """Somebody left a question that they would still have liked to ask."""

    text: str

    change = Append("lingering", Note)
