"""Whoever asks at the door asks once and for a day; and the key that they come by is of now."""

from typing import Any

import pytest

from server.domain.entry import Entry
from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest
from server.domain.sets.asking import (
    ASKS_FOR_MS,
    Admit,
    AskedIn,
    MemberAdmitted,
    PersonTurnedAway,
    TurnAway,
)
from server.domain.sets.coming import DoorwaySet, PersonExpected
from server.domain.sets.fold import evolve_set
from server.domain.sets.keys import MembersKeyRenewed, OwnKeyMade
from server.domain.sets.people import MemberRemoved, RemoveMember
from server.domain.sets.person import Doorway
from server.domain.sets.state import MOST_ASKING, LearningSet
from server.domain.words import HOUSE
from tests.answers import AS_SEEN
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    MEMBERS_KEY,
    OPENED_AT,
    By,
    GivenSet,
    a_set,
    folded_set,
    given_set,
)
from tests.domain.scenes import done_in_set
from tests.people import comes, key_after, removed, removes

DAY = 24 * 3_600_000
KEY = "k" * 26
ASKS = By(ANA, DoorwaySet(Doorway.ASK))
NOBODY = Refusal(Reason.NOBODY_ASKS, "member")


def asked(name: str = "Gil", member: str = "gil", returns: str = "") -> By:
    return By(HOUSE, AskedIn(member, name, f"seat-of-{member}", "", returns))


def at_the_door(group: LearningSet) -> list[tuple[str, str, str]]:
    return [(one.id, one.name, one.returns) for one in group.asking]


def at(ms: int, line: By, group: LearningSet) -> LearningSet:
    """The set one line further, at a time."""
    entry = Entry(group.seq + 1, OPENED_AT + ms, line.who, f"act-{group.seq + 1:06}", line.event)
    return evolve_set(group, entry)


def at_a_door(*asking: By) -> LearningSet:
    """Ana's set, at whose door some asked as soon as it was there."""
    group = folded_set(a_set(ASKS))
    for line in asking:
        group = at(0, line, group)
    return group


def answered(group: LearningSet, member: str = "gil") -> list[object]:
    """What the coach is told who lets them in, and who does not."""
    one: dict[str, Any] = {"member": member, "at": AS_SEEN}
    acts = Admit(id="admit-0001", **one), TurnAway(id="away-0001", **one)
    return [GivenSet(group).when(act, ANA).said for act in acts]


# For a day


@pytest.mark.parametrize("returns", ["", BEN])
def test_whoever_is_not_answered_within_a_day_asks_no_more(returns: str) -> None:
    group = at_a_door(asked(returns=returns))
    before, after = at(DAY - 1, ASKS, group), at(DAY, ASKS, group)
    assert ASKS_FOR_MS == DAY
    assert at_the_door(before) == [("gil", "Gil", returns)]
    assert before.seated("seat-of-gil") == Refusal(Reason.AWAITS_ADMISSION)
    assert not any(isinstance(said, Refusal) for said in answered(before))
    assert at_the_door(after) == []
    assert after.seated("seat-of-gil") == Refusal(Reason.NOT_SEATED)
    assert answered(after) == [NOBODY, NOBODY]


