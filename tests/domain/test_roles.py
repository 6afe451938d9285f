"""More than one pair of hands: co-coaches, a host, the coach's seat handed on, and leaving."""

import pytest

from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.sets.asking import Admit, AskedIn
from server.domain.sets.coming import PersonExpected, SetDoorway
from server.domain.sets.fold import SetCommand, SetEvent
from server.domain.sets.keys import HandWay
from server.domain.sets.people import ChangeName
from server.domain.sets.person import Doorway
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
from server.domain.words import HOUSE
from tests.answers import AS_SEEN
from tests.cast import ANA, BEN, CHLOE, STRANGER, By, a_set, folded_set, given_set
from tests.people import comes, expects, removed, removes

ID = "an-act-0001"
KEY = "k" * 26
COACHED = By(ANA, RoleGiven(BEN, Role.COACH))
HOSTED = By(ANA, HostSet(CHLOE, True))
EXPECTED = By(ANA, PersonExpected("gil", "Gil", "sum", Role.MEMBER))


def give(member: str, role: Role) -> GiveRole:
    return GiveRole(id=ID, member=member, role=role)


def roles(*since: By) -> dict[str, Role]:
    return {p.id: p.role for p in folded_set(a_set(*since)).members if p.role is Role.COACH}


# Coaches


def test_a_coach_lets_another_coach_too() -> None:
    given_set(a_set()).when(give(BEN, Role.COACH), ANA).then(RoleGiven(BEN, Role.COACH))
    assert set(roles(COACHED)) == {ANA, BEN}
    given_set(a_set(COACHED)).when(
        PlanMeeting(id=ID, title="Next", template="taster", starts_at=0), BEN
    ).allowed()


def test_a_coach_steps_back_as_long_as_another_stays_and_nobody_else_says_so_of_them() -> None:
    back = give(ANA, Role.MEMBER)
    given_set(a_set(COACHED)).when(back, ANA).then(RoleGiven(ANA, Role.MEMBER))
    given_set(a_set(COACHED)).when(back, BEN).refused(Reason.NOT_YOURS, "member")
    given_set(a_set()).when(back, ANA).refused(Reason.COACH_STAYS, "member")


def test_a_coach_who_has_not_come_is_none_to_leave_a_set_to() -> None:
    awaited = a_set(EXPECTED, By(ANA, RoleGiven("gil", Role.COACH)))
    given_set(awaited).when(give(ANA, Role.MEMBER), ANA).refused(Reason.COACH_STAYS, "member")
    given_set(awaited).when(LeaveSet(id=ID), ANA).refused(Reason.COACH_STAYS)


def test_what_cannot_be_given_is_refused() -> None:
    lines = given_set(a_set())
    lines.when(give(BEN, Role.MEMBER), ANA).refused(Reason.SAME_ROLE, "role")
    lines.when(give(STRANGER, Role.COACH), ANA).refused(Reason.NO_SUCH_MEMBER, "member")
    lines.when(give(BEN, Role.COACH), CHLOE).refused(Reason.NOT_YOURS)
    lines.when(give(CHLOE, Role.COACH), CHLOE).refused(Reason.NOT_YOURS)


def test_no_coach_takes_another_out() -> None:
    out = removes(ANA)
    given_set(a_set(COACHED)).when(out, BEN).refused(Reason.COACH_STAYS, "member")


def test_the_coach_s_seat_is_handed_on_for_good() -> None:
    hand = HandSeat(id=ID, member=BEN)
    given_set(a_set()).when(hand, ANA).then(SeatHanded(BEN))
    group = folded_set(a_set(By(ANA, SeatHanded(BEN))))
    assert {p.id: p.role for p in group.members if p.id in (ANA, BEN)} == {
        ANA: Role.MEMBER,
        BEN: Role.COACH,
    }
    given_set(a_set(By(ANA, SeatHanded(BEN)))).when(hand, ANA).refused(Reason.NOT_YOURS)
    assert [(n.what, n.by, n.member) for n in group.noted] == [("seat_handed", ANA, BEN)]


