"""As many people and questions as there can be: 24 people, 30 questions."""

from e2e.clockwork import Clockwork
from e2e.photographs.scene import Scene
from e2e.photographs.studio import Studio

NAMES = (
    "Ana Ben Chloe Dev Esi Farid Gita Hanno Ines Jonas Kofi Lena Milan Noor Olga Pablo Quinn Rosa"
    " Sven Tara Uma Viktor Wanda Xenia"
)
CROWD = {name.lower(): name for name in NAMES.split()}
QUESTIONS = 30
ANSWERED = 10


async def story(studio: Studio, clock: Clockwork) -> None:
    scene = await Scene.begun(studio, "crowd", CROWD)
    c = scene.company
    await c.meets("All of us")
    await scene.open_room()
    await scene.shows("lobby of 24")
    await c.moves("open")
    await scene.shows("welcome of 24")
    members = [who for who in CROWD if who != "ana"]
    round = await c.moves("choose")
    for who in members:
        await c.does(who, "write", round=round, text=f"{c.names[who]} has more work than days.")
    await scene.shows("24 bids, ready")
    await c.does("ana", "reveal", round=round)
    await scene.shows("24 bids, revealed")
    await c.presents("ben", "Everybody comes to me, and I cannot say no.")
    await questions(scene, members[1:])
    round = await c.moves("learn")
    for who in members:
        learned = {"level": "self", "text": f"{c.names[who]} waited.", "seen_by": "set"}
        await c.does(who, "write_learning", round=round, **learned)
    await c.does("ana", "reveal", round=round)
    await scene.shows("24 have learned")
    await c.moves("closed")
    await scene.shows("24 at the end")
    await scene.shows_page("set of 24", "coach", c.set_page)
    await scene.ends()


async def questions(scene: Scene, askers: list[str]) -> None:
    c = scene.company
    await c.moves("clarify")
    asked = []
    for number in range(QUESTIONS):
        who = askers[number % len(askers)]
        asked.append(
            await c.asks(who, f"What would {c.names[who]} do in your place, on day {number}?")
        )
        if number < ANSWERED:
            await c.does("ben", "answer", reply_to=asked[-1], text="Say no, I suppose.")
    await scene.shows("30 questions")
