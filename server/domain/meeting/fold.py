"""The words of a meeting, each listed once; whether an act may happen, and one entry further.

Every command has its judgement with it (`judge`), every event its change (`change`): where one is
forgotten, the types fail here.
"""

from collections.abc import Iterable
from functools import reduce

from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting import (
    asking,
    chair,
    clock,
    commitments,
    correcting,
    drafting,
    floor,
    hidden,
    landing,
    moving,
    opening,
    presenting,
    questions,
    resources,
    revealing,
    rounds,
    saying,
    seats,
    skills,
    stage,
    taking_back,
    together,
    turn_taking,
)
from server.domain.meeting.correcting import posted
from server.domain.meeting.gate import why_not
from server.domain.meeting.state.meeting import START, Meeting
from server.domain.refusals import Reason, Refusal
from server.domain.words import MemberId, Millis

Command = (
    moving.Move
    | moving.Reopen
    | floor.TakeFloor
    | floor.ReleaseFloor
    | clock.HoldClock
    | clock.ResumeClock
    | clock.AdjustTime
    | clock.SetAutomatic
    | presenting.ChoosePresenter
    | chair.NameDeputy
    | chair.HandOver
    | chair.TakeChair
    | rounds.OpenRound
    | rounds.WordRound
    | rounds.CloseRound
    | resources.OpenResources
    | resources.CloseResources
    | turn_taking.HaveSpoken
    | turn_taking.Pass
    | turn_taking.ComeBack
    | turn_taking.SkipTurn
    | taking_back.TakeBackTurn
    | hidden.Vote
    | hidden.Write
    | hidden.TakeBackText
    | hidden.WriteLearning
    | revealing.Reveal
    | floor.AnswerFloor
    | saying.Say
    | saying.NoteDown
    | commitments.ReportBack
    | commitments.ReportAloud
    | presenting.SupportBid
    | presenting.WithdrawSupport
    | presenting.Present
    | presenting.PoseKeyQuestion
    | presenting.PoseGoal
    | presenting.Reframe
    | drafting.DraftQuestion
    | drafting.DropDraft
    | asking.Ask
    | asking.AskAloud
    | stage.TakeUp
    | questions.WithdrawQuestion
    | questions.Answer
    | questions.AnswerAloud
    | questions.Park
    | questions.PassQuestion
    | questions.SetAside
    | landing.Star
    | resources.Offer
    | resources.AnswerOffer
    | asking.Linger
    | skills.ChooseSkill
    | skills.RateSkill
    | skills.GiveExample
    | commitments.Commit
    | commitments.ChangeCommitment
    | commitments.WithdrawCommitment
    | commitments.Witness
    | together.TellHelp
    | together.Promise
    | correcting.Correct
    | correcting.StrikeOut
)
"""What people may ask for; the phase table says who may when."""

Housekeeping = (
    opening.OpenMeeting
    | opening.SetCourse
    | seats.Seat
    | seats.Unseat
    | opening.Bring
    | moving.Advance
    | turn_taking.SkipAbsent
    | rounds.EndRound
    | revealing.RevealUnseen
    | revealing.RevealLate
    | landing.TellLanded
    | chair.OfferChair
    | chair.KeepChair
)
"""What the house itself does, where nobody in particular asks for it."""

Event = (
    opening.MeetingOpened
    | opening.CourseSet
    | seats.MemberSeated
    | seats.MemberUnseated
    | opening.Brought
    | moving.PhaseBegan
    | moving.MeetingReopened
    | floor.FloorTaken
    | floor.FloorReleased
    | clock.ClockHeld
    | clock.ClockResumed
    | clock.TimeAdjusted
    | clock.AutomaticSet
    | presenting.PresenterChosen
    | chair.DeputyNamed
    | chair.ChairOffered
    | chair.ChairKept
    | chair.ChairTaken
    | rounds.RoundOpened
    | rounds.RoundWorded
    | rounds.RoundClosed
    | turn_taking.TurnSpoken
    | turn_taking.Passed
    | turn_taking.TurnPutOff
    | turn_taking.TurnSkipped
    | taking_back.TurnTakenBack
    | hidden.VoteCast
    | hidden.TextWritten
    | hidden.LearningWritten
    | hidden.Veiled
    | revealing.Revealed
    | floor.FloorAnswered
    | saying.Said
    | saying.NotedDown
    | commitments.ReportedBack
    | presenting.BidSupported
    | presenting.SupportWithdrawn
    | presenting.ProblemPresented
    | presenting.KeyQuestionPosed
    | presenting.GoalPosed
    | presenting.ProblemReframed
    | drafting.QuestionDrafted
    | drafting.DraftDropped
    | asking.QuestionAsked
    | asking.AskedAloud
    | stage.QuestionTakenUp
    | questions.QuestionAnswered
    | questions.QuestionSettled
    | landing.QuestionStarred
    | landing.Landed
    | resources.Offered
    | resources.OfferAnswered
    | asking.QuestionLingered
    | skills.SkillChosen
    | skills.SkillRated
    | skills.ExampleGiven
    | commitments.Committed
    | commitments.CommitmentChanged
    | commitments.CommitmentWithdrawn
    | commitments.Witnessed
    | together.HelpTold
    | together.Promised
    | correcting.Corrected
    | correcting.StruckOut
)
"""What has happened."""

Decision = Event | Refusal

MOST_ENTRIES = 10_000
"""Five times a very long meeting; more would keep everybody waiting when it is opened."""

OF_A_WHILE = (taking_back.TakeBackTurn, moving.Reopen, correcting.Correct)
"""What can be asked for until some time after what it is about."""

ENDING = (
    moving.Move,
    moving.Reopen,
    chair.TakeChair,
    chair.HandOver,
    floor.ReleaseFloor,
    rounds.CloseRound,
    revealing.Reveal,
    correcting.StrikeOut,
)
"""What a full meeting still takes: it can be brought to its end, and words be taken out of it."""


def decide(m: Meeting, command: Command | Housekeeping, by: MemberId, now: Millis) -> Decision:
    """Judge one act of one member, or of the house; changes nothing.  `now` is ms since 1970."""
    if isinstance(command, Housekeeping):
        return command.judge(m, by)
    return may(m, command, by, now) or command.judge(m, by)


def may(m: Meeting, command: Command, by: MemberId, now: Millis) -> Refusal | None:
    """Why the act is not open to its author now, or that the meeting cannot hold it."""
    late = isinstance(command, saying.Say) and command.is_late(m)
    reason = why_not(m, command.key(), by, late)
    if reason:
        return Refusal(reason)
    if isinstance(command, OF_A_WHILE) and now > command.until(m):
        return Refusal(Reason.TOO_LATE)
    full = m.seq >= MOST_ENTRIES and not isinstance(command, ENDING)
    return Refusal(Reason.MEETING_FULL) if full else None


def evolve(m: Meeting, entry: Entry[Event]) -> Meeting:
    """Take the meeting one entry further; the entry must be the next one.

    Nothing is refused here: what is in the log has happened.  web/app/meeting/ is the twin.
    """
    return replace(posted(entry.event.change(m, entry), entry), seq=entry.seq)


def fold(entries: Iterable[Entry[Event]], start: Meeting = START) -> Meeting:
    """Take a meeting through many entries, in order."""
    return reduce(evolve, entries, start)
