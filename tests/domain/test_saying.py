"""What people say beside questions: lines, bids, the problem, and what lingers."""

import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given as tried_with
from hypothesis import strategies as any_of

from server.domain.meeting.asking import Linger, QuestionLingered
from server.domain.meeting.presenting import (
    BidSupported,
    Present,
    ProblemPresented,
    ProblemReframed,
    Reframe,
    SupportBid,
)
from server.domain.meeting.saying import Said, Say
from server.domain.meeting.state.contributions import Bid, Note
from server.domain.meeting.state.rounds import Item, Purpose
from server.domain.names import tidy
from server.domain.refusals import Reason
from server.domain.words import VISIBLE
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    ESI,
    By,
    begun,
    during,
    folded,
    gathered,
    given,
    revealed,
    round_opened,
    said,
    within,
)
from tests.commands import command
from tests.domain.scenes import done


@pytest.mark.parametrize(
    ("kind", "phase", "by", "event"),
    [
        (Say, "open", CHLOE, Said("So:", "")),
        (Present, "present", BEN, ProblemPresented("So:")),
        (Reframe, "reframe", BEN, ProblemReframed("So:")),
        (Linger, "close", CHLOE, QuestionLingered("So:")),
    ],
)
def test_what_somebody_says_is_kept_without_the_space_around_it(
    kind: type[Say], phase: str, by: str, event: Any
) -> None:
    given(within(phase)).when(command(kind, text=" So: \n"), by).then(event)


def test_the_same_may_be_said_again() -> None:
    given(within("open", said(CHLOE))).when(command(Say), CHLOE).then(Said("Good morning", ""))


def test_lines_are_kept_with_the_phase_they_were_said_in() -> None:
    lines = [*gathered(), By(ANA, Said("Welcome", ""), "say-0001"), begun("open")]
    meeting = folded([*lines, By(DEV, Said("Rain here", ""), "say-0002")])
    assert meeting.notes == (
        Note("say-0001", ANA, "lobby", "Welcome"),
        Note("say-0002", DEV, "open", "Rain here"),
    )


# What is sent when its phase is over


def test_a_line_that_was_begun_in_a_phase_before_is_kept_with_that_phase() -> None:
    late = given(within("choose")).when(command(Say, phase="open"), CHLOE)
    late.then(Said("Good morning", "open"))
    meeting = folded([*within("choose"), By(DEV, Said("Rain here", "open"), "say-0001")])
    assert meeting.notes[-1] == Note("say-0001", DEV, "open", "Rain here")


def test_a_late_line_waits_for_no_turn() -> None:
    going_round = given(during("close"))
    going_round.when(command(Say), DEV).refused(Reason.NOT_YOUR_TURN)
    going_round.when(command(Say, phase="open"), DEV).then(Said("Good morning", "open"))


def test_a_late_line_takes_no_turn() -> None:
    lines = during("close")
    [before] = folded(lines).rounds
    assert folded([*lines, By(CHLOE, Said("Rain here", "open"))]).rounds == (before,)
    assert folded([*lines, By(CHLOE, Said("Rain here", ""))]).rounds != (before,)


@pytest.mark.parametrize(
    ("phase", "reason"),
    [("choose", Reason.NOT_NOW), ("close", Reason.NO_SUCH_PHASE), ("else", Reason.NO_SUCH_PHASE)],
)
def test_a_line_belongs_to_a_phase_that_lets_it_and_is_not_to_come(
    phase: str, reason: Reason
) -> None:
    field = "phase" if reason is Reason.NO_SUCH_PHASE else ""
    given(within("choose")).when(command(Say, phase=phase), CHLOE).refused(reason, field)


def test_what_only_the_presenter_writes_is_late_for_the_presenter_alone() -> None:
    late = given(within("explore"))
    late.when(command(Present), BEN).then(ProblemPresented("Nobody owns the rota"))
    late.when(command(Present), CHLOE).refused(Reason.NOT_NOW)
    given(within("open")).when(command(Present), BEN).refused(Reason.NOT_NOW)


