"""What is said in a call of their own, and noted by a tap: turns, questions, answers, reports."""

import pytest

from server.domain.meeting.asking import Ask, AskAloud, AskedAloud
from server.domain.meeting.commitments import ReportAloud
from server.domain.meeting.floor import AnswerFloor, FloorAnswered
from server.domain.meeting.questions import AnswerAloud, QuestionAnswered, QuestionSettled
from server.domain.meeting.state.commitments import Outcome
from server.domain.meeting.state.floor import FloorAnswer
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.questions import EVERYONE, Question, Status
from server.domain.meeting.state.rounds import Purpose
from server.domain.meeting.taking_back import TAKEN_BACK_WITHIN_MS, TakeBackTurn, TurnTakenBack
from server.domain.meeting.turn_taking import HaveSpoken, TurnSpoken
from server.domain.refusals import Reason, Refusal
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    ESI,
    FARID,
    OPENED_AT,
    QUESTION,
    ROUND,
    SECOND,
    STRANGER,
    By,
    answered,
    asked,
    asked_aloud,
    begun,
    brought,
    commitment,
    due,
    during,
    folded,
    given,
    judged,
    passed,
    released_floor,
    round_opened,
    settled,
    skipped,
    spoke,
    taken_back,
    took_floor,
    within,
)
from tests.commands import command
from tests.domain.scenes import open_round
from tests.promises import how_it_went

TURNS = round_opened(Purpose.TURNS)
TAP = "tap-0001"


def turns(*since: By, phase: str = "explore") -> list[By]:
    return within(phase, TURNS, *since)


def turn(*since: By, phase: str = "explore") -> str | None:
    """Whose turn it is after what happened in a go-round."""
    m = folded(turns(*since, phase=phase))
    return m.round.turn if m.round else None


# A turn is had in speech


def test_a_member_has_spoken_or_the_coach_says_so() -> None:
    for by in (CHLOE, ANA):
        given(turns()).when(command(HaveSpoken), by).then(TurnSpoken(ROUND, CHLOE))
    assert turn(spoke(CHLOE)) == DEV
    assert turn(spoke(CHLOE, by=ANA)) == DEV


def test_only_the_coach_notes_it_for_others() -> None:
    given(turns()).when(command(HaveSpoken), DEV).refused(Reason.NOT_FOR_OTHERS, "member")
    given(turns()).when(command(HaveSpoken), BEN).refused(Reason.NOT_FOR_OTHERS, "member")


def test_who_spoke_before_their_turn_does_not_come_round_again() -> None:
    given(turns()).when(command(HaveSpoken, member=ESI), ESI).allowed()
    assert [turn(spoke(ESI), spoke(CHLOE)), turn(spoke(ESI), spoke(CHLOE), spoke(DEV))] == [
        DEV,
        FARID,
    ]


def test_nobody_has_a_turn_twice() -> None:
    had = given(turns(spoke(CHLOE), passed(DEV)))
    for member in (CHLOE, DEV, BEN, ANA):
        had.when(command(HaveSpoken, member=member), ANA).refused(Reason.NOT_WAITING, "member")
    had.when(command(HaveSpoken, member=STRANGER), ANA).refused(Reason.NO_SUCH_MEMBER, "member")


def test_to_have_spoken_is_a_turn_of_a_go_round() -> None:
    flow = given(within("explore", round_opened(Purpose.FLOW)))
    flow.when(command(HaveSpoken), CHLOE).refused(Reason.ROUND_UNFIT, "round")
    given(within("explore")).when(command(HaveSpoken), CHLOE).refused(Reason.ROUND_OVER, "round")


def test_five_people_five_taps_and_the_round_is_over() -> None:
    taps = [spoke(m, brought("open"), by=ANA) for m in (BEN, CHLOE, DEV, ESI, FARID)]
    m = folded(during("open", *taps))
    assert (m.round, m.notes) == (None, ())
    assert [r.closed for r in m.rounds] == [True]


def test_who_was_skipped_and_has_spoken_since_is_not_waited_for() -> None:
    assert turn(skipped(CHLOE), spoke(CHLOE), spoke(DEV), spoke(ESI), spoke(FARID)) is None


# Turns that are for asking


