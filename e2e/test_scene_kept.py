"""Scene 5: two questions that Ben parks, and one that lingers, go with them to the next meeting."""

import asyncio

from playwright.async_api import expect

from e2e.conftest import NewContext
from e2e.people import People
from e2e.room import SetroomPage

PARKED = ("What are you afraid of?", "Who would you be without this problem?")
LINGERING = "What would your daughter say about it?"


async def test_questions_are_kept_between_meetings(people: People, new_context: NewContext) -> None:
    await people.meet()
    await park_two_questions(people)
    await leave_one_at_the_close(people)
    await only_ben_has_them_on_his_page(people)
    await people.ana.plan_meeting("Meeting 2")
    home = await ben_comes_back_by_his_own_link(people, new_context)
    await let_one_go(home)
    await the_next_meeting_begins_with_what_lingers(people)


async def park_two_questions(people: People) -> None:
    """The first as it comes up; the second while it still waits behind another."""
    await people.ana.choose_presenter("Ben")
    await people.ana.go_to("Clarifying questions")
    await people.chloe.ask(PARKED[0])
    await people.dev.ask("Since when?")
    await people.esi.ask(PARKED[1])
    await people.ben.park(PARKED[0])
    await people.ben.park(PARKED[1])
    await people.ben.take_up("Since when?")
    await people.ben.answer("Since when?", "Since May.")
    for text in PARKED:
        await expect(people.farid.question(text)).to_contain_text("parked")


async def leave_one_at_the_close(people: People) -> None:
    await people.ana.go_to("Close")
    await people.esi.linger(LINGERING)
    await people.farid.sees(LINGERING)
    await people.ana.close_meeting()


async def only_ben_has_them_on_his_page(people: People) -> None:
    """The question that lingers is with them all."""
    await asyncio.gather(*(page.go_to_set() for page in people.values()))
    await people.see(LINGERING)
    for name, page in people.items():
        for text in PARKED:
            await expect(page.page.get_by_text(text)).to_have_count(int(name == "Ben"))
    await people.ben.sees("You parked these")


async def ben_comes_back_by_his_own_link(people: People, new_context: NewContext) -> SetroomPage:
    """From another device, when the next meeting is ahead."""
    await people.ben.press("Make my link")
    link = await people.ben.own_link()
    phone = SetroomPage(await (await new_context()).new_page(), people.ben.url)
    await phone.come_back(link, "Ben")
    await phone.go_to_set()
    await phone.sees("Go to Meeting 2")
    for text in PARKED:
        await phone.sees(text)
    return phone


async def let_one_go(phone: SetroomPage) -> None:
    await phone.press(f"Let it go: {PARKED[0]}")
    await expect(phone.page.get_by_text(PARKED[0])).to_have_count(0)
    await phone.page.reload()
    await phone.sees(PARKED[1])
    await expect(phone.page.get_by_text(PARKED[0])).to_have_count(0)


async def the_next_meeting_begins_with_what_lingers(people: People) -> None:
    """Six come back, and see it at the time for what was before."""
    await asyncio.gather(*map(come_to_the_next_meeting, people.values()))
    await people.ana.go_to("Since last time")
    await people.are_in_phase("Since last time")
    await people.see("Still with us from last time")
    await people.see(LINGERING)


async def come_to_the_next_meeting(page: SetroomPage) -> None:
    await page.page.reload()
    await page.go_to_meeting("Meeting 2")
