"""A seat on which private words wait: none is given there before its owner made a key of theirs."""

from typing import Any

import pytest

from tests.edge.house import Guest, House
from tests.people import asks
from tests.waiting import eventually

SECRET = "the lorry of Mo"
WAY = "w" * 26
PHONE = "bens-phone-" + "x" * 30


@pytest.fixture
async def meeting(house: House) -> list[Guest]:
    """Ana and Ben speak freely, and Ben has written for himself alone what nobody is to see."""
    ana, ben = await house.gathers("ana", "ben")
    await ana.begins()
    await writes(ben, "a note")
    round = await opens(ana)
    assert "seq" in await ben.does("vote", round=round, choice="not_ok")
    return [ana, ben]


async def opens(ana: Guest) -> str:
    pulse = ana.act("open_round", purpose="pulse", question="", options=[], texts=1, seconds=0)
    assert "seq" in await ana.asks("act", pulse)
    return str(pulse["id"])


async def writes(guest: Guest, more: str) -> None:
    """Something of their own, in words that are found again wherever they are told."""
    assert "seq" in await guest.does("note_down", text=f"{SECRET}: {more}")


async def sits_down(house: House) -> Any:
    """Whoever has a link that Ana handed out for Ben takes a seat with it."""
    ben = house.ids["ben"]
    await house.acts("ana", "hand_way", "hand-way-1", member=ben, own_key=WAY)
    house.tokens["phone"], house.ids["phone"] = PHONE, ben
    body = {"key": WAY, "name": "", "token": PHONE}
    return await house.posts(f"/api/sets/{house.set}/seats", body)


async def page(house: House, who: str) -> Any:
    return await house.gets(f"/api/sets/{house.set}", who)


async def transcript(house: House, who: str) -> Any:
    return (await house.gets(f"/api/sets/{house.set}/meetings/1/entries", who))["entries"]


def kinds(entries: list[Any]) -> list[str]:
    return [entry["event"]["type"] for entry in entries]


def is_kept_from(said: Any) -> bool:
    """Whether nothing of it holds what Ben wrote for himself, or his vote."""
    return SECRET not in str(said) and "not_ok" not in str(said)


async def makes_own_key(house: House, who: str) -> None:
    await house.posts(f"/api/sets/{house.set}/own-key", None, who)


# By the ways on which words come


async def test_neither_join_nor_entry_nor_transcript_tells_them(
    house: House, meeting: list[Guest]
) -> None:
    ana, ben = meeting
    assert (await sits_down(house))["member"] == house.ids["ben"]
    phone = await house.comes("phone")
    joined = await phone.joins()
    assert joined["me"] == house.ids["ben"]
    assert is_kept_from(joined)
    assert kinds(joined["entries"]).count("veiled") == 2
    assert kinds(joined["entries"]) == kinds(await transcript(house, "phone"))
    await writes(ben, "another note")
    await ana.does("say", text="And on we go")
    await phone.hears(2)
    assert kinds(phone.entries) == ["veiled", "said"]
    assert is_kept_from(phone.heard)
    assert is_kept_from(await transcript(house, "phone"))


async def test_on_the_seats_of_before_nothing_that_follows_is_told_either(
    house: House, meeting: list[Guest]
) -> None:
    """Whoever came first under a name may be another than whose it is."""
    ben = meeting[1]
    await sits_down(house)
    phone = await house.comes("phone")
    await phone.joins()
    before = len(ben.entries)
    await writes(phone, "by whose name it is")
    await eventually(lambda: len(ben.entries) > before)
    assert kinds(ben.entries)[before:] == ["veiled"]
    assert is_kept_from(await transcript(house, "ben"))
    await makes_own_key(house, "phone")
    await eventually(lambda: bool(ben.all("disconnect")))
    assert "by whose name it is" in str(await transcript(house, "phone"))


async def test_what_is_written_on_such_a_seat_is_not_given_there_either(
    house: House, meeting: list[Guest]
) -> None:
    """It is Ben's: whoever sits there may be another."""
    await sits_down(house)
    phone = await house.comes("phone")
    await phone.joins()
    await writes(phone, "from the phone")
    await eventually(lambda: bool(phone.entries))
    assert kinds(phone.entries) == ["veiled"]
    await makes_own_key(house, "ben")
    assert "from the phone" in str(await transcript(house, "ben"))


async def test_the_page_of_the_set_says_that_they_wait(house: House, meeting: list[Guest]) -> None:
    mine = await page(house, "ben")
    await sits_down(house)
    waiting, before = await page(house, "phone"), await page(house, "ben")
    assert waiting == before
    assert (mine["waits"], waiting["waits"]) == (False, True)
    assert [one["text"] for one in mine["own"]] == [f"{SECRET}: a note"]
    assert waiting["own"] == []
    assert is_kept_from(waiting)
    assert waiting["me"] == house.ids["ben"]
    assert (mine["devices"], waiting["devices"]) == (1, 2)
    assert {name for name in mine if mine[name] != waiting[name]} == {
        *("own", "waits"),
        *("devices", "noted", "members"),
    }


async def test_nothing_is_done_to_the_set_on_such_a_seat_before_its_owner_confirmed_it(
    house: House, meeting: list[Guest]
) -> None:
    """Whoever was helped to it could go, or be renamed, in another's name."""
    await sits_down(house)
    leave = {"type": "leave_set", "id": "leaves-unasked"}
    acts = f"/api/sets/{house.set}/acts"
    for who in ("phone", "ben"):
        answer = await house.http.post(acts, json=leave, headers=house.headers(who))
        assert answer.json()["refusal"]["code"] == "seat_waits"
    await makes_own_key(house, "ben")
    assert "seq" in await house.posts(acts, leave, "ben")


