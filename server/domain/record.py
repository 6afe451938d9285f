"""What a set knows of one of its meetings: one value, made of the meeting alone.

It is kept beside the meeting's log, replaced in the same step that writes the line by which it
changes, and can be made anew from the log at any time.
"""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from server.domain.former import VERSION
from server.domain.meeting.phases import LAST
from server.domain.meeting.state.commitments import Commitment
from server.domain.meeting.state.contributions import Bid
from server.domain.meeting.state.keeping import (
    Agreement,
    Kept,
    KeptQuestion,
    Own,
    Path,
    Why,
    WordedAs,
    Wording,
)
from server.domain.meeting.state.learning import Learning
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.mix import Mix
from server.domain.meeting.state.people import NextPart
from server.domain.meeting.state.questions import EVERYONE, PRESENTERS, Status


class MeetingRecord(Struct, frozen=True):
    """A meeting after `seq` lines, as its set has it; times are ms since 1970, 0 for not yet.

    `learnings` are those that others may read, `wordings` those of a problem of the whole set, and
    `paths` those of its presenters' problems.  `agreements` were agreed on here and hold; those of
    before that were `dropped` here are named alone.
    `reports` are the commitments from before on which somebody reported here: named alone, each
    with its last report.  `own` is what is somebody's alone, and given to nobody else.  `kept` and
    `mix` are empty before the meeting is closed.
    """

    meeting: int
    seq: int
    started_at: int = 0
    closed_at: int = 0
    commitments: tuple[Commitment, ...] = ()
    reports: tuple[Commitment, ...] = ()
    own: tuple[Own, ...] = ()
    kept: tuple[KeptQuestion, ...] = ()
    learnings: tuple[Learning, ...] = ()
    wordings: tuple[Wording, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    dropped: tuple[Agreement, ...] = ()
    paths: tuple[Path, ...] = ()
    next_parts: tuple[NextPart, ...] = ()
    mix: Mix = Mix()
    v: int = VERSION


def record(m: Meeting) -> MeetingRecord:
    """What a set is to know of a meeting."""
    over = m.phase == LAST
    here = [one for one in m.agreements if one.meeting == m.number]
    return MeetingRecord(
        meeting=m.number,
        seq=m.seq,
        started_at=m.began_at,
        closed_at=m.clock.since if over else 0,
        commitments=m.commitments,
        reports=tuple(reports(m)),
        own=(*own(m), *given_back(m)),
        kept=tuple(kept(m)) if over else (),
        learnings=tuple(learning for learning in m.learnings if learning.text),
        wordings=tuple(wordings(m)) if m.shared else (),
        agreements=tuple(a for a in here if a.text and not a.dropped),
        dropped=tuple(a.named() for a in m.agreements if a.dropped and a not in here),
        paths=() if m.shared else tuple(paths(m)),
        next_parts=m.next_parts if over else (),
        mix=m.mix if over else Mix(),
    )


def reports(m: Meeting) -> Iterator[Commitment]:
    """How commitments from before went, as it was told here."""
    for one in m.due:
        if one.report and one.report.meeting == m.number:
            yield replace(one.named(), report=one.report)


def own(m: Meeting) -> Iterator[Own]:
    """What people keep for themselves alone."""
    for note in m.own_notes:
        yield Own(note.id, note.by, Why.NOTE, note.text, m.number)
    for draft in m.drafted:
        yield Own(draft.id, draft.by, Why.QUESTION, draft.text, m.number)
    for r in m.rounds:
        for item in r.items:
            if item.seen_by == "me" and item.text:
                yield Own(item.id, item.by, Why.LEARNING, item.text, m.number)


def given_back(m: Meeting) -> Iterator[Own]:
    """What was meant for all and did not come to that: left unseen, or a bid not chosen."""
    over = m.phase == LAST
    open_rounds = m.open_rounds
    for r in m.rounds:
        if r.unseen and not r.discarded and r not in open_rounds:
            for item in r.items:
                if item.is_for_all:
                    yield Own(item.id, item.by, Why.UNSEEN, item.text, m.number)
    for bid in m.bids if over else ():
        if bid.text and not came_to_it(m, bid):
            yield Own(bid.id, bid.by, Why.BID, bid.text, m.number)


def came_to_it(m: Meeting, bid: Bid) -> bool:
    """Whether its author presented, in an airtime that did not begin with the bid of another."""
    taken = {one.airtime: one.by for one in m.bids if one.airtime}
    own = (airtime for airtime, ids in enumerate(m.presenters, 1) if bid.by in ids)
    return any(taken.get(airtime, bid.by) == bid.by for airtime in own)


def kept(m: Meeting) -> Iterator[KeptQuestion]:
    """The questions that work on: those that were parked, and those left at the end.

    Where nobody talks, one that is still open was not dealt with in speech: it is kept as well.
    """
    struck = {post.id for post in m.posts if post.struck}
    waits = {Status.PARKED: Kept.PARKED} | ({} if m.talks else {Status.OPEN: Kept.OPEN})
    for q in m.questions:
        if q.status in waits and q.id not in struck:
            theirs = m.presenters[max(q.airtime, 1) - 1]
            anybodys = {EVERYONE: theirs or ("",), PRESENTERS: theirs}
            for owner in anybodys.get(q.to, (q.to,)):
                yield KeptQuestion(q.id, waits[q.status], owner, q.by, m.number, q.text)
    left = {Kept.LINGERING: m.lingering, Kept.PROMISED: m.promises, Kept.TOPIC: m.topics}
    for why, notes in left.items():
        for note in notes:
            if note.text:
                yield KeptQuestion(note.id, why, "", note.by, m.number, note.text)


def wordings(m: Meeting) -> Iterator[Wording]:
    """How the problem of the whole set was worded here, in order."""
    notes = {
        WordedAs.PROBLEM: m.problem,
        WordedAs.KEY_QUESTION: m.key_questions,
        WordedAs.GOAL: m.goals,
        WordedAs.REFRAMED: m.reframed,
    }
    order = {post.id: at for at, post in enumerate(m.posts)}
    found = [
        Wording(note.id, said, note.by, m.number, note.text)
        for said, each in notes.items()
        for note in each
        if note.text
    ]
    yield from sorted(found, key=lambda one: order.get(one.id, 0))


def paths(m: Meeting) -> Iterator[Path]:
    """From the first words of each presenter's problem to the last, in the order of airtimes."""
    phases = {step.key: step.airtime for step in m.course}
    first, last = (*m.key_questions, *m.problem), (*m.problem, *m.key_questions, *m.reframed)
    for airtime, presenters in enumerate(m.presenters, 1):
        theirs = [n for n in first if n.text and (phases[n.phase] or 1) == airtime]
        ends = [n for n in last if n.text and (phases[n.phase] or 1) == airtime]
        if presenters and theirs:
            yield Path(theirs[0].id, presenters[0], m.number, theirs[0].text, ends[-1].text)
