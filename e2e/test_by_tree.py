"""A meeting through the accessibility tree alone: by roles and names, as a screen reader has it."""

from typing import Any

from playwright.async_api import Locator, Page, expect

from e2e.ears import LISTEN, heard, is_well_made
from e2e.people import People

HEARD = (
    *("Welcome.", "Chloe has the turn.", "The problem.", "Clarifying questions."),
    *("Chloe asks Ben: Since when?", "Ben has answered.", "Problem check."),
    *("It is shown to everyone.", "Do we agree? Now", "It is shown to everyone.", "Ended."),
)
"""What begins all that the coach is told, who sends nothing herself."""


class Reader:
    """Somebody who has no more of a page than its roles and names."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.banner, self.main = page.get_by_role("banner"), page.get_by_role("main")

    async def begin(self) -> None:
        await self.page.evaluate(LISTEN)
        self.page.on("dialog", lambda dialog: dialog.accept())

    def finds(self, role: Any, name: str) -> Locator:
        return self.page.get_by_role(role, name=name, exact=True)

    async def presses(self, name: str) -> None:
        await self.finds("button", name).click()

    async def writes(self, label: str, text: str, send: str) -> None:
        await self.finds("textbox", label).fill(text)
        await self.presses(send)

    async def is_told(self, words: str) -> None:
        """What calls, in the banner."""
        await expect(self.banner.get_by_role("paragraph")).to_have_text(words)

    async def sees(self, *people: str) -> None:
        """How those in the set stand today, each by a name of all that is known of them."""
        ring = self.banner.get_by_role("region", name="In the set today", exact=True)
        for name in people:
            await expect(ring.get_by_role("button", name=name, exact=True)).to_have_count(1)

    async def is_in(self, phase: str) -> None:
        await expect(self.page.get_by_role("heading", level=1)).to_have_text(phase)
        await is_well_made(self.page)


class Readers:
    def __init__(self, few: People) -> None:
        self.ana, self.ben, self.chloe = (Reader(few[name].page) for name in few)
        self.all = (self.ana, self.ben, self.chloe)

    async def are_in(self, phase: str) -> None:
        for reader in self.all:
            await reader.is_in(phase)


async def test_a_meeting_by_its_tree_alone(few: People) -> None:
    await few.meet()
    readers = Readers(few)
    for reader in readers.all:
        await reader.begin()
    await take_turns(readers)
    await ask_and_answer(readers)
    await write_and_reveal(readers)
    await close(readers)
    told = await heard(readers.ana.page)
    assert len(told) == len(HEARD), told
    assert [
        words for words, one in zip(told, HEARD, strict=True) if not words.startswith(one)
    ] == []
    for reader, sent in ((readers.ben, 4), (readers.chloe, 2)):
        assert (await heard(reader.page)).count("Sent.") == sent


async def take_turns(readers: Readers) -> None:
    """Whose turn it is stands in the banner, in the ring and on the stage."""
    ana, ben, chloe = readers.all
    await ana.main.get_by_role("button", name="Ben", exact=True).click()
    await ana.presses("Move everyone to Welcome")
    await readers.are_in("Welcome")
    await ben.is_told("Your turn")
    await chloe.is_told("")
    await ana.sees("Ana (you) Coach", "Ben Presenter has the turn", "Chloe")
    await expect(chloe.finds("button", "Send")).to_be_disabled()
    await ben.writes("Your check-in", "I am here.", "Send")
    await chloe.is_told("Your turn")
    await chloe.presses("Pass")
    await expect(ana.finds("button", "Move everyone to The problem")).to_be_enabled()


async def ask_and_answer(readers: Readers) -> None:
    """Who asks and who is asked is told, and the stage has the question under a name of its own."""
    ana, ben, chloe = readers.all
    await ana.presses("Move everyone to The problem")
    await readers.are_in("The problem")
    question = "In one line: the question you want help with"
    await ben.writes(question, "How do I let go of the rota?", "Show it to all")
    await ana.presses("Move everyone to Clarifying questions")
    await readers.are_in("Clarifying questions")
    await chloe.writes("Your question", "Since when?", "Ask")
    await ben.is_told("Chloe asks you")
    await ana.sees("Ben Presenter is asked")
    asked = ana.main.get_by_role("region", name="The question now", exact=True)
    await expect(asked).to_contain_text("Since when?")
    await is_well_made(ana.page)
    await ben.writes("Your answer", "Since May.", "Answer")
    await expect(chloe.main).to_contain_text("Since May.")


async def write_and_reveal(readers: Readers) -> None:
    """How many are ready is told in words, and who; what is shown, once all may see it."""
    ana, ben, chloe = readers.all
    await ana.presses("Clarifying questions 5 of 12")
    await ana.presses("Move everyone to Problem check")
    await readers.are_in("Problem check")
    await chloe.is_told("Everybody writes")
    await ben.writes("The problem is …", "I need to be needed.", "Ready")
    await expect(ana.main).to_contain_text("1 of 2 ready. Ben")
    await ana.sees("Ben Presenter ready", "Chloe")
    await chloe.writes("The problem is …", "Nobody else has the rota.", "Ready")
    await ana.presses("Everyone is ready: show them")
    await expect(chloe.main).to_contain_text("I need to be needed.")
    await is_well_made(chloe.page)
    await ana.presses("Vote: do we agree?")
    for reader, choice in ((ben, "Yes"), (chloe, "Nearly")):
        await reader.presses(choice)
        await expect(reader.page.get_by_role("button", name=choice, pressed=True)).to_have_count(1)
    await ana.presses("Everyone is ready: show them")


async def close(readers: Readers) -> None:
    ana, _, chloe = readers.all
    await ana.presses("Problem check 7 of 12")
    await ana.presses("End the meeting")
    await ana.presses("End anyway")
    await readers.are_in("Ended")
    await expect(chloe.finds("link", "Read the transcript")).to_be_visible()
