"""How often each act is asked for in meetings at random, where there is an occasion for it."""

from server.domain.meeting.agreeing import Agree, TakePart
from server.domain.meeting.asking import Ask
from server.domain.meeting.chair import HandOver, NameDeputy, TakeChair
from server.domain.meeting.clock import HoldClock, ResumeClock, SetAutomatic
from server.domain.meeting.commitments import (
    ChangeCommitment,
    Commit,
    ReportBack,
    WithdrawCommitment,
    Witness,
)
from server.domain.meeting.correcting import Correct, StrikeOut
from server.domain.meeting.drafting import DraftQuestion, DropDraft
from server.domain.meeting.floor import AnswerFloor, ReleaseFloor
from server.domain.meeting.hearing import CountHeard
from server.domain.meeting.hidden import TakeBackText, Vote, Write
from server.domain.meeting.landing import Star
from server.domain.meeting.moving import Move
from server.domain.meeting.pace import ParkTopic, SetBreathing
from server.domain.meeting.presenting import PoseGoal, Present, SupportBid, WithdrawSupport
from server.domain.meeting.questions import Answer, PassQuestion
from server.domain.meeting.resources import AnswerOffer, CloseResources, Offer, OpenResources
from server.domain.meeting.revealing import Reveal
from server.domain.meeting.rounds import CloseRound
from server.domain.meeting.saying import NoteDown
from server.domain.meeting.skills import ChooseSkill, GiveExample, RateSkill
from server.domain.meeting.stage import TakeUp
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.rounds import Purpose
from server.domain.meeting.taking_back import TakeBackTurn
from server.domain.meeting.together import Promise
from server.domain.meeting.turn_taking import ComeBack, HaveSpoken, Pass, SkipTurn
from server.domain.words import Act
from tests.cast import ANA

SELDOM = (
    *(DraftQuestion, DropDraft, HandOver, NoteDown, Promise, Write, Vote),
    *(Reveal, NameDeputy, SetAutomatic, Agree, SetBreathing, ParkTopic),
)
OFTEN = (
    *(ReleaseFloor, ReportBack, Ask, Answer, TakeChair, OpenResources),
    *(Offer, AnswerOffer, ChooseSkill, RateSkill, Present, SupportBid),
    *(GiveExample, PoseGoal, WithdrawSupport, Commit, Star, PassQuestion),
    *(AnswerFloor, CountHeard, TakeUp, TakeBackTurn, Witness, TakePart),
)
WEIGHTS = {Move: 0, **dict.fromkeys(SELDOM, 1), **dict.fromkeys(OFTEN, 15)}

IN_ROUNDS = (Pass, ComeBack, SkipTurn, HaveSpoken)
"""What is done in turns; writing and votes are done in `take_part`."""


def occasions(m: Meeting, who: str) -> dict[type[Act], object]:
    """Whether there is one for an act; without it an act would only be refused."""
    return {
        TakeChair: m.chair.offered or who == ANA,
        ReleaseFloor: m.floor,
        HoldClock: m.clock.running,
        ResumeClock: not m.clock.running,
        **dict.fromkeys(IN_ROUNDS, m.round and m.round.turn),
        CloseRound: m.round,
        CloseResources: m.round and m.round.purpose is Purpose.OFFERS,
        Offer: m.round and m.round.purpose is Purpose.OFFERS,
        Answer: m.questions,
        AnswerFloor: m.floor,
        TakeUp: m.queue,
        TakeBackTurn: any(r.last for r in m.rounds if r.phase == m.phase),
        SupportBid: m.bids,
        WithdrawSupport: any(who in b.support for b in m.bids),
        TakeBackText: any(i.by == who and i.text for r in m.open_rounds for i in r.items),
        RateSkill: any(p.skill for p in m.members),
        AnswerOffer: m.offers,
        ChangeCommitment: m.commitments,
        WithdrawCommitment: m.commitments,
        Correct: m.posts,
        StrikeOut: m.posts,
    }
