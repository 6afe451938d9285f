"""Which refusals each message may meet with."""

from server.domain import commands as do
from server.domain import set_words as w
from server.domain.refusals import Reason
from server.domain.words import Act

HOUSE = (Reason.STORE_AWAY, Reason.FAULT)
"""Whatever was asked."""
SHAPE = (
    Reason.MALFORMED,
    Reason.MISSING_FIELD,
    Reason.UNKNOWN_FIELD,
    Reason.WRONG_TYPE,
    Reason.NOT_ALLOWED_VALUE,
    Reason.BLANK,
    Reason.TOO_LONG,
)
"""Whatever has fields."""
BODY = (Reason.NOT_JSON, Reason.TOO_LARGE, *SHAPE)
"""Whatever is the body of a request."""
SEATED = (Reason.NO_SUCH_SET, Reason.NOT_SEATED, Reason.SEAT_REVOKED)
"""Whatever needs a seat in a set."""
TABLE = (Reason.SEAT_REVOKED, Reason.NOT_SEATED, Reason.NOT_NOW, Reason.NOT_YOURS)
"""Whatever the phase table is consulted about."""

JOIN = (*SEATED, Reason.NO_SUCH_MEETING, *SHAPE, Reason.OUT_OF_RANGE, *HOUSE)
ACT = (Reason.NOT_JOINED, Reason.UNKNOWN_WORD, *SHAPE, *TABLE, *HOUSE)

RULES: dict[type[Act], tuple[Reason, ...]] = {
    do.Move: (
        Reason.PHASE_MOVED,
        Reason.NO_SUCH_PHASE,
        Reason.SAME_PHASE,
        Reason.NO_PRESENTER,
    ),
    do.Say: (),
    do.ReportBack: (Reason.NO_SUCH_COMMITMENT,),
    do.Bid: (),
    do.ChoosePresenter: (Reason.NO_SUCH_MEMBER, Reason.COACH_PRESENTS_NOT),
    do.Present: (),
    do.OpenRound: (Reason.ROUND_OPEN,),
    do.CloseRound: (Reason.NO_ROUND,),
    do.Ask: (
        Reason.NO_SUCH_MEMBER,
        Reason.ASKED_OF_YOURSELF,
        Reason.TURN_TAKEN,
        Reason.ROUND_FIRST,
    ),
    do.Pass: (Reason.NO_ROUND, Reason.TURN_TAKEN),
    do.Answer: (Reason.NO_SUCH_QUESTION, Reason.NOT_ASKED_OF_YOU),
    do.Reframe: (),
    do.Commit: (Reason.ENOUGH_COMMITMENTS, Reason.DATE_PAST),
    do.ShareLearning: (),
    w.PlanMeeting: (Reason.NOT_YOURS,),
    w.RemoveMember: (Reason.NOT_YOURS, Reason.NO_SUCH_MEMBER, Reason.COACH_STAYS),
}
"""What an act may meet with by the rules of its own, beside what its kind may."""
