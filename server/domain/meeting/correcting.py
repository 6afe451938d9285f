"""Words that were posted: corrected by their author for a while, or struck out by the coach."""

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct, StructMeta
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.commitments import PROMISED
from server.domain.meeting.stage import settle
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.posts import Post
from server.domain.meeting.state.questions import Status
from server.domain.meeting.state.rounds import RoundKind
from server.domain.meeting.state.timing import FAR_OFF
from server.domain.quiet import worded
from server.domain.refusals import Reason, Refusal
from server.domain.words import LONGEST_LINE as LINE
from server.domain.words import LONGEST_TEXT as TEXT
from server.domain.words import Act, ActName, ActRef, MemberId, Text, Word

CORRECTED_WITHIN_MS = 120_000
REVEALED = "revealed"


class Words(Struct, frozen=True, omit_defaults=True):
    """The fields of an event that hold words, and to how many characters these are corrected.

    `of` names the field that says of which act the words are; empty: of the event's own.
    """

    fields: tuple[str, ...]
    most: int = 0
    of: str = ""


POSTED: dict[str, Words] = {
    "said": Words(("text",), TEXT),
    "question_asked": Words(("text",), TEXT),
    "asked_aloud": Words(("about",), LINE),
    "question_answered": Words(("text",), TEXT),
    "question_settled": Words(("note",), LINE),
    "problem_presented": Words(("text",), TEXT),
    "key_question_posed": Words(("text",), LINE),
    "problem_reframed": Words(("text",), TEXT),
    "goal_posed": Words(("text",), LINE),
    "help_told": Words(("text",), TEXT),
    "promised": Words(("text",), LINE),
    "agreed": Words(("text",), LINE),
    "topic_parked": Words(("text",), LINE),
    "offered": Words(("text",), LINE),
    "question_lingered": Words(("text",), LINE),
    "example_given": Words(("text",), TEXT),
    "skill_chosen": Words(("skill",), LINE),
    "floor_taken": Words(("question",), LINE),
    "floor_answered": Words(("text",), TEXT),
    "round_opened": Words(("question",), LINE),
    "reported_back": Words(("happened", "learned", "surprised")),
    "committed": Words(PROMISED),
}
"""What posts words for all to see, beside a reveal."""
REPEATED: dict[str, Words] = {
    "corrected": Words(("text",), of="post"),
    "commitment_changed": Words(PROMISED, of="commitment"),
    "text_written": Words(("text",)),
    "learning_written": Words(("text",)),
}
"""In what else words stand that are those of a post, or become them by a reveal."""
PLACES: dict[str, tuple[str, ...]] = {
    "id": ("text", "question", "happened", "learned", "surprised", *PROMISED),
    "note_id": ("note",),
    "skill_id": ("skill",),
}
"""Which fields beside one that holds the id of a post have its words."""


def posted(m: Meeting, entry: Entry[Any]) -> tuple[Post, ...]:
    """What an entry has posted that led to this meeting."""
    event, type = entry.event, entry.event.key()
    words = POSTED.get(type)
    if words and has_any(event, words.fields):
        return (Post(entry.act, entry.by, entry.at, words.most),)
    if type == REVEALED and not is_vote(m, event.round):
        return tuple(Post(item.id, item.by, entry.at, TEXT) for item in event.items)
    return ()


def has_any(event: Any, fields: tuple[str, ...]) -> bool:
    """Whether an event says anything in one of these fields."""
    return any(getattr(event, field) for field in fields)


def is_vote(m: Meeting, round: ActName) -> bool:
    return any(r.id == round and r.kind is RoundKind.VOTE for r in m.rounds)


class Correct(Act, frozen=True):
    """Say something otherwise that you posted a moment ago, such as a question or an answer.

    `post` is the act that posted it, or that wrote what was revealed.  That is open to you for two
    minutes; the text may be no longer than in the act itself.
    """

    post: ActRef
    text: Text

    def judge(self, m: Meeting, by: MemberId) -> "Corrected | Refusal":
        post = standing(m, self.post)
        if post is None or not post.most:
            return Refusal(Reason.NO_SUCH_POST, "post")
        if post.by != by:
            return Refusal(Reason.NOT_YOURS, "post")
        if len(self.text) > post.most:
            return Refusal(Reason.TOO_LONG, "text")
        return becomes(Corrected, self)

    def until(self, m: Meeting) -> int:
        """Until when it can be asked for, in ms."""
        post = standing(m, self.post)
        return post.at + CORRECTED_WITHIN_MS if post else FAR_OFF


