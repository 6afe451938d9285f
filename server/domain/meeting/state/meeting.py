"""A meeting as it stands: where everyone is now, whose floor and time it is, what was said."""

from msgspec import Struct

from server.domain.language import Language
from server.domain.meeting.course import Called, Step, steps
from server.domain.meeting.phases import BY_KEY, FIRST, Phase
from server.domain.meeting.state.chair import Chair
from server.domain.meeting.state.commitments import Commitment
from server.domain.meeting.state.contributions import Bid, Note, ResourceOffer
from server.domain.meeting.state.floor import Floor, Taken
from server.domain.meeting.state.keeping import Agreement, KeptQuestion, Path, Wording
from server.domain.meeting.state.learning import Learning
from server.domain.meeting.state.mix import Mix
from server.domain.meeting.state.people import (
    TAKES_PART,
    WATCHES,
    Capacity,
    Member,
    Named,
    NextPart,
    SkillExample,
    Watcher,
)
from server.domain.meeting.state.posts import Post
from server.domain.meeting.state.questions import EVERYONE, PRESENTERS, Mark, Question, Status
from server.domain.meeting.state.rounds import Purpose, Round, RoundKind
from server.domain.meeting.state.timing import MINUTE_MS, Clock, Loan
from server.domain.meeting.templates import EARLIEST
from server.domain.words import ActName, MemberId, Millis, PhaseKey


