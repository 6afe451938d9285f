"""What the house does by itself, given who is gone and what time it is."""

from collections.abc import Collection

import pytest
from msgspec.structs import replace

from server.domain.meeting.chair import KeepChair, OfferChair
from server.domain.meeting.chores import (
    WIDEN_AFTER_MS,
    chore,
    following,
    is_passed_over,
    next_at,
)
from server.domain.meeting.clock import AutomaticSet
from server.domain.meeting.course import steps
from server.domain.meeting.moving import Advance, Move
from server.domain.meeting.revealing import RevealLate
from server.domain.meeting.rounds import EndRound
from server.domain.meeting.state.keeping import Kept, KeptQuestion
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.rounds import Item, Purpose
from server.domain.meeting.templates import BUILT_IN
from server.domain.meeting.turn_taking import Pass, SkipAbsent
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    ESI,
    FARID,
    MINUTE,
    OPENED_AT,
    ROUND,
    SECOND,
    By,
    begun,
    chosen,
    commitment,
    deputy,
    during,
    folded,
    gathered,
    held,
    offered_chair,
    put_off,
    revealed,
    round_closed,
    round_opened,
    seated,
    took_chair,
    took_floor,
    within,
    wrote,
)
from tests.commands import command
from tests.domain.scenes import done, open_round

NOBODY: tuple[str, ...] = ()
LEFT = KeptQuestion("linger-0001", Kept.LINGERING, "", DEV, 0, "And then?")
AUTOMATIC = By(ANA, AutomaticSet(True))


def house(m: Meeting, gone: Collection[str], now: int) -> Meeting:
    """The meeting after the house has done all it has to."""
    for _ in range(50):
        todo = chore(m, gone, now)
        if todo is None:
            return m
        m = done(m, HOUSE, todo, now)
    raise AssertionError("the house never came to rest")


def begun_at(m: Meeting) -> int:
    return m.clock.since


def test_in_a_quiet_meeting_there_is_nothing_to_do() -> None:
    for phase in ("lobby", "open", "explore", "pause"):
        meeting = folded(during(phase))
        assert chore(meeting, NOBODY, begun_at(meeting) + MINUTE) is None


def test_once_a_meeting_is_closed_the_house_rests() -> None:
    meeting = folded(during("close", AUTOMATIC, begun("closed")))
    assert chore(meeting, (ANA, BEN, CHLOE), OPENED_AT + 999 * MINUTE) is None


def test_two_who_see_the_same_come_to_the_same_act() -> None:
    lines = within("explore", round_opened(), deputy())
    first, second = (chore(folded(lines), [ANA], OPENED_AT) for _ in range(2))
    assert first == second == OfferChair(id=f"house:chair:{len(lines)}", to=CHLOE)


# Time


def test_nothing_advances_unless_the_coach_has_asked_for_it() -> None:
    meeting = folded(during("explore"))
    assert chore(meeting, NOBODY, begun_at(meeting) + 99 * MINUTE) is None


def test_when_the_time_is_over_everyone_moves_on_as_the_coach_asked() -> None:
    meeting = folded(during("explore", AUTOMATIC))
    end = begun_at(meeting) + 10 * MINUTE
    assert chore(meeting, NOBODY, end - 1) is None
    intent = Advance(id=f"house:advance:{meeting.seq}", leaving="explore", to="reframe")
    assert chore(meeting, NOBODY, end) == intent
    assert done(meeting, HOUSE, intent, end).phase == "reframe"


@pytest.mark.parametrize("still", [held(), took_floor()])
def test_while_the_time_stands_still_nothing_advances(still: By) -> None:
    meeting = folded(during("explore", AUTOMATIC, still))
    assert chore(meeting, NOBODY, OPENED_AT + 99 * MINUTE) is None


def test_nobody_leaves_the_lobby_by_themselves() -> None:
    meeting = folded([*gathered(), AUTOMATIC, chosen()])
    assert chore(meeting, NOBODY, OPENED_AT + 99 * MINUTE) is None


def run_through(key: str, *lines: By) -> list[str]:
    """The phases that a meeting goes through when nobody does anything."""
    start = [*gathered(template=BUILT_IN[key]), AUTOMATIC, *lines]
    meeting = folded([*start, begun(steps(BUILT_IN[key])[1].key)])
    phases, now = [meeting.phase], begun_at(meeting)
    for _ in range(200):
        now += MINUTE
        meeting = house(meeting, NOBODY, now)
        if meeting.phase != phases[-1]:
            phases.append(meeting.phase)
    return phases


