"""Nobody observes the meetings of a set unless all agree who are in it and have come."""

from typing import Any

import pytest

from server.domain.meeting.state.people import Role
from server.domain.meeting.templates import BUILT_IN, DEFAULT
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest, member_of
from server.domain.sets.coming import DoorwaySet, PersonExpected
from server.domain.sets.entries import EntriesJoined
from server.domain.sets.keys import OwnKeyMade, SeatTaken, WayHanded
from server.domain.sets.person import Doorway
from server.domain.sets.plans import MeetingPlanned
from server.domain.sets.roles import MemberLeft, RoleGiven
from server.domain.sets.watching import (
    Consent,
    ConsentGiven,
    ConsentRefused,
    barred,
    led_to,
    undecided,
)
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CAST,
    CHLOE,
    DEV,
    ESI,
    FARID,
    STRANGER,
    By,
    a_set,
    folded_set,
    given_set,
    joined,
)
from tests.people import removed

WAITS = Refusal(Reason.AWAITS_CONSENT)
ASKED = (ANA, BEN, CHLOE, ESI, FARID)
GILS_KEY = "g" * 26
GIL = member_of(GILS_KEY)


def becomes(member: str, role: Role) -> By:
    return By(ANA, RoleGiven(member, role))


def agrees(*who: str, of: str = DEV) -> list[By]:
    return [By(one, ConsentGiven(of)) for one in who]


def refuses(who: str = CHLOE) -> By:
    return By(who, ConsentRefused(DEV))


def observed(*since: By) -> list[By]:
    """Ana's set, in which Dev is to observe; then what happened since."""
    return a_set(becomes(DEV, Role.OBSERVER), *since)


def consent(member: str = DEV, agrees: bool = True) -> Consent:
    return Consent(id="consent-0001", member=member, agrees=agrees)


def waits_for(lines: list[By], observer: str = DEV) -> tuple[str, ...]:
    """Who is still to agree; the door to meetings is open once that is nobody."""
    group = folded_set(lines)
    person = group.person(observer)
    assert person
    found = undecided(group, person)
    assert barred(group, person) == (WAITS if found else None)
    return found


def expected(role: Role) -> By:
    return By(ANA, PersonExpected(GIL, "Gil", digest(GILS_KEY), role))


# All agree


def test_whoever_is_to_observe_waits_until_everybody_has_agreed() -> None:
    assert waits_for(observed()) == ASKED
    for many in range(1, len(ASKED) + 1):
        assert waits_for(observed(*agrees(*ASKED[:many]))) == ASKED[many:]


def test_whoever_is_let_into_no_meeting_is_led_to_none() -> None:
    planned = By(ANA, MeetingPlanned("First", BUILT_IN[DEFAULT], 0))
    for role, agreed, number in (
        *((Role.MEMBER, (), 1), (Role.APPRENTICE, (), 1), (Role.HOST, (), 0)),
        *((Role.OBSERVER, (), 0), (Role.OBSERVER, ASKED, 1)),
    ):
        becomes_another = [] if role is Role.MEMBER else [becomes(DEV, role)]
        group = folded_set(a_set(planned, *becomes_another, *agrees(*agreed)))
        dev = group.person(DEV)
        assert dev
        assert led_to(group, dev) == number


@pytest.mark.parametrize("last", ASKED)
def test_one_is_enough_for_whom_they_wait(last: str) -> None:
    others = [one for one in ASKED if one != last]
    assert waits_for(observed(*agrees(*others))) == (last,)
    assert waits_for(observed(*agrees(*others, *others))) == (last,)
    assert waits_for(observed(*agrees(*others, last))) == ()


def test_whoever_agrees_twice_has_agreed_once() -> None:
    dev = folded_set(observed(*agrees(BEN, BEN))).person(DEV)
    assert dev
    assert dev.consents == (BEN,)


