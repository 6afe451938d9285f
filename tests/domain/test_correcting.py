"""Words that were posted: corrected by their author for a while, struck out by the coach."""

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from server.domain.meeting.asking import QuestionLingered
from server.domain.meeting.correcting import (
    CORRECTED_WITHIN_MS,
    POSTED,
    REVEALED,
    Correct,
    Corrected,
    StrikeOut,
    StruckOut,
)
from server.domain.meeting.phases import PHASES
from server.domain.meeting.presenting import BidSupported
from server.domain.meeting.questions import Answer
from server.domain.meeting.resources import OfferAnswered
from server.domain.meeting.saying import NotedDown
from server.domain.meeting.state.commitments import Outcome, Report
from server.domain.meeting.state.keeping import Kept, KeptQuestion
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.posts import Post
from server.domain.meeting.state.questions import Status
from server.domain.meeting.state.rounds import Item, Purpose
from server.domain.record import record
from server.domain.refusals import Reason
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    ESI,
    OPENED_AT,
    QUESTION,
    SECOND,
    By,
    Given,
    answered,
    asked,
    asked_aloud,
    begun,
    commitment,
    folded,
    given,
    judged,
    revealed,
    round_opened,
    settled,
    voted,
    within,
)
from tests.commands import command
from tests.domain.posting import CORRECTABLE, POST, POSTINGS, WORDS
from tests.domain.scenes import done, handed_over
from tests.plain import encoded
from tests.promises import left

NEW = "Who does the rota belong to?"
CORRECT = command(Correct, post=POST, text=f" {NEW} ")
STRIKE = command(StrikeOut, post=POST)
each = pytest.mark.parametrize("what", POSTINGS)
correctable = pytest.mark.parametrize("what", CORRECTABLE)


def text_of(meeting: Any) -> str:
    return encoded(meeting).decode()


def the_post(m: Meeting) -> Post:
    return next(post for post in m.posts if post.id == POST)


# What is a post


@each
def test_what_is_posted_is_known_with_its_author_and_its_time(what: str) -> None:
    lines, by, most = POSTINGS[what]
    at = OPENED_AT + (len(lines) - 1) * SECOND
    assert the_post(folded(lines)) == Post(POST, by, at, most)


def test_every_event_that_posts_something_is_tried() -> None:
    tried = {line.event.key() for one in POSTINGS.values() for line in one.lines}
    assert {*POSTED, REVEALED} <= tried


@pytest.mark.parametrize(
    "lines",
    [
        within("explore", By(CHLOE, NotedDown(WORDS))),
        within("explore", asked_aloud(CHLOE)),
        within("explore", asked(CHLOE, BEN), settled(Status.ALOUD)),
        within(
            "talk",
            round_opened(Purpose.PULSE),
            voted(CHLOE, "ok"),
            revealed(Item("vote-0001", "", "", "ok")),
        ),
    ],
    ids=["a note for oneself", "a question without words", "an answer without words", "votes"],
)
def test_what_has_no_words_for_all_is_no_post(lines: list[By]) -> None:
    assert {post.id for post in folded(lines).posts} <= {QUESTION}


# Correcting


@correctable
def test_an_author_says_it_otherwise_wherever_it_stands(what: str) -> None:
    lines, by, _ = POSTINGS[what]
    given(lines).when(CORRECT, by).then(Corrected(POST, NEW))
    before = folded(lines)
    after = done(before, by, CORRECT)
    assert text_of(before).count(WORDS) == text_of(after).count(NEW) > 0
    assert WORDS not in text_of(after)
    assert (the_post(after).changed, the_post(after).struck) == (True, False)


@correctable
def test_nobody_else_corrects_it_and_not_the_coach(what: str) -> None:
    lines, by, _ = POSTINGS[what]
    for who in {ANA, BEN, CHLOE, DEV, ESI} - {by}:
        given(lines).when(CORRECT, who).refused(Reason.NOT_YOURS, "post")


@correctable
def test_it_is_corrected_within_two_minutes_and_no_later(what: str) -> None:
    lines, by, _ = POSTINGS[what]
    meeting = folded(lines)
    at = the_post(meeting).at
    assert CORRECTED_WITHIN_MS == 2 * 60 * SECOND
    assert judged(meeting, CORRECT, by, at + CORRECTED_WITHIN_MS) == Corrected(POST, NEW)
    late: Any = judged(meeting, CORRECT, by, at + CORRECTED_WITHIN_MS + 1)
    assert late.reason is Reason.TOO_LATE


