"""Where things stand: the live question, the box to ask in, the coach's controls and next step."""

from playwright.async_api import Browser, Page, ViewportSize

from e2e.company import Company
from e2e.measure.places import COMPOSER, LIVE, NEXT_STEP, PEOPLE
from e2e.measure.table import Row

PROBLEM = ("Two teams share one van, and every Monday both ask me who has it first. " * 8)[:500]
QUESTION = "What would happen on a Monday if you were not there to be asked?"
LAPTOP: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 360, "height": 740}
TOPS: tuple[tuple[str, str, ViewportSize, str, int], ...] = (
    ("coach", "ana", LAPTOP, "653", 260),
    ("member", "chloe", LAPTOP, "624", 260),
    ("member", "chloe", PHONE, "1,122", 220),
)
WINDOWS = ((1280, 800), (1024, 640), (360, 740), (360, 420), (360, 290))
KEYBOARD_UP = 290
"""Of a small phone this is left: whoever types has the box in focus."""
MOST_TABS = 80

TOP = "(place) => document.querySelector(place).getBoundingClientRect().top + scrollY"
WHOLE = """([place, typing]) => {
  const form = document.querySelector(place);
  const box = form.querySelector("textarea, input:not([type=hidden])");
  const send = [...form.querySelectorAll("button")].find((button) => button.type === "submit");
  if (typing) box?.focus({ preventScroll: true });
  const seen = (e) => {
    if (!e?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const { left, top, right, bottom } = e.getBoundingClientRect();
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
    const over = [top + 2, bottom - 2].map((y) => document.elementFromPoint((left + right) / 2, y));
    return over.every((one) => one && (e === one || e.contains(one) || one.contains(e)));
  };
  return seen(box) && seen(send);
}"""
# An observer tells what is left of each within all that scrolls; what lies under a bar is not seen.
CONTROLS = """async (apart) => {
  const all = [...document.querySelectorAll("button, a[href], input, select, textarea, summary")];
  const asked = all.filter(
    (e) =>
      e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !apart.some((place) => e.closest(place)),
  );
  const seen = await new Promise((tell) => {
    const observer = new IntersectionObserver((found) => { observer.disconnect(); tell(found); });
    for (const e of asked) observer.observe(e);
    if (!asked.length) tell([]);
  });
  const isOnTop = (e, { left, top, width, height }) => {
    const on = document.elementFromPoint(left + width / 2, top + height / 2);
    return on !== null && (e.contains(on) || on.contains(e) || on.closest("label")?.contains(e));
  };
  return seen
    .filter(({ intersectionRect: r, target }) =>
      r.width > 1 && r.height > 1 && isOnTop(target, r))
    .map(({ target: e }) =>
      (e.getAttribute("aria-label") || e.innerText || e.name || e.type).trim().split("\\n")[0]);
}"""
IS_THERE = "(place) => document.activeElement?.matches(place)"


async def in_welcome(url: str, browser: Browser) -> list[Row]:
    """What the coach has before her as a meeting begins."""
    company = await Company.founded(url, browser)
    await company.meets()
    await company.moves("open")
    page = await opened(company, "ana", LAPTOP)
    names: list[str] = await page.evaluate(CONTROLS, [PEOPLE, COMPOSER])
    tabs = await tabs_to(page, NEXT_STEP)
    await page.context.close()
    await company.parts()
    print(f"Controls in the coach's sight: {'; '.join(names)}")
    return [
        Row.at_most("controls in the coach's sight in Welcome", "30", 9, len(names)),
        Row.at_most("Tabs from the top to the coach's next step", "33", 3, tabs),
    ]


async def under_a_problem(url: str, browser: Browser) -> list[Row]:
    """Where the live question stands, and, in a set that writes, the box to ask in."""
    rows = []
    company = await asking(url, browser, talks=True)
    for role, who, size, began, target in TOPS:
        page = await opened(company, who, size)
        what = f"top of the live question: {role}, {size['width']} x {size['height']}"
        top: float = await page.evaluate(TOP, LIVE)
        rows.append(Row.at_most(what, began, target, top, " px"))
        await page.context.close()
    await company.parts()
    return rows + await composers(url, browser)


async def composers(url: str, browser: Browser) -> list[Row]:
    company = await asking(url, browser, talks=False)
    rows = []
    for width, height in WINDOWS:
        page = await opened(company, "chloe", {"width": width, "height": height})
        whole: bool = await page.evaluate(WHOLE, [COMPOSER, height == KEYBOARD_UP])
        keyboard = ", keyboard up" if height == KEYBOARD_UP else ""
        what = f"composer wholly visible: {width} x {height}{keyboard}"
        rows.append(Row(what, "no", "yes", "yes" if whole else "no", whole))
        await page.context.close()
    await company.parts()
    return rows


async def asking(url: str, browser: Browser, talks: bool) -> Company:
    """A meeting in which a question stands under a problem of 500 characters."""
    company = await Company.founded(url, browser, talks=talks)
    await company.meets()
    await company.moves("open")
    await company.presents("ben", PROBLEM, "How do I stop being the judge?")
    await company.moves("clarify")
    await company.asks("dev", QUESTION)
    return company


async def opened(company: Company, who: str, size: ViewportSize) -> Page:
    page = await company.browser_of(who, viewport=size)
    await page.goto(company.room)
    await company.settled(page)
    return page


async def tabs_to(page: Page, place: str) -> int:
    """How often one presses Tab, from the top of the page, to be there."""
    for pressed in range(1, MOST_TABS + 1):
        await page.keyboard.press("Tab")
        if await page.evaluate(IS_THERE, place):
            return pressed
    raise AssertionError(f"Tab does not reach {place}")