def test_an_apprentice_is_asked_and_no_host_no_other_observer_and_nobody_who_is_expected() -> None:
    roles = [becomes(BEN, Role.APPRENTICE), becomes(ESI, Role.HOST), becomes(FARID, Role.OBSERVER)]
    assert waits_for(observed(*roles, expected(Role.MEMBER))) == (ANA, BEN, CHLOE)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OBSERVER])
def test_nobody_is_asked_about_those_who_do_not_observe(role: Role) -> None:
    group = folded_set(a_set(becomes(BEN, Role.COACH), becomes(DEV, role)))
    dev = group.person(DEV)
    assert dev
    assert undecided(group, dev) == ()
    assert barred(group, dev) == (Refusal(Reason.READS_NO_MEETING) if role is Role.HOST else None)


def test_whoever_leaves_or_reads_no_meeting_any_more_is_asked_no_more() -> None:
    for gone in (
        By(FARID, MemberLeft(FARID)),
        removed(FARID),
        becomes(FARID, Role.HOST),
        becomes(FARID, Role.OBSERVER),
    ):
        assert waits_for(observed(*agrees(*ASKED[:-1]))) == (FARID,)
        assert waits_for(observed(*agrees(*ASKED[:-1]), gone)) == ()


def test_whose_seats_wait_is_asked_anew_as_another_may_have_agreed_for_them() -> None:
    one = By(ANA, EntriesJoined(FARID, ESI))
    waits = observed(*agrees(*ASKED), one)
    assert waits_for(waits) == (ESI,)
    confirmed = By(HOUSE, OwnKeyMade(ESI, "a-sum", f"seat-of-{ESI}"))
    assert waits_for([*waits, confirmed]) == (ESI,)
    assert waits_for([*waits, confirmed, *agrees(ESI)]) == ()


def test_a_way_to_the_seat_of_an_observer_may_be_anothers_and_all_are_asked_anew() -> None:
    assert waits_for(observed(*agrees(*ASKED), By(ANA, WayHanded(DEV, "a-sum")))) == ASKED


def test_one_no_has_the_door_ask_from_now_on_and_opens_no_door_that_is_closed() -> None:
    for before, then in ((None, "ask"), (Doorway.ASK, "ask"), (Doorway.CLOSED, "closed")):
        door = [By(ANA, DoorwaySet(before))] if before else []
        assert folded_set(observed(*door, refuses())).doorway == then


# Those who come later


def test_a_latecomer_is_asked_and_until_they_agree_nobody_observes() -> None:
    late = observed(*agrees(*ASKED), joined("gil"))
    assert waits_for(late) == ("gil",)
    assert waits_for([*late, *agrees("gil")]) == ()


def test_whoever_is_expected_is_asked_from_when_they_come() -> None:
    lines = observed(*agrees(*ASKED), expected(Role.MEMBER))
    assert waits_for(lines) == ()
    assert waits_for([*lines, By(HOUSE, SeatTaken(GIL, "gils", digest(GILS_KEY)))]) == (GIL,)


def test_one_who_becomes_a_member_who_was_none_is_asked() -> None:
    hosting = observed(becomes(FARID, Role.HOST), *agrees(*ASKED[:-1]))
    assert waits_for(hosting) == ()
    assert waits_for([*hosting, becomes(FARID, Role.MEMBER)]) == (FARID,)


def test_one_who_is_expected_to_observe_waits_like_any_other() -> None:
    assert waits_for(a_set(expected(Role.OBSERVER)), GIL) == CAST
    assert waits_for(a_set(expected(Role.OBSERVER), *agrees(*CAST, of=GIL)), GIL) == ()


# One no


@pytest.mark.parametrize("who", ASKED)
@pytest.mark.parametrize("before", [(), ASKED[:2], ASKED])
def test_one_no_at_any_time_takes_an_observer_out_of_the_set(
    who: str, before: tuple[str, ...]
) -> None:
    group = folded_set(observed(*agrees(*before), refuses(who)))
    assert group.person(DEV) is None
    assert group.seated("seat-of-dev") == Refusal(Reason.SEAT_REVOKED)
    assert [p.name for p in group.former] == ["Dev"]


