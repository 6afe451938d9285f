"""Who may do what: the table of every kind of phase, every act and every capacity."""

from collections.abc import Set
from enum import StrEnum

from msgspec import Struct

from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.state.people import Capacity
from server.domain.meeting.state.plans import RoundPlan
from server.domain.meeting.state.rounds import RULES, Purpose, RoundKind
from server.domain.refusals import Reason

FIRST, LAST = "lobby", "closed"


class PhaseKind(StrEnum):
    """What a phase is for, which decides who may do what in it."""

    OPEN = "open"
    REPORT_BACK = "report_back"
    CHOOSE = "choose"
    PRESENT = "present"
    CLARIFY = "clarify"
    EXPLORE = "explore"
    REFRAME = "reframe"
    DEEPEN = "deepen"
    PAUSE = "pause"
    RESOURCES = "resources"
    COMMIT = "commit"
    COMMIT_ALL = "commit_all"
    LEARN = "learn"
    CLOSE = "close"
    GOAL = "goal"
    RESPOND = "respond"
    WRITE_QUESTIONS = "write_questions"
    SORT_QUESTIONS = "sort_questions"
    MIRROR = "mirror"
    TALK = "talk"
    WRITE = "write"
    REST = "rest"


class Phase(Struct, frozen=True):
    """A row: the kind of phase (`key`), and which acts are open in which capacities (`may`).

    `rounds` come one after another where a template says nothing else.  `turn` is the act that
    takes a turn in a go-round here, empty where nobody speaks in turn; `writing` is what everybody
    writes here, if the coach calls for it.  `presenter` says whether the phase needs a presenter
    before it can begin, `carries` whether questions that wait go along from one such phase to the
    next.  `nudges` are the kinds of words of which the lens speaks to whoever writes a question
    here.  `after` has acts that wait here, each until what is written in the rounds of a purpose
    is shown.
    """

    key: str
    may: dict[str, tuple[Capacity, ...]]
    rounds: tuple[Purpose, ...] = ()
    turn: str = ""
    writing: Purpose = Purpose.THOUGHTS
    presenter: bool = False
    carries: bool = False
    nudges: tuple[QuestionKind, ...] = ()
    after: dict[str, Purpose] = {}

    def allows(self, act: str, capacities: Set[Capacity]) -> bool:
        """Whether somebody of these capacities may do this act here."""
        return not capacities.isdisjoint(self.may.get(act, ()))

    def suits(self, purpose: Purpose) -> bool:
        """Whether the coach, or the course, can open a round of this purpose here."""
        rule = RULES[purpose]
        if rule.kind is RoundKind.GO_ROUND:
            return bool(self.turn)
        return rule.opens == "open_round" and (not rule.needs or rule.needs in self.may)


def unfit(row: Phase, plan: RoundPlan) -> tuple[Reason, str] | None:
    """Why a round cannot be as it is planned, and the field that says so; None if it can."""
    rule = RULES[plan.purpose]
    if rule.opens != "open_round":
        return Reason.PRESENTER_OPENS, "purpose"
    if not row.suits(plan.purpose):
        return Reason.ROUND_UNFIT, "purpose"
    differ = len(set(plan.options)) == len(plan.options)
    if not (differ and len(plan.options) > 1 if rule.own else not plan.options):
        return Reason.OPTIONS_UNFIT, "options"
    return (Reason.OUT_OF_RANGE, "texts") if plan.texts > 1 and not rule.several else None


C, P, M, A = Capacity.COACH, Capacity.PRESENTER, Capacity.MEMBER, Capacity.APPRENTICE
COACH, PRESENTER, MEMBERS, ASKERS, SET, ALL = (C,), (P,), (M,), (M, C), (P, M), (C, P, M)

Row = dict[str, tuple[Capacity, ...]]

ALOUD = {"ask_aloud": "ask", "report_aloud": "report_back"}
"""What is noted of speech, and what is written of it: both take the same turn."""