def test_question_and_answer_of_a_turn_in_speech_are_noted_by_one_tap() -> None:
    m = folded(turns(spoke(CHLOE, act=TAP)))
    made = Question(TAP, CHLOE, BEN, "explore", 0, 1, "", aloud=True, status=Status.ALOUD)
    assert (m.questions, m.stage) == ((made,), TAP)
    assert sum(getattr(m.mix, kind) for kind in ("question", "unread")) == 0


def test_the_turn_passes_when_the_question_is_settled_not_when_it_is_asked() -> None:
    ask = asked(CHLOE, BEN)
    assert turn(ask) == CHLOE
    assert turn(ask, answered()) == DEV
    for status in (Status.ALOUD, Status.PARKED, Status.PASSED, Status.SET_ASIDE):
        assert turn(ask, settled(status)) == DEV


def test_whoever_takes_their_question_back_keeps_their_turn() -> None:
    lines = turns(asked(CHLOE, BEN), settled(Status.WITHDRAWN, CHLOE))
    assert open_round(folded(lines)).turn == CHLOE
    given(lines).when(command(Ask), CHLOE).allowed()


def test_one_question_a_turn_until_it_is_settled() -> None:
    given(turns(asked(CHLOE, BEN))).when(command(Ask), CHLOE).refused(Reason.AWAITS_ANSWER)
    given(turns(asked(CHLOE, BEN))).when(command(Ask), DEV).refused(Reason.NOT_YOUR_TURN)


def test_one_question_may_follow_in_the_same_turn_until_the_next_has_asked() -> None:
    had = turns(asked(CHLOE, BEN), answered())
    given(had).when(command(Ask), CHLOE).allowed()
    follows = [*had, asked(CHLOE, BEN, "question-0002")]
    given(follows).when(command(Ask), CHLOE).refused(Reason.TURN_TAKEN)
    assert open_round(folded(follows)).turn == DEV
    assert [q.round for q in folded(follows).questions] == [1, 1]
    next_asked = [*had, asked(DEV, BEN, "question-0002")]
    given(next_asked).when(command(Ask), CHLOE).refused(Reason.TURN_TAKEN)
    for over in (spoke(DEV), passed(DEV), skipped(DEV)):
        given([*had, over]).when(command(Ask), CHLOE).refused(Reason.TURN_TAKEN)


def test_what_was_asked_in_writing_and_answered_aloud_is_settled_by_the_same_tap() -> None:
    m = folded(turns(asked(CHLOE, BEN), spoke(CHLOE, by=ANA)))
    assert [(q.id, q.status) for q in m.questions] == [(QUESTION, Status.ALOUD)]
    assert open_round(m).turn == DEV


def test_what_was_put_to_everyone_keeps_the_answers_that_it_has() -> None:
    lines = turns(asked(CHLOE, EVERYONE), answered(DEV, settles=False), spoke(CHLOE))
    assert folded(lines).questions[0].status is Status.ANSWERED


def test_a_turn_whose_question_is_settled_beneath_a_vote_is_over() -> None:
    lines = turns(asked(CHLOE, BEN), round_opened(Purpose.PULSE, act="vote-0001"))
    m = folded([*lines, settled(Status.SET_ASIDE, ANA)])
    assert m.rounds[0].had == (CHLOE,)


# A tap by mistake


def test_a_tap_is_taken_back_by_whoever_tapped_or_by_the_coach() -> None:
    lines, intent = turns(spoke(CHLOE, act=TAP)), command(TakeBackTurn)
    for by in (CHLOE, ANA):
        given(lines).when(intent, by).then(TurnTakenBack(ROUND))
    given(lines).when(intent, DEV).refused(Reason.NOT_YOURS)
    m = folded([*lines, taken_back()])
    assert (open_round(m).turn, m.questions, m.stage) == (CHLOE, (), "")


def test_a_tap_is_not_taken_back_for_long() -> None:
    m = folded(turns(spoke(CHLOE, act=TAP)))
    tapped = OPENED_AT + (m.seq - 1) * SECOND
    in_time = judged(m, command(TakeBackTurn), ANA, tapped + TAKEN_BACK_WITHIN_MS)
    late = judged(m, command(TakeBackTurn), ANA, tapped + TAKEN_BACK_WITHIN_MS + 1)
    assert (in_time, late) == (TurnTakenBack(ROUND), Refusal(Reason.TOO_LATE))


