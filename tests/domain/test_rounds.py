"""Rounds as such: how they open, follow each other and end; popcorn, bursts and silences."""

import pytest

from server.domain.meeting.asking import Ask
from server.domain.meeting.phases import BY_KEY
from server.domain.meeting.questions import Answer, AnswerAloud, Park, PassQuestion
from server.domain.meeting.rounds import CloseRound, EndRound, OpenRound, RoundClosed, RoundOpened
from server.domain.meeting.state.questions import EVERYONE, Status
from server.domain.meeting.state.rounds import RULES, Purpose, RoundKind, Unrevealed
from server.domain.refusals import Reason
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    ESI,
    FARID,
    QUESTION,
    ROUND,
    SECOND,
    By,
    answered,
    asked,
    begun,
    brought,
    during,
    folded,
    given,
    revealed,
    round_closed,
    round_opened,
    settled,
    unseated,
    within,
)
from tests.commands import command
from tests.domain.scenes import done, open_round, template, told

FLOW = round_opened(Purpose.FLOW)
BURST = round_opened(Purpose.BURST, seconds=240)


def opening(purpose: Purpose, seconds: int = 0, question: str = "") -> OpenRound:
    return OpenRound(
        id=ROUND,
        purpose=purpose,
        question=question,
        options=("Here", "There") if RULES[purpose].own else (),
        texts=1,
        seconds=seconds,
    )


# Opening


def test_the_coach_opens_a_round_with_a_question() -> None:
    intent = opening(Purpose.BETTER, question=" What could be better? ")
    event = RoundOpened(Purpose.BETTER, "What could be better?", (), 1, 0)
    given(within("explore")).when(intent, ANA).then(event)
    given(within("explore")).when(intent, CHLOE).refused(Reason.NOT_YOURS)
    meeting = done(folded(within("explore")), ANA, intent)
    assert open_round(meeting).question == "What could be better?"


@pytest.mark.parametrize("purpose", [p for p in Purpose if p is not Purpose.OFFERS])
def test_every_round_but_that_of_offers_is_the_coachs_to_open(purpose: Purpose) -> None:
    intent = opening(purpose, RULES[purpose].least)
    phase = "learn" if purpose is Purpose.LEARNING else "explore"
    given(within(phase)).when(intent, ANA).allowed()
    meeting = done(folded(within(phase)), ANA, intent)
    found = open_round(meeting)
    assert (found.purpose, found.kind, found.place) == (purpose, RULES[purpose].kind, -1)


@pytest.mark.parametrize("purpose", [Purpose.LEARNING, Purpose.BURST])
def test_a_round_has_its_place_where_the_act_has_that_it_needs(purpose: Purpose) -> None:
    intent = opening(purpose, RULES[purpose].least)
    given(within("open")).when(intent, ANA).refused(Reason.ROUND_UNFIT, "purpose")


def test_the_presenter_alone_asks_for_offers() -> None:
    intent = opening(Purpose.OFFERS)
    given(within("deepen")).when(intent, ANA).refused(Reason.PRESENTER_OPENS, "purpose")


@pytest.mark.parametrize("kind", sorted(key for key, row in BY_KEY.items() if not row.turn))
def test_there_are_no_turns_where_nothing_is_said_in_turn(kind: str) -> None:
    if kind in ("lobby", "closed"):
        given(within(kind)).when(opening(Purpose.TURNS), ANA).refused(Reason.NOT_NOW)
    else:
        refused = given(within(kind)).when(opening(Purpose.TURNS), ANA)
        refused.refused(Reason.ROUND_UNFIT, "purpose")


@pytest.mark.parametrize(
    ("purpose", "least", "most"), [(Purpose.SILENCE, 10, 180), (Purpose.BURST, 60, 600)]
)
def test_a_silence_and_a_burst_have_bounds(purpose: Purpose, least: int, most: int) -> None:
    lines = given(within("explore"))
    for seconds in (least, most):
        lines.when(opening(purpose, seconds), ANA).then(RoundOpened(purpose, "", (), 1, seconds))
    for seconds in (0, least - 1, most + 1):
        lines.when(opening(purpose, seconds), ANA).refused(Reason.OUT_OF_RANGE, "seconds")


