"""Acts that the tests ask for: a sensible one of each kind, and what the lens adds to its own."""

from typing import Any

from server.domain.meeting.agreeing import Agree, DropAgreement, TakePart
from server.domain.meeting.asking import Ask, AskAloud, Linger
from server.domain.meeting.chair import HandOver, NameDeputy, TakeChair
from server.domain.meeting.clock import AdjustTime, HoldClock, ResumeClock, SetAutomatic
from server.domain.meeting.commitments import (
    ChangeCommitment,
    Commit,
    ReportAloud,
    ReportBack,
    WithdrawCommitment,
    Witness,
)
from server.domain.meeting.correcting import Correct, StrikeOut
from server.domain.meeting.drafting import DraftQuestion, DropDraft
from server.domain.meeting.floor import AnswerFloor, ReleaseFloor, TakeFloor
from server.domain.meeting.hearing import CountHeard
from server.domain.meeting.hidden import TakeBackText, Vote, Write, WriteLearning
from server.domain.meeting.landing import Star
from server.domain.meeting.moving import Move, Reopen
from server.domain.meeting.pace import ParkTopic, SetBreathing
from server.domain.meeting.presenting import (
    ChoosePresenter,
    PoseGoal,
    PoseKeyQuestion,
    Present,
    Reframe,
    SupportBid,
    WithdrawSupport,
)
from server.domain.meeting.questions import (
    Answer,
    AnswerAloud,
    Park,
    PassQuestion,
    SetAside,
    WithdrawQuestion,
)
from server.domain.meeting.resources import AnswerOffer, CloseResources, Offer, OpenResources
from server.domain.meeting.revealing import Reveal
from server.domain.meeting.rounds import CloseRound, OpenRound, WordRound
from server.domain.meeting.saying import NoteDown, Say
from server.domain.meeting.skills import ChooseSkill, GiveExample, RateSkill
from server.domain.meeting.stage import TakeUp
from server.domain.meeting.state.commitments import Outcome
from server.domain.meeting.state.floor import Showing
from server.domain.meeting.state.learning import Level, SeenBy
from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.state.rounds import Purpose, Unrevealed
from server.domain.meeting.state.timing import Source
from server.domain.meeting.taking_back import TakeBackTurn
from server.domain.meeting.together import Promise, TellHelp
from server.domain.meeting.turn_taking import ComeBack, HaveSpoken, Pass, SkipTurn
from server.domain.words import Act
from tests.cast import BEN, BY_WHEN, CHLOE, PROMISE, QUESTION, ROUND

UNREAD = {"kind": QuestionKind.UNREAD, "edited": False}
"""What is told of a text that no lens has looked at."""
ASKED = {**UNREAD, "draft": ""}
"""And of a question that nobody had drafted."""
USUAL: dict[str, dict[str, Any]] = {
    "ask": ASKED,
    "write": {"place": 1, **UNREAD},
    "open_round": {"options": (), "texts": 1},
    "choose_presenter": {"bid": ""},
    "say": {"phase": ""},
    "move": {"unrevealed": Unrevealed.KEEP},
    "close_round": {"unrevealed": Unrevealed.KEEP},
    "report_back": {"surprised": "", "by_when": None},
}
"""What the acts of a kind say beside their own: where nothing else is said, no lens has looked."""


