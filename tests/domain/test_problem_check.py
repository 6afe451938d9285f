"""The problem check: whose problem it is says it anew once the others have written theirs."""

import pytest

from server.domain.meeting.moving import Move
from server.domain.meeting.presenting import Reframe
from server.domain.meeting.rounds import RoundClosed
from server.domain.meeting.state.rounds import Purpose, Unrevealed
from server.domain.meeting.templates import BUILT_IN
from server.domain.refusals import Reason
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    ROUND,
    By,
    begun,
    brought,
    chosen,
    during,
    folded,
    gathered,
    given,
    judged,
    revealed,
    round_closed,
    round_opened,
    took_floor,
    within,
    wrote,
)
from tests.commands import command
from tests.domain.scenes import template

ANEW = command(Reframe)
FIRST, SECOND, THIRD = brought("reframe"), "over-0.1", "over-1.2"
SHORT = template(("reframe", 5, (Purpose.STATEMENTS, Purpose.AGREEMENT)))
VOTES_ONLY = template(("reframe", 5, (Purpose.AGREEMENT, Purpose.AGREEMENT)))
NO_ROUNDS = template(("reframe", 5, ()))


def over(round: str, place: int) -> By:
    """The coach closes the round of a place, which brings the next."""
    return By(ANA, RoundClosed(round, discards=False), f"over-{place}")


VOTED = (revealed(round=FIRST), over(FIRST, 0))
"""The first vote is over, and everybody writes."""


@pytest.mark.parametrize(
    "since",
    [
        (),
        (revealed(round=FIRST),),
        VOTED,
        (*VOTED, wrote(CHLOE, "Nobody owns it", SECOND), wrote(BEN, "Mine", SECOND)),
    ],
)
def test_the_presenter_waits_until_what_all_wrote_is_shown(since: tuple[By, ...]) -> None:
    given(during("reframe", *since)).when(ANEW, BEN).refused(Reason.CHECK_FIRST)


def test_once_it_is_shown_they_say_it_anew_whatever_is_voted_then() -> None:
    shown = (*VOTED, wrote(CHLOE, "Nobody owns it", SECOND), revealed(round=SECOND))
    for since in (shown, (*shown, over(SECOND, 1)), (*shown, over(SECOND, 1), over(THIRD, 2))):
        given(during("reframe", *since)).when(ANEW, BEN).allowed()


def test_in_the_short_form_they_wait_for_the_first_round() -> None:
    lines = during("reframe", template=SHORT)
    given(lines).when(ANEW, BEN).refused(Reason.CHECK_FIRST)
    given([*lines, revealed(round=FIRST)]).when(ANEW, BEN).allowed()


def test_where_the_writing_is_closed_without_a_reveal_nothing_waits_any_more() -> None:
    for discards in (False, True):
        closed = By(ANA, RoundClosed(SECOND, discards), "over-1")
        lines = during("reframe", *VOTED, wrote(CHLOE, "Nobody owns it", SECOND), closed)
        given(lines).when(ANEW, BEN).allowed()


def test_where_the_course_has_nothing_written_nothing_waits() -> None:
    for course in (VOTES_ONLY, NO_ROUNDS):
        given(during("reframe", template=course)).when(ANEW, BEN).allowed()


def test_what_the_coach_has_written_beside_the_course_is_waited_for_too() -> None:
    lines = within("reframe", round_opened(Purpose.STATEMENTS))
    given(lines).when(ANEW, BEN).refused(Reason.CHECK_FIRST)
    beneath = [*lines, round_opened(Purpose.PULSE, act="round-0002")]
    given(beneath).when(ANEW, BEN).refused(Reason.CHECK_FIRST)
    for done in (revealed(), round_closed(ROUND)):
        given([*lines, done]).when(ANEW, BEN).allowed()


@pytest.mark.parametrize("phase", ["explore", "deepen"])
def test_in_other_phases_it_waits_for_nothing(phase: str) -> None:
    given(within(phase, round_opened(Purpose.STATEMENTS))).when(ANEW, BEN).allowed()
    given(during(phase)).when(ANEW, BEN).allowed()


def test_nothing_that_was_written_is_lost_to_a_check_that_was_left() -> None:
    left = during("reframe", *VOTED, begun("deepen"))
    given(left).when(ANEW, BEN).allowed()
    for later in ("commit", "closed"):
        given([*left, begun(later)]).when(ANEW, BEN).allowed()
    back = [*left, begun("reframe")]
    given(back).when(ANEW, BEN).refused(Reason.CHECK_FIRST)


def test_who_presented_before_may_be_late_while_the_next_waits() -> None:
    two = BUILT_IN["airtime_2"]
    lines = [*gathered(template=two), chosen(BEN, 1), chosen(CHLOE, 2), begun("reframe-2")]
    given(lines).when(ANEW, BEN).allowed()
    given(lines).when(ANEW, CHLOE).refused(Reason.CHECK_FIRST)


def test_for_whom_it_is_not_and_whose_floor_it_is_are_said_first() -> None:
    given(during("reframe")).when(ANEW, CHLOE).refused(Reason.NOT_YOURS)
    given(during("reframe", took_floor())).when(ANEW, BEN).refused(Reason.FLOOR_TAKEN)


def test_moving_on_with_what_is_unseen_frees_the_presenter_as_the_coach_is_asked() -> None:
    lines = during("reframe", *VOTED, wrote(CHLOE, "Nobody owns it", SECOND))
    intent = command(Move, leaving="reframe", to="deepen", unrevealed=Unrevealed.KEEP)
    moved = [*lines, By(ANA, judged(folded(lines), intent, ANA))]
    given(moved).when(ANEW, BEN).allowed()
