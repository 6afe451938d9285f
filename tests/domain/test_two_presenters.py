"""Two who present one problem: it is put to both, either answers, and both have what was parked."""

import pytest

from server.domain.meeting.asking import Ask, AskAloud
from server.domain.meeting.chair import HandOver
from server.domain.meeting.commitments import Commit
from server.domain.meeting.moving import lacks_presenter
from server.domain.meeting.presenting import (
    PoseGoal,
    PoseKeyQuestion,
    Present,
    PresenterChosen,
    Reframe,
)
from server.domain.meeting.questions import Answer, AnswerAloud, Park, PassQuestion
from server.domain.meeting.resources import OpenResources
from server.domain.meeting.stage import TakeUp
from server.domain.meeting.state.people import Capacity
from server.domain.meeting.state.questions import EVERYONE, PRESENTERS, Question, Status
from server.domain.meeting.state.rounds import Item, Purpose
from server.domain.meeting.templates import BUILT_IN
from server.domain.meeting.turn_taking import HaveSpoken
from server.domain.meeting.turns import takers
from server.domain.record import record
from server.domain.refusals import Reason, Refusal
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    ESI,
    EVERY_KIND,
    FARID,
    QUESTION,
    ROUND,
    By,
    answered,
    asked,
    begun,
    chosen,
    folded,
    gathered,
    given,
    judged,
    revealed,
    round_opened,
    settled,
    took_chair,
    unseated,
    within,
)
from tests.commands import command
from tests.domain.scenes import done

BOTH = (BEN, ESI)
OTHERS = (CHLOE, DEV, FARID)
CHOSEN = By(ANA, PresenterChosen(1, BOTH, ""))
PUT_TO_BOTH = asked(CHLOE, PRESENTERS)


def of_both(phase: str, *since: By) -> list[By]:
    """Ben and Esi present one problem, in a course of every kind of phase."""
    return [*gathered(template=EVERY_KIND), CHOSEN, begun(phase), *since]


# Who is what


def test_both_present_and_nobody_else() -> None:
    meeting = folded(of_both("explore"))
    assert meeting.presenting == BOTH
    found = {who for who in (ANA, *BOTH, *OTHERS) if Capacity.PRESENTER in meeting.capacities(who)}
    assert found == set(BOTH)


def test_a_round_of_questions_is_for_those_who_do_not_present() -> None:
    meeting = folded(of_both("explore", round_opened()))
    assert takers(meeting, Purpose.TURNS) == takers(meeting, Purpose.QUESTIONS) == OTHERS
    assert meeting.round
    assert set(meeting.round.order) == set(OTHERS)


def test_the_other_goes_on_alone_where_one_is_taken_out_or_has_the_chair() -> None:
    for gone in (unseated(BEN), took_chair(BEN)):
        meeting = folded([*gathered(), CHOSEN, gone, begun("explore")])
        assert meeting.presenters == ((ESI,),)
        assert meeting.usually_asked == ESI
    explore = [step for step in folded(of_both("open")).course if step.key == "explore"]
    assert not lacks_presenter(folded(of_both("open", unseated(BEN))), explore[0])
    assert lacks_presenter(folded(of_both("open", unseated(BEN), unseated(ESI))), explore[0])


def test_neither_of_two_is_handed_the_chair() -> None:
    for who in BOTH:
        lines = given(of_both("explore"))
        lines.when(command(HandOver, member=who), ANA).refused(Reason.COACH_PRESENTS_NOT, "member")


# Asking


def test_a_question_is_put_to_both_by_whoever_does_not_present() -> None:
    lines = given(of_both("explore"))
    for who in (ANA, *OTHERS):
        lines.when(command(Ask, to=PRESENTERS), who).allowed()
    for who in BOTH:
        lines.when(command(Ask, to=PRESENTERS), who).refused(Reason.NO_SUCH_MEMBER, "to")
        lines.when(command(Ask, to=who), CHLOE).allowed()
    lines.when(command(Ask, to=ESI), BEN).allowed()
    lines.when(command(Ask, to=BEN), BEN).refused(Reason.OF_YOURSELF, "to")


def test_where_one_presents_or_nobody_there_are_no_presenters_to_ask() -> None:
    ask, aloud = command(Ask, to=PRESENTERS), command(AskAloud, member=CHLOE, to=PRESENTERS)
    two = [*gathered(template=BUILT_IN["airtime_2"]), chosen(BEN, 1), chosen(ESI, 2)]
    for lines in (within("explore"), [*two, begun("clarify-2")], of_both("explore", unseated(ESI))):
        given(lines).when(ask, CHLOE).refused(Reason.NO_SUCH_MEMBER, "to")
        given(lines).when(aloud, CHLOE).refused(Reason.NO_SUCH_MEMBER, "to")
    nobodys = [*gathered(template=EVERY_KIND), begun("talk")]
    given(nobodys).when(ask, CHLOE).refused(Reason.NO_SUCH_MEMBER, "to")


def test_a_question_aloud_is_noted_as_put_to_both() -> None:
    lines = given(of_both("explore"))
    for by in (CHLOE, ANA):
        lines.when(command(AskAloud, member=CHLOE, to=PRESENTERS), by).allowed()
    own = command(AskAloud, member=BEN, to=PRESENTERS)
    lines.when(own, BEN).refused(Reason.NO_SUCH_MEMBER, "to")