# fmt: off
EVER: Row = {
    "note_down": (*ALL, A), "change_commitment": ALL, "withdraw_commitment": ALL,
    "correct": ALL, "strike_out": COACH,
}
CHAIR: Row = EVER | {"move": COACH, "name_deputy": COACH, "hand_over": COACH, "take_chair": MEMBERS}
LEAD: Row = CHAIR | {
    "take_floor": COACH, "release_floor": COACH,
    "hold_clock": COACH, "resume_clock": COACH, "adjust_time": COACH, "set_automatic": COACH,
    "open_round": COACH, "word_round": COACH, "close_round": COACH, "skip_turn": COACH,
    "reveal": COACH,
    "vote": SET, "write": SET, "take_back_text": SET, "pass": SET, "come_back": SET,
    "have_spoken": ALL, "take_back_turn": ALL, "answer_floor": ALL, "drop_draft": ALL,
    "promise": COACH, "agree": COACH, "drop_agreement": COACH,
    "set_breathing": COACH, "park_topic": COACH,
}
CHOOSE: Row = {"choose_presenter": COACH}
DRAFT: Row = {"draft_question": ASKERS}
ANSWER: Row = {
    "answer": ALL, "answer_aloud": ALL, "park": ALL, "pass_question": ALL,
    "withdraw_question": ALL, "set_aside": COACH, "star": PRESENTER, "take_up": (P, C),
}
HEAR: Row = {"count_heard": COACH}
QUESTIONS: Row = {"ask": ALL, "ask_aloud": ALL, "draft_question": ALL} | HEAR | ANSWER
SHARPEN: Row = {"ask": ASKERS, "ask_aloud": ASKERS} | DRAFT | HEAR | ANSWER
REVIEW: Row = {
    "ask": COACH, "ask_aloud": COACH, "draft_question": COACH,
    "withdraw_question": COACH, "set_aside": COACH, "take_up": COACH,
    "answer": ALL, "answer_aloud": ALL, "park": ALL, "pass_question": ALL,
}
RESOURCES: Row = {
    "open_resources": PRESENTER, "close_resources": PRESENTER,
    "offer": MEMBERS, "answer_offer": PRESENTER,
}
PROBLEM: Row = {"pose_key_question": PRESENTER}
GOAL: Row = {"pose_goal": PRESENTER}
WITNESS: Row = {"witness": SET}
PARTS: Row = {"take_part": SET}
SKILLS: Row = {"rate_skill": SET, "give_example": ALL}


FACTS = (QuestionKind.MULTI, QuestionKind.ADVICE, QuestionKind.LEADING, QuestionKind.STATEMENT)
"""Where a plain yes or no is as good an answer as any."""
DEPTH = (*FACTS, QuestionKind.CLOSED)
"""Where a question that is open opens more."""