def test_only_the_last_turn_is_taken_back_and_only_if_it_was_over_by_a_tap() -> None:
    intent = command(TakeBackTurn)
    given(turns(spoke(CHLOE, act=TAP), spoke(DEV))).when(intent, ANA).refused(
        Reason.TOO_LATE, "turn"
    )
    given(turns(asked(CHLOE, BEN, TAP), answered(question=TAP))).when(intent, ANA).refused(
        Reason.TOO_LATE, "turn"
    )
    given(turns(spoke(CHLOE, act=TAP), taken_back())).when(intent, ANA).refused(
        Reason.TOO_LATE, "turn"
    )
    moved = [*turns(spoke(CHLOE, act=TAP)), begun("clarify")]
    given(moved).when(intent, ANA).refused(Reason.TOO_LATE, "turn")


def test_a_tap_stands_once_the_next_has_asked_or_a_question_followed() -> None:
    for by in (DEV, CHLOE):
        lines = turns(spoke(CHLOE, act=TAP), asked(by, BEN))
        given(lines).when(command(TakeBackTurn), ANA).refused(Reason.TOO_LATE, "turn")


def test_a_question_that_the_tap_settled_waits_again() -> None:
    m = folded(turns(asked(CHLOE, BEN), spoke(CHLOE, act=TAP), taken_back()))
    assert [(q.id, q.status) for q in m.questions] == [(QUESTION, Status.OPEN)]
    assert (open_round(m).turn, m.stage) == (CHLOE, QUESTION)


def test_the_last_tap_of_a_round_is_taken_back_with_the_round_that_followed() -> None:
    go = brought("explore")
    rest = [passed(m, go) for m in (CHLOE, DEV, ESI)]
    over = during("explore", *rest, spoke(FARID, go, act=TAP))
    assert [r.purpose for r in folded(over).open_rounds] == [Purpose.FLOW]
    given(over).when(command(TakeBackTurn, round=go), ANA).allowed()
    m = folded([*over, taken_back(go)])
    assert [(r.id, r.turn) for r in m.open_rounds] == [(go, FARID)]


@pytest.mark.parametrize("tap", [passed(CHLOE), skipped(CHLOE)])
def test_a_pass_and_a_skip_are_taken_back_too(tap: By) -> None:
    lines = turns(By(tap.who, tap.event, TAP))
    given(lines).when(command(TakeBackTurn), ANA).allowed()
    r = open_round(folded([*lines, taken_back()]))
    assert (r.turn, r.passed, r.later) == (CHLOE, (), ())


# Questions and answers aloud


def test_a_question_in_speech_is_noted_by_its_asker_or_for_them() -> None:
    intent, event = command(AskAloud), AskedAloud(CHLOE, BEN, "Who owns it")
    for by in (CHLOE, ANA):
        given(within("explore")).when(intent, by).then(event)
    given(within("explore")).when(intent, DEV).refused(Reason.NOT_FOR_OTHERS, "member")
    oneself = command(AskAloud, to=CHLOE)
    given(within("explore")).when(oneself, CHLOE).refused(Reason.OF_YOURSELF, "to")
    [question] = folded(within("explore", By(CHLOE, event, QUESTION))).questions
    assert (question.text, question.aloud, question.by) == ("Who owns it", True, CHLOE)


def test_in_a_go_round_it_is_a_question_of_the_turn() -> None:
    given(turns()).when(command(AskAloud, member=DEV), DEV).refused(Reason.NOT_YOUR_TURN)
    assert turn(asked_aloud(CHLOE, act=QUESTION)) == CHLOE
    assert turn(asked_aloud(CHLOE, act=QUESTION), answered()) == DEV


def test_the_next_question_in_speech_says_that_the_one_before_was_answered() -> None:
    m = folded(within("explore", asked_aloud(CHLOE, act="q-1"), asked_aloud(DEV, act="q-2")))
    assert [(q.id, q.status) for q in m.questions] == [("q-1", Status.ALOUD), ("q-2", Status.OPEN)]
    assert m.stage == "q-2"


