"""Who may do what: the table of every kind of phase, every act and every capacity."""

from collections.abc import Set
from enum import StrEnum

from msgspec import Struct

from server.domain.meeting.state.mix import QuestionKind
from server.domain.meeting.state.people import Capacity
from server.domain.meeting.state.rounds import RULES, Purpose, RoundKind

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
    WRITE_QUESTIONS = "write_questions"
    SORT_QUESTIONS = "sort_questions"
    MIRROR = "mirror"
    TALK = "talk"
    WRITE = "write"
    REST = "rest"


class Phase(Struct, frozen=True):
    """A row: the kind of phase (`key`), and which acts are open in which capacities (`may`).

    `rounds` come one after another where a template says nothing else.  `turn` is the act that
    takes a turn in a go-round here, empty where nobody speaks in turn; `writing` is what a round of
    writing is for, `voting` what a vote.  `presenter` says whether the phase needs a presenter
    before it can begin, `carries` whether questions that wait go along from one such phase to the
    next.  `nudges` are the kinds of words of which the lens speaks to whoever writes a question
    here.
    """

    key: str
    may: dict[str, tuple[Capacity, ...]]
    rounds: tuple[RoundKind, ...] = ()
    turn: str = ""
    writing: Purpose = Purpose.THOUGHTS
    voting: Purpose = Purpose.PULSE
    presenter: bool = False
    carries: bool = False
    nudges: tuple[QuestionKind, ...] = ()

    def allows(self, act: str, capacities: Set[Capacity]) -> bool:
        """Whether somebody of these capacities may do this act here."""
        return not capacities.isdisjoint(self.may.get(act, ()))

    def purpose(self, kind: RoundKind) -> Purpose:
        """What a round of a kind is for, when the course brings it."""
        own = {RoundKind.WRITE_REVEAL: self.writing, RoundKind.VOTE: self.voting}
        return (own | BROUGHT)[kind]

    def suits(self, kind: RoundKind) -> bool:
        """Whether the course can bring a round of this kind here."""
        if kind is RoundKind.GO_ROUND:
            return bool(self.turn)
        needs = RULES[self.purpose(kind)].needs
        return not needs or needs in self.may


BROUGHT = {
    RoundKind.GO_ROUND: Purpose.TURNS,
    RoundKind.POPCORN: Purpose.FLOW,
    RoundKind.BURST: Purpose.BURST,
    RoundKind.SILENCE: Purpose.SILENCE,
    RoundKind.PRESENTER_ONLY: Purpose.PRESENTER,
}

C, P, M = Capacity.COACH, Capacity.PRESENTER, Capacity.MEMBER
COACH, PRESENTER, MEMBERS, ASKERS, SET, ALL = (C,), (P,), (M,), (M, C), (P, M), (C, P, M)

Row = dict[str, tuple[Capacity, ...]]

ALOUD = {"ask_aloud": "ask", "report_aloud": "report_back"}
"""What is noted of speech, and what is written of it: both take the same turn."""

# fmt: off
EVER: Row = {
    "note_down": ALL, "change_commitment": ALL, "withdraw_commitment": ALL,
    "correct": ALL, "strike_out": COACH,
}
CHAIR: Row = EVER | {"move": COACH, "name_deputy": COACH, "hand_over": COACH, "take_chair": MEMBERS}
LEAD: Row = CHAIR | {
    "take_floor": COACH, "release_floor": COACH,
    "hold_clock": COACH, "resume_clock": COACH, "adjust_time": COACH, "set_automatic": COACH,
    "open_round": COACH, "close_round": COACH, "skip_turn": COACH, "reveal": COACH,
    "vote": SET, "write": SET, "pass": SET, "come_back": SET,
    "have_spoken": ALL, "take_back_turn": ALL, "answer_floor": ALL,
}
CHOOSE: Row = {"choose_presenter": COACH}
ANSWER: Row = {
    "answer": ALL, "answer_aloud": ALL, "park": ALL, "pass_question": ALL,
    "withdraw_question": ALL, "set_aside": COACH, "star": PRESENTER, "take_up": (P, C),
}
QUESTIONS: Row = {"ask": ALL, "ask_aloud": ALL} | ANSWER
SHARPEN: Row = {"ask": ASKERS, "ask_aloud": ASKERS} | ANSWER
REVIEW: Row = {
    "ask": COACH, "ask_aloud": COACH, "withdraw_question": COACH, "set_aside": COACH,
    "take_up": COACH,
    "answer": ALL, "answer_aloud": ALL, "park": ALL, "pass_question": ALL,
}
RESOURCES: Row = {
    "open_resources": PRESENTER, "close_resources": PRESENTER,
    "offer": MEMBERS, "answer_offer": PRESENTER,
}
PROBLEM: Row = {"pose_key_question": PRESENTER}
SKILLS: Row = {"rate_skill": SET, "give_example": ALL}


