"""The set between meetings: who is in it, what opens it, and what it waits to hear."""

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.language import Language
from server.domain.meeting.state.commitments import Commitment, Outcome, Report
from server.domain.meeting.state.mix import Mix
from server.domain.meeting.state.people import Role
from server.domain.meeting.templates import BUILT_IN, DEFAULT
from server.domain.record import MeetingRecord
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest
from server.domain.sets.coming import Join, MemberJoined
from server.domain.sets.fold import SetEvent, evolve_set
from server.domain.sets.keys import (
    MakeOwnKey,
    MembersKeyRenewed,
    OwnKeyMade,
    RenewMembersKey,
    SeatTaken,
    TakeSeat,
)
from server.domain.sets.meeting import Planned
from server.domain.sets.people import FoundSet, RemoveMember
from server.domain.sets.person import MOST_SEATS, Person
from server.domain.sets.plans import ChooseLanguage, LanguageChosen, MeetingPlanned, PlanMeeting
from server.domain.sets.state import (
    MOST_AHEAD,
    MOST_MEMBERS,
)
from server.domain.sets.superseded import Superseded
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CAST,
    CHLOE,
    DEV,
    OPENED_AT,
    SECOND,
    STRANGER,
    By,
    GivenSet,
    a_set,
    commitment,
    folded_set,
    founded,
    given_set,
    joined,
    written,
)
from tests.domain.scenes import a_record, with_records
from tests.people import comes, key_after, removed, removes

ID = "an-act-0001"
STANDARD = BUILT_IN[DEFAULT]
MIX = Mix(question=7, closed=2, unread=1, edited=3)
PLANNED = By(ANA, MeetingPlanned("First", STANDARD, 0))
REMOVED = removed(BEN)


def remove(member: str) -> RemoveMember:
    return removes(member)


def join(name: str, member: str = "gil", seat: str = "seat-of-gil") -> Join:
    return comes(name, member, seat)


def test_a_set_is_founded_once() -> None:
    intent = FoundSet(
        id="house:found",
        name=" Harbour ",
        member=ANA,
        coach=" Ana ",
        seat=f"seat-of-{ANA}",
        members_key="the-members-key",
    )
    given_set([]).when(intent).then(founded().event)
    given_set([founded()]).when(intent).refused(Reason.ALREADY_FOUNDED, "token")


def test_newcomers_join_with_a_name_of_their_own() -> None:
    given_set(a_set()).when(join(" Gil ")).then(MemberJoined("gil", "Gil", "seat-of-gil", ""))
    given_set(a_set()).when(join("CHLOE ")).refused(Reason.NAME_TAKEN, "name")
    again = comes("Ben", "gil", key=key_after(BEN))
    given_set(a_set(REMOVED)).when(again).allowed()


def test_a_set_has_room_for_so_many() -> None:
    crowd = [joined(f"member-{n}") for n in range(MOST_MEMBERS - len(CAST))]
    given_set(a_set(*crowd[:-1])).when(join("Gil")).allowed()
    given_set(a_set(*crowd)).when(join("Gil")).refused(Reason.SET_FULL)


def test_the_coach_plans_meetings() -> None:
    plan = PlanMeeting(id=ID, title=" The first ", template=DEFAULT, starts_at=0)
    given_set(a_set()).when(plan, ANA).then(MeetingPlanned("The first", STANDARD, 0))
    given_set(a_set()).when(plan, CHLOE).refused(Reason.NOT_YOURS)
    given_set(a_set()).when(plan, STRANGER).refused(Reason.NOT_SEATED)
    given_set(a_set(REMOVED)).when(plan, BEN).refused(Reason.SEAT_REVOKED)


def test_the_coach_takes_members_out_but_not_the_coach() -> None:
    given_set(a_set()).when(remove(BEN), ANA).then(removed(BEN).event)
    given_set(a_set()).when(remove(BEN), CHLOE).refused(Reason.NOT_YOURS)
    given_set(a_set()).when(remove(ANA), ANA).refused(Reason.COACH_STAYS, "member")
    given_set(a_set()).when(remove(STRANGER), ANA).refused(Reason.NO_SUCH_MEMBER, "member")
    given_set(a_set(REMOVED)).when(remove(BEN), ANA).refused(Reason.NO_SUCH_MEMBER, "member")


HOUSE_RECORDS: list[tuple[Any, Any]] = [
    (TakeSeat(id="house:1", member=BEN, seat="s", by_key="key"), SeatTaken(BEN, "s", "key")),
    (RenewMembersKey(id="house:2", members_key="k"), MembersKeyRenewed("k")),
    (
        MakeOwnKey(id="house:3", member=BEN, own_key="k", seat="seat-of-ben"),
        OwnKeyMade(BEN, "k", "seat-of-ben"),
    ),
]


