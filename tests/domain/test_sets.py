"""The set between meetings: who is in it, what opens it, and what it waits to hear."""

from typing import Any

import msgspec
import pytest

from server.domain.entry import Entry
from server.domain.language import Language
from server.domain.meeting.state.commitments import Commitment, Outcome, Report
from server.domain.meeting.state.mix import Mix
from server.domain.meeting.state.people import Role
from server.domain.meeting.templates import BUILT_IN, DEFAULT
from server.domain.refusals import Reason, Refusal
from server.domain.sets.fold import SetEvent
from server.domain.sets.people import (
    FoundSet,
    Join,
    MakeOwnKey,
    MemberJoined,
    MemberRemoved,
    MembersKeyRenewed,
    OwnKeyMade,
    RemoveMember,
    RenewMembersKey,
    SeatTaken,
    TakeSeat,
)
from server.domain.sets.plans import ChooseLanguage, LanguageChosen, MeetingPlanned, PlanMeeting
from server.domain.sets.records import (
    CommitmentMade,
    CommitmentReported,
    MeetingClosed,
    MeetingStarted,
    RecordClose,
    RecordCommitment,
    RecordReport,
    RecordStart,
)
from server.domain.sets.state import (
    MOST_AHEAD,
    MOST_MEMBERS,
    MOST_SEATS,
    Person,
    Planned,
)
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    BY_WHEN,
    CAST,
    CHLOE,
    OPENED_AT,
    SECOND,
    STRANGER,
    By,
    a_set,
    commitment,
    folded_set,
    founded,
    given_set,
    joined,
    written,
)

ID = "an-act-0001"
STANDARD = BUILT_IN[DEFAULT]
MIX = Mix(question=7, closed=2, unread=1, edited=3)
PLANNED = By(ANA, MeetingPlanned("First", STANDARD))
REMOVED = By(ANA, MemberRemoved(BEN))


def remove(member: str) -> RemoveMember:
    return RemoveMember(id=ID, member=member)


def join(name: str, member: str = "gil") -> Join:
    return Join(id="house:join:x", member=member, name=name, seat="seat-of-gil")


def test_a_set_is_founded_once() -> None:
    wish = FoundSet(
        id="house:found",
        name=" Harbour ",
        member=ANA,
        coach=" Ana ",
        seat=f"seat-of-{ANA}",
        members_key="the-members-key",
    )
    given_set([]).when(wish).then(founded().event)
    given_set([founded()]).when(wish).refused(Reason.ALREADY_FOUNDED, "token")


def test_newcomers_join_with_a_name_of_their_own() -> None:
    given_set(a_set()).when(join(" Gil ")).then(MemberJoined("gil", "Gil", "seat-of-gil"))
    given_set(a_set()).when(join("CHLOE ")).refused(Reason.NAME_TAKEN, "name")
    given_set(a_set(REMOVED)).when(join("Ben")).allowed()


def test_a_set_has_room_for_so_many() -> None:
    crowd = [joined(f"member-{n}") for n in range(MOST_MEMBERS - len(CAST))]
    given_set(a_set(*crowd[:-1])).when(join("Gil")).allowed()
    given_set(a_set(*crowd)).when(join("Gil")).refused(Reason.SET_FULL)


def test_the_coach_plans_meetings() -> None:
    plan = PlanMeeting(id=ID, title=" The first ", template=DEFAULT)
    given_set(a_set()).when(plan, ANA).then(MeetingPlanned("The first", STANDARD))
    given_set(a_set()).when(plan, CHLOE).refused(Reason.NOT_YOURS)
    given_set(a_set()).when(plan, STRANGER).refused(Reason.NOT_SEATED)
    given_set(a_set(REMOVED)).when(plan, BEN).refused(Reason.SEAT_REVOKED)


def test_the_coach_takes_members_out_but_not_the_coach() -> None:
    given_set(a_set()).when(remove(BEN), ANA).then(MemberRemoved(BEN))
    given_set(a_set()).when(remove(BEN), CHLOE).refused(Reason.NOT_YOURS)
    given_set(a_set()).when(remove(ANA), ANA).refused(Reason.COACH_STAYS, "member")
    given_set(a_set()).when(remove(STRANGER), ANA).refused(Reason.NO_SUCH_MEMBER, "member")
    given_set(a_set(REMOVED)).when(remove(BEN), ANA).refused(Reason.NO_SUCH_MEMBER, "member")


