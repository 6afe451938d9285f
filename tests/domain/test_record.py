"""What a set is to know of each of its meetings: one value, made of the meeting alone."""

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from server.domain.former import VERSION
from server.domain.meeting.asking import QuestionLingered
from server.domain.meeting.rounds import RoundClosed
from server.domain.meeting.saying import NotedDown
from server.domain.meeting.state.commitments import Commitment, Outcome, Report
from server.domain.meeting.state.keeping import Kept, KeptQuestion, Why
from server.domain.meeting.state.learning import SeenBy
from server.domain.meeting.state.mix import Mix, QuestionKind
from server.domain.meeting.state.questions import EVERYONE, Status
from server.domain.meeting.state.rounds import Item, Purpose
from server.domain.meeting.templates import BUILT_IN
from server.domain.record import MeetingRecord, record
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    OPENED_AT,
    QUESTION,
    ROUND,
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
    learned,
    opened,
    revealed,
    round_closed,
    round_opened,
    settled,
    within,
    wrote,
)
from tests.plain import encoded
from tests.promises import how_it_went, left

DUE = due(commitment(BEN).named(), commitment(CHLOE, "commit-0002").named())
CLOSED = begun("closed")


def tells(outcome: Outcome, happened: str = "I wrote", by: str = BEN) -> By:
    return By(by, how_it_went(outcome, happened, member=by), "report-0001")


def known(*lines: By) -> MeetingRecord:
    return record(folded(lines))


def at(lines: list[By]) -> int:
    """When the last of the lines was written."""
    return OPENED_AT + (len(lines) - 1) * SECOND


def test_of_a_meeting_in_its_lobby_there_is_nothing_to_know() -> None:
    lines = [*gathered(), DUE]
    assert known(*lines) == MeetingRecord(3, len(lines))


def test_a_record_says_as_of_which_line_and_in_which_version_it_is() -> None:
    lines = during("explore", asked(CHLOE, BEN))
    found = known(*lines)
    assert (found.meeting, found.seq, found.v) == (3, len(lines), VERSION)


def test_a_record_survives_the_wire() -> None:
    lines = during("report_back", DUE, tells(Outcome.DONE), begun("commit"), committed())
    kept = By(CHLOE, QuestionLingered("And then?"))
    found = known(*lines, kept, CLOSED)
    assert msgspec.json.decode(msgspec.json.encode(found), type=MeetingRecord) == found


# When it began and ended


def test_a_meeting_started_as_it_left_its_lobby() -> None:
    lines = [*gathered(), begun("open")]
    assert known(*lines).started_at == at(lines)
    later = known(*lines, begun("report_back"))
    assert (later.started_at, later.closed_at) == (at(lines), 0)


def test_a_meeting_is_closed_as_its_last_phase_begins() -> None:
    lines = during("close", CLOSED)
    assert known(*lines[:-1]).closed_at == 0
    assert known(*lines).closed_at == at(lines)


def test_going_back_to_the_lobby_takes_nothing_back() -> None:
    lines = during("commit", committed(BEN, "commit-0009"))
    before, after = known(*lines), known(*lines, begun("lobby"))
    assert before.started_at > 0
    assert before.commitments
    assert replace(after, seq=before.seq) == before


# Commitments, and reports on those of before


def test_a_commitment_is_known_at_once_by_the_act_that_made_it() -> None:
    found = known(*during("commit", committed(BEN, "commit-0009")))
    assert found.commitments == (commitment(BEN, "commit-0009", meeting=3),)
    assert found.closed_at == 0


def test_a_report_is_known_with_the_meeting_and_the_owner_of_its_commitment() -> None:
    lines = during("report_back", DUE, tells(Outcome.PARTLY))
    report = Report(Outcome.PARTLY, "I wrote", "To ask sooner", 3, at(lines), id="report-0001")
    assert known(*lines).reports == (Commitment("commit-0001", BEN, 2, report=report),)


def test_of_several_reports_the_last_alone_is_known() -> None:
    lines = during("report_back", DUE, tells(Outcome.PARTLY), tells(Outcome.DONE, "He answered"))
    [found] = known(*lines).reports
    assert found.report
    assert (found.report.outcome, found.report.happened) == (Outcome.DONE, "He answered")
    assert found.report.at == at(lines)


def test_two_commitments_of_one_id_are_told_apart_by_whose_they_are() -> None:
    both = due(commitment(BEN).named(), commitment(CHLOE).named())
    lines = during("report_back", both, tells(Outcome.DONE, by=CHLOE))
    [found] = known(*lines).reports
    assert found.report
    assert (found.member, found.report.outcome) == (CHLOE, Outcome.DONE)


def test_a_report_of_an_earlier_meeting_is_not_of_this_one() -> None:
    earlier = folded(during("report_back", DUE, tells(Outcome.PARTLY))).due
    assert known(opened(4), due(*earlier), begun("open")).reports == ()


