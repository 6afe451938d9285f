"""Keys, tokens and seats: what opens what, for how long, and that doing it twice does it once."""

from typing import TypeVar

import pytest

from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest
from server.domain.sets.person import Person
from server.live import seats
from server.live.lobby import Lobby
from server.live.seats import Founded, Opened, Opens, Wish
from server.live.sets import SetRoom
from tests.live.standins import Clock, MoodyLog, lobby
from tests.people import removes

T = TypeVar("T")

ANAS, BENS, BENS_PHONE, GILS = (f"{who:-<40}" for who in ("ana", "ben", "bens-phone", "gil"))


@pytest.fixture
def here(moody: MoodyLog) -> Lobby:
    return lobby(moody, Clock())[0]


@pytest.fixture
async def founded(here: Lobby) -> Founded:
    return sure(await seats.found(here, " Harbour ", "Ana", ANAS), Founded)


@pytest.fixture
async def group(here: Lobby, founded: Founded) -> SetRoom:
    found = await here.set(founded.set)
    assert not isinstance(found, Refusal)
    return found


def sure(found: object, kind: type[T]) -> T:
    assert isinstance(found, kind), found
    return found


async def bens_seat(group: SetRoom, founded: Founded, token: str = BENS) -> Person:
    return sure(await seats.take_seat(group, Wish(founded.members_key, token, "Ben")), Person)


def opened_by(group: SetRoom, key: str) -> Person | None:
    return sure(seats.opens(group.state, key), Opened).owner


async def remove(group: SetRoom, member: str, by: str) -> None:
    assert isinstance(await group.act(removes(member), by), int)


# Founding


async def test_who_founds_a_set_is_its_coach(group: SetRoom, founded: Founded) -> None:
    coach = sure(group.state.seated(digest(ANAS)), Person)
    assert (coach.id, coach.name, coach.role) == (founded.member, "Ana", Role.COACH)
    assert group.state.name == "Harbour"


async def test_founding_again_with_the_same_token_is_the_same_set(
    here: Lobby, group: SetRoom, founded: Founded
) -> None:
    again = sure(await seats.found(here, "Another name", "Ana", ANAS), Founded)
    assert (again.set, again.member) == (founded.set, founded.member)
    assert again.members_key == founded.members_key
    await group.level()
    assert group.state.name == "Harbour"
    assert len(group.state.people) == 1


async def test_another_token_founds_another_set(here: Lobby, founded: Founded) -> None:
    other = sure(await seats.found(here, "Harbour", "Ana", GILS), Founded)
    assert other.set != founded.set
    assert other.members_key != founded.members_key


async def test_no_secret_is_kept_but_the_members_key(
    moody: MoodyLog, group: SetRoom, founded: Founded
) -> None:
    await bens_seat(group, founded)
    kept = b"".join(line.text for lines in moody.logs.values() for line in lines).decode()
    for secret in (ANAS, BENS, founded.own_key):
        assert secret not in kept
    assert founded.members_key in kept


# Keys


async def test_the_members_key_opens_a_new_seat(group: SetRoom, founded: Founded) -> None:
    found = seats.opens(group.state, founded.members_key)
    assert found == Opened(Opens.NEW_SEAT, digest(founded.members_key))


async def test_an_own_key_opens_the_seat_of_its_owner(group: SetRoom, founded: Founded) -> None:
    assert opened_by(group, founded.own_key) == group.state.person(founded.member)


@pytest.mark.parametrize("key", ["x", "", "\u00e4\U0001f511", "x" * 128])
async def test_any_other_key_opens_nothing(group: SetRoom, key: str) -> None:
    assert seats.opens(group.state, key) == Refusal(Reason.KEY_UNKNOWN, "key")
    refused = await seats.take_seat(group, Wish(key, BENS, "Ben"))
    assert refused == Refusal(Reason.KEY_UNKNOWN, "key")


async def test_a_renewed_key_opens_and_the_old_one_does_not(
    group: SetRoom, founded: Founded
) -> None:
    ben = await bens_seat(group, founded)
    ana = sure(group.state.person(founded.member), Person)
    key = sure(await seats.renew_members_key(group, ana), str)
    assert seats.opens(group.state, key) == Opened(Opens.NEW_SEAT, digest(key))
    assert seats.opens(group.state, founded.members_key) == Refusal(Reason.KEY_REPLACED, "key")
    assert group.state.seated(digest(BENS)) == ben


async def test_only_the_coach_renews_the_members_key(group: SetRoom, founded: Founded) -> None:
    ben = await bens_seat(group, founded)
    assert await seats.renew_members_key(group, ben) == Refusal(Reason.NOT_YOURS)


async def test_a_new_own_key_replaces_the_old(group: SetRoom, founded: Founded) -> None:
    key = sure(await seats.make_own_key(group, founded.member, digest(ANAS)), str)
    assert opened_by(group, key) == group.state.person(founded.member)
    assert seats.opens(group.state, founded.own_key) == Refusal(Reason.KEY_REPLACED, "key")


