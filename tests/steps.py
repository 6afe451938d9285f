"""The words in which the golden meetings are told: each a step of a story, by whom, and what."""

from collections.abc import Iterable
from typing import Any

from server.domain.entry import Entry
from server.domain.language import Language
from server.domain.meeting.asking import Ask
from server.domain.meeting.clock import AdjustTime
from server.domain.meeting.commitments import ChangeCommitment, Commit, ReportBack
from server.domain.meeting.course import Called, Template
from server.domain.meeting.floor import TakeFloor
from server.domain.meeting.fold import evolve
from server.domain.meeting.hidden import Vote, Write, WriteLearning
from server.domain.meeting.moving import Move
from server.domain.meeting.opening import Bring, OpenMeeting, SetCourse
from server.domain.meeting.presenting import ChoosePresenter, Present, Reframe
from server.domain.meeting.questions import Answer, AnswerAloud
from server.domain.meeting.resources import Offer
from server.domain.meeting.revealing import Reveal
from server.domain.meeting.rounds import CloseRound, OpenRound
from server.domain.meeting.saying import Say
from server.domain.meeting.seats import Seat, Unseat
from server.domain.meeting.stage import TakeUp
from server.domain.meeting.state.commitments import Commitment, Outcome
from server.domain.meeting.state.floor import Showing
from server.domain.meeting.state.keeping import KeptQuestion
from server.domain.meeting.state.learning import Level, SeenBy
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.state.rounds import Purpose, Unrevealed
from server.domain.meeting.state.timing import Source
from server.domain.meeting.taking_back import TakeBackTurn
from server.domain.meeting.turn_taking import HaveSpoken, Pass
from server.domain.refusals import Refusal
from server.domain.words import HOUSE, Act
from tests.cast import ANA, BEN, MINUTE, OPENED_AT, judged, role_of
from tests.commands import UNREAD
from tests.promises import NOTHING_ELSE

Step = tuple[str, type[Act], dict[str, Any]]


KEPT = {"unrevealed": Unrevealed.KEEP}
UNSAID = {"learned": "", "surprised": "", "by_when": None}
"""What is written and not revealed goes back to its authors."""


def named(id: str) -> dict[str, str]:
    """The id of the act, where the story comes back to it."""
    return {"id": id} if id else {}


# What the house does


def opens(number: int, title: str) -> Step:
    fields = {
        "set": "harbour",
        "set_name": "Harbour",
        "number": number,
        "title": title,
        "language": Language.ENGLISH,
        "talks": True,
        "called": Called(),
    }
    return HOUSE, OpenMeeting, {"id": "house:open", **fields}


def follows(template: Template) -> Step:
    return HOUSE, SetCourse, {"id": "house:course", "template": template}


def arrives(member: str) -> Step:
    fields = {"member": member, "role": role_of(member)}
    return HOUSE, Seat, {"id": f"house:seat:{member}", **fields}


def leaves(member: str) -> Step:
    return HOUSE, Unseat, {"id": f"house:unseat:{member}", "member": member}


def brings(*left: Commitment | KeptQuestion) -> Step:
    """What is left from the meetings before."""
    commitments = tuple(one for one in left if isinstance(one, Commitment))
    questions = tuple(one for one in left if isinstance(one, KeptQuestion))
    fields = {"commitments": commitments, "questions": questions, **NOTHING_ELSE}
    return HOUSE, Bring, {"id": "house:bring", **fields}


def house(kind: type[Act], /, **fields: Any) -> Step:
    """A chore of the house."""
    return HOUSE, kind, fields


# What the coach does


def moves(leaving: str, to: str, by: str = ANA, id: str = "") -> Step:
    """To another phase; rounds that it brings are named move-to-(phase).0, .1 ..."""
    return by, Move, {"id": id or f"move-to-{to}", "leaving": leaving, "to": to, **KEPT}


def chooses(member: str, airtime: int = 1) -> Step:
    return ANA, ChoosePresenter, {"airtime": airtime, "members": (member,), "bid": ""}


def takes_floor(question: str, showing: Showing = Showing.NOTHING) -> Step:
    return ANA, TakeFloor, {"question": question, "showing": showing}


def extends(minutes: int, source: Source = Source.LENDERS) -> Step:
    return ANA, AdjustTime, {"minutes": minutes, "source": source}


