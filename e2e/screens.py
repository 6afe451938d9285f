"""What every screen must be, whoever looks at it: whole, accessible, and from this server alone."""

from collections.abc import AsyncIterator
from typing import Any

from axe_playwright_python.async_playwright import Axe
from axe_playwright_python.base import AXE_SCRIPT
from playwright.async_api import Page, Request

SIZES = ({"width": 1280, "height": 800}, {"width": 360, "height": 740})
THEMES = ("light", "dark")
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


# axe measures with styles of its own, which our pages rightly complain of.
AXE_ITSELF = "inline style violates"
# All that axe finds in order would fill half of its time on a long page.
AXE = {"preload": False, "resultTypes": ["violations"]}
# How long the colours take grows with the square of a page: of a long one they are looked at
# in the first text of each shape, which is what it is in, to the outermost.
COLOURS = "color-contrast"
BUT_COLOURS = {**AXE, "rules": {COLOURS: {"enabled": False}}}
COLOURS_ALONE = {**AXE, "runOnly": [COLOURS]}
FIRST = "[data-first]"
MARK_FIRST = """() => {
  const seen = new Set();
  const speaks = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  const shape = (e) => (e ? `${e.tagName}.${e.className} ${shape(e.parentElement)}` : "");
  for (const e of [...document.querySelectorAll("body *")].filter(speaks)) {
    e.toggleAttribute("data-first", !seen.has(shape(e)));
    seen.add(shape(e));
  }
  return seen.size;
}"""
FEWEST_SHAPES = 20


class Watch:
    """Notes what a page loads and complains of, from the moment it is set."""

    def __init__(self, page: Page, url: str) -> None:
        self.url = url
        self.complaints: list[str] = []
        page.on("console", lambda said: self.note(said.type, said.text))
        page.on("pageerror", lambda error: self.note("error", str(error)))
        page.on("request", self.asked)

    def note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and AXE_ITSELF not in text:
            self.complaints.append(f"{kind}: {text}")

    def asked(self, request: Request) -> None:
        if not request.url.startswith((self.url, "data:", self.url.replace("http", "ws"))):
            self.complaints.append(f"loaded from elsewhere: {request.url}")


async def check(page: Page, name: str) -> None:
    """Look at the screen in both sizes, one of them light and one dark."""
    async for where in sizes(page, name):
        await has_no_barrier(page, where, AXE)


async def check_long(page: Page, name: str) -> None:
    """The same for a page of very many texts: each shape of them has its colours looked at."""
    async for where in sizes(page, name):
        await has_no_barrier(page, where, BUT_COLOURS)
        assert await page.evaluate(MARK_FIRST) >= FEWEST_SHAPES
        await has_no_barrier(page, where, COLOURS_ALONE, FIRST)


async def sizes(page: Page, name: str) -> AsyncIterator[str]:
    """The screen in each size, where nothing sticks out; gives what to call it."""
    for size, theme in zip(SIZES, THEMES, strict=True):
        await page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain dict will do
        await page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]  # one of two
        assert await page.evaluate(WIDER) <= 0, f"{name} is wider than {size['width']} pixels"
        yield f"{name}, {size}, {theme}"


async def has_no_barrier(
    page: Page, name: str, options: dict[str, Any], part: str | None = None
) -> None:
    """axe finds no violation."""
    # It is read into each page once: that takes as long as looking at a short one.
    axe = Axe("0" if await page.evaluate("'axe' in window") else AXE_SCRIPT)
    found = await axe.run(page, part, options)
    assert found.violations_count == 0, f"{name}: {found.generate_report()}"