# Seats


async def test_a_newcomer_needs_a_name(group: SetRoom, founded: Founded) -> None:
    for name in ("", " \n"):
        refused = await seats.take_seat(group, Wish(founded.members_key, BENS, name))
        assert refused == Refusal(Reason.NAME_MISSING, "name")
    refused = await seats.take_seat(group, Wish(founded.members_key, BENS, " ana"))
    assert refused == Refusal(Reason.NAME_TAKEN, "name")


async def test_taking_the_same_seat_twice_is_taking_it_once(
    group: SetRoom, founded: Founded
) -> None:
    ben = await bens_seat(group, founded)
    assert await bens_seat(group, founded) == ben
    assert [p.name for p in group.state.members] == ["Ana", "Ben"]


async def test_a_seat_taken_in_two_processes_at_once_is_one(
    moody: MoodyLog, group: SetRoom, founded: Founded
) -> None:
    there = await lobby(moody, Clock(), "two")[0].set(founded.set)
    assert not isinstance(there, Refusal)
    assert await bens_seat(group, founded) == await bens_seat(there, founded)
    await group.level()
    assert len(group.state.people) == 2


async def test_an_own_key_seats_its_owner_on_another_device(
    group: SetRoom, founded: Founded
) -> None:
    ben = await bens_seat(group, founded)
    key = sure(await seats.make_own_key(group, ben.id, digest(BENS)), str)
    for _ in range(2):
        again = sure(await seats.take_seat(group, Wish(key, BENS_PHONE, "")), Person)
        assert (again.id, again.seats) == (ben.id, (digest(BENS), digest(BENS_PHONE)))


async def test_a_device_whose_seat_gave_way_takes_it_again_by_its_link(
    group: SetRoom, founded: Founded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.domain.sets.person.MOST_SEATS", 1)
    ben = await bens_seat(group, founded)
    key = sure(await seats.make_own_key(group, ben.id, digest(BENS)), str)
    sure(await seats.take_seat(group, Wish(key, BENS_PHONE, "")), Person)
    sure(await seats.take_seat(group, Wish(key, GILS, "")), Person)
    assert group.state.seated(digest(BENS_PHONE)) == Refusal(Reason.NOT_SEATED)
    again = sure(await seats.take_seat(group, Wish(key, BENS_PHONE, "")), Person)
    assert again.id == ben.id


async def test_a_new_own_key_signs_out_all_other_devices(group: SetRoom, founded: Founded) -> None:
    """Whoever got hold of a link, or of a device, is out again."""
    ben = await bens_seat(group, founded)
    key = sure(await seats.make_own_key(group, ben.id, digest(BENS)), str)
    sure(await seats.take_seat(group, Wish(key, BENS_PHONE, "")), Person)
    sure(await seats.make_own_key(group, ben.id, digest(BENS)), str)
    assert group.state.seated(digest(BENS_PHONE)) == Refusal(Reason.NOT_SEATED)
    assert sure(group.state.seated(digest(BENS)), Person).id == ben.id


async def test_a_signed_out_founder_does_not_found_the_way_back_in(
    moody: MoodyLog, group: SetRoom, founded: Founded
) -> None:
    """The same request founds the same set, and gives nobody a seat that was signed out."""
    sure(await seats.take_seat(group, Wish(founded.own_key, GILS, "")), Person)
    sure(await seats.make_own_key(group, founded.member, digest(GILS)), str)
    again = await seats.found(lobby(moody, Clock(), "two")[0], "Harbour", "Ana", ANAS)
    assert again == Refusal(Reason.NOT_SEATED)
    await group.level()
    assert sure(group.state.seated(digest(GILS)), Person).id == founded.member


async def test_somebody_elses_token_takes_no_seat(group: SetRoom, founded: Founded) -> None:
    await bens_seat(group, founded)
    refused = await seats.take_seat(group, Wish(founded.own_key, BENS, ""))
    assert refused == Refusal(Reason.TOKEN_TAKEN, "token")


# Taken out


async def test_who_was_taken_out_has_no_seat_and_no_key(group: SetRoom, founded: Founded) -> None:
    ben = await bens_seat(group, founded)
    key = sure(await seats.make_own_key(group, ben.id, digest(BENS)), str)
    await remove(group, ben.id, founded.member)
    assert group.state.seated(digest(BENS)) == Refusal(Reason.SEAT_REVOKED)
    assert seats.opens(group.state, key) == Refusal(Reason.SEAT_REVOKED, "key")


async def test_the_token_of_who_was_taken_out_takes_no_seat_again(
    group: SetRoom, founded: Founded
) -> None:
    ben = await bens_seat(group, founded)
    await remove(group, ben.id, founded.member)
    for key, why in (
        (group.state.members_key, Refusal(Reason.SEAT_REVOKED)),
        (founded.members_key, Refusal(Reason.KEY_REPLACED, "key")),
    ):
        assert await seats.take_seat(group, Wish(key, BENS, "Ben")) == why
    assert len(group.state.people) == 2