class Corrected(Word, frozen=True):
    """The author of a `post` said it otherwise: `text` stands in place of its words.

    From then on the lines before are sent with these words, too.
    """

    post: ActName
    text: str

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """Reword the post with the event's `text`. The one of `posts` of that `id` becomes
        `changed`; and `answered`, if before that a question of that `id` has answers or is `aloud`,
        an offer of that `id` was accepted or declined, or a bid of that `id` has support.
        """
        answered = is_answered(m, self.post)
        after = reworded(m, self.post, self.text, m.number)
        return change_post(
            after, self.post, lambda p: replace(p, changed=True, answered=answered or p.answered)
        )


class StrikeOut(Act, frozen=True):
    """Strike out what somebody posted: its words are shown no more, nor is it kept for later."""

    post: ActRef

    def judge(self, m: Meeting, by: MemberId) -> "StruckOut | Refusal":
        found = standing(m, self.post)
        return becomes(StruckOut, self) if found else Refusal(Reason.NO_SUCH_POST, "post")


class StruckOut(Word, frozen=True):
    """The coach struck a `post` out.

    From then on the lines before are sent with `…` in place of its words.
    """

    post: ActName

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """If a question of that `id` is `open`, settle the question as `withdrawn`. A commitment of
        that `id` becomes `withdrawn`. Reword the post with an empty text. The one of `posts` of
        that `id` becomes `struck`.
        """
        waits = any(q.id == self.post and q.status is Status.OPEN for q in m.questions)
        before = settle(m, self.post, Status.WITHDRAWN, entry) if waits else m
        commitments = (
            replace(c, withdrawn=True) if c.id == self.post else c for c in before.commitments
        )
        after = replace(before, commitments=tuple(commitments))
        return change_post(
            reworded(after, self.post, "", m.number), self.post, lambda p: replace(p, struck=True)
        )


def standing(m: Meeting, id: ActName) -> Post | None:
    """The post of an act, if it is not struck out."""
    return next((post for post in m.posts if post.id == id and not post.struck), None)


def change_post(m: Meeting, id: ActName, change: Callable[[Post], Post]) -> Meeting:
    """The meeting with one of its posts changed."""
    return worded(m, posts=tuple(change(p) if p.id == id else p for p in m.posts))


def is_answered(m: Meeting, id: ActName) -> bool:
    """Whether somebody has answered the words of a post."""
    questions = (q.answers or q.status is Status.ALOUD for q in m.questions if q.id == id)
    offers = (o.accepted is not None for o in m.offers if o.id == id)
    bids = (bool(b.support) for b in m.bids if b.id == id)
    return any((*questions, *offers, *bids))


def reworded(value: Any, post: ActName, text: str, here: int) -> Any:
    """The same, with another text in place of the words of a post of the meeting `here`.

    Wherever in the meeting something has the id of the post as its `id`, put the text in place of
    its words, where there are any: {{WORDS}}.  Beside a `note_id` that is its `note`, beside a
    `skill_id` the `skill`.  What has a `meeting` of another number is of an act there, and keeps
    its words.
    """
    kind = type(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        many = [one if type(one) is str else reworded(one, post, text, here) for one in value]
        same = all(one is was for one, was in zip(many, value, strict=True))
        return value if same else tuple(many)
    if type(kind) is not StructMeta:
        return value
    is_here = getattr(value, "meeting", here) == here
    changed: dict[str, Any] = {}
    for name in kind.__struct_fields__:
        inner = getattr(value, name)
        if type(inner) is str:
            if inner == post and name in PLACES and is_here:
                changed |= {word: text for word in PLACES[name] if getattr(value, word, "")}
        elif inner and (after := reworded(inner, post, text, here)) is not inner:
            changed[name] = after
    return replace(value, **changed) if changed else value
