"""More minutes for a phase: who lends them, in what order, and how they are given back."""

import pytest
from msgspec.structs import replace

from server.domain.meeting.clock import AdjustTime, TimeAdjusted
from server.domain.meeting.course import Step, Template, steps
from server.domain.meeting.state.timing import Loan, Source, borrowed
from server.domain.meeting.templates import BUILT_IN
from server.domain.refusals import Reason
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    By,
    Given,
    adjusted,
    begun,
    chosen,
    during,
    folded,
    gathered,
    given,
)
from tests.domain.scenes import done, template

PROTECTED = ("close", "learn", "commit", "commit_all")


def more(minutes: int, source: Source = Source.LENDERS) -> AdjustTime:
    return AdjustTime(id="adjust-0001", minutes=minutes, source=source)


def minutes(*lines: By) -> dict[str, int]:
    """How long each step is now."""
    return {step.key: step.minutes for step in folded(lines).course}


def test_more_time_is_borrowed_from_the_deepening_phase() -> None:
    loan = Loan("deepen", "explore", 2)
    given(during("explore")).when(more(2), ANA).then(TimeAdjusted(2, (loan,)))
    given(during("explore")).when(more(2), CHLOE).refused(Reason.NOT_YOURS)


def test_clarifying_lends_only_when_deepening_has_no_more() -> None:
    given(during("present")).when(more(5), ANA).then(
        TimeAdjusted(5, (Loan("deepen", "present", 5),))
    )
    given(during("present")).when(more(7), ANA).then(
        TimeAdjusted(7, (Loan("deepen", "present", 5), Loan("clarify", "present", 2)))
    )


@pytest.mark.parametrize(("spent", "lends"), [(0, 5), (120_000, 4), (120_001, 3), (360_000, 0)])
def test_a_lender_keeps_the_minutes_that_it_has_begun_to_use(spent: int, lends: int) -> None:
    meeting = folded(during("explore"))
    course = [replace(s, spent=spent if s.key == "deepen" else s.spent) for s in meeting.course]
    loans = borrowed(tuple(course), meeting.position, 60, Source.LENDERS)
    assert sum(loan.minutes for loan in loans if loan.lender == "deepen") == lends


def test_a_lender_keeps_a_minute() -> None:
    given(during("explore")).when(more(5), ANA).allowed()
    given(during("explore")).when(more(6), ANA).refused(Reason.NOTHING_TO_BORROW, "source")
    given(during("present")).when(more(9), ANA).allowed()
    given(during("present")).when(more(10), ANA).refused(Reason.NOTHING_TO_BORROW, "source")


def test_a_phase_that_is_over_lends_nothing() -> None:
    given(during("pause")).when(more(1), ANA).refused(Reason.NOTHING_TO_BORROW, "source")


def test_commit_learn_and_close_lend_when_the_coach_confirms_it() -> None:
    loans = (Loan("close", "explore", 2), Loan("learn", "explore", 5), Loan("commit", "explore", 1))
    intent = more(8, Source.PROTECTED)
    given(during("explore")).when(intent, ANA).then(TimeAdjusted(8, loans))


EVERY_STEP = [
    (key, here)
    for key, course in BUILT_IN.items()
    for here, step in enumerate(steps(course))
    if step.minutes
]


@pytest.mark.parametrize(("key", "here"), EVERY_STEP)
def test_nothing_else_ever_lends(key: str, here: int) -> None:
    course = steps(BUILT_IN[key])
    kinds: dict[str, str] = {step.key: step.kind for step in course}
    for source, fit in ((Source.LENDERS, ("deepen", "clarify")), (Source.PROTECTED, PROTECTED)):
        loans = borrowed(course, here, 240, source)
        assert {kinds[loan.lender] for loan in loans} <= set(fit)
        assert not {loan.lender for loan in loans} & {s.key for s in course[: here + 1]}
    assert borrowed(course, here, 240, Source.LONGER) == ()


def test_a_meeting_may_become_longer_and_then_nobody_lends() -> None:
    given(during("close")).when(more(60, Source.LONGER), ANA).then(TimeAdjusted(60, ()))


def test_what_is_borrowed_moves_no_end() -> None:
    before, after = minutes(*during("explore")), folded(during("explore"))
    after = done(after, ANA, more(5))
    assert {s.key: s.minutes for s in after.course} == {**before, "explore": 15, "deepen": 1}
    assert sum(s.minutes for s in after.course) == 60
    assert [s.planned for s in after.course] == list(before.values())
    assert after.loans == (Loan("deepen", "explore", 5),)