def whole(type: str, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of an act, with those that are usual."""
    return {**USUAL.get(type, {}), **fields}


def command(kind: type[Act], /, id: str = "an-act-0001", **other: Any) -> Any:
    """One sensible command of a kind; with other fields where some are given."""
    return kind(id=id, **{**EXAMPLES[kind], **other})


EXAMPLES: dict[type[Act], dict[str, Any]] = {
    Move: {"leaving": "lobby", "to": "open", "unrevealed": Unrevealed.ASK},
    Reopen: {},
    TakeFloor: {"question": "What is going well?", "showing": Showing.NOTHING},
    ReleaseFloor: {},
    HoldClock: {},
    ResumeClock: {},
    AdjustTime: {"minutes": 2, "source": Source.LENDERS},
    SetAutomatic: {"on": True},
    ChoosePresenter: {"airtime": 1, "members": (BEN,), "bid": ""},
    NameDeputy: {"member": CHLOE},
    HandOver: {"member": CHLOE},
    TakeChair: {},
    OpenRound: {
        "purpose": Purpose.FLOW,
        "question": "",
        "options": (),
        "texts": 1,
        "seconds": 0,
    },
    WordRound: {"round": ROUND, "question": "What brings you here?"},
    CloseRound: {"round": ROUND, "unrevealed": Unrevealed.ASK},
    OpenResources: {},
    CloseResources: {"round": ROUND},
    HaveSpoken: {"round": ROUND, "member": CHLOE},
    Pass: {"round": ROUND},
    ComeBack: {"round": ROUND},
    SkipTurn: {"round": ROUND, "member": CHLOE},
    TakeBackTurn: {"round": ROUND, "turn": "tap-0001"},
    CountHeard: {"kind": QuestionKind.ADVICE, "back": False},
    Vote: {"round": ROUND, "choice": "ok"},
    Write: {"round": ROUND, "place": 1, "text": "Who owns the rota?", **UNREAD},
    TakeBackText: {"round": ROUND, "place": 1},
    WriteLearning: {
        "round": ROUND,
        "level": Level.SELF,
        "text": "I fill silences",
        "seen_by": SeenBy.ME,
    },
    Reveal: {"round": ROUND},
    AnswerFloor: {"member": CHLOE, "text": ""},
    Say: {"text": "Good morning", "phase": ""},
    NoteDown: {"text": "He looks away when the rota is named"},
    ReportBack: {
        "commitment": "commit-0001",
        "outcome": Outcome.PARTLY,
        "happened": "I wrote, and he asked for time",
        "learned": "To ask sooner",
        "surprised": "That he asked",
        "by_when": BY_WHEN,
    },
    ReportAloud: {"commitment": "commit-0001", "member": BEN, "outcome": Outcome.DONE},
    SupportBid: {"bid": "bid-0001"},
    WithdrawSupport: {"bid": "bid-0001"},
    Present: {"text": "Nobody owns the rota"},
    PoseKeyQuestion: {"text": "How do I let the rota go?"},
    PoseGoal: {"text": "The rota runs without me"},
    Reframe: {"text": "I keep the rota to myself"},
    DraftQuestion: {"text": "What do you fear?"},
    DropDraft: {"draft": "draft-0001"},
    Ask: {"to": BEN, "text": "What have you tried?", **ASKED},
    AskAloud: {"member": CHLOE, "to": BEN, "about": "Who owns it"},
    TakeUp: {"question": QUESTION, "answered": False},
    WithdrawQuestion: {"question": QUESTION},
    Answer: {"reply_to": QUESTION, "text": "Nothing yet"},
    AnswerAloud: {"reply_to": QUESTION, "note": "Nothing yet"},
    Park: {"question": QUESTION},
    PassQuestion: {"question": QUESTION},
    SetAside: {"question": QUESTION},
    Star: {"question": QUESTION, "starred": True},
    Offer: {"text": "I know somebody who had the same"},
    AnswerOffer: {"offer": "offer-0001", "accepted": True},
    Linger: {"text": "Who else needs the rota to be yours?"},
    ChooseSkill: {"skill": "Asking one question at a time"},
    RateSkill: {"rating": 4},
    GiveExample: {"member": CHLOE, "text": "You waited until the silence was over"},
    Commit: PROMISE,
    ChangeCommitment: {"commitment": "commit-0001", **PROMISE, "what": "Hand over half the rota"},
    WithdrawCommitment: {"commitment": "commit-0001"},
    Witness: {"commitment": "commit-0001"},
    TellHelp: {"text": "Yes: I heard what I keep from them"},
    Promise: {"text": "We wait before we ask again"},
    Agree: {"text": "What is said here stays here"},
    DropAgreement: {"agreement": "agree-0001"},
    TakePart: {"part": "host", "takes": True},
    SetBreathing: {"breathing": True},
    ParkTopic: {"text": "How the board chooses its dates"},
    Correct: {"post": QUESTION, "text": "What have you tried so far?"},
    StrikeOut: {"post": QUESTION},
}