HOUSE_RECORDS: list[tuple[Any, Any]] = [
    (TakeSeat(id="house:1", member=BEN, seat="s"), SeatTaken(BEN, "s")),
    (RenewMembersKey(id="house:2", members_key="k"), MembersKeyRenewed("k")),
    (MakeOwnKey(id="house:3", member=BEN, own_key="k", seat="s"), OwnKeyMade(BEN, "k", "s")),
    (RecordStart(id="house:4", meeting=1), MeetingStarted(1)),
    (RecordCommitment(id="house:5", commitment=commitment()), CommitmentMade(commitment())),
    (
        RecordReport(
            id="house:6",
            commitment="commit-0001",
            meeting=3,
            outcome=Outcome.DONE,
            happened="a",
            learned="b",
        ),
        CommitmentReported("commit-0001", 3, Outcome.DONE, "a", "b"),
    ),
    (RecordClose(id="house:7", meeting=1, mix=MIX), MeetingClosed(1, MIX)),
]


@pytest.mark.parametrize(("record", "event"), HOUSE_RECORDS, ids=lambda word: word.key())
def test_what_the_house_records_always_happens(record: Any, event: Any) -> None:
    given_set(a_set(PLANNED)).when(record).then(event)


# People and their seats


def test_a_founder_is_the_coach_and_the_others_are_members() -> None:
    group = folded_set(a_set())
    assert group.people[0] == Person(ANA, "Ana", Role.COACH, ("seat-of-ana",))
    assert group.people[1] == Person(BEN, "Ben", Role.MEMBER, ("seat-of-ben",))
    assert (group.name, group.founded_at) == ("Harbour", OPENED_AT)


def test_a_seat_says_whose_it_is() -> None:
    group = folded_set(a_set(By(HOUSE, SeatTaken(BEN, "bens-phone"))))
    assert group.seated("seat-of-ben") == group.seated("bens-phone") == group.person(BEN)
    assert group.seated("nobodys") == Refusal(Reason.NOT_SEATED)


def test_the_oldest_seat_gives_way() -> None:
    seats = [By(HOUSE, SeatTaken(BEN, f"device-{n}")) for n in range(MOST_SEATS)]
    group = folded_set(a_set(*seats))
    assert group.seated("seat-of-ben") == Refusal(Reason.NOT_SEATED)
    assert group.seated("device-0") == group.person(BEN)


def test_who_is_taken_out_loses_every_seat_and_key_but_not_their_name() -> None:
    group = folded_set(a_set(By(HOUSE, OwnKeyMade(BEN, "bens-key", "seat-of-ben")), REMOVED))
    assert group.person(BEN) is None
    assert BEN not in [p.id for p in group.members]
    assert group.seated("seat-of-ben") == Refusal(Reason.SEAT_REVOKED)
    assert [(p.name, p.own_key) for p in group.people if p.gone] == [("Ben", "")]


def test_a_new_key_replaces_the_old() -> None:
    keys = [By(HOUSE, OwnKeyMade(BEN, "first", "s")), By(HOUSE, OwnKeyMade(BEN, "second", "s"))]
    group = folded_set(a_set(*keys, By(ANA, MembersKeyRenewed("anew"))))
    assert group.members_key == "anew"
    assert [p.own_key for p in group.people if p.own_key] == ["second"]


@pytest.mark.parametrize(
    "name",
    ["chloe", " Chloe ", "Chl\u00adoe", "Ch\u200bloe", "\u202eChloe", "\uff23hloe", "Chloe\u2060"],
)
def test_nobody_passes_for_somebody_else(name: str) -> None:
    wish = Join(id="house:9", member="new", name=name, seat="s")
    given_set(a_set()).when(wish, HOUSE).refused(Reason.NAME_TAKEN, "name")


@pytest.mark.parametrize("name", ["\u3164", "\u2800", "\x07", "\u200b \u2060"])
def test_a_name_can_be_seen(name: str) -> None:
    wish = Join(id="house:9", member="new", name=name, seat="s")
    given_set(a_set()).when(wish, HOUSE).refused(Reason.BLANK, "name")


def test_a_name_keeps_its_own_letters() -> None:
    wish = Join(id="house:9", member="new", name="  Zoë\n \tO\u2019Brien\u2011Łęcka  ", seat="s")
    given_set(a_set()).when(wish, HOUSE).then(
        MemberJoined("new", "Zoë O\u2019Brien\u2010Łęcka", "s")
    )


