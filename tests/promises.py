"""What was promised and is left from before, and how it went."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from server.domain.meeting.commitments import ReportedBack
from server.domain.meeting.opening import Brought
from server.domain.meeting.state.commitments import Commitment, Outcome
from server.domain.meeting.state.keeping import (
    Agreement,
    Kept,
    KeptQuestion,
    Path,
    WordedAs,
    Wording,
)
from server.domain.meeting.state.people import Named, NextPart, Part

NOTHING_ELSE: dict[str, Any] = {"wordings": (), "agreements": (), "paths": (), "parts": ()}
"""That nothing is brought along but commitments and questions."""
CAST = ("ana", "ben", "chloe", "dev", "esi", "farid")


def how_it_went(
    outcome: Outcome,
    happened: str = "I wrote",
    learned: str = "To ask sooner",
    surprised: str = "",
    by_when: date | None = None,
    member: str = "ben",
    commitment: str = "commit-0001",
) -> ReportedBack:
    """How a commitment went, as its owner tells it."""
    return ReportedBack(commitment, member, outcome, happened, learned, surprised, by_when)


def left(*things: Commitment | KeptQuestion) -> Brought:
    """What is brought along, with those whose it is."""
    commitments = tuple(one for one in things if isinstance(one, Commitment))
    questions = tuple(one for one in things if isinstance(one, KeptQuestion))
    owners = [c.member for c in commitments] + [q.by for q in questions]
    people = tuple(Named(id) for id in dict.fromkeys(owners))
    return Brought(commitments, questions, (), (), (), (), people)


def anything_left(some: Callable[[Sequence[str]], str], shared: bool) -> dict[str, Any]:
    """What else may be brought along, by anybody of the cast; `some` chooses one of many."""
    kept = KeptQuestion("kept-0001", Kept.LINGERING, "", some(CAST), 1, "Who else was there?")
    worded = Wording("worded-0001", WordedAs.GOAL, some(CAST), 1, "Nobody asks")
    return {
        "questions": (kept,),
        "wordings": (worded,) if shared else (),
        "agreements": (Agreement("agreed-0001", some(CAST), 1, "What is said here stays"),),
        "paths": (Path("path-0001", some(CAST), 1, "They are late", "I am late"),),
        "parts": (NextPart(Part.HOST, some(CAST)),),
    }
