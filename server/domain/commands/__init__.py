"""What may be asked for in a meeting: by its people (Command), or by the house itself."""

from server.domain.commands.chairing import (
    AdjustTime,
    ChoosePresenter,
    HandOver,
    HoldClock,
    Move,
    NameDeputy,
    ReleaseFloor,
    ResumeClock,
    SetAutomatic,
    TakeChair,
    TakeFloor,
)
from server.domain.commands.house import (
    Advance,
    BringCommitments,
    BringQuestions,
    EndRound,
    KeepChair,
    OfferChair,
    OpenMeeting,
    RevealLate,
    Seat,
    SetCourse,
    SkipAbsent,
    Unseat,
)
from server.domain.commands.oneself import ChooseSkill, Commit, GiveExample, RateSkill
from server.domain.commands.rounds import (
    CloseResources,
    CloseRound,
    ComeBack,
    OpenResources,
    OpenRound,
    Pass,
    Reveal,
    SkipTurn,
    Vote,
    Write,
    WriteLearning,
)
from server.domain.commands.talking import (
    Answer,
    AnswerAloud,
    AnswerOffer,
    Ask,
    Linger,
    Offer,
    Park,
    PassQuestion,
    Present,
    Reframe,
    ReportBack,
    Say,
    SetAside,
    Star,
    SupportBid,
    WithdrawQuestion,
)

Command = (
    Move
    | TakeFloor
    | ReleaseFloor
    | HoldClock
    | ResumeClock
    | AdjustTime
    | SetAutomatic
    | ChoosePresenter
    | NameDeputy
    | HandOver
    | TakeChair
    | OpenRound
    | CloseRound
    | OpenResources
    | CloseResources
    | Pass
    | ComeBack
    | SkipTurn
    | Vote
    | Write
    | WriteLearning
    | Reveal
    | Say
    | ReportBack
    | SupportBid
    | Present
    | Reframe
    | Ask
    | WithdrawQuestion
    | Answer
    | AnswerAloud
    | Park
    | PassQuestion
    | SetAside
    | Star
    | Offer
    | AnswerOffer
    | Linger
    | ChooseSkill
    | RateSkill
    | GiveExample
    | Commit
)
Housekeeping = (
    OpenMeeting
    | SetCourse
    | Seat
    | Unseat
    | BringCommitments
    | BringQuestions
    | Advance
    | SkipAbsent
    | EndRound
    | RevealLate
    | OfferChair
    | KeepChair
)