def test_what_remains_grows_by_what_was_borrowed() -> None:
    meeting = folded(during("explore"))
    now = meeting.clock.since + 1234
    assert done(meeting, ANA, more(3)).remaining(now) == meeting.remaining(now) + 180_000


# Giving back

LOANS = (Loan("deepen", "present", 5), Loan("clarify", "present", 2))


def lent(*since: By) -> Given:
    """Seven minutes were borrowed for presenting."""
    return given(during("present", adjusted(7, *LOANS), *since))


def test_the_last_loan_is_given_back_first() -> None:
    lent().when(more(-1), ANA).then(TimeAdjusted(-1, (Loan("clarify", "present", -1),)))
    back = (Loan("clarify", "present", -2), Loan("deepen", "present", -1))
    lent().when(more(-3), ANA).then(TimeAdjusted(-3, back))


def test_what_was_given_back_is_not_given_twice() -> None:
    again = lent(adjusted(-2, Loan("clarify", "present", -2)))
    again.when(more(-2), ANA).then(TimeAdjusted(-2, (Loan("deepen", "present", -2),)))


def test_minutes_that_nobody_lent_end_the_meeting_sooner() -> None:
    back = (Loan("clarify", "present", -2), Loan("deepen", "present", -5))
    lent().when(more(-9), ANA).then(TimeAdjusted(-9, back))
    given(during("explore")).when(more(-3), ANA).then(TimeAdjusted(-3, ()))
    assert minutes(*during("explore", adjusted(-3)))["explore"] == 7


def test_a_lender_has_its_minutes_back() -> None:
    back = adjusted(-7, Loan("clarify", "present", -2), Loan("deepen", "present", -5))
    assert minutes(*during("present", adjusted(7, *LOANS), back)) == minutes(*during("present"))


def test_nothing_is_given_back_to_a_phase_that_is_over() -> None:
    loan = Loan("deepen", "commit", 1)
    lines = during("commit", adjusted(1, loan))
    given(lines).when(more(-1), ANA).then(TimeAdjusted(-1, ()))


def test_a_lender_that_was_gone_back_before_has_its_minutes_back() -> None:
    lines = during("present", adjusted(7, *LOANS), begun("deepen"), begun("present"))
    given(lines).when(more(-2), ANA).then(TimeAdjusted(-2, (Loan("clarify", "present", -2),)))


def test_a_phase_lasts_a_minute_at_least() -> None:
    given(during("explore")).when(more(-9), ANA).allowed()
    given(during("explore")).when(more(-10), ANA).refused(Reason.TOO_SHORT, "minutes")


# Several presenters

TWO = template(("explore", 10, ()), ("deepen", 6, ()), ("commit", 4, ()), airtimes=2)


def in_two(key: str, course: Template = TWO) -> Given:
    """Ben and Chloe present, one after the other, and a phase has begun."""
    return given([*gathered(template=course), chosen(BEN, 1), chosen(CHLOE, 2), begun(key)])


def test_no_presenter_pays_for_the_airtime_of_another() -> None:
    in_two("explore").when(more(5), ANA).then(
        TimeAdjusted(5, (Loan("deepen", "explore", 5),)),
    )
    in_two("explore").when(more(6), ANA).refused(Reason.NOTHING_TO_BORROW, "source")
    protected = more(4, Source.PROTECTED)
    in_two("explore").when(protected, ANA).refused(Reason.NOTHING_TO_BORROW, "source")


@pytest.mark.parametrize(("key", "here"), EVERY_STEP)
def test_an_airtime_borrows_from_itself_and_from_what_all_share(key: str, here: int) -> None:
    course = steps(replace(BUILT_IN[key], airtimes=2))
    whose: dict[str, Step] = {step.key: step for step in course}
    for source in Source:
        for loan in borrowed(course, here, 240, source):
            assert whose[loan.lender].airtime in (0, course[here].airtime)


def test_where_one_presents_what_all_share_borrows_from_their_airtime() -> None:
    loans = (Loan("deepen", "report_back", 5), Loan("clarify", "report_back", 1))
    given(during("report_back")).when(more(6), ANA).then(TimeAdjusted(6, loans))


def test_what_all_share_borrows_from_no_airtime() -> None:
    two = BUILT_IN["airtime_2"]
    in_two("report_back", two).when(more(1), ANA).refused(Reason.NOTHING_TO_BORROW, "source")
    in_two("report_back", two).when(more(1, Source.PROTECTED), ANA).then(
        TimeAdjusted(1, (Loan("close", "report_back", 1),))
    )
