"""Commitments: the reports on those of last time, and those that are made today."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from server.domain.meeting.commitments import Commit, Committed, ReportBack, ReportedBack
from server.domain.meeting.state.commitments import Commitment, Outcome, Report
from server.domain.refusals import Reason
from tests.cast import (
    ANA,
    BEN,
    BY_WHEN,
    CHLOE,
    ESI,
    OPENED_AT,
    PROMISE,
    SECOND,
    By,
    Given,
    commitment,
    committed,
    due,
    folded,
    given,
    reported,
    within,
)
from tests.commands import command
from tests.domain.scenes import done

# Those of last time

DUE = due(commitment(BEN), commitment(CHLOE, "commit-0002"))
TELL = command(ReportBack)


def reporting(*since: By) -> list[By]:
    return within("report_back", DUE, *since)


def test_the_house_lays_the_open_commitments_on_the_table() -> None:
    meeting = folded(reporting())
    assert meeting.due == (commitment(BEN), commitment(CHLOE, "commit-0002"))
    assert meeting.owing == {BEN, CHLOE}


@pytest.mark.parametrize("outcome", Outcome)
def test_a_member_reports_back_on_their_own_commitment(outcome: Outcome) -> None:
    intent = ReportBack(
        id="an-act-0001",
        commitment="commit-0001",
        outcome=outcome,
        happened=" I wrote ",
        learned=" To ask sooner ",
    )
    event = ReportedBack("commit-0001", BEN, outcome, "I wrote", "To ask sooner")
    given(reporting()).when(intent, BEN).then(event)


def test_nobody_reports_on_a_commitment_of_another_or_on_none() -> None:
    given(reporting()).when(TELL, CHLOE).refused(Reason.NO_SUCH_COMMITMENT, "commitment")
    given(within("report_back")).when(TELL, BEN).refused(Reason.NO_SUCH_COMMITMENT, "commitment")


def test_a_report_is_kept_with_its_commitment_and_nobody_owes_it_any_more() -> None:
    lines = reporting(reported())
    meeting = folded(lines)
    at = OPENED_AT + (len(lines) - 1) * SECOND
    assert meeting.due[0].report == Report(Outcome.PARTLY, "I wrote", "To ask sooner", 3, at)
    assert meeting.due[1].report is None
    assert meeting.owing == {CHLOE}


def test_a_report_of_an_earlier_meeting_is_owed_anew() -> None:
    told = Report(Outcome.PARTLY, "I wrote", "To ask sooner", 2, OPENED_AT)
    before = replace(commitment(meeting=1), report=told)
    assert folded(within("report_back", due(before))).owing == {BEN}


def test_a_report_may_be_corrected() -> None:
    given(reporting(reported())).when(TELL, BEN).allowed()
    meeting = done(folded(reporting(reported())), BEN, TELL)
    assert meeting.due[0].report is not None
    assert meeting.due[0].report.happened == "I wrote, and he asked for time"


@pytest.mark.parametrize(
    ("outcome", "goes_on"),
    [
        (Outcome.DONE, False),
        (Outcome.CHANGED, False),
        (Outcome.PARTLY, True),
        (Outcome.NOT_YET, True),
    ],
)
def test_what_is_partly_or_not_yet_done_comes_back(outcome: Outcome, goes_on: bool) -> None:
    assert outcome.goes_on is goes_on


# Those of today


def commit(by_when: date = BY_WHEN) -> Any:
    said = {field: f" {text} " for field, text in PROMISE.items() if isinstance(text, str)}
    return command(Commit, "commit-0009", **said, by_when=by_when)


def test_the_presenter_commits() -> None:
    given(within("commit")).when(commit(), BEN).then(Committed(**PROMISE))
    given(within("commit")).when(commit(), CHLOE).refused(Reason.NOT_YOURS)
    given(within("commit")).when(commit(), ANA).refused(Reason.NOT_YOURS)


def test_everybody_commits_where_the_problem_is_everybodys() -> None:
    for who in (BEN, CHLOE):
        given(within("commit_all")).when(commit(), who).allowed()
    given(within("commit_all")).when(commit(), ANA).refused(Reason.NOT_YOURS)


def test_only_what_and_when_must_be_said() -> None:
    unsaid = {field: type(usual)() for field, usual in PROMISE.items() if field != "by_when"}
    short = {**unsaid, "what": "a", "by_when": BY_WHEN}
    given(within("commit")).when(command(Commit, **short), BEN).then(Committed(**short))


def test_a_commitment_carries_its_act_its_maker_and_its_meeting() -> None:
    meeting = done(folded(within("commit")), BEN, commit())
    made = Commitment("commit-0009", BEN, 3, **PROMISE)
    assert meeting.commitments == (made,)
    assert made.is_open


def test_three_commitments_are_enough() -> None:
    two = [committed(), committed()]
    given(within("commit", *two)).when(commit(), BEN).allowed()
    given(within("commit", *two, committed())).when(commit(), BEN).refused(
        Reason.ENOUGH_COMMITMENTS
    )


def test_each_has_three_of_their_own() -> None:
    three = [committed(ESI) for _ in range(3)]
    given(within("commit_all", *three)).when(commit(), BEN).allowed()
    given(within("commit_all", *three)).when(commit(), ESI).refused(Reason.ENOUGH_COMMITMENTS)


def test_a_commitment_is_for_a_day_to_come_wherever_the_presenter_lives() -> None:
    lines = within("commit")
    began = datetime.fromtimestamp(folded(lines).began_at / 1000, UTC)
    farthest_behind = (began - timedelta(hours=12)).date()
    given(lines).when(commit(began.date()), BEN).allowed()
    given(lines).when(commit(farthest_behind), BEN).allowed()
    over = farthest_behind - timedelta(days=1)
    given(lines).when(commit(over), BEN).refused(Reason.DATE_PAST, "by_when")


@pytest.mark.parametrize(("hour", "minute", "yesterday"), [(11, 59, True), (12, 0, False)])
def test_the_day_that_began_last_on_earth_is_twelve_hours_behind(
    hour: int, minute: int, yesterday: bool
) -> None:
    began = datetime(2026, 11, 2, hour, minute, tzinfo=UTC)
    meeting = replace(folded(within("commit")), began_at=int(began.timestamp() * 1000))
    verdict = Given(meeting).when(commit(date(2026, 11, 1)), BEN)
    if yesterday:
        verdict.allowed()
    else:
        verdict.refused(Reason.DATE_PAST, "by_when")
