"""The middle of a meeting: questions, turns, and what the coach does between them."""

from typing import Any

from e2e.photographs.scene import Scene

ROUND: dict[str, Any] = {"question": "", "seconds": 0}


async def clarify(scene: Scene) -> None:
    c = scene.company
    await c.moves("clarify")
    await scene.shows("questions, none")
    first = await c.asks("chloe", "Since when is there only one van?")
    await scene.shows("questions, one live")
    await c.asks("dev", "Who wanted the van to be shared?")
    await c.asks("esi", "What does the one who waits do in the meantime?")
    await scene.shows("questions, one live and two wait")
    await c.does("ben", "answer", reply_to=first, text="Since the fire in March.")
    await c.does("ben", "star", question=first, starred=True)
    await scene.shows("questions, one answered")
    await counted(scene)
    await floor(scene)
    await burst(scene)


async def counted(scene: Scene) -> None:
    """The coach counts what they heard in questions that were asked aloud."""
    for kind in ("advice", "advice", "closed"):
        await scene.company.does("ana", "count_heard", kind=kind, back=False)
    if coach := scene.pages.get("coach"):
        await coach.get_by_text("Count how it was asked").click()
    await scene.shows("questions, some asked aloud counted")


async def floor(scene: Scene) -> None:
    c = scene.company
    for state, question, showing in (
        ("floor, asked", "How are we doing as a set?", "nothing"),
        ("floor, with who asks and is asked", "What do you see here?", "balance"),
        ("floor, with what practises whom", "What did you practise?", "skills"),
        ("floor, held without a word", "", "nothing"),
    ):
        await c.does("ana", "take_floor", question=question, showing=showing)
        if showing == "nothing" and question:
            await c.does("dev", "answer_floor", member=c.house.ids["dev"], text="We hurry.")
        await scene.shows(state)
        await c.does("ana", "release_floor")


async def burst(scene: Scene) -> None:
    c = scene.company
    await c.does("ana", "open_round", purpose="burst", **{**ROUND, "seconds": 120})
    await c.asks("farid", "What if there were no van at all?")
    await c.asks("esi", "Whose van is it on a Sunday?")
    await scene.shows("burst")
    await c.does("ana", "close_round", round=await open_round(scene))


async def explore(scene: Scene) -> None:
    """Each asks in turn; meanwhile a pulse, a vote of the coach's own, and a silence."""
    c = scene.company
    await c.moves("explore")
    await scene.shows("go-round, first turn")
    who = await c.turn()
    asked = await c.asks(who, "What would happen on a Monday if you were not there to be asked?")
    await scene.shows("go-round, asked in turn")
    await c.does("ben", "answer", reply_to=asked, text="They would find out by ten o'clock.")
    await scene.shows("go-round, the next turn")
    await vote(scene, "pulse", {"ben": "ok", "chloe": "great", "dev": "not_ok"})
    await better(scene)
    options = ("Yes", "Yes, for five minutes", "No")
    stay = {"question": "Shall we stay ten minutes longer today?", "options": options}
    await vote(scene, "choice", {"ben": options[0], "chloe": options[1], "esi": options[1]}, **stay)
    round = await c.does("ana", "open_round", purpose="silence", question="", seconds=60)
    await scene.shows("silence called by the coach")
    await c.does("ana", "close_round", round=round)


async def vote(scene: Scene, purpose: str, choices: dict[str, str], **other: Any) -> None:
    c = scene.company
    round = await c.does("ana", "open_round", purpose=purpose, **{**ROUND, **other})
    for who, choice in choices.items():
        await c.does(who, "vote", round=round, choice=choice)
    await scene.shows(f"{purpose}, some have voted")
    await c.does("ana", "reveal", round=round)
    await scene.shows(f"{purpose}, revealed")
    await c.does("ana", "close_round", round=round)


async def better(scene: Scene) -> None:
    """What would be better, written without names, and what is promised of it."""
    c = scene.company
    round = await c.does("ana", "open_round", purpose="better", **{**ROUND, "texts": 2})
    await c.does("dev", "write", round=round, text="We all look at Ana before we ask.")
    await c.does("esi", "write", round=round, text="We hurry at the end.")
    await c.does("ana", "reveal", round=round)
    await c.does("ana", "promise", text="We look at each other before we look at the coach.")
    await scene.shows("what would be better, and a promise")
    await c.does("ana", "close_round", round=round)


async def open_round(scene: Scene) -> str:
    round = (await scene.company.folded()).round
    assert round is not None
    return round.id
