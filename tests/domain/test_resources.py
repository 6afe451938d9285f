"""Offers to the presenter: only while the presenter has asked for them."""

import pytest

from server.domain.meeting.resources import (
    AnswerOffer,
    CloseResources,
    Offer,
    OfferAnswered,
    Offered,
    OpenResources,
)
from server.domain.meeting.rounds import CloseRound, RoundClosed, RoundOpened
from server.domain.meeting.state.contributions import ResourceOffer
from server.domain.meeting.state.rounds import Purpose, RoundKind
from server.domain.refusals import Reason
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    ROUND,
    By,
    asked_for_offers,
    folded,
    given,
    round_closed,
    round_opened,
    took_floor,
    within,
)
from tests.commands import command
from tests.domain.scenes import done, open_round

ASK, END, OFFER, ANSWER = (
    command(kind) for kind in (OpenResources, CloseResources, Offer, AnswerOffer)
)
OFFERED = By(CHLOE, Offered("Ring Ines"), "offer-0001")


@pytest.mark.parametrize("phase", ["deepen", "resources", "commit"])
def test_the_presenter_alone_asks_for_offers(phase: str) -> None:
    given(within(phase)).when(ASK, BEN).then(RoundOpened(Purpose.OFFERS, "", (), 1, 0))
    given(within(phase)).when(ASK, CHLOE).refused(Reason.NOT_YOURS)
    given(within(phase)).when(ASK, ANA).refused(Reason.NOT_YOURS)
    given(within(phase, asked_for_offers())).when(ASK, BEN).refused(Reason.ROUND_OPEN)
    found = open_round(done(folded(within(phase)), BEN, ASK))
    assert (found.purpose, found.kind) == (Purpose.OFFERS, RoundKind.POPCORN)


def test_members_offer_while_it_is_asked_for() -> None:
    intent = command(Offer, text=" Ring Ines ")
    asked = given(within("deepen", asked_for_offers()))
    asked.when(intent, CHLOE).then(Offered("Ring Ines"))
    asked.when(intent, BEN).refused(Reason.NOT_YOURS)
    asked.when(intent, ANA).refused(Reason.NOT_YOURS)
    given(within("deepen")).when(OFFER, CHLOE).refused(Reason.NOT_ASKED_FOR)
    flow = given(within("deepen", round_opened(Purpose.FLOW)))
    flow.when(OFFER, CHLOE).refused(Reason.NOT_ASKED_FOR)
    over = given(within("deepen", asked_for_offers(), round_closed(by=BEN)))
    over.when(OFFER, CHLOE).refused(Reason.NOT_ASKED_FOR)


def test_nobody_offers_while_the_coach_has_the_floor() -> None:
    lines = within("deepen", asked_for_offers(), took_floor())
    given(lines).when(OFFER, CHLOE).refused(Reason.FLOOR_TAKEN)


def test_the_presenter_lets_the_offers_end() -> None:
    asked = given(within("deepen", asked_for_offers()))
    asked.when(END, BEN).then(RoundClosed(ROUND, discards=False))
    asked.when(END, CHLOE).refused(Reason.NOT_YOURS)
    asked.when(command(CloseRound), ANA).then(RoundClosed(ROUND, discards=False))
    given(within("deepen")).when(END, BEN).refused(Reason.ROUND_OVER, "round")


def test_the_presenter_ends_no_round_of_the_coach() -> None:
    lines = within("deepen", round_opened(Purpose.PULSE))
    given(lines).when(END, BEN).refused(Reason.ROUND_UNFIT, "round")


def test_the_presenter_says_what_they_take_up() -> None:
    lines = within("deepen", asked_for_offers(), OFFERED)
    given(lines).when(ANSWER, BEN).then(OfferAnswered("offer-0001", True))
    given(lines).when(ANSWER, DEV).refused(Reason.NOT_YOURS)
    given(within("deepen")).when(ANSWER, BEN).refused(Reason.NO_SUCH_OFFER, "offer")
    offer = ResourceOffer("offer-0001", CHLOE, 0, "Ring Ines")
    assert folded(lines).offers == (offer,)
    assert done(folded(lines), BEN, ANSWER).offers[0].accepted is True
    no = command(AnswerOffer, accepted=False)
    assert done(folded(lines), BEN, no).offers[0].accepted is False


def test_an_offer_may_be_answered_after_the_offers_ended() -> None:
    lines = within("deepen", asked_for_offers(), OFFERED, round_closed(by=BEN))
    given(lines).when(ANSWER, BEN).allowed()