async def test_questions_that_are_kept_for_somebody_wait_and_those_of_all_do_not(
    house: House,
) -> None:
    ana, ben = await house.gathers("ana", "ben")
    await ana.moves("lobby", "report_back")
    question = ana.act("ask", to=house.ids["ben"], text=f"{SECRET}?")
    assert "seq" in await ana.asks("act", question)
    assert "seq" in await ben.does("park", question=question["id"])
    await ana.moves("report_back", "close")
    assert "seq" in await ana.does("linger", text="Who else?")
    await ana.moves("close", "closed")
    kept = {"ben": (await page(house, "ben"))["kept"]}
    await sits_down(house)
    kept["phone"] = (await page(house, "phone"))["kept"]
    assert [one["text"] for one in kept["ben"]] == [f"{SECRET}?", "Who else?"]
    assert [one["text"] for one in kept["phone"]] == ["Who else?"]


# Once they are their own


async def test_all_of_it_is_given_there_once_its_owner_made_a_key_of_their_own(
    house: House, meeting: list[Guest]
) -> None:
    ben = meeting[1]
    await sits_down(house)
    await makes_own_key(house, "phone")
    assert (await page(house, "phone"))["waits"] is False
    assert [one["text"] for one in (await page(house, "phone"))["own"]] == [f"{SECRET}: a note"]
    phone = await house.comes("phone")
    for entries in ((await phone.joins())["entries"], await transcript(house, "phone")):
        assert SECRET in str(entries)
        assert "not_ok" in str(entries)
        assert "veiled" not in kinds(entries)
    await eventually(lambda: bool(ben.all("disconnect")))
    assert ben.all("refused")[0]["refusal"]["code"] == "not_seated"


async def test_a_socket_that_is_open_then_is_given_what_comes(
    house: House, meeting: list[Guest]
) -> None:
    await sits_down(house)
    phone = await house.comes("phone")
    await phone.joins()
    await makes_own_key(house, "phone")
    await eventually(lambda: bool(meeting[1].all("disconnect")))
    await writes(phone, "after that")
    await eventually(lambda: "after that" in str(phone.entries))


async def test_a_key_that_is_made_on_another_seat_ends_this_one(
    house: House, meeting: list[Guest]
) -> None:
    await sits_down(house)
    await makes_own_key(house, "ben")
    answer = await house.http.get(f"/api/sets/{house.set}", headers=house.headers("phone"))
    assert answer.json()["refusal"]["code"] == "not_seated"
    assert not is_kept_from(await transcript(house, "ben"))


# Other ways to such a seat


async def test_who_is_let_back_by_the_coach_is_given_nothing_private(
    house: House, meeting: list[Guest]
) -> None:
    house.tokens["phone"] = PHONE
    body = {"key": house.members_key, "name": "ben", "token": PHONE, "back": True}
    asked = await house.http.post(f"/api/sets/{house.set}/seats", json=body)
    assert asked.json()["refusal"]["code"] == "awaits_admission"
    [one] = (await page(house, "ana"))["asking"]
    assert (one["name"], one["returns"]) == ("Ben", house.ids["ben"])
    await house.acts("ana", "admit", "admit-ben", **asks(one))
    shown = await page(house, "phone")
    assert (shown["me"], shown["waits"], shown["own"]) == (house.ids["ben"], True, [])
    assert is_kept_from(await transcript(house, "phone"))
    await makes_own_key(house, "phone")
    assert not is_kept_from(await transcript(house, "phone"))


async def test_two_who_became_one_are_given_nothing_of_each_other(
    house: House, meeting: list[Guest]
) -> None:
    """Also by a socket that was open before: one of the two may be somebody else."""
    ben = meeting[1]
    [chloe] = await house.gathers("chloe")
    one = {"member": house.ids["chloe"], "into": house.ids["ben"]}
    await house.acts("ana", "join_entries", "one-chloe", **one)
    await eventually(lambda: bool(chloe.all("disconnect")))
    assert chloe.all("refused")[0]["refusal"]["code"] == "entries_joined"
    again = await house.comes("chloe")
    joined = await again.joins()
    assert joined["me"] == house.ids["ben"]
    assert is_kept_from(joined)
    before = len(ben.entries)
    await writes(again, "of Chloe's")
    await eventually(lambda: len(ben.entries) > before)
    assert "of Chloe's" not in str(ben.entries)
    await writes(ben, "of Ben's")
    await again.hears(2)
    assert is_kept_from(again.entries)
    assert is_kept_from(await transcript(house, "ben"))


async def test_the_very_first_seat_of_who_was_expected_is_theirs(house: House) -> None:
    await house.acts("ana", "expect", "expect-gil", name="Gil", own_key=WAY, role="member")
    house.tokens["gil"] = PHONE
    body = {"key": WAY, "name": "", "token": PHONE}
    await house.posts(f"/api/sets/{house.set}/seats", body)
    gil = await house.comes("gil")
    ana = (await house.gathers("ana"))[0]
    await gil.joins()
    await ana.begins()
    await writes(gil, "of Gil's")
    await eventually(lambda: SECRET in str(gil.entries))
    shown = await page(house, "gil")
    assert (shown["waits"], len(shown["own"])) == (False, 1)
