"""A whole meeting of six people who talk, every phase of it, and what it leaves."""

from typing import Any

from e2e.clockwork import Clockwork
from e2e.company import CAST
from e2e.photographs.asking import clarify, explore, open_round
from e2e.photographs.scene import Scene
from e2e.photographs.studio import Studio
from tests.cast import BY_WHEN

OTHERS = tuple(CAST)[1:]
TEMPLATE = "standard_90"
PROBLEM = (
    "Two teams share one van, and every Monday both ask me who has it first. I decide, one of them"
    " is angry, and by Thursday we do it all again."
)
KEY_QUESTION = "How do I stop being the judge?"
PROMISE: dict[str, Any] = {
    "what": "give the book of the van to both teams, and stay away on Monday",
    "by_when": str(BY_WHEN),
    "first_step": "Buy a book",
    "how_known": "It has entries that I did not write",
    "obstacle": "Somebody will ring me all the same",
    "if_then": "If they ring, I say that the book knows",
    "confidence": 7,
}


async def story(studio: Studio, clock: Clockwork) -> None:
    scene = await Scene.begun(studio, "meeting")
    company = scene.company
    await company.meets("Spring", TEMPLATE)
    await scene.open_room()
    await scene.shows("lobby")
    await welcome(scene)
    await choose(scene)
    await tell(scene)
    await clarify(scene)
    await explore(scene)
    await check(scene)
    await deepen(scene)
    await commit(scene)
    await learn(scene)
    await close(scene)
    await next_time(scene)
    await scene.ends()


async def welcome(scene: Scene) -> None:
    c = scene.company
    await c.moves("open")
    await scene.shows("welcome")
    await c.does("ben", "say", text="A little tired, and glad to be here.")
    await c.does("chloe", "choose_skill", skill="Asking one question at a time")
    await c.guests["dev"].asks("signal", {"what": "hand", "on": True})
    await c.guests["esi"].asks("signal", {"what": "slow", "on": True})
    await scene.shows("welcome, with a hand up")


async def choose(scene: Scene) -> None:
    c = scene.company
    round = await c.moves("choose")
    await scene.shows("bids, before anybody writes")
    bids = {"ben": "My two teams fight over one van.", "esi": "A board that asks for numbers."}
    for who, text in bids.items():
        await c.does(who, "write", round=round, text=text)
    await scene.shows("bids, two ready")
    await c.does("ana", "reveal", round=round)
    bid = next(bid.id for bid in (await c.folded()).bids if bid.by == c.house.ids["ben"])
    for who in ("chloe", "dev", "farid"):
        await c.does(who, "support_bid", bid=bid)
    await scene.shows("bids, revealed and supported")
    await c.does("ana", "choose_presenter", airtime=1, members=[c.house.ids["ben"]], bid=bid)
    await scene.shows("a bid is taken")


async def tell(scene: Scene) -> None:
    c = scene.company
    await c.moves("present")
    await scene.shows("problem, not told")
    await c.does("ben", "present", text=PROBLEM)
    await c.does("ben", "pose_key_question", text=KEY_QUESTION)
    await c.does("chloe", "draft_question", text="What would happen if you were ill on a Monday?")
    await scene.shows("problem, told")


async def check(scene: Scene) -> None:
    """Do we agree; what each thinks that the problem is; and do we agree now."""
    c = scene.company
    round = await c.moves("reframe")
    await scene.shows("vote, before")
    for who in OTHERS[:3]:
        await c.does(who, "vote", round=round, choice="close")
    await scene.shows("vote, three ready")
    await c.does("ana", "reveal", round=round)
    await scene.shows("vote, revealed")
    await c.does("ana", "close_round", round=round)
    round = await open_round(scene)
    await scene.shows("statements, before")
    for who in OTHERS[:4]:
        text = f"{c.names[who]} thinks that it is about who decides, and not about the van."
        await c.does(who, "write", round=round, text=text)
    await scene.shows("statements, four ready")
    await c.does("ana", "reveal", round=round)
    await scene.shows("statements, revealed")
    await c.does("ben", "reframe", text="I decide what they could decide themselves.")
    await scene.shows("problem, said anew")


async def deepen(scene: Scene) -> None:
    c = scene.company
    await c.moves("deepen")
    await c.does("ben", "open_resources")
    await scene.shows("offers, none yet")
    offer = await c.does("dev", "offer", text="I know a team that shares three vans, and no boss.")
    await c.does("ben", "answer_offer", offer=offer, accepted=True)
    await scene.shows("offers, one taken")
    await c.moves("pause")
    await scene.shows("silence")


async def commit(scene: Scene) -> None:
    c = scene.company
    await c.moves("commit")
    await scene.shows("commitment, before")
    await c.does("ben", "tell_help", text="Yes: nobody took a side, so I could hear mine.")
    made = await c.does("ben", "commit", **PROMISE)
    for who in ("chloe", "dev"):
        await c.does(who, "witness", commitment=made)
    await scene.shows("commitment, witnessed")


async def learn(scene: Scene) -> None:
    c = scene.company
    round = await c.moves("learn")
    await scene.shows("learning, before")
    for who, level, seen_by, text in (
        ("ben", "self", "me", "I like to be asked."),
        ("ben", "set", "set", "We waited."),
        ("chloe", "best", "set", "We let silence be."),
        ("dev", "better", "set", "We could ask shorter questions."),
        ("esi", "elsewhere", "organisation", "At home, with my son."),
    ):
        learned = {"level": level, "text": text, "seen_by": seen_by}
        await c.does(who, "write_learning", round=round, **learned)
    await scene.shows("learning, some ready")
    await c.does("ana", "reveal", round=round)
    await scene.shows("learning, revealed")


async def close(scene: Scene) -> None:
    c = scene.company
    await c.moves("close")
    await c.does("chloe", "linger", text="Who else needs you to be the judge?")
    await c.does("farid", "take_part", part="host", takes=True)
    await scene.shows("close")
    await c.moves("closed")
    await scene.shows("closed")
    await scene.shows_page("transcript", "member", f"{c.room}/transcript")
    page = await scene.goes("member", f"{c.room}/transcript")
    await page.get_by_role("link", name="Replay the meeting").click()
    await page.get_by_role("slider", name="Moment").fill("30")
    await scene.as_it_is("replay", "member")
    await scene.shows_page("set that has met", "coach", c.set_page)
    await scene.shows_page("set that has met", "presenter", c.set_page)
    await scene.shows_page("home of whoever has met", "member", c.url)


async def next_time(scene: Scene) -> None:
    """The next meeting begins with what was promised; it is one in writing."""
    c = scene.company
    await c.meets("Summer", "written")
    await scene.open_room()
    await c.moves("open")
    await scene.shows("next welcome")
    await c.moves("report_back")
    await scene.shows("since last time")
    await c.presents("ben", "The book lies there, and nobody writes in it.")
    round = await c.moves("write_questions")
    for place, text in enumerate(("What is in the book?", "Who reads it?"), 1):
        asked = {"place": place, "text": text, "kind": "question"}
        await c.does("chloe", "write", round=round, **asked)
    await scene.shows("several questions, one has written")
    await c.does("ana", "reveal", round=round)
    await c.moves("sort_questions")
    await scene.shows("questions to sort")
    await c.moves("explore")
    await scene.shows("answers in writing")
