"""Takes the pictures, and looks on each for what is plainly wrong."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.async_api import Browser, Page, ViewportSize

from e2e.company import SETTLES
from e2e.photographs.views import EVERY, WINDOWS, View
from e2e.screens import Watch

EXPECTED = {"outside": "status of 4", "trouble": "ERR_INTERNET_DISCONNECTED"}
"""What a browser says itself in a story in which pages are refused, or cut off."""
HIGHEST = 12_000
AT_TOP = """() => {
  scrollTo({ top: 0, behavior: "instant" });
  return new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
}"""
# Of the page, and of what may be scrolled within it.
HEIGHT = """() => {
  const scrolls = (e) => ["auto", "scroll"].includes(getComputedStyle(e).overflowY);
  const within = [...document.querySelectorAll("body *")].filter(
    (e) => e.scrollHeight > e.clientHeight && e.localName !== "textarea" && scrolls(e),
  );
  const more = within.map((e) => e.scrollHeight - e.clientHeight);
  return document.documentElement.scrollHeight + Math.max(0, ...more);
}"""
# Something sticks out of the window, is cut off where nothing says that there is more, or is so
# narrow that its words break at every letter or two.
FAULTS = """() => {
  const called = (e) => `${e.localName}${[...e.classList].map((name) => `.${name}`).join("")}`;
  const root = document.documentElement;
  // What only a screen reader is told stands in a box of a pixel.
  const isHeard = (e) =>
    e instanceof HTMLElement &&
    (Math.max(e.offsetWidth, e.offsetHeight) < 2 || isHeard(e.parentElement));
  const faults = [];
  if (root.scrollWidth > root.clientWidth) {
    const out = [...document.querySelectorAll("body *")].find(
      (e) => e.checkVisibility() && e.getBoundingClientRect().right > root.clientWidth + 1,
    );
    const by = root.scrollWidth - root.clientWidth;
    faults.push(`is ${by} px too wide: ${out ? called(out) : "?"}`);
  }
  for (const e of document.querySelectorAll("body *")) {
    if (isHeard(e) || !e.checkVisibility({ visibilityProperty: true })) continue;
    const { overflowX, textOverflow, fontSize } = getComputedStyle(e);
    const em = Number.parseFloat(fontSize);
    const { width, height } = e.getBoundingClientRect();
    const words = e.children.length ? "" : e.textContent.trim();
    if (words.length > 5 && width < 2.5 * em && height > 4 * em)
      faults.push(`squeezes ${called(e)}: ${words.slice(0, 40)}`);
    if (!["hidden", "clip"].includes(overflowX) || textOverflow === "ellipsis") continue;
    if (e.innerText?.trim() && e.scrollWidth > e.clientWidth + 1)
      faults.push(`cuts off ${called(e)}: ${e.innerText.trim().slice(0, 40)}`);
  }
  return faults;
}"""


class Picture(NamedTuple):
    """One that was taken: of which story and state, on whose screen, in which view, and where."""

    story: str
    state: str
    who: str
    view: View
    file: str
    faults: tuple[str, ...]


class Studio:
    """A folder of pictures; only those of which the name has a word, if one is given."""

    def __init__(self, browser: Browser, url: str, folder: Path, only: str, every: bool) -> None:
        self.browser, self.url, self.folder = browser, url, folder
        self.only, self.every = only, every
        self.pictures: list[Picture] = []
        self.watches: dict[Page, Watch] = {}

    def wants(self, *words: str) -> bool:
        return self.only in " ".join(words)

    def watches_over(self, page: Page) -> Page:
        self.watches[page] = Watch(page, self.url)
        return page

    async def opens(self, address: str) -> Page:
        """A page of somebody who has no seat anywhere."""
        context = await self.browser.new_context()
        page = self.watches_over(await context.new_page())
        await page.goto(address)
        await page.evaluate(SETTLES)
        return page

    async def takes(
        self, page: Page, story: str, state: str, who: str, views: Sequence[View]
    ) -> None:
        """Photograph a page, which has settled, in each of these views."""
        if not self.wants(story, state, who):
            return
        for view in EVERY if self.every else views:
            await self.take(page, story, state, who, view)

    async def take(self, page: Page, story: str, state: str, who: str, view: View) -> None:
        width, height = WINDOWS[view.window]
        size: ViewportSize = {"width": width, "height": height}
        theme: Literal["light", "dark"] = "dark" if view.theme == "dark" else "light"
        await page.set_viewport_size(size)
        await page.emulate_media(color_scheme=theme)
        await page.evaluate(AT_TOP)
        if view.whole:
            # A window as high as the page: what sticks to its edge stands where the page ends.
            whole = min(await page.evaluate(HEIGHT), HIGHEST)
            await page.set_viewport_size({"width": width, "height": whole})
        file = f"{story}--{state.replace(',', '')}--{who}--{view}.png".replace(" ", "-")
        await page.screenshot(path=self.folder / file, animations="disabled")
        faults = [*await page.evaluate(FAULTS), *self.heard(page, story)]
        for fault in faults:
            print(f"{file}: {fault}", flush=True)
        self.pictures.append(Picture(story, state, who, view, file, tuple(faults)))

    def heard(self, page: Page, story: str) -> list[str]:
        """What a page complained of since it was asked last."""
        complaints = self.watches[page].complaints
        said = [one for one in complaints if story not in EXPECTED or EXPECTED[story] not in one]
        complaints.clear()
        return said
