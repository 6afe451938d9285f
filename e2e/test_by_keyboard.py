"""A meeting that is led and attended by keyboard alone."""

import re

import pytest
from playwright.async_api import expect

from e2e.keyboard import Hands
from e2e.people import People

BID = "Two teams, one lorry"
KEY_QUESTION = "How do I let go of the rota?"
CLARIFYING = "Since when is it so?"
EXPLORING = "What would they do without you?"
ACTION = "Hand the rota to both teams"
LEARNING = "I ask too little."
FLOOR = "How are we doing with taking our time?"
ANSWER = "They would ask each other."


class Room(dict[str, Hands]):
    """Everybody's hands, by their name, and what all see."""

    def __init__(self, people: People) -> None:
        super().__init__({name: Hands(person) for name, person in people.items()})
        self.people = people

    @property
    def ana(self) -> Hands:
        return self["Ana"]

    @property
    def ben(self) -> Hands:
        return self["Ben"]

    @property
    def chloe(self) -> Hands:
        return self["Chloe"]

    @property
    def dev(self) -> Hands:
        return self["Dev"]

    async def begin(self) -> None:
        await self.people.meet(talks=True)
        for hands in self.values():
            await hands.begin()

    async def move_to(self, phase: str) -> None:
        """By the next step; and nobody has lost where they were."""
        await self.ana.next(f"Move everyone to {phase}")
        await self.people.are_in_phase(phase)
        await self.are_somewhere()

    async def go_to(self, phase: str) -> None:
        """By the course, which opens where everyone is."""
        await self.ana.does(f"Move everyone to {phase}", by="m", within="#course")
        await self.people.are_in_phase(phase)
        await self.are_somewhere()

    async def see(self, words: str) -> None:
        await self.people.see(words)
        await self.are_somewhere()

    async def are_somewhere(self) -> None:
        for hands in self.values():
            await hands.is_somewhere()


@pytest.mark.parametrize("whole", [False, pytest.param(True, marks=pytest.mark.long)])
async def test_a_meeting_by_keyboard_alone(four: People, whole: bool) -> None:
    """Its first half, or all of it: nothing is farther than a handful of Tabs."""
    room = Room(four)
    await room.begin()
    await arrive(room)
    await choose(room)
    await tell_and_clarify(room)
    await take_the_floor(room)
    if whole:
        await explore(room)
        await check_the_problem(room)
        await commit(room)
        await learn_and_close(room)


async def arrive(room: Room) -> None:
    """A turn ends by a tap, in writing, or is passed; whoever leads goes on as well."""
    await room.move_to("Welcome")
    await room.ben.does("I have spoken", by="c")
    await room.chloe.unfolds_to_write("Write it instead", by="c")
    await room.chloe.type("Here, and curious.")
    await room.chloe.press("Control+Enter")
    await room.see("Here, and curious.")
    await room.people.dev.has_turn()
    await room.dev.does("Pass", by="c")
    await room.see("Everyone has had a turn")


async def choose(room: Room) -> None:
    """What is revealed is not gone on from by the key that revealed it."""
    await room.move_to("Whose problem")
    await room.ben.writes(BID)
    await room.see("1 of 3 ready.")
    await room.ana.next(re.compile("how them"))
    await room.see(BID)
    await room.ana.press("Enter")
    await room.chloe.does("I would gladly work on this", by="t")
    await room.see("Chloe would gladly work on it")
    await room.ana.does("We take this one", by="t")
    await room.see("Today: Ben")
    await room.ana.next("Finish this round")


async def tell_and_clarify(room: Room) -> None:
    await room.move_to("The problem")
    await room.ben.writes(KEY_QUESTION)
    await room.see(KEY_QUESTION)
    await room.move_to("Clarifying questions")
    await room.chloe.press("c", "Enter")
    await room.people.ben.sees("Chloe asks Ben")
    await room.ben.does("Answered aloud", by="c", exact=True)
    await room.see("answered aloud")
    await ask(room.dev, CLARIFYING)
    await room.see(CLARIFYING)
    await room.ben.does("Park it", by="c")
    await room.see("parked")


async def ask(hands: Hands, text: str) -> None:
    """In writing, which may be folded away."""
    await hands.shortcut("c")
    fold = hands.page.locator(".composer details").first
    if await fold.get_attribute("open") is None:
        await hands.unfolds_to_write("Write", by="c")
    await hands.type(text)
    await hands.press("Control+Enter")


