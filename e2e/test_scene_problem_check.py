"""Scenes 2 and 8: the problem check; what is hidden is on nobody else's wire; one comes late."""

import asyncio
import re

from playwright.async_api import expect

from e2e.people import People
from e2e.room import SetroomPage
from e2e.wire import HIDDEN, Wire

PROBLEM = "My two best engineers no longer speak to each other."
STATEMENTS = {
    "Ben": "I carry messages between two people who should talk.",
    "Chloe": "Our mediator Ben protects them from each other.",
    "Dev": "Nobody tells them that it hurts the team.",
    "Esi": "Silence has become the cheaper way for all.",
    "Farid": "Perhaps the release date makes enemies of friends.",
}
QUESTION = "How long has this been going on?"
BEFORE = {"Ben": "Yes", "Chloe": "Nearly", "Dev": "No", "Esi": "Yes"}
AFTER = {**dict.fromkeys(STATEMENTS, "Yes"), "Dev": "Nearly"}
PULSE = {**dict.fromkeys(STATEMENTS, "OK"), "Esi": "Great", "Farid": "Not OK"}
REFRAMED = "I carry messages between two people; I want to put the bag down."
CLOSEST = "Begin from this: it comes closest"


class Wires(dict[str, Wire]):
    """The wire of each browser."""

    def hide(self, texts: dict[str, str]) -> None:
        """Nobody has been sent another's text, in full or by its beginning."""
        for author, text in texts.items():
            assert {name for name, wire in self.items() if wire.shows(text)} <= {author}

    def show(self, texts: dict[str, str]) -> None:
        """Everybody has been sent every text: so these wires would have shown it before."""
        for text in texts.values():
            assert {name for name, wire in self.items() if wire.shows(text)} == set(self)


async def test_five_statements_are_hidden_until_all_are_seen(people: People) -> None:
    wires = Wires({name: await Wire.of(page.page) for name, page in people.items()})
    link = await people.meet(late="Farid", template="standard_90")
    here = People({name: page for name, page in people.items() if name != "Farid"})
    await tell_the_problem(here)
    await vote(here, BEFORE)
    await people.ana.goes_on_to("Let everyone write the problem")
    await write(here)
    await farid_comes_late(people, link)
    await esi_is_still_typing(people, wires)
    wires.hide(STATEMENTS)
    await come_back_to_what_was_written(people.chloe)
    wires.hide(STATEMENTS)
    await show_all(people, wires)
    await vote_again_and_reframe(people)
    await check_the_pulse(people, wires)
    await nobody_was_given_what_another_hid(wires)
    await both_votes_are_in_the_transcript(people)


async def tell_the_problem(people: People) -> None:
    await people.ana.choose_presenter("Ben")
    await people.ana.go_to("The problem")
    await people.ben.present(PROBLEM)
    await people.ana.go_to("Clarifying questions")
    await people.chloe.ask(QUESTION)
    await people.ana.go_to("Problem check")
    await people.are_in_phase("Problem check")


async def vote(people: People, choices: dict[str, str]) -> None:
    await asyncio.gather(*(people[name].vote(choice) for name, choice in choices.items()))
    await people.see(f"{len(choices)} of {len(choices)} ready.")
    await people.ana.reveal()


async def write(people: People) -> None:
    early = ("Ben", "Chloe", "Dev")
    await asyncio.gather(*(people[name].write(STATEMENTS[name]) for name in early))
    await people.see("3 of 4 ready.")


async def farid_comes_late(people: People, link: str) -> None:
    """Scene 8: he is told where everyone is, may write, and is counted."""
    farid = people["Farid"]
    await farid.join(link, "Farid")
    card = farid.page.get_by_role("region", name="What has happened so far")
    for words in ("Everyone is in “Problem check” now.", "Ben's problem", PROBLEM, QUESTION):
        await expect(card.get_by_text(words)).to_be_visible()
    await people.see("3 of 5 ready.")
    await farid.write(STATEMENTS["Farid"])
    await people.see("4 of 5 ready.")
    await farid.press("I have read it")
    await expect(card).to_have_count(0)


async def esi_is_still_typing(people: People, wires: Wires) -> None:
    """Which nobody is told, not even the server."""
    said = len(wires["Esi"].said)
    await people.esi.start_writing(STATEMENTS["Esi"])
    await people.dev.page.get_by_text("Change it").click()
    await people.dev.write(STATEMENTS["Dev"])
    more = wires["Esi"].said[said:]
    assert all(word == ["signal", {"what": "writing", "on": True}] for word in more)