def test_who_did_not_agree_is_told_to_nobody() -> None:
    group = folded_set(observed(*agrees(ANA, BEN), refuses()))
    [_, note] = group.noted
    assert (note.what, note.by, note.member, note.was) == ("consent_refused", "", DEV, "Dev")
    assert CHLOE not in repr(group.noted)


def test_that_somebody_agreed_is_noted_of_nobody() -> None:
    what = [note.what for note in folded_set(observed(*agrees(*ASKED))).noted]
    assert what == ["role_given"]


def test_whoever_was_refused_and_is_let_in_again_observes_only_once_all_agree_anew() -> None:
    back = observed(*agrees(*ASKED), refuses(), By(ANA, WayHanded(DEV, "a-sum")))
    dev = folded_set(back).person(DEV)
    assert dev
    assert (dev.role, dev.consents) == (Role.OBSERVER, ())
    assert waits_for(back) == ASKED


# What does not last


@pytest.mark.parametrize("between", [Role.MEMBER, Role.APPRENTICE, Role.HOST, Role.COACH])
def test_another_role_in_between_and_all_are_asked_anew(between: Role) -> None:
    again = [becomes(DEV, between), By(DEV, RoleGiven(DEV, Role.OBSERVER))]
    assert waits_for(observed(*agrees(*ASKED), *again)) == ASKED


def test_of_two_observers_who_are_one_counts_what_was_said_of_both() -> None:
    all_but_ana = [one for one in ASKED if one not in (ANA, ESI)]
    both = observed(becomes(ESI, Role.OBSERVER), *agrees(*ASKED), *agrees(*all_but_ana, of=ESI))
    assert waits_for([*both, By(ANA, EntriesJoined(DEV, ESI))], ESI) == (ANA,)
    assert waits_for([*both, By(ANA, EntriesJoined(ESI, DEV))], DEV) == (ANA,)


def test_what_one_agreed_to_binds_nobody_with_whom_they_are_one() -> None:
    agreed = observed(*agrees(*(one for one in ASKED if one != BEN)))
    assert waits_for([*agreed, By(ANA, EntriesJoined(CHLOE, BEN))]) == (BEN,)


# Who says so, and of whom


def said(lines: list[By], by: str, command: Any = None) -> Any:
    return given_set(lines).when(command or consent(), by).said


@pytest.mark.parametrize("who", ASKED)
def test_everybody_in_the_set_says_yes_or_no_for_themselves(who: str) -> None:
    assert said(observed(), who) == ConsentGiven(DEV)
    assert said(observed(), who, consent(agrees=False)) == ConsentRefused(DEV)


def test_an_apprentice_says_so_and_no_host_and_no_observer() -> None:
    for role, told in (
        (Role.APPRENTICE, ConsentGiven(DEV)),
        (Role.HOST, Refusal(Reason.NOT_YOURS)),
        (Role.OBSERVER, Refusal(Reason.NOT_YOURS)),
    ):
        assert said(observed(becomes(BEN, role)), BEN) == told
    assert said(observed(), DEV) == Refusal(Reason.NOT_YOURS)


def test_nobody_says_so_who_is_not_in_the_set() -> None:
    assert said(observed(), STRANGER) == Refusal(Reason.NOT_SEATED)
    assert said(observed(removed(BEN)), BEN) == Refusal(Reason.SEAT_REVOKED)


def test_it_is_said_of_those_who_observe_and_of_nobody_else() -> None:
    none = Refusal(Reason.NO_SUCH_MEMBER, "member")
    group: list[By] = observed(becomes(ESI, Role.APPRENTICE), becomes(FARID, Role.HOST))
    for whom in (ANA, BEN, ESI, FARID, STRANGER):
        assert said(group, CHLOE, consent(whom)) == none
    assert said(observed(refuses()), BEN) == none
