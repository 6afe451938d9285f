"""What whoever leads does in the room: along the course, with the bar, and on what it opens."""

import re

from playwright.async_api import Dialog, Locator, expect

from e2e.set_page import SetPage

QUESTIONS = ("Balance", "Kinds of questions", "Open questions", "Skills", "Pace", "Side track")


class CoachPage(SetPage):
    """The tab of somebody who may lead."""

    @property
    def bar(self) -> Locator:
        return self.page.locator(".coach-bar")

    @property
    def next_step(self) -> Locator:
        return self.page.locator(".next-step")

    async def is_in_phase(self, name: str) -> None:
        """The strip says that everyone is there now."""
        await expect(self.course.get_by_role("strong")).to_have_text(name)

    # Along the course

    @property
    def course(self) -> Locator:
        return self.page.get_by_role("navigation", name="The course of the meeting")

    async def open_course(self) -> None:
        await self.course.get_by_role("button").first.click()

    async def move_to(self, phase: str) -> None:
        """Move everyone to a phase, by the next step or by the course."""
        await self.open_course()
        await self.course.get_by_role("button", name=f"Move everyone to {phase}").click()

    async def go_to(self, phase: str) -> None:
        """Move everyone to any phase, back or ahead, by the whole of its name."""
        await self.open_course()
        there = self.course.get_by_role("button", name=f"Move everyone to {phase}", exact=True)
        await there.click()

    async def look_back_at(self, phase: str) -> None:
        await self.open_course()
        await self.course.get_by_role("button", name=f"Look back at {phase}").click()

    async def pass_over_to(self, phase: str) -> None:
        """Move everyone past what they would commit to, or have learned, though that is asked."""
        await self.go_to(phase)
        await self.press("Go there all the same")

    async def close_meeting(self) -> None:
        self.page.once("dialog", accept)
        await self.open_course()
        await self.course.get_by_role("button", name="Close the meeting").click()
        await self.is_in_phase("Closed")

    # The bar

    async def takes_step(self, words: str | re.Pattern[str]) -> None:
        """Press the next step once it is this."""
        await expect(self.next_step).to_contain_text(words)
        await self.next_step.click()

    async def reveal(self) -> None:
        """Reveal, and do not wait for who is still writing."""
        self.page.on("dialog", accept)
        await self.takes_step(re.compile("how them"))
        self.page.remove_listener("dialog", accept)

    async def goes_on_to(self, step: str) -> None:
        """After a reveal, press what follows it."""
        await self.takes_step(step)

    async def release_floor(self) -> None:
        await self.takes_step("Give the floor back")

    async def take_floor(self, question: str) -> None:
        await self.unfold("Ask all")
        form = self.page.get_by_role("form", name="Take the floor")
        await form.get_by_label("Your question to all").fill(question)
        await form.get_by_role("button", name="Take the floor").click()

    async def hold_the_room(self) -> None:
        """Take the floor, and ask nothing."""
        await self.unfold("Ask all")
        await self.button("Take the floor").click()

    async def make_move(self, name: str) -> None:
        """Make a move, wherever it is at hand."""
        if name != "Pulse":
            await self.unfold(sheet_of(name))
        await self.button(name).click()

    async def unfold(self, name: str) -> None:
        """Open what a button of the bar opens, unless it is open."""
        button = self.bar.get_by_role("button", name=name)
        overlay = self.page.locator(f"#{await button.get_attribute('popovertarget')}")
        if not await overlay.is_visible():
            await button.click()

    async def panel(self) -> None:
        await self.unfold("More")

    # The time

    async def look_at_time(self) -> None:
        await self.unfold("Time left in this phase")

    async def move_by_itself(self, on: bool) -> None:
        """Let phases follow each other when their time is over, or no longer."""
        await self.look_at_time()
        box = self.page.get_by_label("Move on by itself")
        if await box.is_checked() is not on:
            await box.click()
        # What stands there is the meeting's, which is asked to change and does so a moment later.
        await expect(box).to_be_checked(checked=on)
        await self.page.keyboard.press("Escape")

    # The chair, and who presents

    async def name_deputy(self, name: str) -> None:
        await self.chair("Next in the chair", name)
        await expect(self.person(name)).to_contain_text("next in the chair")

    async def hand_the_chair_to(self, name: str) -> None:
        await self.chair("Hand the chair to", name)

    async def chair(self, what: str, name: str) -> None:
        await self.panel()
        await self.page.get_by_text("The chair", exact=True).click()
        chair = self.page.locator(".panel__choice").filter(has_text=what)
        await chair.get_by_role("combobox").select_option(label=name)
        await chair.get_by_role("button", name="Choose").click()

    def person(self, name: str) -> Locator:
        """Somebody in the ring of those who are in the set today."""
        ring = self.page.get_by_role("region", name="In the set today")
        return ring.get_by_role("listitem").filter(has_text=name)

    async def choose_presenter(self, name: str) -> None:
        chosen = self.page.locator(".choices").get_by_role(
            "button", name=re.compile(rf"{name}$"), pressed=False
        )
        await chosen.click()

    async def take_bid(self, text: str) -> None:
        """Take what somebody would present, as they have settled it, by a press on its card."""
        card = self.bid(text)
        await card.get_by_role("button", name="We take this one").click()
        await expect(card.locator(".badge")).to_be_visible()

    def bid(self, text: str) -> Locator:
        return self.page.locator(".bid").filter(has_text=text)

    async def add_presenter(self, airtime: str, name: str) -> None:
        """Have a second one present a problem of both."""
        place = self.page.get_by_role("region", name=airtime)
        await place.get_by_text("Add a second presenter").click()
        await place.get_by_role("button", name=re.compile(rf"{name}$")).click()


def sheet_of(move: str) -> str:
    """Say by which button of the bar a move comes into sight."""
    if move in QUESTIONS:
        return "Ask all"
    if move == "Hold the room" or (move.endswith((" s", " min")) and move[0].isdigit()):
        return "Silence"
    return "Time left in this phase" if move in ("Hold the time", "+2 min") else "More"


async def accept(dialog: Dialog) -> None:
    await dialog.accept()
