"""What every screen must be, whoever looks at it: whole, accessible, and from this server alone."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.async_api import Page, Request

SIZES = ({"width": 1280, "height": 800}, {"width": 360, "height": 740})
THEMES = ("light", "dark")
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


# axe measures with styles of its own, which our pages rightly complain of.
AXE_ITSELF = "inline style violates"
# All that axe finds in order would fill half of its time on a long page.
OPTIONS = {"preload": False, "resultTypes": ["violations"]}
# How long the colours take grows with the square of a page.
COLOURS = {"id": "color-contrast", "selector": "*"}
FIRST = {**COLOURS, "selector": "[data-first]"}
RUN = """async ([options, colours]) => {
  axe.configure({ rules: [colours] });
  const { violations } = await axe.run(document, options);
  return violations.map(({ id, help, nodes }) => [id, help, ...nodes.map(({ html }) => html)]);
}"""
# The shape of a text is what it is in, to the outermost, and how each of these stands.
MARK_FIRST = """(known) => {
  const speaks = (e) =>
    e.matches("input, select, textarea") ||
    [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  const standing = ["disabled", "data-state", "aria-invalid", "aria-pressed", "aria-current"];
  const stands = (e) => standing.map((name) => e.getAttribute(name) ?? "-").join();
  const shape = (e) =>
    e ? `${e.tagName}.${e.getAttribute("class")}(${stands(e)}) ${shape(e.parentElement)}` : "";
  const seen = new Set(known);
  for (const e of document.querySelectorAll("body *")) {
    const own = shape(e);
    const first = speaks(e) && e.checkVisibility({ visibilityProperty: true }) && !seen.has(own);
    e.toggleAttribute("data-first", first);
    if (first) seen.add(own);
  }
  return [...seen];
}"""


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


class Eyes:
    """Look at screens one after another, in both sizes: one of them is light, and one dark.

    Of each shape of text the colours are looked at once in each theme, on the first screen that
    shows it; with `every_text` those of every text on every screen.
    """

    def __init__(self, every_text: bool = False) -> None:
        self.every_text = every_text
        self.known: dict[str, list[str]] = {theme: [] for theme in THEMES}

    async def look(self, page: Page, name: str) -> None:
        """Nothing sticks out, and axe finds no violation."""
        for size, theme in zip(SIZES, THEMES, strict=True):
            await page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain dict will do
            # What turns or fades in would have its colours only once it is done.
            media = {"color_scheme": theme, "reduced_motion": "reduce"}
            await page.emulate_media(**media)  # type: ignore[arg-type]  # both are known
            assert await page.evaluate(WIDER) <= 0, f"{name} is wider than {size['width']} pixels"
            await self.find_no_barrier(page, theme, f"{name}, {size}, {theme}")

    async def find_no_barrier(self, page: Page, theme: str, where: str) -> None:
        # It is read into each page once: that takes as long as looking at a short one.
        if not await page.evaluate("'axe' in window"):
            await page.evaluate(AXE_SCRIPT)
        colours = COLOURS if self.every_text else FIRST
        if not self.every_text:
            self.known[theme] = await page.evaluate(MARK_FIRST, self.known[theme])
            assert self.known[theme]
        found = await page.evaluate(RUN, [OPTIONS, colours])
        assert found == [], (where, found)
