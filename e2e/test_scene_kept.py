"""Scene 5: two questions that Ben parks, and one that lingers, go with them to the next meeting."""

import asyncio

from playwright.async_api import expect

from e2e.conftest import NewContext
from e2e.people import People
from e2e.room import SetroomPage

PARKED = ("What are you afraid of?", "Who would you be without this problem?")
LINGERING = "What would your daughter say about it?"


async def test_questions_are_kept_between_meetings(few: People, new_context: NewContext) -> None:
    await few.meet()
    await park_two_questions(few)
    await leave_one_at_the_close(few)
    await only_ben_has_them_on_his_page(few)
    await few.ana.plan_meeting("Meeting 2")
    home = await ben_comes_back_by_his_own_link(few, new_context)
    await let_one_go(home)
    await the_next_meeting_begins_with_what_lingers(few)


async def park_two_questions(few: People) -> None:
    """The first as it comes up; the second while it still waits behind another."""
    await few.ana.choose_presenter("Ben")
    await few.ana.go_to("Clarifying questions")
    await few.chloe.ask(PARKED[0])
    await few.chloe.ask("Since when?")
    await few.ana.ask(PARKED[1])
    await few.ben.park(PARKED[0])
    await few.ben.park(PARKED[1])
    await few.ben.take_up("Since when?")
    await few.ben.answer("Since when?", "Since May.")
    for text in PARKED:
        await expect(few.chloe.question(text)).to_contain_text("parked")


async def leave_one_at_the_close(few: People) -> None:
    await few.ana.pass_over_to("Closing")
    await few.chloe.linger(LINGERING)
    await few.ben.sees(LINGERING)
    await few.ana.close_meeting()


async def only_ben_has_them_on_his_page(few: People) -> None:
    """The question that lingers is with them all."""
    await asyncio.gather(*(page.go_to_set() for page in few.values()))
    await few.see(LINGERING)
    for name, page in few.items():
        for text in PARKED:
            await expect(page.page.get_by_text(text)).to_have_count(int(name == "Ben"))
    await few.ben.sees("You parked these")


async def ben_comes_back_by_his_own_link(few: People, new_context: NewContext) -> SetroomPage:
    """From another device, when the next meeting is ahead."""
    link = await few.ben.own_link()
    await few.ben.page.go_back()
    phone = SetroomPage(await (await new_context()).new_page(), few.ben.url)
    await phone.come_back(link, "Ben")
    await phone.go_to_set()
    await phone.sees("Go to Meeting 2")
    for text in PARKED:
        await phone.sees(text)
    return phone


async def let_one_go(phone: SetroomPage) -> None:
    await phone.press(f"Remove: {PARKED[0]}")
    await expect(phone.page.get_by_text(PARKED[0])).to_have_count(0)
    await phone.page.reload()
    await phone.sees(PARKED[1])
    await expect(phone.page.get_by_text(PARKED[0])).to_have_count(0)


async def the_next_meeting_begins_with_what_lingers(few: People) -> None:
    """All come back, and see it at the time for what was before."""
    await asyncio.gather(*map(come_to_the_next_meeting, few.values()))
    await few.ana.go_to("Since last time")
    await few.are_in_phase("Since last time")
    await few.see("Questions left from last time")
    await few.see(LINGERING)


async def come_to_the_next_meeting(page: SetroomPage) -> None:
    await page.page.reload()
    await page.go_to_meeting("Meeting 2")
