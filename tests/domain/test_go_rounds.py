"""Go-rounds: one after the other, each once, and nobody is waited for in vain."""

import pytest

from server.domain.meeting.asking import Ask
from server.domain.meeting.rounds import RoundClosed
from server.domain.meeting.saying import Said, Say
from server.domain.meeting.seats import MemberUnseated
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.rounds import Purpose, RoundKind
from server.domain.meeting.turn_taking import (
    ComeBack,
    Pass,
    Passed,
    SkipAbsent,
    SkipTurn,
    TurnPutOff,
    TurnSkipped,
)
from server.domain.refusals import Reason
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    ESI,
    FARID,
    QUESTION,
    ROUND,
    By,
    asked,
    begun,
    brought,
    chosen,
    commitment,
    due,
    during,
    folded,
    gathered,
    given,
    passed,
    put_off,
    question,
    reported,
    round_closed,
    round_opened,
    said,
    seated,
    skipped,
    spoke,
    unseated,
    within,
)
from tests.commands import command
from tests.domain.scenes import GIL, handed_over, open_round, template

TURNS = round_opened(Purpose.TURNS)
ASKERS = (CHLOE, DEV, ESI, FARID)


def exploring(*since: By) -> list[By]:
    """A go-round of questions, and what happened in it; popcorn follows."""
    return during("explore", *since)


GO, POP = brought("explore"), "go-round-over.1"


def waiting(*since: By) -> tuple[str, ...]:
    """Who is still to have a turn in a go-round of questions."""
    meeting = folded(within("explore", TURNS, *since))
    return meeting.round.waiting if meeting.round else ()


def turn(*since: By) -> str | None:
    meeting = folded(within("explore", TURNS, *since))
    return meeting.round.turn if meeting.round else None


# Who takes part, in which order


def test_a_round_of_questions_is_for_all_but_coach_and_presenter() -> None:
    assert waiting() == ASKERS


def test_a_round_of_lines_is_for_presenter_and_members() -> None:
    assert open_round(folded(within("close", TURNS))).order == (BEN, *ASKERS)


def test_in_a_mirror_round_the_presenter_listens() -> None:
    assert open_round(folded(within("mirror", TURNS))).order == ASKERS


def test_each_go_round_begins_with_the_next_person() -> None:
    again = [TURNS, round_closed(), round_opened(act="round-0002"), round_closed("round-0002")]
    first = [folded(within("explore", *again, TURNS)).rounds[n].order[0] for n in range(3)]
    assert first == [CHLOE, DEV, ESI]


def test_the_beginning_goes_round_with_the_whole_meeting() -> None:
    lines = during("open", begun("explore"), begun("close"))
    rounds = [r for r in folded(lines).rounds if r.kind is RoundKind.GO_ROUND]
    assert [r.order[0] for r in rounds] == [BEN, DEV, DEV]
    assert rounds[1].order == (DEV, ESI, FARID, CHLOE)


def test_it_is_the_turn_of_one_after_the_other() -> None:
    assert [turn(), turn(spoke(CHLOE)), turn(spoke(CHLOE), passed(DEV))] == [
        CHLOE,
        DEV,
        ESI,
    ]


# Turns


def test_whose_turn_it_is_asks_once() -> None:
    go = given(within("explore", TURNS))
    go.when(command(Ask), CHLOE).then(question())
    go.when(command(Ask), DEV).refused(Reason.NOT_YOUR_TURN)
    had = given(within("explore", TURNS, spoke(CHLOE), passed(DEV)))
    had.when(command(Ask), CHLOE).refused(Reason.TURN_TAKEN)
    had.when(command(Ask), DEV).refused(Reason.TURN_TAKEN)
    had.when(command(Ask), ESI).allowed()


def test_a_go_round_of_lines_goes_in_turn_too() -> None:
    go = given(within("open", TURNS, said(BEN)))
    go.when(command(Say), BEN).refused(Reason.TURN_TAKEN)
    go.when(command(Say), DEV).refused(Reason.NOT_YOUR_TURN)
    go.when(command(Say), CHLOE).then(Said("Good morning", ""))


def test_the_coach_may_always_speak_and_takes_no_turn() -> None:
    given(within("explore", TURNS)).when(command(Ask), ANA).allowed()
    assert waiting(asked(ANA, CHLOE)) == ASKERS
    assert open_round(folded(within("open", TURNS, said(ANA)))).had == ()


def test_in_a_go_round_of_reports_anybody_may_ask() -> None:
    lines = within("report_back", due(commitment(DEV)), TURNS)
    given(lines).when(command(Ask), CHLOE).allowed()


