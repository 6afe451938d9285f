"""How people come into a set: expected by name, by the link that all share, or asking first."""

from collections.abc import Callable

import msgspec
import pytest

from server.domain.entry import Entry
from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest, member_of
from server.domain.sets.asking import Admit, AskedIn, MemberAdmitted, PersonTurnedAway, TurnAway
from server.domain.sets.coming import (
    DoorwaySet,
    Expect,
    Join,
    MemberJoined,
    PersonExpected,
    SetDoorway,
)
from server.domain.sets.entries import JoinEntries
from server.domain.sets.fold import SetEvent
from server.domain.sets.keys import HandWay, MakeOwnKey, RestoreWay, TakeSeat
from server.domain.sets.people import ChangeName
from server.domain.sets.person import Asking, Doorway, Person
from server.domain.sets.state import MOST_ASKING, MOST_MEMBERS, MOST_TURNED_AWAY, LearningSet
from server.domain.words import HOUSE
from tests.answers import AS_SEEN
from tests.cast import (
    ANA,
    BEN,
    CAST,
    CHLOE,
    MEMBERS_KEY,
    OPENED_AT,
    SECOND,
    STRANGER,
    By,
    a_set,
    folded_set,
    given_set,
    joined,
    written,
)
from tests.domain.scenes import done_in_set
from tests.people import comes, expects, key_after, removed, removes

GILS_KEY, HALS_KEY, OWN = "g" * 26, "h" * 26, "sum-of-an-own-key"
GIL = member_of(GILS_KEY)
ASKS, CLOSED = [By(ANA, DoorwaySet(door)) for door in (Doorway.ASK, Doorway.CLOSED)]
REMOVED = removed(BEN)


def expect(name: str = "Gil", key: str = GILS_KEY) -> Expect:
    return expects(name, key)


def join(name: str, member: str = "newcomer", own_key: str = "", back: bool = False) -> Join:
    return comes(name, member, own_key=own_key, back=back)


def admit(member: str = "newcomer") -> Admit:
    return Admit(id=f"admit-{member}", member=member, at=AS_SEEN)


def turn_away(member: str = "newcomer") -> TurnAway:
    return TurnAway(id=f"turn-away-{member}", member=member, at=AS_SEEN)


def expected(*since: By) -> list[By]:
    """Ana's set, in which Gil is expected."""
    return done_in_set([*a_set(), *since], (ANA, expect()))


def asked(name: str = "Gil", *before: By, own_key: str = "", back: bool = False) -> list[By]:
    """Ana's set, in which somebody asks at the door."""
    return done_in_set(a_set(*before, ASKS), (HOUSE, join(name, own_key=own_key, back=back)))


def after(lines: list[By], by: str, act: object) -> LearningSet:
    return folded_set(done_in_set(lines, (by, act)))


def who(group: LearningSet, id: str) -> Person:
    found = group.person(id)
    assert found
    return found


# Expected


def test_the_coach_expects_somebody_by_name_and_only_the_sum_of_their_key_is_kept() -> None:
    event = PersonExpected(GIL, "Gil", digest(GILS_KEY), Role.MEMBER)
    given_set(a_set()).when(expect(" Gil "), ANA).then(event)
    given_set(a_set()).when(expect(), CHLOE).refused(Reason.NOT_YOURS)
    given_set(a_set()).when(expect(), STRANGER).refused(Reason.NOT_SEATED)
    assert GILS_KEY not in repr(folded_set(expected()))


def test_who_is_expected_is_of_the_set_before_they_come_and_has_no_seat() -> None:
    gil = who(folded_set(expected()), GIL)
    assert (gil.name, gil.role, gil.place, gil.came) == ("Gil", Role.MEMBER, len(CAST), False)
    assert (gil.seats, gil.own_keys, gil.handed) == ((), (digest(GILS_KEY),), (digest(GILS_KEY),))