def test_nobody_is_handed_the_seat_who_has_not_come_or_has_it() -> None:
    gil = HandSeat(id=ID, member="gil")
    given_set(a_set(EXPECTED)).when(gil, ANA).refused(Reason.NOT_COME, "member")
    given_set(a_set()).when(gil, ANA).refused(Reason.NO_SUCH_MEMBER, "member")
    given_set(a_set(COACHED)).when(HandSeat(id=ID, member=BEN), ANA).refused(
        Reason.SAME_ROLE, "member"
    )


# A host


HOSTS_MAY: list[SetCommand] = [
    PlanMeeting(id=ID, title="Next", template="taster", starts_at=0),
    expects("Hal", KEY),
    SetDoorway(id=ID, doorway=Doorway.ASK),
]
HOSTS_MAY_NOT: list[SetCommand] = [
    ChooseLanguage(id=ID, language="de"),  # type: ignore[arg-type]
    HandWay(id=ID, member=BEN, own_key=KEY),
    ChangeName(id=ID, member=BEN, name="Benedict"),
    removes(BEN),
    give(BEN, Role.COACH),
    LetHost(id=ID, member=BEN, hosts=True),
]


@pytest.mark.parametrize("command", HOSTS_MAY, ids=lambda word: word.key())
def test_a_host_looks_after_dates_people_and_links(command: SetCommand) -> None:
    given_set(a_set(HOSTED)).when(command, CHLOE).allowed()
    given_set(a_set(HOSTED, By(ANA, HostSet(CHLOE, False)))).when(command, CHLOE).refused(
        Reason.NOT_YOURS
    )


@pytest.mark.parametrize("command", HOSTS_MAY_NOT, ids=lambda word: word.key())
def test_all_else_is_the_coach_s(command: SetCommand) -> None:
    given_set(a_set(HOSTED)).when(command, CHLOE).refused(
        Reason.NOT_YOURS, "member" if isinstance(command, ChangeName) else ""
    )


def test_no_host_lets_anybody_back_to_a_seat() -> None:
    """They would let themselves in, and end all other seats of it."""
    admit = Admit(id=ID, member="asks", at=AS_SEEN)
    for name, seat in (("Ana", ANA), ("Ben", BEN)):
        asks = By(HOUSE, AskedIn("asks", name, "seat", "", seat))
        given_set(a_set(HOSTED, asks)).when(admit, CHLOE).refused(Reason.NOT_YOURS, "member")
        given_set(a_set(HOSTED, asks)).when(admit, ANA).allowed()


@pytest.mark.parametrize("more", [RoleGiven("gil", Role.COACH), HostSet("gil", True)])
def test_nobody_is_a_coach_or_a_host_by_the_name_that_is_expected(more: SetEvent) -> None:
    """All members have the link that all share, and know whom the set expects."""
    join = comes("Gil", "other")
    given_set(a_set(EXPECTED)).when(join).allowed()
    given_set(a_set(EXPECTED, By(ANA, more))).when(join).refused(Reason.NAME_TAKEN, "name")


def test_a_host_cancels_no_meeting_that_is_not_there() -> None:
    cancel = CancelMeeting(id=ID, meeting=1)
    given_set(a_set(HOSTED)).when(cancel, CHLOE).refused(Reason.NO_SUCH_MEETING, "meeting")


# Leaving


def test_whoever_leaves_is_out_as_if_they_were_taken_out_and_keeps_their_name() -> None:
    given_set(a_set()).when(LeaveSet(id=ID), BEN).then(MemberLeft(BEN))
    left = folded_set(a_set(By(BEN, MemberLeft(BEN))))
    assert left.people == folded_set(a_set(removed(BEN))).people
    assert left.seated("seat-of-ben") == Refusal(Reason.SEAT_REVOKED)
    assert [p.name for p in left.former] == ["Ben"]


def test_the_last_coach_stays() -> None:
    given_set(a_set()).when(LeaveSet(id=ID), ANA).refused(Reason.COACH_STAYS)
    given_set(a_set(COACHED)).when(LeaveSet(id=ID), ANA).then(MemberLeft(ANA))
