"""What the questions of a meeting were like: each is counted once, by its kind, for the set."""

import pytest

from server.domain.meeting.asking import Ask
from server.domain.meeting.hidden import Write
from server.domain.meeting.revealing import Reveal, Revealed, RevealLate
from server.domain.meeting.state.mix import Mix, QuestionKind
from server.domain.meeting.state.questions import Status
from server.domain.meeting.state.rounds import Purpose
from server.domain.meeting.turn_taking import Pass
from server.domain.refusals import Reason
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    ESI,
    FARID,
    ROUND,
    By,
    answered,
    asked,
    begun,
    folded,
    given,
    judged,
    passed,
    question,
    round_closed,
    round_opened,
    settled,
    text_written,
    within,
    wrote,
)
from tests.commands import command

QUESTIONS = round_opened(Purpose.QUESTIONS)
TWO = (
    wrote(CHLOE, "Have you asked?", act="by-chloe", kind=QuestionKind.CLOSED),
    wrote(DEV, "What if you asked?", act="by-dev", kind=QuestionKind.LEADING, edited=True),
)


def mix_of(lines: list[By]) -> Mix:
    return folded(lines).mix


def then_revealed(lines: list[By]) -> list[By]:
    """The lines, and what the coach's reveal comes to."""
    return [*lines, By(ANA, judged(folded(lines), command(Reveal), ANA))]


def then_late(lines: list[By]) -> list[By]:
    """The lines, and what the house reveals of what came late."""
    intent = RevealLate(id="house:reveal_late:1", round=ROUND)
    return [*lines, By(HOUSE, judged(folded(lines), intent, HOUSE))]


@pytest.mark.parametrize("kind", QuestionKind)
@pytest.mark.parametrize("edited", [True, False])
def test_a_mix_counts_one_more_of_a_kind_and_whether_it_was_edited(
    kind: QuestionKind, edited: bool
) -> None:
    one = Mix(**{kind.value: 1}, edited=int(edited))
    assert Mix().plus(kind, edited) == one
    assert one.plus(kind, False) == Mix(**{kind.value: 2}, edited=int(edited))


@pytest.mark.parametrize("kind", QuestionKind)
@pytest.mark.parametrize("edited", [True, False])
def test_what_the_lens_saw_goes_with_a_question_and_a_text(
    kind: QuestionKind, edited: bool
) -> None:
    ask = command(Ask, kind=kind, edited=edited)
    given(within("explore")).when(ask, CHLOE).then(question(kind=kind, edited=edited))
    write = command(Write, kind=kind, edited=edited)
    text = text_written("Who owns the rota?", kind=kind, edited=edited)
    given(within("explore", QUESTIONS)).when(write, CHLOE).then(text)


def test_free_questions_are_counted_by_their_kind() -> None:
    lines = within(
        "explore",
        asked(CHLOE, BEN, "ask-0001", QuestionKind.QUESTION),
        asked(DEV, BEN, "ask-0002", QuestionKind.ADVICE, edited=True),
        asked(CHLOE, DEV, "ask-0003", QuestionKind.ADVICE),
        asked(BEN, CHLOE, "ask-0004", QuestionKind.QUESTION, edited=True),
        asked(ANA, BEN, "ask-0005"),
    )
    assert mix_of(lines) == Mix(question=2, advice=2, unread=1, edited=2)
    assert mix_of(within("explore")) == Mix()


@pytest.mark.parametrize("purpose", [Purpose.TURNS, Purpose.FLOW, Purpose.BURST])
def test_questions_of_a_round_are_counted_alike(purpose: Purpose) -> None:
    lines = within(
        "explore",
        round_opened(purpose),
        asked(CHLOE, BEN, "ask-0001", QuestionKind.MULTI),
        asked(DEV, BEN, "ask-0002", QuestionKind.CLOSED, edited=True),
        asked(ESI, BEN, "ask-0003", QuestionKind.STATEMENT),
        asked(FARID, BEN, "ask-0004", QuestionKind.CLOSED),
        round_closed(),
    )
    assert mix_of(lines) == Mix(multi=1, closed=2, statement=1, edited=1)


def test_written_questions_are_counted_at_the_reveal_and_not_before() -> None:
    lines = within("explore", QUESTIONS, *TWO)
    assert mix_of(lines) == Mix()
    assert mix_of(then_revealed(lines)) == Mix(closed=1, leading=1, edited=1)


