"""What each line changes: rounds and turns, questions and answers, and the fold as a whole."""

from typing import Any

import msgspec
import pytest

from server.domain import commands as do
from server.domain import events as on
from server.domain.commitments import Commitment, Outcome, Report
from server.domain.events import Entry, Event
from server.domain.evolve import CHANGES, fold
from server.domain.meeting import START, AnswerGiven, Learning, Meeting, Note, Question
from server.domain.people import Member, Role
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    BY_WHEN,
    CHLOE,
    DEV,
    ESI,
    FARID,
    OPENED_AT,
    SECOND,
    By,
    asked,
    begun,
    chosen,
    commitment,
    committed,
    during,
    folded,
    gathered,
    opened,
    passed,
    round_opened,
    written,
)


def waiting(*lines: By) -> tuple[str, ...]:
    """Who is still to have a turn, Ben presenting, in the exploring phase."""
    meeting = folded(during("explore", *lines))
    return meeting.round.waiting if meeting.round else ()


def turn_by_turn(*lines: By) -> Meeting:
    return folded(during("explore", *lines))


def test_a_meeting_begins_in_the_lobby_with_nobody() -> None:
    meeting = folded([opened()])
    assert (meeting.seq, meeting.phase, meeting.members) == (1, "lobby", ())
    assert (meeting.set, meeting.set_name, meeting.number) == ("harbour", "Harbour", 3)
    assert (meeting.opened_at, meeting.phase_began) == (OPENED_AT, OPENED_AT)


def test_a_phase_begins_when_its_line_says_so() -> None:
    meeting = folded([*gathered(), begun("open")])
    assert (meeting.phase, meeting.phase_began) == ("open", OPENED_AT + 7 * SECOND)


def test_who_is_taken_out_stays_in_the_list_without_a_seat() -> None:
    meeting = folded([*gathered(ANA, BEN), By(HOUSE, on.MemberUnseated(BEN))])
    assert meeting.members[1] == Member(BEN, "Ben", Role.MEMBER, seated=False)
    assert meeting.member(BEN) is None
    assert meeting.role(BEN) is None


def test_the_presenter_is_a_role_on_top_of_the_seat() -> None:
    meeting = folded([*gathered(), chosen()])
    assert meeting.role(BEN) is Role.PRESENTER
    assert meeting.members[1].role is Role.MEMBER
    assert folded([*gathered(), chosen(), chosen(DEV)]).role(BEN) is Role.MEMBER


def test_a_presenter_who_is_taken_out_presents_no_more() -> None:
    assert folded(during("explore", By(HOUSE, on.MemberUnseated(BEN)))).presenter is None


# Rounds


def test_a_round_waits_for_all_but_coach_and_presenter() -> None:
    assert waiting(round_opened()) == (CHLOE, DEV, ESI, FARID)


def test_whoever_asked_or_passed_is_awaited_no_more() -> None:
    assert waiting(round_opened(), asked(DEV, BEN), passed(CHLOE)) == (ESI, FARID)


def test_a_question_of_the_coach_takes_nobodys_turn() -> None:
    assert waiting(round_opened(), asked(ANA, CHLOE)) == (CHLOE, DEV, ESI, FARID)


def test_a_round_ends_by_itself_with_the_last_turn() -> None:
    meeting = turn_by_turn(round_opened(), *(passed(m) for m in (CHLOE, DEV, ESI, FARID)))
    assert meeting.round is None
    assert not meeting.rounds[0].closed


def test_a_late_arrival_gets_a_turn_in_the_open_round() -> None:
    late = during("explore", round_opened(), By(HOUSE, on.MemberSeated("gil", "Gil", Role.MEMBER)))
    assert folded(late).rounds[0].order == (CHLOE, DEV, ESI, FARID, "gil")


def test_a_late_coach_gets_no_turn() -> None:
    late = during("explore", round_opened(), By(HOUSE, on.MemberSeated("gil", "Gil", Role.COACH)))
    assert folded(late).rounds[0].order == (CHLOE, DEV, ESI, FARID)


def test_a_late_arrival_after_a_round_does_not_open_it_again() -> None:
    ended = [round_opened(), *(passed(m) for m in (CHLOE, DEV, ESI, FARID))]
    meeting = turn_by_turn(*ended, By(HOUSE, on.MemberSeated("gil", "Gil", Role.MEMBER)))
    assert meeting.round is None
    assert meeting.rounds[0].order == (CHLOE, DEV, ESI, FARID)


def test_nobody_waits_for_a_member_who_was_taken_out() -> None:
    assert waiting(round_opened(), By(HOUSE, on.MemberUnseated(DEV))) == (CHLOE, ESI, FARID)


def test_a_round_ends_when_the_last_who_was_awaited_is_taken_out() -> None:
    turns = [passed(CHLOE), passed(DEV), passed(ESI)]
    meeting = turn_by_turn(round_opened(), *turns, By(HOUSE, on.MemberUnseated(FARID)))
    assert meeting.round is None


def test_a_round_of_nobody_is_over_at_once() -> None:
    meeting = folded([*gathered(ANA, BEN), chosen(), begun("explore"), round_opened()])
    assert meeting.round is None
    assert len(meeting.rounds) == 1


def test_the_coach_closes_a_round() -> None:
    meeting = turn_by_turn(round_opened(), By(ANA, on.RoundClosed()))
    assert meeting.round is None
    assert meeting.rounds[0].waiting == (CHLOE, DEV, ESI, FARID)


def test_the_next_phase_closes_the_round() -> None:
    meeting = turn_by_turn(round_opened(), begun("reframe"))
    assert (meeting.round, meeting.rounds[0].closed) == (None, True)


