"""What a kept log of the seventh version says that none before it could, by hand from its lines."""

from datetime import UTC, datetime
from functools import reduce
from typing import Any

from server.domain.meeting.entries import BecameOne
from server.domain.meeting.fold import fold
from server.domain.meeting.opening import MeetingOpened
from server.domain.meeting.seats import KnownAs, MemberSeated, MemberUnseated
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest
from server.domain.sets.asking import Admit, AskedIn, MemberAdmitted, PersonTurnedAway
from server.domain.sets.coming import DoorwaySet, MemberJoined, PersonExpected
from server.domain.sets.fold import evolve_set
from server.domain.sets.keys import MembersKeyRenewed
from server.domain.sets.people import MemberRemoved, NameChanged
from server.domain.sets.person import Doorway, Person
from server.domain.sets.roles import HostSet, MemberLeft, RoleGiven, SeatHanded
from server.domain.sets.state import START_SET, LearningSet
from server.domain.visible import looked_up
from server.domain.words import HOUSE
from tests.answers import AS_SEEN
from tests.cast import GivenSet
from tests.kept_logs import LEFT, OVER, group, meeting, people, written

BUILD = "15a1143"
PEOPLE = people(BUILD).people
ANEW = "73fho5fl4izkldaq"
"""Who Esi was for a while, as she came anew."""
TURNED_AWAY, RETURNS, AT_THE_DOOR = "uh6k2e64kioqki3q", "cs4ll3kl65nn6mid", "rpl37n2str3l2onj"
"""As whom Gil asked first, as whom Ben asked, and as whom Gil asks at last."""
FIRST_OF_BEN = digest(f"first-token-of-ben-in-the-set-of-{BUILD}")
FIRST_OF_GIL = digest(f"token-of-gil-in-the-set-of-{BUILD}")
SECOND_OF_ESI = digest(f"second-token-of-esi-in-the-set-of-{BUILD}")


def name(member: str) -> str:
    return people(BUILD).name_of(member)


def seat(who: str) -> str:
    return digest(PEOPLE[who].token)


def second_seat(who: str) -> str:
    return digest(PEOPLE[who].second_token)


def after(seq: int) -> LearningSet:
    """The set after so many of its lines."""
    return reduce(evolve_set, group(BUILD)[:seq], START_SET)


def now() -> LearningSet:
    return after(len(group(BUILD)))


def one(state: LearningSet, who: str) -> Person:
    return next(p for p in state.people if p.id == PEOPLE[who].member)


def said(*kinds: type[Any]) -> list[tuple[int, str, Any]]:
    """Which lines of the set say something of these kinds, by whom, and what."""
    return [(e.seq, name(e.by), e.event) for e in group(BUILD) if isinstance(e.event, kinds)]


def coaches(state: LearningSet) -> list[str]:
    return [name(p.id) for p in state.members if p.role is Role.COACH]


def heard(kept: str, *kinds: type[Any]) -> list[tuple[int, str, Any]]:
    """Which lines of a meeting say something of these kinds, by whom, and what."""
    return [(e.seq, e.by, e.event) for e in meeting(BUILD, kept) if isinstance(e.event, kinds)]


def over() -> Meeting:
    return fold(meeting(BUILD, OVER))


def test_whoever_is_expected_comes_as_a_member() -> None:
    expected = said(PersonExpected)
    assert [(seq, by, name(e.member), e.name, e.role) for seq, by, e in expected] == [
        (3, "ana", "ben", "Hana", Role.MEMBER),
        (4, "ana", "chloe", "Chloe", Role.MEMBER),
        (76, "ben", "hana", "Hana", Role.MEMBER),
    ]
    assert not any("role" in written(BUILD, "set")[seq - 1]["event"] for seq, _, _ in expected)
    before = [one(after(4), who) for who in ("ben", "chloe")]
    assert [(p.came, p.link, p.hosts) for p in before] == [(False, 3, False), (False, 4, False)]


def test_one_who_was_expected_comes_by_their_link_one_by_their_name_and_one_never() -> None:
    ben, chloe, hana = one(after(5), "ben"), one(after(6), "chloe"), one(now(), "hana")
    assert (ben.came, ben.seats, ben.waiting) == (True, (FIRST_OF_BEN,), ())
    joined = [(name(e.member), bool(e.own_key)) for _, _, e in said(MemberJoined)]
    assert joined == [("chloe", True), ("dev", True), ("esi", True), (ANEW, False)]
    assert (chloe.came, chloe.seats, len(chloe.own_keys)) == (True, (seat("chloe"),), 2)
    assert (hana.came, hana.seats, hana.role, hana.link) == (False, (), Role.MEMBER, 76)
    assert hana.own_keys == hana.handed == (digest(PEOPLE["hana"].own_key),)


