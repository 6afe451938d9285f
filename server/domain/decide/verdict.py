"""What a judge gives: the event that then happens, or a refusal; and what judges share."""

from collections.abc import Callable
from typing import Any

from server.domain.events import Event
from server.domain.meeting import Meeting
from server.domain.questions import Question
from server.domain.refusals import Reason, Refusal
from server.domain.rounds import Round
from server.domain.words import ActName, MemberId

Decision = Event | Refusal
Judge = Callable[[Meeting, Any, MemberId], Decision]
Judges = dict[type[Any], Judge]


def open_round(m: Meeting, id: ActName) -> Round | Refusal:
    """The round that an act names, if it is open: the uppermost, or the one that talk follows."""
    found = next((r for r in (m.round, m.talk_round) if r and r.id == id), None)
    return found or Refusal(Reason.ROUND_OVER, "round")


def find_question(m: Meeting, id: ActName, field: str) -> Question | Refusal:
    """The question that an act names."""
    found = next((q for q in m.questions if q.id == id), None)
    return found or Refusal(Reason.NO_SUCH_QUESTION, field)
