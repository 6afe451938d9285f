"""Goes through the stories that are photographed, and notes what pages load or were kept from."""

from collections.abc import Sequence
from pathlib import Path

from playwright.async_api import Browser, Page, Request

from e2e.photographs.studio import Studio
from e2e.photographs.views import View

LOADS = {
    "script": "script-src",
    "style": "style-src",
    "font": "font-src",
    "image": "img-src",
    "empty": "connect-src",
    **dict.fromkeys(("audio", "video", "track"), "media-src"),
    "manifest": "manifest-src",
    **dict.fromkeys(("worker", "sharedworker", "serviceworker"), "worker-src"),
    **dict.fromkeys(("iframe", "frame"), "frame-src"),
    **dict.fromkeys(("object", "embed"), "object-src"),
}
"""The directive that a request falls under, by what it says that it is for."""
# What only another policy would let be: code and styles that stand in a page, pages within it,
# forms that the browser sends by itself.
OF_ITS_OWN = """() => {
  const tags = "iframe, frame, object, embed, style, script:not([src])";
  const sent = "[action], [formaction], [href^='javascript:' i]";
  const found = [...document.querySelectorAll(`${tags}, ${sent}`)];
  const runs = (e) => [...e.attributes].some(({ name }) => name.startsWith("on"));
  found.push(...[...document.querySelectorAll("*")].filter(runs));
  return found.map((e) => e.outerHTML.slice(0, 100));
}"""


class Inspector(Studio):
    """Takes no pictures; `loaded` says, by directive, what was loaded under it first."""

    def __init__(self, browser: Browser, url: str) -> None:
        super().__init__(browser, url, Path("unused"), only="", every=False)
        self.asked: dict[Page, list[Request]] = {}
        self.loaded: dict[str, str] = {}
        self.policies: set[str] = set()
        self.wrong: list[str] = []
        self.states = 0

    def watches_over(self, page: Page) -> Page:
        asked = self.asked[page] = []
        page.on("request", lambda request: asked.append(request))
        page.on("websocket", lambda socket: self.has_loaded("connect-src", socket.url))
        return super().watches_over(page)

    async def takes(
        self, page: Page, story: str, state: str, who: str, views: Sequence[View]
    ) -> None:
        """Look at a page, which has settled."""
        self.states += 1
        for request in self.asked[page]:
            await self.note(request)
        self.asked[page].clear()
        if begins := await page.evaluate("document.querySelector('base')?.href"):
            self.has_loaded("base-uri", begins)
        # A browser that shows no tabs asks for no icon, whatever the page says.
        if icon := await page.evaluate("document.querySelector('link[rel=icon]')?.href"):
            self.has_loaded("img-src", icon)
        found = [*self.heard(page, story), *await page.evaluate(OF_ITS_OWN)]
        self.wrong += [f"{story}, {state}, {who}: {one}" for one in found]

    async def note(self, request: Request) -> None:
        headers = await request.all_headers()
        if request.is_navigation_request():
            answer = await request.response()
            policy = await answer.header_value("content-security-policy") if answer else None
            self.policies.add(policy or "none")
        elif purpose := headers.get("sec-fetch-dest"):  # what was loaded before says none
            self.has_loaded(LOADS[purpose], request.url)

    def has_loaded(self, directive: str, address: str) -> None:
        self.loaded.setdefault(directive, address)