@correctable
def test_it_grows_no_longer_than_it_might_have_been(what: str) -> None:
    lines, by, most = POSTINGS[what]
    given(lines).when(command(Correct, post=POST, text="x" * most), by).allowed()
    too_long = command(Correct, post=POST, text="x" * (most + 1))
    if most < 2000:
        given(lines).when(too_long, by).refused(Reason.TOO_LONG, "text")


@pytest.mark.parametrize("what", [what for what in POSTINGS if what not in CORRECTABLE])
def test_what_has_a_way_of_its_own_or_no_name_is_not_corrected_so(what: str) -> None:
    lines, _, most = POSTINGS[what]
    reason = Reason.NOT_YOURS if most else Reason.NO_SUCH_POST
    for who in (BEN, CHLOE):
        given(lines).when(CORRECT, who).refused(reason, "post")


def test_what_was_not_posted_is_not_corrected_whenever_that_is() -> None:
    meeting = folded(within("talk"))
    said: Any = judged(meeting, CORRECT, CHLOE, OPENED_AT * 2)
    assert said.reason is Reason.NO_SUCH_POST


@pytest.mark.parametrize("phase", [row.key for row in PHASES])
def test_it_may_be_corrected_and_struck_out_wherever_the_meeting_is(phase: str) -> None:
    lines = [*POSTINGS["a line"].lines, begun(phase)]
    given(lines).when(CORRECT, CHLOE).allowed()
    given(lines).when(STRIKE, ANA).allowed()
    given(lines).when(STRIKE, CHLOE).refused(Reason.NOT_YOURS)


def test_it_may_be_corrected_again() -> None:
    lines, by, _ = POSTINGS["a line"]
    meeting = done(folded(lines), by, CORRECT)
    again = done(meeting, by, command(Correct, "an-act-0002", post=POST, text="Never mind"))
    assert [note.text for note in again.notes] == ["Never mind"]


# What was answered before


ANSWERS: dict[str, tuple[str, By]] = {
    "an answer": ("a question", answered(question=POST, settles=False)),
    "an answer aloud": ("a question", settled(Status.ALOUD, question=POST)),
    "a yes to an offer": ("an offer", By(BEN, OfferAnswered(POST, accepted=True))),
    "a no to an offer": ("an offer", By(BEN, OfferAnswered(POST, accepted=False))),
    "support for a bid": ("a bid", By(DEV, BidSupported(POST))),
}


@pytest.mark.parametrize("how", ANSWERS)
def test_a_post_that_is_changed_after_it_was_answered_says_so(how: str) -> None:
    what, line = ANSWERS[how]
    lines, by, _ = POSTINGS[what]
    assert not the_post(done(folded(lines), by, CORRECT)).answered
    assert the_post(done(folded([*lines, line]), by, CORRECT)).answered


def test_what_was_answered_once_it_was_changed_does_not() -> None:
    lines = [*POSTINGS["a question"].lines, By(CHLOE, Corrected(POST, NEW))]
    meeting = folded([*lines, answered(question=POST)])
    assert (the_post(meeting).changed, the_post(meeting).answered) == (True, False)


@pytest.mark.parametrize("status", [Status.PARKED, Status.PASSED, Status.SET_ASIDE])
def test_a_question_that_was_put_by_has_no_answer_to_other_words(status: Status) -> None:
    lines = [*POSTINGS["a question"].lines, settled(status, question=POST)]
    assert not the_post(done(folded(lines), CHLOE, CORRECT)).answered


# Striking out


@each
def test_the_coach_strikes_it_out_and_its_words_stand_nowhere(what: str) -> None:
    lines, _, _ = POSTINGS[what]
    given(lines).when(STRIKE, ANA).then(StruckOut(POST))
    assert WORDS in text_of(folded(lines))
    after = done(folded(lines), ANA, STRIKE)
    found = text_of(without_what_nobody_is_told(after))
    assert WORDS not in found
    assert WORDS not in text_of(record(after))
    assert the_post(after).struck


def without_what_nobody_is_told(m: Meeting) -> Meeting:
    """Of what was written without a name its author alone has their own."""
    rounds = tuple(msgspec.structs.replace(r, items=()) for r in m.rounds)
    return msgspec.structs.replace(m, rounds=rounds)


