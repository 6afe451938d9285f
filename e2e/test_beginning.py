"""A set begins: its first meeting whole, of three people who talk, and what stays of it."""

from playwright.async_api import expect

from e2e.people import People

HOPE = "That somebody asks what I do not see myself"
POINT = "What is said here stays here"
GONE = "Nobody is ever late"
AIR = "A board that asks for numbers nobody reads"
QUESTION = "What did you want when you said yes?"


async def test_a_set_begins_and_keeps_what_it_agreed_on(few: People) -> None:
    await few.meet(talks=True, template="contracting")
    await arrive(few)
    await hope(few)
    await try_one_question(few)
    await agree(few)
    await say_who_does_what(few)
    await few.move_to("Closing")
    await few.see("What do you leave with today?")
    await few.ana.close_meeting()
    await few.are_in_phase("Ended")
    for page in (few.ana, few.chloe):
        await page.go_to_set()
        await page.sees(POINT)
        await page.sees("Chloe said they will invite everybody to the next meeting.")
        await expect(page.page.get_by_text(GONE)).to_have_count(0)


async def arrive(people: People) -> None:
    """Each says who they are, in turn; nobody asks, and no skill is named."""
    await people.move_to("Welcome")
    await people.ben.sees("When it is your turn, say your name, and how you are arriving today.")
    await people.move_to("Who we are")
    await people.see("What do you do, what brought you here, and what should we know about you?")
    for page in people.values():
        await expect(page.page.get_by_role("form", name="Ask a question")).to_have_count(0)
        await expect(page.page.get_by_role("form", name="Choose a skill")).to_have_count(0)
    await people.ben.has_spoken()
    await people.chloe.has_spoken()


async def hope(people: People) -> None:
    """What everybody writes is seen by none before all is shown."""
    await people.move_to("Hopes and worries")
    await people.see("What do you hope for here, and what worries you?")
    await people.chloe.write(HOPE)
    await expect(people.ben.page.get_by_text(HOPE)).to_have_count(0)
    await people.ana.reveal()
    await people.see(HOPE)


async def try_one_question(people: People) -> None:
    await people.move_to("How it works")
    await people.ben.sees("Type one question about the small example.")
    await people.ben.page.locator("summary", has_text="Write a question").click()
    await people.ben.ask(QUESTION)
    await people.ana.sees_question(QUESTION)


async def agree(people: People) -> None:
    """The coach writes down what all say yes to, and strikes what one says no to."""
    await people.move_to("What we agree")
    for point in (POINT, GONE):
        await people.ana.send(
            "Write down what we agree", "A point that all say yes to", point, "Write"
        )
    await people.see(GONE)
    people.ana.page.once("dialog", lambda dialog: dialog.accept())
    await people.ana.button(f"Remove: {GONE}").click()
    for page in people.values():
        await expect(page.page.get_by_text(GONE)).to_have_count(0)
    await people.move_to("What is in the air")
    await people.ben.write(AIR)
    await people.ana.reveal()
    await people.see(AIR)


async def say_who_does_what(people: People) -> None:
    await people.move_to("Dates and turns")
    await people.chloe.button("I will: invite everybody").click()
    await people.ben.sees("Chloe will.")