def test_a_written_question_waits_for_its_own_answer() -> None:
    m = folded(within("explore", asked(CHLOE, BEN), asked_aloud(DEV, act="q-2")))
    assert (m.stage, [q.id for q in m.queue]) == (QUESTION, ["q-2"])


def test_the_coach_notes_that_a_question_was_answered_aloud() -> None:
    event = QuestionSettled(QUESTION, Status.ALOUD, "")
    intent = command(AnswerAloud, note="")
    for by in (BEN, ANA):
        given(within("explore", asked(CHLOE, BEN))).when(intent, by).then(event)
    given(within("explore", asked(CHLOE, BEN))).when(intent, DEV).refused(
        Reason.NOT_ASKED_OF_YOU, "reply_to"
    )


def test_what_is_put_to_everyone_gathers_answers_in_speech_and_the_coach_settles_it() -> None:
    lines = within("explore", asked(CHLOE, EVERYONE))
    intent = command(AnswerAloud, note=" Never ")
    given(lines).when(intent, DEV).then(QuestionAnswered(QUESTION, "Never", settles=False))
    given(lines).when(command(AnswerAloud, note=""), BEN).then(
        QuestionAnswered(QUESTION, "", settles=False)
    )
    given(lines).when(intent, ANA).then(QuestionSettled(QUESTION, Status.ALOUD, "Never"))
    has = [*lines, answered(DEV, settles=False)]
    given(has).when(command(AnswerAloud, note=""), ANA).then(
        QuestionSettled(QUESTION, Status.ANSWERED, "")
    )


# Reports and the coach's question


def test_a_report_in_speech_has_its_outcome_alone() -> None:
    owed = due(commitment(BEN), commitment(DEV, "commit-0002"))
    lines = within("report_back", owed, TURNS)
    event = how_it_went(Outcome.DONE, "", "")
    for by in (BEN, ANA):
        given(lines).when(command(ReportAloud), by).then(event)
    free = given(within("report_back", owed))
    free.when(command(ReportAloud), DEV).refused(Reason.NOT_FOR_OTHERS, "member")
    given(lines).when(command(ReportAloud, member=DEV), ANA).refused(
        Reason.NO_SUCH_COMMITMENT, "commitment"
    )
    m = folded([*lines, By(ANA, event)])
    assert (m.due[0].report and m.due[0].report.outcome, open_round(m).turn) == (Outcome.DONE, DEV)


def test_the_coachs_question_is_answered_in_writing_or_aloud() -> None:
    lines = within("explore", took_floor("What do you notice?"))
    written = command(AnswerFloor, member=DEV, text=" We hurry. ")
    given(lines).when(written, DEV).then(FloorAnswered(DEV, "We hurry."))
    given(lines).when(command(AnswerFloor), CHLOE).then(FloorAnswered(CHLOE, ""))
    given(lines).when(command(AnswerFloor), ANA).then(FloorAnswered(CHLOE, ""))
    given(lines).when(written, ANA).refused(Reason.NOT_FOR_OTHERS, "text")
    given(lines).when(command(AnswerFloor), DEV).refused(Reason.NOT_FOR_OTHERS, "member")


@pytest.mark.parametrize("since", [(), (took_floor(""),)])
def test_without_a_question_there_is_nothing_to_answer(since: tuple[By, ...]) -> None:
    given(within("explore", *since)).when(command(AnswerFloor), CHLOE).refused(Reason.FLOOR_FREE)


@pytest.mark.parametrize("then", [released_floor(), took_floor("And now?"), begun("clarify")])
def test_what_was_answered_stays_when_the_floor_is_given_back(then: By) -> None:
    said = By(DEV, FloorAnswered(DEV, "We hurry."), "answer-0001")
    m = folded(within("explore", took_floor("What do you notice?"), said, then))
    [kept] = m.coach_asked
    assert (kept.question, kept.answers) == (
        "What do you notice?",
        (FloorAnswer("answer-0001", DEV, "We hurry."),),
    )
    assert not (m.floor and m.floor.answers)


def test_a_question_that_nobody_answered_leaves_nothing() -> None:
    m: Meeting = folded(within("explore", took_floor(), released_floor()))
    assert m.coach_asked == ()
