"""Each command: the event it becomes, and every reason for which it may be refused."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from server.domain import commands as do
from server.domain import events as on
from server.domain.people import Role
from server.domain.phases import PHASES
from server.domain.refusals import Reason
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    BY_WHEN,
    CHLOE,
    DEV,
    ESI,
    FARID,
    STRANGER,
    By,
    asked,
    begun,
    command,
    commitment,
    committed,
    during,
    gathered,
    given,
    later_phases,
    opened,
    passed,
    round_opened,
    seated,
)

ID = "an-act-0001"
OPEN_ROUND = [round_opened()]
FINISHED_ROUND = [round_opened(), *(passed(m) for m in (CHLOE, DEV, ESI, FARID))]


def move(leaving: str, to: str) -> do.Move:
    return do.Move(id=ID, leaving=leaving, to=to)


def ask(to: str) -> do.Ask:
    return do.Ask(id=ID, to=to, text="  Who else knows?  ")


def test_the_coach_moves_everyone_on() -> None:
    given(gathered()).when(move("lobby", "open"), ANA).then(on.PhaseBegan("open"))


def test_the_coach_may_move_back_or_ahead_at_any_time() -> None:
    given(during("commit")).when(move("commit", "explore"), ANA).then(on.PhaseBegan("explore"))
    given(during("clarify")).when(move("clarify", "closed"), ANA).then(on.PhaseBegan("closed"))


def test_a_second_click_of_a_move_does_not_move_again() -> None:
    given(during("open")).when(move("lobby", "open"), ANA).refused(Reason.PHASE_MOVED, "leaving")


def test_a_move_names_a_phase_of_the_course() -> None:
    given(gathered()).when(move("lobby", "lunch"), ANA).refused(Reason.NO_SUCH_PHASE, "to")


def test_a_move_goes_somewhere_else() -> None:
    given(gathered()).when(move("lobby", "lobby"), ANA).refused(Reason.SAME_PHASE, "to")


@pytest.mark.parametrize("phase", later_phases())
def test_a_phase_that_needs_a_presenter_waits_for_one(phase: str) -> None:
    given(gathered()).when(move("lobby", phase), ANA).refused(Reason.NO_PRESENTER, "to")


@pytest.mark.parametrize("phase", ["open", "report_back", "choose", "learn", "close", "closed"])
def test_other_phases_begin_without_a_presenter(phase: str) -> None:
    given(gathered()).when(move("lobby", phase), ANA).then(on.PhaseBegan(phase))


@pytest.mark.parametrize(
    ("wish", "phase", "by", "event"),
    [
        (do.Say(id=ID, text=" Hello \n"), "open", CHLOE, on.Said("Hello")),
        (do.Bid(id=ID, text=" The rota "), "choose", CHLOE, on.BidMade("The rota")),
        (do.Present(id=ID, text=" So: "), "present", BEN, on.ProblemPresented("So:")),
        (do.Reframe(id=ID, text=" It is me "), "reframe", BEN, on.ProblemReframed("It is me")),
        (
            do.ShareLearning(id=ID, level=do.Level.SET, text=" We rush "),
            "learn",
            CHLOE,
            on.LearningShared(do.Level.SET, "We rush"),
        ),
    ],
)
def test_what_somebody_says_is_kept_without_the_space_around_it(
    wish: Any, phase: str, by: str, event: Any
) -> None:
    given(during(phase)).when(wish, by).then(event)


def test_the_same_may_be_said_again() -> None:
    before = during("open", By(CHLOE, on.Said("Hello")))
    given(before).when(do.Say(id=ID, text="Hello"), CHLOE).then(on.Said("Hello"))


# Commitments of last time

DUE = By(HOUSE, on.CommitmentsBrought((commitment(BEN), commitment(CHLOE, "commit-0002"))))


def test_a_member_reports_back_on_their_own_commitment() -> None:
    given(during("report_back", DUE)).when(command(do.ReportBack), BEN).then(
        on.ReportedBack(
            "commit-0001",
            command(do.ReportBack).outcome,
            "I wrote, and he asked for time",
            "To ask sooner",
        )
    )


def test_nobody_reports_on_a_commitment_of_another() -> None:
    lines = during("report_back", DUE)
    given(lines).when(command(do.ReportBack), CHLOE).refused(
        Reason.NO_SUCH_COMMITMENT, "commitment"
    )


def test_nobody_reports_on_a_commitment_that_is_not_due() -> None:
    given(during("report_back")).when(command(do.ReportBack), BEN).refused(
        Reason.NO_SUCH_COMMITMENT, "commitment"
    )


def test_a_report_may_be_corrected() -> None:
    wish = command(do.ReportBack)
    told = on.ReportedBack(wish.commitment, wish.outcome, wish.happened, wish.learned)
    given(during("report_back", DUE, By(BEN, told))).when(wish, BEN).then(told)


# The presenter


def choose(member: str) -> do.ChoosePresenter:
    return do.ChoosePresenter(id=ID, member=member)


def test_the_coach_chooses_the_presenter() -> None:
    given(gathered()).when(choose(CHLOE), ANA).then(on.PresenterChosen(CHLOE))


def test_the_choice_may_change_before_the_problem_is_presented() -> None:
    given(during("choose")).when(choose(CHLOE), ANA).then(on.PresenterChosen(CHLOE))
    given(during("present")).when(choose(CHLOE), ANA).refused(Reason.NOT_NOW)


def test_nobody_presents_who_has_no_seat() -> None:
    given(gathered()).when(choose(STRANGER), ANA).refused(Reason.NO_SUCH_MEMBER, "member")
    left = [*gathered(), By(HOUSE, on.MemberUnseated(DEV))]
    given(left).when(choose(DEV), ANA).refused(Reason.NO_SUCH_MEMBER, "member")


def test_the_coach_does_not_present() -> None:
    given(gathered()).when(choose(ANA), ANA).refused(Reason.COACH_PRESENTS_NOT, "member")


# Rounds

ROUND_PHASES = ("clarify", "explore", "deepen")


@pytest.mark.parametrize("phase", ROUND_PHASES)
def test_the_coach_opens_and_closes_a_round(phase: str) -> None:
    given(during(phase)).when(command(do.OpenRound), ANA).then(on.RoundOpened())
    given(during(phase, *OPEN_ROUND)).when(command(do.CloseRound), ANA).then(on.RoundClosed())


def test_one_round_is_open_at_a_time() -> None:
    lines = during("explore", *OPEN_ROUND)
    given(lines).when(command(do.OpenRound), ANA).refused(Reason.ROUND_OPEN)


def test_a_round_that_all_have_had_makes_room_for_the_next() -> None:
    lines = during("explore", *FINISHED_ROUND)
    given(lines).when(command(do.OpenRound), ANA).then(on.RoundOpened())
    given(lines).when(command(do.CloseRound), ANA).refused(Reason.NO_ROUND)


def test_without_a_round_there_is_none_to_close_and_no_turn_to_pass() -> None:
    given(during("explore")).when(command(do.CloseRound), ANA).refused(Reason.NO_ROUND)
    given(during("explore")).when(command(do.Pass), CHLOE).refused(Reason.NO_ROUND)


def test_a_member_passes_once() -> None:
    given(during("explore", *OPEN_ROUND)).when(command(do.Pass), CHLOE).then(on.Passed())
    lines = during("explore", *OPEN_ROUND, passed(CHLOE))
    given(lines).when(command(do.Pass), CHLOE).refused(Reason.TURN_TAKEN)


# Questions


@pytest.mark.parametrize("phase", ROUND_PHASES)
def test_in_a_round_each_member_asks_once(phase: str) -> None:
    lines = during(phase, *OPEN_ROUND)
    given(lines).when(ask(BEN), CHLOE).then(on.QuestionAsked(BEN, "Who else knows?"))
    given([*lines, asked(CHLOE, BEN)]).when(ask(BEN), CHLOE).refused(Reason.TURN_TAKEN)
    given([*lines, passed(CHLOE)]).when(ask(BEN), CHLOE).refused(Reason.TURN_TAKEN)


@pytest.mark.parametrize("phase", ["explore", "deepen"])
def test_free_questions_begin_after_the_first_round_of_the_phase(phase: str) -> None:
    given(during(phase)).when(ask(BEN), CHLOE).refused(Reason.ROUND_FIRST)
    given(during(phase, *FINISHED_ROUND)).when(ask(BEN), CHLOE).allowed()
    earlier = during("clarify", *FINISHED_ROUND, begun(phase))
    given(earlier).when(ask(BEN), CHLOE).refused(Reason.ROUND_FIRST)


@pytest.mark.parametrize("phase", ["report_back", "clarify", "commit"])
def test_in_some_phases_members_ask_freely(phase: str) -> None:
    given(during(phase)).when(ask(DEV), CHLOE).then(on.QuestionAsked(DEV, "Who else knows?"))


@pytest.mark.parametrize("phase", ROUND_PHASES)
def test_the_coach_may_always_ask_and_takes_no_turn(phase: str) -> None:
    given(during(phase)).when(ask(CHLOE), ANA).allowed()
    given(during(phase, *OPEN_ROUND)).when(ask(CHLOE), ANA).allowed()
    given(during(phase, *OPEN_ROUND, asked(ANA, CHLOE))).when(ask(CHLOE), ANA).allowed()


def test_a_question_is_put_to_somebody_else_who_has_a_seat() -> None:
    lines = during("clarify")
    given(lines).when(ask(CHLOE), CHLOE).refused(Reason.ASKED_OF_YOURSELF, "to")
    given(lines).when(ask(STRANGER), CHLOE).refused(Reason.NO_SUCH_MEMBER, "to")
    gone = [*lines, By(HOUSE, on.MemberUnseated(DEV))]
    given(gone).when(ask(DEV), CHLOE).refused(Reason.NO_SUCH_MEMBER, "to")


QUESTION = asked(CHLOE, BEN, "question-1")


def test_whoever_was_asked_answers_and_may_add_to_it() -> None:
    answer = on.QuestionAnswered("question-1", "Nothing yet")
    given(during("clarify", QUESTION)).when(command(do.Answer), BEN).then(answer)
    twice = during("clarify", QUESTION, By(BEN, answer))
    given(twice).when(command(do.Answer), BEN).then(answer)


def test_a_question_of_an_earlier_phase_may_still_be_answered() -> None:
    given(during("clarify", QUESTION, begun("explore"))).when(command(do.Answer), BEN).allowed()


def test_an_answer_belongs_to_a_question_of_this_meeting() -> None:
    lines = during("clarify")
    given(lines).when(command(do.Answer), BEN).refused(Reason.NO_SUCH_QUESTION, "question")


def test_nobody_answers_for_another() -> None:
    lines = during("clarify", QUESTION)
    given(lines).when(command(do.Answer), DEV).refused(Reason.NOT_ASKED_OF_YOU, "question")


# Commitments of today


def commit(by_when: date) -> do.Commit:
    return do.Commit(id=ID, what=" a ", by_when=by_when, first_step=" b ", how_known=" c ")


def test_the_presenter_commits() -> None:
    given(during("commit")).when(commit(BY_WHEN), BEN).then(on.Committed("a", BY_WHEN, "b", "c"))


def test_three_commitments_are_enough() -> None:
    given(during("commit", committed(), committed())).when(commit(BY_WHEN), BEN).allowed()
    lines = during("commit", committed(), committed(), committed())
    given(lines).when(commit(BY_WHEN), BEN).refused(Reason.ENOUGH_COMMITMENTS)


def test_a_commitment_is_for_a_day_to_come_wherever_the_presenter_lives() -> None:
    lines = during("commit")
    began = datetime.fromtimestamp(given(lines).meeting.phase_began / 1000, UTC)
    farthest_behind = (began - timedelta(hours=12)).date()
    given(lines).when(commit(began.date()), BEN).allowed()
    given(lines).when(commit(farthest_behind), BEN).allowed()
    over = farthest_behind - timedelta(days=1)
    given(lines).when(commit(over), BEN).refused(Reason.DATE_PAST, "by_when")


# The house


def test_the_house_opens_seats_unseats_and_brings() -> None:
    opening = do.OpenMeeting(
        id="house:open", set="harbour", set_name="Harbour", number=3, title="The third morning"
    )
    given([]).when(opening, HOUSE).then(opened().event)
    seat = do.Seat(id="house:seat:dev", member=DEV, name="Dev", role=Role.MEMBER)
    given([opened()]).when(seat, HOUSE).then(seated(DEV).event)
    unseat = do.Unseat(id="house:unseat:dev", member=DEV)
    given(gathered()).when(unseat, HOUSE).then(on.MemberUnseated(DEV))
    due = (commitment(),)
    bring = do.BringCommitments(id="house:bring", due=due)
    given(gathered()).when(bring, HOUSE).then(on.CommitmentsBrought(due))


def test_the_house_unseats_only_who_is_seated() -> None:
    unseat = do.Unseat(id="house:unseat:dev", member=DEV)
    given(gathered(ANA, BEN)).when(unseat, HOUSE).refused(Reason.NO_SUCH_MEMBER)


# At the door of every act


@pytest.mark.parametrize("row", PHASES, ids=lambda row: row.key)
def test_a_stranger_is_told_that_they_have_no_seat(row: Any) -> None:
    given(during(row.key)).when(command(do.Say), STRANGER).refused(Reason.NOT_SEATED)


def test_who_was_taken_out_is_told_so() -> None:
    lines = [*gathered(), By(HOUSE, on.MemberUnseated(DEV))]
    given(lines).when(command(do.Say), DEV).refused(Reason.SEAT_REVOKED)


def test_what_a_phase_does_not_have_is_not_now_even_for_those_who_never_may() -> None:
    given(gathered()).when(command(do.Commit), CHLOE).refused(Reason.NOT_NOW)


def test_what_a_phase_has_for_others_is_not_yours() -> None:
    given(gathered()).when(command(do.Say), CHLOE).refused(Reason.NOT_YOURS)


def test_a_full_meeting_can_only_be_moved(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = during("open")
    monkeypatch.setattr("server.domain.decide.MOST_ENTRIES", given(lines).meeting.seq)
    given(lines).when(do.Say(id=ID, text="One more"), CHLOE).refused(Reason.MEETING_FULL)
    given(lines).when(do.Move(id=ID, leaving="open", to="close"), ANA).allowed()
