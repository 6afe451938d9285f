"""What the page says in sentences is what the real service does."""

import asyncio
from typing import Any

import pytest

from server.domain.sets.state import MOST_SEATS
from tests.edge.house import Harbour
from tests.edge.wires import Wire, wire
from tests.protocol.asking import code, goes
from tests.waiting import eventually
from tests.wishes import UNREAD

SILENT_S = 0.3
HALF = '"\\ud800"'


async def says_nothing(bare: Wire) -> None:
    """The WebSocket is open, and silent for a while."""
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(SILENT_S):
            await bare.socket.recv()


# Addresses and values


@pytest.mark.parametrize(
    ("method", "path"), [("DELETE", "/api/sets"), ("POST", "/health"), ("PUT", "/protocol")]
)
async def test_a_known_address_with_another_method(
    harbour: Harbour, method: str, path: str
) -> None:
    answer = await harbour.http.request(method, path)
    assert (answer.status_code, code(answer.json())) == (405, ("no_such_page", ""))


async def test_a_length_is_counted_before_trimming_and_no_width_is_blank(harbour: Harbour) -> None:
    [ana] = await harbour.gathers("ana")
    assert code(await ana.does("say", text="x" * 2000 + " ")) == ("too_long", "text")
    assert code(await ana.does("say", text="\u200b\u200f\u2060\ufeff ")) == ("blank", "text")


@pytest.mark.parametrize("number", ["1.0", "1e0"])
async def test_a_whole_number_has_no_point_and_no_exponent(harbour: Harbour, number: str) -> None:
    token = harbour.tokens["ben"]
    wish = f'"set":"{harbour.set}","meeting":{number},"token":"{token}","since":0,"opened":0'
    async with wire(harbour.base) as bare:
        await bare.joins(harbour, "ben")
        await bare.says(f'427["join",{{{wish}}}]')
        assert code(await bare.answer(7)) == ("wrong_type", "meeting")


async def test_half_a_surrogate_pair_is_unreadable_everywhere(harbour: Harbour) -> None:
    answer = await harbour.http.post("/api/sets", content=f'{{"name":{HALF}}}'.encode())
    assert code(answer.json()) == ("not_json", "")
    async with wire(harbour.base) as bare:
        await bare.joins(harbour, "ben")
        await bare.says(f'427["act",{HALF}]')
        assert (await bare.refused())["code"] == "malformed"
        await says_nothing(bare)  # and so no 437


# Ids


async def test_an_id_is_one_persons_in_a_meeting_whatever_it_was_for(harbour: Harbour) -> None:
    ana, ben = await harbour.gathers("ana", "ben")
    await goes(ana, "lobby", "open", "report_back")
    first = await ben.asks("act", question("an-id-of-bens", harbour.ids["ana"]))
    other = {"type": "answer", "id": "an-id-of-bens", "reply_to": "none", "text": "Other"}
    assert await ben.asks("act", other) == first
    assert code(await ana.asks("act", other)) == ("id_taken", "id")


def question(id: str, to: str) -> dict[str, Any]:
    return {"type": "ask", "id": id, "to": to, "text": "Why?", **UNREAD}


# Frames


async def test_41_leaves_the_meeting_and_the_websocket_open(harbour: Harbour) -> None:
    [ana] = await harbour.gathers("ana")
    async with wire(harbour.base) as bare:
        await bare.joins(harbour, "ben")
        await bare.says("41")
        await eventually(lambda: ana.here.get(harbour.ids["ben"]) == "reconnecting")
        await bare.says('427["act",{}]')
        assert (await bare.refused())["code"] == "not_joined"
        assert "refusal" not in await bare.joins(harbour, "ben")
        await eventually(lambda: ana.here.get(harbour.ids["ben"]) == "here")


async def test_1_leaves_the_meeting_and_closes(harbour: Harbour) -> None:
    [ana] = await harbour.gathers("ana")
    async with wire(harbour.base) as bare:
        await bare.joins(harbour, "ben")
        await bare.says("1")
        await eventually(lambda: ana.here.get(harbour.ids["ben"]) == "reconnecting")
        await bare.is_shut()


async def test_binary_packets_are_refused_and_who_connects_twice_is_told(harbour: Harbour) -> None:
    async with wire(harbour.base) as bare:
        await bare.joins(harbour, "ben")
        await bare.says('451-["act",{}]')
        assert (await bare.refused())["code"] == "malformed"
        await bare.says("40")
        assert (await bare.hears("44")).startswith('44{"message":"')


async def test_whose_seat_is_taken_hears_refused_and_41(harbour: Harbour) -> None:
    async with wire(harbour.base) as bare:
        await bare.joins(harbour, "ben")
        await harbour.removes("ben")
        assert (await bare.refused())["code"] == "seat_revoked"
        assert await bare.hears("41") == "41"
        await says_nothing(bare)


# Seats


async def test_a_seat_that_gives_way_ends_at_the_next_join_or_request(harbour: Harbour) -> None:
    ana, ben = await harbour.gathers("ana", "ben")
    await goes(ana, "lobby", "open")
    own = f"/api/sets/{harbour.set}/own-key"
    key = (await harbour.posts(own, None, "ben"))["key"]
    for number in range(MOST_SEATS):
        wish = {"key": key, "name": "", "token": f"{number:032}-of-ben"}
        await harbour.posts(f"/api/sets/{harbour.set}/seats", wish)
    assert code(await ben.does("say", text="Still here")) == ("not_seated", "")
    answer = await harbour.http.post(own, headers=harbour.headers("ben"))
    assert code(answer.json()) == ("not_seated", "")
    assert code(await ben.joins()) == ("not_seated", "")


async def test_a_renewed_key_opens_nothing_even_to_one_who_has_a_seat(harbour: Harbour) -> None:
    seat = {"key": harbour.members_key, "name": "Ben", "token": harbour.tokens["ben"]}
    path = f"/api/sets/{harbour.set}"
    again = await harbour.posts(f"{path}/seats", seat)
    assert again["member"] == harbour.ids["ben"]
    await harbour.posts(f"{path}/members-key", None, "ana")
    answer = await harbour.http.post(f"{path}/seats", json=seat)
    assert code(answer.json()) == ("key_unknown", "key")
    assert (await harbour.gets(path, "ben"))["me"] == harbour.ids["ben"]