def test_where_nobody_is_named_both_are_asked() -> None:
    meeting = done(folded(of_both("explore", round_opened())), CHLOE, command(HaveSpoken))
    assert [(q.by, q.to) for q in meeting.questions] == [(CHLOE, PRESENTERS)]
    lines = of_both("write_questions", round_opened(Purpose.QUESTIONS))
    shown = folded([*lines, revealed(Item("q-1", DEV, "", "Why?"))])
    assert [(q.by, q.to) for q in shown.questions] == [(DEV, PRESENTERS)]


# What becomes of a question to both


@pytest.mark.parametrize("who", BOTH)
def test_either_answers_parks_or_passes_what_was_put_to_both(who: str) -> None:
    lines = given(of_both("explore", PUT_TO_BOTH))
    for act in (command(Answer), command(AnswerAloud), command(Park), command(PassQuestion)):
        lines.when(act, who).allowed()
        lines.when(act, DEV).refused(
            Reason.NOT_ASKED_OF_YOU,
            "reply_to" if isinstance(act, Answer | AnswerAloud) else "question",
        )
    settled_by = done(folded(of_both("explore", PUT_TO_BOTH)), who, command(Answer))
    assert [q.status for q in settled_by.questions] == [Status.ANSWERED]


def test_the_other_says_more_to_what_one_has_answered() -> None:
    meeting = done(folded(of_both("explore", PUT_TO_BOTH, answered(BEN))), ESI, command(Answer))
    [question] = meeting.questions
    assert [answer.by for answer in question.answers] == [BEN, ESI]
    assert question.status is Status.ANSWERED


def test_what_was_put_to_one_of_two_is_not_the_others_to_answer() -> None:
    lines = given(of_both("explore", asked(CHLOE, BEN)))
    lines.when(command(Answer), ESI).refused(Reason.NOT_ASKED_OF_YOU, "reply_to")
    lines.when(command(Park), ESI).refused(Reason.NOT_ASKED_OF_YOU, "question")


def test_either_takes_up_a_question_that_waits_and_marks_for_themselves() -> None:
    waits = of_both("explore", PUT_TO_BOTH, asked(DEV, PRESENTERS, "question-0002"))
    for who in BOTH:
        given(waits).when(command(TakeUp, question="question-0002"), who).allowed()


def test_a_question_to_both_is_for_those_of_its_airtime() -> None:
    two = [*gathered(template=BUILT_IN["airtime_2"]), By(ANA, PresenterChosen(1, BOTH, ""))]
    second = By(ANA, PresenterChosen(2, (CHLOE, DEV), ""))
    meeting = folded([*two, second, begun("clarify"), PUT_TO_BOTH, begun("clarify-2")])
    [question] = meeting.questions
    assert [who for who in (*BOTH, CHLOE, DEV) if meeting.is_for(question, who)] == list(BOTH)
    assert not isinstance(judged(meeting, command(Ask, to=PRESENTERS), BEN), Refusal)


@pytest.mark.parametrize("to", [PRESENTERS, EVERYONE])
def test_what_was_parked_goes_to_both(to: str) -> None:
    lines = of_both("explore", asked(CHLOE, to), settled(Status.PARKED, BEN), begun("closed"))
    assert [(q.id, q.owner) for q in record(folded(lines)).kept] == [
        (QUESTION, who) for who in BOTH
    ]


def test_what_one_of_them_was_asked_and_parked_is_theirs() -> None:
    lines = of_both("explore", asked(CHLOE, ESI), settled(Status.PARKED, ESI), begun("closed"))
    assert [q.owner for q in record(folded(lines)).kept] == [ESI]


# Their problem


@pytest.mark.parametrize("who", BOTH)
def test_either_tells_says_anew_commits_and_asks_for_offers(who: str) -> None:
    acts = {
        "present": (command(Present), command(PoseKeyQuestion)),
        "goal": (command(PoseGoal),),
        "explore": (command(Reframe), command(PoseKeyQuestion)),
        "deepen": (command(OpenResources),),
        "commit": (command(Commit),),
    }
    for phase, each in acts.items():
        for act in each:
            given(of_both(phase)).when(act, who).allowed()
    given(of_both("present", round_opened(Purpose.PRESENTER))).when(command(Present), who).allowed()


def test_a_goal_is_written_by_a_presenter_alone() -> None:
    for who in BOTH:
        given(of_both("goal")).when(command(PoseGoal), who).allowed()
    for who in (ANA, CHLOE):
        given(of_both("goal")).when(command(PoseGoal), who).refused(Reason.NOT_YOURS)
    given(of_both("explore")).when(command(PoseGoal), BEN).refused(Reason.NOT_NOW)


def test_whose_turn_is_noted_for_a_question_to_both() -> None:
    meeting = folded(of_both("explore", round_opened()))
    first = meeting.round.order[0] if meeting.round else ""
    after = done(meeting, first, command(Ask, to=PRESENTERS))
    assert after.questions == (
        Question("an-act-0001", first, PRESENTERS, "explore", 0, 1, after.questions[0].text),
    )
    assert meeting.round
    assert meeting.round.id == ROUND
