"""Judges what people say: lines, reports, the problem, questions and answers, offers."""

from server.domain import commands as do
from server.domain import events as on
from server.domain.decide.verdict import Decision, Judges, find_question
from server.domain.meeting import Meeting
from server.domain.names import tidy
from server.domain.questions import EVERYONE, Question, Status
from server.domain.refusals import Reason, Refusal
from server.domain.rounds import Purpose
from server.domain.words import ActName, MemberId

MOST_LINGERING = 5
"""Of one member in one meeting."""


def say(m: Meeting, command: do.Say, by: MemberId) -> Decision:
    return on.Said(tidy(command.text))


def report_back(m: Meeting, command: do.ReportBack, by: MemberId) -> Decision:
    if not any(c.id == command.commitment and c.member == by for c in m.due):
        return Refusal(Reason.NO_SUCH_COMMITMENT, "commitment")
    return on.ReportedBack(
        command.commitment, command.outcome, tidy(command.happened), tidy(command.learned)
    )


def support_bid(m: Meeting, command: do.SupportBid, by: MemberId) -> Decision:
    bid = next((b for b in m.bids if b.id == command.bid), None)
    if bid is None:
        return Refusal(Reason.NO_SUCH_BID, "bid")
    if by in (bid.by, *bid.support):
        return Refusal(Reason.SUPPORTED)
    return on.BidSupported(bid.id)


def present(m: Meeting, command: do.Present, by: MemberId) -> Decision:
    return on.ProblemPresented(tidy(command.text))


def reframe(m: Meeting, command: do.Reframe, by: MemberId) -> Decision:
    return on.ProblemReframed(tidy(command.text))


def ask(m: Meeting, command: do.Ask, by: MemberId) -> Decision:
    if command.to != EVERYONE and m.member(command.to) is None:
        return Refusal(Reason.NO_SUCH_MEMBER, "to")
    if command.to == by:
        return Refusal(Reason.OF_YOURSELF, "to")
    return on.QuestionAsked(command.to, tidy(command.text), command.kind, command.edited)


def answer(m: Meeting, command: do.Answer, by: MemberId) -> Decision:
    refusal = may_settle(m, command.reply_to, by, "reply_to")
    return refusal or on.QuestionAnswered(command.reply_to, tidy(command.text))


def answer_aloud(m: Meeting, command: do.AnswerAloud, by: MemberId) -> Decision:
    refusal = may_settle(m, command.reply_to, by, "reply_to")
    note = tidy(command.note)
    return refusal or on.QuestionSettled(command.reply_to, Status.ALOUD, note)


def park(m: Meeting, command: do.Park, by: MemberId) -> Decision:
    refusal = may_settle(m, command.question, by, "question", queued=True)
    return refusal or on.QuestionSettled(command.question, Status.PARKED, "")


def pass_question(m: Meeting, command: do.PassQuestion, by: MemberId) -> Decision:
    refusal = may_settle(m, command.question, by, "question", queued=True)
    return refusal or on.QuestionSettled(command.question, Status.PASSED, "")


def may_settle(
    m: Meeting, id: ActName, by: MemberId, field: str, queued: bool = False
) -> Refusal | None:
    """Whether somebody may say what becomes of a question.

    One question at a time: those behind the live one wait, unless they are parked or passed.
    """
    question = find_question(m, id, field)
    if isinstance(question, Refusal):
        return question
    of_all = queued and question.to == EVERYONE and by != m.presenter
    if not question.is_for(by) or of_all:
        return Refusal(Reason.NOT_ASKED_OF_YOU, field)
    if question.status is Status.WITHDRAWN:
        return Refusal(Reason.QUESTION_SETTLED, field)
    behind = question in m.queue[1:]
    return Refusal(Reason.NOT_LIVE, field) if behind and not queued else None


def set_aside(m: Meeting, command: do.SetAside, by: MemberId) -> Decision:
    question = waiting(m, command.question)
    if isinstance(question, Refusal):
        return question
    return on.QuestionSettled(question.id, Status.SET_ASIDE, "")


def withdraw(m: Meeting, command: do.WithdrawQuestion, by: MemberId) -> Decision:
    question = waiting(m, command.question)
    if isinstance(question, Refusal):
        return question
    if question.by != by:
        return Refusal(Reason.NOT_YOUR_QUESTION, "question")
    return on.QuestionSettled(question.id, Status.WITHDRAWN, "")


def waiting(m: Meeting, id: ActName) -> Question | Refusal:
    """A question that is neither answered nor otherwise settled."""
    question = find_question(m, id, "question")
    if isinstance(question, Refusal) or question.status is Status.OPEN:
        return question
    return Refusal(Reason.QUESTION_SETTLED, "question")


def star(m: Meeting, command: do.Star, by: MemberId) -> Decision:
    question = find_question(m, command.question, "question")
    if isinstance(question, Refusal):
        return question
    if question.airtime != m.step.airtime:
        return Refusal(Reason.NOT_YOURS, "question")
    return on.QuestionStarred(question.id, command.starred)


def offer(m: Meeting, command: do.Offer, by: MemberId) -> Decision:
    if m.round is None or m.round.purpose is not Purpose.OFFERS:
        return Refusal(Reason.NOT_ASKED_FOR)
    return on.Offered(tidy(command.text))


def answer_offer(m: Meeting, command: do.AnswerOffer, by: MemberId) -> Decision:
    if not any(o.id == command.offer and o.airtime == m.step.airtime for o in m.offers):
        return Refusal(Reason.NO_SUCH_OFFER, "offer")
    return on.OfferAnswered(command.offer, command.accepted)


def linger(m: Meeting, command: do.Linger, by: MemberId) -> Decision:
    if sum(note.by == by for note in m.lingering) >= MOST_LINGERING:
        return Refusal(Reason.ENOUGH_LINGERING)
    return on.QuestionLingered(tidy(command.text))


JUDGES: Judges = {
    do.Say: say,
    do.ReportBack: report_back,
    do.SupportBid: support_bid,
    do.Present: present,
    do.Reframe: reframe,
    do.Ask: ask,
    do.Answer: answer,
    do.AnswerAloud: answer_aloud,
    do.Park: park,
    do.PassQuestion: pass_question,
    do.SetAside: set_aside,
    do.WithdrawQuestion: withdraw,
    do.Star: star,
    do.Offer: offer,
    do.AnswerOffer: answer_offer,
    do.Linger: linger,
}
