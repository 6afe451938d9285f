"""What jumps on the screens of those who look on, while the others of a live meeting do things.

Moves from phase to phase are left out, as they bring another screen; so is what moves within the
stream, which grows.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import Any, NamedTuple

from playwright.async_api import Browser, Page

from e2e.company import Company
from e2e.measure.places import STREAM
from e2e.measure.standing import LAPTOP, PHONE, PROBLEM
from e2e.measure.table import Row

SCREENS = (("coach", "ana", LAPTOP), ("member", "chloe", LAPTOP), ("member", "chloe", PHONE))
WATCH = """(() => {
  const called = (e) =>
    `${e.localName}${[...e.classList].map((name) => `.${name}`).join("")}`;
  const source = ({ node }) => {
    const e = node instanceof Element ? node : node?.parentElement;
    if (!e) return { at: "(gone)", streams: false };
    const at = [e.parentElement, e].filter(Boolean).map(called).join(" > ");
    return { at, streams: Boolean(e.closest(STREAM)) };
  };
  window.setroomShifts = [];
  const note = ({ value, hadRecentInput, sources }) =>
    window.setroomShifts.push({ value, hadRecentInput, sources: sources.map(source) });
  const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
  observer.observe({ type: "layout-shift" });
  window.setroomShifted = () => {
    observer.takeRecords().forEach(note);
    return window.setroomShifts.splice(0);
  };
})()""".replace("STREAM", f'"{STREAM}"')
ROUND = {"purpose": "questions", "question": "", "seconds": 0}

Doing = Callable[[], Awaitable[Any]]
Story = AsyncIterator[tuple[str, Doing]]


class Shift(NamedTuple):
    """That something jumped on a screen, how much, and what."""

    screen: str
    after: str
    value: float
    places: tuple[str, ...]


async def in_a_live_meeting(url: str, browser: Browser) -> list[Row]:
    company = await Company.founded(url, browser, talks=False)
    await company.meets()
    await company.moves("open")
    pages = {}
    for role, who, size in SCREENS:
        page = await company.browser_of(who, viewport=size)
        await page.add_init_script(WATCH)
        await page.goto(company.room)
        pages[f"{role}, {size['width']} x {size['height']}"] = page
    shifts: list[Shift] = []
    async for after, doing in story(company):
        shifts += await watched(company, pages, after, doing)
    for page in pages.values():
        await page.context.close()
    await company.parts()
    print(told(shifts))
    return [row(screen, shifts) for screen in pages]


def row(screen: str, shifts: list[Shift]) -> Row:
    value = sum(shift.value for shift in shifts if shift.screen == screen)
    what = f"layout shift outside the stream: {screen}"
    return Row(what, "about 0.05", "0", f"{value:.3f}", round(value, 3) == 0)


async def watched(
    company: Company, pages: dict[str, Page], after: str, doing: Doing
) -> list[Shift]:
    """What jumps on each screen while something is done."""
    for page in pages.values():
        await company.settled(page)
        await page.evaluate("window.setroomShifted()")
    await doing()
    shifts = []
    for screen, page in pages.items():
        await company.settled(page)
        for found in await page.evaluate("window.setroomShifted()"):
            sources = found["sources"]
            if found["hadRecentInput"] or (sources and all(one["streams"] for one in sources)):
                continue
            places = tuple(one["at"] for one in sources if not one["streams"])
            shifts.append(Shift(screen, after, found["value"], places))
    return shifts


def told(shifts: list[Shift]) -> str:
    """What jumped, the worst first, so that it can be mended."""
    worst = sorted(shifts, key=lambda shift: -shift.value)
    lines = (f"  {s.value:.4f}  {s.screen}: {s.after}: {', '.join(s.places)}" for s in worst)
    return "\n".join(["What jumped:", *lines]) if shifts else "Nothing jumped."


async def story(c: Company) -> Story:
    """What others do, one thing after another; what stands between is done unwatched."""
    for who in ("ben", "chloe"):
        yield f"{who} says something in turn", partial(c.does, who, "say", text="I am here.")
    await c.presents("ben", PROBLEM, "How do I stop being the judge?")
    await c.moves("clarify")
    asked: list[str] = []

    async def ask(who: str) -> None:
        asked.append(await c.asks(who, f"What does {who} not see yet, of all that they see?"))

    yield "a question comes", partial(ask, "dev")
    yield "a second waits", partial(ask, "esi")
    yield "it is answered", partial(c.does, "ben", "answer", reply_to=asked[0], text="Who is ill.")
    up = partial(c.does, "ben", "take_up", question=asked[1], answered=False)
    yield "the next is taken up", up
    yield "it is parked", partial(c.does, "ben", "park", question=asked[1])
    for part in (floor, hidden, turns):
        async for step in part(c):
            yield step


async def floor(c: Company) -> Story:
    coach, dev = partial(c.does, "ana"), c.house.ids["dev"]
    how = "How are we doing?"
    yield "the coach takes the floor", partial(coach, "take_floor", question=how, showing="nothing")
    yield "somebody answers", partial(c.does, "dev", "answer_floor", member=dev, text="")
    yield "the floor is given back", partial(coach, "release_floor")


async def hidden(c: Company) -> Story:
    rounds: list[str] = []

    async def write() -> None:
        rounds.append(await c.does("ana", "open_round", **ROUND))

    yield "everybody writes", write
    for who in ("dev", "esi", "farid"):
        text = f"What would {who} ask, if nobody minded?"
        yield f"{who} is ready", partial(c.does, who, "write", round=rounds[0], text=text)
    yield "all is revealed", partial(c.does, "ana", "reveal", round=rounds[0])


async def turns(c: Company) -> Story:
    await c.moves("explore")
    asked: list[str] = []
    for _ in range(2):
        who = await c.turn()

        async def ask(who: str = who) -> None:
            asked.append(await c.asks(who, "And what would you do?"))

        yield f"{who} has a turn, and asks", ask
        answer = partial(c.does, "ben", "answer", reply_to=asked[-1], text="I would go home.")
        yield "the answer ends it", answer