def test_other_rounds_have_no_time_of_their_own() -> None:
    lines = given(within("explore"))
    lines.when(opening(Purpose.FLOW, 60), ANA).refused(Reason.OUT_OF_RANGE, "seconds")
    lines.when(opening(Purpose.PULSE, 1), ANA).refused(Reason.OUT_OF_RANGE, "seconds")


@pytest.mark.parametrize("purpose", [Purpose.TURNS, Purpose.PULSE, Purpose.FLOW])
def test_the_same_round_is_not_opened_twice(purpose: Purpose) -> None:
    lines = within("explore", round_opened(purpose))
    given(lines).when(opening(purpose), ANA).refused(Reason.ROUND_OPEN)


def test_a_vote_that_is_revealed_may_be_taken_again_and_both_are_kept() -> None:
    lines = within("reframe", round_opened(Purpose.AGREEMENT, act="vote-0001"))
    lines.append(revealed(round="vote-0001"))
    given(lines).when(opening(Purpose.AGREEMENT), ANA).allowed()
    rounds = folded([*lines, round_opened(Purpose.AGREEMENT)]).rounds
    assert [(r.id, r.number, r.closed) for r in rounds] == [
        ("vote-0001", 1, True),
        (ROUND, 2, False),
    ]


# Following each other, and ending


def test_rounds_of_the_course_follow_each_other() -> None:
    course = template(("open", 5, (Purpose.FLOW, Purpose.SILENCE, Purpose.PULSE)))
    meeting = folded(during("open", template=course))
    kinds = []
    for _ in range(3):
        found = open_round(meeting)
        kinds.append((found.kind, found.place))
        meeting = done(
            meeting,
            ANA,
            CloseRound(id=f"close-{found.place}", round=found.id, unrevealed=Unrevealed.KEEP),
        )
    assert kinds == [(RoundKind.POPCORN, 0), (RoundKind.SILENCE, 1), (RoundKind.VOTE, 2)]
    assert meeting.round is None


def test_a_round_that_is_called_lets_the_one_before_it_go_on_afterwards() -> None:
    meeting = folded(during("clarify"))
    before = open_round(meeting)
    meeting = told(meeting, round_opened(Purpose.SILENCE, seconds=60))
    assert open_round(meeting).id == ROUND
    meeting = told(meeting, round_closed())
    assert meeting.round == before


def test_a_called_round_counts_for_none_of_the_course() -> None:
    go = round_closed(brought("explore"))
    lines = during("explore", round_opened(Purpose.SILENCE, seconds=60), round_closed(), go)
    assert open_round(folded(lines)).kind is RoundKind.POPCORN


def test_the_open_round_is_ended_by_its_name() -> None:
    intent = command(CloseRound)
    given(within("explore", FLOW)).when(intent, ANA).then(RoundClosed(ROUND, discards=False))
    given(within("explore", FLOW)).when(intent, CHLOE).refused(Reason.NOT_YOURS)
    given(within("explore")).when(intent, ANA).refused(Reason.ROUND_OVER, "round")
    two = within("explore", FLOW, round_opened(Purpose.PULSE, act="pulse-0001"))
    given(two).when(intent, ANA).refused(Reason.ROUND_OVER, "round")
    over = within("explore", FLOW, round_closed())
    given(over).when(intent, ANA).refused(Reason.ROUND_OVER, "round")


def test_a_round_with_a_time_of_its_own_says_when_it_ends() -> None:
    meeting = folded(within("explore"))
    at = meeting.clock.since + 5 * SECOND
    timed = told(meeting, round_opened(Purpose.SILENCE, seconds=30), at)
    assert open_round(timed).until == at + 30 * SECOND
    assert open_round(told(meeting, FLOW, at)).until == 0


