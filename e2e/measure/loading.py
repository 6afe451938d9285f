"""The first load of a page: what goes over the wire, and how long it takes on a phone.

The browser's throttling holds up what is fetched, and not a socket that is open: the round trips of
a room's own words are counted as they are on this machine.
"""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Browser, BrowserContext, CDPSession

from e2e.company import Company
from e2e.measure.places import HOME_DRAWN, ROOM_DRAWN, SET_DRAWN
from e2e.measure.standing import PHONE, asking
from e2e.measure.table import Row, middle
from tests.waiting import eventually

NewContext = Callable[[], Awaitable[BrowserContext]]

KB = 1000
TIMES = 3
CPU_SLOWER = 4
LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 0.75e6 / 8,
}
"""1.6 Mbit/s down and 150 ms: the slow phone of the usual tools."""
WITHIN_MS = 60_000
DRAWN = """(() => {
  const look = () =>
    document.querySelector(PLACE)
      ? requestAnimationFrame(() => setTimeout(() => { window.setroomDrawn = performance.now(); }))
      : requestAnimationFrame(look);
  look();
})()"""


@dataclass
class Wire:
    """What one page asked for, and the bytes that came and went, compressed as they were."""

    requests: set[str] = field(default_factory=set)
    pending: set[str] = field(default_factory=set)
    size: int = 0

    async def listen(self, cdp: CDPSession) -> None:
        cdp.on("Network.requestWillBeSent", self.sent)
        cdp.on("Network.loadingFinished", self.finished)
        cdp.on("Network.loadingFailed", lambda told: self.pending.discard(told["requestId"]))
        cdp.on("Network.webSocketCreated", lambda told: self.requests.add(told["requestId"]))
        for frame in ("webSocketFrameReceived", "webSocketFrameSent"):
            cdp.on(f"Network.{frame}", self.framed)
        await cdp.send("Network.enable")

    def sent(self, told: dict[str, Any]) -> None:
        if told["request"]["url"].startswith("http"):
            self.requests.add(told["requestId"])
            self.pending.add(told["requestId"])

    def finished(self, told: dict[str, Any]) -> None:
        if told["requestId"] in self.requests:
            self.size += int(told["encodedDataLength"])
        self.pending.discard(told["requestId"])

    def framed(self, told: dict[str, Any]) -> None:
        self.size += len(told["response"]["payloadData"].encode())


async def room(url: str, browser: Browser) -> list[Row]:
    found = await member_loads(url, browser, lambda company: company.room, ROOM_DRAWN)
    return rows("room, first load", found, ("631 KB", "118", "6.3 s", "4.8 s"), (120, 14, 1.8, 0.9))


async def page_of_set(url: str, browser: Browser) -> list[Row]:
    found = await member_loads(url, browser, lambda company: company.set_page, SET_DRAWN)
    return rows("page of a set, first load", found, ("143 KB",), (90,))


async def member_loads(
    url: str, browser: Browser, address: Callable[[Company], str], drawn: str
) -> list[float]:
    """What it takes a member, while a question is live."""
    company = await asking(url, browser, talks=True)

    async def context() -> BrowserContext:
        return await company.context_of("chloe", viewport=PHONE)

    found = await load(context, address(company), drawn)
    await company.parts()
    return found


async def home(url: str, browser: Browser) -> list[Row]:
    async def context() -> BrowserContext:
        return await browser.new_context(viewport=PHONE)

    found = await load(context, url, HOME_DRAWN)
    return rows("home, first load", found, ("353 KB", "48", "3.6 s"), (80, 10, 1.3))


KINDS = (("bytes", " KB", 0), ("requests", "", 0), ("on a phone", " s", 2), ("again", " s", 2))


def rows(
    what: str, found: list[float], began: tuple[str, ...], targets: tuple[float, ...]
) -> list[Row]:
    """The rows of as many of the four figures as have a target."""
    figures = zip(KINDS, began, targets, found, strict=False)
    return [
        Row.at_most(f"{what}: {kind}", was, target, value, unit, digits)
        for (kind, unit, digits), was, target, value in figures
    ]


async def load(new_context: NewContext, address: str, drawn: str) -> list[float]:
    """KB, requests, and the seconds on a phone: the first time, and with what it keeps."""
    wire = Wire()
    context = await new_context()
    await visit(context, address, drawn, wire)
    await context.close()
    cold, warm = [], []
    for _ in range(TIMES):
        context = await new_context()
        cold.append(await visit(context, address, drawn, Wire(), phone=True))
        warm.append(await visit(context, address, drawn, Wire(), phone=True))
        await context.close()
    return [wire.size / KB, len(wire.requests), middle(cold), middle(warm)]


async def visit(
    context: BrowserContext, address: str, drawn: str, wire: Wire, phone: bool = False
) -> float:
    """Load a page in a tab of its own; returns the seconds until it was drawn."""
    page = await context.new_page()
    cdp = await context.new_cdp_session(page)
    await wire.listen(cdp)
    if phone:
        await cdp.send("Network.emulateNetworkConditions", LINE)
        await cdp.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWER})
    await page.add_init_script(DRAWN.replace("PLACE", json.dumps(drawn)))
    await page.goto(address, wait_until="commit")
    await page.wait_for_function("() => window.setroomDrawn > 0", timeout=WITHIN_MS)
    await page.evaluate("document.fonts.ready.then(() => true)")
    await eventually(lambda: not wire.pending)
    seconds: float = await page.evaluate("window.setroomDrawn / 1000")
    await page.close()
    return seconds
