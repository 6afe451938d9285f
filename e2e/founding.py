"""A set founded over HTTP, as a program does it, and its seats put into people's browsers.

Who comes in by hand opens several pages first: the tests of founding, of coming in and of a whole
meeting do that, and the others begin where people sit.
"""

import secrets
from dataclasses import dataclass
from typing import Any, Self

from playwright.async_api import Page

from server.domain.meeting.templates import DEFAULT

NAME = "Northern set"
# A browser keeps things for an origin only while something of it is open; this is the least.
LEAST = "/images/icon.svg"
SIT = """async ([home, seat]) => {
  const base = document.createElementNS("http://www.w3.org/1999/xhtml", "base");
  base.href = home;
  document.documentElement.append(base);
  (await import(`${home}app/seats.js`)).sit(seat);
}"""


@dataclass(frozen=True)
class Founded:
    """A set whose coach has their seat; others take theirs with the `key`."""

    origin: str
    set: str
    key: str
    token: str

    @classmethod
    async def by(cls, coach: Page, name: str, origin: str) -> Self:
        token = secrets.token_urlsafe(32)
        body = {"name": NAME, "coach": name, "token": token}
        made = await post(coach, f"{origin}/api/sets", body)
        founded = cls(origin, made["set"], made["members_key"], token)
        await founded.sit(coach, {**body, **made, "set_name": NAME, "name": name, "role": "coach"})
        return founded

    @property
    def api(self) -> str:
        return f"{self.origin}/api/sets/{self.set}"

    @property
    def page(self) -> str:
        return f"{self.origin}/sets/{self.set}"

    @property
    def meeting(self) -> str:
        """The address of the first meeting."""
        return f"{self.page}/meetings/1"

    @property
    def members_link(self) -> str:
        return f"{self.page}/join#{self.key}"

    async def plan(self, coach: Page, title: str, template: str = DEFAULT) -> None:
        plan = {"type": "plan_meeting", "title": title, "template": template, "starts_at": 0}
        await post(coach, f"{self.api}/acts", {"id": secrets.token_hex(8), **plan}, self.token)

    async def talk(self, coach: Page, talks: bool) -> None:
        """The set talks in a call, or only writes."""
        choice = {"type": "choose_talk", "talks": talks, "call": ""}
        await post(coach, f"{self.api}/acts", {"id": secrets.token_hex(8), **choice}, self.token)

    async def seat(self, member: Page, name: str) -> None:
        body = {"key": self.key, "name": name, "token": secrets.token_urlsafe(32)}
        seat = await post(member, f"{self.api}/seats", body)
        await self.sit(member, {**body, **seat})

    async def sit(self, page: Page, seat: dict[str, str]) -> None:
        """Let a browser hold a seat, as it does when somebody came in."""
        await page.goto(self.origin + LEAST)
        await page.evaluate(SIT, [f"{self.origin}/", seat])


async def post(page: Page, url: str, body: dict[str, Any], token: str = "") -> Any:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    answer = await page.request.post(url, data=body, headers=headers)
    assert answer.ok, await answer.text()
    return await answer.json()
