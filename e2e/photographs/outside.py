"""The pages outside a meeting, before anything has happened, and those that say no."""

from e2e.clockwork import Clockwork
from e2e.photographs.scene import Scene
from e2e.photographs.studio import Studio
from e2e.photographs.views import OUTSIDE

STORY = "outside"
PAGES = {"home": "/", "gym": "/gym", "design": "/design", "protocol": "/protocol"}


async def story(studio: Studio, clock: Clockwork) -> None:
    for state, path in PAGES.items():
        await stranger(studio, state, studio.url + path)
    scene = await Scene.begun(studio, STORY, {"ana": "Ana"})
    company = scene.company
    door = f"{company.set_page}/join"
    key = company.house.members_key
    await stranger(studio, "door", f"{door}#{key}")
    await stranger(studio, "door with a link that is no good", f"{door}#nonesuch")
    await stranger(studio, "a set without a seat", company.set_page)
    await stranger(studio, "no such page", f"{studio.url}/nonesuch")
    await scene.shows_page("set that is new", "coach", company.set_page)
    await scene.shows_page("home with a seat", "coach", studio.url)
    await scene.shows_page("door for whoever is in", "coach", f"{door}#{key}")
    await people(studio, scene, f"{door}#{key}")
    editor = f"{company.set_page}/templates/standard_60?copy"
    await scene.shows_page("editor of a kind of meeting", "coach", editor)
    await company.meets("First")
    await scene.open_room("coach")
    await scene.shows("lobby with one in it", "coach")
    await company.moves("open")
    await scene.shows("welcome with one in it", "coach")
    await scene.shows_page("no such meeting", "coach", f"{company.set_page}/meetings/9")
    await scene.ends()


async def people(studio: Studio, scene: Scene, shared: str) -> None:
    """Those who are expected, and one who asks at the door; what was done about them."""
    company = scene.company
    page = f"{company.set_page}/people"
    await scene.shows_page("people of a set that is new", "coach", page)
    for name, letter in (("Ben", "b"), ("Chloe", "c")):
        expected = {"name": name, "own_key": letter * 26, "role": "member"}
        await company.house.acts("ana", "expect", f"expect-{name:->8}", **expected)
    await stranger(studio, "door of one's own", f"{shared.partition('#')[0]}#{'b' * 26}")
    await company.house.acts("ana", "set_doorway", "the-door-asks", doorway="ask")
    await stranger(studio, "door that asks", shared)
    asking = {"key": company.house.members_key, "name": "Dev", "token": "d" * 40}
    await company.house.http.post(f"/api/sets/{company.house.set}/seats", json=asking)
    await scene.shows_page("people with one at the door", "coach", page)
    await scene.shows_page("set with one at the door", "coach", company.set_page)


async def stranger(studio: Studio, state: str, address: str) -> None:
    if not studio.wants(STORY, state, "stranger"):
        return
    page = await studio.opens(address)
    await studio.takes(page, STORY, state, "stranger", OUTSIDE)
    await page.context.close()
