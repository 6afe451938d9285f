"""Where everyone is, who has the floor, and whether an act is open at all."""

import pytest

from server.domain.meeting.asking import Ask
from server.domain.meeting.commitments import Commit
from server.domain.meeting.floor import FloorReleased, FloorTaken, ReleaseFloor, TakeFloor
from server.domain.meeting.hidden import Write
from server.domain.meeting.moving import Move, PhaseBegan
from server.domain.meeting.phases import BY_KEY, PHASES, POSTING, TALKING, Phase
from server.domain.meeting.presenting import Reframe
from server.domain.meeting.questions import Park
from server.domain.meeting.revealing import Reveal
from server.domain.meeting.saying import Say
from server.domain.meeting.state.floor import Floor, Showing, Taken
from server.domain.meeting.state.people import Capacity
from server.domain.meeting.state.rounds import Purpose, Unrevealed
from server.domain.meeting.templates import BUILT_IN
from server.domain.refusals import Reason
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    EVERY_KIND,
    MINUTE,
    OPENED_AT,
    ROUND,
    SECOND,
    STRANGER,
    begun,
    brought,
    chosen,
    during,
    folded,
    gathered,
    given,
    passed,
    released_floor,
    round_opened,
    took_floor,
    unseated,
    within,
    wrote,
)
from tests.commands import EXAMPLES, command
from tests.domain.scenes import done, open_round, told


def later_phases() -> list[str]:
    """The kinds of phases that can only begin once there is a presenter."""
    return [row.key for row in BY_KEY.values() if row.presenter]


KINDS = {kind.key(): kind for kind in EXAMPLES}


def move(leaving: str, to: str, id: str = "an-act-0001") -> Move:
    return Move(id=id, leaving=leaving, to=to, unrevealed=Unrevealed.KEEP)


# Moving


def test_the_coach_moves_everyone_on() -> None:
    given(gathered()).when(move("lobby", "open"), ANA).then(PhaseBegan("open", discards=False))


def test_the_coach_may_move_back_or_ahead_at_any_time() -> None:
    given(during("commit")).when(move("commit", "explore"), ANA).then(
        PhaseBegan("explore", discards=False)
    )
    given(during("clarify")).when(move("clarify", "closed"), ANA).then(
        PhaseBegan("closed", discards=False)
    )


def test_a_second_click_of_a_move_does_not_move_again() -> None:
    given(during("open")).when(move("lobby", "open"), ANA).refused(Reason.PHASE_MOVED, "leaving")


def test_a_move_names_another_phase_of_the_course() -> None:
    given(gathered()).when(move("lobby", "lunch"), ANA).refused(Reason.NO_SUCH_PHASE, "to")
    given(gathered()).when(move("lobby", "talk"), ANA).refused(Reason.NO_SUCH_PHASE, "to")
    given(gathered()).when(move("lobby", "lobby"), ANA).refused(Reason.SAME_PHASE, "to")


@pytest.mark.parametrize("kind", later_phases())
def test_a_phase_that_needs_a_presenter_waits_for_one(kind: str) -> None:
    lines = gathered(template=EVERY_KIND)
    given(lines).when(move("lobby", kind), ANA).refused(Reason.NO_PRESENTER, "to")
    given([*lines, chosen()]).when(move("lobby", kind), ANA).then(PhaseBegan(kind, discards=False))


@pytest.mark.parametrize("kind", sorted(set(BY_KEY) - {"lobby", *later_phases()}))
def test_other_phases_begin_without_a_presenter(kind: str) -> None:
    lines = gathered(template=EVERY_KIND)
    given(lines).when(move("lobby", kind), ANA).then(PhaseBegan(kind, discards=False))


def test_each_airtime_waits_for_its_own_presenter() -> None:
    lines = [*gathered(template=BUILT_IN["airtime_2"]), chosen(BEN, 1)]
    given(lines).when(move("lobby", "present"), ANA).then(PhaseBegan("present", discards=False))
    given(lines).when(move("lobby", "present-2"), ANA).refused(Reason.NO_PRESENTER, "to")


