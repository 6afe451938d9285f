"""What each event changes in a meeting; the passages it links to are in page/fold.py."""

from server.domain.meeting.chair import ChairKept, ChairOffered, ChairTaken, DeputyNamed
from server.domain.meeting.clock import AutomaticSet, ClockHeld, ClockResumed, TimeAdjusted
from server.domain.meeting.commitments import Committed, ReportedBack
from server.domain.meeting.floor import FloorReleased, FloorTaken
from server.domain.meeting.hidden import LearningWritten, Revealed, TextWritten, Veiled, VoteCast
from server.domain.meeting.moving import PhaseBegan
from server.domain.meeting.opening import (
    Brought,
    CourseSet,
    MeetingOpened,
)
from server.domain.meeting.presenting import (
    BidSupported,
    PresenterChosen,
    ProblemPresented,
    ProblemReframed,
)
from server.domain.meeting.questions import (
    QuestionAnswered,
    QuestionAsked,
    QuestionLingered,
    QuestionSettled,
    QuestionStarred,
)
from server.domain.meeting.resources import OfferAnswered, Offered
from server.domain.meeting.rounds import Passed, RoundClosed, RoundOpened, TurnPutOff, TurnSkipped
from server.domain.meeting.saying import Said
from server.domain.meeting.seats import MemberSeated, MemberUnseated
from server.domain.meeting.skills import ExampleGiven, SkillChosen, SkillRated
from server.domain.words import Word

BRING = "[bring rounds](#fold-bring)"
NOTE = "with the entry's `act` as `id`, the entry's `by`, and the meeting's `phase`"
NEW = "with the entry's `act` as `id`, its `by`"
ON = "[go on](#fold-on)"
PUT = "[Put](#fold-put) the entry's `by`"
RECOUNT = "[count anew](#fold-again) who takes part"
STOP = "[Stop the clock](#fold-clock)"
TURN = "[take the turn](#fold-turn)"