def test_a_written_question_that_was_replaced_counts_once_as_it_was_last() -> None:
    again = [
        wrote(CHLOE, "Could you ask?", first=False, kind=QuestionKind.ADVICE, edited=True),
        wrote(CHLOE, "Whom could you ask?", first=False, kind=QuestionKind.QUESTION),
        wrote(DEV, "Whom else?", first=False, kind=QuestionKind.QUESTION, edited=True),
    ]
    lines = then_revealed(within("explore", QUESTIONS, *TWO, *again))
    assert mix_of(lines) == Mix(question=2, edited=1)


def test_a_written_question_that_comes_late_is_counted_when_the_house_reveals_it() -> None:
    before = then_revealed(within("explore", QUESTIONS, *TWO))
    lines = [*before, wrote(ESI, "And then?", act="by-esi", kind=QuestionKind.MULTI, edited=True)]
    assert mix_of(lines) == mix_of(before)
    assert mix_of(then_late(lines)) == Mix(closed=1, leading=1, multi=1, edited=2)


def test_a_round_that_is_cancelled_counts_nothing() -> None:
    assert mix_of(within("explore", QUESTIONS, *TWO, round_closed())) == Mix()
    assert mix_of(within("explore", QUESTIONS, *TWO, begun("pause"))) == Mix()


def test_who_has_nothing_to_write_counts_nothing() -> None:
    lines = within("explore", QUESTIONS, TWO[0])
    said = judged(folded(lines), command(Pass), DEV)
    assert said == text_written("")
    assert mix_of(then_revealed([*lines, By(DEV, said)])) == Mix(closed=1)


@pytest.mark.parametrize(
    "purpose",
    [Purpose.BIDS, Purpose.THOUGHTS, Purpose.STATEMENTS, Purpose.GOING_WELL, Purpose.BETTER],
)
def test_what_is_written_and_is_no_question_counts_nothing(purpose: Purpose) -> None:
    assert mix_of(then_revealed(within("explore", round_opened(purpose), *TWO))) == Mix()


@pytest.mark.parametrize("purpose", [Purpose.BIDS, Purpose.STATEMENTS, Purpose.BETTER])
def test_of_what_is_no_question_it_is_not_kept_what_the_lens_saw(purpose: Purpose) -> None:
    write = command(Write, kind=QuestionKind.ADVICE, edited=True)
    lines = within("explore", round_opened(purpose))
    given(lines).when(write, CHLOE).then(text_written("Who owns the rota?"))


@pytest.mark.parametrize("status", Status)
def test_what_becomes_of_a_question_changes_nothing_in_the_mix(status: Status) -> None:
    lines = within("explore", asked(CHLOE, BEN, kind=QuestionKind.CLOSED, edited=True))
    assert mix_of([*lines, settled(status)]) == mix_of([*lines, answered()]) == mix_of(lines)


def test_a_question_that_is_refused_counts_nothing() -> None:
    lines = within("explore", round_opened(Purpose.TURNS), passed(CHLOE))
    given(lines).when(command(Ask, kind=QuestionKind.ADVICE), CHLOE).refused(Reason.TURN_TAKEN)
    assert mix_of(lines) == Mix()


def test_the_mix_is_of_the_whole_meeting() -> None:
    lines = within("explore", asked(CHLOE, BEN, "ask-0001", QuestionKind.CLOSED), begun("clarify"))
    assert mix_of([*lines, asked(DEV, BEN, "ask-0002", QuestionKind.QUESTION)]) == Mix(
        closed=1, question=1
    )


def test_no_reveal_tells_what_was_edited() -> None:
    for purpose in (Purpose.QUESTIONS, Purpose.STATEMENTS, Purpose.BETTER):
        event = then_revealed(within("explore", round_opened(purpose), *TWO))[-1].event
        assert isinstance(event, Revealed)
        assert [item.edited for item in event.items] == [False, False]
    late = wrote(ESI, "And then?", kind=QuestionKind.MULTI, edited=True)
    event = then_late([*then_revealed(within("explore", QUESTIONS, *TWO)), late])[-1].event
    assert [(item.by, item.kind, item.edited) for item in event.items] == [
        (ESI, QuestionKind.MULTI, False)
    ]
