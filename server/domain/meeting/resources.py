"""Offers to the presenter, who asks for them: contacts, books, what others did themselves."""

from server.domain.meeting.becoming import becomes
from server.domain.meeting.effects import Append, Put
from server.domain.meeting.rounds import RoundClosed, RoundOpened
from server.domain.meeting.state.contributions import ResourceOffer
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.rounds import Purpose
from server.domain.meeting.turns import named_round
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, ActName, ActRef, Line, MemberId, RoundRef, Word


class OpenResources(Act, frozen=True):
    """As the presenter, ask the others for offers: contacts, books, what they did themselves."""

    def judge(self, m: Meeting, by: MemberId) -> RoundOpened | Refusal:
        if m.is_open(Purpose.OFFERS):
            return Refusal(Reason.ROUND_OPEN)
        return RoundOpened(Purpose.OFFERS, "", (), 1, 0)


class CloseResources(Act, frozen=True):
    """As the presenter, let the offers end."""

    round: RoundRef

    def judge(self, m: Meeting, by: MemberId) -> RoundClosed | Refusal:
        found = named_round(m, self.round)
        if isinstance(found, Refusal):
            return found
        if found.purpose is not Purpose.OFFERS:
            return Refusal(Reason.ROUND_UNFIT, "round")
        return RoundClosed(found.id, discards=False)


class Offer(Act, frozen=True):
    """Offer the presenter a contact, a book, an experience, while they have asked for it."""

    text: Line

    def judge(self, m: Meeting, by: MemberId) -> "Offered | Refusal":
        if m.round is None or m.round.purpose is not Purpose.OFFERS:
            return Refusal(Reason.NOT_ASKED_FOR)
        return becomes(Offered, self)


class Offered(Word, frozen=True):
    """Something was offered to the presenter, who had asked for it."""

    text: str

    change = Append("offers", ResourceOffer)


class AnswerOffer(Act, frozen=True):
    """Say whether you take an offer up (`accepted`)."""

    offer: ActRef
    accepted: bool

    def judge(self, m: Meeting, by: MemberId) -> "OfferAnswered | Refusal":
        if not any(o.id == self.offer and o.airtime == m.airtime for o in m.offers):
            return Refusal(Reason.NO_SUCH_OFFER, "offer")
        return becomes(OfferAnswered, self)


class OfferAnswered(Word, frozen=True):
    """The presenter said whether they take an offer up (`accepted`)."""

    offer: ActName
    accepted: bool

    change = Put("offers[offer]", "accepted")
