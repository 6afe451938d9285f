"""Words that a line only names: they are looked up in the set, each time the line is sent."""

from datetime import date
from typing import Any, get_args

import pytest
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.fold import fold
from server.domain.meeting.seats import MemberSeated
from server.domain.meeting.state.commitments import Commitment, Outcome, Report
from server.domain.meeting.state.keeping import Kept, KeptQuestion
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import Named, Role
from server.domain.meeting.vocabulary import Event
from server.domain.record import MeetingRecord
from server.domain.sets.state import LearningSet
from server.domain.visible import LOOKED_UP, lacks_words, looked_up, veil
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    OPENED_AT,
    STRANGER,
    By,
    a_set,
    asked,
    commitment,
    folded,
    gathered,
    seated,
    within,
    written,
)
from tests.domain.scenes import a_record, with_records
from tests.people import removed
from tests.promises import left

MADE = commitment(BEN, "commit-0001", meeting=1)
LINGERS = KeptQuestion("linger-0001", Kept.LINGERING, "", DEV, 1, "And then?")


def reported(outcome: Outcome, meeting: int) -> MeetingRecord:
    report = Report(outcome, "I wrote", "To ask sooner", meeting, OPENED_AT + meeting)
    return a_record(meeting, reports=(replace(MADE.named(), report=report),))


GROUP = with_records(
    a_set(),
    a_record(1, commitments=(MADE,), kept=(LINGERS,)),
    reported(Outcome.NOT_YET, 2),
    reported(Outcome.DONE, 3),
)


def sent(event: Any, group: LearningSet = GROUP, number: int = 3) -> Any:
    """What an event of a meeting is once its words were looked up."""
    line: Entry[Event] = Entry(12, OPENED_AT, HOUSE, "an-act-0001", event)
    found = looked_up(line, group, number)
    assert replace(found, event=event) == line
    return found.event


def test_a_name_and_a_place_are_those_which_the_set_has() -> None:
    assert sent(seated(BEN).event) == MemberSeated(BEN, "Ben", Role.MEMBER, 1)
    assert sent(seated(STRANGER).event) == MemberSeated(STRANGER, "", Role.MEMBER, 0)


def test_who_was_taken_out_of_the_set_keeps_their_name_and_their_place() -> None:
    group = with_records(a_set(removed(BEN)))
    assert sent(seated(BEN).event, group) == MemberSeated(BEN, "Ben", Role.MEMBER, 1)


@pytest.mark.parametrize(
    ("number", "outcome"), [(2, None), (3, Outcome.NOT_YET), (4, Outcome.DONE), (9, Outcome.DONE)]
)
def test_a_commitment_has_its_words_and_the_report_of_the_meetings_before(
    number: int, outcome: Outcome | None
) -> None:
    [found] = sent(left(MADE.named()), number=number).commitments
    assert replace(found, report=None) == MADE
    assert (found.report and found.report.outcome) == outcome


@pytest.mark.parametrize("number", [1, 2])
def test_a_commitment_of_a_later_meeting_that_was_held_sooner_has_its_words(number: int) -> None:
    later = commitment(CHLOE, "commit-0009", meeting=2)
    group = with_records(a_set(), a_record(2, commitments=(later,)))
    assert sent(left(later.named()), group, number).commitments == (later,)


def test_a_commitment_is_looked_up_by_its_meeting_its_act_and_its_maker() -> None:
    others = (
        Commitment(MADE.id, BEN, 2),
        Commitment(MADE.id, CHLOE, 1),
        Commitment("commit-0002", BEN, 1),
    )
    assert sent(left(*others)).commitments == others


def test_a_question_has_its_text_though_the_set_let_go_of_it() -> None:
    named = LINGERS.named()
    assert named.text == ""
    assert sent(left(named)).questions == (LINGERS,)
    assert sent(left(named), replace(GROUP, let_go=(LINGERS.id,))).questions == (LINGERS,)


def test_a_question_is_looked_up_by_its_meeting_and_its_act() -> None:
    others = (replace(LINGERS.named(), meeting=2), replace(LINGERS.named(), id="linger-0002"))
    assert sent(left(*others)).questions == others


