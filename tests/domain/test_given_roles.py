"""What somebody is in a set: who says so, what goes with it, and what a host alone may do."""

from itertools import product

import pytest

from server.domain.meeting.state.people import TAKING_PART, Role
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest, member_of
from server.domain.sets.coming import PersonExpected, SetDoorway
from server.domain.sets.entries import EntriesJoined, JoinEntries
from server.domain.sets.fold import SetCommand
from server.domain.sets.keys import HandWay, WayHanded
from server.domain.sets.people import ChangeName
from server.domain.sets.person import Doorway, Person
from server.domain.sets.plans import CancelMeeting, ChooseLanguage, PlanMeeting
from server.domain.sets.roles import (
    GiveRole,
    HandSeat,
    HostSet,
    LeaveSet,
    LetHost,
    MemberLeft,
    RoleGiven,
    SeatHanded,
)
from tests.cast import ANA, BEN, CHLOE, DEV, STRANGER, By, a_set, folded_set, given_set
from tests.people import comes, expects, removes

ID = "an-act-0001"
KEY = "k" * 26
GILS_KEY = "g" * 26
GIL = member_of(GILS_KEY)
OTHERS = [role for role in Role if role is not Role.COACH]
OTHER_PAIRS = [pair for pair in product(OTHERS, OTHERS) if pair[0] is not pair[1]]


def is_now(member: str, role: Role) -> By:
    return By(ANA, RoleGiven(member, role))


def give(member: str, role: Role) -> GiveRole:
    return GiveRole(id=ID, member=member, role=role)


def who(member: str, *since: By) -> Person:
    found = folded_set(a_set(*since)).person(member)
    assert found
    return found


def as_a(role: Role) -> list[By]:
    """Ana's set, in which Ben is something else than a member, or is one again."""
    return a_set(is_now(BEN, Role.APPRENTICE), is_now(BEN, role))


# Given


@pytest.mark.parametrize(("was", "role"), OTHER_PAIRS)
def test_a_coach_gives_whoever_is_none_any_other_role(was: Role, role: Role) -> None:
    given_set(as_a(was)).when(give(BEN, role), ANA).then(RoleGiven(BEN, role))
    ben = who(BEN, is_now(BEN, was), is_now(BEN, role))
    assert (ben.role, ben.known_since) == (role, 8)


@pytest.mark.parametrize("role", Role)
def test_nobody_is_given_the_role_that_they_have(role: Role) -> None:
    given_set(as_a(role)).when(give(BEN, role), ANA).refused(Reason.SAME_ROLE, "role")


@pytest.mark.parametrize(("was", "role"), list(product(OTHERS, Role)))
def test_nobody_gives_a_role_who_does_not_coach_themselves_neither(was: Role, role: Role) -> None:
    for member in (BEN, CHLOE):
        given_set(as_a(was)).when(give(member, role), BEN).refused(Reason.NOT_YOURS)


@pytest.mark.parametrize("role", OTHERS)
def test_a_coach_becomes_another_by_themselves_and_while_a_coach_stays(role: Role) -> None:
    two = a_set(is_now(BEN, Role.COACH))
    given_set(two).when(give(BEN, role), BEN).then(RoleGiven(BEN, role))
    given_set(two).when(give(BEN, role), ANA).refused(Reason.NOT_YOURS, "member")
    given_set(a_set()).when(give(ANA, role), ANA).refused(Reason.COACH_STAYS, "member")


@pytest.mark.parametrize("role", OTHERS)
def test_the_coach_s_seat_is_handed_to_whoever_has_come(role: Role) -> None:
    given_set(as_a(role)).when(HandSeat(id=ID, member=BEN), ANA).then(SeatHanded(BEN))
    assert who(BEN, is_now(BEN, role), By(ANA, SeatHanded(BEN))).role is Role.COACH


def test_whoever_comes_back_is_what_they_were_but_coaches_no_more() -> None:
    for role in OTHERS:
        back = [By(BEN, MemberLeft(BEN)), By(ANA, WayHanded(BEN, "a-sum"))]
        ben = folded_set([*as_a(role), *back]).person(BEN)
        assert ben
        assert (ben.role, ben.hosts) == (role, role is Role.HOST)
    two = [is_now(BEN, Role.COACH), By(BEN, HostSet(BEN, True))]
    [ben] = folded_set(a_set(*two, By(BEN, MemberLeft(BEN)))).former
    assert (ben.role, ben.hosts) == (Role.MEMBER, False)


def test_all_leave_who_do_not_coach() -> None:
    for role in OTHERS:
        given_set(as_a(role)).when(LeaveSet(id=ID), BEN).then(MemberLeft(BEN))


# Expected


@pytest.mark.parametrize("role", Role)
def test_a_coach_expects_somebody_as_what_they_will_be(role: Role) -> None:
    event = PersonExpected(GIL, "Gil", digest(GILS_KEY), role)
    given_set(a_set()).when(expects("Gil", GILS_KEY, role), ANA).then(event)
    gil = who(GIL, By(ANA, event))
    assert (gil.role, gil.hosts, gil.came) == (role, role is Role.HOST, False)


