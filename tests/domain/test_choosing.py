"""Whose problem it is: bids that are supported, who is chosen with which, and what follows."""

import pytest

from server.domain.meeting.chores import is_passed_over
from server.domain.meeting.presenting import (
    BidSupported,
    ChoosePresenter,
    PresenterChosen,
    SupportWithdrawn,
    WithdrawSupport,
)
from server.domain.meeting.state.keeping import Why
from server.domain.meeting.state.rounds import Item, Purpose
from server.domain.meeting.templates import BUILT_IN
from server.domain.record import record
from server.domain.refusals import Reason
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    ESI,
    FARID,
    STRANGER,
    By,
    begun,
    chosen,
    folded,
    gathered,
    given,
    offered_chair,
    revealed,
    round_opened,
    took_chair,
    unseated,
)
from tests.commands import command
from tests.domain.scenes import done

BIDS = [
    round_opened(Purpose.BIDS),
    revealed(
        Item("bid-0001", CHLOE, "", "My boss"),
        Item("bid-0002", DEV, "", "The rota"),
        Item("bid-0003", ESI, "", "A friend"),
    ),
]
CLOSED = begun("closed")


def choosing(key: str = "standard_60", *since: By) -> list[By]:
    """Three bid, in a meeting of the house."""
    return [*gathered(template=BUILT_IN[key]), begun("choose"), *BIDS, *since]


def choose(*members: str, airtime: int = 1, bid: str = "") -> ChoosePresenter:
    made: ChoosePresenter = command(ChoosePresenter, airtime=airtime, members=members, bid=bid)
    return made


def picked(*members: str, airtime: int = 1, bid: str = "") -> By:
    return By(ANA, PresenterChosen(airtime, members, bid))


# Support


def test_support_can_be_taken_back_and_given_again() -> None:
    back = command(WithdrawSupport)
    lines = choosing("standard_60", By(BEN, BidSupported("bid-0001")))
    given(lines).when(back, BEN).then(SupportWithdrawn("bid-0001"))
    given(lines).when(back, FARID).refused(Reason.NO_SUCH_BID, "bid")
    given(lines).when(back, ANA).refused(Reason.NOT_YOURS)
    other = command(WithdrawSupport, bid="bid-0002")
    given(lines).when(other, BEN).refused(Reason.NO_SUCH_BID, "bid")
    both = [*lines, By(FARID, BidSupported("bid-0001"))]
    after = done(folded(both), BEN, back)
    assert [bid.support for bid in after.bids] == [(FARID,), (), ()]
    again = folded(
        [*both, By(BEN, SupportWithdrawn("bid-0001")), By(BEN, BidSupported("bid-0001"))]
    )
    assert again.bids[0].support == (FARID, BEN)


# Choosing


def test_one_presents_or_two_a_problem_of_both() -> None:
    lines = given(choosing())
    lines.when(choose(DEV), ANA).then(PresenterChosen(1, (DEV,), ""))
    lines.when(choose(DEV, CHLOE), ANA).then(PresenterChosen(1, (DEV, CHLOE), ""))
    lines.when(choose(DEV, DEV), ANA).refused(Reason.NOT_ALLOWED_VALUE, "members")
    lines.when(choose(DEV, ANA), ANA).refused(Reason.COACH_PRESENTS_NOT, "members")
    lines.when(choose(DEV, STRANGER), ANA).refused(Reason.NO_SUCH_MEMBER, "members")
    lines.when(choose(DEV, CHLOE), CHLOE).refused(Reason.NOT_YOURS)


def test_the_bid_is_one_of_those_who_present() -> None:
    lines = given(choosing())
    lines.when(choose(DEV, bid="bid-0002"), ANA).then(PresenterChosen(1, (DEV,), "bid-0002"))
    lines.when(choose(CHLOE, DEV, bid="bid-0002"), ANA).allowed()
    lines.when(choose(CHLOE, bid="bid-0002"), ANA).refused(Reason.NO_SUCH_BID, "bid")
    lines.when(choose(DEV, bid="bid-0009"), ANA).refused(Reason.NO_SUCH_BID, "bid")


