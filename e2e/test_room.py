"""The live room under its people's hands: half-typed text, two tabs, two servers, nonsense."""

import re
from pathlib import Path

from playwright.async_api import expect

from e2e.conftest import NewContext
from e2e.people import People
from e2e.room import SetroomPage
from e2e.service import Service


async def chloe_has_the_turn(few: People) -> None:
    """All are at the check-in, and Ben, who came first, lets his turn go by."""
    await few.meet()
    await few.move_to("Welcome")
    await few.ben.pass_turn()
    await few.chloe.has_turn()


async def test_half_typed_text_survives_news_and_a_reload(few: People) -> None:
    await few.meet()
    await few.move_to("Welcome")
    field = few.chloe.page.get_by_label("Your check-in")
    await field.fill("I am still")
    await few.ben.say("I am here.")
    await few.chloe.sees("I am here.")
    await expect(field).to_have_value("I am still")
    await expect(field).to_be_focused()
    await few.chloe.page.reload()
    await few.chloe.is_in_room()
    await expect(field).to_have_value("I am still")


async def test_an_act_that_was_sent_and_sent_again_happens_once(few: People) -> None:
    """The answer to an act is lost; the page is loaded anew, and the act sent again."""
    await chloe_has_the_turn(few)
    page = few.chloe.page
    await page.get_by_label("Your check-in").fill("Only once.")
    await page.evaluate("() => { Storage.prototype.removeItem = () => {}; }")
    await few.chloe.press("Say it")
    await few.ben.sees("Only once.")
    await page.reload()
    await few.chloe.is_in_room()
    await few.chloe.press("Say it")
    await few.chloe.say("Twice is another.")
    await few.ben.sees("Twice is another.")
    said = few.ben.page.get_by_role("listitem").filter(has_text="Only once.")
    await expect(said).to_have_count(1)


async def test_one_person_in_two_tabs_is_one_person(few: People) -> None:
    await few.meet()
    second = SetroomPage(await few.chloe.page.context.new_page(), few.chloe.url)
    await second.page.goto(few.chloe.page.url)
    await second.is_in_room()
    await expect(few.ana.page.get_by_role("listitem").filter(has_text="Chloe")).to_have_count(1)
    await second.page.close()
    await few.move_to("Welcome")
    chloe = few.ana.page.get_by_role("listitem").filter(has_text="Chloe")
    await expect(chloe).not_to_contain_text("reconnecting")


async def test_a_tab_that_is_closed_is_seen_to_be_gone(few: People) -> None:
    await few.meet()
    await few.ben.page.close()
    ben = few.ana.page.get_by_role("listitem").filter(has_text="Ben")
    await expect(ben).to_contain_text("reconnecting")


async def test_what_people_write_is_never_markup(few: People) -> None:
    await chloe_has_the_turn(few)
    await few.chloe.say(
        "<img src=x onerror=alert(1)> & <b>bold</b> {{app.name}} \u202eright to left"
    )
    await few.ben.sees("<img src=x onerror=alert(1)> & <b>bold</b>")


async def test_a_refusal_is_told_where_it_arose(few: People) -> None:
    await chloe_has_the_turn(few)
    await few.chloe.press("Say it")
    field = few.chloe.page.get_by_label("Your check-in")
    await expect(field).to_have_attribute("aria-invalid", "true")
    await few.chloe.sees("Write something first.")


async def test_what_was_posted_is_corrected_for_a_while_and_struck_out_for_good(
    few: People,
) -> None:
    await chloe_has_the_turn(few)
    await few.chloe.say("Hear I am.")
    await few.chloe.correct("Hear I am.", "Here I am.")
    await few.ben.sees("Here I am.")
    await expect(few.ben.page.locator(".line").filter(has_text="Here I am.")).to_contain_text(
        "changed"
    )
    await expect(few.ben.page.get_by_role("button", name="Correct")).to_have_count(0)
    await few.ana.strike_out("Here I am.")
    for page in few.values():
        await page.sees("struck out by the coach")
        await expect(page.page.get_by_text("Here I am.")).to_have_count(0)
    await few.ana.go_to("Close")
    await few.ana.close_meeting()
    await few.ben.read_transcript()
    await few.ben.sees("struck out by the coach")
    for words in ("Here I am.", "Hear I am."):
        await expect(few.ben.page.get_by_text(words)).to_have_count(0)


