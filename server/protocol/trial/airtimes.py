"""A meeting of two presenters, whose coach goes and comes back."""

from server.domain.meeting.course import Labels, PhaseKind, Template, TemplatePhase
from server.domain.meeting.state.rounds import RoundKind
from server.protocol.scene import ANA, BEN, CHLOE, DEV, ESI, FARID, Step, act_id, arrival
from server.protocol.trial.steps import (
    ask,
    bring,
    choose,
    chores,
    does,
    move,
    open_round,
    opening,
    passes,
    say,
    unseat,
)

K = PhaseKind
COURSE = Template(
    name="Two at a time",
    airtimes=2,
    labels=Labels.NEUTRAL,
    phases=(
        TemplatePhase(K.OPEN, "Hello", 2, (), airtime=False),
        TemplatePhase(K.CHOOSE, "", 2, (), airtime=False),
        TemplatePhase(K.PRESENT, "", 2, (), airtime=True),
        TemplatePhase(K.EXPLORE, "", 4, (RoundKind.GO_ROUND,), airtime=True),
        TemplatePhase(K.COMMIT, "", 2, (), airtime=True),
        TemplatePhase(K.REST, "Tea", 5, (), airtime=False),
        TemplatePhase(K.COMMIT_ALL, "What both do", 3, (), airtime=False),
        TemplatePhase(K.CLOSE, "", 2, (RoundKind.GO_ROUND,), airtime=False),
    ),
)
PARKED = act_id("parked")

FIRST: tuple[Step, ...] = (
    *opening(5, "The fifth meeting", COURSE, ANA, BEN, CHLOE, DEV, FARID),
    does(ANA, "name_deputy", member=DEV.id),
    choose(BEN, airtime=1),
    choose(CHLOE, airtime=2),
    *bring((), ()),
    move("lobby", "present"),
    does(BEN, "present", text="The night rota, at last."),
    move("present", "explore"),
    ask(CHLOE, BEN, "Who likes it as it is?"),
    chores(ANA),
    chores(),
    chores(ANA),
    chores(ANA),
    does(FARID, "take_chair"),
    does(FARID, "hold_clock"),
    does(ANA, "take_chair"),
    does(ANA, "resume_clock"),
    unseat(BEN),
    passes(DEV),
    does(FARID, "pass"),
    move("explore", "choose"),
    choose(DEV, airtime=1),
    move("choose", "explore"),
    open_round("turns", "One more each."),
    does(FARID, "come_back"),
    passes(CHLOE),
    unseat(FARID),
    does(ANA, "set_automatic", on=True),
    chores(),
    does(ANA, "set_automatic", on=False),
)
SECOND: tuple[Step, ...] = (
    does(ANA, "adjust_time", minutes=1, source="longer"),
    does(ANA, "adjust_time", minutes=2, source="protected"),
    move("commit", "present-2"),
    does(CHLOE, "present", text="I agree with everything, too."),
    move("present-2", "explore-2"),
    ask(DEV, CHLOE, "With what do you not?", id=PARKED),
    does(CHLOE, "park", question=PARKED),
    arrival(ESI),
    does(ANA, "hand_over", member=ESI.id),
    move("explore-2", "close", by=ESI),
    say(ANA, "Awake."),
    move("close", "closed", by=ESI),
)
AIRTIMES = FIRST + SECOND
TOLD = (
    "Two airtimes, and a coach who goes. What is easily got wrong: the keys of phases that come "
    "twice; a chair that is offered, kept, offered again, then to all, taken and taken back, with "
    "who is in the round at each time; the presenter taken out in a round, which goes on; another "
    "one chosen, and everyone back in the phase, whose rounds are over; a last one who waits and "
    "is taken out, which ends a round; a phase that ends by itself; minutes borrowed from what is "
    "shared; a chair handed over for good."
)
