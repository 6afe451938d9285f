"""The room on a page that the browser translates: what changes is seen, and nothing twice."""

import contextlib

from playwright.async_api import Page, expect
from playwright.async_api import TimeoutError as TooLate

from e2e.people import People

TRANSLATE = """(how) => {
  const SKIPPED = "script, style, textarea, .translated";
  const shout = (words) => words.toUpperCase();
  const stand_in = (words) => {
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    outer.className = "translated";
    outer.append(inner);
    inner.append(words);
    return outer;
  };
  const WAYS = {
    replace: (text) => text.replaceWith(stand_in(shout(text.data))),
    beside: (text, at) => {
      const { parentNode, nextSibling } = text;
      const outer = stand_in(shout(text.data));
      if (at % 2) text.before(outer);
      text.remove();
      if (!(at % 2)) parentNode.insertBefore(outer, nextSibling);
    },
    wrap: (text) => {
      const outer = stand_in("");
      text.replaceWith(outer);
      outer.firstChild.append(text);
      text.data = shout(text.data);
    },
  };
  const translate = () => {
    const walker = document.createTreeWalker(document.getElementById("page"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const [at, text] of texts.entries())
      if (text.data.trim() && !text.parentElement.closest(SKIPPED)) WAYS[how](text, at);
  };
  translate();
  new MutationObserver(translate).observe(document.getElementById("page"), {
    childList: true, subtree: true, characterData: true,
  });
}"""


SAID = """() => {
  const page = document.getElementById("page");
  for (const clock of page.querySelectorAll("set-countdown, set-end")) clock.remove();
  return page.innerText.toUpperCase();
}"""
WAYS = {"Ben": "beside", "Chloe": "replace", "Dev": "wrap"}


async def test_a_translated_page_keeps_changing(four: People) -> None:
    await four.meet()
    await four.ana.choose_presenter("Ben")
    wrong: list[str] = []
    for name, way in WAYS.items():
        page = four[name].page
        page.on("pageerror", lambda error: wrong.append(str(error)))
        await page.evaluate(TRANSLATE, way)
        await expect(page.locator("#page .translated").first).to_be_attached()
    await four.ana.move_to("Welcome")
    await translated_they_read("Welcome", four)
    await writes(four.ben.page, "Your check-in", "I am here.")
    await expect(four.chloe.page.get_by_text("IT IS YOUR TURN.", exact=True)).to_be_visible()
    await writes(four.chloe.page, "Your check-in", "So am I.")
    for one in four.values():
        for words in ("I am here.", "So am I."):
            await expect(one.page.locator(".line__text").filter(has_text=words)).to_have_count(1)
    await four.ana.go_to("Exploring questions")
    await translated_they_read("Exploring questions", four)
    await writes(four.dev.page, "Your question", "What have you tried?")
    for name in WAYS:
        one = four[name]
        text = one.page.locator("[data-live]")
        await expect(text).to_have_text("WHAT HAVE YOU TRIED?")
        await expect(text.locator("font font")).to_have_count(1)
        await says_what_it_says_anew(one.page, name)
    assert wrong == []


async def translated_they_read(phase: str, four: People) -> None:
    """The bar names the phase in the words of the translator, who has them from us."""
    for name in WAYS:
        course = four[name].page.get_by_role("navigation", name="The course of the meeting")
        await expect(course.get_by_role("strong")).to_have_text(phase.upper())


async def writes(page: Page, label: str, text: str) -> None:
    await page.get_by_label(label).fill(text)
    await page.get_by_label(label).press("Control+Enter")


async def says_what_it_says_anew(page: Page, name: str) -> None:
    """Nothing is doubled, and nothing is old: a page that is loaded anew says the same."""
    said = await page.evaluate(SAID)
    await page.reload()
    # What a phase needs comes a moment after the rest.
    with contextlib.suppress(TooLate):
        await page.wait_for_function(f"said => ({SAID})() === said", arg=said)
    assert said.split("\n") == (await page.evaluate(SAID)).split("\n"), name