@pytest.mark.parametrize("host", [HostSet(BEN, True), RoleGiven(BEN, Role.HOST)])
@pytest.mark.parametrize("role", Role)
def test_whoever_hosts_expects_members_alone(host: HostSet | RoleGiven, role: Role) -> None:
    """They would make themselves coach, by a link that they hold."""
    told = given_set(a_set(By(ANA, host))).when(expects("Gil", GILS_KEY, role), BEN)
    if role is Role.MEMBER:
        told.allowed()
    else:
        told.refused(Reason.NOT_YOURS, "role")


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.MEMBER])
def test_nobody_comes_by_the_shared_link_as_one_who_is_expected_otherwise(role: Role) -> None:
    expected = By(ANA, PersonExpected(GIL, "Gil", "sum", role))
    given_set(a_set(expected)).when(comes("Gil", "x")).refused(Reason.NAME_TAKEN, "name")


# Hosts


def test_a_host_hosts_and_nothing_says_that_they_do_not() -> None:
    assert who(BEN, is_now(BEN, Role.HOST)).hosts
    for hosts in (True, False):
        let = LetHost(id=ID, member=BEN, hosts=hosts)
        for role in (Role.HOST, Role.OBSERVER):
            given_set(as_a(role)).when(let, ANA).refused(Reason.HOSTS_BY_ROLE, "member")


@pytest.mark.parametrize("role", [Role.COACH, Role.MEMBER, Role.APPRENTICE])
def test_anybody_else_hosts_as_well_or_no_longer(role: Role) -> None:
    for hosts in (True, False):
        let = LetHost(id=ID, member=BEN, hosts=hosts)
        given_set(as_a(role)).when(let, ANA).then(HostSet(BEN, hosts))
        assert who(BEN, is_now(BEN, role), By(ANA, HostSet(BEN, hosts))).hosts is hosts
    let = LetHost(id=ID, member=STRANGER, hosts=True)
    given_set(as_a(role)).when(let, ANA).refused(Reason.NO_SUCH_MEMBER, "member")


def test_whoever_was_a_host_and_is_a_member_hosts_until_a_coach_says_otherwise() -> None:
    once = (is_now(BEN, Role.HOST), is_now(BEN, Role.MEMBER))
    assert who(BEN, *once).hosts
    assert not who(BEN, *once, By(ANA, HostSet(BEN, False))).hosts


def test_whoever_hosts_goes_on_unless_they_observe() -> None:
    hosting = By(ANA, HostSet(BEN, True))
    assert not who(BEN, hosting, is_now(BEN, Role.OBSERVER)).hosts
    for role in (Role.COACH, Role.APPRENTICE):
        assert who(BEN, hosting, is_now(BEN, role)).hosts
        assert not who(BEN, is_now(BEN, role)).hosts


HOSTS_MAY: list[SetCommand] = [
    PlanMeeting(id=ID, title="Next", template="taster", starts_at=0),
    expects("Hal", KEY),
    SetDoorway(id=ID, doorway=Doorway.ASK),
    LeaveSet(id=ID),
    ChangeName(id=ID, member=BEN, name="Benedict"),
]
HOSTS_MAY_NOT: list[SetCommand] = [
    ChooseLanguage(id=ID, language="de"),  # type: ignore[arg-type]
    HandWay(id=ID, member=CHLOE, own_key=KEY),
    removes(CHLOE),
    give(CHLOE, Role.HOST),
    LetHost(id=ID, member=CHLOE, hosts=True),
    JoinEntries(id=ID, member=CHLOE, into=DEV),
    HandSeat(id=ID, member=CHLOE),
]


@pytest.mark.parametrize("command", HOSTS_MAY, ids=lambda word: word.key())
def test_a_host_looks_after_dates_people_and_links(command: SetCommand) -> None:
    given_set(as_a(Role.HOST)).when(command, BEN).allowed()


@pytest.mark.parametrize("command", HOSTS_MAY_NOT, ids=lambda word: word.key())
@pytest.mark.parametrize("role", OTHERS)
def test_all_else_is_the_coach_s(command: SetCommand, role: Role) -> None:
    given_set(as_a(role)).when(command, BEN).refused(Reason.NOT_YOURS)


@pytest.mark.parametrize("role", [Role.APPRENTICE, Role.OBSERVER, Role.MEMBER])
def test_nobody_hosts_by_another_role(role: Role) -> None:
    for command in (*HOSTS_MAY[:3], CancelMeeting(id=ID, meeting=1)):
        given_set(a_set(is_now(BEN, role))).when(command, BEN).refused(Reason.NOT_YOURS)


# Two who are one


@pytest.mark.parametrize(("one", "other"), list(product(Role, Role)))
def test_two_are_one_if_both_take_part_or_are_the_same(one: Role, other: Role) -> None:
    lines = a_set(is_now(BEN, one), is_now(CHLOE, other))
    told = given_set(lines).when(JoinEntries(id=ID, member=BEN, into=CHLOE), ANA)
    if one is other or {one, other} <= set(TAKING_PART):
        told.then(EntriesJoined(BEN, CHLOE))
    else:
        told.refused(Reason.ROLES_DIFFER, "into")


def test_two_of_one_role_stay_that() -> None:
    for role in Role:
        one = By(ANA, EntriesJoined(BEN, CHLOE))
        both = who(CHLOE, is_now(BEN, role), is_now(CHLOE, role), one)
        assert (both.role, both.hosts) == (role, role is Role.HOST)


def test_that_a_role_was_given_is_noted() -> None:
    group = folded_set(a_set(*(is_now(BEN, role) for role in (Role.HOST, Role.OBSERVER))))
    assert [(n.what, n.by, n.member, n.was) for n in group.noted] == [
        ("role_given", ANA, BEN, "Ben")
    ] * 2
    assert group.seated("seat-of-ben") != Refusal(Reason.SEAT_REVOKED)
