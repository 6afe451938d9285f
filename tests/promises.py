"""What was promised and is left from before, and how it went."""

from datetime import date

from server.domain.meeting.commitments import ReportedBack
from server.domain.meeting.opening import Brought
from server.domain.meeting.state.commitments import Commitment, Outcome
from server.domain.meeting.state.keeping import KeptQuestion
from server.domain.meeting.state.people import Named


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
    return Brought(commitments, questions, (), tuple(Named(id) for id in dict.fromkeys(owners)))
