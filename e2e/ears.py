"""What a screen reader is told of a page: its tree, and what is said aloud."""

import re
from itertools import pairwise

from playwright.async_api import Page

LISTEN = """() => {
  window.heard = [];
  const listen = (changes) => {
    for (const { target } of changes) if (target.textContent) heard.push(target.textContent);
  };
  for (const region of document.querySelectorAll("body > p[aria-live=polite]"))
    new MutationObserver(listen).observe(region, { childList: true });
}"""
HEADING = re.compile(r'- heading (?:"(.*)" )?\[level=(\d)\]')


async def heard(page: Page) -> list[str]:
    """All that a screen reader was told, in order."""
    return list(await page.evaluate("heard"))


async def is_well_made(page: Page) -> None:
    """Each landmark once, one first heading, and no level that is left out."""
    assert await page.get_by_role("banner").count() == 1
    assert await page.get_by_role("main").count() == 1
    assert await page.get_by_role("contentinfo").count() <= 1  # nothing may be at hand yet
    tree = await page.locator("body").aria_snapshot()
    levels = [int(level) for _, level in HEADING.findall(tree)]
    assert levels.count(1) == 1, levels
    assert levels[0] == 1, levels
    assert all(after <= before + 1 for before, after in pairwise(levels)), tree