def test_the_meeting_begins_once_when_it_leaves_the_lobby() -> None:
    meeting = folded([*gathered(), begun("open"), begun("lobby"), begun("open")])
    assert (meeting.phase, meeting.began_at) == ("open", OPENED_AT + 8 * SECOND)


def test_a_phase_gone_back_to_has_its_round_and_its_time_as_they_were_left() -> None:
    meeting = folded(during("explore"))
    began = meeting.clock.since
    meeting = told(meeting, passed(CHLOE, brought("explore")), began + MINUTE)
    left = open_round(meeting)
    meeting = told(meeting, begun("clarify"), began + 3 * MINUTE)
    assert meeting.round != left
    meeting = told(meeting, begun("explore"), began + 20 * MINUTE)
    assert meeting.round == left
    assert meeting.remaining(began + 20 * MINUTE) == 7 * MINUTE
    assert meeting.remaining(began + 21 * MINUTE) == 6 * MINUTE


def test_hidden_writing_is_still_hidden_when_its_phase_is_gone_back_to() -> None:
    lines = within("talk", round_opened(Purpose.THOUGHTS), wrote(DEV, "It is me"))
    left = folded(lines).round
    away = [*lines, begun("learn")]
    given(away).when(command(Reveal), ANA).refused(Reason.ROUND_OVER, "round")
    back = given([*away, begun("talk")])
    assert back.meeting.round == left
    assert left is not None
    assert (left.ready, left.revealed) == (1, None)
    back.when(command(Say), CHLOE).refused(Reason.WRITING)
    back.when(command(Write), CHLOE).allowed()


def test_rounds_that_ended_do_not_come_again_when_their_phase_is_gone_back_to() -> None:
    lines = during("present", begun("explore"), begun("present"))
    assert [r.phase for r in folded(lines).rounds] == ["present", "explore"]


def test_moving_on_releases_the_floor() -> None:
    meeting = folded(within("clarify", took_floor(), begun("explore")))
    assert (meeting.floor, meeting.clock.running) == (None, True)


# Whether an act is open at all


@pytest.mark.parametrize("row", PHASES, ids=lambda row: row.key)
def test_a_stranger_is_told_that_they_have_no_seat(row: Phase) -> None:
    given(within(row.key)).when(command(Say), STRANGER).refused(Reason.NOT_SEATED)


def test_who_was_taken_out_is_told_so() -> None:
    lines = [*gathered(), unseated(DEV)]
    given(lines).when(command(Say), DEV).refused(Reason.SEAT_REVOKED)


def test_what_a_phase_does_not_have_is_not_now_even_for_those_who_never_may() -> None:
    given(gathered()).when(command(Commit), CHLOE).refused(Reason.NOT_NOW)


def test_what_a_phase_has_for_others_is_not_yours() -> None:
    given(gathered()).when(command(Say), CHLOE).refused(Reason.NOT_YOURS)