def test_a_name_is_expected_once_and_so_is_a_key() -> None:
    given_set(a_set()).when(expect("chloe "), ANA).refused(Reason.NAME_TAKEN, "name")
    given_set(a_set()).when(expect("\u200b"), ANA).refused(Reason.BLANK, "name")
    given_set(a_set()).when(expect("\ufdfa" * 60), ANA).refused(Reason.TOO_LONG, "name")
    given_set(expected()).when(expect("GIL", HALS_KEY), ANA).refused(Reason.NAME_TAKEN, "name")
    given_set(expected()).when(expect("Hal"), ANA).refused(Reason.KEY_TAKEN, "own_key")
    given_set(expected()).when(expect("Hal", HALS_KEY), ANA).allowed()


def test_a_key_of_another_or_the_one_that_all_share_is_nobody_s_own() -> None:
    """A link would open another seat than that of whom it is for."""
    for lines, key in ((expected(), GILS_KEY), (a_set(), MEMBERS_KEY)):
        given = given_set(lines)
        given.when(join("Hal", own_key=digest(key))).refused(Reason.KEY_TAKEN, "own_key")
        way = RestoreWay(id="house:way", member=BEN, own_key=digest(key))
        given.when(way).refused(Reason.KEY_TAKEN, "own_key")
    hal = done_in_set(a_set(), (HOUSE, join("Hal", own_key=digest(GILS_KEY))))
    given_set(hal).when(expect(), ANA).refused(Reason.KEY_TAKEN, "own_key")
    back = join("Gil", own_key=digest(GILS_KEY), back=True)
    given_set(expected()).when(back).allowed()


def test_who_is_expected_has_a_place_in_a_set_that_has_room_for_so_many() -> None:
    crowd = [joined(f"member-{n}") for n in range(MOST_MEMBERS - len(CAST))]
    given_set(a_set(*crowd)).when(expect(), ANA).refused(Reason.SET_FULL)
    full = expected(*crowd[1:])
    given_set(full).when(join("Hal")).refused(Reason.SET_FULL)
    given_set(full).when(join("Gil")).allowed()


def test_who_comes_by_the_shared_link_with_the_name_that_is_expected_is_they() -> None:
    event = MemberJoined(GIL, "Gil", "seat-of-newcomer", OWN)
    given_set(expected()).when(join(" gil", own_key=OWN)).then(event)
    group = after(expected(), HOUSE, join("gil", own_key=OWN))
    gil = who(group, GIL)
    assert group.seated("seat-of-newcomer") == gil
    assert (gil.came, gil.waiting, gil.place) == (True, (), len(CAST))
    assert gil.own_keys == (digest(GILS_KEY), OWN)
    assert gil.handed == (digest(GILS_KEY),)
    assert len(group.members) == len(CAST) + 1


def test_who_came_already_is_not_let_in_again_by_their_name() -> None:
    lines = done_in_set(expected(), (HOUSE, join("Gil")))
    given_set(lines).when(join("Gil", "another")).refused(Reason.NAME_TAKEN, "name")


@pytest.mark.parametrize("door", [ASKS, CLOSED])
def test_who_is_expected_comes_by_their_own_link_whatever_the_shared_one_does(door: By) -> None:
    take = TakeSeat(id="house:s", member=GIL, seat="gils-phone", by_key=digest(GILS_KEY))
    group = after(expected(door), HOUSE, take)
    gil = who(group, GIL)
    assert (group.seated("gils-phone"), gil.came, gil.waiting) == (gil, True, ())


def test_who_is_expected_no_more_leaves_no_trace_among_those_who_were_there() -> None:
    group = after(expected(), ANA, removes(GIL))
    assert group.former == ()
    assert group.person(GIL) is None


# The doorway


@pytest.mark.parametrize("door", Doorway)
def test_the_coach_alone_says_what_the_shared_link_does(door: Doorway) -> None:
    act = SetDoorway(id="doorway-1", doorway=door)
    given_set(a_set()).when(act, ANA).then(DoorwaySet(door))
    given_set(a_set()).when(act, BEN).refused(Reason.NOT_YOURS)
    assert after(a_set(), ANA, act).doorway is door


def test_a_link_lets_in_at_first() -> None:
    assert folded_set(a_set()).doorway is Doorway.OPEN


@pytest.mark.parametrize("back", [False, True])
def test_a_closed_door_lets_nobody_in_and_nobody_ask(back: bool) -> None:
    closed = given_set(a_set(CLOSED))
    closed.when(join("Ben" if back else "Gil", back=back)).refused(Reason.DOOR_CLOSED, "key")