def test_the_house_ends_a_round_whose_time_is_over() -> None:
    intent = EndRound(id="house:end:1", round=ROUND)
    given(within("explore", BURST)).when(intent, HOUSE).then(RoundClosed(ROUND, discards=False))
    over = given(within("explore", BURST, round_closed()))
    over.when(intent, HOUSE).refused(Reason.ROUND_OVER, "round")


# Popcorn

OTHERS = [asked(m, BEN, f"question-of-{m}") for m in (DEV, ESI, FARID)]


def test_anybody_asks_whenever_they_like() -> None:
    given(within("explore", FLOW)).when(command(Ask), FARID).allowed()
    given(within("explore", FLOW)).when(command(Ask, to=CHLOE), BEN).allowed()


def test_nobody_has_a_second_question_waiting_while_others_have_none() -> None:
    one = [FLOW, asked(ESI, BEN, "question-live"), asked(CHLOE, BEN)]
    given(within("explore", *one)).when(command(Ask), CHLOE).refused(Reason.OTHERS_FIRST)
    given(within("explore", *one)).when(command(Ask), DEV).allowed()
    live = [FLOW, asked(CHLOE, BEN)]
    given(within("explore", *live)).when(command(Ask), CHLOE).allowed()


def test_once_all_have_one_waiting_anybody_may_have_a_second() -> None:
    all_wait = [FLOW, asked(ANA, BEN, "question-live"), asked(CHLOE, BEN), *OTHERS]
    given(within("explore", *all_wait)).when(command(Ask), CHLOE).allowed()
    given(within("explore", *all_wait[:-1])).when(command(Ask), CHLOE).refused(Reason.OTHERS_FIRST)
    left = [*all_wait[:-1], unseated(FARID)]
    given(within("explore", *left)).when(command(Ask), CHLOE).allowed()


def test_a_question_that_was_settled_waits_no_more() -> None:
    one = [FLOW, asked(ESI, BEN, "question-live"), asked(CHLOE, BEN), settled(Status.PARKED)]
    given(within("explore", *one)).when(command(Ask), CHLOE).allowed()


def test_the_coach_asks_as_often_as_they_like() -> None:
    two = [FLOW, asked(ESI, BEN, "question-live"), asked(ANA, BEN)]
    given(within("explore", *two)).when(command(Ask), ANA).allowed()


def test_outside_popcorn_nobody_counts() -> None:
    two = [asked(ESI, BEN, "question-live"), asked(CHLOE, BEN)]
    given(within("explore", *two)).when(command(Ask), CHLOE).allowed()


# A burst of questions


@pytest.mark.parametrize("kind", [Answer, AnswerAloud, Park, PassQuestion])
def test_in_a_burst_nothing_is_answered(kind: type[Park]) -> None:
    lines = within("explore", asked(CHLOE, BEN), BURST)
    given(lines).when(command(kind), BEN).refused(Reason.NO_ANSWERS_NOW)
    given([*lines, round_closed()]).when(command(kind), BEN).allowed()


def test_a_burst_collects_questions_and_none_of_them_waits() -> None:
    lines = within("explore", BURST, asked(CHLOE, BEN), asked(CHLOE, EVERYONE, "question-0002"))
    meeting = folded(lines)
    assert [q.status for q in meeting.questions] == [Status.COLLECTED, Status.COLLECTED]
    assert meeting.queue == ()
    given(lines).when(command(Ask), CHLOE).allowed()


def test_what_a_burst_collected_may_be_answered_afterwards() -> None:
    lines = within("explore", BURST, asked(CHLOE, BEN), round_closed(), answered())
    [question] = folded(lines).questions
    assert (question.id, question.status) == (QUESTION, Status.ANSWERED)


# A silence, and the presenter alone


def test_a_silence_ends_with_its_round() -> None:
    quiet = [
        round_opened(Purpose.SILENCE, seconds=10),
        By(HOUSE, RoundClosed(ROUND, discards=False)),
    ]
    given(within("explore", *quiet)).when(command(Ask), CHLOE).allowed()


def test_after_the_presenter_all_may_speak() -> None:
    lines = during("present", round_closed(brought("present")), begun("clarify"))
    given(lines).when(command(Ask), CHLOE).allowed()
