"""What every screen must be, whoever looks at it: whole, accessible, and from this server alone."""

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, Request

SIZES = ({"width": 1280, "height": 800}, {"width": 360, "height": 740})
THEMES = ("light", "dark")
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


# axe measures with styles of its own, which our pages rightly complain of.
AXE_ITSELF = "inline style violates"
# All that axe finds in order would fill half of its time on a long page.
AXE = {"preload": False, "resultTypes": ["violations"]}


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
    for size, theme in zip(SIZES, THEMES, strict=True):
        await page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain dict will do
        await page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]  # one of two
        assert await page.evaluate(WIDER) <= 0, f"{name} is wider than {size['width']} pixels"
        await has_no_barrier(page, f"{name}, {size}, {theme}")


async def has_no_barrier(page: Page, name: str) -> None:
    """axe finds no violation."""
    found = await Axe().run(page, options=AXE)
    assert found.violations_count == 0, f"{name}: {found.generate_report()}"
