"""What people do and see in their browsers, in the words of the meeting."""

import re
from typing import Any

from playwright.async_api import Locator, Page, expect

NOTHING_LIKE = 15_000
"""Milliseconds that something may take to be seen before it counts as missing."""

expect.set_options(timeout=NOTHING_LIKE)


class SetroomPage:
    """One person's tab."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url = page, url

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str))

    async def press(self, name: str | re.Pattern[str]) -> None:
        await self.button(name).click()

    async def sees(self, text: str) -> None:
        await expect(self.page.get_by_text(text).first).to_be_visible()

    # The set

    async def found_set(self, name: str, coach: str) -> None:
        await self.page.goto(self.url)
        await self.page.get_by_label("Name of the set").fill(name)
        await self.page.get_by_label("Your name").fill(coach)
        await self.press("Found the set")
        await expect(self.page.get_by_role("heading", name=name)).to_be_visible()

    async def plan_meeting(self, title: str) -> None:
        await self.page.get_by_label("Title of the next meeting").fill(title)
        await self.press("Plan the meeting")
        await expect(self.page.get_by_role("link", name=f"Go to {title}")).to_be_visible()

    async def members_link(self) -> str:
        return await self.page.get_by_role("textbox", name="Members' link").input_value()

    async def own_link(self) -> str:
        field = self.page.get_by_role("textbox", name=re.compile("Your own link|Coach's link"))
        await expect(field).to_have_value(re.compile("#."))
        return await field.input_value()

    async def go_to_meeting(self, title: str) -> None:
        await self.page.get_by_role("link", name=title).first.click()
        await self.is_in_room()

    async def join(self, link: str, name: str) -> None:
        await self.page.goto(link)
        await self.page.get_by_label("Your name").fill(name)
        await self.press("Come in")
        await self.is_in_room()

    async def is_in_room(self) -> None:
        await expect(self.page.get_by_text("Live", exact=True)).to_be_visible()

    # The meeting

    async def is_in_phase(self, name: str) -> None:
        await expect(self.page.get_by_role("heading", name=name, level=1)).to_be_visible()

    async def move_to(self, phase: str) -> None:
        await self.press(f"Move everyone to {phase}")

    async def choose_presenter(self, name: str) -> None:
        chosen = self.page.get_by_role("button", name=re.compile(rf"{name}$"), pressed=False)
        await chosen.click()

    async def say(self, text: str) -> None:
        await self.send("Say something", re.compile("Your|A word"), text, "Say it")

    async def bid(self, text: str) -> None:
        await self.send("Bid for the airtime", re.compile("If I were"), text, "Bid")

    async def present(self, text: str) -> None:
        await self.send("Tell the problem", "The problem", text, "Tell the set")

    async def reframe(self, text: str) -> None:
        label = "The problem, as you see it now"
        await self.send("Say the problem anew", label, text, "Say it anew")

    async def ask(self, text: str) -> None:
        await self.send("Ask a question", "Your question", text, "Ask")

    async def pass_turn(self) -> None:
        await self.press("Pass")

    async def answer(self, question: str, text: str) -> None:
        card = self.question(question)
        await card.get_by_label("Your answer").fill(text)
        await card.get_by_role("button", name="Answer").click()
        await expect(card.get_by_text(text)).to_be_visible()

    async def commit(self, what: str, by_when: str, first_step: str, how_known: str) -> None:
        form = self.page.get_by_role("form", name="Commit to an action")
        await form.get_by_label("I will …").fill(what)
        await form.get_by_label("By when").fill(by_when)
        await form.get_by_label("First step").fill(first_step)
        await form.get_by_label("How I will know").fill(how_known)
        await form.get_by_role("button", name="Commit").click()
        await self.sees(what)

    async def share_learning(self, about: str, text: str) -> None:
        form = self.page.get_by_role("form", name=about)
        await form.get_by_role("textbox").fill(text)
        await form.get_by_role("button", name="Share").click()
        await self.sees(text)

    async def report_back(self, what: str, outcome: str, happened: str, learned: str) -> None:
        form = self.page.get_by_role("form", name=f"Report back on: {what}")
        await form.get_by_text(outcome, exact=True).click()
        await form.get_by_label("What happened").fill(happened)
        await form.get_by_label("What I learned").fill(learned)
        await form.get_by_role("button", name="Tell the set").click()
        await self.sees(happened)

    async def send(self, form: str, label: str | re.Pattern[str], text: str, button: str) -> None:
        place = self.page.get_by_role("form", name=form)
        await place.get_by_label(label).fill(text)
        await place.get_by_role("button", name=button).click()
        await self.sees(text)

    def question(self, text: str) -> Locator:
        return self.page.get_by_role("listitem").filter(has_text=text).last

    async def sees_question(self, text: str) -> None:
        await expect(self.question(text)).to_be_visible()

    # A broken connection

    async def pull_cable(self) -> None:
        await self.page.context.set_offline(True)
        await self.sees("The connection is lost")

    async def plug_in(self) -> None:
        await self.page.context.set_offline(False)
        await self.is_in_room()

    async def start_asking(self, text: str) -> None:
        place = self.page.get_by_role("form", name="Ask a question")
        await place.get_by_label("Your question").fill(text)
        await place.get_by_role("button", name="Ask").click()

    async def start_answering(self, question: str, text: str) -> None:
        card = self.question(question)
        await card.get_by_label("Your answer").fill(text)
        await card.get_by_role("button", name="Answer").click()

    # Afterwards

    async def go_to_set(self) -> None:
        await self.page.get_by_role("link", name="Northern set").click()

    async def come_back(self, link: str, name: str) -> None:
        await self.page.goto(link)
        await self.press(f"Come in as {name}")
        await self.is_in_room()

    async def read_transcript(self) -> None:
        await self.page.get_by_role("link", name="Read the transcript").click()
        await expect(self.page.get_by_role("heading", name="Transcript")).to_be_visible()

    async def replay_to(self, moment: int) -> None:
        await self.page.get_by_role("slider", name="Moment").fill(str(moment))

    async def record(self) -> str:
        """All that the page shows of what was said in the meeting so far."""
        return await self.page.get_by_role("group").last.inner_text()

    async def folded(self) -> tuple[list[Any], Any]:
        """The entries that the server keeps, and the meeting that this browser makes of them."""
        entries, meeting = await self.page.evaluate(FOLD)
        return entries, meeting


FOLD = """async () => {
  const [, set, number] = location.pathname.match(/sets\\/(\\w+)\\/meetings\\/(\\d+)/);
  const { mine } = await import("/app/seats.js");
  const api = await import("/app/api.js");
  const { fold } = await import("/app/meeting.js");
  const { entries } = await api.entries(set, Number(number), mine(set).token);
  return [entries, fold(entries)];
}"""
