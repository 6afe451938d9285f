"""What a new entry costs the main thread of a browser, with 500 questions in the meeting.

The work is that of all tasks from the one that hears the entry to the one that draws the frame with
it, as the browser's own tracing tells them: waiting for the frame is none.
"""

import json
from typing import Any

from playwright.async_api import Browser, Page

from e2e.company import Company
from e2e.measure.standing import LAPTOP, PROBLEM
from e2e.measure.table import Row, middle

QUESTIONS = 500
ENTRIES = 20
AT_MOST_MS = 8
ASKED_EVERY_MS = 150
HEARD, DRAWN = "setroom-entry-heard", "setroom-entry-drawn"
MARKS = f"""addEventListener("setroom-heard", () => {{
  performance.mark("{HEARD}");
  const after = new MessageChannel();
  after.port1.onmessage = () => performance.mark("{DRAWN}");
  requestAnimationFrame(() => after.port2.postMessage(""));
}})"""
CATEGORIES = ["toplevel", "blink.user_timing", "devtools.timeline"]
CATEGORIES += ["disabled-by-default-devtools.timeline"]
TASK = "RunTask"
"""The browser tells of each task by another name as well, which would count it twice."""


async def of_an_entry(url: str, browser: Browser) -> list[Row]:
    company = await Company.founded(url, browser, talks=False)
    await company.meets()
    await company.moves("open")
    await company.presents("ben", PROBLEM)
    await company.moves("clarify")
    for number in range(QUESTIONS):
        await question(company, number)
    rows = [
        await on_screen(company, role, who) for role, who in (("coach", "ana"), ("member", "chloe"))
    ]
    await company.parts()
    return rows


async def question(company: Company, number: int) -> None:
    asked = await company.asks("dev", f"What happened on day {number}?")
    await company.does("ben", "answer", reply_to=asked, text="The van was late.")


async def on_screen(company: Company, role: str, who: str) -> Row:
    page = await company.browser_of(who, viewport=LAPTOP)
    await page.add_init_script(MARKS)
    await page.goto(company.room)
    await company.settled(page)
    await page.evaluate(f"performance.clearMarks('{DRAWN}')")
    costs = await traced(company, page)
    await page.context.close()
    what = f"a new entry with {QUESTIONS} questions in the meeting: {role}"
    return Row.at_most(what, "not known", AT_MOST_MS, middle(costs), " ms", 1)


async def traced(company: Company, page: Page) -> list[float]:
    """The ms of work that each of some entries was, questions and answers in turn."""
    await company.browser.start_tracing(page=page, categories=CATEGORIES)
    for number in range(ENTRIES // 2):
        asked = await company.asks("dev", f"What comes after {number}?")
        await drawn(page, 2 * number + 1)
        await company.does("ben", "answer", reply_to=asked, text="Nobody knows.")
        await drawn(page, 2 * number + 2)
    told = json.loads(await company.browser.stop_tracing())
    return costs(told["traceEvents"])


async def drawn(page: Page, entries: int) -> None:
    """Wait until so many were drawn; the page is asked seldom, as to be asked is work too."""
    count = f"(all) => performance.getEntriesByName('{DRAWN}').length >= all"
    await page.wait_for_function(count, arg=entries, polling=ASKED_EVERY_MS)


def costs(events: list[dict[str, Any]]) -> list[float]:
    """For each entry the sum of the tasks between its two marks, the one that heard it included."""
    heard = [event for event in events if event.get("name") == HEARD]
    drawn = [event for event in events if event.get("name") == DRAWN]
    assert len(heard) == len(drawn) == ENTRIES, (len(heard), len(drawn))
    thread = (heard[0]["pid"], heard[0]["tid"])
    tasks = [
        event
        for event in events
        if event["name"] == TASK and (event["pid"], event["tid"]) == thread and "dur" in event
    ]
    return [
        sum(
            task["dur"]
            for task in tasks
            if task["ts"] + task["dur"] > began["ts"] and task["ts"] + task["dur"] <= ended["ts"]
        )
        / 1000
        for began, ended in zip(heard, drawn, strict=True)
    ]
