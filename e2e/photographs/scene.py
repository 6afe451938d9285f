"""One story: a company, and the screens of those of it who are photographed."""

import asyncio
from collections.abc import Mapping
from typing import Any, Self

from playwright.async_api import Page

from e2e.company import CAST, SETTLES, Company
from e2e.photographs.studio import Studio
from e2e.photographs.views import OUTSIDE, ROLES

LOOKED_AT = {"coach": "ana", "presenter": "ben", "member": "chloe"}


class Scene:
    """The company acts; its pictures bear the name of the story and of the state it is in."""

    def __init__(self, studio: Studio, story: str, company: Company) -> None:
        self.studio, self.story, self.company = studio, story, company
        self.pages: dict[str, Page] = {}

    @classmethod
    async def begun(
        cls, studio: Studio, story: str, names: Mapping[str, str] = CAST, **how: Any
    ) -> Self:
        company = await Company.founded(studio.url, studio.browser, names, **how)
        return cls(studio, story, company)

    async def open_room(self, *roles: str) -> None:
        """These, or all three, open the meeting that goes on."""
        for role in roles or LOOKED_AT:
            await self.goes(role, self.company.room)

    async def goes(self, role: str, address: str) -> Page:
        """Somebody opens a page, in the browser that they have."""
        if role not in self.pages:
            page = await self.company.browser_of(LOOKED_AT[role])
            self.pages[role] = self.studio.watches_over(page)
        await self.pages[role].goto(address)
        await self.pages[role].evaluate(SETTLES)
        return self.pages[role]

    async def shows(self, state: str, *roles: str) -> None:
        """Photograph the screens of these, or of all, once they have all that was done."""
        wanted = [role for role in roles or self.pages if self.wants(state, role)]
        await asyncio.gather(*(self.show(state, role) for role in wanted))

    async def show(self, state: str, role: str) -> None:
        await self.company.settled(self.pages[role])
        await self.as_it_is(state, role)

    def wants(self, state: str, role: str) -> bool:
        return self.studio.wants(self.story, state, role)

    async def as_it_is(self, state: str, role: str) -> None:
        """Photograph a screen that may not have heard all."""
        await self.studio.takes(self.pages[role], self.story, state, role, ROLES[role])

    async def shows_page(self, state: str, role: str, address: str) -> None:
        """Photograph another page than the room."""
        if not self.wants(state, role):
            return
        page = await self.goes(role, address)
        await self.studio.takes(page, self.story, state, role, OUTSIDE)

    async def ends(self) -> None:
        for page in self.pages.values():
            await page.context.close()
        await self.company.parts()
