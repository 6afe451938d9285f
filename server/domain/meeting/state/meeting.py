"""A meeting as it stands: who is gathered, and what was said, asked, and kept."""

from collections.abc import Sequence

from server.domain.meeting.phases import BY_KEY
from server.domain.meeting.state.commitments import Commitment
from server.domain.meeting.state.contributions import Bid, Note, ResourceOffer
from server.domain.meeting.state.gathering import Gathering
from server.domain.meeting.state.keeping import Agreement, KeptQuestion, Path, Wording
from server.domain.meeting.state.learning import Learning
from server.domain.meeting.state.mix import Mix
from server.domain.meeting.state.people import (
    Named,
    NextPart,
    SkillExample,
)
from server.domain.meeting.state.posts import Post
from server.domain.meeting.state.questions import (
    EVERYONE,
    PRESENTERS,
    Mark,
    Question,
    Questions,
    Status,
)
from server.domain.once import once
from server.domain.words import ActName, MemberId


class Meeting(Gathering, frozen=True, dict=True):
    """The meeting after `seq` entries; `floor` is null unless it is taken.

    `began_at` is when it first left its lobby, `template` the name of what its `course` is made of,
    by its `wording` that of the catalogue; no rule depends on `labels`, `called`, `language`, or on
    whether the set `talks`; where it is not `facilitated` no coach is awaited, where `shared` the
    problem is the whole set's. `members` are all who entered to take part before the end,
    `watchers` those who entered to watch. `presenters` has a list for each airtime, and one where
    there are none. `due` and `kept` were brought, and `mentioned` are those whose they are, here or
    not; a `report` of an earlier meeting has another `meeting`. `notes` were said; `own_notes` kept
    for oneself, `drafted` are questions to be asked later, `marks` say what landed: of others there
    are none here. `landed`: that was told. `problem`, `key_questions`, `goals` and `reframed` by
    presenters (the last counts). `stage` is the question that was taken up last, `coach_asked` what
    was answered while the coach had the floor. `mix` has `edited` as far as you know it, and
    `heard` with what the coach counted of speech, who alone knows it; `posts`
    are in the order of their coming. `agreements` are the set's list, with those that were brought;
    `topics` were put by for later; `paths` of problems were brought, and so was who had said
    (`said_before`) what they take over now, as `next_parts` say it for the next meeting.
    `breathing`: a breath after each question.
    """

    due: tuple[Commitment, ...] = ()
    kept: tuple[KeptQuestion, ...] = ()
    wordings: tuple[Wording, ...] = ()
    mentioned: tuple[Named, ...] = ()
    notes: Sequence[Note] = ()
    own_notes: tuple[Note, ...] = ()
    drafted: tuple[Note, ...] = ()
    bids: tuple[Bid, ...] = ()
    problem: tuple[Note, ...] = ()
    key_questions: tuple[Note, ...] = ()
    goals: tuple[Note, ...] = ()
    reframed: tuple[Note, ...] = ()
    questions: Sequence[Question] = ()
    marks: tuple[Mark, ...] = ()
    landed: bool = False
    stage: ActName = ""
    mix: Mix = Mix()
    heard: Mix = Mix()
    posts: Sequence[Post] = ()
    offers: tuple[ResourceOffer, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    helped: tuple[Note, ...] = ()
    promises: tuple[Note, ...] = ()
    learnings: tuple[Learning, ...] = ()
    examples: tuple[SkillExample, ...] = ()
    lingering: tuple[Note, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    topics: tuple[Note, ...] = ()
    paths: tuple[Path, ...] = ()
    said_before: tuple[NextPart, ...] = ()
    next_parts: tuple[NextPart, ...] = ()
    breathing: bool = False

    # What was asked

    @once
    def asked(self) -> Questions:
        """The questions, as they know which are open."""
        return Questions.of(self.questions)

    def is_struck(self, id: ActName) -> bool:
        """Whether what was posted by an act was struck out; it is mostly among the last."""
        return next((post.struck for post in reversed(self.posts) if post.id == id), False)

    @once
    def live(self) -> Question | None:
        """The question on the stage: it stays there, answered, until the next is taken up."""
        found = self.asked.find(self.stage) if self.stage else None
        shown = found and found.status is not Status.WITHDRAWN and self.is_here(found)
        return found if shown else None

    @once
    def queue(self) -> tuple[Question, ...]:
        """The questions that wait here to be taken up, in order."""
        asked = self.asked
        return tuple(
            q for q in map(asked.__getitem__, asked.open) if q.id != self.stage and self.is_here(q)
        )

    def waits(self, id: ActName) -> bool:
        """Whether a question waits here to be taken up."""
        return any(q.id == id for q in self.queue)

    @property
    def usually_asked(self) -> MemberId:
        """Whom questions are put to where nobody else is named."""
        who = self.presenting
        return (who[0] if len(who) == 1 else PRESENTERS) if who else EVERYONE

    def is_for(self, question: Question, member: MemberId) -> bool:
        """Whether a question is somebody's to answer: `presenters` are those of its airtime."""
        theirs = self.presenters[max(question.airtime, 1) - 1]
        asked = (member, EVERYONE, PRESENTERS) if member in theirs else (member, EVERYONE)
        return question.by != member and question.to in asked

    def is_here(self, question: Question) -> bool:
        """Whether a question is of this phase, or came along from another of this airtime."""
        if question.phase == self.phase:
            return True
        asked = self.find_step(question.phase)
        along = asked is not None and BY_KEY[asked.kind].carries and self.row.carries
        return along and question.airtime == self.step.airtime

    @property
    def owing(self) -> frozenset[MemberId]:
        """Who has not told yet, in this meeting, how each of their commitments went."""
        return frozenset(
            c.member for c in self.due if not c.report or c.report.meeting < self.number
        )


START = Meeting()