def test_a_question_of_a_go_round_has_its_number() -> None:
    second = round_opened(act="round-0002")
    lines = within(
        "explore",
        TURNS,
        asked(CHLOE, BEN, "question-1"),
        asked(ANA, BEN, "question-2"),
        round_closed(),
        asked(DEV, BEN, "question-3"),
        second,
        asked(DEV, BEN, "question-4"),
    )
    numbers = [(q.id, q.round) for q in folded(lines).questions]
    assert numbers == [("question-1", 1), ("question-2", 0), ("question-3", 0), ("question-4", 2)]


# Passing, and coming back


def test_a_member_lets_their_turn_go_by() -> None:
    go = given(within("explore", TURNS))
    go.when(command(Pass), CHLOE).then(Passed(ROUND))
    go.when(command(Pass), DEV).refused(Reason.NOT_YOUR_TURN)
    over = given(within("explore", TURNS, passed(CHLOE)))
    over.when(command(Pass), CHLOE).refused(Reason.TURN_TAKEN)
    assert waiting(passed(CHLOE)) == (DEV, ESI, FARID)


def test_a_member_puts_their_turn_off_to_the_end() -> None:
    go = given(within("explore", TURNS))
    go.when(command(ComeBack), CHLOE).then(TurnPutOff(ROUND))
    go.when(command(ComeBack), DEV).refused(Reason.NOT_YOUR_TURN)
    assert waiting(put_off(CHLOE)) == (DEV, ESI, FARID, CHLOE)
    assert waiting(put_off(CHLOE), put_off(DEV)) == (ESI, FARID, CHLOE, DEV)


def test_a_turn_is_put_off_once() -> None:
    rest = [spoke(m) for m in (DEV, ESI, FARID)]
    back = given(within("explore", TURNS, put_off(CHLOE), *rest))
    back.when(command(ComeBack), CHLOE).refused(Reason.NOT_AGAIN)
    back.when(command(Ask), CHLOE).allowed()
    had = given(within("explore", TURNS, spoke(CHLOE)))
    had.when(command(ComeBack), CHLOE).refused(Reason.TURN_TAKEN)


@pytest.mark.parametrize("kind", [Pass, ComeBack])
def test_a_turn_is_one_of_the_open_go_round(kind: type[Pass]) -> None:
    given(within("explore")).when(command(kind), CHLOE).refused(Reason.ROUND_OVER, "round")
    other = given(within("explore", TURNS))
    other.when(command(kind, round="round-0009"), CHLOE).refused(Reason.ROUND_OVER, "round")
    flow = given(within("explore", round_opened(Purpose.FLOW)))
    flow.when(command(kind), CHLOE).refused(Reason.ROUND_UNFIT, "round")


# Going on without somebody

SKIP = command(SkipTurn)


def test_the_coach_goes_on_to_the_next() -> None:
    go = given(within("explore", TURNS))
    go.when(SKIP, ANA).then(TurnSkipped(ROUND, CHLOE))
    go.when(SKIP, DEV).refused(Reason.NOT_YOURS)
    go.when(command(SkipTurn, member=DEV), ANA).refused(Reason.NOT_THEIR_TURN, "member")
    given(within("explore")).when(SKIP, ANA).refused(Reason.ROUND_OVER, "round")
    flow = given(within("explore", round_opened(Purpose.FLOW)))
    flow.when(SKIP, ANA).refused(Reason.NOT_THEIR_TURN, "member")


def test_the_house_goes_on_when_somebody_has_gone() -> None:
    intent = SkipAbsent(id="house:skip:1", round=ROUND, member=CHLOE)
    given(within("explore", TURNS)).when(intent, HOUSE).then(TurnSkipped(ROUND, CHLOE))
    late = given(within("explore", TURNS, spoke(CHLOE)))
    late.when(intent, HOUSE).refused(Reason.NOT_THEIR_TURN, "member")
    given(within("explore")).when(intent, HOUSE).refused(Reason.ROUND_OVER, "round")


def test_who_was_skipped_has_their_turn_at_the_end() -> None:
    assert waiting(skipped(CHLOE)) == (DEV, ESI, FARID, CHLOE)
    rest = [spoke(m) for m in (DEV, ESI, FARID)]
    given(within("explore", TURNS, skipped(CHLOE), *rest)).when(command(Ask), CHLOE).allowed()


def test_who_is_skipped_twice_has_lost_their_turn() -> None:
    rest = [spoke(m) for m in (DEV, ESI, FARID)]
    meeting = folded(within("explore", TURNS, skipped(CHLOE), *rest, skipped(CHLOE)))
    assert meeting.round is None
    assert (meeting.rounds[0].passed, meeting.rounds[0].closed) == ((CHLOE,), True)


def test_who_put_off_their_turn_and_is_skipped_has_lost_it() -> None:
    rest = [spoke(m) for m in (DEV, ESI, FARID)]
    assert waiting(put_off(CHLOE), *rest, skipped(CHLOE)) == ()