def test_the_line_after_somebody_was_removed_replaced_the_key_that_all_share() -> None:
    [(seq, by, removed)] = said(MemberRemoved)
    assert (seq, by, removed) == (46, "ana", MemberRemoved(PEOPLE["farid"].member, ""))
    follows = group(BUILD)[seq]
    assert isinstance(follows.event, MembersKeyRenewed)
    assert (follows.by, follows.event.members_key) == (HOUSE, people(BUILD).members_key)
    was = after(45).members_key
    assert after(46).members_key == was != after(47).members_key == now().members_key
    assert [digest(was) in after(seq).former_keys for seq in (46, 47)] == [False, True]
    assert one(now(), "farid").gone
    assert now().seated(seat("farid")) == Refusal(Reason.SEAT_REVOKED)


def test_at_the_door_one_is_let_in_one_is_not_one_returns_and_one_still_asks() -> None:
    assert [(seq, by, e.doorway) for seq, by, e in said(DoorwaySet)] == [
        (14, "ana", Doorway.ASK),
        (24, "ben", Doorway.CLOSED),
        (25, "ben", Doorway.OPEN),
        (80, "ana", Doorway.ASK),
    ]
    asked = [(name(e.member), e.name, name(e.returns)) for _, _, e in said(AskedIn)]
    assert asked == [
        ("farid", "Farid", ""),
        (TURNED_AWAY, "Gil", ""),
        ("gil", "Gil", ""),
        (RETURNS, "Hana", "ben"),
        (AT_THE_DOOR, "Gil", ""),
    ]
    answered = said(MemberAdmitted, PersonTurnedAway)
    assert [(by, type(e), name(e.member)) for _, by, e in answered] == [
        ("ana", MemberAdmitted, "farid"),
        ("ana", PersonTurnedAway, TURNED_AWAY),
        ("ben", MemberAdmitted, "gil"),
        ("ana", MemberAdmitted, RETURNS),
    ]
    first = digest(f"first-token-of-gil-in-the-set-of-{BUILD}")
    assert now().seated(first) == Refusal(Reason.TURNED_AWAY)
    assert [(one.id, one.name, one.returns) for one in now().asking] == [(AT_THE_DOOR, "Gil", "")]
    assert now().seated(second_seat("gil")) == Refusal(Reason.AWAITS_ADMISSION)
    admit = Admit(id="admit-today", member=AT_THE_DOOR, at=AS_SEEN)
    GivenSet(now()).when(admit, PEOPLE["esi"].member).then(MemberAdmitted(AT_THE_DOOR))


def test_what_is_somebodys_alone_waits_from_when_another_helped_them_back() -> None:
    returned, confirmed = one(after(22), "ben"), one(after(23), "ben")
    assert returned.waiting == returned.seats == (FIRST_OF_BEN, seat("ben"))
    assert (confirmed.waiting, confirmed.seats) == ((), (seat("ben"),))
    assert confirmed.own_keys == (digest(PEOPLE["ben"].own_key),)
    assert now().seated(FIRST_OF_BEN) == Refusal(Reason.NOT_SEATED)
    chloe, dev = one(now(), "chloe"), one(now(), "dev")
    assert chloe.waiting == chloe.seats == (seat("chloe"), second_seat("chloe"))
    assert (dev.waiting, dev.seats) == ((), (seat("dev"), second_seat("dev")))
    assert [(p.link, p.own_keys) for p in (chloe, dev)] == [
        (77, (digest(PEOPLE["chloe"].own_key),)),
        (79, (digest(PEOPLE["dev"].own_key),)),
    ]


def test_who_left_is_in_the_set_again_by_a_way_that_is_handed_and_can_leave_again() -> None:
    left = [(seq, by, name(e.member)) for seq, by, e in said(MemberLeft)]
    assert left == [(54, "gil", "gil"), (58, "gil", "gil")]
    gil = [one(after(seq), "gil") for seq in (53, 54, 55, 56, 57, 58)]
    assert [p.gone for p in gil] == [False, True, False, False, False, True]
    assert [p.known_since for p in gil] == [0, 0, 55, 55, 55, 55]
    first, own = FIRST_OF_GIL, seat("gil")
    assert [p.seats for p in gil] == [(first,), (first,), (), (own,), (own,), (own,)]
    assert [bool(p.waiting) for p in gil] == [False, False, False, True, False, False]
    assert now().seated(own) == Refusal(Reason.SEAT_REVOKED)
    assert [p.name for p in now().former] == ["Farid", "Gil"]


