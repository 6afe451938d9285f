"""The live room under its people's hands: half-typed text, two tabs, two servers, nonsense."""

import re

from playwright.async_api import expect

from e2e.conftest import NewContext
from e2e.founding import Founded
from e2e.people import People
from e2e.room import SetroomPage
from tests.edge.house import serving, settings

MARKUP = "Only once: <img src=x onerror=alert(1)> & <b>bold</b> {{app.name}} \u202eright to left"


async def test_a_meeting_holds_whatever_is_done_to_it(few: People) -> None:
    await few.meet()
    await few.ana.choose_presenter("Ben")
    await a_double_click_moves_once(few)
    await half_typed_text_survives_news_and_a_reload(few)
    await a_refusal_is_told_where_it_arose(few.chloe)
    await what_was_sent_and_sent_again_happens_once_and_is_no_markup(few)
    await one_person_in_two_tabs_is_one_person(few)
    await what_was_posted_is_corrected_for_a_while_and_struck_out(few)
    await the_coach_takes_a_move_back_and_nothing_is_lost(few)
    await somebody_looks_back_alone_and_returns_to_now(few)
    await what_is_chosen_last_before_sending_counts(few)
    await whoever_leaves_is_seen_to_be_gone(few)


async def a_double_click_moves_once(few: People) -> None:
    await few.ana.button("Move everyone to Welcome").dblclick()
    await few.are_in_phase("Welcome")


async def half_typed_text_survives_news_and_a_reload(few: People) -> None:
    field = few.chloe.page.get_by_label("Your check-in")
    await field.fill("I am still")
    await few.ben.say("I am here.")
    await few.chloe.sees("I am here.")
    await expect(field).to_have_value("I am still")
    await expect(field).to_be_focused()
    await few.are_in_phase("Welcome")
    sound = few.chloe.page.get_by_label("A sound when I am awaited")
    await few.chloe.menu()
    await sound.check()
    await few.chloe.page.reload()
    await few.chloe.is_in_room()
    await expect(field).to_have_value("I am still")
    await few.chloe.menu()
    await expect(sound).to_be_checked()
    await few.chloe.page.keyboard.press("Escape")
    await expect(few.chloe.page).to_have_title(re.compile("^Your turn · "))


async def a_refusal_is_told_where_it_arose(chloe: SetroomPage) -> None:
    field = chloe.page.get_by_label("Your check-in")
    await field.fill("")
    await chloe.press("Send")
    await expect(field).to_have_attribute("aria-invalid", "true")
    await chloe.sees("Write something first.")


async def what_was_sent_and_sent_again_happens_once_and_is_no_markup(few: People) -> None:
    """The answer to an act is lost; the page is loaded anew, and the act sent again."""
    page = few.chloe.page
    await page.get_by_label("Your check-in").fill(MARKUP)
    await page.evaluate("() => { Storage.prototype.removeItem = () => {}; }")
    await few.chloe.press("Send")
    await few.ben.sees("Only once: <img src=x onerror=alert(1)> & <b>bold</b>")
    await page.reload()
    await few.chloe.is_in_room()
    await few.chloe.press("Send")
    await few.chloe.say("Twice is another.")
    await few.ben.sees("Twice is another.")
    said = few.ben.page.get_by_role("listitem").filter(has_text="Only once")
    await expect(said).to_have_count(1)


async def one_person_in_two_tabs_is_one_person(few: People) -> None:
    second = SetroomPage(await few.chloe.page.context.new_page(), few.chloe.url)
    await second.page.goto(few.chloe.page.url)
    await second.is_in_room()
    await expect(few.ana.person("Chloe")).to_have_count(1)
    await second.page.close()


async def the_coach_takes_a_move_back_and_nothing_is_lost(few: People) -> None:
    await few.ana.go_to("Since last time")
    await expect(few.ana.person("Chloe")).not_to_contain_text("reconnecting")
    await expect(few.chloe.button("Undo: back to Welcome")).to_have_count(0)
    await few.ana.press("Undo: back to Welcome")
    await few.are_in_phase("Welcome")
    await few.chloe.sees("I am here.")
    await few.chloe.say("And I go on where we were.")


