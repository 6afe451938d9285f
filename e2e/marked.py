"""A set whose people write markup in every word; and whether any of it becomes more than text."""

import json
from collections.abc import Iterator
from typing import Any

import msgspec
from playwright.async_api import Browser, Page, expect

from e2e.company import SEATS, SETTLES
from server.live.sets import meeting_name, set_name
from server.store.log import Line, Log
from tests import kept_logs
from tests.lines import write

BUILD = max(kept_logs.BUILDS, key=kept_logs.version)
"""The build of which the set knew every command: what each leaves is in its logs."""
MARK = '<x-made><img src=x onerror=made=1>"}{-x}\\'
"""It would end a word of the catalogue, too."""
LINK = "https://a.example/'onmouseover='made=1"
TEXT = f"{MARK}<script>made=1</script><svg onload=made=1>&lt;i&gt; {LINK} javascript:made=1 \u202e"
NAMES, LONGEST_NAME = ("name", "set_name", "title"), 60
OF_TEMPLATES = ("template", "called")
"""Where all texts are as short as names."""
# What only text could have brought in, and whether any of it ran.
MADE = """() => {
  const all = "x-made, img, i, script:not([src]), [onerror], [onload], [href^='javascript:' i]";
  const found = [...document.querySelectorAll(all)].map((e) => e.outerHTML.slice(0, 100));
  return [...found, ...("made" in window ? ["a script ran"] : [])];
}"""
# What stands behind a text that turns the direction, and turns with it: nothing holds it together.
TURNED = r"""() => {
  const passes = (e) => {
    const { display, unicodeBidi } = getComputedStyle(e);
    return ["inline", "contents"].includes(display) && /^(normal|embed)$/.test(unicodeBidi);
  };
  const held = (text) => {
    let e = text.parentElement;
    while (passes(e)) e = e.parentElement;
    return e;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  let turned = null;
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (turned && held(text) === turned && text.data.trim()) found.push(turned.textContent);
    if (/\u202e[^\u202c\u2069]*$/.test(text.data)) turned = held(text);
  }
  return found;
}"""
SHOWN = f"document.body.textContent.split({MARK!r}).length - 1"


def marked(value: Any, is_name: bool = False) -> Any:
    """What stands in a line, with markup before every word of people's."""
    match value:
        case dict():
            return {
                key: marked(one, is_name or key in (*NAMES, *OF_TEMPLATES))
                for key, one in value.items()
            }
        case list():
            return [marked(one, is_name) for one in value]
        case str() if value.startswith("https://"):
            return f"{value}/'onmouseover='made=1"
        case str() if is_name and (" " in value or value.istitle()):
            return (MARK + value)[:LONGEST_NAME]
        case str() if " " in value:
            return TEXT + value
    return value


async def fill(log: Log) -> str:
    """Put a set into a store, with one meeting that is over and one that goes on; its id."""
    id = kept_logs.people(BUILD).set
    logs = {
        set_name(id): "set",
        meeting_name(id, 1): kept_logs.OVER,
        meeting_name(id, 2): kept_logs.LEFT,
    }
    for name, kept in logs.items():
        for line in kept_logs.lines(BUILD, kept):
            entry = json.loads(line.text)
            entry["event"] = marked(entry["event"])
            await write(log, name, Line(line.seq, line.act, msgspec.json.encode(entry)))
    return id


def pages(id: str) -> Iterator[str]:
    """Every page of the set."""
    yield from ("/", f"/sets/{id}", f"/sets/{id}/people", f"/sets/{id}/templates/standard_60?copy")
    for number in (1, 2):
        yield from (f"/sets/{id}/meetings/{number}", f"/sets/{id}/meetings/{number}/transcript")


async def browser_of(browser: Browser, url: str, who: str) -> Page:
    """A page in the browser of somebody of that set."""
    people = kept_logs.people(BUILD)
    one = people.people[who]
    seat = {"set": people.set, "set_name": MARK, "member": one.member, "name": MARK}
    kept = [{**seat, "role": "member", "token": one.token, "own_key": one.own_key}]
    storage = [{"name": SEATS, "value": json.dumps(kept)}]
    state: Any = {"cookies": [], "origins": [{"origin": url, "localStorage": storage}]}
    return await (await browser.new_context(storage_state=state)).new_page()


async def made_of_text(page: Page) -> list[str]:
    """What is on a page, once it is drawn, that only text could bring there, or that it turned."""
    await expect(page.get_by_role("heading").first).to_be_visible()
    await page.evaluate(SETTLES)
    return [*await page.evaluate(MADE), *await page.evaluate(TURNED)]