async def come_back_to_what_was_written(chloe: SetroomPage) -> None:
    """Chloe loads the page anew, and has her own text; the transcript tells of no other."""
    await chloe.page.reload()
    await chloe.sees(f"You wrote: {STATEMENTS['Chloe']}")
    entries, _ = await chloe.folded()
    kinds = [entry["event"]["type"] for entry in entries]
    assert (kinds.count("text_written"), kinds.count("veiled")) == (1, 7)


async def show_all(people: People, wires: Wires) -> None:
    """Four are shown; Esi is asked before she sees them, and hers is shown when she sends it."""
    told = {name: text for name, text in STATEMENTS.items() if name != "Esi"}
    await people.ana.reveal()
    others = People({name: page for name, page in people.items() if name != "Esi"})
    for text in told.values():
        await others.see(text)
    await people.esi.sees("Everyone's was just shown, and you were still writing.")
    await expect(people.esi.page.get_by_text(STATEMENTS["Chloe"])).to_have_count(0)
    wires.show(told)
    wires.hide({"Esi": STATEMENTS["Esi"]})
    await people.esi.press("Send what I have")
    await people.see(STATEMENTS["Esi"])
    wires.show(STATEMENTS)


async def vote_again_and_reframe(people: People) -> None:
    """Ben begins from what is closest to it, and says it in his own words after the vote."""
    ben = people.ben
    closest = ben.page.get_by_role("listitem").filter(has_text=STATEMENTS["Chloe"])
    await closest.get_by_role("button", name=CLOSEST).click()
    await expect(ben.page.get_by_label("as you see it now")).to_have_value(STATEMENTS["Chloe"])
    await people.ana.goes_on_to("Vote again")
    await vote(people, AFTER)
    await people.see("4 people")
    await ben.reframe(REFRAMED)
    await people.see(REFRAMED)


async def check_the_pulse(people: People, wires: Wires) -> None:
    """How each felt is shown without names, and no name is sent."""
    await people.ana.make_move("Pulse")
    await vote(people, PULSE)
    await people.see("3 people")
    await people.ana.goes_on_to("Ask what is going well")
    await people.chloe.write("We let each other finish.")
    await people.ana.is_ready(1, 5)
    await people.ana.reveal()
    await people.see("We let each other finish.")
    for wire in wires.values():
        entries = {entry["seq"]: entry for entry in wire.entries()}
        *_, pulse, well = [e for e in entries.values() if e["event"]["type"] == "revealed"]
        for reveal in (pulse, well):
            items = reveal["event"]["items"]
            places = [f"{reveal['act']}.{place}" for place in range(len(items))]
            assert [(i["id"], i["by"]) for i in items] == [(place, "") for place in places]
        assert len(pulse["event"]["items"] + well["event"]["items"]) == 6


async def nobody_was_given_what_another_hid(wires: Wires) -> None:
    """Even now each has only their own; of the others' that something was written."""
    for name, wire in wires.items():
        hidden = [entry for entry in wire.entries() if entry["event"]["type"] in HIDDEN]
        assert {entry["by"] for entry in hidden} <= {wire.me}
        assert bool(hidden) == (name != "Ana")


async def both_votes_are_in_the_transcript(people: People) -> None:
    await people.esi.page.goto(f"{people.esi.page.url}/transcript")
    lines = people.esi.page.locator(".told")
    votes = lines.filter(has_text="“Do we agree?” was shown to everyone")
    await expect(votes).to_have_count(2)
    assert [counted(text) for text in await votes.all_inner_texts()] == [
        {"Yes": {"Ben", "Esi"}, "Nearly": {"Chloe"}, "No": {"Dev"}},
        {"Yes": {"Ben", "Chloe", "Esi", "Farid"}, "Nearly": {"Dev"}},
    ]


def counted(text: str) -> dict[str, set[str]]:
    """Who chose what, of lines such as "Yes: Ben, Chloe and Esi"."""
    found = re.findall(r"^(Yes|Nearly|No): (.+)$", text, re.MULTILINE)
    return {choice: set(re.split(r", and | and |, ", names)) for choice, names in found}