EFFECTS: dict[type[Word], str] = {
    # The house
    MeetingOpened: "Sets `set`, `set_name`, `number`, `title` and `language`; `opened_at` "
    "becomes the entry's `at`.",
    CourseSet: "Sets `template` to the template's `name`, and `labels` to its `labels`; "
    "`course` is [made of it](#fold-course). `presenters` becomes null for each airtime that the "
    "course has: as many as the highest `airtime` of its phases, and one where all are 0.",
    MemberSeated: "Appends a member to `members`, with `seated` true, an empty `skill` and "
    "`rating` 0. If the role is `coach` and `chair.coach` is null, they become that. Then "
    f"{RECOUNT}.",
    MemberUnseated: "The member's `seated` becomes false, and in `presenters` they become null. "
    "If they were `chair.coach`, the chair becomes that of the first in `members` whose `role` is "
    "`coach`, with no deputy and no offer, and who becomes null in `presenters` too; otherwise "
    f"they become null as `chair.deputy` and as `chair.to`. Then {RECOUNT}.",
    Brought: "Append `commitments` to `due`, `questions` to `kept`.",
    # The coach
    PhaseBegan: "Look first whether the time ran: `floor.clock_ran` if there is a floor, else "
    f"`clock.running`. {STOP} of the phase that is left; then set `phase`; `floor` becomes null; "
    "`clock.since` the entry's `at`; `clock.running` true if the time ran or the phase that was "
    "left is `lobby`, but false if the new one is `lobby` or `closed`; `clock.automatic` false if "
    "nothing is left of the new one's `minutes`, which in `lobby` and `closed` are 0. `began_at` "
    f"becomes the entry's `at` if it was 0. Then {RECOUNT}, and {BRING}. A phase that everyone "
    "comes back to has its rounds as they were, and its `spent`.",
    FloorTaken: "`floor` becomes one with the entry's `by`, `question` and `showing`; its "
    "`clock_ran` is that of the `floor` before if there was one, else `clock.running`. "
    f"{STOP}.",
    FloorReleased: "`clock.running` becomes `floor.clock_ran`, and `clock.since` the entry's "
    "`at`; `floor` becomes null.",
    ClockHeld: f"{STOP}.",
    ClockResumed: "`clock.running` becomes true, and `clock.since` the entry's `at`.",
    TimeAdjusted: "The `minutes` of the present phase grow by `minutes`; those of each `lender` "
    "shrink by the `minutes` of its loan. The loans are appended to `loans`.",
    AutomaticSet: "Sets `clock.automatic`.",
    PresenterChosen: f"Sets the place `airtime` - 1 of `presenters`. Then {RECOUNT}.",
    DeputyNamed: "Sets `chair.deputy`.",
    ChairOffered: "`chair.offered` becomes the entry's `at`; sets `chair.to`.",
    ChairKept: "`chair.offered` becomes 0, and `chair.to` null.",
    ChairTaken: "`chair.coach` becomes the member, `chair.offered` 0, and `chair.to` null; "
    "`chair.deputy` becomes null if it was the member. Of `presenters` each that is the member "
    "becomes null, unless no step of that airtime is left from the present one on. Then {RECOUNT}.",
    # Rounds
    RoundOpened: "If the open round is revealed, it gets `closed` true. Then [open a "
    "round](#fold-open) with the entry's `act` as `id`, and `place` -1; its `until` is the entry's "
    f"`at` + `seconds` x 1000, or 0 if `seconds` is 0. Then {ON}.",
    RoundClosed: f"The round gets `closed` true. Then {BRING}.",
    Passed: f"Appends the entry's `by` to the round's `passed`. Then {ON}.",
    TurnPutOff: "Appends the entry's `by` to the round's `later`.",
    TurnSkipped: "Appends the member to the round's `later`, or to its `passed` if they are in "
    f"`later`. Then {ON}.",
    VoteCast: f"{PUT}'s item in the round, with `choice` as `text`.",
    TextWritten: f"{PUT}'s item in the round, with its `text`, `kind` and `edited`.",
    LearningWritten: f"{PUT}'s item in the round, with `level` as `slot`, its `text` and its "
    "`seen_by`.",
    Veiled: "The round's `ready` grows by 1 if `first` is true. Nobody but the author is told "
    "more.",
    Revealed: "The items are appended to the round's `revealed`, which was null before the "
    "first reveal; its `shown` becomes the ids of its `items`. By the purpose of the round each "
    "item then becomes something more. `bids`: a bid, with no `support`. `learning`: a learning, "
    "with `slot` as `level`. `questions`: a question, with the presenter as `to`, or `everyone` if "
    "there is none, with `round` 0 and the status `open`, and all else as if it were asked "
    "now; [count it](#fold-mix), too. Each has the item's `id`, `by` and `text`, and is appended "
    "in the order of the reveal.",
    # What people say
    Said: f"Appends a note to `notes`, {NOTE}. Then {TURN} of `say`.",
    ReportedBack: "Gives the commitment with that id in `due` a `report`, with the meeting's "
    "`number` as `meeting` and the entry's `at`; one that it had is replaced. Then, if the entry's "
    f"`by` [owes](#fold-order) no other report, {TURN} of `report_back`.",
    BidSupported: "Appends the entry's `by` to the `support` of the bid.",
    ProblemPresented: f"Appends a note to `problem`, {NOTE}.",
    ProblemReframed: f"Appends a note to `reframed`, {NOTE}.",
    QuestionAsked: f"Appends to `questions`, {NEW}, the meeting's `phase`, and the `airtime` of "
    "the present phase. `round` is the `number` of the [round that talk follows](#fold-open) if "
    "`ask` takes a turn in the present phase and the entry's `by` waits in that round, else 0; "
    "`status` is `collected` if it is a burst, else `open`; `note` is empty, `starred` false, and "
    f"there are no `answers`. Then [count it](#fold-mix), and {TURN} of `ask`.",
    QuestionAnswered: "The question's `status` becomes `answered`, whatever it was; the answer "
    f"is appended to its `answers`, {NEW}.",
    QuestionSettled: "Sets the question's `status` and `note`.",
    QuestionStarred: "Sets the question's `starred`.",
    Offered: f"Appends to `offers`, {NEW}, the `airtime` of the present step, and null as "
    "`accepted`.",
    OfferAnswered: "Sets the offer's `accepted`.",
    QuestionLingered: f"Appends a note to `lingering`, {NOTE}.",
    # What people say of themselves
    SkillChosen: "Sets the `skill` of the member who is the entry's `by`.",
    SkillRated: "Sets the `rating` of the member who is the entry's `by`.",
    ExampleGiven: f"Appends to `examples`, {NEW}.",
    Committed: "Appends to `commitments`, with the entry's `act` as `id`, its `by` as `member`, "
    "the meeting's `number` as `meeting`, and null as `report`.",
}
