"""An example of every command and every event: a short meeting that the domain has played."""

from datetime import date
from functools import cache
from typing import Any

from msgspec import to_builtins

from server.domain.commands import BringCommitments, OpenMeeting, Unseat
from server.domain.commitments import Commitment
from server.domain.evolve import Entry, fold
from server.domain.meeting import Meeting
from server.domain.set_words import PlanMeeting, RemoveMember
from server.domain.words import HOUSE, Act, Word
from server.protocol.scene import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    ESI,
    SET,
    SET_NAME,
    Step,
    act_id,
    arrival,
    play,
)

NUMBER = 4
OPENING = OpenMeeting(
    id="house:open", set=SET, set_name=SET_NAME, number=NUMBER, title="The fourth meeting"
)
DUE = Commitment(
    id=act_id("due"),
    member=BEN.id,
    meeting=NUMBER - 1,
    what="Talk with the head nurse about the night rota.",
    by_when=date(2026, 11, 24),
    first_step="Ask her for half an hour this week.",
    how_known="We have agreed on one thing to try.",
)


def move(leaving: str, to: str) -> Step:
    return ANA.id, {"type": "move", "leaving": leaving, "to": to}


BEGINNING: tuple[Step, ...] = (
    (HOUSE, OPENING),
    *(arrival(person) for person in (ANA, BEN, CHLOE, DEV, ESI)),
    (HOUSE, BringCommitments(id="house:bring", due=(DUE,))),
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
    move("report_back", "choose"),
    (CHLOE.id, {"type": "bid", "text": "My team agrees with everything I say."}),
    (ANA.id, {"type": "choose_presenter", "member": CHLOE.id}),
    move("choose", "present"),
)
PROBLEM: tuple[Step, ...] = (
    (CHLOE.id, {"type": "present", "text": "Since spring nobody in my team has said no to me."}),
    move("present", "explore"),
    (ANA.id, {"type": "open_round"}),
    (BEN.id, {"type": "ask", "to": CHLOE.id, "text": "What happened in spring?"}),
    (DEV.id, {"type": "pass"}),
    (ANA.id, {"type": "close_round"}),
    (
        CHLOE.id,
        {"type": "answer", "question": act_id(BEN.id, 19), "text": "I became their head."},
    ),
    move("explore", "reframe"),
    (CHLOE.id, {"type": "reframe", "text": "They lost a colleague, and I have not said so."}),
    move("reframe", "commit"),
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
    (HOUSE, Unseat(id=f"house:unseat:{ESI.id}", member=ESI.id)),
    move("learn", "closed"),
)
SET_ACTS: tuple[Act, ...] = (
    PlanMeeting(id=act_id("plan"), title="The fifth meeting"),
    RemoveMember(id=act_id("remove"), member=ESI.id),
)


@cache
def played() -> list[tuple[Act, Entry]]:
    """Every step of the example meeting, with the entry that it came to."""
    return play(BEGINNING + PROBLEM)


def entries() -> list[Entry]:
    """The log of the example meeting."""
    return [entry for _, entry in played()]


def meeting() -> Meeting:
    """What the entries of the example meeting fold to."""
    return fold(entries())


def example_of(word: type[Word]) -> Any:
    """A command as it is sent, or the entry that holds an event."""
    acts = (*(act for act, _ in played()), *SET_ACTS)
    return to_builtins(
        next((act for act in acts if type(act) is word), None)
        or next(entry for entry in entries() if type(entry.event) is word)
    )
