"""The words in which the golden meetings are told: each a step of a story, by whom, and what."""

from typing import Any

from server.domain import commands as do
from server.domain.commitments import Commitment, Outcome
from server.domain.course import Template
from server.domain.floor import Showing
from server.domain.keeping import KeptQuestion
from server.domain.language import Language
from server.domain.learning import Level, SeenBy
from server.domain.mix import Kind
from server.domain.rounds import Purpose
from server.domain.timing import Source
from server.domain.words import HOUSE, Act
from tests.cast import ANA, BEN, name_of, role_of
from tests.wishes import UNREAD

Step = tuple[str, type[Act], dict[str, Any]]


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
    }
    return HOUSE, do.OpenMeeting, {"id": "house:open", **fields}


def follows(template: Template) -> Step:
    return HOUSE, do.SetCourse, {"id": "house:course", "template": template}


def arrives(member: str) -> Step:
    fields = {"member": member, "name": name_of(member), "role": role_of(member)}
    return HOUSE, do.Seat, {"id": f"house:seat:{member}", **fields}


def leaves(member: str) -> Step:
    return HOUSE, do.Unseat, {"id": f"house:unseat:{member}", "member": member}


def brings(*due: Commitment) -> Step:
    return HOUSE, do.BringCommitments, {"id": "house:bring", "due": due}


def brings_questions(*kept: KeptQuestion) -> Step:
    return HOUSE, do.BringQuestions, {"id": "house:bring-questions", "kept": kept}


def house(kind: type[Act], /, **fields: Any) -> Step:
    """A chore of the house."""
    return HOUSE, kind, fields


# What the coach does


def moves(leaving: str, to: str, by: str = ANA, id: str = "") -> Step:
    """To another phase; rounds that it brings are named move-to-(phase).0, .1 ..."""
    return by, do.Move, {"id": id or f"move-to-{to}", "leaving": leaving, "to": to}


def chooses(member: str, airtime: int = 1) -> Step:
    return ANA, do.ChoosePresenter, {"airtime": airtime, "member": member}


def takes_floor(question: str, showing: Showing = Showing.NOTHING) -> Step:
    return ANA, do.TakeFloor, {"question": question, "showing": showing}


def extends(minutes: int, source: Source = Source.LENDERS) -> Step:
    return ANA, do.AdjustTime, {"minutes": minutes, "source": source}


def calls(purpose: Purpose, id: str, question: str = "", seconds: int = 0) -> Step:
    """A round, which the story then knows by its id."""
    fields = {"purpose": purpose, "question": question, "seconds": seconds}
    return ANA, do.OpenRound, {"id": id, **fields}


def closes(round: str, id: str = "") -> Step:
    """The end of a round; one that the course has next is named (id).1, (id).2 ..."""
    return ANA, do.CloseRound, {"round": round, **named(id)}


def reveals(round: str) -> Step:
    return ANA, do.Reveal, {"round": round}


def simply(by: str, kind: type[Act]) -> Step:
    """An act that says nothing more."""
    return by, kind, {}


# What people do in rounds


def passes(by: str, round: str) -> Step:
    return by, do.Pass, {"round": round}


def votes(round: str, **choices: str) -> tuple[Step, ...]:
    return tuple((by, do.Vote, {"round": round, "choice": said}) for by, said in choices.items())


def writes(round: str, **texts: str) -> tuple[Step, ...]:
    return tuple(
        (
            by,
            do.Write,
            {"id": f"by-{by}-in-{round.partition('.')[0]}", "round": round, "text": text, **UNREAD},
        )
        for by, text in texts.items()
    )


def writes_a_question(
    by: str, round: str, text: str, kind: Kind = Kind.QUESTION, edited: bool = False
) -> Step:
    return by, do.Write, {"round": round, "text": text, "kind": kind, "edited": edited}


def learns(by: str, round: str, level: Level, text: str, seen_by: SeenBy = SeenBy.SET) -> Step:
    fields = {"level": level, "text": text, "seen_by": seen_by}
    return by, do.WriteLearning, {"round": round, **fields}


# What people say


def says(by: str, text: str) -> Step:
    return by, do.Say, {"text": text}


def asks(
    by: str,
    to: str,
    text: str,
    id: str = "",
    kind: Kind = Kind.QUESTION,
    edited: bool = False,
) -> Step:
    return by, do.Ask, {"to": to, "text": text, "kind": kind, "edited": edited, **named(id)}


def answers(by: str, question: str, text: str) -> Step:
    return by, do.Answer, {"reply_to": question, "text": text}


def answers_aloud(by: str, question: str, note: str = "") -> Step:
    return by, do.AnswerAloud, {"reply_to": question, "note": note}


def about(by: str, kind: type[Act], question: str) -> Step:
    """Park, pass, set aside or withdraw it."""
    return by, kind, {"question": question}


def offers(by: str, text: str, id: str) -> Step:
    return by, do.Offer, {"id": id, "text": text}


def commits(by: str, made: Commitment) -> Step:
    said = (made.first_step, made.how_known, made.obstacle, made.if_then)
    names = ("first_step", "how_known", "obstacle", "if_then")
    fields = dict(zip(names, said, strict=True))
    own = {"what": made.what, "by_when": made.by_when, "confidence": made.confidence}
    return by, do.Commit, {"id": made.id, **own, **fields}


def reports(by: str, commitment: str, outcome: Outcome, happened: str, learned: str) -> Step:
    told = {"outcome": outcome, "happened": happened, "learned": learned}
    return by, do.ReportBack, {"commitment": commitment, **told}


def presents(text: str, by: str = BEN) -> Step:
    return by, do.Present, {"text": text}


def reframes(text: str, by: str = BEN) -> Step:
    return by, do.Reframe, {"text": text}
