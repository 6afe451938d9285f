"""The room as it is looked at: overlays open, in one's own colours, at 200 %, with wide letters."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from e2e.company import Company
from e2e.looking import BETWEEN, CUT, OVER, SMALL, SPACED, TELLS
from e2e.screens import WIDER, Eyes
from e2e.service import Service

CAST = {"ana": "Ana", "ben": "Ben", "chloe": "Chloe", "dev": "Dev"}
PROBLEM = "Two teams share one van, and every Monday both ask me who has it first. " * 4
FORCED = {"forced_colors": "active"}
ZOOMED = {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2}
"""1280 x 800 at 200 %."""
OF_COACH = ("Time left in this phase", "Ask all", "Silence", "More", "More for you", "Ben")
OF_MEMBER = ("Exploring questions", "Time left in this phase", "More for you")


@pytest.fixture
async def company(service: Service, browser: Browser) -> AsyncIterator[Company]:
    """Four who write, in the middle of their questions."""
    company = await Company.founded(service.url, browser, CAST, talks=False)
    await company.meets()
    await company.presents("ben", PROBLEM, "How do I stop being the judge?")
    await company.moves("clarify")
    first = await company.asks("chloe", "Since when is there only one van?")
    await company.does("ben", "answer", reply_to=first, text="Since the fire in March.")
    await company.asks("dev", "Who wanted the van to be shared, and what was hoped for then?")
    await company.asks("ana", "What does the one who waits do in the meantime?")
    yield company
    await company.parts()


async def opens(company: Company, who: str, **options: object) -> Page:
    page = await company.browser_of(who, **options)
    await page.goto(company.room)
    await company.settled(page)
    return page


@pytest.mark.parametrize(
    ("who", "names"),
    [("ana", OF_COACH), pytest.param("chloe", OF_MEMBER, marks=pytest.mark.long)],
)
async def test_what_is_laid_over_the_room_has_no_barrier(
    company: Company, who: str, names: tuple[str, ...]
) -> None:
    await company.moves("explore")
    page, eyes = await opens(company, who), Eyes()
    for name in names:
        await page.set_viewport_size({"width": 1280, "height": 800})
        opener = page.locator("[popovertarget]", has_text=name).or_(
            page.locator(f'[popovertarget][aria-label="{name}"]')
        )
        await opener.first.click()
        await expect(page.locator("[popover]:popover-open")).to_be_visible()
        await eyes.look(page, f"{name}, opened by {who}")
        await page.keyboard.press("Escape")


async def test_what_unfolds_has_no_barrier(company: Company) -> None:
    page = await opens(company, "chloe")
    for fold in (".queue", ".pinned"):
        await page.locator(f"{fold} > summary").first.click()
    await Eyes().look(page, "the queue and the problem, unfolded")


async def test_colours_of_ones_own_tell_as_much(company: Company) -> None:
    """Of each pair, one is drawn otherwise than the other."""
    page = await opens(company, "dev", **FORCED)
    await differ(page, ".ring__one--asked-now .ring__mark", ".ring__mark")
    await company.moves("explore")
    await company.settled(page)
    await differ(page, ".ring__one--waiting .ring__mark", ".ring__mark")
    round = await company.does("ana", "open_round", purpose="pulse", question="", seconds=0)
    await company.does("dev", "vote", round=round, choice="ok")
    await company.settled(page)
    await differ(page, ".vote__choice[aria-pressed=true]", ".vote__choice")
    await company.does("ana", "reveal", round=round)
    await company.does("ana", "close_round", round=round)
    round = await company.does("ana", "open_round", purpose="statements", question="", seconds=0)
    await company.does("dev", "write", round=round, text="Nobody owns the van.")
    await company.settled(page)
    await differ(page, ".ring__one--ready .avatar", ".avatar")
    await differ(page, ".wall__card--filled", ".wall__card")
    await page.get_by_role("button", name="Raise a hand").click()
    await differ(page, ".signals__one[aria-pressed=true]", ".signals__one")
    ana = await opens(company, "ana", **FORCED)
    await differ(ana, ".next-step", ".bar-button")


async def differ(page: Page, one: str, other: str) -> None:
    """What has the first look is told apart from what has the other alone."""
    await expect(page.locator(one).first).to_be_visible()
    told = await page.evaluate(TELLS, [one, other])
    assert told[0] not in told[1:], (one, told)


@pytest.mark.parametrize("who", ["ana", "ben", "chloe"])
async def test_at_200_percent_nothing_is_cut_off_and_the_box_is_in_reach(
    company: Company, who: str
) -> None:
    page = await opens(company, who, **ZOOMED)
    assert await page.evaluate(WIDER) <= 0
    assert await page.evaluate(CUT) == []
    assert await page.evaluate(BETWEEN) > 100
    assert await page.evaluate(OVER) == []
    dock = page.locator(".dock__write").locator("textarea, .form__buttons .button")
    for one in await dock.filter(visible=True).all():
        await expect(one).to_be_in_viewport(ratio=0.9)


@pytest.mark.parametrize("who", ["ana", "ben", "chloe"])
@pytest.mark.parametrize("width", [1280, 360])
async def test_wide_letters_cut_nothing_off(company: Company, who: str, width: int) -> None:
    page = await opens(company, who, viewport={"width": width, "height": 740})
    await page.evaluate(SPACED)
    assert await page.evaluate(WIDER) <= 0
    assert await page.evaluate(CUT) == []
    assert await page.evaluate(SMALL) == []
    assert await page.evaluate(OVER) == []