def calls(purpose: Purpose, id: str, question: str = "", seconds: int = 0) -> Step:
    """A round, which the story then knows by its id."""
    usual = {"options": (), "texts": 1}
    fields = {"purpose": purpose, "question": question, "seconds": seconds, **usual}
    return ANA, OpenRound, {"id": id, **fields}


def closes(round: str, id: str = "") -> Step:
    """The end of a round; one that the course has next is named (id).1, (id).2 ..."""
    return ANA, CloseRound, {"round": round, **KEPT, **named(id)}


def reveals(round: str) -> Step:
    return ANA, Reveal, {"round": round}


def simply(by: str, kind: type[Act]) -> Step:
    """An act that says nothing more."""
    return by, kind, {}


# What people do in rounds


def passes(by: str, round: str) -> Step:
    return by, Pass, {"round": round}


def spoken(member: str, round: str, id: str, by: str = "") -> Step:
    """Their turn was had in speech, as they note themselves, or somebody for them."""
    return by or member, HaveSpoken, {"id": id, "round": round, "member": member}


def takes_back(by: str, round: str, turn: str) -> Step:
    return by, TakeBackTurn, {"round": round, "turn": turn}


def votes(round: str, **choices: str) -> tuple[Step, ...]:
    return tuple((by, Vote, {"round": round, "choice": said}) for by, said in choices.items())


def writes(round: str, **texts: str) -> tuple[Step, ...]:
    usual = {"round": round, "place": 1, **UNREAD}
    key = round.partition(".")[0]
    return tuple(
        (by, Write, {"id": f"by-{by}-in-{key}", "text": text, **usual})
        for by, text in texts.items()
    )


def writes_a_question(
    by: str, round: str, text: str, kind: QuestionKind = QuestionKind.QUESTION, edited: bool = False
) -> Step:
    return by, Write, {"round": round, "place": 1, "text": text, "kind": kind, "edited": edited}


def learns(by: str, round: str, level: Level, text: str, seen_by: SeenBy = SeenBy.SET) -> Step:
    fields = {"level": level, "text": text, "seen_by": seen_by}
    return by, WriteLearning, {"round": round, **fields}


# What people say


def says(by: str, text: str) -> Step:
    return by, Say, {"text": text, "phase": ""}


def asks(
    by: str,
    to: str,
    text: str,
    id: str = "",
    kind: QuestionKind = QuestionKind.QUESTION,
    edited: bool = False,
    draft: str = "",
) -> Step:
    seen = {"kind": kind, "edited": edited}
    return by, Ask, {"to": to, "text": text, **seen, "draft": draft, **named(id)}


def answers(by: str, question: str, text: str) -> Step:
    return by, Answer, {"reply_to": question, "text": text}


def answers_aloud(by: str, question: str, note: str = "") -> Step:
    return by, AnswerAloud, {"reply_to": question, "note": note}


def takes_up(by: str, question: str, answered: bool = False) -> Step:
    return by, TakeUp, {"question": question, "answered": answered}


def about(by: str, kind: type[Act], question: str) -> Step:
    """Park, pass, set aside or withdraw it."""
    return by, kind, {"question": question}


def offers(by: str, text: str, id: str) -> Step:
    return by, Offer, {"id": id, "text": text}


def commits(by: str, made: Commitment) -> Step:
    return by, Commit, {field: getattr(made, field) for field in Commit.__struct_fields__}


def changes(by: str, made: Commitment) -> Step:
    """A commitment that was made is said so now."""
    _, _, fields = commits(by, made)
    return by, ChangeCommitment, {**fields, "id": f"change-{made.id}", "commitment": made.id}


def reports(by: str, commitment: str, outcome: Outcome, happened: str, **more: Any) -> Step:
    told = {"outcome": outcome, "happened": happened, **UNSAID, **more}
    return by, ReportBack, {"commitment": commitment, **told}


def presents(text: str, by: str = BEN) -> Step:
    return by, Present, {"text": text}


def reframes(text: str, by: str = BEN) -> Step:
    return by, Reframe, {"text": text}


def run(story: Iterable[tuple[str, Any]]) -> list[Entry[Any]]:
    """Do what a story says, one act a minute; what may not be done is a mistake in the story."""
    meeting, entries = Meeting(), []
    for by, intent in story:
        event = judged(meeting, intent, by)
        assert not isinstance(event, Refusal), f"{by} {intent}: {event}"
        at = OPENED_AT + meeting.seq * MINUTE
        entries.append(Entry(meeting.seq + 1, at, by, intent.id, event))
        meeting = evolve(meeting, entries[-1])
    return entries
