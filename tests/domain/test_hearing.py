"""What the coach hears in a question that is asked aloud: counted for the set, and nobody's."""

from server.domain.meeting.hearing import CountHeard, HeardCounted
from server.domain.meeting.hidden import Veiled
from server.domain.meeting.state.mix import Mix, QuestionKind
from server.domain.meeting.state.rounds import Purpose
from server.domain.record import record
from server.domain.refusals import Reason
from server.domain.visible import seen
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    By,
    begun,
    folded,
    given,
    question,
    round_opened,
    within,
    written,
)
from tests.commands import command

ADVICE = By(ANA, HeardCounted(QuestionKind.ADVICE, back=False))
BACK = By(ANA, HeardCounted(QuestionKind.ADVICE, back=True))
ASKED = By(CHLOE, question(kind=QuestionKind.ADVICE))


def test_the_coach_alone_counts_what_was_asked_aloud_and_waits_for_nothing() -> None:
    exploring = given(within("explore", round_opened(Purpose.SILENCE, seconds=20)))
    exploring.when(command(CountHeard), ANA).then(HeardCounted(QuestionKind.ADVICE, back=False))
    for by in (BEN, CHLOE):
        exploring.when(command(CountHeard), by).refused(Reason.NOT_YOURS)
    given(within("pause")).when(command(CountHeard), ANA).refused(Reason.NOT_NOW)


def test_it_is_counted_beside_what_was_written_and_of_nobody() -> None:
    after = folded(within("explore", ASKED, ADVICE, ADVICE))
    assert (after.mix, after.heard) == (Mix(advice=3), Mix(advice=2))
    assert len(after.questions) == 1


def test_one_can_be_taken_back_and_none_that_was_written() -> None:
    back = command(CountHeard, back=True)
    counted = within("explore", ASKED, ADVICE)
    given(counted).when(back, ANA).then(HeardCounted(QuestionKind.ADVICE, back=True))
    after = folded([*counted, BACK])
    assert (after.mix, after.heard) == (Mix(advice=1), Mix())
    given([*counted, BACK]).when(back, ANA).refused(Reason.NOTHING_COUNTED, "kind")
    other = command(CountHeard, kind=QuestionKind.CLOSED, back=True)
    given(counted).when(other, ANA).refused(Reason.NOTHING_COUNTED, "kind")


def test_others_see_nothing_of_it() -> None:
    lines = within("explore", ADVICE)
    entry, meeting = written(lines)[-1], folded(lines)
    assert seen(entry, ANA, meeting) == entry
    for viewer in (BEN, CHLOE):
        told = seen(entry, viewer, meeting)
        assert (told.by, told.event) == (HOUSE, Veiled("", first=False))


def test_at_the_end_it_is_in_the_mix_of_the_set() -> None:
    lines = within("explore", ADVICE)
    assert record(folded(lines)).mix == Mix()
    assert record(folded([*lines, begun("closed")])).mix == Mix(advice=1)
