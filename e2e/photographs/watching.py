"""Those who are in a set otherwise than as its members: an apprentice, an observer, a host."""

from e2e.clockwork import Clockwork
from e2e.photographs.scene import Scene
from e2e.photographs.studio import Studio
from e2e.photographs.views import OUTSIDE, ROLES

STORY = "watching"
NAMES = {"ana": "Ana", "ben": "Ben", "chloe": "Chloe"}
WATCH = {"dev": ("Dev", "apprentice"), "esi": ("Esi", "observer"), "farid": ("Farid", "host")}


async def story(studio: Studio, clock: Clockwork) -> None:
    scene = await Scene.begun(studio, STORY, NAMES)
    company = scene.company
    for short, (name, role) in WATCH.items():
        await company.invites(short, name, role)
    await company.meets("First", who=NAMES)
    await scene.shows_page("people", "coach", f"{company.set_page}/people")
    for short in WATCH:
        await watched(studio, scene, short, "set")
    await scene.open_room("presenter")
    await scene.shows("asked whether somebody may observe", "presenter")
    agrees = {"member": company.house.ids["esi"], "agrees": True}
    for short in (*NAMES, "dev"):
        await company.house.acts(short, "consent", f"consent-{short:->5}", **agrees)
    await company.moves("open")
    for short in ("dev", "esi"):
        await watched(studio, scene, short, "room")
    await scene.shows("room with those who watch", "presenter")
    await scene.ends()


async def watched(studio: Studio, scene: Scene, short: str, where: str) -> None:
    """The page of the set or the room, as one of those who watch has it; the panel as well."""
    company, (_, role) = scene.company, WATCH[short]
    page = studio.watches_over(await company.browser_of(short))
    await page.goto(company.room if where == "room" else company.set_page)
    await studio.takes(page, STORY, where, role, ROLES["coach"] if where == "room" else OUTSIDE)
    if (where, role) == ("room", "apprentice"):
        await page.get_by_role("button", name="More", exact=True).click()
        await studio.takes(page, STORY, "panel", role, ROLES["coach"])
    await page.context.close()
