"""What goes wrong: no connection, refusals, time that is over, people who are gone."""

import re

from playwright.async_api import expect

from e2e.clockwork import Clockwork
from e2e.photographs.scene import Scene
from e2e.photographs.studio import Studio

LONGER_THAN_A_PHASE = 25


async def story(studio: Studio, clock: Clockwork) -> None:
    scene = await Scene.begun(studio, "trouble", talks=False)
    c = scene.company
    await c.meets("Autumn")
    await scene.open_room()
    await c.moves("open")
    await c.presents("ben", "Two teams share one van.", "How do I stop being the judge?")
    await c.moves("clarify")
    await c.asks("dev", "Since when is there only one van?")
    await offline(scene)
    await over_time(scene, clock)
    await refused(scene)
    await scene.ends()


async def offline(scene: Scene) -> None:
    """The line is lost; what was written in the meantime waits."""
    for role, page in scene.pages.items():
        await page.context.set_offline(True)
        await expect(page.get_by_text("The connection is lost").first).to_be_visible()
        await scene.as_it_is("offline", role)
    member = scene.pages["member"]
    await member.get_by_label("Your question").first.fill("Who else drives?")
    await member.get_by_label("Your question").first.press("Control+Enter")
    await scene.as_it_is("offline, with a question that waits", "member")
    for page in scene.pages.values():
        await page.context.set_offline(False)
        await expect(page.get_by_text("Live", exact=True)).to_be_visible()


async def over_time(scene: Scene, clock: Clockwork) -> None:
    """The phase should be over long ago; with the next entry all screens know."""
    c = scene.company
    clock.wind(LONGER_THAN_A_PHASE)
    await c.does("farid", "note_down", text="It is late.")
    await scene.shows("over time")
    await c.does("ana", "hold_clock")
    await scene.shows("over time, and the time is held")
    await c.does("ana", "resume_clock")


async def refused(scene: Scene) -> None:
    """A form that lacks something; a step that was made while the coach was cut off."""
    c = scene.company
    await c.moves("commit")
    presenter, coach = scene.pages["presenter"], scene.pages["coach"]
    await c.settled(presenter)
    await presenter.get_by_role("button", name="Commit", exact=True).first.click()
    await expect(presenter.get_by_text("Say what you will do.").first).to_be_visible()
    await scene.as_it_is("a commitment that says nothing", "presenter")
    await coach.context.set_offline(True)
    await expect(coach.get_by_text("The connection is lost").first).to_be_visible()
    await c.moves("close")
    await coach.get_by_role("button", name=re.compile("^Move everyone")).first.click()
    await coach.context.set_offline(False)
    await expect(coach.get_by_role("alert").first).to_be_visible()
    await scene.as_it_is("a step that is refused", "coach")
