"""Whom python-engineio asks which page may connect: why our server answers that itself.

Each test fails when a later release behaves otherwise, and the bend is to be looked at again.
"""

from typing import Any

import pytest

from tests.edge.asgi import answer, cable
from tests.edge.stock import Stock


class Asked:
    """Decides which origins may connect, and notes what it was asked."""

    def __init__(self, verdict: bool) -> None:
        self.verdict = verdict
        self.calls: list[tuple[Any, ...]] = []

    def __call__(self, *given: Any) -> bool:
        self.calls.append(given)
        return self.verdict


async def test_the_librarys_own_check_refuses_our_page_behind_a_proxy_that_speaks_tls() -> None:
    same = {"origin": "http://room.example"}
    proxied = {"origin": "https://room.example"}
    assert [(await answer(Stock().app, given))[0] for given in (same, proxied)] == [200, 400]


@pytest.mark.parametrize(("verdict", "status"), [(True, 200), (False, 400)])
async def test_the_library_asks_with_the_origin_and_what_came_with_the_request(
    verdict: bool, status: int
) -> None:
    asked = Asked(verdict)
    stock = Stock(cors_allowed_origins=asked)
    given = {"origin": "https://a.example", "x-forwarded-host": "b.example, c.example"}
    assert (await answer(stock.app, given))[0] == status
    assert asked.calls
    for origin, environ in asked.calls:
        assert origin == "https://a.example"
        assert environ["HTTP_HOST"] == "room.example"
        assert environ["HTTP_X_FORWARDED_HOST"] == "b.example, c.example"


async def test_the_library_asks_for_websockets_too() -> None:
    asked = Asked(True)
    app = Stock(cors_allowed_origins=asked).app
    async with cable(app, {"origin": "https://a.example"}):
        assert [origin for origin, _ in asked.calls] == ["https://a.example"]


async def test_the_library_lets_in_who_is_no_browser_whatever_it_is_told() -> None:
    asked = Asked(False)
    stock = Stock(cors_allowed_origins=asked)
    assert (await answer(stock.app))[0] == 200
    assert {origin for origin, _ in asked.calls} == {None}
    async with cable(stock.app):
        pass
