"""What keeps one person from spoiling a meeting, or a set, for all."""

import pytest
from msgspec.structs import replace

from server.domain.meeting.asking import Linger, QuestionLingered
from server.domain.meeting.chair import HandOver, TakeChair
from server.domain.meeting.chores import chore
from server.domain.meeting.clock import AutomaticSet
from server.domain.meeting.correcting import StrikeOut
from server.domain.meeting.floor import ReleaseFloor
from server.domain.meeting.fold import MOST_ENTRIES
from server.domain.meeting.landing import Star
from server.domain.meeting.moving import Move
from server.domain.meeting.resources import AnswerOffer, Offered
from server.domain.meeting.rounds import EndRound, RoundOpened
from server.domain.meeting.state.rounds import Purpose, Unrevealed
from server.domain.meeting.templates import BUILT_IN
from server.domain.refusals import Reason
from server.domain.sets.plans import MeetingPlanned, PlanMeeting
from server.domain.words import Act
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    OPENED_AT,
    By,
    Given,
    a_set,
    asked,
    begun,
    chair_taken,
    chosen,
    during,
    folded,
    gathered,
    given,
    given_set,
    offered_chair,
    revealed,
    round_opened,
    took_chair,
)
from tests.commands import command
from tests.domain.scenes import told
from tests.people import comes

TWO = [*gathered(template=BUILT_IN["airtime_2"]), chosen(BEN, 1), chosen(CHLOE, 2)]
HOUR_MS = 3_600_000


def test_a_member_leaves_five_questions_and_no_more() -> None:
    left = [By(CHLOE, QuestionLingered("And now?")) for _ in range(5)]
    given(during("close", *left)).when(command(Linger), CHLOE).refused(Reason.ENOUGH_LINGERING)
    given(during("close", *left)).when(command(Linger), DEV).allowed()


@pytest.mark.parametrize("kind", [TakeChair, ReleaseFloor, HandOver, Move, StrikeOut])
def test_a_full_meeting_can_be_brought_to_its_end(kind: type[Act]) -> None:
    meeting = replace(folded(during("explore", offered_chair())), seq=MOST_ENTRIES)
    by = CHLOE if kind is TakeChair else ANA
    said = Given(meeting).when(command(kind), by).said
    assert getattr(said, "reason", None) is not Reason.MEETING_FULL


def test_whoever_takes_the_chair_gives_up_an_airtime_that_is_to_come() -> None:
    lines = [*TWO, begun("explore"), offered_chair()]
    given(lines).when(command(TakeChair), CHLOE).then(chair_taken(CHLOE))
    assert folded([*lines, took_chair(CHLOE)]).presenters == ((BEN,), ())


def test_whoever_has_presented_may_take_the_chair_but_not_go_back_to_their_airtime() -> None:
    lines = [*TWO, begun("explore-2"), offered_chair(), took_chair(BEN)]
    assert folded(lines).presenters == ((BEN,), (CHLOE,))
    back = Move(id="move-0001", leaving="explore-2", to="pause", unrevealed=Unrevealed.KEEP)
    given(lines).when(back, BEN).refused(Reason.NO_PRESENTER, "to")


def test_a_presenter_has_nothing_to_say_about_the_airtime_of_another() -> None:
    offered = [round_opened(Purpose.OFFERS), By(DEV, Offered("A book"), "offer-0001")]
    lines = [*TWO, begun("commit"), asked(DEV, BEN, "q-1"), *offered, begun("commit-2")]
    star = Star(id="star-0001", question="q-1", starred=True)
    given(lines).when(star, CHLOE).refused(Reason.NOT_YOURS, "question")
    accept = AnswerOffer(id="take-0001", offer="offer-0001", accepted=True)
    given(lines).when(accept, CHLOE).refused(Reason.NO_SUCH_OFFER, "offer")


def test_going_back_to_a_phase_that_is_over_hurries_nobody_on_again() -> None:
    meeting = folded(during("clarify", By(ANA, AutomaticSet(True))))
    spent = replace(meeting.step, spent=HOUR_MS)
    course = tuple(spent if step.key == "clarify" else step for step in meeting.course)
    after = replace(meeting, course=course)
    for line in (begun("explore"), begun("clarify")):
        after = told(after, line)
    assert after.clock.automatic is False
    assert chore(after, (), OPENED_AT + HOUR_MS) is None


def test_a_burst_ends_by_its_time_beneath_a_revealed_vote() -> None:
    burst = By(ANA, RoundOpened(Purpose.BURST, "", (), 1, 60), "burst-0001")
    meeting = folded(during("explore", burst, round_opened(Purpose.PULSE), revealed()))
    end = chore(meeting, (), OPENED_AT + HOUR_MS)
    assert isinstance(end, EndRound)
    assert end.round == "burst-0001"


def test_a_name_is_no_longer_in_its_plain_form_than_a_name_may_be() -> None:
    join = comes("\ufdfa" * 60, "gil")
    given_set(a_set()).when(join).refused(Reason.TOO_LONG, "name")


def test_titles_lose_what_does_not_show() -> None:
    plan = PlanMeeting(id="plan-0001", title="\u202eFirst\nmeeting", template="taster", starts_at=0)
    given_set(a_set()).when(plan, ANA).then(MeetingPlanned("First meeting", BUILT_IN["taster"], 0))