def test_enough_meetings_are_planned() -> None:
    planned = [By(ANA, MeetingPlanned("One more", STANDARD)) for _ in range(MOST_AHEAD)]
    wish = PlanMeeting(id="plan-0099", title="Too many", template=DEFAULT)
    given_set(a_set(*planned)).when(wish, ANA).refused(Reason.ENOUGH_MEETINGS)
    over = By(HOUSE, MeetingClosed(1, MIX))
    given_set(a_set(*planned, over)).when(wish, ANA).then(MeetingPlanned("Too many", STANDARD))


# Meetings

STARTED, CLOSED = By(HOUSE, MeetingStarted(1)), By(HOUSE, MeetingClosed(1, MIX))


def test_meetings_are_numbered_in_the_order_they_were_planned() -> None:
    group = folded_set(a_set(PLANNED, By(ANA, MeetingPlanned("Second", STANDARD))))
    at = OPENED_AT + len(CAST) * SECOND
    assert group.meetings == (
        Planned(1, "First", at, STANDARD),
        Planned(2, "Second", at + SECOND, STANDARD),
    )
    assert group.meeting(2) == group.meetings[1]
    assert (group.meeting(0), group.meeting(3), group.meeting(-1)) == (None, None, None)


def test_a_newcomer_is_led_to_the_meeting_under_way_or_the_next() -> None:
    second = By(ANA, MeetingPlanned("Second", STANDARD))
    two = [PLANNED, second]

    def current(*lines: By) -> int | None:
        found = folded_set(a_set(*lines)).current
        return found.number if found else None

    assert current() is None
    assert current(*two) == 1
    assert current(*two, By(HOUSE, MeetingStarted(2))) == 2
    assert current(*two, STARTED, CLOSED) == 2
    assert current(PLANNED, STARTED, CLOSED) is None


def test_a_meeting_notes_when_it_began_and_ended() -> None:
    lines = a_set(PLANNED, STARTED, CLOSED)
    meeting = folded_set(lines).meetings[0]
    at = OPENED_AT + (len(lines) - 1) * SECOND
    assert (meeting.started_at, meeting.closed_at) == (at - SECOND, at)


def test_what_questions_were_like_is_kept_with_the_meeting_that_closed() -> None:
    second = By(ANA, MeetingPlanned("Second", STANDARD))
    assert [m.mix for m in folded_set(a_set(PLANNED, second, STARTED)).meetings] == [Mix(), Mix()]
    closed = folded_set(a_set(PLANNED, second, STARTED, CLOSED))
    assert [m.mix for m in closed.meetings] == [MIX, Mix()]


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


def made(member: str = BEN, id: str = "commit-0001") -> By:
    return By(HOUSE, CommitmentMade(commitment(member, id)))


def told(outcome: Outcome, id: str = "commit-0001") -> By:
    return By(HOUSE, CommitmentReported(id, 3, outcome, "I tried", "It is hard"))


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
    group = folded_set(a_set(made(), told(outcome)))
    assert bool(group.open_commitments) == goes_on
    assert len(group.commitments) == 1


def test_a_report_is_kept_with_its_commitment_and_the_last_counts() -> None:
    lines = a_set(made(), made(CHLOE, "commit-0002"), told(Outcome.NOT_YET), told(Outcome.DONE))
    group = folded_set(lines)
    at = OPENED_AT + (len(lines) - 1) * SECOND
    report = Report(Outcome.DONE, "I tried", "It is hard", 3, at)
    assert group.commitments[0] == Commitment(
        "commit-0001", BEN, 2, "Talk to Mo", BY_WHEN, "Write to him", "He answers", report=report
    )
    assert [c.id for c in group.open_commitments] == ["commit-0002"]


def test_a_set_does_not_wait_for_those_who_left() -> None:
    group = folded_set(a_set(made(), made(CHLOE, "commit-0002"), REMOVED))
    assert [c.member for c in group.open_commitments] == [CHLOE]


def test_the_lines_of_a_set_survive_the_wire() -> None:
    spoken = By(ANA, LanguageChosen(Language.GERMAN))
    lines = [PLANNED, STARTED, made(), told(Outcome.PARTLY), spoken, CLOSED, REMOVED]
    entries = written(a_set(*lines))
    text = [msgspec.json.encode(entry) for entry in entries]
    assert [msgspec.json.decode(line, type=Entry[SetEvent]) for line in text] == entries