@pytest.mark.parametrize("key", BUILT_IN)
def test_a_meeting_that_runs_by_itself_goes_through_all_and_never_closes(key: str) -> None:
    airtimes = max(step.airtime for step in steps(BUILT_IN[key]))
    presenters = [chosen(m, n + 1) for n, m in enumerate((BEN, CHLOE)[: max(airtimes, 1)])]
    course = [s.key for s in steps(BUILT_IN[key])[1:-1]]
    first, *rest = run_through(key, *presenters)
    assert [first, *rest] == [course[0], *(k for k in course[1:] if k != "choose")]


def test_it_stops_where_a_presenter_is_missing() -> None:
    assert run_through("standard_60") == ["open", "report_back", "choose"]
    two = run_through("airtime_2", chosen(BEN, 1))
    assert two[-1] == "rest"
    assert "present-2" not in two


def test_the_choice_of_presenters_is_passed_over_once_all_are_chosen() -> None:
    assert "choose" not in run_through("standard_60", chosen())
    assert "choose" in run_through("airtime_2", chosen(BEN, 1))


FIRST_MEETING = replace(folded(during("open")), number=1)


def after_open(m: Meeting) -> str | None:
    to = following(m)
    return to.key if to else None


def test_in_a_first_meeting_to_which_nothing_was_brought_since_last_time_is_passed_over() -> None:
    assert after_open(FIRST_MEETING) == "present"
    assert after_open(replace(FIRST_MEETING, presenters=((),))) == "choose"


def test_where_something_was_brought_the_first_meeting_begins_with_it_too() -> None:
    assert after_open(replace(FIRST_MEETING, due=(commitment(),))) == "report_back"
    assert after_open(replace(FIRST_MEETING, kept=(LEFT,))) == "report_back"


def test_in_later_meetings_people_tell_what_happened_though_nothing_is_due() -> None:
    assert after_open(replace(FIRST_MEETING, number=2)) == "report_back"


def test_nothing_is_passed_over_before_it_is_known_what_was_brought() -> None:
    back = next(s for s in FIRST_MEETING.course if s.key == "report_back")
    assert is_passed_over(FIRST_MEETING, back)
    assert not is_passed_over(replace(FIRST_MEETING, began_at=0), back)


def test_what_is_passed_over_can_still_be_gone_to() -> None:
    gone = done(FIRST_MEETING, ANA, command(Move, leaving="open", to="report_back"))
    assert gone.phase == "report_back"


# Rounds


def test_a_round_whose_time_is_over_is_ended() -> None:
    meeting = folded(within("explore", round_opened(Purpose.SILENCE, seconds=60)))
    until = open_round(meeting).until
    assert chore(meeting, NOBODY, until - 1) is None
    intent = EndRound(id=f"house:end:{meeting.seq}", round=ROUND)
    assert chore(meeting, NOBODY, until) == intent
    assert house(meeting, NOBODY, until).round is None


def test_a_round_without_a_time_of_its_own_goes_on() -> None:
    meeting = folded(within("explore", round_opened(Purpose.FLOW)))
    assert chore(meeting, NOBODY, OPENED_AT + 99 * MINUTE) is None


def test_what_came_late_is_revealed() -> None:
    lines = within("talk", round_opened(Purpose.THOUGHTS), revealed())
    assert chore(folded(lines), NOBODY, OPENED_AT) is None
    late = folded([*lines, wrote(DEV, "Or me", act="write-0002")])
    assert chore(late, NOBODY, OPENED_AT) == RevealLate(id=f"house:late:{late.seq}", round=ROUND)
    shown = house(late, NOBODY, OPENED_AT)
    assert open_round(shown).revealed == (Item("write-0002", DEV, "", "Or me"),)


@pytest.mark.parametrize("over", [round_closed(), begun("close"), begun("closed")])
def test_what_came_late_is_revealed_though_its_round_was_over_before(over: By) -> None:
    lines = within("talk", round_opened(Purpose.THOUGHTS), revealed())
    late = folded([*lines, wrote(DEV, "Or me", act="write-0002"), over])
    shown = house(late, NOBODY, OPENED_AT)
    found = next(r for r in shown.rounds if r.id == ROUND)
    assert found.revealed == (Item("write-0002", DEV, "", "Or me"),)
    assert chore(shown, NOBODY, OPENED_AT) is None


def test_saying_late_that_there_is_nothing_reveals_nothing() -> None:
    lines = within("talk", round_opened(Purpose.THOUGHTS), revealed(), wrote(DEV, ""))
    assert chore(folded(lines), NOBODY, OPENED_AT) is None


def test_a_turn_of_somebody_who_is_gone_goes_to_the_next() -> None:
    meeting = folded(within("explore", round_opened()))
    assert chore(meeting, [DEV], OPENED_AT) is None
    intent = SkipAbsent(id=f"house:skip:{meeting.seq}", round=ROUND, member=CHLOE)
    assert chore(meeting, [CHLOE], OPENED_AT) == intent
    after = open_round(house(meeting, [CHLOE], OPENED_AT))
    assert (after.turn, after.waiting) == (DEV, (DEV, ESI, FARID, CHLOE))


