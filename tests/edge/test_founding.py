"""Sets are founded by whoever the settings let, and the page says who that is."""

import re
from typing import Any

import httpx2 as httpx
import pytest
from msgspec.structs import replace

from server.domain.founding import read
from tests.edge.house import House, serving, settings

BODY = {"name": "Harbour", "coach": "Ana", "token": "a" * 40}
WHO = re.compile(r'<meta name="founding" content="(\w+)">')


async def founds(store: str, who: str, **more: str) -> tuple[int, Any, str]:
    """The answer to somebody who founds a set, and who may by the front page."""
    given = replace(settings(store), founding=read(who))
    async with serving(given) as address, httpx.AsyncClient(base_url=address) as web:
        page = (await web.get("/", headers={"accept": "text/html"})).text
        answer = await web.post("/api/sets", json=BODY | more)
        return answer.status_code, answer.json(), WHO.findall(page)[0]


async def test_nobody_founds_a_set_where_that_is_closed(store_socket: str) -> None:
    status, said, who = await founds(store_socket, "nobody", phrase="please")
    assert (status, said["refusal"]["code"], who) == (403, "founding_closed", "nobody")


@pytest.mark.parametrize("more", [{}, {"phrase": "A Light at sea"}, {"phrase": "a light"}])
async def test_with_the_phrase_alone(store_socket: str, more: dict[str, str]) -> None:
    status, said, who = await founds(store_socket, "phrase:a light at sea", **more)
    assert who == "phrase"
    if more == {"phrase": "A Light at sea"}:
        assert status == 200
        assert said["members_key"]
    else:
        assert (status, said["refusal"]["field"]) == (403, "phrase")


async def test_whoever_founded_a_set_and_left_founds_it_no_more(house: House) -> None:
    await house.acts("ana", "hand_seat", "hand-the-seat", member=house.ids["ben"])
    await house.acts("ana", "leave_set", "leave-the-set")
    again = BODY | {"token": house.tokens["ana"]}
    answer = await house.http.post("/api/sets", json=again)
    assert (answer.status_code, answer.json()["refusal"]["code"]) == (403, "seat_revoked")
    await house.acts("ben", "delete_set", "delete-the-set", name="Harbour")
    answer = await house.http.post("/api/sets", json=again)
    assert (answer.status_code, answer.json()["refusal"]["code"]) == (404, "set_deleted")


async def test_the_phrase_stands_in_no_page(store_socket: str) -> None:
    given = replace(settings(store_socket), founding=read("phrase:alightatsea"))
    async with serving(given) as address, httpx.AsyncClient(base_url=address) as web:
        assert "alightatsea" not in (await web.get("/")).text
