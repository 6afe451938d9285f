"""From phase to phase: everybody moves at once, and back finds what was left."""

from typing import Any

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.clock import stopped
from server.domain.meeting.course import Step
from server.domain.meeting.floor import given_back
from server.domain.meeting.phases import BY_KEY, FIRST, LAST
from server.domain.meeting.stage import heard, settle_aloud
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.questions import Status
from server.domain.meeting.state.rounds import Unrevealed
from server.domain.meeting.turns import bring_round, discard, retake, unasked
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, MemberId, PhaseKey, Word

REOPENED_WITHIN_MS = 24 * 3_600_000


def lacks_presenter(m: Meeting, step: Step) -> bool:
    """Whether nobody can present in a step: it needs somebody, or its own is in the chair."""
    who = m.presents(step)
    return m.chair.coach in who if who else BY_KEY[step.kind].presenter


class Move(Act, frozen=True):
    """Move everyone `to` another phase; `leaving` is where they are, so a double click moves once.

    Leaving the lobby begins the meeting; moving to `closed` ends it.  Going back finds
    the phase as it was left, with its round and what remained of its time.  `unrevealed` says what
    becomes of what is written in its open rounds and not revealed.
    """

    leaving: PhaseKey
    to: PhaseKey
    unrevealed: Unrevealed

    def judge(self, m: Meeting, by: MemberId) -> "PhaseBegan | Refusal":
        refusal = cannot_move(m, self.leaving, self.to) or unasked(m.open_rounds, self.unrevealed)
        return refusal or PhaseBegan(self.to, discards=self.unrevealed is Unrevealed.DISCARD)


class Advance(Act, frozen=True):
    """The house moves on when the time of a phase is over, as the coach asked it to."""

    leaving: PhaseKey
    to: PhaseKey

    def judge(self, m: Meeting, by: MemberId) -> "PhaseBegan | Refusal":
        return cannot_move(m, self.leaving, self.to) or PhaseBegan(self.to, discards=False)


def cannot_move(m: Meeting, leaving: str, to: str) -> Refusal | None:
    target = m.find_step(to)
    if leaving != m.phase:
        return Refusal(Reason.PHASE_MOVED, "leaving")
    if target is None:
        return Refusal(Reason.NO_SUCH_PHASE, "to")
    if to == m.phase:
        return Refusal(Reason.SAME_PHASE, "to")
    if lacks_presenter(m, target):
        return Refusal(Reason.NO_PRESENTER, "to")
    return None


class PhaseBegan(Word, frozen=True):
    """Everyone is in this phase now; one that they were in before goes on where it was left.

    `discards`: what was written in the open rounds of the phase before, unseen, is nobody's now.
    """

    phase: PhaseKey
    discards: bool

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """If the event's `discards` is true, `discarded` becomes true of the rounds of the phase
        that is left which are open, hide, and are not revealed. If the question on the stage is
        `aloud` and `open`, settle it as dealt with in speech. Release the floor; stop the clock of
        the phase that is left; set `phase`. `stage` becomes empty, unless the question of that id
        is `open`.

        `began_at` becomes the entry's `at` if it was 0, and so does `clock.since` in any case. In
        `lobby` and `closed` `clock.running` is false; else it is true if the lobby was left, or if
        the time ran before: `floor.clock_ran` if there was a floor, else `clock.running`.
        `clock.automatic` becomes false if nothing is left of the new phase's `minutes`, which are
        0 in `lobby` and `closed`. Then count anew, and bring rounds.
        """
        ran = m.floor.clock_ran if m.floor else m.clock.running
        running = self.phase not in (FIRST, LAST) and (ran or m.phase == FIRST)
        left = discard(m, m.open_rounds) if self.discards else m
        before = settle_aloud(left, m.stage, entry) if heard(left) else left
        waits = any(q.id == m.stage and q.status is Status.OPEN for q in before.questions)
        after = replace(
            stopped(given_back(before), entry.at),
            phase=self.phase,
            stage=m.stage if waits else "",
            clock=replace(m.clock, running=running, since=entry.at),
            began_at=m.began_at or entry.at,
        )
        if after.remaining(entry.at) <= 0:  # gone back to: nothing is to hurry them on again
            after = replace(after, clock=replace(after.clock, automatic=False))
        return bring_round(retake(after, entry.act), entry.act)


class Reopen(Act, frozen=True):
    """Open a closed meeting once more, in its last phase, within a day of its end."""

    def judge(self, m: Meeting, by: MemberId) -> "MeetingReopened":
        return MeetingReopened(m.course[m.position - 1].key)

    def until(self, m: Meeting) -> int:
        """Until when it can be asked for, in ms."""
        return m.clock.since + REOPENED_WITHIN_MS


class MeetingReopened(Word, frozen=True):
    """The meeting goes on after it was closed: everyone is in this phase again."""

    phase: PhaseKey

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """As `phase_began` of the `phase`, with false as `discards`; but the time runs on."""
        after = PhaseBegan(self.phase, discards=False).change(m, entry)
        return replace(after, clock=replace(after.clock, running=True))