def test_rounds_are_numbered_within_their_phase() -> None:
    close = By(ANA, on.RoundClosed())
    meeting = turn_by_turn(round_opened(), close, round_opened(), begun("deepen"), round_opened())
    assert [(r.phase, r.number) for r in meeting.rounds] == [
        ("explore", 1),
        ("explore", 2),
        ("deepen", 1),
    ]
    assert meeting.rounds_here() == 1


# Questions


def test_a_question_knows_its_phase_and_round() -> None:
    close = By(ANA, on.RoundClosed())
    asking = [round_opened(), asked(CHLOE, BEN), asked(ANA, BEN), close, asked(DEV, BEN)]
    meeting = turn_by_turn(*asking, round_opened(), asked(DEV, BEN))
    assert [(q.by, q.phase, q.round) for q in meeting.questions] == [
        (CHLOE, "explore", 1),
        (ANA, "explore", 0),
        (DEV, "explore", 0),
        (DEV, "explore", 2),
    ]


def test_answers_stand_with_their_question_in_order() -> None:
    meeting = turn_by_turn(
        asked(ANA, BEN, "question-1"),
        asked(ANA, BEN, "question-2"),
        By(BEN, on.QuestionAnswered("question-1", "Nothing"), "answer-01"),
        By(BEN, on.QuestionAnswered("question-1", "Well, one thing"), "answer-02"),
    )
    answers = (
        AnswerGiven("answer-01", BEN, "Nothing"),
        AnswerGiven("answer-02", BEN, "Well, one thing"),
    )
    text = "What have you tried?"
    assert meeting.questions == (
        Question("question-1", ANA, BEN, "explore", 0, text, answers),
        Question("question-2", ANA, BEN, "explore", 0, text),
    )


# What is said


def test_lines_are_kept_with_the_phase_they_were_said_in() -> None:
    lines = [*gathered(), By(ANA, on.Said("Welcome"), "say-0001"), begun("open")]
    meeting = folded([*lines, By(DEV, on.Said("Rain here"), "say-0002")])
    assert meeting.notes == (
        Note("say-0001", ANA, "lobby", "Welcome"),
        Note("say-0002", DEV, "open", "Rain here"),
    )


def test_a_later_bid_of_somebody_replaces_their_first() -> None:
    bids = [By(BEN, on.BidMade("Rota")), By(DEV, on.BidMade("Boss")), By(BEN, on.BidMade("Lorry"))]
    meeting = folded([*gathered(), begun("choose"), *bids])
    assert [(b.by, b.text) for b in meeting.bids] == [(DEV, "Boss"), (BEN, "Lorry")]


def test_a_problem_may_have_parts_and_its_reframing_is_the_last() -> None:
    parts = [By(BEN, on.ProblemPresented("First")), By(BEN, on.ProblemPresented("Then"))]
    anew = [By(BEN, on.ProblemReframed("Maybe")), By(BEN, on.ProblemReframed("Surely"), "act-last")]
    meeting = folded(during("present", *parts, begun("reframe"), *anew))
    assert [note.text for note in meeting.problem] == ["First", "Then"]
    assert meeting.reframed == Note("act-last", BEN, "reframe", "Surely")


def test_a_learning_says_whom_it_is_about() -> None:
    line = By(ESI, on.LearningShared(do.Level.ORGANISATION, "We reward haste"), "learn-01")
    meeting = folded(during("learn", line))
    assert meeting.learnings == (
        Learning("learn-01", ESI, do.Level.ORGANISATION, "We reward haste"),
    )


# Commitments


def test_a_commitment_carries_its_act_its_maker_and_its_meeting() -> None:
    meeting = folded(during("commit", committed(BEN, "commit-0009")))
    assert meeting.commitments == (
        Commitment("commit-0009", BEN, 3, "Talk to Mo", BY_WHEN, "Write to him", "He answers"),
    )


def test_a_report_goes_to_the_commitment_that_is_due_and_the_last_counts() -> None:
    due = By(HOUSE, on.CommitmentsBrought((commitment(BEN), commitment(DEV, "commit-0002"))))
    first = By(BEN, on.ReportedBack("commit-0001", Outcome.NOT_YET, "Nothing", "I avoid it"))
    then = By(BEN, on.ReportedBack("commit-0001", Outcome.DONE, "We talked", "He was glad"))
    lines = during("report_back", due, first, then)
    meeting = folded(lines)
    at = OPENED_AT + (len(lines) - 1) * SECOND
    assert meeting.due[0].report == Report(Outcome.DONE, "We talked", "He was glad", 3, at)
    assert meeting.due[1].report is None


# The fold

STORY = during(
    "clarify",
    round_opened(),
    asked(CHLOE, BEN, "question-1"),
    By(BEN, on.QuestionAnswered("question-1", "Nothing")),
    By(HOUSE, on.MemberSeated("gil", "Gil", Role.MEMBER)),
    By(HOUSE, on.MemberUnseated(ESI)),
    begun("commit"),
    committed(),
)


@pytest.mark.parametrize("cut", range(len(STORY) + 1))
def test_folding_in_pieces_is_folding_at_once(cut: int) -> None:
    entries = written(STORY)
    assert fold(entries[cut:], fold(entries[:cut])) == fold(entries)


def test_nothing_at_all_folds_to_the_start() -> None:
    assert fold([]) == START


def test_the_lines_survive_the_wire() -> None:
    entries = written([*STORY, By(HOUSE, on.CommitmentsBrought((commitment(),)))])
    text = [msgspec.json.encode(entry) for entry in entries]
    back = [msgspec.json.decode(line, type=Entry[Event]) for line in text]
    assert back == entries
    assert fold(back) == fold(entries)


def test_every_event_has_a_change_and_no_other() -> None:
    events: Any = Event
    assert set(CHANGES) == set(events.__args__)
