"""Who somebody is: by link, on other devices, in other tabs, and after they were taken out."""

from playwright.async_api import expect

from e2e.conftest import NewContext
from e2e.founding import Founded
from e2e.people import People
from e2e.room import SetroomPage
from e2e.service import Service


async def test_tabs_of_one_browser_are_different_people(
    new_context: NewContext, service: Service
) -> None:
    """The coach in one tab, and the members' link in two more."""
    context = await new_context()
    ana, ben, chloe = [SetroomPage(await context.new_page(), service.url) for _ in range(3)]
    founded = await Founded.by(ana.page, "Ana", service.url)
    await founded.talk(ana.page, talks=False)
    await founded.plan(ana.page, "Meeting 1")
    await ana.open_meeting(founded.meeting)
    await ben.join(founded.members_link, "Ben")
    await chloe.join(founded.members_link, "Chloe")
    for page, name in ((ana, "Ana"), (ben, "Ben"), (chloe, "Chloe")):
        await page.page.reload()
        await page.is_in_room()
        await page.sees("Chloe")
        await expect(page.page.get_by_role("listitem").filter(has_text="(you)")).to_contain_text(
            name
        )
    await expect(ben.button("Move everyone to Welcome")).to_have_count(0)
    await ana.move_to("Welcome")
    await ben.pass_turn()
    await chloe.say("Here as Chloe.")
    await expect(
        ben.page.get_by_role("listitem").filter(has_text="Here as Chloe.")
    ).to_contain_text("Chloe")


async def test_a_seat_is_taken_by_link_and_lost_for_good(
    new_context: NewContext, few: People
) -> None:
    link = await few.meet()
    set_page = link.partition("/join")[0]
    await an_own_link_brings_somebody_back_on_another_device(few, set_page, new_context)
    laptop = await the_coach_comes_back_by_link_and_is_the_coach(few, set_page, new_context)
    await a_name_that_is_taken_is_said_at_the_field(new_context, few, link)
    await a_renewed_link_closes_the_old_one(new_context, few, link)
    await somebody_taken_out_is_out_at_once(few, laptop)


async def an_own_link_brings_somebody_back_on_another_device(
    few: People, set_page: str, new_context: NewContext
) -> None:
    await few.chloe.page.goto(set_page)
    own = await few.chloe.own_link()
    phone = SetroomPage(await (await new_context()).new_page(), few.chloe.url)
    await phone.page.goto(own)
    await phone.press("Come in as Chloe")
    await phone.is_in_room()
    await expect(phone.person("Chloe")).to_contain_text("(you)")
    await expect(few.ben.page.get_by_role("listitem").filter(has_text="Chloe")).to_have_count(1)


async def the_coach_comes_back_by_link_and_is_the_coach(
    few: People, set_page: str, new_context: NewContext
) -> SetroomPage:
    await few.ana.page.goto(set_page)
    own = await few.ana.own_link()
    laptop = SetroomPage(await (await new_context()).new_page(), few.ana.url)
    await laptop.page.goto(own)
    await laptop.press("Come in as Ana")
    await laptop.is_in_room()
    await laptop.move_to("Welcome")
    await few.ben.is_in_phase("Welcome")
    return laptop


async def a_name_that_is_taken_is_said_at_the_field(
    new_context: NewContext, few: People, link: str
) -> None:
    stranger = SetroomPage(await (await new_context()).new_page(), few.ben.url)
    await stranger.knock(link, " CHLOE ")
    await stranger.press("Come in")
    field = stranger.page.get_by_label("Your name")
    await expect(field).to_have_attribute("aria-invalid", "true")
    await stranger.sees("Somebody in the set has that name.")


async def a_renewed_link_closes_the_old_one(
    new_context: NewContext, few: People, link: str
) -> None:
    """But not to Chloe, who has a seat; Ana and she are on the page of the set now."""
    few.ana.page.once("dialog", lambda dialog: dialog.accept())
    await few.ana.people()
    await few.ana.press("Make a new shared link")
    field = few.ana.page.get_by_role("textbox", name="Shared link")
    await expect(field).not_to_have_value(link)
    stranger = SetroomPage(await (await new_context()).new_page(), few.ben.url)
    await stranger.page.goto(link)
    await stranger.sees("Ask whoever invited you for it, or use your own link.")
    await few.chloe.page.goto(link)
    await few.chloe.is_in_room()


async def somebody_taken_out_is_out_at_once(few: People, laptop: SetroomPage) -> None:
    room = few.ben.page.url
    few.ana.page.once("dialog", lambda dialog: dialog.accept())
    await few.ana.change("Ben")
    await few.ana.press("Remove Ben from the set")
    await few.ben.sees("You are not in this set any more.")
    await few.ben.page.goto(room)
    await few.ben.sees("You are not in this set any more.")
    await expect(laptop.person("Ben")).to_have_count(0)
    await expect(laptop.person("Chloe")).to_have_count(1)


BLOCKED = """
const blocked = { get() { throw new DOMException("", "SecurityError"); } };
for (const kept of ["localStorage", "sessionStorage"]) Object.defineProperty(window, kept, blocked);
"""


async def test_where_storage_is_blocked_a_reload_leads_back_into_the_room(
    new_context: NewContext, service: Service
) -> None:
    """A cookie holds the seat; the page that was loaded knows it for as long as it stands."""
    ana = SetroomPage(await (await new_context()).new_page(), service.url)
    founded = await Founded.by(ana.page, "Ana", service.url)
    await founded.plan(ana.page, "Meeting 1")
    context = await new_context()
    await context.add_init_script(BLOCKED)
    ben = SetroomPage(await context.new_page(), service.url)
    await ben.knock(founded.members_link, "Ben")
    await ben.press("Come in")
    await ben.is_in_room()
    await ben.page.reload()
    await ben.is_in_room()
    await expect(ben.person("Ben")).to_contain_text("(you)")
    await ben.press("Make my link")
    await ben.sees("I have kept it")


async def test_who_has_two_seats_in_a_set_chooses_on_the_front_page(
    new_context: NewContext, service: Service
) -> None:
    context = await new_context()
    ana, ben = [SetroomPage(await context.new_page(), service.url) for _ in range(2)]
    founded = await Founded.by(ana.page, "Ana", service.url)
    await founded.seat(ben.page, "Ben")
    for name in ("Ana", "Ben"):
        await ben.page.goto(service.url)
        row = ben.page.get_by_role("listitem").filter(has_text=f"You are {name}")
        await row.get_by_role("link").click()
        await ben.sees(f"You are here as {name}.")
