"""Who may do what: the table of every kind of phase, every act and every role."""

from msgspec import Struct

from server.domain import commands as do
from server.domain.course import FIRST, LAST, PhaseKind
from server.domain.mix import Kind
from server.domain.people import Role
from server.domain.rounds import RULES, Purpose, RoundKind
from server.domain.words import Act


class Phase(Struct, frozen=True):
    """A row: the kind of phase, and the roles that each act is open to.

    `turn` is the act that takes a turn in a go-round here, empty where nobody speaks in turn;
    `writing` is what a round of writing is for, `voting` what a vote.  `presenter` says whether the
    phase needs a presenter before it can begin, `carries` whether questions that wait go along from
    one such phase to the next.  `nudges` are the kinds of words of which the lens speaks to whoever
    writes a question here.
    """

    key: str
    may: dict[str, tuple[Role, ...]]
    turn: str = ""
    writing: Purpose = Purpose.THOUGHTS
    voting: Purpose = Purpose.PULSE
    presenter: bool = False
    carries: bool = False
    nudges: tuple[Kind, ...] = ()

    def allows(self, act: str, role: Role) -> bool:
        """Whether this role may do this act here."""
        return role in self.may.get(act, ())

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

C, P, M = Role.COACH, Role.PRESENTER, Role.MEMBER
COACH, PRESENTER, MEMBERS, ASKERS, SET, ALL = (C,), (P,), (M,), (M, C), (P, M), (C, P, M)

Row = dict[type[Act], tuple[Role, ...]]

# fmt: off
CHAIR: Row = {do.Move: COACH, do.NameDeputy: COACH, do.HandOver: COACH, do.TakeChair: MEMBERS}
LEAD: Row = CHAIR | {
    do.TakeFloor: COACH, do.ReleaseFloor: COACH,
    do.HoldClock: COACH, do.ResumeClock: COACH, do.AdjustTime: COACH, do.SetAutomatic: COACH,
    do.OpenRound: COACH, do.CloseRound: COACH, do.SkipTurn: COACH, do.Reveal: COACH,
    do.Vote: SET, do.Write: SET, do.Pass: SET, do.ComeBack: SET,
}
CHOOSE: Row = {do.ChoosePresenter: COACH}
ANSWER: Row = {
    do.Answer: ALL, do.AnswerAloud: ALL, do.Park: ALL, do.PassQuestion: ALL,
    do.WithdrawQuestion: ALL, do.SetAside: COACH, do.Star: PRESENTER,
}
QUESTIONS: Row = {do.Ask: ALL} | ANSWER
SHARPEN: Row = {do.Ask: ASKERS} | ANSWER
REVIEW: Row = {
    do.Ask: COACH, do.WithdrawQuestion: COACH, do.SetAside: COACH,
    do.Answer: ALL, do.AnswerAloud: ALL, do.Park: ALL, do.PassQuestion: ALL,
}
RESOURCES: Row = {
    do.OpenResources: PRESENTER, do.CloseResources: PRESENTER,
    do.Offer: MEMBERS, do.AnswerOffer: PRESENTER,
}
SKILLS: Row = {do.RateSkill: SET, do.GiveExample: ALL}


def phase(
    key: str, may: Row, turn: type[Act] | None = None, writing: Purpose = Purpose.THOUGHTS,
    voting: Purpose = Purpose.PULSE, presenter: bool = False, carries: bool = False,
    nudges: tuple[Kind, ...] = (),
) -> Phase:
    """Write a row with the acts as classes."""
    table = {act.key(): roles for act, roles in may.items()}
    takes = turn.key() if turn else ""
    return Phase(key, table, takes, writing, voting, presenter, carries, nudges)


FACTS = (Kind.MULTI, Kind.ADVICE, Kind.LEADING, Kind.STATEMENT)
"""Where a plain yes or no is as good an answer as any."""
DEPTH = (*FACTS, Kind.CLOSED)
"""Where a question that is open opens more."""