def test_who_coaches_and_who_hosts_is_said_more_than_once() -> None:
    assert [(seq, by, name(e.member)) for seq, by, e in said(SeatHanded)] == [
        (50, "ana", "dev"),
        (51, "dev", "ana"),
    ]
    assert [(seq, by, name(e.member), e.role) for seq, by, e in said(RoleGiven)] == [
        (52, "ana", "chloe", Role.COACH),
        (53, "chloe", "chloe", Role.MEMBER),
        (75, "ana", "esi", Role.COACH),
    ]
    assert [(seq, by, name(e.member), e.hosts) for seq, by, e in said(HostSet)] == [
        (11, "ana", "ben", True),
        (12, "ana", "dev", True),
        (13, "ana", "dev", False),
    ]
    assert [coaches(after(seq)) for seq in range(49, 54)] == [
        ["ana"],
        ["dev"],
        ["ana"],
        ["ana", "chloe"],
        ["ana"],
    ]
    assert {name(p.id): (p.role, p.hosts, p.place) for p in now().members} == {
        "ana": (Role.COACH, False, 0),
        "ben": (Role.MEMBER, True, 1),
        "chloe": (Role.MEMBER, False, 2),
        "dev": (Role.MEMBER, False, 3),
        "esi": (Role.COACH, False, 4),
        "hana": (Role.MEMBER, False, 5),
    }


def test_a_meeting_hears_who_is_called_otherwise_or_is_another() -> None:
    assert [(seq, by, name(e.member), e.name) for seq, by, e in said(NameChanged)] == [
        (45, "ben", "ben", "Ben"),
        (49, "ana", "esi", "Esi"),
    ]
    known = [one for log in (OVER, LEFT) for one in heard(log, KnownAs)]
    assert {(by, e.leaves_chair) for _, by, e in known} == {(HOUSE, False)}
    assert [(name(e.member), e.role) for _, _, e in known] == [
        *(("ben", Role.MEMBER), ("esi", Role.MEMBER)),
        *(("ana", Role.MEMBER), ("dev", Role.COACH), ("ana", Role.COACH), ("dev", Role.MEMBER)),
        *(("chloe", Role.COACH), ("chloe", Role.MEMBER), ("gil", Role.MEMBER)),
        ("esi", Role.COACH),
    ]
    left = fold(meeting(BUILD, LEFT))
    assert [name(p.id) for p in left.members if p.role is Role.COACH] == ["ana", "esi"]
    assert (name(over().chair.coach or ""), name(left.chair.coach or "")) == ("ana", "ana")
    assert (over().watchers, left.watchers) == ((), ())


def test_who_left_in_a_meeting_is_seated_again_as_they_come_back() -> None:
    entries, gil = meeting(BUILD, OVER), PEOPLE["gil"].member
    of_all = heard(OVER, MemberSeated, MemberUnseated, KnownAs)
    of_gil = [(seq, type(e)) for seq, _, e in of_all if e.member == gil]
    assert [kind for _, kind in of_gil] == [MemberSeated, MemberUnseated, KnownAs, MemberUnseated]
    seated = [fold(entries[:seq]).member(gil) is not None for seq, _ in of_gil]
    assert seated == [True, False, True, False]
    notes = [(note.id, note.text) for note in over().own_notes if name(note.by) == "gil"]
    assert notes == [
        ("first-note-gil", "They rest a lot."),
        ("first-note-gil-again", "And I came back for the coffee."),
    ]


def test_two_are_one_in_the_set_with_the_seats_of_both_until_she_made_a_link_of_her_own() -> None:
    assert [one(after(60), "esi").seats, one(after(60), "esi").waiting] == [
        (SECOND_OF_ESI, seat("esi")),
    ] * 2
    assert [one(now(), "esi").seats, one(now(), "esi").waiting] == [(seat("esi"),), ()]
    [anew] = [p for p in now().people if p.joined]
    assert (anew.id, anew.name, anew.joined, anew.seats) == (ANEW, "Hana", PEOPLE["esi"].member, ())
    assert now().ever(ANEW) == one(now(), "esi")
    assert now().seated(SECOND_OF_ESI) == Refusal(Reason.NOT_SEATED)


