"""The presenter: bids that are supported, who is chosen, the problem and how it is seen anew."""

from typing import Annotated, Any

from msgspec import Meta
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.becoming import becomes
from server.domain.meeting.chair import not_beside_chair
from server.domain.meeting.course import Airtime, Step
from server.domain.meeting.effects import Append
from server.domain.meeting.phases import BY_KEY
from server.domain.meeting.saying import Said
from server.domain.meeting.state.contributions import Bid, Note
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.turns import retake
from server.domain.names import tidy
from server.domain.refusals import Reason, Refusal
from server.domain.words import Act, ActName, ActRef, Line, MemberId, SomeAct, Text, Word


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


class WithdrawSupport(Act, frozen=True):
    """Take your support of a bid back."""

    bid: ActRef

    def judge(self, m: Meeting, by: MemberId) -> "SupportWithdrawn | Refusal":
        supported = any(b.id == self.bid and by in b.support for b in m.bids)
        return becomes(SupportWithdrawn, self) if supported else Refusal(Reason.NO_SUCH_BID, "bid")


class SupportWithdrawn(Word, frozen=True):
    """Somebody took their support of a bid back."""

    bid: ActName

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """The entry's `by` is taken out of the `support` of the bid."""

        def without(bid: Bid) -> Bid:
            return replace(bid, support=tuple(id for id in bid.support if id != entry.by))

        return replace(m, bids=tuple(without(b) if b.id == self.bid else b for b in m.bids))


class ChoosePresenter(Act, frozen=True):
    """Choose whose problem it is in an `airtime`, from 1; may be changed until it begins.

    One presents, or two a problem of both.  `bid` is what one of them would present, with which the
    telling begins; empty for none.
    """

    airtime: Airtime
    members: Annotated[tuple[MemberId, ...], Meta(min_length=1, max_length=2)]
    bid: SomeAct

    def judge(self, m: Meeting, by: MemberId) -> "PresenterChosen | Refusal":
        if self.airtime > len(m.presenters):
            return Refusal(Reason.NO_SUCH_AIRTIME, "airtime")
        if any(step.airtime == self.airtime for step in m.course[: m.position + 1]):
            return Refusal(Reason.AIRTIME_BEGAN, "airtime")
        if len(set(self.members)) < len(self.members):
            return Refusal(Reason.NOT_ALLOWED_VALUE, "members")
        if self.bid and not any(b.id == self.bid and b.by in self.members for b in m.bids):
            return Refusal(Reason.NO_SUCH_BID, "bid")
        unable = (not_beside_chair(m, id, Reason.COACH_PRESENTS_NOT) for id in self.members)
        why = next((refusal.reason for refusal in unable if refusal), None)
        return Refusal(why, "members") if why else becomes(PresenterChosen, self)


class PresenterChosen(Word, frozen=True):
    """These `members` present, in that `airtime`; the telling begins with the `bid`, if any."""

    airtime: int
    members: tuple[MemberId, ...]
    bid: ActName

    def change(self, m: Meeting, entry: Entry[Any]) -> Meeting:
        """The list at the place `airtime` - 1 of `presenters` becomes these `members`.

        The `airtime` of the bid with the id `bid` becomes this one, and that of another which had
        it becomes 0.  Then count anew.
        """
        chosen = list(m.presenters)
        chosen[self.airtime - 1] = self.members
        bids = tuple(self.taken_up(bid) for bid in m.bids)
        return retake(replace(m, presenters=tuple(chosen), bids=bids), entry.act)

    def taken_up(self, bid: Bid) -> Bid:
        if bid.id == self.bid:
            return replace(bid, airtime=self.airtime)
        return replace(bid, airtime=0) if bid.airtime == self.airtime else bid


class Present(Act, frozen=True):
    """Tell the set your problem, or more of it.

    In a second such phase of the same airtime it is a line, as by `say`: the problem stands.
    """

    text: Text

    def judge(self, m: Meeting, by: MemberId) -> "ProblemPresented | Said":
        again = told_in(m, by)[1:]
        if not again:
            return becomes(ProblemPresented, self)
        phase = again[-1].key
        return Said(tidy(self.text), "" if phase == m.phase else phase)


def told_in(m: Meeting, by: MemberId) -> list[Step]:
    """The steps up to now in which somebody could tell their problem: of their latest airtime."""
    so_far = [s for s in m.course[: m.position + 1] if "present" in BY_KEY[s.kind].may]
    own = [s for s in so_far if by in m.presents(s)]
    return [s for s in own if s.airtime == own[-1].airtime]


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


class PoseGoal(Act, frozen=True):
    """Write, in one line, what you would see if it were solved; a later one replaces it."""

    text: Line

    def judge(self, m: Meeting, by: MemberId) -> "GoalPosed":
        return becomes(GoalPosed, self)


class GoalPosed(Word, frozen=True):
    """It was written what would be seen if the problem were solved."""

    text: str

    change = Append("goals", Note)


class Reframe(Act, frozen=True):
    """Say the problem as the presenter sees it now; a later one replaces it."""

    text: Text

    def judge(self, m: Meeting, by: MemberId) -> "ProblemReframed":
        return becomes(ProblemReframed, self)


class ProblemReframed(Word, frozen=True):
    """The presenter said the problem anew."""

    text: str

    change = Append("reframed", Note)
