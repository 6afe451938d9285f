"""The cast: Ana the coach, and five members of whom Ben presents."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Self

from playwright.async_api import BrowserContext

from e2e.founding import Founded
from e2e.room import SetroomPage
from server.domain.meeting.templates import DEFAULT

MEMBERS = ("Ben", "Chloe", "Dev", "Esi", "Farid")


class People(dict[str, SetroomPage]):
    """Everybody's page by their name."""

    @classmethod
    async def arrive(
        cls,
        new_context: Callable[..., Awaitable[BrowserContext]],
        url: str,
        members: Sequence[str] = MEMBERS,
    ) -> Self:
        """Give Ana, and each of these members, a browser context of their own."""
        names = ("Ana", *members)
        contexts = await asyncio.gather(*(new_context() for _ in names))
        pages = await asyncio.gather(*(context.new_page() for context in contexts))
        return cls({name: SetroomPage(page, url) for name, page in zip(names, pages, strict=True)})

    @property
    def ana(self) -> SetroomPage:
        return self["Ana"]

    @property
    def ben(self) -> SetroomPage:
        return self["Ben"]

    @property
    def chloe(self) -> SetroomPage:
        return self["Chloe"]

    @property
    def dev(self) -> SetroomPage:
        return self["Dev"]

    @property
    def esi(self) -> SetroomPage:
        return self["Esi"]

    @property
    def farid(self) -> SetroomPage:
        return self["Farid"]

    async def meet(self, late: str = "", talks: bool = False, template: str = DEFAULT) -> str:
        """Sit in the lobby of their set's first meeting, all but who is late.

        The set `talks` in a call of its own, or only writes.  The meeting is planned with the
        `template` of this key.  Returns the members' link.
        """
        ana = self.ana.page
        founded = await Founded.by(ana, "Ana", self.ana.url)
        await founded.talk(ana, talks)
        await founded.plan(ana, "Meeting 1", template)
        here = [name for name in self if name != late]
        for name in here:
            if name != "Ana":
                await founded.seat(self[name].page, name)
        for name in here:  # one after another, as their order is that of the turns
            await self[name].open_meeting(founded.meeting)
        return founded.members_link

    async def come_in_by_hand(self) -> str:
        """Start a set, plan its first meeting, and bring all into its lobby, page by page.

        Returns the members' link.
        """
        await self.ana.found_set("Northern set", "Ana")
        await self.ana.write_only()
        await self.ana.plan_meeting("Meeting 1")
        link = await self.ana.members_link()
        await self.ana.go_to_meeting("Meeting 1")
        members = [name for name in self if name != "Ana"]
        await asyncio.gather(*(self[name].knock(link, name) for name in members))
        for name in members:
            await self[name].come_in()
        return link

    async def move_to(self, phase: str) -> None:
        """Ana moves everyone, and everyone sees it."""
        await self.ana.move_to(phase)
        await self.are_in_phase(phase)

    async def see(self, words: str) -> None:
        """Everybody sees these words."""
        await asyncio.gather(*(page.sees(words) for page in self.values()))

    async def are_in_phase(self, phase: str) -> None:
        await asyncio.gather(*(page.is_in_phase(phase) for page in self.values()))