def test_who_asks_goes_on_asking_though_the_door_does_something_else_by_now() -> None:
    for door in Doorway:
        given_set([*asked(), By(ANA, DoorwaySet(door))]).when(admit(), ANA).allowed()


# Asking


def test_at_a_door_that_asks_nobody_is_in_before_they_are_admitted() -> None:
    event = AskedIn("newcomer", "Gil", "seat-of-newcomer", OWN, "")
    given_set(a_set(ASKS)).when(join(" Gil ", own_key=OWN)).then(event)
    group = folded_set(asked(own_key=OWN))
    at = OPENED_AT + (group.seq - 1) * SECOND
    assert group.asking == (Asking("newcomer", "Gil", "seat-of-newcomer", OWN, at),)
    assert group.person("newcomer") is None
    assert group.seated("seat-of-newcomer") == Refusal(Reason.AWAITS_ADMISSION)


def test_who_is_admitted_is_in_as_they_asked() -> None:
    given_set(asked()).when(admit(), ANA).then(MemberAdmitted("newcomer"))
    group = after(asked(own_key=OWN), ANA, admit())
    came = Person("newcomer", "Gil", Role.MEMBER, ("seat-of-newcomer",), len(CAST), (OWN,))
    assert group.seated("seat-of-newcomer") == came
    assert group.asking == ()


def test_who_is_turned_away_is_told_so_and_asks_no_more() -> None:
    given_set(asked()).when(turn_away(), ANA).then(PersonTurnedAway("newcomer"))
    group = after(asked(), ANA, turn_away())
    assert group.seated("seat-of-newcomer") == Refusal(Reason.TURNED_AWAY)
    assert (group.asking, len(group.members)) == ((), len(CAST))


def test_of_so_many_it_is_remembered_that_they_were_turned_away() -> None:
    lines = a_set(ASKS)
    for n in range(MOST_TURNED_AWAY + 1):
        each = f"person-{n}"
        lines = done_in_set(lines, (HOUSE, join(f"Gil {n}", each)), (ANA, turn_away(each)))
    group = folded_set(lines)
    assert group.seated("seat-of-person-0") == Refusal(Reason.NOT_SEATED)
    assert group.seated("seat-of-person-1") == Refusal(Reason.TURNED_AWAY)


@pytest.mark.parametrize("answer", [admit, turn_away])
def test_the_coach_alone_answers_and_answers_once(
    answer: Callable[[str], Admit | TurnAway],
) -> None:
    act = answer("newcomer")
    given_set(asked()).when(act, BEN).refused(Reason.NOT_YOURS)
    given_set(a_set(ASKS)).when(act, ANA).refused(Reason.NOBODY_ASKS, "member")
    given_set(done_in_set(asked(), (ANA, admit()))).when(act, ANA).refused(
        Reason.NOBODY_ASKS, "member"
    )


def test_who_asks_has_a_name_of_their_own_unless_they_ask_to_be_back() -> None:
    given_set(a_set(ASKS)).when(join("ben")).refused(Reason.NAME_TAKEN, "name")
    given_set(expected(ASKS)).when(join("Gil")).refused(Reason.NAME_TAKEN, "name")
    given_set(a_set(ASKS)).when(join("\u3164")).refused(Reason.BLANK, "name")


def test_two_may_ask_by_one_name_and_one_of_them_is_admitted_by_it() -> None:
    both = done_in_set(asked(), (HOUSE, join("gil", "another")))
    one = done_in_set(both, (ANA, admit("another")))
    given_set(one).when(admit(), ANA).refused(Reason.NAME_TAKEN)
    other = ChangeName(id="name-of-gil", member="another", name="Gil B.")
    given_set(done_in_set(one, (ANA, other))).when(admit(), ANA).allowed()


def test_a_set_that_is_full_by_now_admits_nobody_new_and_lets_back_whom_it_has() -> None:
    crowd = [joined(f"member-{n}") for n in range(MOST_MEMBERS - len(CAST))]
    given_set([*asked(), *crowd]).when(admit(), ANA).refused(Reason.SET_FULL)
    given_set(a_set(*crowd, ASKS)).when(join("Gil")).refused(Reason.SET_FULL)
    given_set([*asked("Ben", back=True), *crowd]).when(admit(), ANA).allowed()