# What is kept of a text


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_a_line_ends_alike_whichever_program_it_came_from(end: str) -> None:
    assert tidy(f"First{end}Second") == "First\nSecond"
    assert tidy(f"First{end}{end}Second{end}") == "First\n\nSecond"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\x00b", "a b"),
        ("a\x00\x1f\x7fb", "a b"),
        ("a\x00 b", "a b"),
        ("a \x00b", "a b"),
        ("a\x00\x01 b", "a b"),
        ("a \x00\x01b", "a b"),
        ("a \x00 b", "a  b"),
        ("a\x00\nb", "a\nb"),
        ("a\r\x00\nb", "a\n\nb"),
        ("a\x00\r\nb", "a\nb"),
        ("a\tb", "a\tb"),
        ("\x00a\x00", "a"),
        (" \x1f a \x9f ", "a"),
        ("\x00\r\n\x7f", ""),
        ("\U0001f468\u200d\U0001f33e", "\U0001f468\u200d\U0001f33e"),
    ],
    ids=repr,
)
def test_a_control_character_parts_two_words_and_is_nothing_else(text: str, kept: str) -> None:
    assert tidy(text) == kept


@tried_with(any_of.text(any_of.sampled_from("ab \t\n\r\x00\x0b\x0c\x1c\x1f\x7f\x85\x9f\xa0\u2028")))
def test_a_tidy_text_loses_no_letter_and_joins_no_words(text: str) -> None:
    kept = tidy(text)
    assert tidy(kept) == kept
    assert len(kept) <= len(text)
    assert bool(kept) == bool(re.search(VISIBLE, text))
    assert re.findall("[ab]+", kept) == re.findall("[ab]+", text)
    assert {c for c in kept if unicodedata.category(c) == "Cc"} <= {"\n", "\t"}


# Bids

BIDS = [
    round_opened(Purpose.BIDS),
    revealed(Item("bid-0001", CHLOE, "", "My boss"), Item("bid-0002", DEV, "", "The rota")),
]
SUPPORT = command(SupportBid)


def test_others_support_a_bid_that_was_revealed() -> None:
    lines = within("choose", *BIDS)
    for who in (BEN, ESI):
        given(lines).when(SUPPORT, who).then(BidSupported("bid-0001"))
    given(lines).when(SUPPORT, ANA).refused(Reason.NOT_YOURS)
    given(within("choose")).when(SUPPORT, ESI).refused(Reason.NO_SUCH_BID, "bid")
    meeting = done(folded(lines), ESI, SUPPORT)
    assert meeting.bids == (
        Bid("bid-0001", CHLOE, "My boss", (ESI,)),
        Bid("bid-0002", DEV, "The rota"),
    )


def test_nobody_supports_their_own_bid_or_one_twice() -> None:
    lines = within("choose", *BIDS)
    given(lines).when(SUPPORT, CHLOE).refused(Reason.SUPPORTED)
    twice = [*lines, By(ESI, BidSupported("bid-0001"))]
    given(twice).when(SUPPORT, ESI).refused(Reason.SUPPORTED)
    given(twice).when(command(SupportBid, bid="bid-0002"), ESI).allowed()


# The problem


def test_the_presenter_alone_tells_the_problem_and_says_it_anew() -> None:
    given(within("present")).when(command(Present), CHLOE).refused(Reason.NOT_YOURS)
    for phase in ("explore", "reframe", "deepen"):
        given(within(phase)).when(command(Reframe), BEN).allowed()
        given(within(phase)).when(command(Reframe), CHLOE).refused(Reason.NOT_YOURS)


def test_a_problem_may_have_parts_and_each_statement_of_it_is_kept() -> None:
    parts = [By(BEN, ProblemPresented("First")), By(BEN, ProblemPresented("Then"))]
    anew = [By(BEN, ProblemReframed("Maybe")), By(BEN, ProblemReframed("Surely"), "act-last")]
    meeting = folded(within("present", *parts, begun("reframe"), *anew))
    assert [note.text for note in meeting.problem] == ["First", "Then"]
    assert meeting.reframed[-1] == Note("act-last", BEN, "reframe", "Surely")
    assert len(meeting.reframed) == 2


# What lingers


def test_anybody_leaves_a_question_for_the_next_meeting() -> None:
    for phase in ("learn", "close"):
        for who in (ANA, BEN, CHLOE):
            given(within(phase)).when(command(Linger), who).allowed()
    intent = command(Linger, text="And then?")
    meeting = done(folded(within("close")), CHLOE, intent)
    assert meeting.lingering == (Note(intent.id, CHLOE, "close", "And then?"),)