def test_a_full_meeting_can_only_be_moved(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = within("open")
    given(lines).when(command(Say), CHLOE).allowed()
    monkeypatch.setattr("server.domain.meeting.fold.MOST_ENTRIES", folded(lines).seq)
    given(lines).when(command(Say), CHLOE).refused(Reason.MEETING_FULL)
    given(lines).when(move("open", "close"), ANA).allowed()


# The coach has the floor


def test_the_coach_takes_the_floor_with_a_question() -> None:
    intent = TakeFloor(id="floor-0001", question=" What helps? ", showing=Showing.BALANCE)
    given(within("explore")).when(intent, ANA).then(FloorTaken("What helps?", Showing.BALANCE))
    given(within("explore")).when(intent, CHLOE).refused(Reason.NOT_YOURS)
    meeting = done(folded(within("explore")), ANA, intent)
    assert meeting.floor == Taken(ANA, "What helps?", Showing.BALANCE, True, id=intent.id)
    assert meeting.floor_is is Floor.COACH


def open_to(act: str) -> tuple[str, str]:
    """A kind of phase in which somebody other than the coach may do an act, and who."""
    who = {Capacity.MEMBER: CHLOE, Capacity.PRESENTER: BEN}
    return next((row.key, who[r]) for row in PHASES for r in who if row.allows(act, {r}))


@pytest.mark.parametrize("act", sorted(POSTING))
def test_taking_the_floor_freezes_posting_for_all_at_once(act: str) -> None:
    phase, who = open_to(act)
    intent = command(KINDS[act])
    given(within(phase, took_floor())).when(intent, who).refused(Reason.FLOOR_TAKEN)
    free = given(within(phase, took_floor(), released_floor())).when(intent, who)
    assert getattr(free.said, "reason", None) is not Reason.FLOOR_TAKEN


def test_the_coach_may_speak_while_having_the_floor() -> None:
    given(within("clarify", took_floor())).when(command(Ask), ANA).allowed()


def test_what_nobody_sees_may_still_be_written_while_the_coach_has_the_floor() -> None:
    lines = within("reframe", round_opened(Purpose.STATEMENTS), took_floor())
    given(lines).when(command(Write), CHLOE).allowed()


def test_releasing_the_floor_lets_everything_go_on_where_it_was() -> None:
    meeting = folded(during("explore"))
    began = meeting.clock.since
    turns = meeting.round
    meeting = told(meeting, took_floor(), began + 90 * SECOND + 123)
    left = 10 * MINUTE - 90 * SECOND - 123
    assert meeting.remaining(began + 4 * MINUTE) == left
    meeting = done(meeting, ANA, command(ReleaseFloor), began + 5 * MINUTE)
    assert (meeting.floor, meeting.floor_is, meeting.round) == (None, Floor.OPEN, turns)
    assert meeting.remaining(began + 5 * MINUTE) == left
    assert meeting.remaining(began + 5 * MINUTE + 7) == left - 7
    done(meeting, CHLOE, command(Ask))


def test_a_question_of_the_coach_may_be_replaced_by_another() -> None:
    lines = within("explore", took_floor(), took_floor("And now?"))
    taken = Taken(ANA, "And now?", Showing.NOTHING, True, id=f"act-{len(lines):06}")
    assert folded(lines).floor == taken


def test_only_a_floor_that_was_taken_is_released() -> None:
    intent = command(ReleaseFloor)
    given(within("explore", took_floor())).when(intent, ANA).then(FloorReleased())
    given(within("explore")).when(intent, ANA).refused(Reason.FLOOR_FREE)


# Silence, and the presenter alone


def test_nobody_posts_in_a_silence_not_even_the_coach() -> None:
    quiet = given(within("explore", round_opened(Purpose.SILENCE, seconds=60)))
    assert quiet.meeting.floor_is is Floor.SILENCE
    for who in (ANA, CHLOE):
        quiet.when(command(Ask), who).refused(Reason.SILENCE)
    quiet.when(command(Reframe), BEN).refused(Reason.SILENCE)


def test_the_pause_of_the_course_is_silent() -> None:
    assert folded(during("pause")).floor_is is Floor.SILENCE


@pytest.mark.parametrize("act", sorted(TALKING))
def test_while_the_presenter_has_the_floor_nobody_else_talks(act: str) -> None:
    phase, _ = open_to(act)
    only = given(within(phase, round_opened(Purpose.PRESENTER)))
    assert only.meeting.floor_is is Floor.PRESENTER
    row = only.meeting.row
    for who, role in ((ANA, Capacity.COACH), (CHLOE, Capacity.MEMBER)):
        if row.allows(act, {role}):
            only.when(command(KINDS[act]), who).refused(Reason.PRESENTER_ONLY)
    said = only.when(command(KINDS[act]), BEN).said
    assert getattr(said, "reason", None) is not Reason.PRESENTER_ONLY


def test_a_question_may_be_parked_while_the_presenter_has_the_floor() -> None:
    lines = within("explore", round_opened(Purpose.PRESENTER))
    given(lines).when(command(Park), CHLOE).refused(Reason.NO_SUCH_QUESTION, "question")


def test_the_coach_comes_before_a_silence() -> None:
    lines = within("explore", round_opened(Purpose.SILENCE, seconds=60, act=ROUND), took_floor())
    given(lines).when(command(Ask), CHLOE).refused(Reason.FLOOR_TAKEN)
    assert folded([*lines, released_floor()]).floor_is is Floor.SILENCE