FACTS = (QuestionKind.MULTI, QuestionKind.ADVICE, QuestionKind.LEADING, QuestionKind.STATEMENT)
"""Where a plain yes or no is as good an answer as any."""
DEPTH = (*FACTS, QuestionKind.CLOSED)
"""Where a question that is open opens more."""

GO, POP, WRITE = RoundKind.GO_ROUND, RoundKind.POPCORN, RoundKind.WRITE_REVEAL
VOTE, SILENCE, ALONE = RoundKind.VOTE, RoundKind.SILENCE, RoundKind.PRESENTER_ONLY
K = PhaseKind
PHASES = (
    Phase(FIRST,         CHAIR | CHOOSE | {"say": COACH}),
    Phase(K.OPEN,        LEAD | CHOOSE | {"say": ALL, "choose_skill": SET}, (GO,), "say"),
    Phase(K.REPORT_BACK, LEAD | CHOOSE | QUESTIONS
                         | {"report_back": ALL, "report_aloud": ALL, "say": ALL},
                         (GO,), "report_back", nudges=FACTS),
    Phase(K.CHOOSE,      LEAD | CHOOSE | {"support_bid": SET}, (WRITE,), writing=Purpose.BIDS),
    Phase(K.PRESENT,     LEAD | PROBLEM | {"present": PRESENTER}, (ALONE,), presenter=True),
    Phase(K.CLARIFY,     LEAD | PROBLEM | QUESTIONS, (POP,), "ask", Purpose.QUESTIONS,
                         presenter=True, carries=True, nudges=FACTS),
    Phase(K.EXPLORE,     LEAD | PROBLEM | QUESTIONS | {"reframe": PRESENTER}, (GO, POP),
                         "ask", Purpose.QUESTIONS, presenter=True, carries=True, nudges=DEPTH),
    Phase(K.REFRAME,     LEAD | {"reframe": PRESENTER}, (VOTE, WRITE, VOTE),
                         writing=Purpose.STATEMENTS, voting=Purpose.AGREEMENT, presenter=True),
    Phase(K.DEEPEN,      LEAD | QUESTIONS | RESOURCES | {"reframe": PRESENTER}, (GO, POP),
                         "ask", Purpose.QUESTIONS, presenter=True, carries=True, nudges=DEPTH),
    Phase(K.PAUSE,       LEAD, (SILENCE,)),
    Phase(K.RESOURCES,   LEAD | ANSWER | RESOURCES, presenter=True, carries=True),
    Phase(K.COMMIT,      LEAD | SHARPEN | RESOURCES | {"commit": PRESENTER}, presenter=True,
                         nudges=FACTS),
    Phase(K.COMMIT_ALL,  LEAD | SHARPEN | RESOURCES | {"commit": SET}, nudges=FACTS),
    Phase(K.LEARN,       LEAD | SKILLS | REVIEW | {"write_learning": SET, "linger": ALL}, (WRITE,),
                         writing=Purpose.LEARNING, nudges=FACTS),
    Phase(K.CLOSE,       LEAD | SKILLS | {"say": ALL, "linger": ALL}, (GO,), "say"),
    Phase(K.WRITE_QUESTIONS, LEAD, (WRITE,), writing=Purpose.QUESTIONS, presenter=True,
                             carries=True, nudges=DEPTH),
    Phase(K.SORT_QUESTIONS,  LEAD | ANSWER, presenter=True, carries=True),
    Phase(K.MIRROR,      LEAD | {"say": MEMBERS}, (GO,), "say", presenter=True),
    Phase(K.TALK,        LEAD | CHOOSE | QUESTIONS | {"say": ALL}, (GO,), "say", nudges=FACTS),
    Phase(K.WRITE,       LEAD | CHOOSE | {"say": ALL}, (WRITE,), "say"),
    Phase(K.REST,        LEAD),
    Phase(LAST,          EVER | {"reopen": COACH}),
)

TALK = ("say", "ask", "ask_aloud", "answer", "answer_aloud", "report_back", "report_aloud",
        "have_spoken", "present", "offer", "open_resources")
POSTS = (
    *TALK, "take_up", "pose_key_question", "park", "pass_question", "answer_offer", "support_bid",
    "reframe", "choose_skill", "rate_skill", "give_example", "commit", "change_commitment",
    "linger",
)
# fmt: on
LATE = frozenset(
    (
        "say",
        "report_back",
        "present",
        "pose_key_question",
        "reframe",
        "answer",
        "commit",
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
