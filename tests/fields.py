"""The fields of what is asked for in meetings at random, given the stage they are played on."""

from collections.abc import Callable
from typing import Any

from server.domain.meeting.agreeing import Agree, DropAgreement, TakePart
from server.domain.meeting.asking import Ask, AskAloud, Linger
from server.domain.meeting.chair import HandOver, NameDeputy
from server.domain.meeting.clock import AdjustTime, SetAutomatic
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
from server.domain.meeting.floor import AnswerFloor, TakeFloor
from server.domain.meeting.hearing import CountHeard
from server.domain.meeting.hidden import TakeBackText, Vote, Write, WriteLearning
from server.domain.meeting.landing import Star
from server.domain.meeting.moving import Move
from server.domain.meeting.pace import ParkTopic
from server.domain.meeting.presenting import (
    ChoosePresenter,
    PoseGoal,
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
from server.domain.meeting.resources import AnswerOffer, CloseResources, Offer
from server.domain.meeting.revealing import Reveal
from server.domain.meeting.rounds import CloseRound, OpenRound, WordRound
from server.domain.meeting.saying import NoteDown, Say
from server.domain.meeting.skills import ChooseSkill, GiveExample, RateSkill
from server.domain.meeting.stage import TakeUp
from server.domain.meeting.state.floor import Showing
from server.domain.meeting.state.people import Part
from server.domain.meeting.state.questions import EVERYONE
from server.domain.meeting.state.rounds import Unrevealed
from server.domain.meeting.state.timing import Source
from server.domain.meeting.taking_back import TakeBackTurn
from server.domain.meeting.together import Promise, TellHelp
from server.domain.meeting.turn_taking import ComeBack, HaveSpoken, Pass, SkipTurn
from server.domain.words import Act
from tests.planning import opening, place, presenting, supported

MINUTES = (-5, -2, -1, 0, 1, 1, 2, 3, 8)


FIELDS: dict[type[Act], Callable[[Any], dict[str, Any]]] = {
    Move: lambda s: {
        "leaving": s.meeting.phase,
        "to": s.some([step.key for step in s.meeting.course]),
        "unrevealed": s.some(list(Unrevealed)),
    },
    TakeFloor: lambda s: {"question": s.text(), "showing": s.some(list(Showing))},
    AdjustTime: lambda s: {"minutes": s.some(MINUTES), "source": s.some(list(Source))},
    SetAutomatic: lambda s: {"on": s.random.random() < 0.6},
    ChoosePresenter: lambda s: {
        "airtime": s.random.randint(1, 2),
        **presenting(s.random, s.meeting, s.here()),
    },
    NameDeputy: lambda s: {"member": s.person()},
    HandOver: lambda s: {"member": s.person()},
    OpenRound: lambda s: opening(s.random),
    WordRound: lambda s: {"round": s.round(), "question": s.some(("", s.text()[:200]))},
    CloseRound: lambda s: {"round": s.round(), "unrevealed": s.some(list(Unrevealed))},
    CloseResources: lambda s: {"round": s.round()},
    HaveSpoken: lambda s: {"round": s.round(), "member": s.turn()},
    TakeBackTurn: lambda s: s.taking_back(),
    AnswerFloor: lambda s: {
        "member": s.some((s.who, s.who, s.person())),
        "text": s.some(("", s.text())),
    },
    ReportAloud: lambda s: s.reporting_aloud(),
    AskAloud: lambda s: {
        "member": s.some((s.who, s.who, s.person())),
        "to": s.some((EVERYONE, s.person())),
        "about": s.some(("", "Who owns it")),
    },
    CountHeard: lambda s: s.hearing(),
    TakeUp: lambda s: {"question": s.waiting(), "answered": s.random.random() < 0.5},
    Pass: lambda s: {"round": s.round()},
    ComeBack: lambda s: {"round": s.round()},
    SkipTurn: lambda s: {"round": s.round(), "member": s.turn()},
    Vote: lambda s: {"round": s.round(), "choice": s.choice()},
    Write: lambda s: {
        "round": s.round(),
        "place": place(s.random, s.meeting),
        "text": s.secret(),
        **s.seen(),
    },
    TakeBackText: lambda s: {"round": s.round(), "place": place(s.random, s.meeting)},
    WriteLearning: lambda s: s.learning(),
    Reveal: lambda s: {"round": s.round()},
    Say: lambda s: {"text": s.text(), "phase": s.some(("", "", *s.passed()))},
    NoteDown: lambda s: {"text": s.secret()},
    ReportBack: lambda s: s.report(),
    SupportBid: lambda s: {"bid": s.bid()},
    WithdrawSupport: lambda s: {"bid": supported(s.random, s.meeting, s.who)},
    PoseGoal: lambda s: {"text": s.text()[:200]},
    Present: lambda s: {"text": s.text()},
    Reframe: lambda s: {"text": s.text()},
    DraftQuestion: lambda s: {"text": s.secret()},
    DropDraft: lambda s: {"draft": s.draft() or "no-such-draft"},
    Ask: lambda s: {
        "to": s.some((EVERYONE, s.person())),
        "text": s.text(),
        "draft": s.some(("", s.draft())),
        **s.seen(),
    },
    WithdrawQuestion: lambda s: {"question": s.question()},
    Answer: lambda s: {"reply_to": s.question(), "text": s.text()},
    AnswerAloud: lambda s: {"reply_to": s.question(), "note": s.some(("", "In a word: yes"))},
    Park: lambda s: {"question": s.question()},
    PassQuestion: lambda s: {"question": s.question()},
    SetAside: lambda s: {"question": s.question()},
    Star: lambda s: {"question": s.question(), "starred": s.random.random() < 0.7},
    Offer: lambda s: {"text": s.text()},
    AnswerOffer: lambda s: {"offer": s.offer(), "accepted": s.random.random() < 0.6},
    Linger: lambda s: {"text": s.text()},
    ChooseSkill: lambda s: {"skill": s.text()},
    RateSkill: lambda s: {"rating": s.random.randint(1, 5)},
    GiveExample: lambda s: {"member": s.person(), "text": s.text()},
    Commit: lambda s: s.commit(),
    ChangeCommitment: lambda s: {"commitment": s.promise(), **s.commit()},
    Witness: lambda s: {"commitment": s.some([c.id for c in s.meeting.commitments] or ["none"])},
    TellHelp: lambda s: {"text": s.text()},
    Promise: lambda s: {"text": s.text()[:200]},
    Agree: lambda s: {"text": s.text()[:200]},
    DropAgreement: lambda s: {"agreement": s.some([a.id for a in s.meeting.agreements] or ["no"])},
    TakePart: lambda s: {"part": s.some(tuple(Part)), "takes": s.random.random() < 0.7},
    ParkTopic: lambda s: {"text": s.text()[:200]},
    WithdrawCommitment: lambda s: {"commitment": s.promise()},
    Correct: lambda s: {"post": s.post(s.who), "text": s.text()},
    StrikeOut: lambda s: {"post": s.post()},
}
"""What is asked for, where the example of `commands.py` would hardly ever fit."""
