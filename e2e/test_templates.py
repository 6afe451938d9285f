"""Kinds of meetings: a coach copies one, changes it, is told what cannot be, and meets by it."""

import asyncio
import re

import pytest
from playwright.async_api import Route, expect

from e2e.founding import Founded
from e2e.room import SetroomPage
from e2e.screens import Eyes

STANDARD = "One presenter, 60 minutes"
OURS = "Our lunch hour"


@pytest.fixture
async def ana(somebody: SetroomPage) -> SetroomPage:
    """Ana, on the page of her new set."""
    founded = await Founded.by(somebody.page, "Ana", somebody.url)
    await somebody.page.goto(founded.page)
    return somebody


async def test_a_coach_makes_a_kind_of_meeting_and_meets_by_it(ana: SetroomPage) -> None:
    await ana.copy_kind(STANDARD)
    await ana.sees("60 minutes (1 h) in 12 phases")
    await change(ana)
    await ana.page.reload()
    await looks_changed(ana)
    eyes = Eyes()
    await eyes.look(ana.page, "a template")
    await ana.press("What each will read")
    await expect(ana.page.get_by_label("Name", exact=True)).to_be_hidden()
    await eyes.look(ana.page, "what each will read")
    await ana.save_kind()
    await expect(await ana.kind(OURS)).to_contain_text(
        "63 minutes · 12 phases · one presenter · led by one of you"
    )
    await ana.plan_kind("Meeting 1", f"{OURS} (63 minutes)")
    await expect(ana.page.get_by_role("region", name="Meeting 1")).to_contain_text(OURS)
    await ana.go_to_meeting("Meeting 1")
    await has_its_course(ana)


async def change(ana: SetroomPage) -> None:
    """Change the name, the words for people, minutes, rounds, the name of a phase, the order."""
    page = ana.page
    await page.get_by_label("Name", exact=True).fill(OURS)
    await page.get_by_label("Words for people").select_option("facilitator, presenter, set")
    await page.get_by_label("Who leads").select_option("whoever takes the chair")
    await ana.set_minutes("Whose problem", "6")
    await ana.sees("63 minutes (1 h 3 min) in 12 phases")
    exploring = await ana.open_part("Exploring questions")
    await exploring.get_by_label("Round 3").select_option("Question burst")
    await exploring.get_by_label("Name of the phase").fill("Asking on")
    await say_it_in_own_words(ana)
    await ana.open_part("Silence")
    down = page.get_by_role("button", name="Move “Silence” down")
    await down.press("Enter")
    await expect(ana.part("10. Silence")).to_be_visible()
    await expect(down).to_be_focused()


async def say_it_in_own_words(ana: SetroomPage) -> None:
    """A phase with a name of its own has words of its own: they are read as they are written."""
    asking = ana.part("Asking on")
    await ana.sees("“Asking on” has words of its own now")
    await expect(asking.get_by_label("What the chair may say aloud")).not_to_be_empty()
    await expect(asking.get_by_text("still as in “Exploring questions”")).to_be_visible()
    for who in ("chair", "presenter", "others"):
        await asking.get_by_label(f"What to do now, for the {who}").fill(f"The {who} asks on.")
    await asking.get_by_label("What the chair may say aloud").fill("")
    await expect(asking.get_by_text("still as in “Exploring questions”")).to_have_count(0)
    for who, role in {"presenter": "Presenter", "others": "The others", "chair": "Chair"}.items():
        await ana.reads().get_by_role("button", name=role).click()
        await expect(ana.reads()).to_contain_text(f"The {who} asks on.")
    await expect(ana.reads()).not_to_contain_text("To say aloud")


async def looks_changed(ana: SetroomPage) -> None:
    page = ana.page
    await ana.sees("What you changed here before is kept on this device")
    await expect(page.get_by_label("Name", exact=True)).to_have_value(OURS)
    await expect(page.get_by_label("Words for people")).to_have_value("uk")
    await expect(page.get_by_label("Who leads")).to_have_value("false")
    await expect(ana.part("Whose problem").get_by_label("Minutes")).to_have_value("6")
    asking = ana.part("6. Asking on")
    await expect(asking).to_contain_text("Go-round, then Free flow, then Question burst")
    await expect(ana.part("10. Silence")).to_be_visible()


async def has_its_course(ana: SetroomPage) -> None:
    agenda = ana.page.get_by_role("group").filter(has_text=OURS)
    for part in ("Whose problem\\s*6 min", "Asking on\\s*10 min", "Commitment.*Silence", "63 min"):
        await expect(agenda).to_contain_text(re.compile(part, re.DOTALL))


