"""How often each act is asked for in meetings at random, where there is an occasion for it."""

from server.domain.meeting.agreeing import Agree, TakePart
from server.domain.meeting.asking import Ask
from server.domain.meeting.chair import HandOver, NameDeputy, TakeChair
from server.domain.meeting.clock import SetAutomatic
from server.domain.meeting.commitments import Commit, ReportBack, Witness
from server.domain.meeting.drafting import DraftQuestion, DropDraft
from server.domain.meeting.floor import AnswerFloor, ReleaseFloor
from server.domain.meeting.hidden import Vote, Write
from server.domain.meeting.landing import Star
from server.domain.meeting.moving import Move
from server.domain.meeting.pace import ParkTopic, SetBreathing
from server.domain.meeting.presenting import PoseGoal, Present, SupportBid, WithdrawSupport
from server.domain.meeting.questions import Answer, PassQuestion
from server.domain.meeting.resources import AnswerOffer, Offer, OpenResources
from server.domain.meeting.revealing import Reveal
from server.domain.meeting.saying import NoteDown
from server.domain.meeting.skills import ChooseSkill, GiveExample, RateSkill
from server.domain.meeting.stage import TakeUp
from server.domain.meeting.taking_back import TakeBackTurn
from server.domain.meeting.together import Promise

SELDOM = (
    *(DraftQuestion, DropDraft, HandOver, NoteDown, Promise, Write, Vote),
    *(Reveal, NameDeputy, SetAutomatic, Agree, SetBreathing, ParkTopic),
)
OFTEN = (
    *(ReleaseFloor, ReportBack, Ask, Answer, TakeChair, OpenResources),
    *(Offer, AnswerOffer, ChooseSkill, RateSkill, Present, SupportBid),
    *(GiveExample, PoseGoal, WithdrawSupport, Commit, Star, PassQuestion),
    *(AnswerFloor, TakeUp, TakeBackTurn, Witness, TakePart),
)
WEIGHTS = {Move: 0, **dict.fromkeys(SELDOM, 1), **dict.fromkeys(OFTEN, 15)}
