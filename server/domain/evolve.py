"""One entry further: what each event changes in the meeting.

Nothing is refused here: what is in the log has happened.  web/app/meeting.js is the twin.
"""

from collections.abc import Callable, Iterable
from functools import reduce
from typing import Any

from msgspec.structs import replace

from server.domain import events as on
from server.domain.commitments import Commitment, Report
from server.domain.meeting import START, AnswerGiven, Learning, Meeting, Note, Question, Round
from server.domain.people import Member, Role

Entry = on.Entry[on.Event]
Changes = dict[str, Any]


def evolve(meeting: Meeting, entry: Entry) -> Meeting:
    """Take the meeting one entry further; the entry must be the next one."""
    return replace(
        meeting, seq=entry.seq, **CHANGES[type(entry.event)](meeting, entry.event, entry)
    )


def fold(entries: Iterable[Entry], start: Meeting = START) -> Meeting:
    """Take a meeting through many entries, in order."""
    return reduce(evolve, entries, start)


def opened(m: Meeting, e: on.MeetingOpened, entry: Entry) -> Changes:
    return {
        "opened_at": entry.at,
        "set": e.set,
        "set_name": e.set_name,
        "number": e.number,
        "title": e.title,
        "phase_began": entry.at,
    }


def seated(m: Meeting, e: on.MemberSeated, entry: Entry) -> Changes:
    turn = m.round is not None and e.role is Role.MEMBER
    return {
        "members": (*m.members, Member(e.member, e.name, e.role)),
        "rounds": in_round(m, lambda r: replace(r, order=(*r.order, e.member)))
        if turn
        else m.rounds,
    }


def unseated(m: Meeting, e: on.MemberUnseated, entry: Entry) -> Changes:
    def without(r: Round) -> Round:
        return replace(r, order=tuple(id for id in r.order if id != e.member))

    return {
        "members": tuple(replace(p, seated=p.seated and p.id != e.member) for p in m.members),
        "rounds": in_round(m, without),
        "presenter": None if m.presenter == e.member else m.presenter,
    }


def brought(m: Meeting, e: on.CommitmentsBrought, entry: Entry) -> Changes:
    return {"due": e.due}


def phase_began(m: Meeting, e: on.PhaseBegan, entry: Entry) -> Changes:
    return {
        "phase": e.phase,
        "phase_began": entry.at,
        "rounds": in_round(m, lambda r: replace(r, closed=True)),
    }


def said(m: Meeting, e: on.Said, entry: Entry) -> Changes:
    return {"notes": (*m.notes, note(m, e.text, entry))}


def reported(m: Meeting, e: on.ReportedBack, entry: Entry) -> Changes:
    report = Report(e.outcome, e.happened, e.learned, m.number, entry.at)
    return {
        "due": tuple(replace(c, report=report) if c.id == e.commitment else c for c in m.due),
    }


def bid(m: Meeting, e: on.BidMade, entry: Entry) -> Changes:
    others = tuple(b for b in m.bids if b.by != entry.by)
    return {"bids": (*others, note(m, e.text, entry))}


def presenter_chosen(m: Meeting, e: on.PresenterChosen, entry: Entry) -> Changes:
    return {"presenter": e.member}


def presented(m: Meeting, e: on.ProblemPresented, entry: Entry) -> Changes:
    return {"problem": (*m.problem, note(m, e.text, entry))}


def round_opened(m: Meeting, e: on.RoundOpened, entry: Entry) -> Changes:
    order = tuple(p.id for p in m.members if m.role(p.id) is Role.MEMBER)
    return {"rounds": (*m.rounds, Round(m.phase, m.rounds_here() + 1, order))}


def round_closed(m: Meeting, e: on.RoundClosed, entry: Entry) -> Changes:
    return {"rounds": in_round(m, lambda r: replace(r, closed=True))}


def asked(m: Meeting, e: on.QuestionAsked, entry: Entry) -> Changes:
    turn = m.round is not None and entry.by in m.round.waiting
    number = m.round.number if m.round is not None and turn else 0
    question = Question(entry.act, entry.by, e.to, m.phase, number, e.text)
    take = in_round(m, lambda r: replace(r, asked=(*r.asked, entry.by)))
    return {"questions": (*m.questions, question), "rounds": take if turn else m.rounds}


def passed(m: Meeting, e: on.Passed, entry: Entry) -> Changes:
    return {"rounds": in_round(m, lambda r: replace(r, passed=(*r.passed, entry.by)))}


def answered(m: Meeting, e: on.QuestionAnswered, entry: Entry) -> Changes:
    answer = AnswerGiven(entry.act, entry.by, e.text)
    return {
        "questions": tuple(
            replace(q, answers=(*q.answers, answer)) if q.id == e.question else q
            for q in m.questions
        )
    }


def reframed(m: Meeting, e: on.ProblemReframed, entry: Entry) -> Changes:
    return {"reframed": note(m, e.text, entry)}


def committed(m: Meeting, e: on.Committed, entry: Entry) -> Changes:
    made = Commitment(entry.act, entry.by, m.number, e.what, e.by_when, e.first_step, e.how_known)
    return {"commitments": (*m.commitments, made)}


def learned(m: Meeting, e: on.LearningShared, entry: Entry) -> Changes:
    return {"learnings": (*m.learnings, Learning(entry.act, entry.by, e.level, e.text))}


def note(m: Meeting, text: str, entry: Entry) -> Note:
    return Note(entry.act, entry.by, m.phase, text)


def in_round(m: Meeting, change: Callable[[Round], Round]) -> tuple[Round, ...]:
    """The rounds, the open one changed."""
    return (*m.rounds[:-1], change(m.rounds[-1])) if m.round else m.rounds


CHANGES: dict[type[Any], Callable[[Meeting, Any, Entry], Changes]] = {
    on.MeetingOpened: opened,
    on.MemberSeated: seated,
    on.MemberUnseated: unseated,
    on.CommitmentsBrought: brought,
    on.PhaseBegan: phase_began,
    on.Said: said,
    on.ReportedBack: reported,
    on.BidMade: bid,
    on.PresenterChosen: presenter_chosen,
    on.ProblemPresented: presented,
    on.RoundOpened: round_opened,
    on.RoundClosed: round_closed,
    on.QuestionAsked: asked,
    on.Passed: passed,
    on.QuestionAnswered: answered,
    on.ProblemReframed: reframed,
    on.Committed: committed,
    on.LearningShared: learned,
}
