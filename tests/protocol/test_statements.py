"""What the page says in sentences is what the real service does."""

from typing import Any

import pytest

from server.domain.sets.person import MOST_SEATS
from tests.commands import ASKED
from tests.edge.house import House
from tests.edge.wires import Wire, wire
from tests.protocol.asking import code, goes
from tests.waiting import eventually

HALF = '"\\ud800"'


async def is_not_answered(bare: Wire, id: int) -> None:
    """A later question is answered, and that one is not, before or after."""
    await bare.says(f'42{id + 1}["act",{{}}]')
    heard = [await bare.socket.recv()]
    while not str(heard[-1]).startswith(f"43{id + 1}["):
        heard.append(await bare.socket.recv())
    assert not [frame for frame in heard if str(frame).startswith(f"43{id}[")]


# Addresses and values


@pytest.mark.parametrize(
    ("method", "path"), [("DELETE", "/api/sets"), ("POST", "/health"), ("PUT", "/protocol")]
)
async def test_a_known_address_with_another_method(house: House, method: str, path: str) -> None:
    answer = await house.http.request(method, path)
    assert (answer.status_code, code(answer.json())) == (405, ("no_such_page", ""))


async def test_a_length_is_counted_before_trimming_and_no_width_is_blank(house: House) -> None:
    [ana] = await house.gathers("ana")
    assert code(await ana.does("say", text="x" * 2000 + " ")) == ("too_long", "text")
    assert code(await ana.does("say", text="\u200b\u200f\u2060\ufeff ")) == ("blank", "text")


@pytest.mark.parametrize("number", ["1.0", "1e0"])
async def test_a_whole_number_has_no_point_and_no_exponent(house: House, number: str) -> None:
    token = house.tokens["ben"]
    intent = f'"set":"{house.set}","meeting":{number},"token":"{token}"'
    intent += ',"protocol":1,"position":{"seq":0,"at":0}'
    async with wire(house.base) as bare:
        await bare.joins(house, "ben")
        await bare.says(f'427["join",{{{intent}}}]')
        assert code(await bare.answer(7)) == ("wrong_type", "meeting")


async def test_half_a_surrogate_pair_is_unreadable_everywhere(house: House) -> None:
    answer = await house.http.post("/api/sets", content=f'{{"name":{HALF}}}'.encode())
    assert code(answer.json()) == ("not_json", "")
    async with wire(house.base) as bare:
        await bare.joins(house, "ben")
        await bare.says(f'427["act",{HALF}]')
        assert (await bare.refused())["code"] == "malformed"
        await is_not_answered(bare, 7)


# Ids


async def test_an_id_is_of_one_act_of_one_person(house: House) -> None:
    ana, ben = await house.gathers("ana", "ben")
    await goes(ana, "lobby", "open", "report_back")
    asked = question("an-id-of-bens", house.ids["ana"])
    first = await ben.asks("act", asked)
    assert await ben.asks("act", asked) == first
    other = {"type": "answer", "id": "an-id-of-bens", "reply_to": "none", "text": "Other"}
    assert code(await ben.asks("act", other)) == ("id_used", "id")
    assert code(await ana.asks("act", other)) == ("id_taken", "id")


def question(id: str, to: str) -> dict[str, Any]:
    return {"type": "ask", "id": id, "to": to, "text": "Why?", **ASKED}


# Frames


async def test_41_leaves_the_meeting_and_the_websocket_open(house: House) -> None:
    [ana] = await house.gathers("ana")
    async with wire(house.base) as bare:
        await bare.joins(house, "ben")
        await bare.says("41")
        await eventually(lambda: house.ids["ben"] not in ana.here)
        await bare.says('427["act",{}]')
        assert (await bare.refused())["code"] == "not_joined"
        assert "refusal" not in await bare.joins(house, "ben")
        await eventually(lambda: ana.here.get(house.ids["ben"]) == "here")


async def test_1_leaves_the_meeting_and_closes(house: House) -> None:
    [ana] = await house.gathers("ana")
    async with wire(house.base) as bare:
        await bare.joins(house, "ben")
        await bare.says("1")
        await eventually(lambda: house.ids["ben"] not in ana.here)
        await bare.is_shut()


async def test_binary_packets_are_refused_and_who_connects_twice_is_told(house: House) -> None:
    async with wire(house.base) as bare:
        await bare.joins(house, "ben")
        await bare.says('451-["act",{}]')
        assert (await bare.refused())["code"] == "malformed"
        await bare.says("40")
        assert (await bare.hears("44")).startswith('44{"message":"')
        await bare.says("40/other,")
        assert (await bare.hears("44/")).startswith('44/other,{"message":"')


async def test_whose_seat_is_taken_hears_refused_and_41(house: House) -> None:
    async with wire(house.base) as bare:
        await bare.joins(house, "ben")
        await house.removes("ben")
        assert (await bare.refused())["code"] == "seat_revoked"
        assert await bare.hears("41") == "41"
        await bare.says("40")
        assert str(await bare.socket.recv()).startswith("40")  # open, and silent until asked


# Seats


async def test_a_seat_that_gives_way_ends_at_once_and_its_socket_is_told(house: House) -> None:
    ana, ben = await house.gathers("ana", "ben")
    await goes(ana, "lobby", "open")
    own = f"/api/sets/{house.set}/own-key"
    key = (await house.posts(own, None, "ben"))["key"]
    for number in range(MOST_SEATS):
        intent = {"key": key, "name": "", "token": f"{number:032}-of-ben"}
        await house.posts(f"/api/sets/{house.set}/seats", intent)
    await eventually(lambda: bool(ben.all("disconnect")))
    assert [code(said) for said in ben.all("refused")] == [("not_seated", "")]
    answer = await house.http.post(own, headers=house.headers("ben"))
    assert code(answer.json()) == ("not_seated", "")
    again = await house.comes("ben")
    assert code(await again.joins()) == ("not_seated", "")


async def test_a_renewed_key_opens_nothing_even_to_one_who_has_a_seat(house: House) -> None:
    seat = {"key": house.members_key, "name": "Ben", "token": house.tokens["ben"]}
    path = f"/api/sets/{house.set}"
    again = await house.posts(f"{path}/seats", seat)
    assert again["member"] == house.ids["ben"]
    await house.posts(f"{path}/members-key", None, "ana")
    answer = await house.http.post(f"{path}/seats", json=seat)
    assert code(answer.json()) == ("key_replaced", "key")
    assert (await house.gets(path, "ben"))["me"] == house.ids["ben"]
