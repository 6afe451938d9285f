"""A meeting without a facilitator: nobody is awaited, the coach of the set is one of them all."""

import pytest

from server.domain.meeting.chair import ChairTaken, HandOver, OfferChair, TakeChair
from server.domain.meeting.chores import chore, next_at
from server.domain.meeting.clock import HoldClock
from server.domain.meeting.floor import TakeFloor
from server.domain.meeting.moving import Move
from server.domain.meeting.presenting import ChoosePresenter, PresenterChosen
from server.domain.meeting.saying import Say
from server.domain.meeting.state.chair import Chair
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import Capacity
from server.domain.meeting.state.rounds import Purpose
from server.domain.meeting.templates import BUILT_IN
from server.domain.refusals import Reason
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    OPENED_AT,
    By,
    begun,
    chosen,
    course,
    folded,
    gathered,
    given,
    offered_chair,
    opened,
    round_opened,
    seated,
    unseated,
)
from tests.commands import command
from tests.domain.scenes import done, open_round

ALONE = BUILT_IN["self_facilitated"]
TAKE = command(TakeChair)


def met(*members: str) -> list[By]:
    """Those are there, and the chair is offered."""
    return [*gathered(*members, template=ALONE), offered_chair()]


def led(by: str, *members: str) -> list[By]:
    """The same, and one of them has taken the chair."""
    return [*met(*members), By(by, ChairTaken(by, takes_part=True))]


@pytest.mark.parametrize("key", BUILT_IN)
def test_sets_that_lead_themselves_by_the_practice_await_nobody(key: str) -> None:
    assert BUILT_IN[key].facilitated == (key not in ("self_facilitated", "case_clinic"))


# Before anybody leads


def test_the_coach_of_the_set_does_not_come_to_the_chair_by_arriving() -> None:
    for members in ((ANA,), (BEN, ANA), (ANA, BEN)):
        assert folded(gathered(*members, template=ALONE)).chair == Chair()


def test_the_chair_is_offered_to_anybody_at_once() -> None:
    for members in ((BEN,), (ANA, BEN)):
        meeting = folded(gathered(*members, template=ALONE))
        assert next_at(meeting, {}, OPENED_AT) == OPENED_AT
        intent = OfferChair(id=f"house:chair:{meeting.seq}", to=None)
        assert chore(meeting, (), OPENED_AT) == intent
        assert chore(done(meeting, HOUSE, intent), (), OPENED_AT) is None


def test_nobody_is_there_to_whom_it_could_be_offered_before_the_first() -> None:
    assert next_at(folded([opened(), course(ALONE)]), {}, OPENED_AT) is None


def test_an_offer_stands_when_the_coach_of_the_set_arrives() -> None:
    late = folded([*met(BEN, CHLOE), seated(ANA)])
    assert (late.chair.coach, bool(late.chair.offered)) == (None, True)
    assert chore(late, (), OPENED_AT) is None


@pytest.mark.parametrize("member", [ANA, BEN, CHLOE])
def test_whoever_takes_it_stays_a_member(member: str) -> None:
    given(met(ANA, BEN, CHLOE)).when(TAKE, member).then(ChairTaken(member, takes_part=True))
    meeting = folded(led(member, ANA, BEN, CHLOE))
    assert meeting.capacities(member) == {Capacity.COACH, Capacity.MEMBER}
    others = {ANA, BEN, CHLOE} - {member}
    assert {meeting.capacities(other) for other in others} == {frozenset({Capacity.MEMBER})}


def test_before_somebody_leads_nobody_does_what_leading_is() -> None:
    lines = given([*met(ANA, BEN), begun("explore")])
    for intent in (command(HoldClock), command(TakeFloor), command(Move)):
        for member in (ANA, BEN):
            lines.when(intent, member).refused(Reason.NOT_YOURS)
    given(met(ANA, BEN)).when(command(Say), ANA).refused(Reason.NOT_YOURS)


# While somebody leads


def test_whoever_is_in_the_chair_moves_everyone_and_chooses_who_presents() -> None:
    lines = given(led(BEN, ANA, BEN, CHLOE))
    move = command(Move, leaving="lobby", to="open")
    choose = command(ChoosePresenter, members=(ANA,))
    for intent in (move, choose):
        lines.when(intent, BEN).allowed()
        lines.when(intent, ANA).refused(Reason.NOT_YOURS)
    lines.when(choose, BEN).then(PresenterChosen(1, (ANA,), ""))
    own = command(ChoosePresenter, members=(BEN,))
    lines.when(own, BEN).refused(Reason.COACH_PRESENTS_NOT, "members")


def test_the_coach_of_the_set_cannot_take_the_chair_from_anybody() -> None:
    given(led(BEN, ANA, BEN)).when(TAKE, ANA).refused(Reason.CHAIR_NOT_OFFERED)


@pytest.mark.parametrize("leads", [ANA, BEN])
def test_the_coach_of_the_set_has_a_turn_a_vote_and_a_text_in_every_round(leads: str) -> None:
    for phase, purpose in (
        ("open", Purpose.TURNS),
        ("reframe", Purpose.AGREEMENT),
        ("reframe", Purpose.STATEMENTS),
        ("learn", Purpose.LEARNING),
    ):
        lines = [*led(leads, ANA, BEN, CHLOE), begun(phase), round_opened(purpose)]
        assert set(open_round(folded(lines)).order) == {ANA, BEN, CHLOE}


def test_the_coach_of_the_set_presents_and_is_asked() -> None:
    meeting = folded([*led(BEN, ANA, BEN, CHLOE), chosen(ANA), begun("explore")])
    assert meeting.capacities(ANA) == {Capacity.PRESENTER}
    assert open_round(meeting).order == (BEN, CHLOE)


def test_the_chair_is_handed_on_and_whoever_gets_it_stays_a_member() -> None:
    meeting = folded([*led(BEN, ANA, BEN, CHLOE), begun("explore")])
    for to in (CHLOE, ANA):
        meeting = done(meeting, meeting.chair.coach or "", command(HandOver, member=to))
        assert meeting.chair == Chair(to, takes_part=True)
    assert meeting.capacities(BEN) == {Capacity.MEMBER}


# When whoever leads is gone


def test_the_chair_of_somebody_who_is_gone_is_offered_and_kept_when_they_are_back() -> None:
    meeting = folded(led(BEN, ANA, BEN, CHLOE))
    offer = chore(meeting, [BEN], OPENED_AT)
    assert offer == OfferChair(id=f"house:chair:{meeting.seq}", to=None)
    meeting = done(meeting, HOUSE, offer)
    back = chore(meeting, (), OPENED_AT)
    assert back
    assert done(meeting, HOUSE, back).chair == Chair(BEN, takes_part=True)
    assert done(meeting, ANA, TAKE).chair == Chair(ANA, takes_part=True)


def test_the_chair_of_somebody_who_is_taken_out_is_nobodys_and_offered_at_once() -> None:
    meeting = folded([*led(BEN, ANA, BEN, DEV), begun("explore"), unseated(BEN)])
    assert meeting.chair == Chair()
    now = OPENED_AT + meeting.seq
    assert isinstance(chore(meeting, (), now), OfferChair)


def test_it_may_be_taken_by_those_who_are_left_in_any_phase() -> None:
    def left(phase: str) -> Meeting:
        return folded([*led(BEN, ANA, BEN, DEV), begun(phase), unseated(BEN), offered_chair()])

    for step in left("open").course[1:-1]:
        assert done(left(step.key), ANA, TAKE).chair == Chair(ANA, takes_part=True)