def test_what_one_of_two_did_in_a_meeting_is_theirs_who_stays() -> None:
    entries, end, esi = meeting(BUILD, OVER), over(), PEOPLE["esi"].member
    [(at, became)] = [(e.seq, e.event) for e in entries if isinstance(e.event, BecameOne)]
    assert became == BecameOne(ANEW, esi, "", Role.MEMBER, 0)
    by_her = [e.act for e in entries if e.by == ANEW]
    assert by_her == [
        *("first-hana-say", "first-hana-asks", "first-note-hana", "first-hana-leads"),
        "first-talk-hana",
    ]
    assert [p.id for p in fold(entries[: at - 1]).members if p.id in (ANEW, esi)] == [esi, ANEW]
    assert [name(p.id) for p in end.members] == [
        *("ana", "ben", "chloe", "dev", "farid", "esi", "gil"),
    ]
    [asked] = [q for q in end.questions if q.id == "first-hana-asks"]
    [note] = [n for n in end.own_notes if n.id == "first-note-hana"]
    [written_so] = [i for r in end.rounds for i in r.items if i.id == "first-talk-hana"]
    assert {asked.by, note.by, written_so.by} == {esi}
    assert [(part.part, name(part.member)) for part in end.next_parts] == [
        ("chair", "esi"),
        ("host", "chloe"),
    ]
    shown = looked_up(entries[at - 1], now(), 1).event
    assert isinstance(shown, BecameOne)
    assert (shown.name, shown.place) == ("Esi", 4)


NOTED = [
    ("person_expected", "ana", "ben", ""),
    ("person_expected", "ana", "chloe", ""),
    ("members_key_renewed", HOUSE, "", ""),
    ("host_set", "ana", "ben", "Hana"),
    ("host_set", "ana", "dev", "Dev"),
    ("host_set", "ana", "dev", "Dev"),
    ("doorway_set", "ana", "", ""),
    ("member_admitted", "ana", "farid", ""),
    ("member_admitted", "ben", "gil", ""),
    ("member_admitted", "ana", "ben", "Hana"),
    ("own_key_made", HOUSE, "ben", "Hana"),
    ("doorway_set", "ben", "", ""),
    ("doorway_set", "ben", "", ""),
    ("name_changed", "ben", "ben", "Hana"),
    ("member_removed", "ana", "farid", "Farid"),
    ("members_key_renewed", HOUSE, "", ""),
    ("name_changed", "ana", "esi", "Hana"),
    ("seat_handed", "ana", "dev", "Dev"),
    ("seat_handed", "dev", "ana", "Ana"),
    ("role_given", "ana", "chloe", "Chloe"),
    ("role_given", "chloe", "chloe", "Chloe"),
    ("member_left", "gil", "gil", "Gil"),
    ("way_handed", "ana", "gil", "Gil"),
    ("seat_taken", HOUSE, "gil", "Gil"),
    ("own_key_made", HOUSE, "gil", "Gil"),
    ("member_left", "gil", "gil", "Gil"),
    ("entries_joined", "ana", "esi", "Hana"),
    ("own_key_made", HOUSE, "esi", "Esi"),
    ("role_given", "ana", "esi", "Esi"),
    ("person_expected", "ben", "hana", ""),
    ("way_handed", "esi", "chloe", "Chloe"),
    ("seat_taken", HOUSE, "chloe", "Chloe"),
    ("way_handed", "ana", "dev", "Dev"),
    ("doorway_set", "ana", "", ""),
]
"""What was noted in the set, by whom, of whom, and what they were called before."""


def test_what_opened_a_seat_or_changed_who_somebody_is_was_noted() -> None:
    assert [(n.what, name(n.by), name(n.member), n.was) for n in now().noted] == NOTED


def hour(year: int, month: int, day: int, hour: int, minute: int = 0) -> int:
    return int(datetime(year, month, day, hour, minute, tzinfo=UTC).timestamp() * 1000)


def test_meetings_are_planned_for_an_hour_changed_and_cancelled() -> None:
    looks_back = "A problem of us all, and how far we came"
    first, second = hour(2026, 11, 29, 18), hour(2026, 12, 13, 18)
    stood = [[(m.title, m.starts_at, m.template.name) for m in after(n).plans] for n in (41, 43)]
    assert stood[0] == [("Whose rota?", hour(2026, 11, 28, 17), "The Harbour way")]
    assert stood[1] == [
        ("Who owns the rota?", first, "The Harbour way"),
        ("After the rota", 0, "All of it, four times"),
    ]
    changed = now().plans[1]
    assert (changed.title, changed.template.name) == ("After the rota", looks_back)
    assert [(m.number, m.starts_at, bool(m.cancelled_at)) for m in now().plans] == [
        (1, first, False),
        (2, second, False),
        (3, hour(2027, 1, 10, 18, 30), False),
        (4, hour(2027, 2, 7, 18), True),
    ]
    assert (now().is_cancelled(3), now().is_cancelled(4)) == (False, True)


def test_a_set_that_has_another_name_is_called_so_in_what_is_sent_of_its_meetings() -> None:
    opened = meeting(BUILD, OVER)[0]
    assert (after(73).name, now().name) == ("Harbour", "The Harbour")
    events = [opened.event, looked_up(opened, now(), 1).event]
    named = [e.set_name for e in events if isinstance(e, MeetingOpened)]
    assert named == ["Harbour", "The Harbour"]