async def test_what_cannot_be_is_told_at_its_field(ana: SetroomPage) -> None:
    await ana.copy_kind(STANDARD)
    await ana.page.get_by_label("Name", exact=True).fill(OURS)
    for minutes in ("0", "241", "1.5", ""):
        await minutes_that_cannot_be_are_told_at_their_field(ana, minutes)
    await ana.set_minutes("The problem", "240")
    await a_round_that_does_not_go_with_its_phase_is_told_at_its_field(ana)
    again = await ana.open_part("6. Silence")
    await again.get_by_label("Kind").select_option("Exploring questions")
    await ana.save_kind()
    await expect(await ana.kind(OURS)).to_contain_text("296 minutes")
    await the_sets_own_is_changed_and_removed_and_no_other(ana)


async def minutes_that_cannot_be_are_told_at_their_field(ana: SetroomPage, minutes: str) -> None:
    await ana.set_minutes("The problem", minutes)
    await ana.save_kind()
    field = ana.part("The problem").get_by_label("Minutes")
    await expect(field).to_be_focused()
    await expect(field).to_have_attribute("aria-invalid", "true")
    await expect(field).to_have_accessible_description(
        "A phase takes whole minutes, from 1 to 240."
    )
    await expect(field).to_have_value(minutes)


async def a_round_that_does_not_go_with_its_phase_is_told_at_its_field(ana: SetroomPage) -> None:
    exploring = await ana.open_part("Exploring questions")
    await exploring.get_by_label("Round 3").select_option("Pulse")
    await exploring.get_by_label("Kind").select_option("Silence")
    await ana.open_part("Welcome")
    await ana.save_kind()
    field = ana.part("6. Silence").get_by_label("Round 1")
    await expect(field).to_be_focused()
    await expect(field).to_have_value("turns")
    await expect(field).to_have_attribute("aria-invalid", "true")


async def the_sets_own_is_changed_and_removed_and_no_other(ana: SetroomPage) -> None:
    """Back on the page of the set; whoever removes something has the focus on what is left."""
    await expect(ana.page.get_by_role("link", name=re.compile("^Change"))).to_have_count(1)
    await ana.settings()
    await ana.page.get_by_role("link", name=f"Change “{OURS}”").click()
    await ana.set_minutes("Closing", "12")
    await what_is_typed_while_it_is_being_saved_stays(ana)
    await ana.save_kind()
    await expect(await ana.kind(OURS)).to_contain_text("306 minutes")
    ana.page.once("dialog", lambda dialog: dialog.accept())
    await ana.press(f"Remove “{OURS}”")
    await expect(ana.page.get_by_text(OURS)).to_have_count(0)
    await expect(ana.page.get_by_role("heading", name="Kinds of meetings")).to_be_focused()
    await expect(ana.page.get_by_role("link", name=f"Copy “{STANDARD}”")).to_be_visible()


async def what_is_typed_while_it_is_being_saved_stays(ana: SetroomPage) -> None:
    on_its_way: asyncio.Future[Route] = asyncio.get_running_loop().create_future()
    await ana.page.route("**/acts", lambda route: on_its_way.set_result(route), times=1)
    await ana.save_kind()
    saving = await on_its_way
    await ana.set_minutes("Closing", "13")
    await saving.continue_()
    await expect(ana.page.get_by_role("button", name="Save for the set")).to_be_enabled()
    await expect(ana.part("Closing").get_by_label("Minutes")).to_have_value("13")
    await ana.sees("What you changed here before is kept on this device")


async def test_a_kind_of_meeting_without_phases_is_refused_and_nothing_is_lost(
    ana: SetroomPage,
) -> None:
    await ana.copy_kind("A taster, 40 minutes")
    for _ in range(8):
        await ana.page.get_by_role("button", name=re.compile("^Remove")).first.press("Enter")
    await ana.save_kind()
    heading = ana.page.get_by_role("heading", name="Its phases, in order")
    await expect(heading).to_be_focused()
    await ana.sees("A meeting needs at least one phase.")
    await Eyes().look(ana.page, "a template without phases")
    await ana.page.get_by_role("link", name="Go back to the set").click()
    await ana.settings()
    await expect(ana.page.get_by_role("link", name="Change “A taster, our way”")).to_have_count(0)
    await ana.copy_kind("A taster, 40 minutes")
    await ana.press("Add a phase")
    await expect(ana.page.get_by_label("Kind: who may do what")).to_be_focused()
    await ana.save_kind()
    await expect(await ana.kind("A taster, our way")).to_contain_text("5 minutes · 1 phase")
