"""What is changed by what people say: lines, reports, the problem, questions and answers."""

from collections.abc import Callable

from msgspec.structs import replace

from server.domain import events as on
from server.domain.commitments import Report
from server.domain.evolve.turns import Changes, Entry, take_turn
from server.domain.meeting import Bid, Meeting, Note, ResourceOffer
from server.domain.questions import AnswerGiven, Question, Status
from server.domain.rounds import RoundKind
from server.domain.words import ActName


def said(m: Meeting, e: on.Said, entry: Entry) -> Meeting:
    return take_turn(replace(m, notes=(*m.notes, note(m, e.text, entry))), "say", entry)


def reported(m: Meeting, e: on.ReportedBack, entry: Entry) -> Meeting:
    report = Report(e.outcome, e.happened, e.learned, m.number, entry.at)
    due = tuple(replace(c, report=report) if c.id == e.commitment else c for c in m.due)
    after = replace(m, due=due)
    if entry.by in after.owing:
        return after
    return take_turn(after, "report_back", entry)


def bid_supported(m: Meeting, e: on.BidSupported, entry: Entry) -> Meeting:
    def support(b: Bid) -> Bid:
        return replace(b, support=(*b.support, entry.by)) if b.id == e.bid else b

    return replace(m, bids=tuple(map(support, m.bids)))


def presented(m: Meeting, e: on.ProblemPresented, entry: Entry) -> Meeting:
    return replace(m, problem=(*m.problem, note(m, e.text, entry)))


def reframed(m: Meeting, e: on.ProblemReframed, entry: Entry) -> Meeting:
    return replace(m, reframed=(*m.reframed, note(m, e.text, entry)))


def asked(m: Meeting, e: on.QuestionAsked, entry: Entry) -> Meeting:
    r = m.talk_round
    in_go_round = r is not None and entry.by in r.waiting and m.row.turn == "ask"
    in_burst = r is not None and r.kind is RoundKind.BURST
    question = Question(
        entry.act,
        entry.by,
        e.to,
        m.phase,
        m.step.airtime,
        r.number if r and in_go_round else 0,
        e.text,
        Status.COLLECTED if in_burst else Status.OPEN,
    )
    mix = m.mix.plus(e.kind, e.edited)
    return take_turn(replace(m, questions=(*m.questions, question), mix=mix), "ask", entry)


def answered(m: Meeting, e: on.QuestionAnswered, entry: Entry) -> Meeting:
    given = AnswerGiven(entry.act, entry.by, e.text)
    return change_question(
        m,
        e.reply_to,
        lambda q: replace(q, status=Status.ANSWERED, answers=(*q.answers, given)),
    )


def settled(m: Meeting, e: on.QuestionSettled, entry: Entry) -> Meeting:
    return change_question(m, e.question, lambda q: replace(q, status=e.status, note=e.note))


def starred(m: Meeting, e: on.QuestionStarred, entry: Entry) -> Meeting:
    return change_question(m, e.question, lambda q: replace(q, starred=e.starred))


def offered(m: Meeting, e: on.Offered, entry: Entry) -> Meeting:
    made = ResourceOffer(entry.act, entry.by, m.step.airtime, e.text)
    return replace(m, offers=(*m.offers, made))


def offer_answered(m: Meeting, e: on.OfferAnswered, entry: Entry) -> Meeting:
    offers = (replace(o, accepted=e.accepted) if o.id == e.offer else o for o in m.offers)
    return replace(m, offers=tuple(offers))


def lingered(m: Meeting, e: on.QuestionLingered, entry: Entry) -> Meeting:
    return replace(m, lingering=(*m.lingering, note(m, e.text, entry)))


def note(m: Meeting, text: str, entry: Entry) -> Note:
    return Note(entry.act, entry.by, m.phase, text)


def change_question(m: Meeting, id: ActName, change: Callable[[Question], Question]) -> Meeting:
    return replace(m, questions=tuple(change(q) if q.id == id else q for q in m.questions))


CHANGES: Changes = {
    on.Said: said,
    on.ReportedBack: reported,
    on.BidSupported: bid_supported,
    on.ProblemPresented: presented,
    on.ProblemReframed: reframed,
    on.QuestionAsked: asked,
    on.QuestionAnswered: answered,
    on.QuestionSettled: settled,
    on.QuestionStarred: starred,
    on.Offered: offered,
    on.OfferAnswered: offer_answered,
    on.QuestionLingered: lingered,
}