def test_a_round_in_which_everybody_is_skipped_ends() -> None:
    twice = [skipped(m) for m in (*ASKERS, *ASKERS)]
    assert waiting(*twice[:-1]) == (FARID,)
    assert folded(within("explore", TURNS, *twice)).round is None


# The end of a round


def all_but(last: str) -> list[By]:
    return [passed(m, GO) for m in ASKERS if m != last]


def over(meeting: Meeting) -> None:
    """The go-round is closed, and popcorn has followed it."""
    [go, pop] = meeting.rounds
    assert (go.closed, pop.id, pop.kind) == (True, POP, RoundKind.POPCORN)
    assert meeting.round == pop


def test_the_last_turn_ends_the_round_and_the_next_follows() -> None:
    last = spoke(FARID, GO, act="go-round-over")
    over(folded(exploring(*all_but(FARID), last)))
    over(folded(exploring(*all_but(FARID), By(FARID, Passed(GO), "go-round-over"))))


def test_the_coach_may_end_a_round_before_all_had_a_turn() -> None:
    over(folded(exploring(By(ANA, RoundClosed(GO, discards=False), "go-round-over"))))


def test_nobody_waits_for_a_member_who_was_taken_out() -> None:
    assert waiting(unseated(DEV)) == (CHLOE, ESI, FARID)
    assert turn(unseated(CHLOE)) == DEV


def test_a_round_ends_when_the_last_who_was_awaited_is_taken_out() -> None:
    gone = By(HOUSE, MemberUnseated(FARID), "go-round-over")
    over(folded(exploring(*all_but(FARID), gone)))


def test_who_had_a_turn_and_was_taken_out_stays_in_the_round() -> None:
    lines = within("explore", TURNS, spoke(CHLOE), unseated(CHLOE))
    assert open_round(folded(lines)).order == ASKERS


def test_a_round_of_nobody_gives_way_to_the_next() -> None:
    meeting = folded([*gathered(ANA, BEN), chosen(), begun("explore")])
    assert [(r.kind, r.closed) for r in meeting.rounds] == [
        (RoundKind.GO_ROUND, True),
        (RoundKind.POPCORN, False),
    ]


def test_a_round_of_reports_that_nobody_owes_is_over_at_once() -> None:
    meeting = folded(during("report_back"))
    assert (meeting.round, [r.closed for r in meeting.rounds]) == (None, [True])
    two = template(("report_back", 8, (Purpose.TURNS, Purpose.FLOW)))
    assert open_round(folded(during("report_back", template=two))).kind is RoundKind.POPCORN


def test_a_round_of_reports_is_for_those_who_owe_one() -> None:
    owed = due(commitment(DEV, "commit-1"), commitment(BEN, "commit-2"))
    lines = [*gathered(), owed, chosen(), begun("report_back")]
    assert open_round(folded(lines)).order == (BEN, DEV)


def test_a_report_takes_a_turn_once_each_commitment_is_told() -> None:
    owed = due(
        commitment(DEV, "commit-1"), commitment(DEV, "commit-2"), commitment(ESI, "commit-3")
    )
    lines = within("report_back", owed, TURNS)
    assert open_round(folded([*lines, reported(DEV, "commit-1")])).turn == DEV
    told = [*lines, reported(DEV, "commit-1"), reported(DEV, "commit-2")]
    assert open_round(folded(told)).turn == ESI
    assert folded([*told, reported(ESI, "commit-3")]).round is None


# Those who come, go, and become somebody else


def test_a_newcomer_has_a_turn_in_the_open_round() -> None:
    assert waiting(seated(GIL)) == (*ASKERS, GIL)
    assert waiting(put_off(CHLOE), seated(GIL)) == (DEV, ESI, FARID, GIL, CHLOE)


def test_a_newcomer_opens_no_round_that_is_over() -> None:
    ended = [TURNS, *(passed(m) for m in ASKERS)]
    meeting = folded(within("explore", *ended, seated(GIL)))
    assert (meeting.round, meeting.rounds[0].order) == (None, ASKERS)


def test_a_newcomer_has_a_turn_in_a_round_that_is_gone_back_to() -> None:
    lines = within("explore", TURNS, spoke(CHLOE), begun("clarify"), seated(GIL))
    assert folded(lines).rounds[0].order == ASKERS
    assert open_round(folded([*lines, begun("explore")])).waiting == (DEV, ESI, FARID, GIL)


def test_a_member_in_the_chair_keeps_a_turn_and_the_former_coach_has_one() -> None:
    assert waiting(handed_over(DEV)) == (CHLOE, DEV, ESI, FARID, ANA)


def test_a_question_that_was_in_nobodys_turn_takes_none() -> None:
    lines = within("explore", TURNS, By(BEN, question(CHLOE, "And you?"), QUESTION))
    assert open_round(folded(lines)).waiting == ASKERS
