"""What people do and see on the page of their set: links, meetings, kinds of meetings."""

import re

from playwright.async_api import Locator, Page, expect

NOTHING_LIKE = 15_000
"""Milliseconds that something may take to be seen before it counts as missing."""

expect.set_options(timeout=NOTHING_LIKE)


class SetPage:
    """One person's tab, on the page of the set."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url = page, url

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str))

    async def press(self, name: str | re.Pattern[str]) -> None:
        await self.button(name).click()

    async def sees(self, text: str) -> None:
        await expect(self.page.get_by_text(text).filter(visible=True).first).to_be_visible()

    async def found_set(self, name: str, coach: str) -> None:
        await self.page.goto(self.url)
        await self.page.get_by_label("Name of the set").fill(name)
        await self.page.get_by_label("Your name").fill(coach)
        await self.press("Start the set")
        await expect(self.page.get_by_role("heading", name=name)).to_be_visible()

    async def plan_meeting(self, title: str) -> None:
        await self.close_settings()
        field = self.page.get_by_label("Title of the next meeting")
        if not await field.is_visible():
            await self.page.get_by_text("Plan another meeting").click()
        await field.fill(title)
        await self.press("Plan the meeting")
        await expect(self.page.get_by_role("link", name=f"Go to {title}")).to_be_visible()

    async def settings(self) -> None:
        """Open what stands behind the one button of the page; open, it stays so."""
        settings = self.page.get_by_role("region", name="Settings of the set")
        if not await settings.is_visible():
            await self.page.get_by_role("button", name="Settings of the set").click()
        await expect(settings).to_be_visible()

    async def close_settings(self) -> None:
        settings = self.page.get_by_role("region", name="Settings of the set")
        if await settings.is_visible():
            await settings.get_by_role("button", name="Close", exact=True).click()
        await expect(settings).to_be_hidden()

    async def people(self) -> None:
        """Go to the page of the people of the set, from that of the set."""
        if not self.page.url.endswith("/people"):
            await self.page.get_by_role("link", name=re.compile("^People")).click()
        await expect(self.page.get_by_role("heading", name="People and links")).to_be_visible()

    async def change(self, name: str) -> None:
        """Unfold what can be done about somebody."""
        await self.people()
        await self.page.locator("summary").filter(has_text=f"{name}: ").click()

    async def members_link(self) -> str:
        """On the page as long as nobody has come, then on that of the people."""
        field = self.page.get_by_role("textbox", name="Shared link")
        if not await field.is_visible():
            await self.people()
        return await field.input_value()

    async def own_link(self) -> str:
        """One's own link, which is made if this browser has none."""
        await self.people()
        field = self.page.get_by_role("textbox", name="Your own link")
        make = self.page.get_by_role("button", name="Make my link")
        await expect(field.or_(make)).to_be_visible()
        if await make.is_visible():
            await make.click()
        await expect(field).to_have_value(re.compile("#."))
        return await field.input_value()

    async def write_only(self) -> None:
        """The set has no call, and writes."""
        await self.settings()
        form = self.page.get_by_role("form", name="How we talk")
        await form.get_by_label("The set").select_option("only writes")
        await form.get_by_role("button", name="Save").click()
        await expect(form.get_by_label("The set")).to_have_value("false")
        await self.close_settings()

    # Kinds of meetings

    async def copy_kind(self, name: str) -> None:
        await self.settings()
        await self.page.get_by_role("link", name=f"Copy “{name}”").click()
        await expect(self.page.get_by_role("heading", name="Its phases, in order")).to_be_visible()

    async def save_kind(self) -> None:
        await self.press("Save for the set")

    async def plan_kind(self, title: str, kind: str) -> None:
        await self.close_settings()
        await self.page.get_by_label("Kind of meeting").select_option(label=kind)
        await self.plan_meeting(title)

    async def kind(self, name: str) -> Locator:
        """The last one of that name, in the settings."""
        await self.settings()
        return self.page.get_by_role("listitem").filter(has_text=name).last

    def part(self, name: str) -> Locator:
        """A phase of the template that is being changed."""
        heading = self.page.get_by_role("heading", name=name, level=3)
        phases = self.page.get_by_role("region", name="Its phases, in order")
        return phases.get_by_role("listitem").filter(has=heading)

    async def open_part(self, name: str) -> Locator:
        """A phase of it, unfolded."""
        part = self.part(name)
        fold = part.get_by_role("heading").get_by_role("button")
        if await fold.get_attribute("aria-expanded") == "false":
            await fold.click()
        await expect(fold).to_have_attribute("aria-expanded", "true")
        return part

    def reads(self) -> Locator:
        """What each will read, beside it."""
        return self.page.get_by_role("region", name="What each will read")

    async def set_minutes(self, part: str, minutes: str) -> None:
        await self.part(part).get_by_label("Minutes").fill(minutes)