GO, POP, ALONE, SILENCE = Purpose.TURNS, Purpose.FLOW, Purpose.PRESENTER, Purpose.SILENCE
BIDS, ASKED, LEARNED = Purpose.BIDS, Purpose.QUESTIONS, Purpose.LEARNING
AGREE, STATE, WRITE = Purpose.AGREEMENT, Purpose.STATEMENTS, Purpose.THOUGHTS
K = PhaseKind
PHASES = (
    Phase(FIRST,         CHAIR | CHOOSE | {"say": COACH}),
    Phase(K.OPEN,        LEAD | CHOOSE | {"say": ALL, "choose_skill": SET}, (GO,), "say"),
    Phase(K.REPORT_BACK, LEAD | CHOOSE | QUESTIONS
                         | {"report_back": ALL, "report_aloud": ALL, "say": ALL},
                         (GO,), "report_back", nudges=FACTS),
    Phase(K.CHOOSE,      LEAD | CHOOSE | {"support_bid": SET, "withdraw_support": SET}, (BIDS,),
                         writing=BIDS),
    Phase(K.PRESENT,     LEAD | DRAFT | PROBLEM | {"present": PRESENTER}, (ALONE,), presenter=True),
    Phase(K.CLARIFY,     LEAD | PROBLEM | QUESTIONS, (POP,), "ask", ASKED,
                         presenter=True, carries=True, nudges=FACTS),
    Phase(K.EXPLORE,     LEAD | PROBLEM | QUESTIONS | {"reframe": PRESENTER}, (GO, POP),
                         "ask", ASKED, presenter=True, carries=True, nudges=DEPTH),
    Phase(K.REFRAME,     LEAD | DRAFT | {"reframe": PRESENTER}, (AGREE, STATE, AGREE),
                         writing=STATE, presenter=True, after={"reframe": STATE}),
    Phase(K.DEEPEN,      LEAD | QUESTIONS | RESOURCES | {"reframe": PRESENTER}, (GO, POP),
                         "ask", ASKED, presenter=True, carries=True, nudges=DEPTH),
    Phase(K.GOAL,        LEAD | QUESTIONS | GOAL | {"reframe": PRESENTER}, (POP,),
                         "ask", ASKED, presenter=True, carries=True, nudges=DEPTH),
    Phase(K.PAUSE,       LEAD | DRAFT, (SILENCE,)),
    Phase(K.RESOURCES,   LEAD | DRAFT | ANSWER | RESOURCES, presenter=True, carries=True),
    Phase(K.COMMIT,      LEAD | SHARPEN | RESOURCES | WITNESS
                         | {"commit": PRESENTER, "tell_help": PRESENTER}, presenter=True,
                         nudges=FACTS),
    Phase(K.COMMIT_ALL,  LEAD | QUESTIONS | RESOURCES | WITNESS
                         | {"commit": SET, "tell_help": SET, "take_up": ALL}, nudges=FACTS),
    Phase(K.LEARN,       LEAD | SKILLS | REVIEW | WITNESS | {"write_learning": SET, "linger": ALL},
                         (LEARNED,), writing=LEARNED, nudges=FACTS),
    Phase(K.CLOSE,       LEAD | SKILLS | WITNESS | PARTS | {"say": ALL, "linger": ALL},
                         (GO,), "say"),
    Phase(K.WRITE_QUESTIONS, LEAD | DRAFT, (ASKED,), writing=ASKED, presenter=True,
                             carries=True, nudges=DEPTH),
    Phase(K.SORT_QUESTIONS,  LEAD | DRAFT | ANSWER, presenter=True, carries=True),
    Phase(K.RESPOND,     LEAD | DRAFT | {"say": PRESENTER}, (ALONE,), presenter=True),
    Phase(K.MIRROR,      LEAD | DRAFT | {"say": MEMBERS}, (GO,), "say", presenter=True),
    Phase(K.TALK,        LEAD | CHOOSE | QUESTIONS | PARTS | {"say": ALL}, (GO,), "say",
                         nudges=FACTS),
    Phase(K.WRITE,       LEAD | CHOOSE | {"say": ALL}, (WRITE,), "say"),
    Phase(K.REST,        LEAD),
    Phase(LAST,          EVER | {"reopen": COACH}),
)

TALK = ("say", "ask", "ask_aloud", "answer", "answer_aloud", "report_back", "report_aloud",
        "have_spoken", "present", "offer", "open_resources")
POSTS = (
    *TALK, "take_up", "pose_key_question", "pose_goal", "park", "pass_question", "answer_offer",
    "support_bid", "withdraw_support", "reframe", "choose_skill", "rate_skill", "give_example",
    "commit", "change_commitment", "tell_help", "linger",
)
# fmt: on
LATE = frozenset(
    (
        "say",
        "report_back",
        "present",
        "pose_key_question",
        "pose_goal",
        "reframe",
        "answer",
        "commit",
        "tell_help",
        "linger",
    )
)
"""What was begun in a phase that opens it, and may be sent in those that come after."""
TALKING = frozenset(TALK)
"""What waits while everybody writes, or while the presenter alone has the floor."""
POSTING = frozenset(POSTS)
"""What waits while the coach has the floor, and in silence."""

ANSWERING = frozenset(("answer", "answer_aloud", "park", "pass_question", "take_up"))
"""What waits while questions are only collected."""

BY_KEY = {row.key: row for row in PHASES}