@each
def test_it_is_struck_out_once_and_corrected_no_more(what: str) -> None:
    lines, by, _ = POSTINGS[what]
    after = Given(done(folded(lines), ANA, STRIKE))
    after.when(STRIKE, ANA).refused(Reason.NO_SUCH_POST, "post")
    after.when(CORRECT, by or CHLOE).refused(Reason.NO_SUCH_POST, "post")


def test_whoever_is_in_the_chair_strikes_out_and_nobody_else() -> None:
    lines = [*POSTINGS["a line"].lines, handed_over(DEV)]
    given(lines).when(STRIKE, DEV).then(StruckOut(POST))
    given(lines).when(STRIKE, ANA).refused(Reason.NOT_YOURS)


def test_a_question_that_waits_and_is_struck_out_is_as_if_taken_back() -> None:
    turns = within("explore", round_opened(Purpose.TURNS), asked(CHLOE, BEN, POST))
    waits = folded(turns)
    assert waits.live is not None
    meeting = done(waits, ANA, STRIKE)
    assert (meeting.live, meeting.questions[0].status) == (None, Status.WITHDRAWN)
    assert meeting.round is not None
    assert meeting.round.turn == CHLOE
    Given(meeting).when(command(Answer, reply_to=POST), BEN).refused(
        Reason.QUESTION_SETTLED, "reply_to"
    )


def test_a_question_that_was_answered_and_is_struck_out_keeps_its_answers_and_gets_no_more() -> (
    None
):
    lines = within("explore", asked(CHLOE, BEN, POST), answered(question=POST))
    meeting = done(folded(lines), ANA, STRIKE)
    [question] = meeting.questions
    assert (question.text, question.status, len(question.answers)) == ("", Status.ANSWERED, 1)
    Given(meeting).when(command(Answer, reply_to=POST), BEN).refused(
        Reason.QUESTION_SETTLED, "reply_to"
    )


def test_a_commitment_that_is_struck_out_is_waited_for_no_more() -> None:
    [gone] = record(done(folded(POSTINGS["a commitment"].lines), ANA, STRIKE)).commitments
    assert (gone.is_open, gone.what, gone.first_step) == (False, "", "")


# What a set keeps


def closed(*lines: By) -> Meeting:
    return folded([*lines, begun("closed")])


def test_what_a_set_keeps_has_the_corrected_words_and_nothing_that_was_struck_out() -> None:
    parked = within("explore", asked(CHLOE, BEN, POST), settled(Status.PARKED, question=POST))
    lingers = within("close", By(DEV, QuestionLingered(WORDS), POST))
    for lines, by in ((parked, CHLOE), (lingers, DEV)):
        assert [q.text for q in record(closed(*lines, By(by, Corrected(POST, NEW)))).kept] == [NEW]
        assert record(closed(*lines, By(ANA, StruckOut(POST)))).kept == ()


def test_a_question_aloud_without_words_is_kept_as_it_was() -> None:
    lines = within("explore", asked_aloud(CHLOE, act=POST), settled(Status.PARKED, question=POST))
    assert [q.text for q in record(closed(*lines)).kept] == [""]


def test_a_bid_that_was_struck_out_does_not_go_back_to_its_author() -> None:
    lines = POSTINGS["a bid"].lines
    assert [own.text for own in record(closed(*lines)).own] == [WORDS]
    assert record(closed(*lines, By(ANA, StruckOut(POST)))).own == ()


def test_another_post_is_left_as_it_is() -> None:
    other = By(DEV, POSTINGS["a line"].lines[-1].event, "post-0002")
    meeting = done(folded([*POSTINGS["a line"].lines, other]), ANA, STRIKE)
    assert [note.text for note in meeting.notes] == ["", WORDS]


def test_what_was_brought_keeps_its_words_whatever_is_posted_under_its_ids() -> None:
    told = Report(Outcome.PARTLY, "I rang", "", 2, OPENED_AT, id="report-0001")
    brought = left(
        replace(commitment(CHLOE), report=told),
        KeptQuestion("linger-0001", Kept.LINGERING, "", DEV, 2, WORDS),
    )
    ids = ("commit-0001", "report-0001", "linger-0001")
    posted = [asked(ESI, BEN, id) for id in ids]
    changed = [*(By(ESI, Corrected(id, NEW)) for id in ids), By(ANA, StruckOut(ids[0]))]
    meeting = folded(within("explore", By(HOUSE, brought), *posted, *changed))
    assert (meeting.due, meeting.kept) == (brought.commitments, brought.questions)
    assert [q.text for q in meeting.questions] == ["", NEW, NEW]
