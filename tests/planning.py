"""What a coach says at random: which round, and who presents."""

from collections.abc import Sequence
from random import Random
from typing import Any

from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.rounds import RULES, Purpose


def opening(random: Random) -> dict[str, Any]:
    """The fields that open a round for any purpose."""
    purpose = random.choice(list(Purpose))
    rule = RULES[purpose]
    return {
        "purpose": purpose,
        "question": random.choice(("", "How is it?")),
        "options": ("Here", "There") if rule.own else (),
        "texts": random.choice((1, 3)) if rule.several else 1,
        "seconds": random.randint(rule.least, rule.most),
    }


def presenting(random: Random, m: Meeting, able: Sequence[str]) -> dict[str, Any]:
    """Who presents: whoever bid, or another of those who can; now and then two."""
    bids = [bid for bid in m.bids if bid.by in able]
    chosen = random.choice(bids) if bids and random.random() < 0.7 else None
    members = {chosen.by if chosen else random.choice(able)}
    if random.random() < 0.2:
        members.add(random.choice(able))
    return {"members": tuple(sorted(members)), "bid": chosen.id if chosen else ""}


def place(random: Random, m: Meeting) -> int:
    """Which of the texts that each may write in the open round."""
    return random.randint(1, m.round.texts if m.round else 1)


def supported(random: Random, m: Meeting, who: str) -> str:
    """A bid that somebody supports, if there is one."""
    theirs = [bid.id for bid in m.bids if who in bid.support]
    return random.choice(theirs or ["no-such-bid"])
