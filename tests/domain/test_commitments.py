"""Commitments: the reports on those of last time, and those that are made today."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from server.domain.meeting.commitments import (
    ChangeCommitment,
    Commit,
    CommitmentChanged,
    CommitmentWithdrawn,
    Committed,
    ReportAloud,
    ReportBack,
    WithdrawCommitment,
)
from server.domain.meeting.phases import PHASES
from server.domain.meeting.state.commitments import Commitment, Outcome, Report
from server.domain.record import record
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
    STRANGER,
    By,
    Given,
    begun,
    commitment,
    committed,
    due,
    folded,
    given,
    reported,
    took_floor,
    within,
)
from tests.commands import command
from tests.domain.scenes import done
from tests.promises import how_it_went

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
        surprised=" Mo laughed ",
        by_when=None,
    )
    event = how_it_went(outcome, surprised="Mo laughed")
    given(reporting()).when(intent, BEN).then(event)


def test_a_report_is_a_line_and_not_yet_need_not_even_be_that() -> None:
    for outcome in Outcome:
        silent = command(ReportBack, outcome=outcome, happened=" ", by_when=None)
        verdict = given(reporting()).when(silent, BEN)
        if outcome is Outcome.NOT_YET:
            verdict.then(how_it_went(outcome, "", surprised="That he asked"))
        else:
            verdict.refused(Reason.BLANK, "happened")
    bare: dict[str, Any] = {"learned": "", "surprised": "", "by_when": None}
    one_line = command(ReportBack, outcome=Outcome.DONE, happened="I wrote", **bare)
    given(reporting()).when(one_line, BEN).then(how_it_went(Outcome.DONE, learned=""))


@pytest.mark.parametrize("outcome", Outcome)
def test_what_goes_on_may_have_a_new_day_and_what_is_over_has_none(outcome: Outcome) -> None:
    verdict = given(reporting()).when(command(ReportBack, outcome=outcome), BEN)
    if outcome.goes_on:
        verdict.allowed()
    else:
        verdict.refused(Reason.NOT_ALLOWED_VALUE, "by_when")


def test_a_new_day_is_one_to_come_and_stands_with_the_report() -> None:
    past = command(ReportBack, by_when=date(2026, 1, 1))
    given(reporting()).when(past, BEN).refused(Reason.DATE_PAST, "by_when")
    found = done(folded(reporting()), BEN, TELL).due[0]
    assert found.report
    assert (found.report.by_when, found.report.surprised) == (BY_WHEN, "That he asked")
    assert found.report.id == TELL.id


def test_nobody_tells_for_an_owner_who_is_not_here_how_it_went() -> None:
    away = due(commitment(STRANGER))
    aloud = command(ReportAloud, member=STRANGER)
    lines = within("report_back", away)
    given(lines).when(aloud, ANA).refused(Reason.NO_SUCH_MEMBER, "member")
    given(lines).when(TELL, ANA).refused(Reason.NO_SUCH_COMMITMENT, "commitment")
    assert folded(lines).owing == {STRANGER}


def test_nobody_reports_on_a_commitment_of_another_or_on_none() -> None:
    given(reporting()).when(TELL, CHLOE).refused(Reason.NO_SUCH_COMMITMENT, "commitment")
    given(within("report_back")).when(TELL, BEN).refused(Reason.NO_SUCH_COMMITMENT, "commitment")


def test_a_report_is_kept_with_its_commitment_and_nobody_owes_it_any_more() -> None:
    lines = reporting(reported())
    meeting = folded(lines)
    at = OPENED_AT + (len(lines) - 1) * SECOND
    act = f"act-{len(lines):06}"
    told = Report(Outcome.PARTLY, "I wrote", "To ask sooner", 3, at, id=act)
    assert meeting.due[0].report == told
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


# Said otherwise, and taken back

MINE = committed(BEN, "commit-0009")
OTHERWISE = {**PROMISE, "what": "Hand over half the rota", "confidence": 3}


def change(**said: Any) -> Any:
    return command(ChangeCommitment, **{"commitment": "commit-0009", **OTHERWISE, **said})


WITHDRAW = command(WithdrawCommitment, commitment="commit-0009")


@pytest.mark.parametrize("phase", [row.key for row in PHASES])
def test_whoever_made_a_commitment_says_it_otherwise_or_takes_it_back(phase: str) -> None:
    lines = within("commit", MINE, begun(phase))
    given(lines).when(change(), BEN).then(CommitmentChanged("commit-0009", **OTHERWISE))
    given(lines).when(WITHDRAW, BEN).then(CommitmentWithdrawn("commit-0009"))
    for act in (change(), WITHDRAW):
        for by in (CHLOE, ANA):
            given(lines).when(act, by).refused(Reason.NO_SUCH_COMMITMENT, "commitment")


def test_a_commitment_is_as_it_was_said_last_and_marked() -> None:
    meeting = done(folded(within("commit", MINE)), BEN, change())
    made = Commitment("commit-0009", BEN, 3, **OTHERWISE, changed=True)
    assert meeting.commitments == record(meeting).commitments == (made,)
    again = done(meeting, BEN, change(what="Hand over Mondays", commitment="commit-0009"))
    assert again.commitments == (replace(made, what="Hand over Mondays"),)


def test_what_was_taken_back_is_open_no_more_and_stays_so() -> None:
    meeting = done(folded(within("commit", MINE)), BEN, WITHDRAW)
    [gone] = record(meeting).commitments
    assert (gone.withdrawn, gone.is_open, gone.what) == (True, False, PROMISE["what"])
    for act in (change(), WITHDRAW):
        Given(meeting).when(act, BEN).refused(Reason.NO_SUCH_COMMITMENT, "commitment")


def test_in_the_place_of_what_was_taken_back_there_is_room_for_another() -> None:
    full = within("commit", MINE, committed(), committed())
    given(full).when(commit(), BEN).refused(Reason.ENOUGH_COMMITMENTS)
    Given(done(folded(full), BEN, WITHDRAW)).when(commit(), BEN).allowed()


def test_a_changed_commitment_is_for_a_day_to_come_too() -> None:
    over = change(by_when=date(2026, 1, 1))
    given(within("commit", MINE)).when(over, BEN).refused(Reason.DATE_PAST, "by_when")


def test_a_commitment_of_before_is_not_changed_where_it_is_due() -> None:
    lines = within("report_back", due(commitment(BEN, "commit-0009")))
    for act in (change(), WITHDRAW):
        given(lines).when(act, BEN).refused(Reason.NO_SUCH_COMMITMENT, "commitment")


def test_while_the_coach_has_the_floor_nobody_says_theirs_otherwise() -> None:
    lines = within("commit", MINE, took_floor())
    given(lines).when(change(), BEN).refused(Reason.FLOOR_TAKEN)