def test_somebody_who_comes_back_before_the_end_has_their_turn() -> None:
    meeting = house(folded(within("explore", round_opened())), [CHLOE], OPENED_AT)
    for member in (DEV, ESI, FARID):
        meeting = done(meeting, member, Pass(id=f"pass-{member}", round=ROUND))
    assert open_round(house(meeting, NOBODY, OPENED_AT)).turn == CHLOE


def test_a_round_never_hangs_on_those_who_are_gone() -> None:
    gone = [CHLOE, DEV, ESI, FARID]
    meeting = house(folded(within("explore", round_opened(), put_off(CHLOE))), gone, OPENED_AT)
    assert meeting.round is None
    assert set(meeting.rounds[0].passed) == set(gone)


# The chair


def test_the_chair_of_a_coach_who_is_gone_is_offered_to_the_deputy() -> None:
    meeting = folded(within("explore", deputy()))
    intent = OfferChair(id=f"house:chair:{meeting.seq}", to=CHLOE)
    assert chore(meeting, [ANA], OPENED_AT) == intent


def test_without_a_deputy_who_is_here_it_is_offered_to_anyone() -> None:
    for lines, gone in (((), [ANA]), ((deputy(),), [ANA, CHLOE])):
        meeting = folded(within("explore", *lines))
        intent = OfferChair(id=f"house:chair:{meeting.seq}", to=None)
        assert chore(meeting, gone, OPENED_AT) == intent


def test_a_deputy_who_presents_is_not_asked_but_anyone_is() -> None:
    meeting = folded(within("explore", deputy(BEN)))
    assert meeting.presenting == (BEN,)
    intent = OfferChair(id=f"house:chair:{meeting.seq}", to=None)
    assert chore(meeting, [ANA], OPENED_AT) == intent


def test_after_twenty_seconds_it_is_offered_to_anyone() -> None:
    meeting = house(folded(within("explore", deputy())), [ANA], OPENED_AT)
    assert WIDEN_AFTER_MS == 20 * SECOND
    assert chore(meeting, [ANA], OPENED_AT + 20 * SECOND - 1) is None
    intent = OfferChair(id=f"house:chair:{meeting.seq}", to=None)
    assert chore(meeting, [ANA], OPENED_AT + 20 * SECOND) == intent
    wide = house(meeting, [ANA], OPENED_AT + 20 * SECOND)
    assert (wide.chair.to, bool(wide.chair.offered)) == (None, True)
    assert chore(wide, [ANA], OPENED_AT + 99 * MINUTE) is None


def test_it_is_offered_to_anyone_at_once_when_the_deputy_goes_too() -> None:
    meeting = house(folded(within("explore", deputy())), [ANA], OPENED_AT)
    assert house(meeting, [ANA, CHLOE], OPENED_AT + SECOND).chair.to is None


@pytest.mark.parametrize("to", [CHLOE, None])
def test_the_chair_is_kept_when_the_coach_is_back(to: str | None) -> None:
    meeting = folded(within("explore", deputy(), offered_chair(to)))
    assert chore(meeting, NOBODY, OPENED_AT) == KeepChair(id=f"house:chair:{meeting.seq}")
    assert house(meeting, NOBODY, OPENED_AT).chair.offered == 0


def test_a_chair_that_was_taken_is_offered_no_more() -> None:
    meeting = folded(within("explore", offered_chair(), took_chair(CHLOE)))
    assert chore(meeting, [ANA], OPENED_AT) is None
    intent = OfferChair(id=f"house:chair:{meeting.seq}", to=None)
    assert chore(meeting, [CHLOE], OPENED_AT) == intent


def test_a_chair_to_which_no_coach_has_come_is_offered_after_twenty_seconds() -> None:
    waiting = folded(gathered(BEN, CHLOE))
    assert chore(waiting, NOBODY, OPENED_AT + 20 * SECOND - 1) is None
    assert next_at(waiting, {}, OPENED_AT) == OPENED_AT + 20 * SECOND
    offered = house(waiting, NOBODY, OPENED_AT + 20 * SECOND)
    assert (offered.chair.to, bool(offered.chair.offered)) == (None, True)
    assert chore(offered, NOBODY, OPENED_AT + 99 * MINUTE) is None


def test_a_coach_who_comes_after_all_has_the_chair_that_nobody_took() -> None:
    late = folded([*gathered(BEN, CHLOE), offered_chair(), seated(ANA)])
    assert late.chair.coach == ANA
    assert house(late, NOBODY, OPENED_AT + MINUTE).chair.offered == 0


def test_a_chair_in_a_meeting_that_nobody_joined_is_not_offered() -> None:
    assert next_at(folded(gathered(BEN)[:-1]), {}, OPENED_AT) is None
