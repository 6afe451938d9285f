"""What an author sees of the lens, and does with it."""

from playwright.async_api import Locator, expect

from e2e.room import SetroomPage

LENS_WITHIN_MS = 5_000


class Author:
    """One person at the box in which questions are written."""

    def __init__(self, room: SetroomPage) -> None:
        self.room, self.page = room, room.page
        self.form = self.page.get_by_role("form", name="Ask a question")
        self.box = self.form.get_by_label("Your question")
        self.nudge = self.form.locator(".nudge")

    async def writes(self, text: str) -> None:
        await self.box.fill(text)

    async def is_told(self, words: str) -> None:
        await expect(self.nudge.get_by_role("status")).to_contain_text(words)

    async def is_told_nothing(self) -> None:
        """Nothing is said, though there was time enough: the lens looks when a pause was made."""
        await expect(self.nudge.get_by_role("status")).to_be_empty()
        await self.page.clock.run_for(LENS_WITHIN_MS)
        await expect(self.nudge.get_by_role("status")).to_be_empty()

    async def pauses(self) -> None:
        """Let the time go by that the lens waits for, on this page alone."""
        await self.page.clock.run_for(LENS_WITHIN_MS)

    async def takes(self, opener: str) -> None:
        await self.nudge.get_by_role("button", name=opener).click()

    async def has_in_the_box(self, text: str) -> None:
        await expect(self.box).to_have_value(text)

    async def posts(self, button: str = "Ask") -> None:
        await self.form.get_by_role("button", name=button, exact=True).click()
        await expect(self.box).to_have_value("")

    async def asks(self, text: str, button: str = "Ask") -> None:
        """Write, wait for the lens, and post by the button of this name."""
        await self.writes(text)
        await self.pauses()
        await self.posts(button)

    def buttons(self) -> Locator:
        """All that can be pressed at the box, in the order in which one comes to it."""
        return self.form.get_by_role("button")

    async def opens_kept(self) -> None:
        await self.page.get_by_text("One question for later").click()

    def kept(self) -> Locator:
        """The questions that the author keeps for later."""
        own = self.page.get_by_role("list", name="Your questions for later")
        return own.get_by_role("listitem")