def airtimes(*since: By, key: str = "airtime_2") -> list[int]:
    """Which airtime begins with which of the three bids."""
    return [bid.airtime for bid in folded(choosing(key, *since)).bids]


def test_an_airtime_begins_with_one_bid_and_a_bid_begins_one() -> None:
    first = picked(CHLOE, bid="bid-0001")
    assert airtimes(first) == [1, 0, 0]
    assert airtimes(first, picked(DEV, bid="bid-0002")) == [0, 1, 0]
    assert airtimes(first, picked(DEV)) == [0, 0, 0]
    assert airtimes(first, picked(DEV, airtime=2, bid="bid-0002")) == [1, 2, 0]
    assert airtimes(first, picked(CHLOE, airtime=2, bid="bid-0001")) == [2, 0, 0]


def test_all_are_chosen_in_the_one_choosing_of_a_meeting_of_two() -> None:
    lines = choosing("airtime_2")
    assert [line.event.phase for line in lines if hasattr(line.event, "phase")] == ["choose"]
    both = [*lines, picked(CHLOE, bid="bid-0001"), picked(DEV, airtime=2, bid="bid-0002")]
    assert folded(both).presenters == ((CHLOE,), (DEV,))
    kinds = [step.kind for step in folded(lines).course]
    assert kinds.count("choose") == 1


def test_a_choice_can_be_changed_until_its_airtime_begins() -> None:
    both = choosing("airtime_2", picked(CHLOE, bid="bid-0001"), picked(DEV, airtime=2))
    given(both).when(choose(ESI), ANA).allowed()
    back = given([*both, begun("commit"), begun("choose")])
    back.when(choose(ESI), ANA).allowed()
    given([*both, begun("present")]).when(choose(ESI), ANA).refused(Reason.NOT_NOW)
    clinic = gathered(template=BUILT_IN["case_clinic"])
    talking = [*clinic, offered_chair(), took_chair(ANA), chosen(), begun("talk")]
    given(talking).when(choose(ESI), ANA).refused(Reason.AIRTIME_BEGAN, "airtime")


def test_a_presenter_is_chosen_before_bids_are_asked_for() -> None:
    for phase in ((), (begun("open"),), (begun("report_back"),)):
        given([*gathered(template=BUILT_IN["standard_60"]), *phase]).when(
            choose(BEN), ANA
        ).allowed()


# What goes by itself


@pytest.mark.parametrize(
    ("key", "since", "passed"),
    [
        ("standard_60", [], False),
        ("standard_60", [chosen()], True),
        ("airtime_2", [chosen(BEN, 1)], False),
        ("airtime_2", [chosen(BEN, 1), chosen(CHLOE, 2)], True),
        ("airtime_2", [picked(BEN, ESI), picked(CHLOE, DEV, airtime=2)], True),
        ("standard_60", [chosen(), unseated(BEN)], False),
        ("standard_60", [picked(BEN, ESI), unseated(BEN)], True),
    ],
)
def test_the_choice_goes_by_itself_where_all_are_known_before(
    key: str, since: list[By], passed: bool
) -> None:
    meeting = folded([*gathered(template=BUILT_IN[key]), *since])
    [step] = [step for step in meeting.course if step.kind == "choose"]
    assert is_passed_over(meeting, step) is passed


# What becomes of a bid that was not taken


def own_bids(*since: By, key: str = "standard_60") -> list[str]:
    """Whose bid is theirs alone once the meeting is over."""
    kept = record(folded(choosing(key, *since, CLOSED))).own
    return [own.by for own in kept if own.why is Why.BID]


def test_a_bid_that_was_not_taken_goes_back_to_its_author() -> None:
    assert own_bids() == [CHLOE, DEV, ESI]
    assert own_bids(picked(DEV, bid="bid-0002")) == [CHLOE, ESI]
    two = (picked(DEV, bid="bid-0002"), picked(ESI, airtime=2, bid="bid-0003"))
    assert own_bids(*two, key="airtime_2") == [CHLOE]


def test_of_two_who_present_the_other_has_their_own_bid_back() -> None:
    assert own_bids(picked(DEV, CHLOE, bid="bid-0002")) == [CHLOE, ESI]
    assert own_bids(picked(DEV)) == [CHLOE, ESI]
