"""Which refusals each message may meet with, and what led to each."""

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
TABLE = (
    Reason.SEAT_REVOKED,
    Reason.NOT_SEATED,
    Reason.NOT_NOW,
    Reason.NOT_YOURS,
    Reason.MEETING_FULL,
)
"""Whatever the phase table is consulted about."""

JOIN = (*SEATED, Reason.NO_SUCH_MEETING, *SHAPE, Reason.OUT_OF_RANGE, *HOUSE)
ACT = (Reason.NOT_JOINED, Reason.UNKNOWN_WORD, *SHAPE, Reason.ID_TAKEN, *TABLE, *HOUSE)

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
    w.PlanMeeting: (Reason.NOT_YOURS, Reason.ENOUGH_MEETINGS),
    w.RemoveMember: (Reason.NOT_YOURS, Reason.NO_SUCH_MEMBER, Reason.COACH_STAYS),
}
"""What an act may meet with by the rules of its own, beside what its kind may."""

NOTES: dict[Reason, str] = {
    Reason.NO_SUCH_MEMBER: "Here is the meeting: who never entered it has none, nor who was taken "
    "out. For a set command it is the set.",
    Reason.NO_PRESENTER: "So it is after the presenter was taken out, too.",
    Reason.DATE_PAST: "It is before the day it was then, twelve hours behind UTC.",
    Reason.ID_TAKEN: "An id is for one meeting, or one set, and for all types of acts in it.",
    Reason.ALREADY_FOUNDED: "The id that is made of the token belongs to another set, which "
    "practically never happens.",
    Reason.KEY_UNKNOWN: "Nor does it help that the token has a seat.",
    Reason.NOT_SEATED: "So it is when its seat gave way to a newer one, or its owner made a "
    "new own key elsewhere.",
    Reason.NO_SUCH_PAGE: "The status is 405 where the address has another method.",
    Reason.MALFORMED: "On the socket also: it is no JSON, or no packet.",
    Reason.NOT_JSON: "A text with half of a surrogate pair is none either.",
    Reason.WRONG_TYPE: "A whole number has neither point nor exponent.",
    Reason.BLANK: "Letters of no width are as good as white space.",
    Reason.TOO_LONG: "It is counted with the white space at its ends.",
}
"""What there is to add to when a refusal is given, for those who are outside."""


def when(reason: Reason) -> str:
    """All that led to a refusal."""
    return f"{reason.when} {NOTES.get(reason, '')}".strip()
