"""What the page says of floor, clock, rounds and chair in sentences is what the domain does."""

import pytest

from server.domain.meeting.course import Template, steps
from server.domain.meeting.hidden import Vote, Write, WriteLearning
from server.domain.meeting.phases import PHASES, Phase
from server.domain.meeting.questions import Answer, Park, PassQuestion
from server.domain.meeting.revealing import Reveal
from server.domain.meeting.state.floor import Floor
from server.domain.meeting.state.learning import Level
from server.domain.meeting.state.people import Capacity
from server.domain.meeting.state.questions import Status
from server.domain.meeting.state.rounds import RULES, Purpose
from server.domain.meeting.state.timing import MINUTE_MS
from server.domain.meeting.templates import BUILT_IN
from server.domain.refusals import Reason
from tests.cast import (
    ANA,
    BEN,
    CAST,
    CHLOE,
    DEV,
    OPENED_AT,
    ROUND,
    SECOND,
    adjusted,
    asked,
    begun,
    brought,
    chosen,
    folded,
    foremost,
    gathered,
    given,
    held,
    learned,
    resumed,
    revealed,
    round_closed,
    round_opened,
    settled,
    took_floor,
    within,
    wrote,
)
from tests.commands import command


def test_the_floor_is_that_of_the_first_that_fits() -> None:
    lonely = round_opened(Purpose.PRESENTER, act="alone")
    silence = round_opened(Purpose.SILENCE, seconds=60)
    assert folded(within("talk")).floor_is is Floor.OPEN
    assert folded(within("talk", lonely)).floor_is is Floor.PRESENTER
    assert folded(within("talk", lonely, silence)).floor_is is Floor.SILENCE
    assert folded(within("talk", lonely, silence, took_floor())).floor_is is Floor.COACH


@pytest.mark.parametrize("ran", [True, False])
def test_moving_on_releases_the_floor_and_the_time_goes_on_if_it_ran(ran: bool) -> None:
    moved = folded(within("talk", *([] if ran else [held()]), took_floor(), begun("learn")))
    assert (moved.floor, moved.clock.running) == (None, ran)


def test_what_is_left_is_reckoned_as_told() -> None:
    meeting = folded(within("talk", held(), resumed(), took_floor(), adjusted(3)))
    now = OPENED_AT + meeting.seq * SECOND + 5 * MINUTE_MS
    for m in (meeting, folded(within("talk", held(), resumed()))):
        running = now - m.clock.since if m.clock.running else 0
        assert m.remaining(now) == m.step.minutes * 60_000 - m.step.spent - running


def test_a_question_behind_the_live_one_is_parked_or_passed_but_not_answered() -> None:
    lines = given(within("clarify", asked(CHLOE, BEN, "the-first"), asked(DEV, BEN)))
    lines.when(command(Answer), BEN).refused(Reason.NOT_LIVE, "reply_to")
    lines.when(command(Park), BEN).allowed()
    lines.when(command(PassQuestion), BEN).allowed()


@pytest.mark.parametrize("row", PHASES, ids=lambda row: row.key)
def test_questions_go_along_to_the_kinds_that_are_told(row: Phase) -> None:
    there = folded(within("explore", asked(CHLOE, BEN), begun(row.key)))
    assert bool(there.live) == row.carries
    back = folded(within(row.key, asked(CHLOE, BEN), begun("explore")))
    assert bool(back.live) == row.carries


@pytest.mark.parametrize("status", [Status.SET_ASIDE, Status.PARKED, Status.PASSED])
def test_what_was_put_by_may_be_answered_in_a_later_phase(status: Status) -> None:
    lines = within("clarify", asked(CHLOE, BEN), settled(status), begun("deepen"))
    given(lines).when(command(Answer), BEN).allowed()


def test_what_is_closed_before_the_reveal_stays_hidden() -> None:
    lines = within("talk", round_opened(Purpose.THOUGHTS), wrote(CHLOE, "Rain"), round_closed())
    given(lines).when(command(Reveal), ANA).refused(Reason.ROUND_OVER, "round")
    assert [r.revealed for r in folded(lines).rounds] == [None]


def test_after_the_reveal_a_text_may_be_written_by_whoever_had_none_and_no_vote_be_cast() -> None:
    lines = within("talk", round_opened(Purpose.THOUGHTS), wrote(CHLOE, "Rain"), revealed())
    given(lines).when(command(Write, round=ROUND), DEV).allowed()
    given(lines).when(command(Write, round=ROUND), CHLOE).refused(Reason.REVEALED)
    pulse = within("talk", round_opened(Purpose.PULSE), revealed())
    given(pulse).when(command(Vote, round=ROUND, choice="ok"), DEV).refused(Reason.REVEALED)


def test_after_the_reveal_each_level_that_was_left_out_may_be_written() -> None:
    lines = within("learn", round_opened(Purpose.LEARNING), learned(DEV, "I wait"), revealed())
    itself = command(WriteLearning, round=ROUND, level=Level.SELF)
    given(lines).when(itself, DEV).refused(Reason.REVEALED)
    given(lines).when(command(WriteLearning, round=ROUND, level=Level.SET), DEV).allowed()


def test_a_revealed_round_must_be_closed_before_the_phase_brings_its_next() -> None:
    first = brought("reframe")
    lines = [*gathered(), chosen(), begun("reframe"), revealed(round=first)]
    assert [r.id for r in folded(lines).rounds if r.phase == "reframe"] == [first]
    after = folded([*lines, round_closed(first)])
    assert [r.place for r in after.rounds if r.phase == "reframe"] == [0, 1]


@pytest.mark.parametrize("purpose", Purpose)
def test_the_coach_is_in_no_round(purpose: Purpose) -> None:
    meeting = folded(within("talk", round_opened(purpose)))
    assert meeting.round
    assert ANA not in meeting.round.order
    assert bool(meeting.round.order) == (RULES[purpose].kind.hides or purpose is Purpose.TURNS)


def test_rounds_wait_in_their_phase_and_are_found_as_they_were() -> None:
    lines = [*gathered(), chosen(), begun("clarify"), begun("present"), begun("clarify")]
    there = folded(lines[:-2])
    assert there.round
    assert there.round.id == brought("clarify")
    assert folded(lines).round == there.round


def test_where_several_present_nobody_does_in_what_all_share() -> None:
    lines = gathered(template=BUILT_IN["airtime_2"])
    lines += [chosen(BEN, 1), chosen(CHLOE, 2), begun("report_back")]
    assert {foremost(folded(lines), member) for member in CAST} == {Capacity.COACH, Capacity.MEMBER}
    assert foremost(folded([*lines, begun("explore-2")]), CHLOE) is Capacity.PRESENTER


def test_a_round_of_the_coach_is_named_by_its_act_and_one_of_the_course_by_its_place() -> None:
    meeting = folded(
        [*gathered(), chosen(), begun("explore"), round_opened(Purpose.FLOW, act=ROUND)]
    )
    assert [(r.id, r.place) for r in meeting.rounds] == [(brought("explore"), 0), (ROUND, -1)]


def minutes(template: Template) -> int:
    return sum(step.minutes for step in steps(template))


def test_the_minutes_of_a_template_are_those_of_all_its_airtimes() -> None:
    said = {key: minutes(template) for key, template in BUILT_IN.items()}
    assert (said["standard_60"], said["standard_90"]) == (60, 90)
    assert all(str(said[key]) in template.name for key, template in BUILT_IN.items()), said