@pytest.mark.parametrize(("record", "event"), HOUSE_RECORDS, ids=lambda word: word.key())
def test_what_the_house_records_always_happens(record: Any, event: Any) -> None:
    keyed = By(HOUSE, OwnKeyMade(BEN, "key", "seat-of-ben"))
    given_set(a_set(PLANNED, keyed)).when(record).then(event)


# People and their seats


def test_a_founder_is_the_coach_and_the_others_are_members() -> None:
    group = folded_set(a_set())
    assert group.people[0] == Person(ANA, "Ana", Role.COACH, ("seat-of-ana",))
    assert group.people[1] == Person(BEN, "Ben", Role.MEMBER, ("seat-of-ben",), 1)
    assert (group.name, group.founded_at) == ("Harbour", OPENED_AT)


def test_a_place_is_somebody_s_for_life_and_of_nobody_else_who_is_there() -> None:
    group = folded_set(a_set())
    assert [p.place for p in group.people] == list(range(len(CAST)))
    left = folded_set([*a_set(removed(BEN), removed(DEV))])
    assert [p.place for p in left.people] == list(range(len(CAST)))
    anew = folded_set(a_set(removed(BEN), removed(DEV), joined("gil"), joined("hal")))
    assert [p.place for p in anew.members] == [0, 2, 4, 5, 1, 3]
    assert [p.place for p in anew.people if p.gone] == [1, 3]


def test_a_seat_says_whose_it_is() -> None:
    group = folded_set(a_set(By(HOUSE, SeatTaken(BEN, "bens-phone", "k"))))
    assert group.seated("seat-of-ben") == group.seated("bens-phone") == group.person(BEN)
    assert group.seated("nobodys") == Refusal(Reason.NOT_SEATED)


def test_the_oldest_seat_gives_way() -> None:
    seats = [By(HOUSE, SeatTaken(BEN, f"device-{n}", "k")) for n in range(MOST_SEATS)]
    group = folded_set(a_set(*seats))
    assert group.seated("seat-of-ben") == Refusal(Reason.NOT_SEATED)
    assert group.seated("device-0") == group.person(BEN)


def test_who_is_taken_out_loses_every_seat_and_key_but_not_their_name() -> None:
    group = folded_set(a_set(By(HOUSE, OwnKeyMade(BEN, "bens-key", "seat-of-ben")), REMOVED))
    assert group.person(BEN) is None
    assert BEN not in [p.id for p in group.members]
    assert group.seated("seat-of-ben") == Refusal(Reason.SEAT_REVOKED)
    assert [p.name for p in group.people if p.gone] == ["Ben"]


def test_a_new_key_replaces_the_old() -> None:
    keys = [By(HOUSE, OwnKeyMade(BEN, "first", "s")), By(HOUSE, OwnKeyMade(BEN, "second", "s"))]
    group = folded_set(a_set(*keys, By(ANA, MembersKeyRenewed("anew"))))
    assert group.members_key == "anew"
    assert [p.own_keys for p in group.people if p.own_keys] == [("second",)]
    assert group.former_keys == ("first", digest("the-members-key"))


@pytest.mark.parametrize(
    "name",
    ["chloe", " Chloe ", "Chl\u00adoe", "Ch\u200bloe", "\u202eChloe", "\uff23hloe", "Chloe\u2060"],
)
def test_nobody_passes_for_somebody_else(name: str) -> None:
    intent = join(name, "new", "s")
    given_set(a_set()).when(intent, HOUSE).refused(Reason.NAME_TAKEN, "name")


@pytest.mark.parametrize("name", ["\u3164", "\u2800", "\x07", "\u200b \u2060"])
def test_a_name_can_be_seen(name: str) -> None:
    intent = join(name, "new", "s")
    given_set(a_set()).when(intent, HOUSE).refused(Reason.BLANK, "name")


def test_a_name_keeps_its_own_letters() -> None:
    intent = join("  Zoë\n \tO\u2019Brien\u2011Łęcka  ", "new", "s")
    given_set(a_set()).when(intent, HOUSE).then(
        MemberJoined("new", "Zoë O\u2019Brien\u2010Łęcka", "s", "")
    )