async def what_was_posted_is_corrected_for_a_while_and_struck_out(few: People) -> None:
    await few.chloe.say("Hear I am.")
    await few.chloe.correct("Hear I am.", "Here I am.")
    await few.ben.sees("Here I am.")
    await expect(few.ben.page.locator(".line").filter(has_text="Here I am.")).to_contain_text(
        "changed"
    )
    theirs = few.ben.page.locator(".line").filter(has_text="Here I am.")
    await expect(theirs.get_by_role("button", name="Correct")).to_have_count(0)
    await few.ana.strike_out("Here I am.")
    for page in few.values():
        await page.sees("struck out by the coach")
        await expect(page.page.get_by_text("Here I am.")).to_have_count(0)


async def somebody_looks_back_alone_and_returns_to_now(few: People) -> None:
    """What was said then is on Chloe's screen; the others, and the meeting, stay where they are."""
    await few.ana.go_to("Since last time")
    await few.are_in_phase("Since last time")
    heading = few.chloe.page.get_by_role("heading", level=1)
    past = few.chloe.page.get_by_role("heading", name="Welcome", level=2, exact=True)
    await few.chloe.look_back_at("Welcome")
    await few.chloe.sees("You are looking back at Welcome. Only your own screen shows it.")
    await expect(past).to_be_visible()
    await few.chloe.sees("I am here.")
    await few.are_in_phase("Since last time")
    await few.chloe.press("Return to now")
    await expect(past).to_have_count(0)
    await expect(heading).to_have_text("Since last time")
    await few.chloe.look_back_at("Welcome")
    await few.ana.move_to("The problem")
    await expect(heading).to_have_text("The problem")
    await expect(past).to_have_count(0)


async def what_is_chosen_last_before_sending_counts(few: People) -> None:
    """Whom a question is put to, and who sees what somebody learned."""
    await few.ana.go_to("Clarifying questions")
    await few.chloe.draft_question("What do you hear, Ana?")
    await few.chloe.page.get_by_label("To", exact=True).select_option(label="Ana")
    await few.chloe.send_question()
    await few.ben.sees("Chloe asks Ana")
    await few.ana.pass_over_to("Learning")
    await few.chloe.write_learning("About us as a set", "We fear silence.", "me alone")
    await few.chloe.write_learning("About myself", "I fear silence.", "the set")
    await few.ana.reveal()
    await few.ben.sees("I fear silence.")
    await expect(few.ben.page.get_by_text("We fear silence.")).to_have_count(0)


async def whoever_leaves_is_seen_to_be_gone(few: People) -> None:
    """At once if they say so; after a while, in which they are awaited, if their tab is closed."""
    ben = few.ana.person("Ben")
    await few.ben.leave()
    await expect(ben).to_contain_text("not here")
    await few.ben.page.go_back()
    await expect(ben).not_to_contain_text("not here")
    await few.ben.page.close()
    await expect(ben).to_contain_text("reconnecting")


async def test_two_servers_on_one_store_hold_one_meeting(
    new_context: NewContext, store_socket: str
) -> None:
    """People of one room, some on each server, with nothing that keeps them to one."""
    async with serving(settings(store_socket)) as one, serving(settings(store_socket)) as two:
        ana = SetroomPage(await (await new_context()).new_page(), one)
        ben = SetroomPage(await (await new_context()).new_page(), two)
        founded = await Founded.by(ana.page, "Ana", one)
        await founded.talk(ana.page, talks=False)
        await founded.plan(ana.page, "Meeting 1")
        await ana.open_meeting(founded.meeting)
        await ben.join(founded.members_link.replace(one, two), "Ben")
        await ana.sees("Ben")
        await ana.move_to("Welcome")
        await ben.say("From the other server.")
        await ana.sees("From the other server.")
