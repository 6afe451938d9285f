"""A member's tab by its keys alone: how far each thing is, and that the focus is never lost."""

import re
from typing import Any, Literal

from playwright.async_api import Locator, Page, expect

from e2e.room import SetroomPage

HANDFUL = 6
"""So many presses of Tab are no burden."""
Key = Literal["", "c", "n", "m", "t", "?", "h"]
OPENING = ("m", "?")
"""What a key has to open before it can be seen."""
Name = str | re.Pattern[str]
# What happens between two looks is seen as well: a page says of each time that it had no focus.
WATCH = """() => {
  window.focusLost = [];
  let last = document.activeElement, without = 0;
  const look = () => {
    const on = document.activeElement;
    const is = on && on !== document.body && !on.matches(":disabled")
      && on.checkVisibility({ visibilityProperty: true });
    without = is ? 0 : without + 1;
    if (without === 4) focusLost.push(last.outerHTML.slice(0, 160));
    if (is) last = on;
    requestAnimationFrame(look);
  };
  look();
}"""
LOST = "window.focusLost.splice(0)"
# What the stage shows of an element in it is all of it, or fills the stage; but for a frame, which
# only gives the next Tab its place.
COVERED = """() => {
  const on = document.activeElement;
  const stage = on.closest("#stage");
  if (!stage || on.tabIndex < 0) return "";
  const [a, b] = [on, stage].map((e) => e.getBoundingClientRect());
  const seen = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (seen >= Math.min(a.height, b.height) - 1) return "";
  return `${on.outerHTML.slice(0, 160)} ${a.top}-${a.bottom} in ${b.top}-${b.bottom}`;
}"""
NOW = """() => {
  const on = document.activeElement;
  const name = on.getAttribute("aria-label") ?? on.innerText ?? "";
  return `${on.localName} ${name.trim().slice(0, 40)}`;
}"""
TYPES = "document.activeElement.matches('textarea, input:not([type=checkbox], [type=radio])')"
FRAME = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


class Hands:
    """Somebody who never touches a mouse."""

    def __init__(self, person: SetroomPage) -> None:
        self.person = person
        self.farthest = 0
        """How many Tabs the thing farthest away was from where the focus had been."""

    @property
    def page(self) -> Page:
        return self.person.page

    async def begin(self) -> None:
        """Put the focus on the page, as its first Tab does; scrolling is over when it is seen."""
        await self.page.emulate_media(reduced_motion="reduce")
        await self.page.keyboard.press("Tab")
        await self.page.evaluate(WATCH)
        self.page.on("dialog", lambda dialog: dialog.accept())  # by Enter: it has the focus

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.page.keyboard.press(key)
        await self.is_somewhere()

    async def type(self, text: str) -> None:
        await self.page.keyboard.type(text)
        await self.is_somewhere()

    async def is_somewhere(self) -> None:
        """The focus was never lost, and lies under nothing."""
        await self.page.evaluate(FRAME)
        lost = await self.page.evaluate(LOST)
        assert lost == [], lost
        covered = await self.page.evaluate(COVERED)
        assert covered == "", covered

    async def reach(
        self, role: str, name: Name, by: Key = "", within: str = "body", **more: Any
    ) -> None:
        """Come to something with a handful of Tabs, after a shortcut if that is given."""
        place = self.page.locator(within)
        wanted = place.get_by_role(role, name=name, **more)  # type: ignore[arg-type]  # a role's name
        await self.comes_to(wanted, by)

    async def comes_to(self, wanted: Locator, by: Key = "") -> None:
        if by in OPENING:
            await self.shortcut(by)
        await expect(wanted).to_be_enabled()
        if by and by not in OPENING:
            await self.shortcut(by)
        passed = []
        for presses in range(HANDFUL + 1):
            if await wanted.evaluate("element => element === document.activeElement"):
                self.farthest = max(self.farthest, presses)
                return
            passed.append(await self.page.evaluate(NOW))
            await self.press("Tab")
        raise AssertionError(f"{wanted} is farther than a handful of Tabs: {passed}")

    async def shortcut(self, key: Key) -> None:
        """Press a single key, out of the box first where one has typed."""
        if await self.page.evaluate(TYPES):
            await self.press("Escape")
        if key:
            await self.press(key)

    async def does(self, name: Name, by: Key = "", **more: Any) -> None:
        """Come to a button, and press it."""
        await self.reach("button", name, by, **more)
        await self.press("Enter")

    async def unfolds(self, words: str, by: Key = "") -> None:
        summary = self.page.locator("summary", has_text=words).filter(visible=True)
        await self.comes_to(summary, by)
        await self.press("Enter")

    async def unfolds_to_write(self, words: str, by: Key = "") -> None:
        """Whoever opens a place to write writes there at once."""
        await self.unfolds(words, by)
        await self.page.wait_for_function(TYPES)

    async def next(self, words: Name) -> None:
        """Take the next step by its key, and find that Enter then starts nothing more."""
        step = self.person.next_step
        await expect(step).to_contain_text(words)
        await self.shortcut("n")
        await expect(step).to_be_focused()
        await self.press("Enter")

    async def writes(self, text: str, by: Key = "c") -> None:
        """Go to the box, and send what is written there."""
        await self.shortcut(by)
        await self.type(text)
        await self.press("Control+Enter")
