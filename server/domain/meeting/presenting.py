"""The presenter: bids that are supported, who is chosen, the problem and how it is seen anew."""

from typing import Annotated, Any

from msgspec import Meta
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.chair import not_beside_chair
from server.domain.meeting.effects import Append
from server.domain.meeting.state.contributions import Note
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.turns import retake
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, ActName, ActRef, Line, MemberId, Text, Word


class SupportBid(Act, frozen=True):
    """Say that you would gladly work on what somebody else bid for."""

    bid: ActRef

    def judge(self, m: Meeting, by: MemberId) -> "BidSupported | Refusal":
        bid = next((b for b in m.bids if b.id == self.bid), None)
        if bid is None:
            return Refusal(Reason.NO_SUCH_BID, "bid")
        if by in (bid.by, *bid.support):
            return Refusal(Reason.SUPPORTED)
        return becomes(BidSupported, self)


class BidSupported(Word, frozen=True):
    """Somebody would gladly work on what another bid for."""

    bid: ActName

    change = Append("bids[bid].support", "by")


class ChoosePresenter(Act, frozen=True):
    """Choose whose problem it is in an `airtime`, from 1; may be changed until it begins."""

    airtime: Annotated[int, Meta(ge=1, le=4)]
    member: MemberId

    def judge(self, m: Meeting, by: MemberId) -> "PresenterChosen | Refusal":
        if self.airtime > len(m.presenters):
            return Refusal(Reason.NO_SUCH_AIRTIME, "airtime")
        if any(step.airtime == self.airtime for step in m.course[: m.position + 1]):
            return Refusal(Reason.AIRTIME_BEGAN, "airtime")
        refusal = not_beside_chair(m, self.member, Reason.COACH_PRESENTS_NOT)
        return refusal or becomes(PresenterChosen, self)


class PresenterChosen(Word, frozen=True):
    """This member presents, in that `airtime`."""

    airtime: int
    member: MemberId

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """The list at the place `airtime` - 1 of `presenters` becomes this member alone.

        Then count anew.
        """
        chosen = list(m.presenters)
        chosen[self.airtime - 1] = (self.member,)
        return retake(replace(m, presenters=tuple(chosen)), entry.act)


class Present(Act, frozen=True):
    """Tell the set your problem, or more of it."""

    text: Text

    def judge(self, m: Meeting, by: MemberId) -> "ProblemPresented":
        return becomes(ProblemPresented, self)


class ProblemPresented(Word, frozen=True):
    """The presenter told the problem, or more of it."""

    text: str

    change = Append("problem", Note)


class PoseKeyQuestion(Act, frozen=True):
    """Write, in one line, the question that you want help with; a later one replaces it."""

    text: Line

    def judge(self, m: Meeting, by: MemberId) -> "KeyQuestionPosed":
        return becomes(KeyQuestionPosed, self)


class KeyQuestionPosed(Word, frozen=True):
    """The presenter wrote the question that they want help with."""

    text: str

    change = Append("key_questions", Note)


class Reframe(Act, frozen=True):
    """Say the problem as the presenter sees it now; a later one replaces it."""

    text: Text

    def judge(self, m: Meeting, by: MemberId) -> "ProblemReframed":
        return becomes(ProblemReframed, self)


class ProblemReframed(Word, frozen=True):
    """The presenter said the problem anew."""

    text: str

    change = Append("reframed", Note)
