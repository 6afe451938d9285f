"""What a set agrees on holds in its meetings until it is dropped; who does what next time."""

from typing import Any

import pytest

from server.domain.meeting.agreeing import (
    MOST_AGREEMENTS,
    Agree,
    Agreed,
    AgreementDropped,
    DropAgreement,
    PartTaken,
    TakePart,
)
from server.domain.meeting.opening import Bring
from server.domain.meeting.pace import BreathingSet, ParkTopic, SetBreathing, TopicParked
from server.domain.meeting.presenting import KeyQuestionPosed, ProblemPresented, ProblemReframed
from server.domain.meeting.state.keeping import Agreement, Kept, KeptQuestion, Path
from server.domain.meeting.state.people import NextPart, Part
from server.domain.record import MeetingRecord, record
from server.domain.refusals import Reason
from server.domain.sets.state import LearningSet
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    By,
    begun,
    chosen,
    during,
    folded,
    given,
    judged,
    within,
)
from tests.commands import command
from tests.promises import NOTHING_ELSE

BEFORE = Agreement("agree-0001", BEN, 2, "We begin in time")
POINT = By(ANA, Agreed("What is said here stays here"), "agree-0002")
DROPPED = By(ANA, AgreementDropped(BEFORE.id))


def brought(**also: Any) -> list[By]:
    """A talk of the third meeting, to which this was brought."""
    left = {**NOTHING_ELSE, **also}
    act = Bring(id="house:bring", commitments=(), questions=(), **left)
    return within("talk", By(HOUSE, act.judge(folded([]), HOUSE)))


def test_a_point_is_agreed_on_and_dropped() -> None:
    said = Agreed("What is said here stays here")
    given(within("talk")).when(command(Agree, text=f" {said.text} "), ANA).then(said)
    drop = command(DropAgreement, agreement=POINT.act)
    given(within("talk", POINT)).when(drop, ANA).then(AgreementDropped(POINT.act))
    dropped = By(ANA, AgreementDropped(POINT.act))
    no_such = (Reason.NO_SUCH_AGREEMENT, "agreement")
    given(within("talk", POINT, dropped)).when(drop, ANA).refused(*no_such)
    given(within("talk")).when(drop, ANA).refused(*no_such)


def test_there_are_so_many_points_and_no_more() -> None:
    many = [By(ANA, Agreed("Again"), f"agree-{n}") for n in range(MOST_AGREEMENTS)]
    full = within("talk", *many)
    given(full).when(command(Agree), ANA).refused(Reason.ENOUGH_AGREEMENTS)
    room = [*full, By(ANA, AgreementDropped("agree-0"))]
    given(room).when(command(Agree), ANA).then(Agreed("What is said here stays here"))


def test_what_is_agreed_on_is_the_sets_and_comes_to_the_next_meeting_by_its_name() -> None:
    lines = [*brought(agreements=(BEFORE,)), POINT]
    assert [one.text for one in folded(lines).agreements] == ["", "What is said here stays here"]
    first = MeetingRecord(2, 9, agreements=(BEFORE,))
    known = LearningSet(records=(first, record(folded(lines))))
    assert [one.id for one in known.agreements] == [BEFORE.id, POINT.act]
    after = LearningSet(records=(first, record(folded([*lines, DROPPED]))))
    assert [one.id for one in after.agreements] == [POINT.act]


def test_whoever_says_so_last_takes_a_part_and_nobody_for_somebody_else() -> None:
    takes = command(TakePart, part=Part.HOST, takes=True)
    leaves = command(TakePart, part=Part.HOST, takes=False)
    given(within("close")).when(takes, CHLOE).then(PartTaken(Part.HOST, takes=True))
    lines = within("close", By(CHLOE, PartTaken(Part.HOST, takes=True)))
    given(lines).when(leaves, BEN).refused(Reason.NOT_YOURS, "part")
    given(lines).when(leaves, CHLOE).then(PartTaken(Part.HOST, takes=False))
    meeting = folded([*lines, By(BEN, PartTaken(Part.HOST, takes=True))])
    assert meeting.next_parts == (NextPart(Part.HOST, BEN),)
    meeting = folded([*lines, By(CHLOE, PartTaken(Part.HOST, takes=False))])
    assert meeting.next_parts == ()


def test_who_does_what_next_time_is_known_once_the_meeting_is_over() -> None:
    lines = within("close", By(CHLOE, PartTaken(Part.CHAIR, takes=True)))
    assert record(folded(lines)).next_parts == ()
    over = record(folded([*lines, begun("closed")]))
    assert over.next_parts == (NextPart(Part.CHAIR, CHLOE),)
    assert LearningSet(records=(over,)).next_parts == over.next_parts
    assert folded(brought(parts=over.next_parts)).said_before == over.next_parts


def test_a_topic_that_is_put_by_is_kept_by_the_set() -> None:
    said = TopicParked("How the board chooses its dates")
    given(during("explore", chosen())).when(command(ParkTopic), ANA).then(said)
    lines = during("explore", chosen(), By(ANA, said, "topic-0001"), begun("closed"))
    kept = KeptQuestion("topic-0001", Kept.TOPIC, "", ANA, 3, said.text)
    assert kept in record(folded(lines)).kept


@pytest.mark.parametrize("breathing", [True, False])
def test_a_breath_is_wanted_or_not(breathing: bool) -> None:
    act = command(SetBreathing, breathing=breathing)
    event = judged(folded(within("talk")), act, ANA)
    assert event == BreathingSet(breathing)
    assert folded(within("talk", By(ANA, event))).breathing is breathing


def test_a_path_goes_from_the_first_words_of_a_problem_to_the_last() -> None:
    lines = during(
        "present",
        chosen(BEN),
        By(BEN, ProblemPresented("They are late"), "present-0001"),
        By(BEN, KeyQuestionPosed("Why are they late?"), "key-0001"),
        By(BEN, ProblemReframed("I am late"), "reframe-0001"),
    )
    assert record(folded(lines)).paths == (
        Path("key-0001", BEN, 3, "Why are they late?", "I am late"),
    )
    assert record(folded(during("present", chosen(BEN)))).paths == ()
