"""The chair: it belongs to a person, is handed over, offered, taken and taken back."""

import pytest

from server.domain.meeting.chair import (
    ChairKept,
    ChairOffered,
    DeputyNamed,
    HandOver,
    KeepChair,
    NameDeputy,
    OfferChair,
    TakeChair,
)
from server.domain.meeting.clock import HoldClock
from server.domain.meeting.presenting import ChoosePresenter, PresenterChosen
from server.domain.meeting.seats import MemberSeated
from server.domain.meeting.state.chair import Chair
from server.domain.meeting.state.people import Capacity, Role
from server.domain.meeting.templates import BUILT_IN
from server.domain.refusals import Reason
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    OPENED_AT,
    SECOND,
    STRANGER,
    By,
    begun,
    chair_taken,
    chosen,
    deputy,
    folded,
    foremost,
    gathered,
    given,
    offered_chair,
    took_chair,
    unseated,
    within,
)
from tests.commands import command
from tests.domain.scenes import GIL, done, handed_over

TAKE = command(TakeChair)


def offer(to: str | None) -> OfferChair:
    return OfferChair(id="house:chair:1", to=to)


# Who has the chair


def test_the_coach_of_the_set_comes_to_the_chair() -> None:
    assert folded(gathered(BEN, CHLOE)).chair == Chair()
    assert folded(gathered(BEN, ANA)).chair == Chair(coach=ANA)


def test_a_second_coach_does_not_take_the_chair_by_arriving() -> None:
    second = By(HOUSE, MemberSeated(GIL, "Gil", Role.COACH, 0))
    meeting = folded([*gathered(), second])
    assert meeting.chair.coach == ANA
    assert foremost(meeting, GIL) is Capacity.MEMBER


def test_the_presenter_is_a_role_on_top_of_the_seat() -> None:
    meeting = folded([*gathered(), chosen()])
    assert foremost(meeting, BEN) is Capacity.PRESENTER
    assert foremost(meeting, ANA) is Capacity.COACH
    assert foremost(folded([*gathered(), chosen(), chosen(DEV)]), BEN) is Capacity.MEMBER
    assert foremost(meeting, STRANGER) is None


# Presenters


def test_the_coach_chooses_the_presenter() -> None:
    intent = command(ChoosePresenter, members=(CHLOE,))
    given(gathered()).when(intent, ANA).then(PresenterChosen(1, (CHLOE,), ""))
    given(within("choose")).when(intent, ANA).then(PresenterChosen(1, (CHLOE,), ""))
    given(within("choose")).when(intent, BEN).refused(Reason.NOT_YOURS)
    given(within("present")).when(intent, ANA).refused(Reason.NOT_NOW)


def test_a_presenter_is_somebody_else_who_has_a_seat() -> None:
    lines = given([*gathered(), unseated(DEV)])
    for member in (STRANGER, DEV):
        intent = command(ChoosePresenter, members=(member,))
        lines.when(intent, ANA).refused(Reason.NO_SUCH_MEMBER, "members")
    coach = command(ChoosePresenter, members=(ANA,))
    lines.when(coach, ANA).refused(Reason.COACH_PRESENTS_NOT, "members")


def test_there_is_a_presenter_for_each_airtime_and_no_more() -> None:
    second = command(ChoosePresenter, airtime=2)
    given(gathered()).when(second, ANA).refused(Reason.NO_SUCH_AIRTIME, "airtime")
    two = gathered(template=BUILT_IN["airtime_2"])
    given(two).when(second, ANA).then(PresenterChosen(2, (BEN,), ""))
    third = command(ChoosePresenter, airtime=3)
    given(two).when(third, ANA).refused(Reason.NO_SUCH_AIRTIME, "airtime")
    assert folded([*two, chosen(CHLOE, 2)]).presenters == ((), (CHLOE,))


def test_each_presents_in_their_own_airtime() -> None:
    lines = [*gathered(template=BUILT_IN["airtime_2"]), chosen(BEN, 1), chosen(CHLOE, 2)]
    phases = ("open", "present", "present-2", "learn")
    assert [folded([*lines, begun(p)]).presenting for p in phases] == [(), (BEN,), (CHLOE,), ()]
    second = folded([*lines, begun("present-2")])
    assert (foremost(second, BEN), foremost(second, CHLOE)) == (Capacity.MEMBER, Capacity.PRESENTER)


def test_a_presenter_who_is_taken_out_presents_no_more() -> None:
    assert folded(within("explore", unseated(BEN))).presenters == ((),)


# A deputy


def test_the_coach_names_a_deputy() -> None:
    intent = command(NameDeputy)
    given(gathered()).when(intent, ANA).then(DeputyNamed(CHLOE))
    given(gathered()).when(intent, CHLOE).refused(Reason.NOT_YOURS)
    assert folded([*gathered(), deputy()]).chair == Chair(coach=ANA, deputy=CHLOE)


def test_a_deputy_is_somebody_else_who_has_a_seat() -> None:
    for kind in (NameDeputy, HandOver):
        lines = given(gathered())
        lines.when(command(kind, member=ANA), ANA).refused(Reason.COACH_ALREADY, "member")
        lines.when(command(kind, member=STRANGER), ANA).refused(Reason.NO_SUCH_MEMBER, "member")


def test_a_deputy_who_is_taken_out_is_none_any_more() -> None:
    assert folded([*gathered(), deputy(), unseated(CHLOE)]).chair == Chair(coach=ANA)


# Handing over