def test_enough_meetings_are_planned() -> None:
    planned = [By(ANA, MeetingPlanned("One more", STANDARD, 0)) for _ in range(MOST_AHEAD)]
    intent = PlanMeeting(id="plan-0099", title="Too many", template=DEFAULT, starts_at=0)
    given_set(a_set(*planned)).when(intent, ANA).refused(Reason.ENOUGH_MEETINGS)
    one_over = with_records(a_set(*planned), a_record(1))
    GivenSet(one_over).when(intent, ANA).then(MeetingPlanned("Too many", STANDARD, 0))
    one_begun = with_records(a_set(*planned), a_record(1, closed_at=0))
    GivenSet(one_begun).when(intent, ANA).refused(Reason.ENOUGH_MEETINGS)


# Meetings

SECOND_PLANNED = By(ANA, MeetingPlanned("Second", STANDARD, 0))
OPENED = MeetingRecord(1, 2)
STARTED, CLOSED = a_record(1, closed_at=0), a_record(1, mix=MIX)


def test_meetings_are_numbered_in_the_order_they_were_planned() -> None:
    group = folded_set(a_set(PLANNED, By(ANA, MeetingPlanned("Second", STANDARD, 0))))
    at = OPENED_AT + len(CAST) * SECOND
    assert group.meetings == (
        Planned(1, "First", at, STANDARD),
        Planned(2, "Second", at + SECOND, STANDARD),
    )
    assert group.meeting(2) == group.meetings[1]
    assert (group.meeting(0), group.meeting(3), group.meeting(-1)) == (None, None, None)


def test_a_newcomer_is_led_to_the_meeting_under_way_or_the_next() -> None:
    two = [PLANNED, SECOND_PLANNED]

    def current(lines: list[By], *records: MeetingRecord) -> int | None:
        found = with_records(a_set(*lines), *records).current
        return found.number if found else None

    assert current([]) is None
    assert current(two) == 1
    assert current(two, OPENED) == 1
    assert current(two, a_record(2, closed_at=0)) == 2
    assert current(two, OPENED, a_record(2, closed_at=0)) == 2
    assert current(two, CLOSED) == 2
    assert current([PLANNED], CLOSED) is None


def test_when_a_meeting_began_and_ended_is_known_by_its_record() -> None:
    begun, over = [with_records(a_set(PLANNED), r).meetings[0] for r in (STARTED, CLOSED)]
    assert (begun.started_at, begun.closed_at) == (STARTED.started_at, 0)
    assert (over.started_at, over.closed_at) == (CLOSED.started_at, CLOSED.closed_at)
    assert (over.title, over.template) == ("First", STANDARD)


def test_what_questions_were_like_is_known_with_the_meeting_that_closed() -> None:
    two = a_set(PLANNED, SECOND_PLANNED)
    assert [m.mix for m in with_records(two, STARTED).meetings] == [Mix(), Mix()]
    assert [m.mix for m in with_records(two, CLOSED).meetings] == [MIX, Mix()]


def test_a_record_belongs_to_the_meeting_of_its_number_wherever_it_stands() -> None:
    two = with_records(a_set(PLANNED, SECOND_PLANNED), a_record(2, mix=MIX))
    assert [bool(m.closed_at) for m in two.meetings] == [False, True]
    assert two.meeting(2) == two.meetings[1]


def test_records_are_no_part_of_the_log_and_stay_as_it_goes_on() -> None:
    before = with_records(a_set(PLANNED), CLOSED)
    line = Entry(before.seq + 1, OPENED_AT, ANA, "plan-0002", SECOND_PLANNED.event)
    after = evolve_set(before, line)
    assert after.records == before.records == (CLOSED,)
    assert folded_set(a_set(PLANNED)).records == ()


def test_a_line_of_former_times_about_a_meeting_changes_nothing() -> None:
    lines = a_set(PLANNED)
    before, after = folded_set(lines), folded_set([*lines, By(HOUSE, Superseded())])
    assert replace(after, seq=before.seq) == before


# The language


def choose(language: Language) -> ChooseLanguage:
    return ChooseLanguage(id=ID, language=language)


@pytest.mark.parametrize("language", Language)
def test_the_coach_chooses_the_language_of_the_set(language: Language) -> None:
    given_set(a_set()).when(choose(language), ANA).then(LanguageChosen(language))


@pytest.mark.parametrize(
    ("who", "reason"),
    [
        (CHLOE, Reason.NOT_YOURS),
        (STRANGER, Reason.NOT_SEATED),
        (BEN, Reason.SEAT_REVOKED),
    ],
)
def test_nobody_else_chooses_the_language(who: str, reason: Reason) -> None:
    given_set(a_set(REMOVED)).when(choose(Language.GERMAN), who).refused(reason)


