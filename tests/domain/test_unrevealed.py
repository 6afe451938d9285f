"""What is written unseen never dies in silence: it is asked about, kept, or revealed."""

import pytest

from server.domain.meeting.chores import chore
from server.domain.meeting.clock import AutomaticSet
from server.domain.meeting.moving import Advance, Move, PhaseBegan
from server.domain.meeting.revealing import Reveal, Revealed, RevealUnseen
from server.domain.meeting.rounds import CloseRound, RoundClosed
from server.domain.meeting.state.rounds import Purpose, Unrevealed
from server.domain.refusals import Reason
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    MINUTE,
    OPENED_AT,
    ROUND,
    By,
    brought,
    during,
    folded,
    given,
    judged,
    revealed,
    round_opened,
    voted,
    within,
    wrote,
)
from tests.commands import command

WRITING = round_opened(Purpose.THOUGHTS)
WROTE = wrote(CHLOE, "Rain")


def move(unrevealed: Unrevealed, leaving: str = "talk", to: str = "learn") -> Move:
    intent: Move = command(Move, leaving=leaving, to=to, unrevealed=unrevealed)
    return intent


def closing(unrevealed: Unrevealed) -> CloseRound:
    intent: CloseRound = command(CloseRound, unrevealed=unrevealed)
    return intent


def test_whoever_moves_or_cancels_is_asked_what_becomes_of_what_is_written() -> None:
    lines = given(within("talk", WRITING, WROTE))
    for intent in (
        move(Unrevealed.ASK),
        closing(Unrevealed.ASK),
        move(Unrevealed.ASK, to="closed"),
    ):
        lines.when(intent, ANA).refused(Reason.UNREVEALED, "unrevealed")


def test_it_is_kept_or_discarded_as_they_say() -> None:
    lines = given(within("talk", WRITING, WROTE))
    for said, discards in ((Unrevealed.KEEP, False), (Unrevealed.DISCARD, True)):
        lines.when(move(said), ANA).then(PhaseBegan("learn", discards))
        lines.when(closing(said), ANA).then(RoundClosed(ROUND, discards))


@pytest.mark.parametrize(
    "since",
    [
        (),
        (WRITING,),
        (WRITING, wrote(CHLOE, "")),
        (WRITING, WROTE, revealed()),
        (round_opened(Purpose.PULSE), voted(CHLOE, "ok")),
    ],
)
def test_where_nothing_is_unseen_nobody_is_asked(since: tuple[By, ...]) -> None:
    given(within("talk", *since)).when(move(Unrevealed.ASK), ANA).allowed()


def test_beneath_a_vote_it_is_asked_about_too() -> None:
    lines = within("talk", WRITING, WROTE, round_opened(Purpose.PULSE, act="round-0002"))
    given(lines).when(move(Unrevealed.ASK), ANA).refused(Reason.UNREVEALED, "unrevealed")


def test_beneath_a_vote_it_can_be_revealed_by_whoever_leads_and_by_the_house() -> None:
    lines = within("talk", WRITING, WROTE, round_opened(Purpose.PULSE, act="round-0002"))
    given(lines).when(command(Reveal, round=ROUND), ANA).allowed()
    automatic = folded([*lines, By(ANA, AutomaticSet(on=True))])
    first = chore(automatic, (), OPENED_AT + 99 * MINUTE)
    assert isinstance(first, RevealUnseen)
    assert isinstance(judged(automatic, first, HOUSE), Revealed)


def test_what_is_discarded_is_so_and_what_is_kept_is_found_again() -> None:
    lines = within("talk", WRITING, WROTE)
    away, back = By(ANA, PhaseBegan("learn", discards=True)), By(ANA, PhaseBegan("talk", False))
    [discarded] = folded([*lines, away]).rounds
    assert (discarded.discarded, discarded.closed) == (True, False)
    kept = folded([*lines, By(ANA, PhaseBegan("learn", False)), back])
    assert kept.round
    assert (kept.round.discarded, kept.round.unseen) == (False, True)


def test_what_moves_by_itself_reveals_first_and_moves_then() -> None:
    automatic = By(ANA, AutomaticSet(on=True))
    lines = during("choose", automatic, wrote(BEN, "The rota", brought("choose")))
    m, later = folded(lines), OPENED_AT + 10 * MINUTE
    first = chore(m, (), later)
    assert isinstance(first, RevealUnseen)
    shown = judged(m, first, HOUSE)
    assert isinstance(shown, Revealed)
    assert [item.text for item in shown.items] == ["The rota"]
    after = folded([*lines, By(HOUSE, shown)])
    assert isinstance(chore(after, (), later), Advance)
    assert [bid.text for bid in after.bids] == ["The rota"]