def test_the_coach_hands_the_chair_over() -> None:
    intent = command(HandOver)
    given(within("explore")).when(intent, ANA).then(chair_taken(CHLOE))
    given(within("explore")).when(intent, DEV).refused(Reason.NOT_YOURS)
    meeting = done(folded(within("explore")), ANA, intent)
    assert (foremost(meeting, CHLOE), foremost(meeting, ANA)) == (Capacity.COACH, Capacity.MEMBER)


def test_nobody_is_coach_and_presenter_at_once() -> None:
    lines = given(within("explore"))
    intent = command(HandOver, member=BEN)
    lines.when(intent, ANA).refused(Reason.COACH_PRESENTS_NOT, "member")
    given(within("explore", offered_chair())).when(TAKE, BEN).refused(Reason.NOT_YOURS)


def test_a_former_coach_may_present() -> None:
    lines = [*gathered(), handed_over(CHLOE)]
    given(lines).when(command(ChoosePresenter, members=(ANA,)), CHLOE).allowed()


def test_a_deputy_who_becomes_the_coach_is_deputy_no_more() -> None:
    assert folded([*gathered(), deputy(), handed_over(CHLOE)]).chair == Chair(CHLOE, True)
    assert folded([*gathered(), deputy(), handed_over(DEV)]).chair == Chair(DEV, True, CHLOE)


# Offering, and keeping


def test_the_house_offers_the_chair_to_one_and_then_to_anyone() -> None:
    lines = gathered()
    given(lines).when(offer(CHLOE), HOUSE).then(ChairOffered(CHLOE))
    asked = [*lines, offered_chair(CHLOE)]
    at = OPENED_AT + len(lines) * SECOND
    assert folded(asked).chair == Chair(coach=ANA, offered=at, to=CHLOE)
    given(asked).when(offer(None), HOUSE).then(ChairOffered(None))
    given(asked).when(offer(CHLOE), HOUSE).refused(Reason.CHAIR_OFFERED)
    wide = [*asked, offered_chair()]
    given(wide).when(offer(None), HOUSE).refused(Reason.CHAIR_OFFERED)
    assert folded(wide).chair == Chair(coach=ANA, offered=at + SECOND, to=None)


def test_the_offer_is_withdrawn_when_the_coach_is_back() -> None:
    keep = KeepChair(id="house:chair:2")
    lines = [*gathered(), deputy(), offered_chair(CHLOE)]
    given(lines).when(keep, HOUSE).then(ChairKept())
    given(gathered()).when(keep, HOUSE).refused(Reason.CHAIR_NOT_OFFERED)
    kept = [*lines, By(HOUSE, ChairKept())]
    assert folded(kept).chair == Chair(coach=ANA, deputy=CHLOE)
    given(kept).when(TAKE, CHLOE).refused(Reason.CHAIR_NOT_OFFERED)


# Taking


def test_the_chair_is_taken_only_when_it_is_offered() -> None:
    given(gathered()).when(TAKE, CHLOE).refused(Reason.CHAIR_NOT_OFFERED)
    given([*gathered(), offered_chair()]).when(TAKE, CHLOE).then(chair_taken(CHLOE))
    given([*gathered(), offered_chair()]).when(TAKE, ANA).refused(Reason.NOT_YOURS)


def test_a_chair_that_is_offered_to_the_deputy_is_for_the_deputy() -> None:
    lines = [*gathered(), deputy(), offered_chair(CHLOE)]
    given(lines).when(TAKE, DEV).refused(Reason.CHAIR_NOT_OFFERED)
    given(lines).when(TAKE, CHLOE).then(chair_taken(CHLOE))


def test_being_deputy_alone_is_no_offer() -> None:
    given([*gathered(), deputy()]).when(TAKE, CHLOE).refused(Reason.CHAIR_NOT_OFFERED)


@pytest.mark.parametrize("phase", ["lobby", "explore", "pause", "close"])
def test_the_chair_may_be_taken_in_every_phase(phase: str) -> None:
    given(within(phase, offered_chair())).when(TAKE, CHLOE).then(chair_taken(CHLOE))


def test_whoever_took_the_chair_is_the_coach_and_it_is_offered_no_more() -> None:
    lines = within("explore", offered_chair(), took_chair(CHLOE))
    meeting = folded(lines)
    assert meeting.chair == Chair(CHLOE, takes_part=True)
    assert (foremost(meeting, CHLOE), foremost(meeting, ANA)) == (Capacity.COACH, Capacity.MEMBER)
    given(lines).when(TAKE, DEV).refused(Reason.CHAIR_NOT_OFFERED)


def test_a_change_of_the_chair_touches_no_clock() -> None:
    meeting = folded(within("explore"))
    after = folded(within("explore", offered_chair(), took_chair(CHLOE)))
    now = meeting.clock.since + 5 * SECOND
    assert after.clock == meeting.clock
    assert after.remaining(now) == meeting.remaining(now)


def test_the_coach_of_the_set_takes_the_chair_back_at_any_time() -> None:
    given(within("explore", took_chair(CHLOE))).when(TAKE, ANA).then(chair_taken(ANA))
    given(within("explore", took_chair(CHLOE))).when(command(HoldClock), ANA).refused(
        Reason.NOT_YOURS
    )


def test_the_chair_goes_back_to_the_coach_of_the_set_when_its_holder_is_taken_out() -> None:
    meeting = folded(within("explore", deputy(DEV), took_chair(CHLOE), unseated(CHLOE)))
    assert meeting.chair == Chair(coach=ANA)


def test_a_chair_that_was_offered_to_somebody_who_is_taken_out_is_for_anyone() -> None:
    lines = [*gathered(), deputy(), offered_chair(CHLOE), unseated(CHLOE)]
    given(lines).when(TAKE, DEV).then(chair_taken(DEV))
