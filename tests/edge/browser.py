"""A browser as far as its cookies go: it keeps what it is sent, and sends it where it may."""

from http.cookies import Morsel, SimpleCookie
from typing import Any

import httpx2 as httpx

from tests.edge.house import House

PATH, FROM_PAGE = "/api/back", {"setroom-page": "1"}


class Browser:
    """It asks for its way back; `held` are its cookies, `sent` all that it was sent, in order."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.held: dict[str, str] = {}
        self.sent: list[Morsel[str]] = []

    async def asks(self, *names: str, leave: bool = False, origin: str = "") -> httpx.Response:
        """Ask, as a page of ours does, with what is kept of these in its storage."""
        set, tokens = self.house.set, self.house.tokens
        body = {"keep": [{"set": set, "token": tokens[name]} for name in names], "leave": leave}
        return await self.posts(body, {**FROM_PAGE, **({"Origin": origin} if origin else {})})

    async def posts(self, body: Any, headers: dict[str, str]) -> httpx.Response:
        cookies = {"Cookie": self.cookies} if self.held else {}
        async with httpx.AsyncClient(base_url=self.house.base) as web:
            answer = await web.post(PATH, json=body, headers={**cookies, **headers})
        for line in answer.headers.get_list("set-cookie"):
            for one in SimpleCookie(line).values():
                self.take(one)
        return answer

    async def back(self, *names: str, origin: str = "") -> list[tuple[str, str]]:
        """Whose seats it is given, each with its token."""
        answer = await self.asks(*names, origin=origin)
        assert answer.status_code == 200, answer.text
        return [(one["name"], one["token"]) for one in answer.json()["seats"]]

    def take(self, cookie: Morsel[str]) -> None:
        self.sent.append(cookie)
        if cookie["max-age"] == "0":
            self.held.pop(cookie.key, None)
        else:
            self.held[cookie.key] = cookie.value

    @property
    def cookies(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.held.items())
