"""Questions drafted for oneself while the problem is told, and asked later with a press."""

import pytest

from server.domain.meeting.asking import Ask
from server.domain.meeting.drafting import (
    DraftDropped,
    DraftQuestion,
    DropDraft,
    QuestionDrafted,
)
from server.domain.meeting.hidden import Veiled
from server.domain.meeting.state.contributions import Note
from server.domain.meeting.state.keeping import Own, Why
from server.domain.meeting.state.rounds import Purpose
from server.domain.record import record
from server.domain.refusals import Reason
from server.domain.visible import seen
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CAST,
    CHLOE,
    DEV,
    By,
    begun,
    during,
    folded,
    given,
    question,
    round_opened,
    took_floor,
    within,
    written,
)
from tests.commands import command

DRAFT, TEXT = "draft-0001", "What do you fear?"
DRAFTED = By(CHLOE, QuestionDrafted(TEXT), DRAFT)
ASKED = By(CHLOE, question(text=TEXT, draft=DRAFT))
DROPPED = By(CHLOE, DraftDropped(DRAFT))


def test_whoever_listens_to_the_problem_drafts_and_waits_for_nothing() -> None:
    alone = given(during("present"))
    for by in (CHLOE, ANA):
        alone.when(command(DraftQuestion), by).then(QuestionDrafted(TEXT))
    alone.when(command(DraftQuestion), BEN).refused(Reason.NOT_YOURS)
    assert folded(during("present", DRAFTED)).drafted == (Note(DRAFT, CHLOE, "present", TEXT),)


@pytest.mark.parametrize(
    "since", [took_floor(), round_opened(Purpose.SILENCE, seconds=20), round_opened(Purpose.PULSE)]
)
def test_a_draft_waits_neither_for_the_floor_nor_for_a_round(since: By) -> None:
    given(within("explore", since)).when(command(DraftQuestion), CHLOE).allowed()
    given(within("explore", DRAFTED, since)).when(command(DropDraft), CHLOE).allowed()


def test_a_draft_is_asked_as_it_is_or_in_other_words_and_stands_no_more() -> None:
    lines = during("present", DRAFTED, begun("clarify"))
    ask = command(Ask, text="What do you fear most?", draft=DRAFT)
    given(lines).when(ask, CHLOE).then(question(text="What do you fear most?", draft=DRAFT))
    after = folded([*lines, ASKED])
    assert (after.drafted, after.questions[0].text) == ((), TEXT)


def test_nobody_asks_or_lets_go_of_a_draft_that_is_not_theirs_or_stands_no_more() -> None:
    lines = during("present", DRAFTED, begun("clarify"))
    ask, drop = command(Ask, draft=DRAFT), command(DropDraft)
    for act in (ask, drop):
        given(lines).when(act, DEV).refused(Reason.NO_SUCH_DRAFT, "draft")
        for gone in (ASKED, DROPPED):
            over = given([*lines, gone, begun("clarify")])
            over.when(act, CHLOE).refused(Reason.NO_SUCH_DRAFT, "draft")
    given(lines).when(drop, CHLOE).then(DraftDropped(DRAFT))
    assert folded([*lines, DROPPED]).drafted == ()


@pytest.mark.parametrize("last", [DRAFTED, DROPPED])
def test_others_are_told_nothing_of_a_draft(last: By) -> None:
    [entry] = written(during("present", last))[-1:]
    meeting = folded(during("present", DRAFTED))
    assert seen(entry, CHLOE, meeting) == entry
    for viewer in set(CAST) - {CHLOE}:
        given_to = seen(entry, viewer, meeting)
        assert (given_to.event, given_to.by) == (Veiled("", first=False), HOUSE)


def test_that_a_question_was_drafted_its_asker_alone_is_told() -> None:
    lines = during("present", DRAFTED, begun("clarify"), ASKED)
    [entry] = written(lines)[-1:]
    assert seen(entry, CHLOE, folded(lines)) == entry
    assert seen(entry, BEN, folded(lines)).event == question(text=TEXT)


def test_what_was_drafted_and_not_asked_is_its_authors_alone() -> None:
    lines = during("present", DRAFTED, begun("clarify"))
    assert record(folded(lines)).own == (Own(DRAFT, CHLOE, Why.QUESTION, TEXT, 3),)
    assert record(folded([*lines, begun("closed")])).own == record(folded(lines)).own
    for gone in (ASKED, DROPPED):
        assert record(folded([*lines, gone])).own == ()
