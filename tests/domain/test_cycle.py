"""What a set should hear of each of its meetings, in order, under ids that never change."""

from server.domain import events as on
from server.domain import set_words as w
from server.domain.commitments import Outcome
from server.domain.cycle import records
from server.domain.words import HOUSE, Act
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    OPENED_AT,
    SECOND,
    By,
    begun,
    commitment,
    committed,
    during,
    folded,
    gathered,
)

DUE = By(HOUSE, on.CommitmentsBrought((commitment(BEN), commitment(CHLOE, "commit-0002"))))
START = w.RecordStart(id="house:start:3", meeting=3)


def told(outcome: Outcome, happened: str = "I wrote") -> By:
    return By(BEN, on.ReportedBack("commit-0001", outcome, happened, "To ask sooner"))


def heard(*lines: By) -> list[Act]:
    return list(records(folded(lines)))


def test_of_a_meeting_in_its_lobby_there_is_nothing_to_hear() -> None:
    assert heard(*gathered(), DUE) == []


def test_a_meeting_that_left_its_lobby_has_started() -> None:
    assert heard(*gathered(), begun("open")) == [START]


def test_a_commitment_is_carried_under_the_act_that_made_it() -> None:
    [start, made] = heard(*during("commit", committed(BEN, "commit-0009")))
    assert start == START
    assert made == w.RecordCommitment(
        id="commit-0009", commitment=commitment(BEN, "commit-0009", meeting=3)
    )


def test_a_report_is_carried_and_a_commitment_without_one_is_not() -> None:
    lines = during("report_back", DUE, told(Outcome.PARTLY))
    at = OPENED_AT + (len(lines) - 1) * SECOND
    assert heard(*lines) == [
        START,
        w.RecordReport(
            id=f"house:report:{at}:commit-0001",
            commitment="commit-0001",
            meeting=3,
            outcome=Outcome.PARTLY,
            happened="I wrote",
            learned="To ask sooner",
        ),
    ]


def test_a_corrected_report_is_another_record() -> None:
    first = heard(*during("report_back", DUE, told(Outcome.PARTLY)))
    then = heard(*during("report_back", DUE, told(Outcome.PARTLY), told(Outcome.DONE)))
    assert first[1].id != then[1].id


def test_a_report_of_an_earlier_meeting_is_not_carried_again() -> None:
    earlier = folded(during("report_back", DUE, told(Outcome.PARTLY))).due
    [brought] = [By(HOUSE, on.CommitmentsBrought(earlier))]
    opening = By(HOUSE, on.MeetingOpened("harbour", "Harbour", 4, "The fourth morning"))
    assert [r.id for r in heard(opening, brought, By(ANA, on.PhaseBegan("open")))] == [
        "house:start:4"
    ]


def test_a_closed_meeting_is_closed_last_of_all() -> None:
    lines = during("report_back", DUE, told(Outcome.DONE), begun("commit"), committed())
    kinds = [type(record) for record in heard(*lines, begun("closed"))]
    assert kinds == [w.RecordStart, w.RecordReport, w.RecordCommitment, w.RecordClose]


def test_going_back_to_the_lobby_takes_nothing_back() -> None:
    lines = during("commit", committed(BEN, "commit-0009"), begun("lobby"))
    assert [record.id for record in heard(*lines)] == ["commit-0009"]