def test_each_asks_for_a_day_of_their_own_and_asks_anew_after_that() -> None:
    group = at(DAY // 2, asked("Hal", "hal"), at_a_door(asked()))
    assert at_the_door(at(DAY, ASKS, group)) == [("hal", "Hal", "")]
    again = at(DAY + 1, asked(), at(DAY, ASKS, group))
    assert at_the_door(again) == [("hal", "Hal", ""), ("gil", "Gil", "")]
    assert at_the_door(at(2 * DAY, ASKS, again)) == [("gil", "Gil", "")]


def test_whoever_is_let_in_in_time_stays_and_whoever_was_turned_away_is_told_so() -> None:
    group = at_a_door(asked(), asked("Hal", "hal"))
    let_in = at(DAY - 2, By(ANA, MemberAdmitted("gil")), group)
    later = at(3 * DAY, ASKS, at(DAY - 1, By(ANA, PersonTurnedAway("hal")), let_in))
    assert later.person("gil")
    assert later.seated("seat-of-hal") == Refusal(Reason.TURNED_AWAY)


# Once


@pytest.mark.parametrize(("name", "returns"), [("Gilbert", ""), ("Ben", BEN), ("Gil", "")])
def test_asking_again_is_in_place_of_having_asked_before(name: str, returns: str) -> None:
    hal = asked("Hal", "hal")
    group = at(DAY - 1, asked(name, returns=returns), at_a_door(asked(), hal))
    assert at_the_door(group) == [("hal", "Hal", ""), ("gil", name, returns)]
    assert at_the_door(at(DAY + 1, ASKS, group)) == [("gil", name, returns)]


def test_whoever_asked_to_be_back_and_then_asks_as_somebody_new_is_let_in_as_that() -> None:
    lines = [*a_set(ASKS, asked("Ben", returns=BEN), asked())]
    group = folded_set([*lines, By(ANA, MemberAdmitted("gil"))])
    gil, ben = group.person("gil"), group.person(BEN)
    assert gil
    assert ben
    assert (gil.name, ben.seats, ben.waiting) == ("Gil", ("seat-of-ben",), ())


def test_whoever_asks_already_may_ask_again_where_no_more_may_ask() -> None:
    full = a_set(ASKS, *(asked(f"Gil {n}", f"gil-{n}") for n in range(MOST_ASKING)))
    given_set(full).when(comes("Hal", "hal")).refused(Reason.TOO_MANY_ASK)
    given_set(full).when(comes("Gilbert", "gil-3")).allowed()


def test_whoever_asked_and_comes_in_by_another_name_once_the_door_is_open_asks_no_more() -> None:
    """They were in the set, and could be let in to it once more."""
    opened = By(ANA, DoorwaySet(Doorway.OPEN))
    lines = done_in_set(a_set(ASKS, asked(), opened), (HOUSE, comes("Gilbert", "gil")))
    group = folded_set(lines)
    assert at_the_door(group) == []
    assert [p.name for p in group.members if p.id == "gil"] == ["Gilbert"]
    assert answered(group) == [NOBODY, NOBODY]


def test_whoever_asked_and_then_comes_by_the_name_that_is_expected_asks_no_more() -> None:
    expected = By(ANA, PersonExpected("hal", "Hal", "sum", Role.MEMBER))
    opened = By(ANA, DoorwaySet(Doorway.OPEN))
    lines = done_in_set(a_set(ASKS, asked(), expected, opened), (HOUSE, comes("Hal", "gil")))
    group = folded_set(lines)
    assert at_the_door(group) == []
    assert group.seated("seat-of-gil") == group.person("hal")


# By the key that all share


def test_nobody_comes_or_asks_by_a_key_that_was_replaced_since_it_was_looked_at() -> None:
    late = Refusal(Reason.KEY_REPLACED, "key")
    for door in Doorway:
        for back in (False, True):
            group = given_set(a_set(By(ANA, DoorwaySet(door)), removed(DEV)))
            assert group.when(comes("Ben" if back else "Gil", "gil", back=back)).said == late
            now = comes("Ben" if back else "Gil", "gil", back=back, key=key_after(DEV))
            assert group.when(now).said != late


def test_of_a_door_that_is_closed_an_old_key_tells_nothing() -> None:
    closed = given_set(a_set(By(ANA, DoorwaySet(Doorway.CLOSED))))
    closed.when(comes("Gil", "gil")).refused(Reason.DOOR_CLOSED, "key")
    closed.when(comes("Gil", "gil", key="another")).refused(Reason.KEY_REPLACED, "key")


def test_whoever_is_taken_out_finds_the_key_replaced_by_the_same_line() -> None:
    out = removed(BEN)
    given_set(a_set()).when(removes(BEN), ANA).then(out.event)
    group = folded_set(a_set(out))
    assert group.members_key == key_after(BEN)
    assert group.former_keys == (digest(MEMBERS_KEY),)
    assert [note.what for note in group.noted] == ["member_removed"]


def test_a_line_of_before_that_took_somebody_out_leaves_the_key_as_it_is() -> None:
    group = folded_set(a_set(By(ANA, MemberRemoved(BEN, ""))))
    assert (group.members_key, group.former_keys) == (MEMBERS_KEY, ())
    assert group.person(BEN) is None


def test_nobody_is_taken_out_by_a_key_that_opens_something_or_did() -> None:
    """A link that was passed on would let them in again, or open another's seat."""
    own = By(HOUSE, OwnKeyMade(CHLOE, digest(KEY), "seat-of-chloe"))
    former = By(HOUSE, OwnKeyMade(CHLOE, "another-sum", "seat-of-chloe"))
    expected = By(ANA, PersonExpected("gil", "Gil", digest(KEY), Role.MEMBER))
    renewed = [By(HOUSE, MembersKeyRenewed(key)) for key in (KEY, "o" * 26)]
    act = RemoveMember(id="remove-ben", member=BEN, members_key=KEY)
    for lines in ([own], [own, former], [expected], renewed, renewed[:1]):
        given_set(a_set(*lines)).when(act, ANA).refused(Reason.KEY_TAKEN, "members_key")
    given_set(a_set()).when(act, ANA).allowed()


def test_two_are_taken_out_by_two_keys() -> None:
    once = a_set(removed(BEN))
    again = RemoveMember(id="remove-dev", member=DEV, members_key=key_after(BEN))
    given_set(once).when(again, ANA).refused(Reason.KEY_TAKEN, "members_key")
    given_set(once).when(removes(DEV), ANA).allowed()
    assert len(folded_set([*once, removed(DEV)]).former_keys) == 2
