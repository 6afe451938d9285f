"""What happens, step by step, in the two meetings that a client may be tried on."""

from datetime import date

from server.domain.commands import BringCommitments, OpenMeeting, Unseat
from server.domain.commitments import Commitment, Outcome, Report
from server.domain.words import HOUSE
from server.protocol.scene import (
    ANA,
    BEGUN,
    BEN,
    CHLOE,
    DEV,
    ESI,
    FINN,
    SET,
    SET_NAME,
    Someone,
    Step,
    act_id,
    arrival,
)

NUMBER = 4
WEEK_MS = 7 * 24 * 3_600_000
SPRING, ORDER, STAYS = act_id("spring"), act_id("order"), act_id("stays")
DUE = Commitment(
    id=act_id("due"),
    member=BEN.id,
    meeting=NUMBER - 1,
    what="Talk with the head nurse about the night rota.",
    by_when=date(2026, 11, 24),
    first_step="Ask her for half an hour this week.",
    how_known="We have agreed on one thing to try.",
)
DUE_AGAIN = Commitment(
    id=act_id("due again"),
    member=DEV.id,
    meeting=NUMBER - 2,
    what="Let my deputy lead the Monday meeting.",
    by_when=date(2026, 11, 10),
    first_step="Tell her on Thursday.",
    how_known="She has led it twice.",
    report=Report(
        outcome=Outcome.PARTLY,
        happened="She led it once.",
        learned="I talk when nobody asks me to.",
        meeting=NUMBER - 1,
        at=BEGUN - 2 * WEEK_MS,
    ),
)


def opening(number: int, title: str) -> Step:
    wish = OpenMeeting(id="house:open", set=SET, set_name=SET_NAME, number=number, title=title)
    return HOUSE, wish


def bring(*due: Commitment) -> Step:
    return HOUSE, BringCommitments(id="house:bring", due=due)


def move(leaving: str, to: str) -> Step:
    return ANA.id, {"type": "move", "leaving": leaving, "to": to}


def choose(person: Someone) -> Step:
    return ANA.id, {"type": "choose_presenter", "member": person.id}


def unseat(person: Someone) -> Step:
    return HOUSE, Unseat(id=f"house:unseat:{person.id}", member=person.id)


def ask(by: Someone, to: Someone, text: str, id: str = "") -> Step:
    """A question; with an id that is known beforehand where it will be answered."""
    return by.id, {"type": "ask", "to": to.id, "text": text} | ({"id": id} if id else {})


def answer(by: Someone, question: str, text: str) -> Step:
    return by.id, {"type": "answer", "question": question, "text": text}


def bid(by: Someone, text: str) -> Step:
    return by.id, {"type": "bid", "text": text}


OPEN_ROUND = (ANA.id, {"type": "open_round"})
CLOSE_ROUND = (ANA.id, {"type": "close_round"})


def passes(person: Someone) -> Step:
    return person.id, {"type": "pass"}


BEGINNING: tuple[Step, ...] = (
    opening(NUMBER, "The fourth meeting"),
    *(arrival(person) for person in (ANA, BEN, CHLOE, DEV, ESI)),
    bring(DUE, DUE_AGAIN),
    move("lobby", "open"),
    (ANA.id, {"type": "say", "text": "Welcome, all. One word each: how do you arrive?"}),
    move("open", "report_back"),
    (
        BEN.id,
        {
            "type": "report_back",
            "commitment": DUE.id,
            "outcome": "partly",
            "happened": "We talked, and she will bring it to the next round of her team.",
            "learned": "I had never asked her what the nights are like.",
        },
    ),
    ask(DEV, BEN, "What made you ask her now?", STAYS),
    answer(BEN, STAYS, "That she stays although she could go."),
    move("report_back", "choose"),
    bid(CHLOE, "My team agrees with everything I say."),
    bid(BEN, "The night rota, once more."),
    bid(CHLOE, "Nobody in my team has said no to me since spring."),
    choose(BEN),
    choose(CHLOE),
    move("choose", "present"),
    (CHLOE.id, {"type": "present", "text": "Since spring nobody in my team has said no to me."}),
)
ROUNDS: tuple[Step, ...] = (
    move("present", "explore"),
    OPEN_ROUND,
    ask(BEN, CHLOE, "What happened in spring?", SPRING),
    arrival(FINN),
    ask(ANA, CHLOE, "Who would say no first?", ORDER),
    passes(DEV),
    unseat(ESI),
    passes(FINN),
    answer(CHLOE, SPRING, "I became their head."),
    ask(DEV, CHLOE, "And who was it before you?"),
    OPEN_ROUND,
    ask(FINN, CHLOE, "What do you miss?"),
    CLOSE_ROUND,
    move("explore", "reframe"),
    (CHLOE.id, {"type": "reframe", "text": "They lost a colleague, and I have not said so."}),
    move("reframe", "deepen"),
    OPEN_ROUND,
    passes(DEV),
)
ENDING: tuple[Step, ...] = (
    move("deepen", "commit"),
    answer(CHLOE, ORDER, "The youngest, if I asked her alone."),
    (
        CHLOE.id,
        {
            "type": "commit",
            "what": "Tell my team what I miss since I became their head.",
            "by_when": "2026-12-08",
            "first_step": "Put it on Monday's list, under my name.",
            "how_known": "Somebody has disagreed with me.",
        },
    ),
    move("commit", "learn"),
    (
        DEV.id,
        {"type": "share_learning", "level": "self", "text": "I pass when I have an answer ready."},
    ),
    move("learn", "closed"),
)
WHOLE = BEGINNING + ROUNDS + ENDING
WHOLE_TOLD = (
    "Every event, and what is easily got wrong: a commitment that is due again, with its report of "
    "an earlier meeting; a bid that replaces one; a newcomer, a removal, and a question of the "
    "coach in an open round; a round that ends by itself, one that the coach closes, and one that "
    "its phase ends; a second round of a phase; free questions; an answer two phases late."
)

REMOVAL: tuple[Step, ...] = (
    opening(NUMBER + 1, "The fifth meeting"),
    *(arrival(person) for person in (ANA, BEN, CHLOE, DEV)),
    choose(BEN),
    bring(),
    move("lobby", "explore"),
    OPEN_ROUND,
    passes(CHLOE),
    unseat(BEN),
    passes(DEV),
    move("explore", "choose"),
    choose(CHLOE),
    move("choose", "explore"),
    OPEN_ROUND,
    unseat(DEV),
)
REMOVAL_TOLD = (
    "The presenter is taken out: there is none, while the phase and its round go on. Another is "
    "chosen, and the last who waits in a round is taken out, which ends it."
)
