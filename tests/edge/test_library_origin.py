"""Whose pages python-engineio takes: why it is told to take all that come as far as it.

Each test fails when a later release behaves otherwise, and the bend is to be looked at again.
"""

from typing import Any

import httpx2 as httpx

from tests.edge.asgi import answer, cable
from tests.edge.stock import Stock

PATH = "/socket.io/?EIO=4&transport=polling"
ELSEWHERE = {"origin": "https://a.example"}


def takes_all(origin: Any, environ: Any) -> bool:
    return True


async def test_the_librarys_own_check_refuses_our_page_behind_a_proxy_that_speaks_tls() -> None:
    same = {"origin": "http://room.example"}
    proxied = {"origin": "https://room.example"}
    assert [(await answer(Stock().app, given))[0] for given in (same, proxied)] == [200, 400]


async def test_told_to_take_none_it_lets_no_other_page_read_what_it_polls() -> None:
    assert await readable_by(Stock(cors_allowed_origins=[])) == ""


async def test_told_to_take_all_it_lets_each_page_read_what_it_polls() -> None:
    assert await readable_by(Stock(cors_allowed_origins=takes_all)) == ELSEWHERE["origin"]


async def readable_by(stock: Stock) -> str:
    """Whose pages a browser lets read the answer to one of elsewhere."""
    transport = httpx.ASGITransport(stock.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://room.example") as web:
        found = await web.get(PATH, headers=ELSEWHERE)
    assert found.status_code == 200
    return str(found.headers.get("access-control-allow-origin", ""))


async def test_told_to_take_all_it_takes_programs_and_websockets_too() -> None:
    stock = Stock(cors_allowed_origins=takes_all)
    assert (await answer(stock.app))[0] == 200
    for given in ({}, ELSEWHERE):
        async with cable(stock.app, given):
            pass
