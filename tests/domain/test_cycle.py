"""What a set should hear of each of its meetings, in order, under ids that never change."""

import pytest

from server.domain.cycle import records
from server.domain.meeting.commitments import ReportedBack
from server.domain.meeting.moving import PhaseBegan
from server.domain.meeting.opening import QuestionsBrought
from server.domain.meeting.questions import QuestionLingered
from server.domain.meeting.state.commitments import Outcome
from server.domain.meeting.state.keeping import Kept, KeptQuestion
from server.domain.meeting.state.mix import Mix, QuestionKind
from server.domain.meeting.state.questions import EVERYONE, Status
from server.domain.meeting.templates import BUILT_IN
from server.domain.sets.records import (
    RecordClose,
    RecordCommitment,
    RecordKept,
    RecordReport,
    RecordStart,
)
from server.domain.words import HOUSE, Act
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    OPENED_AT,
    QUESTION,
    SECOND,
    By,
    answered,
    asked,
    begun,
    chosen,
    commitment,
    committed,
    due,
    during,
    folded,
    gathered,
    opened,
    settled,
)

DUE = due(commitment(BEN), commitment(CHLOE, "commit-0002"))
START = RecordStart(id="house:start:3", meeting=3)
CLOSE = RecordClose(id="house:close:3", meeting=3, mix=Mix(unread=1))


def told(outcome: Outcome, happened: str = "I wrote") -> By:
    return By(BEN, ReportedBack("commit-0001", outcome, happened, "To ask sooner"))


def heard(*lines: By) -> list[Act]:
    return list(records(folded(lines)))


def test_of_a_meeting_in_its_lobby_there_is_nothing_to_hear() -> None:
    assert heard(*gathered(), DUE) == []


def test_a_meeting_that_left_its_lobby_has_started() -> None:
    assert heard(*gathered(), begun("open")) == [START]


def test_a_commitment_is_carried_under_the_act_that_made_it() -> None:
    [start, made] = heard(*during("commit", committed(BEN, "commit-0009")))
    assert start == START
    assert made == RecordCommitment(
        id="commit-0009", commitment=commitment(BEN, "commit-0009", meeting=3)
    )


def test_a_report_is_carried_and_a_commitment_without_one_is_not() -> None:
    lines = during("report_back", DUE, told(Outcome.PARTLY))
    at = OPENED_AT + (len(lines) - 1) * SECOND
    assert heard(*lines) == [
        START,
        RecordReport(
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
    lines = [opened(4), due(*earlier), begun("open")]
    assert [record.id for record in heard(*lines)] == ["house:start:4"]


def test_a_closed_meeting_is_closed_last_of_all() -> None:
    lines = during("report_back", DUE, told(Outcome.DONE), begun("commit"), committed())
    lingered = By(CHLOE, QuestionLingered("And then?"))
    kinds = [type(record) for record in heard(*lines, lingered, begun("closed"))]
    assert kinds == [
        RecordStart,
        RecordReport,
        RecordCommitment,
        RecordKept,
        RecordClose,
    ]


def test_what_the_questions_were_like_is_told_as_the_meeting_closes_and_not_before() -> None:
    lines = during(
        "clarify",
        asked(CHLOE, BEN, "ask-0001", QuestionKind.CLOSED),
        asked(DEV, BEN, "ask-0002", QuestionKind.ADVICE, edited=True),
    )
    assert heard(*lines) == [START]
    mix = Mix(closed=1, advice=1, edited=1)
    close = RecordClose(id="house:close:3", meeting=3, mix=mix)
    assert heard(*lines, begun("closed")) == [START, close]


def test_going_back_to_the_lobby_takes_nothing_back() -> None:
    lines = during("commit", committed(BEN, "commit-0009"), begun("lobby"))
    assert [record.id for record in heard(*lines)] == ["commit-0009"]


# Questions that are kept


def kept(*lines: By) -> list[KeptQuestion]:
    """What the set keeps of a meeting that is closed."""
    done = heard(*lines, begun("closed"))
    return [record.question for record in done if isinstance(record, RecordKept)]


def test_a_parked_question_is_kept_for_whom_it_was_put_to() -> None:
    for to in (BEN, DEV):
        lines = during("clarify", asked(CHLOE, to), settled(Status.PARKED, to))
        text = "What have you tried?"
        assert kept(*lines) == [KeptQuestion(QUESTION, Kept.PARKED, to, CHLOE, 3, text)]


def test_a_parked_question_to_everyone_is_kept_for_the_presenter_of_its_airtime() -> None:
    lines = [*gathered(template=BUILT_IN["airtime_2"]), chosen(BEN, 1), chosen(DEV, 2)]
    parked = [begun("explore-2"), asked(CHLOE, EVERYONE), settled(Status.PARKED, DEV)]
    assert [q.owner for q in kept(*lines, *parked)] == [DEV]


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.PARKED])
def test_other_questions_are_not_kept(status: Status) -> None:
    assert kept(*during("clarify", asked(CHLOE, BEN), settled(status))) == []


def test_a_parked_question_that_was_answered_after_all_is_not_kept() -> None:
    assert kept(*during("clarify", asked(CHLOE, BEN), settled(Status.PARKED), answered())) == []


def test_what_lingers_is_kept_for_the_whole_set() -> None:
    lines = during("close", By(CHLOE, QuestionLingered("And then?"), "linger-0001"))
    assert kept(*lines) == [KeptQuestion("linger-0001", Kept.LINGERING, "", CHLOE, 3, "And then?")]


def test_questions_are_kept_once_the_meeting_is_over_and_each_under_one_id() -> None:
    lines = during("clarify", asked(CHLOE, BEN), settled(Status.PARKED))
    assert heard(*lines) == [START]
    [_, record, close] = heard(*lines, By(ANA, PhaseBegan("closed")))
    assert (record.id, close) == (f"house:kept:{QUESTION}", CLOSE)


def test_what_the_house_brought_is_not_kept_again() -> None:
    question = KeptQuestion("linger-0001", Kept.LINGERING, "", DEV, 2, "And then?")
    assert kept(*during("open", By(HOUSE, QuestionsBrought((question,))))) == []
