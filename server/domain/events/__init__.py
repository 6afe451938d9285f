"""What has happened in a meeting, and Entry, the line of the log that says so."""

from typing import Generic, TypeVar

from msgspec import Struct

from server.domain.events.chairing import (
    AutomaticSet,
    ChairKept,
    ChairOffered,
    ChairTaken,
    ClockHeld,
    ClockResumed,
    DeputyNamed,
    FloorReleased,
    FloorTaken,
    PhaseBegan,
    PresenterChosen,
    TimeAdjusted,
)
from server.domain.events.house import (
    CommitmentsBrought,
    CourseSet,
    MeetingOpened,
    MemberSeated,
    MemberUnseated,
    QuestionsBrought,
)
from server.domain.events.oneself import Committed, ExampleGiven, SkillChosen, SkillRated
from server.domain.events.rounds import (
    LearningWritten,
    Passed,
    Revealed,
    RoundClosed,
    RoundOpened,
    TextWritten,
    TurnPutOff,
    TurnSkipped,
    Veiled,
    VoteCast,
)
from server.domain.events.talking import (
    BidSupported,
    OfferAnswered,
    Offered,
    ProblemPresented,
    ProblemReframed,
    QuestionAnswered,
    QuestionAsked,
    QuestionLingered,
    QuestionSettled,
    QuestionStarred,
    ReportedBack,
    Said,
)
from server.domain.words import ActName, MemberId

Event = (
    MeetingOpened
    | CourseSet
    | MemberSeated
    | MemberUnseated
    | CommitmentsBrought
    | QuestionsBrought
    | PhaseBegan
    | FloorTaken
    | FloorReleased
    | ClockHeld
    | ClockResumed
    | TimeAdjusted
    | AutomaticSet
    | PresenterChosen
    | DeputyNamed
    | ChairOffered
    | ChairKept
    | ChairTaken
    | RoundOpened
    | RoundClosed
    | Passed
    | TurnPutOff
    | TurnSkipped
    | VoteCast
    | TextWritten
    | LearningWritten
    | Veiled
    | Revealed
    | Said
    | ReportedBack
    | BidSupported
    | ProblemPresented
    | ProblemReframed
    | QuestionAsked
    | QuestionAnswered
    | QuestionSettled
    | QuestionStarred
    | Offered
    | OfferAnswered
    | QuestionLingered
    | SkillChosen
    | SkillRated
    | ExampleGiven
    | Committed
)

E = TypeVar("E")


class Entry(Struct, Generic[E], frozen=True):
    """A line of a log: its number from 1, when (ms since 1970), by whom, by which act, and what.

    `at` is never less than that of the entry before; `by` is a member's id, or `house`.
    """

    seq: int
    at: int
    by: MemberId
    act: ActName
    event: E
