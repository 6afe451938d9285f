"""What holds of who has a turn, a question or the chair in every meeting."""

from typing import Any

from server.domain.meeting.chair import ChairKept, ChairTaken
from server.domain.meeting.entries import BecameOne
from server.domain.meeting.presenting import PresenterChosen
from server.domain.meeting.questions import Answer, QuestionAnswered
from server.domain.meeting.seats import KnownAs, MemberUnseated
from server.domain.meeting.state.meeting import START, Meeting
from server.domain.meeting.state.people import TAKING_PART, Capacity, Role
from server.domain.meeting.state.questions import Question, Status
from server.domain.meeting.state.rounds import Purpose, Round, RoundKind
from server.domain.meeting.taking_back import TurnTakenBack
from server.domain.meeting.turn_taking import Passed, TurnPutOff, TurnSkipped, TurnSpoken
from server.domain.meeting.turns import asked_in
from server.domain.refusals import Reason, Refusal
from tests.cast import (
    CHLOE,
    DEV,
    ESI,
    FARID,
    brought,
    during,
    folded,
    foremost,
    judged,
    round_closed,
    round_opened,
    spoke,
    unseated,
)
from tests.commands import command
from tests.moments import Entries, Moment, Seen, at_all_moments, moments, on_many

TURNS = (Passed, TurnPutOff, TurnSkipped, TurnSpoken, TurnTakenBack)


def test_at_most_one_round_goes_on_and_it_is_of_this_phase() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        m = moment.after
        ours = [r for r in m.rounds if r.phase == m.phase and not r.closed]
        assert m.round == (ours[-1] if ours else None)
        seen["waiting below"] += len(ours) > 1
        seen["left behind"] += any(not r.closed and r.phase != m.phase for r in m.rounds)

    seen = at_all_moments(check)
    assert min(seen["waiting below"], seen["left behind"]) > 20


def test_a_go_round_has_each_turn_once_and_only_of_those_who_take_part() -> None:
    def check(entries: Entries, seen: Seen) -> None:
        for moment in moments(entries):
            rounds = [r for r in moment.after.rounds if r.kind is RoundKind.GO_ROUND]
            for r in rounds:
                taken = (*r.had, *r.passed)
                assert len(set(taken)) == len(taken)
                assert len(set(r.order)) == len(r.order)
                assert len(set(r.later)) == len(r.later)
                assert set(taken) <= set(r.order)
            seen[type(moment.entry.event).__name__] += bool(rounds)

    seen = on_many(check)
    assert all(seen[kind.__name__] for kind in TURNS)


def test_a_go_round_never_waits_on_nobody() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        m = moment.after
        if m.round and m.round.kind is RoundKind.GO_ROUND:
            assert m.round.turn is not None
            assert m.member(m.round.turn)
            seen["turn"] += 1

    assert at_all_moments(check, 80)["turn"] > 200


def test_a_go_round_whose_last_one_left_while_a_vote_lay_over_it_is_over() -> None:
    told = [spoke(member, brought("explore")) for member in (CHLOE, DEV, ESI)]
    voting = [round_opened(Purpose.PULSE), unseated(FARID), round_closed()]
    m = folded(during("explore", *told, *voting))
    assert next(r for r in m.rounds if r.id == brought("explore")).closed
    assert m.round
    assert m.round.purpose is Purpose.FLOW


def test_a_question_that_waits_is_answered_once_it_was_taken_up() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        m = moment.after
        live = m.live if m.live and m.live.status is Status.OPEN else None
        assert live not in m.queue
        for question in (*m.queue, *((live,) if live else ())):
            for member in [p.id for p in m.members if p.seated and m.is_for(question, p.id)]:
                said = judged(m, answer(question), member)
                assert isinstance(said, Refusal) or question is live
                seen["live"] += isinstance(said, QuestionAnswered)
                seen["behind"] += said == Refusal(Reason.NOT_LIVE, "reply_to")

    seen = at_all_moments(check)
    assert min(seen["live"], seen["behind"]) > 50


