"""Which refusals each message may meet with, and what led to each."""

from server.domain.meeting.chair import HandOver, NameDeputy, TakeChair
from server.domain.meeting.clock import AdjustTime, HoldClock, ResumeClock, SetAutomatic
from server.domain.meeting.commitments import Commit, ReportBack
from server.domain.meeting.floor import ReleaseFloor, TakeFloor
from server.domain.meeting.hidden import Reveal, Vote, Write, WriteLearning
from server.domain.meeting.moving import Move
from server.domain.meeting.phases import ANSWERING, PHASES, POSTING, TALKING
from server.domain.meeting.presenting import ChoosePresenter, Present, Reframe, SupportBid
from server.domain.meeting.questions import (
    Answer,
    AnswerAloud,
    Ask,
    Linger,
    Park,
    PassQuestion,
    SetAside,
    Star,
    WithdrawQuestion,
)
from server.domain.meeting.resources import AnswerOffer, CloseResources, Offer, OpenResources
from server.domain.meeting.rounds import CloseRound, ComeBack, OpenRound, Pass, SkipTurn
from server.domain.meeting.saying import Say
from server.domain.meeting.skills import ChooseSkill, GiveExample, RateSkill
from server.domain.meeting.state.people import Capacity
from server.domain.refusals import Reason as R
from server.domain.sets.kept import LetGo
from server.domain.sets.people import RemoveMember
from server.domain.sets.plans import ChooseLanguage, PlanMeeting
from server.domain.sets.templates import RemoveTemplate, SaveTemplate
from server.domain.words import Act

HOUSE = (R.STORE_AWAY, R.FAULT)
"""Whatever was asked."""
SHAPE = (
    R.MALFORMED,
    R.MISSING_FIELD,
    R.UNKNOWN_FIELD,
    R.WRONG_TYPE,
    R.NOT_ALLOWED_VALUE,
    R.BLANK,
    R.TOO_LONG,
)
"""Whatever has fields."""
BODY = (R.NOT_JSON, R.TOO_LARGE, *SHAPE)
"""Whatever is the body of a request."""
SEATED = (R.NO_SUCH_SET, R.NOT_SEATED, R.SEAT_REVOKED)
"""Whatever needs a seat in a set."""
TABLE = (R.SEAT_REVOKED, R.NOT_SEATED, R.NOT_NOW, R.NOT_YOURS, R.MEETING_FULL)
"""Whatever the phase table is consulted about."""

JOIN = (*SEATED, R.NO_SUCH_MEETING, *SHAPE, R.OUT_OF_RANGE, *HOUSE)
ACT = (R.NOT_JOINED, R.UNKNOWN_WORD, *SHAPE, R.OUT_OF_RANGE, R.ID_TAKEN, *TABLE, *HOUSE)

SETTLING = (R.NO_SUCH_QUESTION, R.NOT_ASKED_OF_YOU, R.QUESTION_SETTLED)
WRITING = (R.ROUND_OVER, R.ROUND_UNFIT, R.NOT_YOURS, R.REVEALED)
TURN = (R.ROUND_OVER, R.ROUND_UNFIT, R.TURN_TAKEN, R.NOT_YOUR_TURN)

RULES: dict[type[Act], tuple[R, ...]] = {
    Move: (R.PHASE_MOVED, R.NO_SUCH_PHASE, R.SAME_PHASE, R.NO_PRESENTER),
    TakeFloor: (),
    ReleaseFloor: (R.FLOOR_FREE,),
    HoldClock: (R.CLOCK_HELD,),
    ResumeClock: (R.FLOOR_TAKEN, R.CLOCK_RUNS),
    AdjustTime: (R.OUT_OF_RANGE, R.TOO_SHORT, R.NOTHING_TO_BORROW),
    SetAutomatic: (),
    ChoosePresenter: (
        R.NO_SUCH_AIRTIME,
        R.AIRTIME_BEGAN,
        R.NO_SUCH_MEMBER,
        R.COACH_PRESENTS_NOT,
    ),
    NameDeputy: (R.NO_SUCH_MEMBER, R.COACH_ALREADY),
    HandOver: (R.NO_SUCH_MEMBER, R.COACH_ALREADY, R.COACH_PRESENTS_NOT),
    TakeChair: (R.CHAIR_NOT_OFFERED,),
    OpenRound: (R.PRESENTER_OPENS, R.ROUND_UNFIT, R.OUT_OF_RANGE, R.ROUND_OPEN),
    CloseRound: (R.ROUND_OVER,),
    OpenResources: (R.ROUND_OPEN,),
    CloseResources: (R.ROUND_OVER, R.ROUND_UNFIT),
    Pass: (*TURN, R.NOT_YOURS),
    ComeBack: (*TURN, R.NOT_AGAIN),
    SkipTurn: (R.ROUND_OVER, R.NOT_THEIR_TURN),
    Vote: (R.ROUND_OVER, R.ROUND_UNFIT, R.REVEALED, R.NOT_ALLOWED_VALUE),
    Write: WRITING,
    WriteLearning: WRITING,
    Reveal: (R.ROUND_OVER, R.ROUND_UNFIT, R.REVEALED),
    Say: (),
    ReportBack: (R.NO_SUCH_COMMITMENT,),
    SupportBid: (R.NO_SUCH_BID, R.SUPPORTED),
    Present: (),
    Reframe: (),
    Ask: (R.NO_SUCH_MEMBER, R.OF_YOURSELF),
    WithdrawQuestion: (R.NO_SUCH_QUESTION, R.QUESTION_SETTLED, R.NOT_YOUR_QUESTION),
    Answer: (*SETTLING, R.NOT_LIVE),
    AnswerAloud: (*SETTLING, R.NOT_LIVE),
    Park: SETTLING,
    PassQuestion: SETTLING,
    SetAside: (R.NO_SUCH_QUESTION, R.QUESTION_SETTLED),
    Star: (R.NO_SUCH_QUESTION, R.NOT_YOURS),
    Offer: (R.NOT_ASKED_FOR,),
    AnswerOffer: (R.NO_SUCH_OFFER,),
    Linger: (R.ENOUGH_LINGERING,),
    ChooseSkill: (),
    RateSkill: (R.NO_SKILL,),
    GiveExample: (R.NO_SUCH_MEMBER, R.OF_YOURSELF, R.NO_SKILL),
    Commit: (R.ENOUGH_COMMITMENTS, R.DATE_PAST),
    PlanMeeting: (R.NOT_YOURS, R.ENOUGH_MEETINGS, R.NO_SUCH_TEMPLATE, R.BLANK),
    SaveTemplate: (
        R.NOT_YOURS,
        R.NO_SUCH_TEMPLATE,
        R.ENOUGH_TEMPLATES,
        R.ROUND_UNFIT,
        R.NEEDS_AIRTIME,
        R.ID_TAKEN,
        R.BLANK,
    ),
    RemoveTemplate: (R.NOT_YOURS, R.NO_SUCH_TEMPLATE),
    ChooseLanguage: (R.NOT_YOURS,),
    RemoveMember: (R.NOT_YOURS, R.NO_SUCH_MEMBER, R.COACH_STAYS),
    LetGo: (R.NO_SUCH_KEPT,),
}
"""What an act may meet with by the rules of its own, beside what its kind may."""


