"""What each is told of a line: what is hidden is its author's alone until the reveal."""

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.fold import fold
from server.domain.meeting.hidden import LearningWritten, Veiled, VoteCast
from server.domain.meeting.state.learning import Level, SeenBy
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.mix import Mix, QuestionKind
from server.domain.meeting.state.rounds import Item, Purpose
from server.domain.meeting.vocabulary import Event
from server.domain.visible import HIDDEN, seen, veil
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    CAST,
    CHLOE,
    DEV,
    ROUND,
    STRANGER,
    By,
    asked,
    folded,
    learned,
    question,
    revealed,
    round_opened,
    text_written,
    voted,
    within,
    written,
    wrote,
)
from tests.moments import as_given

SECRET = "I was afraid of Mo"
EVENTS: Any = Event

HIDING = [
    VoteCast(ROUND, SECRET, True),
    text_written(SECRET, kind=QuestionKind.ADVICE, edited=True),
    text_written("", first=False),
    LearningWritten(ROUND, Level.SELF, SECRET, SeenBy.ME, False),
]


NAMED = folded(within("reframe", round_opened(Purpose.STATEMENTS)))
NAMELESS = folded(within("reframe", round_opened(Purpose.BETTER)))


def entry(event: Any, act: str = "act-of-chloe") -> Entry[Event]:
    return Entry(12, 1_790_000_000_000, CHLOE, act, event)


def as_seen(lines: list[By], viewer: str) -> list[Entry[Event]]:
    return list(as_given(written(lines), viewer))


def meeting_of(lines: list[By], viewer: str) -> Meeting:
    """The meeting as somebody's browser has it."""
    return fold(as_seen(lines, viewer))


@pytest.mark.parametrize("event", HIDING)
def test_what_is_hidden_is_told_to_its_author_alone(event: Any) -> None:
    line = entry(event)
    assert seen(line, CHLOE, NAMELESS) == line
    veiled = Entry(12, line.at, HOUSE, "veiled:12", Veiled(ROUND, event.first))
    for viewer in (*CAST, STRANGER, HOUSE, ""):
        if viewer != CHLOE:
            assert seen(line, viewer, NAMELESS) == veiled


@pytest.mark.parametrize("event", HIDING)
def test_who_is_ready_is_told_once_where_the_reveal_will_give_names(event: Any) -> None:
    told = veil(entry(event), NAMED)
    by = CHLOE if event.first else HOUSE
    assert told == Entry(12, 1_790_000_000_000, by, "veiled:12", Veiled(ROUND, event.first))


@pytest.mark.parametrize("event", HIDING)
def test_a_veil_shows_neither_author_nor_act_nor_text_nor_length(event: Any) -> None:
    text = msgspec.json.encode(veil(entry(event), NAMELESS)).decode()
    assert CHLOE not in text
    assert "act-of-chloe" not in text
    assert SECRET not in text
    longer = text_written(SECRET * 10, first=event.first)
    assert text == msgspec.json.encode(veil(entry(longer, "another-act"), NAMELESS)).decode()


def test_all_that_hides_is_known_to_hide() -> None:
    kinds = {kind for kind in EVENTS.__args__ if {"round", "first"} <= set(kind.__struct_fields__)}
    assert kinds - {Veiled} == set(HIDDEN)


def test_other_lines_are_seen_by_all() -> None:
    for line in written(within("explore", asked(CHLOE, DEV), revealed(Item("a", DEV, "", "b")))):
        assert veil(line, NAMED) is None
        assert seen(line, STRANGER, NAMED) == line


def test_of_a_question_its_asker_alone_is_told_that_it_was_edited() -> None:
    line = entry(question(DEV, kind=QuestionKind.LEADING, edited=True))
    bare = entry(question(DEV, kind=QuestionKind.LEADING))
    assert seen(line, CHLOE, NAMED) == line
    for viewer in (*CAST, STRANGER, HOUSE, ""):
        if viewer != CHLOE:
            assert seen(line, viewer, NAMED) == bare
    assert veil(bare, NAMED) is None


def test_a_browser_counts_what_its_own_member_edited_and_every_kind() -> None:
    items = (Item("by-dev", DEV, "", "And then?", kind=QuestionKind.MULTI),)
    lines = within(
        "explore",
        asked(CHLOE, DEV, "ask-0001", QuestionKind.CLOSED, edited=True),
        asked(CHLOE, DEV, "ask-0002", QuestionKind.ADVICE, edited=True),
        round_opened(Purpose.QUESTIONS),
        wrote(DEV, "And then?", act="by-dev", kind=QuestionKind.MULTI, edited=True),
        revealed(*items),
    )
    edited = {viewer: meeting_of(lines, viewer).mix.edited for viewer in CAST}
    assert edited == dict.fromkeys(CAST, 0) | {CHLOE: 2, DEV: 1}
    assert fold(written(lines)).mix == Mix(closed=1, advice=1, multi=1, edited=3)
    bare = {replace(meeting_of(lines, viewer).mix, edited=0) for viewer in CAST}
    assert bare == {Mix(closed=1, advice=1, multi=1)}


WRITING = [round_opened(Purpose.THOUGHTS), wrote(CHLOE, SECRET), wrote(DEV, "Nothing much")]


def test_before_the_reveal_each_has_their_own_text_and_the_count_of_all() -> None:
    lines = within("talk", *WRITING)
    own = {viewer: meeting_of(lines, viewer).rounds[0] for viewer in CAST}
    assert {viewer: found.ready for viewer, found in own.items()} == dict.fromkeys(CAST, 2)
    assert [item.text for item in own[CHLOE].items] == [SECRET]
    assert [item.text for item in own[DEV].items] == ["Nothing much"]
    assert all(own[viewer].items == () for viewer in CAST if viewer not in (CHLOE, DEV))


def test_replacing_a_text_counts_for_nobody() -> None:
    lines = within("talk", *WRITING, wrote(CHLOE, "It is me", first=False))
    assert meeting_of(lines, ANA).rounds[0].ready == 2
    assert [i.text for i in meeting_of(lines, CHLOE).rounds[0].items] == ["It is me"]


def test_after_the_reveal_all_see_the_same() -> None:
    items = (Item("x", DEV, "", "Nothing much"), Item("y", CHLOE, "", SECRET))
    lines = within("talk", *WRITING, revealed(*items))
    assert {meeting_of(lines, viewer).rounds[0].revealed for viewer in CAST} == {items}


def test_private_learning_reaches_nobody_else_ever() -> None:
    private = learned(CHLOE, SECRET, seen_by=SeenBy.ME)
    lines = within("learn", round_opened(Purpose.LEARNING), private, revealed())
    for viewer in CAST:
        text = msgspec.json.encode(as_seen(lines, viewer)).decode()
        assert (SECRET in text) is (viewer == CHLOE)
        assert meeting_of(lines, viewer).learnings == ()


@pytest.mark.parametrize("viewer", CAST)
def test_a_vote_is_known_to_its_voter_alone(viewer: str) -> None:
    lines = within("talk", round_opened(Purpose.PULSE), voted(CHLOE, "not_ok"))
    known = [item.text for item in meeting_of(lines, viewer).rounds[0].items]
    assert known == (["not_ok"] if viewer == CHLOE else [])
