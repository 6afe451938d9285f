"""What landed: the presenter's own until the close, then told to all, once."""

from typing import Any

import pytest
from msgspec.structs import replace

from server.domain.meeting.chores import chore, next_at
from server.domain.meeting.correcting import StruckOut
from server.domain.meeting.fold import evolve
from server.domain.meeting.hidden import Veiled
from server.domain.meeting.landing import Landed, QuestionStarred, Star, TellLanded
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.questions import Mark, Status
from server.domain.refusals import Reason
from server.domain.visible import seen, veil
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CAST,
    CHLOE,
    DEV,
    QUESTION,
    By,
    asked,
    begun,
    chosen,
    during,
    folded,
    given,
    settled,
    written,
)
from tests.commands import command
from tests.domain.scenes import told

NEXT = "question-0002"
ASKED, AFTER = asked(CHLOE, BEN), asked(DEV, BEN, NEXT)


def starred(
    question: str = QUESTION, by: str = BEN, starred: bool = True, shown: bool = False
) -> By:
    return By(by, QuestionStarred(question, starred, shown))


def telling(m: Meeting) -> Any:
    return chore(m, (), 0)


def test_the_presenter_marks_what_landed_and_takes_the_mark_away() -> None:
    lines = during("explore", ASKED)
    given(lines).when(command(Star), BEN).then(QuestionStarred(QUESTION, True, shown=False))
    given(lines).when(command(Star), CHLOE).refused(Reason.NOT_YOURS)
    given(lines).when(command(Star), ANA).refused(Reason.NOT_YOURS)
    given(during("explore")).when(command(Star), BEN).refused(Reason.NO_SUCH_QUESTION, "question")
    marked = folded([*lines, starred(), starred()])
    assert marked.marks == (Mark(QUESTION, BEN),)
    assert not marked.questions[0].starred
    assert told(marked, starred(starred=False)).marks == ()


def test_of_several_presenters_each_marks_for_themselves() -> None:
    both = folded(during("explore", ASKED, starred(), starred(by=DEV)))
    assert told(both, starred(starred=False)).marks == (Mark(QUESTION, DEV),)


def test_nobody_else_is_given_a_mark_nor_who_made_it() -> None:
    for mark in (starred(), starred(starred=False)):
        lines = during("explore", ASKED, mark)
        [entry] = written(lines)[-1:]
        meeting = folded(lines)
        assert seen(entry, BEN, meeting) == entry
        for viewer in set(CAST) - {BEN}:
            given_to = seen(entry, viewer, meeting)
            assert (given_to.event, given_to.by) == (Veiled("", first=False), HOUSE)


@pytest.mark.parametrize("phase", ["close", "closed"])
def test_at_the_close_the_house_tells_what_landed_in_the_order_of_asking(phase: str) -> None:
    before = folded(during("explore", ASKED, AFTER, starred(NEXT), starred()))
    assert telling(before) is None
    meeting = told(before, begun(phase))
    assert telling(meeting) == TellLanded(id=f"house:landed:{meeting.seq}")
    assert next_at(meeting, {}, 7) == 7
    event = telling(meeting).judge(meeting, HOUSE)
    assert event == Landed((QUESTION, NEXT))
    after = told(meeting, By(HOUSE, event))
    assert [q.starred for q in after.questions] == [True, True]
    assert (after.marks, after.landed, telling(after)) == ((), True, None)
    assert veil(written([By(HOUSE, event)])[0], after) is None


def test_others_know_what_landed_as_soon_as_it_is_told() -> None:
    lines = during("explore", ASKED, starred(), begun("close"), By(HOUSE, Landed((QUESTION,))))
    known = Meeting()
    whole = folded(lines)
    for entry in written(lines):
        known = evolve(known, seen(entry, CHLOE, whole))
    assert known == whole


def test_where_nothing_landed_nothing_is_told() -> None:
    assert telling(folded(during("explore", ASKED, begun("close")))) is None
    taken_away = during("explore", ASKED, starred(), starred(starred=False), begun("close"))
    assert telling(folded(taken_away)) is None


def test_what_was_taken_back_or_struck_out_is_not_told() -> None:
    gone = [settled(Status.WITHDRAWN), By(ANA, StruckOut(NEXT))]
    meeting = folded(during("explore", ASKED, AFTER, starred(), starred(NEXT), *gone))
    assert telling(told(meeting, begun("close"))) is None


def test_what_is_marked_after_the_close_is_told_at_once() -> None:
    close = [begun("close"), By(HOUSE, Landed((QUESTION,))), begun("explore")]
    lines = during("explore", ASKED, AFTER, starred(), *close)
    given(lines).when(command(Star, question=NEXT), BEN).then(QuestionStarred(NEXT, True, True))
    taken = command(Star, starred=False)
    given(lines).when(taken, BEN).then(QuestionStarred(QUESTION, False, shown=True))
    shown = starred(NEXT, shown=True)
    assert veil(written([shown])[0], folded(lines)) is None
    after = told(told(folded(lines), shown), starred(starred=False, shown=True))
    assert [q.starred for q in after.questions] == [False, True]
    assert telling(told(after, begun("close"))) is None


def test_what_was_told_as_it_was_marked_is_taken_back_before_all() -> None:
    lines = during("explore", ASKED, starred(shown=True))
    taken = command(Star, starred=False)
    given(lines).when(taken, BEN).then(QuestionStarred(QUESTION, False, shown=True))
    assert telling(folded([*lines, begun("close")])) is None


def test_marks_of_one_airtime_stay_with_whoever_made_them() -> None:
    meeting = folded(during("explore", ASKED, starred()))
    other = told(meeting, chosen(CHLOE))
    assert other.marks == (Mark(QUESTION, BEN),)
    assert replace(other, presenters=()).marks == meeting.marks