async def explore(room: Room) -> None:
    """Each asks in turn, then as it comes; what waits is taken up."""
    await room.move_to("Exploring questions")
    await room.people.dev.has_turn()
    await ask(room.dev, EXPLORING)
    await room.see(EXPLORING)
    await room.ben.unfolds_to_write("Write", by="c")
    await room.ben.type(ANSWER)
    await room.ben.press("Control+Enter")
    await room.see(ANSWER)
    await room.people.chloe.has_turn()
    await room.chloe.does("I have spoken", by="c")
    await room.see("Free flow")
    for name in ("Dev", "Chloe"):
        await ask(room[name], f"What do you not see yet, asks {name}?")
    await room.people.dev.sees_question("asks Chloe?")
    await room.ben.unfolds("1 question waits", by="t")
    await room.ben.does(re.compile("ake this one"), within=".queue")
    await expect(room.dev.page.locator("[data-live]")).to_contain_text("asks Chloe?")
    await room.ben.does("Answered aloud", by="c", exact=True)
    await pulse(room)
    await open_and_close(room)


async def open_and_close(room: Room) -> None:
    """What is laid over the page goes by Escape, and one is where one was before."""
    ana = room.ana
    await ana.shortcut("n")
    for name in ("Time left", "Ask all", "Silence", "More"):
        opener = ana.page.locator(".coach-bar").get_by_role("button", name=name)
        await ana.comes_to(opener)
        await ana.press("Enter", "Tab")
        await room.dev.shortcut("h")
        await ana.press("Escape")
        await expect(opener).to_be_focused()
    await ana.press("?", "Escape")
    await expect(opener).to_be_focused()
    await room.chloe.shortcut("m")
    await room.chloe.press("Escape")


async def take_the_floor(room: Room) -> None:
    """The coach asks all, and gives the floor back; what goes with it takes no focus along."""
    ana = room.ana
    await ana.does("Ask all", by="n")
    await ana.reach("textbox", re.compile("Your question to all"))
    await ana.type(FLOOR)
    await ana.press("Control+Enter")
    await room.see(FLOOR)
    await room.chloe.does("I have answered", by="c")
    await room.see("answered aloud")
    await ana.next("Let everyone go on")
    await expect(ana.page.locator(".floor")).to_have_count(0)
    await room.are_somewhere()
    await ana.press("Enter")


async def pulse(room: Room) -> None:
    ana = room.ana
    await ana.does("Pulse", by="n")
    for hands in (room.ben, room.chloe, room.dev):
        await hands.does("OK", by="c", exact=True)
    await room.see("3 of 3 ready.")
    await ana.next(re.compile("how them"))
    await room.see("3 people")
    await ana.press("Enter")
    await room.are_somewhere()


async def check_the_problem(room: Room) -> None:
    """All write, see it, and vote on it."""
    await room.go_to("Problem check")
    for name in ("Ben", "Chloe", "Dev"):
        await room[name].writes(f"{name} sees two problems.")
    await room.see("3 of 3 ready.")
    await room.ana.next(re.compile("how them"))
    await room.see("Dev sees two problems.")
    await room.ana.press("Enter")
    closest = room.ben.page.get_by_role("button", name=re.compile("comes closest"))
    await room.ben.comes_to(closest.first, "t")
    await room.ben.press("Enter", "Control+Enter")
    await room.see("As it looks now")
    await room.ana.next("Vote")
    for name in ("Ben", "Chloe", "Dev"):
        await room[name].does("Nearly", by="c", exact=True)
    await room.see("3 of 3 ready.")
    await room.ana.next(re.compile("how them"))
    await room.see("3 people")
    await room.ana.press("Enter")
    await room.are_somewhere()


async def commit(room: Room) -> None:
    await room.ana.next("Finish this round")
    await room.move_to("Ways forward")
    await room.go_to("Silence")
    await room.ana.next("End the silence")
    await room.move_to("Commitment")
    ben = room.ben
    await ben.reach("textbox", re.compile("^I will"), by="c")
    await ben.type(ACTION)
    await ben.press("Tab")
    await ben.type("12012099")
    await ben.press("Enter")
    await room.see(ACTION)
    await room.chloe.does("I heard it", by="t")
    await room.people.dev.sees("Heard by Chloe")


async def learn_and_close(room: Room) -> None:
    await room.move_to("Learning")
    await room.dev.writes(LEARNING)
    await room.ana.next(re.compile("how them"))
    await room.see(LEARNING)
    await room.ana.press("Enter")
    await room.ana.next("Finish this round")
    await room.move_to("Closing")
    for name in ("Ben", "Chloe", "Dev"):
        await room.people[name].has_turn()
        await room[name].does("I have spoken", by="c")
    await room.ana.next("End the meeting")
    await room.people.are_in_phase("Ended")
    await room.are_somewhere()
