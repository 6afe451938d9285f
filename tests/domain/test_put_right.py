"""Sets and meetings are put right: another name, day or course; or they are cancelled."""

import pytest
from msgspec.structs import replace

from server.domain.meeting.templates import BUILT_IN, DEFAULT
from server.domain.refusals import Reason
from server.domain.sets.fold import SetCommand
from server.domain.sets.plans import (
    CancelMeeting,
    ChangeMeeting,
    MeetingCancelled,
    MeetingChanged,
    MeetingPlanned,
    PlanMeeting,
    RenameSet,
    SetRenamed,
)
from server.domain.visible import looked_up
from tests.cast import ANA, BEN, SECOND, By, GivenSet, a_set, folded_set, given_set, opened, written
from tests.domain.scenes import a_record, with_records

ID = "an-act-0001"
TASTER, STANDARD = BUILT_IN["taster"], BUILT_IN[DEFAULT]
THURSDAY = 1_796_288_400_000
PLANNED = By(ANA, MeetingPlanned("First", STANDARD, 0))
CANCELLED = By(ANA, MeetingCancelled(1))


def change(title: str = "First", starts_at: int = 0, template: str = "") -> ChangeMeeting:
    return ChangeMeeting(id=ID, meeting=1, title=title, starts_at=starts_at, template=template)


def cancel(meeting: int = 1) -> CancelMeeting:
    return CancelMeeting(id=ID, meeting=meeting)


def test_a_meeting_has_a_day_and_an_hour_and_the_day_of_planning_is_another_thing() -> None:
    plan = PlanMeeting(id=ID, title="First", template=DEFAULT, starts_at=THURSDAY)
    given_set(a_set()).when(plan, ANA).then(MeetingPlanned("First", STANDARD, THURSDAY))
    [meeting] = folded_set(a_set(By(ANA, MeetingPlanned("First", STANDARD, THURSDAY)))).meetings
    assert meeting.starts_at == THURSDAY != meeting.planned_at


def test_a_meeting_is_changed_as_a_whole() -> None:
    changed = MeetingChanged(1, "The first", THURSDAY, TASTER)
    given_set(a_set(PLANNED)).when(change(" The first ", THURSDAY, "taster"), ANA).then(changed)
    [meeting] = folded_set(a_set(PLANNED, By(ANA, changed))).meetings
    assert (meeting.number, meeting.title, meeting.starts_at) == (1, "The first", THURSDAY)
    assert meeting.template == TASTER


def test_without_a_template_the_course_stays() -> None:
    given_set(a_set(PLANNED)).when(change(), ANA).then(MeetingChanged(1, "First", 0, STANDARD))


def test_once_somebody_came_the_course_stays_and_the_rest_can_be_put_right() -> None:
    lines = GivenSet(with_records(a_set(PLANNED), a_record(1)))
    lines.when(change("Late", THURSDAY), ANA).then(MeetingChanged(1, "Late", THURSDAY, STANDARD))
    lines.when(change(template="taster"), ANA).refused(Reason.MEETING_BEGAN, "template")


@pytest.mark.parametrize(
    ("command", "reason", "field"),
    [
        (change("\u200b"), Reason.BLANK, "title"),
        (change(template="none-such"), Reason.NO_SUCH_TEMPLATE, "template"),
        (replace(change(), meeting=2), Reason.NO_SUCH_MEETING, "meeting"),
        (cancel(2), Reason.NO_SUCH_MEETING, "meeting"),
        (RenameSet(id=ID, name="\u200b"), Reason.BLANK, "name"),
    ],
)
def test_what_cannot_be_so_is_refused(command: SetCommand, reason: Reason, field: str) -> None:
    given_set(a_set(PLANNED)).when(command, ANA).refused(reason, field)


@pytest.mark.parametrize("command", [change(), cancel(), RenameSet(id=ID, name="Quay")])
def test_the_coach_alone_puts_right(command: SetCommand) -> None:
    given_set(a_set(PLANNED)).when(command, BEN).refused(Reason.NOT_YOURS)
    given_set(a_set(PLANNED)).when(command, ANA).allowed()


def test_a_meeting_is_cancelled_once_and_before_it_begins() -> None:
    given_set(a_set(PLANNED)).when(cancel(), ANA).then(MeetingCancelled(1))
    off = a_set(PLANNED, CANCELLED)
    given_set(off).when(cancel(), ANA).refused(Reason.NO_SUCH_MEETING, "meeting")
    given_set(off).when(change(), ANA).refused(Reason.NO_SUCH_MEETING, "meeting")
    begun = GivenSet(with_records(a_set(PLANNED), a_record(1, started_at=SECOND)))
    begun.when(cancel(), ANA).refused(Reason.MEETING_BEGAN, "meeting")


def test_a_cancelled_meeting_is_no_longer_ahead_and_keeps_its_number() -> None:
    group = folded_set(a_set(PLANNED, By(ANA, MeetingPlanned("Second", STANDARD, 0)), CANCELLED))
    assert [(m.number, m.is_ahead) for m in group.meetings] == [(1, False), (2, True)]
    assert group.current == group.meetings[1]
    assert group.is_cancelled(1)
    assert not group.is_cancelled(2)


def test_a_set_has_another_name() -> None:
    given_set(a_set()).when(RenameSet(id=ID, name="  Quay "), ANA).then(SetRenamed("Quay"))
    assert folded_set(a_set(By(ANA, SetRenamed("Quay")))).name == "Quay"


def test_old_transcripts_say_the_names_of_today() -> None:
    changed = By(ANA, MeetingChanged(1, "The first", 0, STANDARD))
    group = folded_set(a_set(PLANNED, changed, By(ANA, SetRenamed("Quay"))))
    [entry] = written([opened()])
    event = looked_up(entry, group, 1).event
    assert (event.set_name, event.title) == ("Quay", "The first")  # type: ignore[union-attr]
    assert looked_up(entry, group, 9) == entry