def test_so_many_may_ask_at_once() -> None:
    each = [(HOUSE, join(f"Gil {n}", f"person-{n}")) for n in range(MOST_ASKING)]
    full = done_in_set(a_set(ASKS), *each)
    given_set(full).when(join("Gil")).refused(Reason.TOO_MANY_ASK)
    given_set(full).when(join("Ben", back=True)).refused(Reason.TOO_MANY_ASK)
    given_set(done_in_set(full, (ANA, turn_away("person-3")))).when(join("Gil")).allowed()


# Asking to be back


@pytest.mark.parametrize("door", [Doorway.OPEN, Doorway.ASK])
def test_who_has_the_name_in_the_set_may_ask_to_be_let_back_to_it(door: Doorway) -> None:
    event = AskedIn("newcomer", "Ben", "seat-of-newcomer", OWN, BEN)
    given = given_set(a_set(By(ANA, DoorwaySet(door))))
    given.when(join(" ben", own_key=OWN, back=True)).then(event)
    given.when(join("Gil", back=True)).refused(Reason.NO_SUCH_MEMBER, "name")


def test_who_is_admitted_back_has_the_seat_and_their_words_wait_on_it() -> None:
    group = after(asked("Ben", own_key=OWN, back=True), ANA, admit())
    ben = who(group, BEN)
    assert group.seated("seat-of-newcomer") == group.seated("seat-of-ben") == ben
    assert ben.waiting == ben.seats == ("seat-of-ben", "seat-of-newcomer")
    assert (ben.own_keys, ben.handed) == ((OWN,), (OWN,))
    assert len(group.members) == len(CAST)


def test_who_is_expected_and_admitted_by_that_name_has_nothing_that_waits() -> None:
    lines = done_in_set(expected(ASKS), (HOUSE, join("Gil", back=True)), (ANA, admit()))
    gil = who(folded_set(lines), GIL)
    assert (gil.came, gil.seats, gil.waiting) == (True, ("seat-of-newcomer",), ())


def test_nobody_is_let_back_to_somebody_who_is_out_by_now() -> None:
    lines = asked("Ben", back=True)
    given_set([*lines, REMOVED]).when(admit(), ANA).refused(Reason.NO_SUCH_MEMBER)
    back = comes("Ben", "newcomer", back=True, key=key_after(BEN))
    given_set(a_set(REMOVED, ASKS)).when(back).refused(Reason.NO_SUCH_MEMBER, "name")


def test_what_was_done_at_the_door_is_noted_of_whom_it_is_about() -> None:
    new = after(asked(), ANA, admit()).noted[-1]
    assert (new.what, new.by, new.member, new.was) == ("member_admitted", ANA, "newcomer", "")
    back = after(asked("Ben", back=True), ANA, admit()).noted[-1]
    assert (back.what, back.by, back.member, back.was) == ("member_admitted", ANA, BEN, "Ben")
    turned = after(asked(), ANA, turn_away())
    assert [one.what for one in turned.noted] == ["doorway_set"]


def test_the_lines_of_those_who_come_survive_the_wire() -> None:
    """What nobody can read any more would close the whole set."""
    own = MakeOwnKey(id="house:own", member=BEN, own_key=OWN, seat="seat-of-ben")
    asks = [(HOUSE, join("Hal", "hal")), (HOUSE, join("Ida", "ida"))]
    back = [(HOUSE, join("Ben", "another", back=True)), (ANA, admit("another")), (HOUSE, own)]
    way = ANA, HandWay(id="hand-way-1", member=GIL, own_key=HALS_KEY)
    name = ANA, ChangeName(id="name-of-hal", member="hal", name="Hal B.")
    one = ANA, JoinEntries(id="one-hal", member="hal", into=GIL)
    answers = [(ANA, admit("hal")), (ANA, turn_away("ida"))]
    lines = done_in_set(expected(ASKS), *asks, *answers, *back, way, name, one)
    entries = written([*lines, CLOSED])
    text = [msgspec.json.encode(entry) for entry in entries]
    assert [msgspec.json.decode(line, type=Entry[SetEvent]) for line in text] == entries
