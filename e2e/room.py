"""What people do and see in the room, in the words of the meeting."""

import re
from typing import Any

from playwright.async_api import Locator, expect

from e2e.coaching import CoachPage, accept


class SetroomPage(CoachPage):
    """One person's tab, in the meeting and around it."""

    # Coming in

    async def go_to_meeting(self, title: str) -> None:
        await self.page.get_by_role("link", name=title).first.click()
        await self.is_in_room()

    async def open_meeting(self, address: str) -> None:
        await self.page.goto(address)
        await self.is_in_room()

    async def join(self, link: str, name: str) -> None:
        await self.knock(link, name)
        await self.come_in()

    async def knock(self, link: str, name: str) -> None:
        await self.page.goto(link)
        await self.page.get_by_label("Your name").fill(name)

    async def come_in(self) -> None:
        await self.press("Come in")
        await self.is_in_room()

    async def is_in_room(self) -> None:
        await expect(self.page.get_by_text("Live", exact=True)).to_be_visible()

    # The meeting

    async def has_turn(self) -> None:
        page = self.page.locator("#page")
        await expect(page.get_by_text("It is your turn.", exact=True)).to_be_visible()

    async def time_left(self, words: str) -> None:
        """The clock of the phase says so."""
        clock = self.page.locator(".time__open set-countdown")
        await expect(clock).to_have_text(words)

    async def pose_key_question(self, text: str) -> None:
        form = self.page.get_by_role("form", name="The question you want help with")
        await form.get_by_role("textbox").fill(text)
        await form.get_by_role("button").click()
        await self.sees(text)

    async def say(self, text: str) -> None:
        await self.send("Write a line", re.compile("Your|A line"), text, "Send")

    async def present(self, text: str) -> None:
        await self.send("Tell the problem", "The problem", text, "Tell the set")

    async def reframe(self, text: str) -> None:
        label = "The problem, as you see it now"
        await self.send("Put the problem in new words", label, text, "Show it to all")

    async def vote(self, choice: str) -> None:
        await self.button(choice).click()
        await expect(self.page.get_by_role("button", name=choice, pressed=True)).to_be_visible()

    async def write(self, text: str) -> None:
        """Write, unseen, in the round that is open."""
        await self.start_writing(text)
        await self.press("Ready")
        await self.sees(f"You wrote: {text}")

    async def start_writing(self, text: str) -> None:
        unseen = self.page.locator(".dock form, .hidden form").filter(has=self.button("Ready"))
        await unseen.get_by_role("textbox").first.fill(text)

    async def is_ready(self, ready: int, of: int) -> None:
        """So many have written, of those who take part."""
        await self.sees(f"{ready} of {of} ready.")

    async def choose_skill(self, skill: str) -> None:
        form = self.page.get_by_role("form", name="Choose a skill")
        await form.get_by_label("A skill").fill(skill)
        await form.get_by_role("button", name="Choose").click()
        await self.sees(skill)

    async def ask(self, text: str) -> None:
        await self.send("Ask a question", "Your question", text, "Ask")

    async def pass_turn(self) -> None:
        await self.press("Pass")

    async def has_spoken(self) -> None:
        await self.has_turn()
        await self.button("I have spoken").click()

    async def answer(self, question: str, text: str) -> None:
        await self.start_answering(question, text)
        await expect(self.question(question).get_by_text(text)).to_be_visible()

    async def take_up(self, question: str) -> None:
        """Bring a question that waits to the stage."""
        await self.look_at_queue()
        card = self.question(question)
        await card.get_by_role("button", name=re.compile("ake this one")).click()

    async def look_at_queue(self) -> None:
        """Unfold the questions of others that wait, where there are any."""
        await self.page.locator(".queue").evaluate_all(
            "(all) => all.map((one) => (one.open = true))"
        )

    async def park(self, question: str) -> None:
        """Keep a question for later, whether it is the live one or waits."""
        await self.sees_question(question)
        live = self.page.locator("[data-live]").filter(has_text=question)
        place = self.page.locator(".dock") if await live.count() else self.question(question)
        await place.get_by_role("button", name="Park it").click()
        await expect(self.question(question)).to_contain_text("parked")

    async def linger(self, question: str) -> None:
        label = "What would you still have liked to ask?"
        await self.send("Leave a question for next time", label, question, "Leave the question")

    async def commit(self, what: str, by_when: str, first_step: str, how_known: str) -> None:
        form = self.page.get_by_role("form", name="Commit to an action")
        await form.get_by_label("I will …", exact=True).fill(what)
        await form.get_by_label("By when").fill(by_when)
        await form.get_by_label("First step").fill(first_step)
        await form.get_by_text("More: how you will know").click()
        await form.get_by_label("How I will know").fill(how_known)
        await form.get_by_role("button", name="Commit").click()
        await self.sees(what)

    async def write_learning(self, about: str, text: str, seen_by: str = "the set") -> None:
        form = self.page.get_by_role("form", name=about)
        await form.get_by_role("textbox").fill(text)
        await form.get_by_label("Seen by").select_option(seen_by)
        await form.get_by_role("button", name="Ready").click()
        await self.sees(text)

    async def report_back(self, what: str, outcome: str, happened: str, learned: str) -> None:
        form = self.page.get_by_role("form", name=f"Report back on: {what}")
        await form.get_by_text(outcome, exact=True).click()
        await form.get_by_label("What happened").fill(happened)
        await form.get_by_text("More: what you learned").click()
        await form.get_by_label("What I learned").fill(learned)
        await form.get_by_role("button", name="Tell the set").click()
        await self.sees(happened)

    async def correct(self, text: str, to: str) -> None:
        """Say otherwise what one has just posted."""
        await self.posted(text).get_by_role("button", name=f"Correct: {text}").click()
        form = self.page.get_by_role("form", name=f"Correct: {text}")
        await form.get_by_role("textbox").fill(to)
        await form.get_by_role("button", name="Save the correction").click()
        await self.sees(to)

    async def strike_out(self, text: str) -> None:
        """As the coach, let nobody be shown what somebody posted."""
        self.page.once("dialog", accept)
        await self.posted(text).locator("summary").click()
        await self.posted(text).get_by_role("button", name="Strike it out").click()
        await self.sees("struck out by the coach")

    def posted(self, text: str) -> Locator:
        return self.page.locator(".posted").filter(has_text=text).last

    async def send(self, form: str, label: str | re.Pattern[str], text: str, button: str) -> None:
        place = self.page.get_by_role("form", name=form)
        await place.get_by_label(label).fill(text)
        # The lens may have given it another name since.
        await place.get_by_role("button", name=re.compile(f"{button}|Send it as it is")).click()
        await self.sees(text)

    def question(self, text: str) -> Locator:
        """The live question, or one that waits or was."""
        return self.page.locator(".live, li").filter(has_text=text).last

    async def sees_question(self, text: str) -> None:
        """It is on the stage, or was, or waits behind what is there."""
        await expect(self.question(text)).to_have_count(1)
        await self.look_at_queue()
        await expect(self.question(text)).to_be_visible()

    # A broken connection

    async def pull_cable(self) -> None:
        await self.page.context.set_offline(True)
        await self.sees("The connection is lost")

    async def plug_in(self) -> None:
        await self.page.context.set_offline(False)
        await self.is_in_room()

    async def drop_out(self) -> None:
        """Lose the line; the others see it before this page tells of it."""
        await self.page.context.set_offline(True)

    async def start_asking(self, text: str) -> None:
        await self.draft_question(text)
        await self.send_question()

    async def draft_question(self, text: str) -> None:
        place = self.page.get_by_role("form", name="Ask a question")
        await place.get_by_label("Your question").fill(text)

    async def send_question(self) -> None:
        place = self.page.get_by_role("form", name="Ask a question")
        await place.get_by_role("button").first.click()

    async def start_answering(self, question: str, text: str) -> None:
        form = self.page.get_by_role("form", name=f"Answer: {question}")
        await form.get_by_label("Your answer").fill(text)
        await form.get_by_role("button", name="Answer", exact=True).click()

    async def menu(self) -> None:
        await self.press("More for you")

    async def leave(self) -> None:
        await self.menu()
        await self.page.get_by_role("link", name="Leave").click()

    # Afterwards

    async def go_to_set(self) -> None:
        await self.menu()
        await self.page.get_by_role("link", name="Northern set").click()

    async def come_back(self, link: str, name: str) -> None:
        """By one's own link in another browser, or by any where one has a seat."""
        await self.page.goto(link)
        choice = re.compile(f"^(Come in|Go on) as .?{name}")
        await self.page.get_by_role("button", name=choice).click()
        await self.is_in_room()

    async def read_transcript(self) -> None:
        await self.page.get_by_role("link", name="Read the transcript").click()
        await expect(self.page.get_by_role("heading", name="Transcript")).to_be_visible()

    async def show_everything(self) -> None:
        """In the transcript, what happened beside what was said."""
        await self.page.get_by_label("Show everything that happened").check()

    async def replay_to(self, moment: int) -> None:
        """From the transcript, or within its replay."""
        slider = self.page.get_by_role("slider", name="Moment")
        if not await slider.is_visible():
            await self.page.get_by_role("link", name="Replay the meeting").click()
        await slider.fill(str(moment))

    async def record(self) -> str:
        """All that the page shows of what was said in the meeting so far, to whoever looks.

        Not what one may do, nor who may read one's own words.
        """
        return str(await self.page.locator("details.so-far").evaluate(SAID))

    async def folded(self) -> tuple[list[Any], Any]:
        """The entries that the server keeps, and the meeting that this browser makes of them."""
        entries, meeting = await self.page.evaluate(FOLD)
        return entries, meeting


SAID = """(soFar) => {
  const ways = [...soFar.querySelectorAll(".more, .posted__ways, .read-by")];
  for (const way of ways) way.style.display = "none";
  const said = soFar.innerText;
  for (const way of ways) way.style.display = "";
  return said;
}"""
FOLD = """async () => {
  const [, set, number] = location.pathname.match(/sets\\/(\\w+)\\/meetings\\/(\\d+)/);
  const { mine } = await import(document.baseURI + "app/seats.js");
  const api = await import(document.baseURI + "app/api.js");
  const { fold } = await import(document.baseURI + "app/meeting/evolve.js");
  const { entries } = await api.entries(set, Number(number), mine(set).token);
  return [entries, fold(entries)];
}"""
