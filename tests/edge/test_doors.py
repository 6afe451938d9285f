"""The set and its door from outside: who is expected or asks, what is noted, what meetings hear."""

from typing import Any

import pytest

from tests.edge.house import Guest, House
from tests.people import asks
from tests.waiting import eventually

KEY, OWN = "k" * 26, "o" * 26


def at(house: House, place: str = "") -> str:
    return f"/api/sets/{house.set}{place}"


async def page(house: House, who: str = "ben") -> Any:
    return await house.gets(at(house), who)


async def knocks(house: House, key: str) -> Any:
    return await house.posts(at(house, "/door"), {"key": key})


async def sits(house: House, name: str, key: str = "", **more: Any) -> Any:
    """Somebody takes a seat, or asks for one; the answer, whatever it is."""
    token = house.tokens.setdefault(name, f"{name:-<40}")
    body = {"key": key or house.members_key, "name": name, "token": token, **more}
    return (await house.http.post(at(house, "/seats"), json=body)).json()


async def expects_gil(house: House) -> None:
    await house.acts("ana", "expect", "expect-gil", name="Gil", own_key=KEY, role="member")


def members(page: Any) -> list[tuple[str, bool]]:
    return [(member["name"], member["came"]) for member in page["members"]]


# Who is expected


async def test_who_is_expected_is_among_the_members_and_not_behind_the_door(house: House) -> None:
    await expects_gil(house)
    assert members(await page(house))[-1] == ("Gil", False)
    door = await knocks(house, house.members_key)
    assert door["members"] == ["Ana", "Ben", "Chloe"]
    assert door["invites"] == ["Ana"]
    assert (door["member"], door["name"], door["came"]) == ("", "", False)


async def test_a_link_of_ones_own_says_whose_it_is_and_whether_they_came(house: House) -> None:
    await expects_gil(house)
    gil = (await page(house))["members"][-1]["id"]
    told = [await knocks(house, KEY)]
    assert (await sits(house, "", KEY))["member"] == gil
    told.append(await knocks(house, KEY))
    assert [(d["opens"], d["member"], d["name"], d["came"]) for d in told] == [
        ("own_seat", gil, "Gil", False),
        ("own_seat", gil, "Gil", True),
    ]
    assert members(await page(house))[-1] == ("Gil", True)


async def test_a_newcomer_may_bring_the_key_of_their_own_link(house: House) -> None:
    gil = await sits(house, "Gil", own_key=OWN)
    door = await knocks(house, OWN)
    assert (door["opens"], door["member"], door["name"]) == ("own_seat", gil["member"], "Gil")
    refused = await sits(house, "Hal", own_key="TOO SHORT")
    assert refused["refusal"]["code"] == "not_allowed_value"


# What the door does


@pytest.mark.parametrize("doorway", ["open", "ask", "closed"])
async def test_what_the_door_does_is_shown_before_it_and_within(house: House, doorway: str) -> None:
    await house.acts("ana", "set_doorway", "doorway-one", doorway=doorway)
    assert (await page(house))["doorway"] == doorway
    assert (await knocks(house, house.members_key))["doorway"] == doorway


async def test_who_asks_is_shown_until_they_are_answered(house: House) -> None:
    await house.acts("ana", "set_doorway", "doorway-one", doorway="ask")
    assert (await sits(house, "Gil"))["refusal"]["code"] == "awaits_admission"
    back = await sits(house, "Ben", back=True)
    assert back["refusal"]["code"] == "awaits_admission"
    shown = (await page(house, "ana"))["asking"]
    assert [(one["name"], one["returns"]) for one in shown] == [
        ("Gil", ""),
        ("Ben", house.ids["ben"]),
    ]
    await house.acts("ana", "admit", "admit-gil", **asks(shown[0]))
    await house.acts("ana", "turn_away", "turn-away-1", **asks(shown[1]))
    assert (await page(house, "ana"))["asking"] == []
    assert (await sits(house, "Gil"))["member"] == shown[0]["id"]
    assert (await sits(house, "Ben", back=True))["refusal"]["code"] == "turned_away"


async def test_of_who_asks_it_is_said_whose_name_looks_like_theirs(house: House) -> None:
    await house.acts("ana", "set_doorway", "doorway-one", doorway="ask")
    house.tokens["B\u0435n"] = "b" * 40
    for name, back in (("B\u0435n", False), ("Gil", False), ("Chloe", True)):
        await sits(house, name, back=back)
    shown = {one["name"]: one["alike"] for one in (await page(house, "ana"))["asking"]}
    assert shown == {"B\u0435n": [house.ids["ben"]], "Gil": [], "Chloe": []}


async def test_what_was_done_about_people_is_noted_for_all(house: House) -> None:
    await house.acts("ana", "change_name", "name-of-ben", member=house.ids["ben"], name="Benno")
    await house.acts("ana", "hand_way", "hand-way-1", member=house.ids["chloe"], own_key=KEY)
    for who in ("ana", "ben"):
        noted = (await page(house, who))["noted"]
        assert [(n["what"], n["by"], n["member"], n["was"]) for n in noted] == [
            ("name_changed", house.ids["ana"], house.ids["ben"], "Ben"),
            ("way_handed", house.ids["ana"], house.ids["chloe"], "Chloe"),
        ]


# What meetings hear


async def test_a_name_is_heard_at_once_by_all_who_are_in_a_meeting(house: House) -> None:
    ana, ben = await house.gathers("ana", "ben")
    await ana.begins()
    await house.acts("ben", "change_name", "name-of-ben", member=house.ids["ben"], name="Benno")
    for guest in (ana, ben):
        await hears(guest, "known_as")
        [known] = heard(guest.entries, "known_as")
        assert (known["member"], known["name"]) == (house.ids["ben"], "Benno")
    assert (await page(house))["members"][1]["name"] == "Benno"


async def test_who_became_one_is_so_in_meetings_that_go_on_and_in_those_that_are_over(
    house: House,
) -> None:
    ana, chloe = await house.gathers("ana", "chloe")
    await ana.moves("lobby", "closed")
    await house.plans("Second")
    there = [await house.comes(name) for name in ("ana", "chloe")]
    for guest in there:
        await guest.joins(meeting=2)
    pair = {"member": house.ids["chloe"], "into": house.ids["ben"]}
    await house.acts("ana", "join_entries", "one-chloe", **pair)
    for guest in (ana, there[0]):
        await hears(guest, "became_one")
        [one] = heard(guest.entries, "became_one")
        assert (one["member"], one["into"], one["name"]) == (*pair.values(), "Ben")
    assert members(await page(house)) == [("Ana", True), ("Ben", True)]
    for guest in (chloe, there[1]):
        await is_out(guest)
        assert guest.all("refused")[0]["refusal"]["code"] == "entries_joined"


async def hears(guest: Guest, type: str) -> None:
    await eventually(lambda: bool(heard(guest.entries, type)))


async def is_out(guest: Guest) -> None:
    await eventually(lambda: bool(guest.all("disconnect")))


def heard(entries: list[Any], type: str) -> list[Any]:
    return [entry["event"] for entry in entries if entry["event"]["type"] == type]
