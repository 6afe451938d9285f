"""What the house does at the beginning, and the fold as a whole."""

import msgspec
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.language import Language
from server.domain.meeting.course import Called
from server.domain.meeting.fold import fold
from server.domain.meeting.opening import Bring, OpenMeeting
from server.domain.meeting.seats import MemberUnseated, Seat, Unseat
from server.domain.meeting.state.commitments import Commitment, Outcome, Report
from server.domain.meeting.state.keeping import Kept, KeptQuestion
from server.domain.meeting.state.meeting import START
from server.domain.meeting.state.people import Member, Named, Role
from server.domain.meeting.state.rounds import Item, Purpose
from server.domain.meeting.vocabulary import Event
from server.domain.refusals import Reason
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    OPENED_AT,
    By,
    asked,
    commitment,
    committed,
    due,
    folded,
    foremost,
    gathered,
    given,
    learned,
    opened,
    revealed,
    round_opened,
    seated,
    unseated,
    within,
    written,
)
from tests.promises import NOTHING_ELSE, left

KEPT = (KeptQuestion("linger-0001", Kept.LINGERING, "", DEV, 2, "And then?"),)


def test_the_house_opens_the_meeting() -> None:
    opening = OpenMeeting(
        id="house:open",
        set="harbour",
        set_name="Harbour",
        number=3,
        title="The third morning",
        language=Language.GERMAN,
        talks=True,
        called=Called(),
    )
    given([]).when(opening, HOUSE).then(opened(language=Language.GERMAN).event)
    meeting = folded([opened(language=Language.GERMAN)])
    assert (START.language, meeting.language) == (Language.ENGLISH, Language.GERMAN)
    assert (meeting.seq, meeting.phase, meeting.members) == (1, "lobby", ())
    assert (meeting.set, meeting.set_name, meeting.number) == ("harbour", "Harbour", 3)
    assert (meeting.opened_at, meeting.began_at) == (OPENED_AT, 0)


def test_the_house_seats_who_arrives() -> None:
    seat = Seat(id="house:seat:dev", member=DEV, role=Role.MEMBER)
    given([opened()]).when(seat, HOUSE).then(seated(DEV).event)
    assert folded([opened(), seated(DEV)]).member(DEV) == Member(DEV, "", Role.MEMBER)


def test_the_house_takes_a_seat_away_from_who_has_one() -> None:
    unseat = Unseat(id="house:unseat:dev", member=DEV)
    given(gathered()).when(unseat, HOUSE).then(MemberUnseated(DEV))
    given(gathered(ANA, BEN)).when(unseat, HOUSE).refused(Reason.NO_SUCH_MEMBER)
    given([*gathered(), unseated(DEV)]).when(unseat, HOUSE).refused(Reason.NO_SUCH_MEMBER)


def test_who_is_taken_out_stays_in_the_list_without_a_seat() -> None:
    meeting = folded([*gathered(ANA, BEN), unseated(BEN)])
    assert meeting.members[1] == Member(BEN, "", Role.MEMBER, seated=False)
    assert (meeting.member(BEN), foremost(meeting, BEN)) == (None, None)


def test_the_house_brings_what_was_left_from_before() -> None:
    bring = Bring(id="house:bring", commitments=(commitment(),), questions=KEPT, **NOTHING_ELSE)
    named = left(Commitment("commit-0001", BEN, 2), replace(KEPT[0], text=""))
    given(gathered()).when(bring, HOUSE).then(named)
    meeting = folded([*gathered(), By(HOUSE, named)])
    assert (meeting.due, meeting.kept) == (named.commitments, named.questions)
    assert meeting.mentioned == (Named(BEN), Named(DEV))


def test_a_line_that_brings_something_along_has_none_of_its_words() -> None:
    report = Report(Outcome.PARTLY, "I wrote", "To ask sooner", 2, OPENED_AT)
    reported = replace(commitment(), obstacle="Mo", if_then="I wait", confidence=7, report=report)
    bring = Bring(id="house:bring", commitments=(reported,), questions=KEPT, **NOTHING_ELSE)
    event = bring.judge(folded(gathered()), HOUSE)
    assert event.commitments == (Commitment("commit-0001", BEN, 2),)
    assert [(q.id, q.why, q.by, q.meeting, q.text) for q in event.questions] == [
        ("linger-0001", Kept.LINGERING, DEV, 2, "")
    ]


# The fold as a whole


def test_a_meeting_is_as_far_as_its_last_line() -> None:
    lines = written(within("explore"))
    assert fold(lines).seq == len(lines)
    assert START.seq == 0


def test_the_lines_of_a_meeting_survive_the_wire() -> None:
    lines = within(
        "learn",
        due(commitment(CHLOE)),
        asked(CHLOE, BEN),
        committed(),
        round_opened(Purpose.LEARNING),
        learned(DEV, "We hurry"),
        revealed(Item("act-000001", DEV, "self", "We hurry")),
    )
    assert carried(lines) == written(lines)


def test_what_belongs_to_nobody_survives_the_wire() -> None:
    brought = By(HOUSE, left(*KEPT))
    lines = within("talk", brought, round_opened(Purpose.PULSE), revealed(Item("", "", "", "ok")))
    assert carried(lines) == written(lines)


def carried(lines: list[By]) -> list[Entry[Event]]:
    """The lines as they are read from a log."""
    text = [msgspec.json.encode(entry) for entry in written(lines)]
    return [msgspec.json.decode(line, type=Entry[Event]) for line in text]