def test_a_set_writes_in_english_until_another_language_is_chosen_and_the_last_counts() -> None:
    assert folded_set(a_set()).language is Language.ENGLISH
    for chosen in ([Language.GERMAN], [Language.GERMAN, Language.OTHER]):
        lines = [By(ANA, LanguageChosen(language)) for language in chosen]
        assert folded_set(a_set(*lines)).language is chosen[-1]


# Commitments


COMMITTED = commitment(BEN, meeting=1)
ALSO = commitment(CHLOE, "commit-0002", meeting=1)
MADE = a_record(1, commitments=(COMMITTED, ALSO))
PLANS = [By(ANA, MeetingPlanned(f"Meeting {n}", STANDARD, 0)) for n in range(1, 5)]


def told(outcome: Outcome, meeting: int, of: Commitment = COMMITTED) -> MeetingRecord:
    """A meeting in which it was told how a commitment went."""
    report = Report(outcome, "I tried", "It is hard", meeting, OPENED_AT + meeting)
    return a_record(meeting, reports=(replace(of.named(), report=report),))


def test_commitments_come_in_the_order_of_their_meetings() -> None:
    later = a_record(2, commitments=(commitment(DEV, "commit-0003", meeting=2),))
    group = with_records(a_set(*PLANS), MADE, later)
    assert [c.id for c in group.commitments] == ["commit-0001", "commit-0002", "commit-0003"]
    assert group.open_commitments == group.commitments


def test_a_commitment_is_known_before_its_meeting_is_over() -> None:
    group = with_records(a_set(*PLANS), replace(MADE, closed_at=0))
    assert group.commitments == (COMMITTED, ALSO)


@pytest.mark.parametrize(
    ("outcome", "goes_on"),
    [
        (Outcome.DONE, False),
        (Outcome.CHANGED, False),
        (Outcome.PARTLY, True),
        (Outcome.NOT_YET, True),
    ],
)
def test_what_is_not_finished_comes_back_next_time(outcome: Outcome, goes_on: bool) -> None:
    group = with_records(a_set(*PLANS), MADE, told(outcome, 2))
    assert [c.id for c in group.open_commitments if c.member == BEN] == ["commit-0001"] * goes_on
    assert len(group.commitments) == 2


def test_the_last_report_stands_with_its_commitment() -> None:
    group = with_records(a_set(*PLANS), MADE, told(Outcome.NOT_YET, 2), told(Outcome.DONE, 3))
    report = Report(Outcome.DONE, "I tried", "It is hard", 3, OPENED_AT + 3)
    assert group.commitments == (replace(COMMITTED, report=report), ALSO)
    assert group.open_commitments == (ALSO,)


def test_before_a_meeting_a_commitment_stands_as_the_meetings_before_left_it() -> None:
    group = with_records(a_set(*PLANS), MADE, told(Outcome.NOT_YET, 2), told(Outcome.DONE, 3))
    outcomes = {
        number: [c.report and c.report.outcome for c in group.commitments_before(number)]
        for number in range(1, 5)
    }
    assert outcomes == {
        1: [],
        2: [None, None],
        3: [Outcome.NOT_YET, None],
        4: [Outcome.DONE, None],
    }


def test_a_report_is_on_the_commitment_of_one_member_in_one_meeting() -> None:
    same_id = [
        a_record(1, commitments=(COMMITTED, commitment(CHLOE, meeting=1))),
        a_record(2, commitments=(commitment(BEN, meeting=2),)),
        told(Outcome.DONE, 3),
    ]
    group = with_records(a_set(*PLANS), *same_id)
    assert [(c.member, c.meeting) for c in group.commitments if c.report] == [(BEN, 1)]
    assert [(c.member, c.meeting) for c in group.open_commitments] == [(CHLOE, 1), (BEN, 2)]


def test_a_set_does_not_wait_for_those_who_left() -> None:
    group = with_records(a_set(*PLANS, REMOVED), MADE)
    assert [c.member for c in group.commitments] == [BEN, CHLOE]
    assert [c.member for c in group.open_commitments] == [CHLOE]


def test_the_lines_of_a_set_survive_the_wire() -> None:
    spoken = By(ANA, LanguageChosen(Language.GERMAN))
    lines = [PLANNED, By(HOUSE, Superseded()), spoken, REMOVED]
    entries = written(a_set(*lines))
    text = [msgspec.json.encode(entry) for entry in entries]
    assert [msgspec.json.decode(line, type=Entry[SetEvent]) for line in text] == entries