def test_what_was_brought_is_not_made_here() -> None:
    assert known(*during("report_back", DUE)).commitments == ()


# What the questions were like


def test_what_the_questions_were_like_is_known_as_the_meeting_closes_and_not_before() -> None:
    lines = during(
        "clarify",
        asked(CHLOE, BEN, "ask-0001", QuestionKind.CLOSED),
        asked(DEV, BEN, "ask-0002", QuestionKind.ADVICE, edited=True),
    )
    assert known(*lines).mix == Mix()
    assert known(*lines, CLOSED).mix == Mix(closed=1, advice=1, edited=1)


# Questions that are kept


def kept(*lines: By) -> list[KeptQuestion]:
    """What the set keeps of a meeting that is closed."""
    return list(known(*lines, CLOSED).kept)


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


def test_where_nobody_talks_a_question_that_is_still_open_is_kept_for_whom_it_was_put_to() -> None:
    for key, whys in (("written", [Kept.OPEN]), ("standard_60", [])):
        lines = [*gathered(template=BUILT_IN[key]), chosen(), begun("explore"), asked(CHLOE, BEN)]
        assert [(q.owner, q.why) for q in kept(*lines)] == [(BEN, why) for why in whys]


def test_what_lingers_is_kept_for_the_whole_set() -> None:
    lines = during("close", By(CHLOE, QuestionLingered("And then?"), "linger-0001"))
    assert kept(*lines) == [KeptQuestion("linger-0001", Kept.LINGERING, "", CHLOE, 3, "And then?")]


def test_questions_are_kept_once_the_meeting_is_over_and_not_before() -> None:
    lines = during("clarify", asked(CHLOE, BEN), settled(Status.PARKED))
    lingered = By(CHLOE, QuestionLingered("And then?"))
    assert known(*lines, lingered).kept == ()
    assert [q.why for q in kept(*lines, lingered)] == [Kept.PARKED, Kept.LINGERING]


def test_what_the_house_brought_is_not_kept_again() -> None:
    question = KeptQuestion("linger-0001", Kept.LINGERING, "", DEV, 2)
    assert kept(*during("open", By(HOUSE, left(question)))) == []


# What is nobody's but its author's

SECRET = "I was afraid of Mo"
WRITTEN: dict[str, list[By]] = {
    "a text before its reveal": [round_opened(Purpose.THOUGHTS), wrote(CHLOE, SECRET)],
    "learning before its reveal": [round_opened(Purpose.LEARNING), learned(CHLOE, SECRET)],
    "learning for oneself": [
        round_opened(Purpose.LEARNING),
        learned(CHLOE, SECRET, seen_by=SeenBy.ME),
    ],
}


@pytest.mark.parametrize("what", WRITTEN)
@pytest.mark.parametrize("end", [[], [CLOSED]], ids=["going on", "closed"])
def test_what_is_hidden_is_in_a_record_as_its_authors_alone(what: str, end: list[Any]) -> None:
    lines = within("learn", *WRITTEN[what], *end)
    assert SECRET in encoded(folded(lines)).decode()
    found = known(*lines)
    assert SECRET not in msgspec.json.encode(replace(found, own=())).decode()
    assert {one.by for one in found.own} <= {CHLOE}


def own(*lines: By) -> list[tuple[str, Why, str]]:
    """What a record has of people's own."""
    return [(one.by, one.why, one.text) for one in known(*lines).own]


def test_what_was_not_revealed_goes_back_to_its_author_once_its_round_is_over() -> None:
    written = within("talk", round_opened(Purpose.THOUGHTS), wrote(CHLOE, "Rain"))
    mine = [(CHLOE, Why.UNSEEN, "Rain")]
    assert own(*written) == []
    assert own(*written, round_closed()) == own(*written, CLOSED) == mine
    discarded = By(ANA, RoundClosed(ROUND, discards=True))
    assert own(*written, discarded) == own(*written, discarded, CLOSED) == []
    assert own(*written, revealed(), CLOSED) == []


def test_a_note_and_private_learning_are_their_authors_at_once() -> None:
    note = By(BEN, NotedDown("He looks away"))
    lines = within("learn", note, round_opened(Purpose.LEARNING))
    private = learned(CHLOE, "I rescue people", seen_by=SeenBy.ME)
    shared = learned(DEV, "We hurry")
    assert own(*lines, private, shared) == [
        (BEN, Why.NOTE, "He looks away"),
        (CHLOE, Why.LEARNING, "I rescue people"),
    ]


def test_a_bid_that_was_not_chosen_goes_back_to_whoever_made_it() -> None:
    bids = (Item("bid-1", BEN, "", "The rota"), Item("bid-2", DEV, "", "My boss"))
    lines = within("choose", round_opened(Purpose.BIDS), revealed(*bids), chosen(BEN))
    assert own(*lines) == []
    assert own(*lines, CLOSED) == [(DEV, Why.BID, "My boss")]
