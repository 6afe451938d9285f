"""The words of a meeting, each listed once: what is asked for, what the house does, what happened.

Every command has its judgement with it (`judge`), every event its change (`change`): where one is
forgotten, the types of the fold fail.
"""

from server.domain.meeting import (
    agreeing,
    asking,
    chair,
    clock,
    commitments,
    correcting,
    drafting,
    entries,
    floor,
    hearing,
    hidden,
    landing,
    moving,
    opening,
    pace,
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
    | hearing.CountHeard
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
    | agreeing.Agree
    | agreeing.DropAgreement
    | agreeing.TakePart
    | pace.SetBreathing
    | pace.ParkTopic
    | correcting.Correct
    | correcting.StrikeOut
)
"""What people may ask for; the phase table says who may when."""

Housekeeping = (
    opening.OpenMeeting
    | opening.SetCourse
    | seats.Seat
    | seats.Unseat
    | seats.KnowAs
    | entries.BecomeOne
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
    | seats.WatcherSeated
    | seats.MemberUnseated
    | seats.KnownAs
    | entries.BecameOne
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
    | hearing.HeardCounted
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
    | agreeing.Agreed
    | agreeing.AgreementDropped
    | agreeing.PartTaken
    | pace.BreathingSet
    | pace.TopicParked
    | correcting.Corrected
    | correcting.StruckOut
)
"""What has happened."""