async def test_somebody_looks_back_alone_and_returns_to_now(few: People) -> None:
    """What was said then is on Chloe's screen; the others, and the meeting, stay where they are."""
    await few.meet()
    await few.move_to("Welcome")
    await few.ben.say("A little tired, glad to be here.")
    await few.move_to("Since last time")
    heading = few.chloe.page.get_by_role("heading", level=1)
    await few.chloe.press(re.compile("^Welcome"))
    await few.chloe.sees("You look back at Welcome. Only your own screen shows it.")
    await expect(heading).to_have_text("Welcome")
    await few.chloe.sees("A little tired, glad to be here.")
    await few.are_in_phase("Since last time")
    await few.chloe.press("Return to now")
    await expect(heading).to_have_text("Since last time")
    await few.chloe.press(re.compile("^Welcome"))
    await few.ana.move_to("Whose problem")
    await expect(heading).to_have_text("Whose problem")


async def test_the_coach_takes_a_move_back_and_nothing_is_lost(few: People) -> None:
    await few.meet()
    await few.move_to("Welcome")
    await few.ben.say("A little tired, glad to be here.")
    await few.ana.move_to("Since last time")
    await expect(few.chloe.button("Undo: back to Welcome")).to_have_count(0)
    await few.ana.press("Undo: back to Welcome")
    await few.are_in_phase("Welcome")
    await few.chloe.sees("A little tired, glad to be here.")
    await few.chloe.say("And I go on where we were.")


async def test_a_double_click_moves_once(few: People) -> None:
    await few.meet()
    await few.ana.button("Move everyone to Welcome").dblclick()
    await few.are_in_phase("Welcome")
    await few.ben.say("Only one phase further.")
    await few.are_in_phase("Welcome")


async def test_what_is_chosen_last_before_sending_counts(few: People) -> None:
    """Whom a question is put to, and who sees what somebody learned."""
    await few.meet()
    await few.ana.choose_presenter("Ben")
    await few.ana.go_to("Clarifying questions")
    await few.chloe.draft_question("What do you hear, Ana?")
    await few.chloe.page.get_by_label("To", exact=True).select_option(label="Ana")
    await few.chloe.send_question()
    await few.ben.sees("Chloe asks Ana")
    await few.ana.go_to("Learning")
    await few.chloe.write_learning("About us as a set", "We fear silence.", "me alone")
    await few.chloe.write_learning("About myself", "I fear silence.", "the set")
    await few.ana.reveal()
    await few.ben.sees("I fear silence.")
    await expect(few.ben.page.get_by_text("We fear silence.")).to_have_count(0)


async def test_two_servers_on_one_store_hold_one_meeting(
    new_context: NewContext, store_socket: str, tmp_path: Path
) -> None:
    """People of one room, some on each server, with nothing that keeps them to one."""
    store = {"REDIS_URL": f"unix://{store_socket}"}
    async with Service(tmp_path, **store) as one, Service(tmp_path, **store) as two:
        ana = SetroomPage(await (await new_context()).new_page(), one.url)
        ben = SetroomPage(await (await new_context()).new_page(), two.url)
        await ana.found_set("Northern set", "Ana")
        await ana.write_only()
        await ana.plan_meeting("Meeting 1")
        link = await ana.members_link()
        await ana.go_to_meeting("Meeting 1")
        await ben.join(link.replace(one.url, two.url), "Ben")
        await ana.sees("Ben")
        await ana.move_to("Welcome")
        await ben.say("From the other server.")
        await ana.sees("From the other server.")