def test_where_turns_are_for_asking_a_turn_is_over_once_its_question_is_settled() -> None:
    def check(entries: Entries, seen: Seen) -> None:
        again = {e.event.round for e in entries if isinstance(e.event, TurnTakenBack)}
        for m in (moment.after for moment in moments(entries)):
            for r in m.open_rounds:
                if r.kind is RoundKind.GO_ROUND and r.id not in again:
                    look(m, r, seen)

    def look(m: Meeting, r: Round, seen: Seen) -> None:
        for question in asked_in(m, r):
            own = [q for q in asked_in(m, r) if q.by == question.by]
            is_settled = any(q.status is not Status.OPEN for q in own)
            if question.by in r.had:
                assert is_settled
                seen["followed" if len(own) > 1 else "had"] += 1
            elif question.by in r.waiting and len(own) == 1:  # the chair may ask more at once
                assert not is_settled
                seen["waits"] += 1

    seen = on_many(check, 400)
    assert min(seen["had"], seen["waits"], seen["followed"]) > 10


def test_what_is_taken_back_leaves_the_round_as_it_was() -> None:
    def check(entries: Entries, seen: Seen) -> None:
        before: dict[str, Meeting] = {}
        # Of two who are one the other may have had a turn, too: it is not told apart any more.
        ones = [e.event for e in entries if isinstance(e.event, BecameOne)]
        either = {id for one in ones for id in (one.member, one.into)}
        for moment in moments(entries):
            before[moment.entry.act] = moment.before
            event = moment.entry.event
            if not isinstance(event, TurnTakenBack):
                continue
            tapped, now = (named(m, event.round) for m in (moment.before, moment.after))
            assert tapped.last
            was = named(before[tapped.last.act], event.round)
            for turns in ("had", "passed", "later"):
                assert set(getattr(was, turns)) - either <= set(getattr(now, turns))
            assert tapped.last.member not in getattr(now, tapped.last.went)
            assert tapped.last.member in now.waiting
            assert not now.closed
            assert tapped.last.act not in [q.id for q in moment.after.questions]
            seen[tapped.last.went] += 1
            seen["closed"] += tapped.closed

    seen = on_many(check, 320)
    assert min(seen["had"], seen["passed"], seen["later"], seen["closed"]) > 3


def named(m: Meeting, id: str) -> Round:
    return next(r for r in m.rounds if r.id == id)


def answer(question: Question) -> Answer:
    intent: Answer = command(Answer, reply_to=question.id)
    return intent


def test_questions_are_answered_by_those_whom_they_were_put_to() -> None:
    def check(entries: Entries, seen: Seen) -> None:
        before = START
        for moment in moments(entries):
            event = moment.entry.event
            if isinstance(event, QuestionAnswered):
                [asked] = (q for q in before.questions if q.id == event.reply_to)
                assert before.is_for(asked, moment.entry.by)
                seen["answers"] += 1
            before = moment.after

    assert on_many(check)["answers"] > 10


def leaves(event: Any) -> str:
    """Who does not take part any more."""
    is_out = isinstance(event, KnownAs) and event.role not in TAKING_PART
    member: str = event.member if is_out or isinstance(event, MemberUnseated) else ""
    return member


def test_there_is_always_one_coach_once_the_coach_has_come_or_somebody_took_the_chair() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        before, entry, m = moment
        came = m.facilitated and any(p.role is Role.COACH for p in m.members)
        goes = before.chair.coach in (leaves(entry.event), None)
        led = came or isinstance(entry.event, ChairTaken) or not goes
        coaches = [p.id for p in m.members if foremost(m, p.id) is Capacity.COACH]
        assert coaches == ([m.chair.coach] if led else [])
        seen[type(entry.event).__name__] += 1

    seen = at_all_moments(check)
    assert all(seen[kind.__name__] for kind in (ChairTaken, ChairKept, MemberUnseated))


def test_without_a_facilitator_everybody_takes_part_who_does_not_present() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        m = moment.after
        if m.facilitated:
            return
        for person in m.members:
            parts = m.capacities(person.id) & {Capacity.PRESENTER, Capacity.MEMBER}
            assert len(parts) == person.seated
        leads = m.member(m.chair.coach or "")
        seen[leads.role if leads else "nobody"] += 1

    seen = at_all_moments(check)
    assert all(seen[who] for who in (*TAKING_PART, "nobody"))


def test_nobody_is_coach_and_presenter_at_once() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        m = moment.after
        assert m.chair.coach is None or m.chair.coach not in m.presenting
        seen[type(moment.entry.event).__name__] += m.presenters != ((),)

    seen = at_all_moments(check)
    assert all(seen[kind.__name__] for kind in (ChairTaken, PresenterChosen))
