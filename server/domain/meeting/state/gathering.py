"""Who is gathered, where all of them are now, and whose floor and time it is."""

from typing import Any

from msgspec import Struct

from server.domain.language import Language
from server.domain.meeting.course import Called, Step, steps
from server.domain.meeting.phases import BY_KEY, FIRST, Phase
from server.domain.meeting.state.chair import Chair
from server.domain.meeting.state.floor import Floor, Taken
from server.domain.meeting.state.people import TAKES_PART, WATCHES, Capacity, Member, Watcher
from server.domain.meeting.state.rounds import Purpose, Round, RoundKind
from server.domain.meeting.state.timing import MINUTE_MS, Clock, Loan
from server.domain.meeting.templates import EARLIEST
from server.domain.once import lasting, once
from server.domain.refusals import Reason
from server.domain.words import MemberId, Millis, PhaseKey


class Gathering(Struct, frozen=True, dict=True):
    """The half of a meeting that most lines leave as it is: `Meeting` says what is in it."""

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

    @once
    def steady(self) -> dict[str, Any]:
        """What was worked out, and holds until a line does more than to add words."""
        return {}

    # Where everyone is

    @lasting
    def position(self) -> int:
        """The index of the present step in the course."""
        return next(i for i, step in enumerate(self.course) if step.key == self.phase)

    @lasting
    def step(self) -> Step:
        """The present step of the course."""
        return next(step for step in self.course if step.key == self.phase)

    @lasting
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

    @lasting
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
        if step is not None:
            return self.capacities_in(step, id)
        known = self.known_capacities
        if id not in known:
            known[id] = self.capacities_in(self.step, id)
        return known[id]

    @lasting
    def known_capacities(self) -> dict[MemberId, frozenset[Capacity]]:
        """The capacities now of whoever was asked about."""
        return {}

    @lasting
    def known_closed(self) -> dict[tuple[str, MemberId], Reason | None]:
        """Why an act is closed to somebody, whatever their turn, where that was asked."""
        return {}

    def capacities_in(self, step: Step, id: MemberId) -> frozenset[Capacity]:
        if self.member(id) is None:
            watcher = self.watcher(id)
            return WATCHES[watcher.role] if watcher else frozenset()
        in_chair, presents = id == self.chair.coach, id in self.presents(step)
        takes_part = not presents and (self.chair.takes_part or not in_chair)
        return TAKES_PART[in_chair, presents, takes_part]

    # What goes on

    @lasting
    def open_rounds(self) -> tuple[Round, ...]:
        """The rounds of the present phase that lie on each other, the uppermost first."""
        return tuple(r for r in self.rounds[::-1] if r.phase == self.phase and not r.closed)

    @lasting
    def round(self) -> Round | None:
        """The round that is open: the uppermost."""
        return next(iter(self.open_rounds), None)

    @lasting
    def talk_round(self) -> Round | None:
        """The round that talk follows: one that is revealed lets the one beneath it go on."""
        return next((r for r in self.open_rounds if r.revealed is None), None)

    def is_open(self, purpose: Purpose) -> bool:
        """Whether a round of a purpose is open here, be it beneath another, and not revealed."""
        return any(r.purpose is purpose and r.revealed is None for r in self.open_rounds)

    @lasting
    def floor_is(self) -> Floor:
        """Who may speak now."""
        if self.floor:
            return Floor.COACH
        kind = self.round.kind if self.round else None
        found = {RoundKind.SILENCE: Floor.SILENCE, RoundKind.PRESENTER_ONLY: Floor.PRESENTER}
        return found.get(kind, Floor.OPEN) if kind else Floor.OPEN

    # Time

    def spent(self, now: int) -> int:
        """How long the present step has taken so far, in ms."""
        return self.step.spent + (now - self.clock.since if self.clock.running else 0)

    def remaining(self, now: int) -> int:
        """What is left of its time, in ms; less than 0 once it is overrun."""
        return self.step.minutes * MINUTE_MS - self.spent(now)
