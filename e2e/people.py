"""The cast: Ana the coach, and five members of whom Ben presents."""

from collections.abc import Awaitable, Callable
from typing import Self

from playwright.async_api import BrowserContext

from e2e.room import SetroomPage

MEMBERS = ("Ben", "Chloe", "Dev", "Esi", "Farid")


class People(dict[str, SetroomPage]):
    """Everybody's page by their name."""

    @classmethod
    async def arrive(cls, new_context: Callable[..., Awaitable[BrowserContext]], url: str) -> Self:
        """Give each a browser context of their own."""
        return cls(
            {
                name: SetroomPage(await (await new_context()).new_page(), url)
                for name in ("Ana", *MEMBERS)
            }
        )

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

    async def meet(self, title: str = "Meeting 1") -> str:
        """Found a set, plan its first meeting, and bring everybody into its lobby.

        Returns the members' link.
        """
        await self.ana.found_set("Northern set", "Ana")
        await self.ana.plan_meeting(title)
        link = await self.ana.members_link()
        await self.ana.go_to_meeting(title)
        for name in MEMBERS:
            await self[name].join(link, name)
        return link

    async def move_to(self, phase: str) -> None:
        """Ana moves everyone, and everyone sees it."""
        await self.ana.move_to(phase)
        await self.are_in_phase(phase)

    async def are_in_phase(self, phase: str) -> None:
        for page in self.values():
            await page.is_in_phase(phase)