class Meeting(Struct, frozen=True):
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
    was answered while the coach had the floor. `mix` has `edited` as far as you know it; `posts`
    are in the order of their coming. `agreements` are the set's list, with those that were brought;
    `topics` were put by for later; `paths` of problems were brought, and so was who had said
    (`said_before`) what they take over now, as `next_parts` say it for the next meeting.
    `breathing`: a breath after each question.
    """

    seq: int = 0
    opened_at: Millis = 0
    began_at: Millis = 0
    set: str = ""
    set_name: str = ""
    number: int = 0
    title: str = ""
    template: str = EARLIEST.name
    wording: str = EARLIEST.wording
    labels: str = EARLIEST.labels
    called: Called = Called()
    language: Language = Language.ENGLISH
    talks: bool = True
    facilitated: bool = True
    shared: bool = False
    course: tuple[Step, ...] = steps(EARLIEST)
    phase: PhaseKey = FIRST
    floor: Taken | None = None
    coach_asked: tuple[Taken, ...] = ()
    clock: Clock = Clock()
    loans: tuple[Loan, ...] = ()
    chair: Chair = Chair()
    members: tuple[Member, ...] = ()
    watchers: tuple[Watcher, ...] = ()
    presenters: tuple[tuple[MemberId, ...], ...] = ((),)
    rounds: tuple[Round, ...] = ()
    due: tuple[Commitment, ...] = ()
    kept: tuple[KeptQuestion, ...] = ()
    wordings: tuple[Wording, ...] = ()
    mentioned: tuple[Named, ...] = ()
    notes: tuple[Note, ...] = ()
    own_notes: tuple[Note, ...] = ()
    drafted: tuple[Note, ...] = ()
    bids: tuple[Bid, ...] = ()
    problem: tuple[Note, ...] = ()
    key_questions: tuple[Note, ...] = ()
    goals: tuple[Note, ...] = ()
    reframed: tuple[Note, ...] = ()
    questions: tuple[Question, ...] = ()
    marks: tuple[Mark, ...] = ()
    landed: bool = False
    stage: ActName = ""
    mix: Mix = Mix()
    posts: tuple[Post, ...] = ()
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

    # Where everyone is

    @property
    def position(self) -> int:
        """The index of the present step in the course."""
        return next(i for i, step in enumerate(self.course) if step.key == self.phase)

    @property
    def step(self) -> Step:
        """The present step of the course."""
        return next(step for step in self.course if step.key == self.phase)

    @property
    def row(self) -> Phase:
        """Who may do what in the present step."""
        return BY_KEY[self.step.kind]

    def find_step(self, key: str) -> Step | None:
        """A step of the course by its key."""
        return next((step for step in self.course if step.key == key), None)

    @property
    def airtime(self) -> int:
        """The airtime that goes on, from 1; 0 in what all share."""
        return self.step.airtime

    @property
    def presenting(self) -> tuple[MemberId, ...]:
        """Whose problem it is now: in an airtime its presenters', else those of the only one."""
        return self.presents(self.step)

    def presents(self, step: Step) -> tuple[MemberId, ...]:
        """Who presents in a step; nobody before and after several airtimes."""
        if step.airtime:
            return self.presenters[step.airtime - 1]
        return self.presenters[0] if len(self.presenters) == 1 else ()

    def member(self, id: MemberId) -> Member | None:
        """Somebody who has a seat in this meeting."""
        return next((m for m in self.members if m.id == id and m.seated), None)

    def watcher(self, id: MemberId) -> Watcher | None:
        """Somebody who watches this meeting."""
        return next((w for w in self.watchers if w.id == id and w.seated), None)

    def knows(self, id: MemberId) -> bool:
        """Whether somebody takes part in this meeting or watches it, or once did."""
        return any(m.id == id for m in self.members) or any(w.id == id for w in self.watchers)

    def capacities(self, id: MemberId, step: Step | None = None) -> frozenset[Capacity]:
        """In what capacities somebody may act now, or in a step; a stranger has none."""
        if self.member(id) is None:
            watcher = self.watcher(id)
            return WATCHES[watcher.role] if watcher else frozenset()
        in_chair, presents = id == self.chair.coach, id in self.presents(step or self.step)
        takes_part = not presents and (self.chair.takes_part or not in_chair)
        return TAKES_PART[in_chair, presents, takes_part]

    # What goes on

    @property
    def open_rounds(self) -> tuple[Round, ...]:
        """The rounds of the present phase that lie on each other, the uppermost first."""
        return tuple(r for r in self.rounds[::-1] if r.phase == self.phase and not r.closed)

    @property
    def round(self) -> Round | None:
        """The round that is open: the uppermost."""
        return next(iter(self.open_rounds), None)

    @property
    def talk_round(self) -> Round | None:
        """The round that talk follows: one that is revealed lets the one beneath it go on."""
        return next((r for r in self.open_rounds if r.revealed is None), None)

    def is_open(self, purpose: Purpose) -> bool:
        """Whether a round of a purpose is open here, be it beneath another, and not revealed."""
        return any(r.purpose is purpose and r.revealed is None for r in self.open_rounds)

    @property
    def floor_is(self) -> Floor:
        """Who may speak now."""
        if self.floor:
            return Floor.COACH
        kind = self.round.kind if self.round else None
        found = {RoundKind.SILENCE: Floor.SILENCE, RoundKind.PRESENTER_ONLY: Floor.PRESENTER}
        return found.get(kind, Floor.OPEN) if kind else Floor.OPEN

    @property
    def live(self) -> Question | None:
        """The question on the stage: it stays there, answered, until the next is taken up."""
        found = next((q for q in self.questions if q.id == self.stage), None)
        shown = found and found.status is not Status.WITHDRAWN and self.is_here(found)
        return found if shown else None

    @property
    def queue(self) -> tuple[Question, ...]:
        """The questions that wait here to be taken up, in order."""
        open_here = (q for q in self.questions if q.status is Status.OPEN and self.is_here(q))
        return tuple(q for q in open_here if q.id != self.stage)

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

    # Time

    def spent(self, now: int) -> int:
        """How long the present step has taken so far, in ms."""
        return self.step.spent + (now - self.clock.since if self.clock.running else 0)

    def remaining(self, now: int) -> int:
        """What is left of its time, in ms; less than 0 once it is overrun."""
        return self.step.minutes * MINUTE_MS - self.spent(now)


START = Meeting()