def test_what_the_set_does_not_know_stays_named() -> None:
    strangers = replace(MADE.named(), member=STRANGER), replace(LINGERS.named(), by=STRANGER)
    brought = left(*strangers)
    assert sent(brought, with_records(a_set())) == brought


@pytest.mark.parametrize("group", [GROUP, with_records(a_set(removed(BEN)))])
def test_whoever_has_left_something_has_their_name_be_they_here_or_not(group: LearningSet) -> None:
    found = sent(left(MADE.named(), LINGERS.named()), group)
    assert found.people == (Named(BEN, "Ben", 1), Named(DEV, "Dev", 3))
    meeting = folded([*gathered(ANA, CHLOE), By(HOUSE, found)])
    assert meeting.mentioned == found.people
    assert {ANA, CHLOE} == {member.id for member in meeting.members}


def test_a_commitment_has_the_last_day_that_was_named_for_it() -> None:
    first, again = date(2027, 1, 5), date(2027, 2, 5)

    def named(meeting: int, day: date | None) -> MeetingRecord:
        told = Report(Outcome.PARTLY, "I wrote", "", meeting, OPENED_AT + meeting, by_when=day)
        return a_record(meeting, reports=(replace(MADE.named(), report=told),))

    made = a_record(1, commitments=(MADE,))
    group = with_records(a_set(), made, named(2, first), named(3, again), named(4, None))
    days = [
        sent(left(MADE.named()), group, number).commitments[0].by_when for number in (2, 3, 4, 5)
    ]
    assert days == [MADE.by_when, first, again, again]


def test_what_was_taken_back_is_told_so_where_it_was_brought_before() -> None:
    gone = replace(MADE, withdrawn=True)
    group = with_records(a_set(), a_record(1, commitments=(gone,)))
    assert group.open_commitments == ()
    assert sent(left(MADE.named()), group).commitments == (gone,)


def test_looking_up_changes_nothing_but_words() -> None:
    brought = By(HOUSE, left(MADE.named(), LINGERS.named()))
    lines = written(within("report_back", brought, asked(CHLOE, BEN)))
    stored, served = fold(lines), fold(looked_up(line, GROUP, 3) for line in lines)
    assert [m.name for m in served.members] == ["Ana", "Ben", "Chloe", "Dev", "Esi", "Farid"]
    assert (served.due[0].what, served.kept[0].text) == (MADE.what, LINGERS.text)
    assert [one.name for one in served.mentioned] == ["Ben", "Dev"]
    named = {"members": stored.members, "mentioned": stored.mentioned}
    bare = replace(served, due=stored.due, kept=stored.kept, **named)
    assert bare == stored
    assert served.owing == stored.owing


def test_nothing_is_looked_up_but_names_and_what_was_brought() -> None:
    events = [line.event for line in written([*gathered(), asked(CHLOE, BEN)])]
    others = [event for event in events if not isinstance(event, LOOKED_UP)]
    assert others
    assert [sent(event) for event in others] == others


def test_whatever_is_looked_up_is_seen_by_all() -> None:
    assert set(LOOKED_UP) <= set(get_args(Event))
    for event in (seated(BEN).event, left(MADE.named())):
        assert isinstance(event, LOOKED_UP)
        assert veil(Entry(1, OPENED_AT, HOUSE, "an-act-0001", event), Meeting()) is None


@pytest.mark.parametrize(
    ("event", "lacks"),
    [
        (seated(BEN).event, False),
        (seated(STRANGER).event, True),
        (left(), False),
        (left(MADE.named()), True),
        (left(LINGERS.named()), True),
        (asked(CHLOE, BEN).event, False),
    ],
)
def test_the_set_is_read_anew_for_a_name_it_lacks_and_for_what_was_brought(
    event: Any, lacks: bool
) -> None:
    assert lacks_words(Entry(1, OPENED_AT, HOUSE, "an-act-0001", event), GROUP) == lacks
