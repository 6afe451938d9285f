"""What lies over a page: the sheets and menus of a room and of a set; and who has gone."""

from playwright.async_api import Page, expect

from e2e.clockwork import Clockwork
from e2e.company import SETTLES
from e2e.photographs.scene import Scene
from e2e.photographs.studio import Studio

OVERLAYS = "() => [...document.querySelectorAll('[popover]')].map((one) => one.id)"
PERSON = "person-"
FASTER = 10
SHOW = "(id) => document.getElementById(id).showPopover()"
HIDE = "(id) => document.getElementById(id).hidePopover()"
UNFOLD = """(id) => {
  for (const one of document.getElementById(id).querySelectorAll("details")) one.open = true;
}"""


async def story(studio: Studio, clock: Clockwork) -> None:
    scene = await Scene.begun(studio, "overlays")
    c = scene.company
    await c.meets("Winter")
    await scene.open_room("coach", "member")
    await c.moves("open")
    await c.presents("ben", "Two teams share one van.", "How do I stop being the judge?")
    await c.moves("clarify")
    await c.moves("explore")
    await c.does("chloe", "draft_question", text="Who else drives?")
    for role in ("coach", "member"):
        await c.settled(scene.pages[role])
        await each(scene, role)
    await scene.goes("coach", c.set_page)
    await each(scene, "coach", "of the set")
    await away(scene, clock)
    await scene.ends()


async def each(scene: Scene, role: str, where: str = "") -> None:
    """Every overlay of a page as it opens, and with all unfolded that folds in it."""
    page = scene.pages[role]
    ids = await page.evaluate(OVERLAYS)
    people = [one for one in ids if one.startswith(PERSON)]
    for overlay in [one for one in ids if one not in people[1:]]:
        state = "person" if overlay in people else overlay
        await page.evaluate(SHOW, overlay)
        await settled(page)
        await scene.as_it_is(f"{state} {where}".strip(), role)
        if await page.locator(f"#{overlay} details").count():
            await page.evaluate(UNFOLD, overlay)
            await settled(page)
            await scene.as_it_is(f"{state} {where} unfolded", role)
        await page.evaluate(HIDE, overlay)


async def settled(page: Page) -> None:
    await page.evaluate(SETTLES)


async def away(scene: Scene, clock: Clockwork) -> None:
    """The presenter has gone, as whoever comes sees; then the coach, and the chair is offered."""
    c = scene.company
    await c.guests.pop("ben").leaves()
    await scene.open_room("coach", "member")
    await scene.shows("the presenter has gone")
    await scene.pages.pop("coach").context.close()
    await c.guests["ana"].leaves()
    clock.run(times=FASTER)
    await expect(scene.pages["member"].get_by_text("Ana is gone.").first).to_be_visible()
    clock.run(times=0)
    await scene.as_it_is("the chair is offered", "member")