def meanwhile(act: str) -> tuple[R, ...]:
    """What an act may meet with because of the floor, or of the round that is open."""
    turn = act in {row.turn for row in PHASES}
    of_others = any(set(row.may.get(act, ())) - {Capacity.PRESENTER} for row in PHASES)
    told = (
        (R.FLOOR_TAKEN, act in POSTING),
        (R.SILENCE, act in POSTING),
        (R.PRESENTER_ONLY, act in TALKING and of_others),
        (R.NO_ANSWERS_NOW, act in ANSWERING),
        (R.WRITING, act in TALKING),
        (R.NOT_YOUR_TURN, turn),
        (R.TURN_TAKEN, turn),
        (R.OTHERS_FIRST, act == Ask.key()),
    )
    return tuple(reason for reason, applies in told if applies)


NOTES: dict[R, str] = {
    R.NO_SUCH_MEMBER: "Here is the meeting: who never entered it has none, nor who was taken "
    "out. For a set command it is the set.",
    R.NO_PRESENTER: "So it is after the presenter was taken out, or if they have the chair.",
    R.PHASE_MOVED: "Somebody moved everyone first, or you did, a moment ago.",
    R.FLOOR_TAKEN: "The coach may post; but for `resume_clock` it is said to the coach.",
    R.SILENCE: "The coach keeps it too.",
    R.PRESENTER_ONLY: "It is said of what is talk, to the coach too.",
    R.WRITING: "The coach may talk.",
    R.NO_ANSWERS_NOW: "It is said of `answer`, `answer_aloud`, `park` and `pass_question`.",
    R.NOT_YOUR_TURN: "It is said of the act that takes a turn in this phase, and of passing.",
    R.OTHERS_FIRST: "It is the rule of a `popcorn` round: the live question counts for nobody.",
    R.AIRTIME_BEGAN: "It has begun in the first of its phases.",
    R.COACH_PRESENTS_NOT: "It is said of presenters of any airtime, past ones too.",
    R.NOT_ASKED_OF_YOU: "What was put to everyone is parked and passed by the presenter alone.",
    R.TOO_SHORT: "How much of them is spent does not matter.",
    R.CHAIR_NOT_OFFERED: "The coach of the set needs no offer.",
    R.ROUND_OVER: "It may have been closed, or one that is not revealed is open on top of it.",
    R.ROUND_UNFIT: "So it is, too, for a template of which a phase could not have the round.",
    R.REVEALED: "Who has written nothing until the reveal may do so still.",
    R.NOT_YOURS: "In a round of questions it is said to the presenter, who writes none.",
    R.QUESTION_SETTLED: "Who may answer is refused so only where it was withdrawn.",
    R.DATE_PAST: "It is before the day it was then, twelve hours behind UTC.",
    R.ID_TAKEN: "An id is for one meeting, or one set, and for all types of acts in it. The id of "
    "an act that a set was told of, such as a commitment, is taken in its other meetings too.",
    R.MEETING_FULL: "Moving to another phase is possible still.",
    R.ALREADY_FOUNDED: "The id that is made of the token belongs to another set, which "
    "practically never happens.",
    R.NO_SUCH_TEMPLATE: "To be replaced or removed it must be one of the set's own.",
    R.KEY_UNKNOWN: "Nor does it help that the token has a seat.",
    R.NOT_SEATED: "So it is when its seat gave way to a newer one, or its owner made a "
    "new own key elsewhere.",
    R.NO_SUCH_PAGE: "The status is 405 where the address has another method.",
    R.MALFORMED: "On the socket also: it is no JSON, or no packet.",
    R.NOT_JSON: "A text with half of a surrogate pair is none either.",
    R.WRONG_TYPE: "A whole number has neither point nor exponent.",
    R.BLANK: "Letters of no width are as good as white space. A list that may not be empty is "
    "refused so, too.",
    R.TOO_LONG: "It is counted with the white space at its ends. So it is for a list.",
}
"""What there is to add to when a refusal is given, for those who are outside."""


def when(reason: R) -> str:
    """All that led to a refusal."""
    return f"{reason.when} {NOTES.get(reason, '')}".strip()
