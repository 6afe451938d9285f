"""The problem of a whole set: how its meetings worded it, until the coach says it is settled."""

from server.domain.meeting.state.keeping import WordedAs, Wording
from server.domain.refusals import Reason
from server.domain.sets.kept import ProblemSettled, SettleProblem
from server.domain.sets.state import LearningSet
from tests.cast import ANA, BEN, CHLOE, By, GivenSet, a_set
from tests.domain.scenes import a_record, with_records

FIRST = Wording("present-0001", WordedAs.PROBLEM, CHLOE, 1, "Nobody comes.")
SECOND = Wording("reframe-0001", WordedAs.REFRAMED, CHLOE, 2, "We do not ask them.")
THIRD = Wording("present-0002", WordedAs.PROBLEM, BEN, 3, "Nobody knows who we are.")
SETTLE = SettleProblem(id="settle-0001")


def worded(*lines: By, third: tuple[Wording, ...] = ()) -> LearningSet:
    """A set whose first two meetings worded its problem, and whose third has its room open."""
    records = (a_record(1, wordings=(FIRST,)), a_record(2, wordings=(SECOND,)))
    return with_records(a_set(*lines), *records, a_record(3, wordings=third))


def test_the_coach_alone_settles_it() -> None:
    given = GivenSet(worded())
    given.when(SETTLE, ANA).then(ProblemSettled(2))
    given.when(SETTLE, CHLOE).refused(Reason.NOT_YOURS)


def test_what_was_settled_is_worded_no_more_and_what_comes_is() -> None:
    settled = By(ANA, ProblemSettled(2))
    assert worded().wordings == (FIRST, SECOND)
    assert worded(settled).wordings == ()
    assert worded(settled, third=(THIRD,)).wordings == (THIRD,)


def test_where_nothing_stands_nothing_more_is_settled() -> None:
    GivenSet(worded(By(ANA, ProblemSettled(2)))).when(SETTLE, ANA).then(ProblemSettled(2))
