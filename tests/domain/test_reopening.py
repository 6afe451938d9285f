"""A closed meeting is opened once more: by whoever leads it, within a day, where it was left."""

from server.domain.meeting.moving import REOPENED_WITHIN_MS, MeetingReopened, Reopen
from server.domain.meeting.saying import NotedDown, NoteDown
from server.domain.record import record
from server.domain.refusals import Reason, Refusal
from tests.cast import ANA, BEN, OPENED_AT, SECOND, By, begun, during, folded, given, judged, said
from tests.commands import command

CLOSED = [*during("close", said(BEN, "Lighter.")), begun("closed")]
AGAIN = By(ANA, MeetingReopened("close"))


def test_whoever_leads_opens_it_again() -> None:
    given(CLOSED).when(command(Reopen), ANA).then(MeetingReopened("close"))
    given(CLOSED).when(command(Reopen), BEN).refused(Reason.NOT_YOURS)
    given(during("close")).when(command(Reopen), ANA).refused(Reason.NOT_NOW)


def test_it_is_opened_again_for_a_day() -> None:
    m = folded(CLOSED)
    closed = OPENED_AT + (m.seq - 1) * SECOND
    in_time = judged(m, command(Reopen), ANA, closed + REOPENED_WITHIN_MS)
    late = judged(m, command(Reopen), ANA, closed + REOPENED_WITHIN_MS + 1)
    assert (in_time, late) == (MeetingReopened("close"), Refusal(Reason.TOO_LATE))


def test_it_goes_on_where_it_was_left() -> None:
    m = folded([*CLOSED, AGAIN])
    assert (m.phase, m.clock.running) == ("close", True)
    assert m.round
    assert m.round.had == (BEN,)
    assert (record(folded(CLOSED)).closed_at > 0, record(m).closed_at) == (True, 0)


def test_a_note_for_oneself_may_be_kept_when_it_is_over() -> None:
    given(CLOSED).when(command(NoteDown, text=" In a week "), BEN).then(NotedDown("In a week"))