K = PhaseKind
PHASES = (
    phase(FIRST,         CHAIR | CHOOSE | {do.Say: COACH}),
    phase(K.OPEN,        LEAD | CHOOSE | {do.Say: ALL, do.ChooseSkill: SET}, do.Say),
    phase(K.REPORT_BACK, LEAD | CHOOSE | QUESTIONS | {do.ReportBack: ALL, do.Say: ALL},
                         do.ReportBack, nudges=FACTS),
    phase(K.CHOOSE,      LEAD | CHOOSE | {do.SupportBid: SET}, writing=Purpose.BIDS),
    phase(K.PRESENT,     LEAD | {do.Present: PRESENTER}, presenter=True),
    phase(K.CLARIFY,     LEAD | QUESTIONS, do.Ask, Purpose.QUESTIONS, presenter=True,
                         carries=True, nudges=FACTS),
    phase(K.EXPLORE,     LEAD | QUESTIONS | {do.Reframe: PRESENTER},
                         do.Ask, Purpose.QUESTIONS, presenter=True, carries=True, nudges=DEPTH),
    phase(K.REFRAME,     LEAD | {do.Reframe: PRESENTER},
                         writing=Purpose.STATEMENTS, voting=Purpose.AGREEMENT, presenter=True),
    phase(K.DEEPEN,      LEAD | QUESTIONS | RESOURCES | {do.Reframe: PRESENTER},
                         do.Ask, Purpose.QUESTIONS, presenter=True, carries=True, nudges=DEPTH),
    phase(K.PAUSE,       LEAD),
    phase(K.RESOURCES,   LEAD | ANSWER | RESOURCES, presenter=True, carries=True),
    phase(K.COMMIT,      LEAD | SHARPEN | RESOURCES | {do.Commit: PRESENTER}, presenter=True,
                         nudges=FACTS),
    phase(K.COMMIT_ALL,  LEAD | SHARPEN | RESOURCES | {do.Commit: SET}, nudges=FACTS),
    phase(K.LEARN,       LEAD | SKILLS | REVIEW | {do.WriteLearning: SET, do.Linger: ALL},
                         writing=Purpose.LEARNING, nudges=FACTS),
    phase(K.CLOSE,       LEAD | SKILLS | {do.Say: ALL, do.Linger: ALL}, do.Say),
    phase(K.WRITE_QUESTIONS, LEAD, writing=Purpose.QUESTIONS, presenter=True,
                             carries=True, nudges=DEPTH),
    phase(K.SORT_QUESTIONS,  LEAD | ANSWER, presenter=True, carries=True),
    phase(K.MIRROR,      LEAD | {do.Say: MEMBERS}, do.Say, presenter=True),
    phase(K.TALK,        LEAD | CHOOSE | QUESTIONS | {do.Say: ALL}, do.Say, nudges=FACTS),
    phase(K.WRITE,       LEAD | CHOOSE | {do.Say: ALL}, do.Say),
    phase(K.REST,        LEAD),
    phase(LAST,          {}),
)

TALK = (do.Say, do.Ask, do.Answer, do.AnswerAloud, do.ReportBack, do.Present, do.Offer,
        do.OpenResources)
POSTS = (
    *TALK, do.Park, do.PassQuestion, do.AnswerOffer, do.SupportBid, do.Reframe, do.ChooseSkill,
    do.RateSkill, do.GiveExample, do.Commit, do.Linger,
)
# fmt: on
TALKING = frozenset(act.key() for act in TALK)
"""What waits while everybody writes, or while the presenter alone has the floor."""
POSTING = frozenset(act.key() for act in POSTS)
"""What waits while the coach has the floor, and in silence."""

ANSWERING = frozenset(act.key() for act in (do.Answer, do.AnswerAloud, do.Park, do.PassQuestion))
"""What waits while questions are only collected."""

BY_KEY = {row.key: row for row in PHASES}
