"""Who somebody is: by link, on other devices, in other tabs, and after they were taken out."""

from playwright.async_api import expect

from e2e.conftest import NewContext
from e2e.people import People
from e2e.room import SetroomPage
from e2e.service import Service


async def test_tabs_of_one_browser_are_different_people(
    new_context: NewContext, service: Service
) -> None:
    """The coach's link in one tab and the members' link in two more."""
    context = await new_context()
    ana, ben, chloe = [SetroomPage(await context.new_page(), service.url) for _ in range(3)]
    await ana.found_set("Northern set", "Ana")
    await ana.write_only()
    await ana.plan_meeting("Meeting 1")
    link = await ana.members_link()
    await ana.go_to_meeting("Meeting 1")
    await ben.join(link, "Ben")
    await chloe.join(link, "Chloe")
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


async def test_an_own_link_brings_somebody_back_on_another_device(
    new_context: NewContext, few: People, service: Service
) -> None:
    link = await few.meet()
    set_page = link.partition("/join")[0]
    await few.chloe.page.goto(set_page)
    await few.chloe.press("Make my link")
    own = await few.chloe.own_link()
    phone = SetroomPage(await (await new_context()).new_page(), service.url)
    await phone.page.goto(own)
    await phone.press("Come in as Chloe")
    await phone.is_in_room()
    await phone.sees("Chloe (you)")
    await expect(few.ana.page.get_by_role("listitem").filter(has_text="Chloe")).to_have_count(1)


async def test_the_coach_comes_back_by_link_and_is_the_coach(
    new_context: NewContext, few: People, service: Service
) -> None:
    link = await few.meet()
    await few.ana.page.goto(link.partition("/join")[0])
    own = await few.ana.own_link()
    laptop = SetroomPage(await (await new_context()).new_page(), service.url)
    await laptop.page.goto(own)
    await laptop.press("Come in as Ana")
    await laptop.is_in_room()
    await laptop.move_to("Welcome")
    await few.ben.is_in_phase("Welcome")


async def test_somebody_taken_out_is_out_at_once(few: People) -> None:
    link = await few.meet()
    room = few.ben.page.url
    await few.ana.page.goto(link.partition("/join")[0])
    few.ana.page.on("dialog", lambda dialog: dialog.accept())
    await few.ana.press("Take Ben out of the set")
    await few.ben.sees("Your seat in this set was taken away.")
    await few.ben.page.goto(room)
    await few.ben.sees("Your seat in this set was taken away.")
    await expect(few.chloe.page.get_by_role("listitem").filter(has_text="Ben")).to_have_count(0)


async def test_a_name_that_is_taken_is_said_at_the_field(few: People) -> None:
    link = await few.meet()
    page = few.ben.page
    await page.evaluate("localStorage.clear()")
    await page.goto(link)
    await page.get_by_label("Your name").fill(" CHLOE ")
    await few.ben.press("Come in")
    await expect(page.get_by_label("Your name")).to_have_attribute("aria-invalid", "true")
    await few.ben.sees("Somebody in the set has that name.")


async def test_a_renewed_link_closes_the_old_one(few: People) -> None:
    link = await few.meet()
    await few.ana.page.goto(link.partition("/join")[0])
    few.ana.page.once("dialog", lambda dialog: dialog.accept())
    await few.ana.press("Make a new link for the members")
    field = few.ana.page.get_by_role("textbox", name="Members' link")
    await expect(field).not_to_have_value(link)
    await few.ben.page.goto(link)
    await few.ben.sees("This link does not open anything any more.")
