"""The meetings that are built in; a set copies one to change it.

- A template that does not fit its limits is refused with the place in `field`, such as
  `template.phases[0].minutes`, and nothing is changed.
- A phase may bring a round only if it would not be empty: `turns` where the kind has an act that
  takes a turn, any other where the kind allows what the rule of its purpose `needs`.
- Where a template has several airtimes, a phase that needs a presenter must have `airtime` true,
  and nothing in `only`.
- Phases with `airtime` that follow each other are gone through once for each presenter: with two
  airtimes `explore` comes as `explore` and `explore-2`. Use the keys that are in the `course`.
- Those that are built in have no words of their own: their `wording`, and where that is empty their
  kind, names those of the catalogue, also the questions and options of their rounds.
"""

from msgspec.structs import replace

from server.domain.meeting.course import Called, Labels, Talk, Template, TemplatePhase
from server.domain.meeting.phases import BY_KEY, PhaseKind
from server.domain.meeting.state.plans import RoundPlan
from server.domain.meeting.state.rounds import Purpose

K = PhaseKind
AIRTIME = {
    *(K.PRESENT, K.CLARIFY, K.EXPLORE, K.REFRAME, K.DEEPEN, K.GOAL, K.PAUSE, K.COMMIT),
    *(K.RESPOND, K.MIRROR, K.WRITE_QUESTIONS, K.SORT_QUESTIONS),
}
"""What is gone through once for each presenter, where nothing else is said."""


def plan(
    purpose: Purpose, question: str = "", options: tuple[str, ...] = (), texts: int = 1
) -> RoundPlan:
    """A round, with what is usual where nothing is said."""
    return RoundPlan(purpose, question, options, texts)


FLOW, HEARD = plan(Purpose.FLOW), (plan(Purpose.TURNS),)  # in a `write` nobody asks or replies
SEVERAL = plan(Purpose.QUESTIONS, texts=5)
SHORT_CHECK = (plan(Purpose.STATEMENTS), plan(Purpose.AGREEMENT))


def vote(*options: str) -> RoundPlan:
    """A vote with options of its own; they are keys, which the catalogue has words for."""
    return plan(Purpose.CHOICE, options=options)


def phase(
    kind: PhaseKind,
    minutes: int,
    wording: str = "",
    *,
    rounds: tuple[RoundPlan, ...] | None = None,
    airtime: bool | None = None,
    only: tuple[int, ...] = (),
) -> TemplatePhase:
    """A phase, with what is usual for its kind where nothing is said."""
    usual = tuple(plan(purpose) for purpose in BY_KEY[kind].rounds)
    return TemplatePhase(
        kind=kind,
        name="",
        wording=wording,
        words=None,
        minutes=minutes,
        rounds=usual if rounds is None else rounds,
        airtime=kind in AIRTIME if airtime is None else airtime,
        only=only,
    )


def template(
    name: str,
    *phases: TemplatePhase,
    airtimes: int = 1,
    labels: Labels = Labels.SET,
    talk: Talk = Talk.USUAL,
    facilitated: bool = True,
    shared: bool = False,
    automatic: bool = False,
) -> Template:
    return Template(
        name=name,
        wording="",
        airtimes=airtimes,
        labels=labels,
        called=Called(),
        talk=talk,
        facilitated=facilitated,
        shared=shared,
        automatic=automatic,
        phases=phases,
    )


STANDARD = (
    *(K.OPEN, K.REPORT_BACK, K.CHOOSE, K.PRESENT, K.CLARIFY, K.EXPLORE, K.REFRAME, K.DEEPEN),
    *(K.PAUSE, K.COMMIT, K.LEARN, K.CLOSE),
)
IN_90 = (6, 12, 4, 6, 8, 15, 7, 12, 3, 6, 8, 3)

EARLY_IN_60 = (4, 8, 3, 4, 5, 10, 5, 6, 2, 4, 6, 3)
EARLY_ROUNDS = {K.CHOOSE: (plan(Purpose.BIDS),), K.LEARN: (plan(Purpose.LEARNING),)}
EARLY = (
    phase(k, n, rounds=EARLY_ROUNDS.get(k, ())) for k, n in zip(STANDARD, EARLY_IN_60, strict=True)
)
EARLIEST = template("One presenter, 60 minutes", *EARLY)
"""The course that a meeting has until one is laid down, and has for good where its log lays down
none: the first meetings, in which the coach called each round, and bids and learnings were seen at
once.  It must stay as it is."""

DEFAULT = "standard_60"
MADE: dict[str, Template] = {
    DEFAULT: template(
        "One presenter, 60 minutes",
        phase(K.OPEN, 6),
        phase(K.REPORT_BACK, 6),
        phase(K.CHOOSE, 3),
        phase(K.PRESENT, 4),
        phase(K.CLARIFY, 5),
        phase(K.EXPLORE, 10),
        phase(K.REFRAME, 7, "reframe_short", rounds=SHORT_CHECK),
        phase(K.DEEPEN, 4),
        phase(K.PAUSE, 2),
        phase(K.COMMIT, 4),
        phase(K.LEARN, 6),
        phase(K.CLOSE, 3),
    ),
    "standard_90": template("One presenter, 90 minutes", *map(phase, STANDARD, IN_90)),
    "airtime_2": template(
        "Two presenters, 120 minutes",
        phase(K.OPEN, 8),
        phase(K.REPORT_BACK, 12),
        phase(K.CHOOSE, 5),
        phase(K.PRESENT, 5),
        phase(K.CLARIFY, 6),
        phase(K.EXPLORE, 10),
        phase(K.REFRAME, 5, "reframe_short", rounds=SHORT_CHECK),
        phase(K.DEEPEN, 4),
        phase(K.PAUSE, 2),
        phase(K.COMMIT, 5),
        phase(K.REST, 6, airtime=True, only=(1,)),
        phase(K.LEARN, 10),
        phase(K.CLOSE, 5),
        airtimes=2,
    ),
    "single_problem": template(
        "One problem of us all, 90 minutes",
        phase(K.OPEN, 6, "single_open"),
        phase(K.REPORT_BACK, 8, "single_report"),
        phase(K.PRESENT, 3, "our_problem", airtime=False),
        phase(K.EXPLORE, 14, "our_explore", rounds=(FLOW,), airtime=False),
        phase(K.REFRAME, 9, "our_check", airtime=False),
        phase(K.EXPLORE, 14, "our_explore_again", rounds=(FLOW,), airtime=False),
        phase(K.GOAL, 5, "our_goal", airtime=False),
        phase(K.DEEPEN, 9, "our_deepen", rounds=(FLOW,), airtime=False),
        phase(K.COMMIT_ALL, 8),
        phase(K.LEARN, 11),
        phase(K.CLOSE, 3),
        labels=Labels.WIAL,
        shared=True,
    ),
    "self_facilitated": template(
        "Without a facilitator, 75 minutes",
        phase(K.OPEN, 5, "self_open"),
        phase(K.REPORT_BACK, 12),
        phase(K.CHOOSE, 4, "self_choose"),
        phase(K.PRESENT, 5),
        phase(K.CLARIFY, 6),
        phase(K.EXPLORE, 14),
        phase(K.REFRAME, 6, "reframe_short", rounds=SHORT_CHECK),
        phase(K.PAUSE, 2),
        phase(K.COMMIT, 6),
        phase(K.LEARN, 8),
        phase(K.CLOSE, 7, "self_close"),
        facilitated=False,
        automatic=True,
    ),
    "written": template(
        "In writing, 60 minutes",
        phase(K.OPEN, 4, "written_open"),
        phase(K.REPORT_BACK, 6, "written_report"),
        phase(K.PRESENT, 5, "written_present"),
        phase(K.WRITE_QUESTIONS, 5, "several_questions", rounds=(SEVERAL,)),
        phase(K.SORT_QUESTIONS, 8, "taking_up"),
        phase(K.EXPLORE, 12, "answers", rounds=(FLOW,)),
        phase(K.REFRAME, 6, "written_check", rounds=SHORT_CHECK),
        phase(K.PAUSE, 3, "written_pause"),
        phase(K.COMMIT, 4, "written_commit"),
        phase(K.LEARN, 5, "written_learn"),
        phase(K.CLOSE, 2, "written_close"),
        talk=Talk.WRITTEN,
    ),
    "case_clinic": template(
        "Case clinic, 70 minutes",
        phase(K.CHOOSE, 3, "clinic_roles", rounds=()),
        phase(K.PRESENT, 13, "intention"),
        phase(K.CLARIFY, 4, "clinic_clarify"),
        phase(K.PAUSE, 3, "stillness"),
        phase(K.MIRROR, 10, "mirroring"),
        phase(K.TALK, 20, "dialogue", rounds=(FLOW,), airtime=True),
        phase(K.WRITE, 9, "closing_remarks", rounds=HEARD, airtime=True),
        phase(K.PAUSE, 5, "journal"),
        phase(K.CLOSE, 3, "clinic_close"),
        facilitated=False,
    ),
    "taster": template(
        "A taster, 40 minutes",
        phase(K.WRITE, 4, "taster_open", rounds=HEARD),
        phase(K.PRESENT, 4),
        phase(K.CLARIFY, 5),
        phase(K.EXPLORE, 12),
        phase(K.REFRAME, 5, "taster_check", rounds=SHORT_CHECK),
        phase(K.COMMIT, 4),
        phase(K.LEARN, 5),
        phase(K.CLOSE, 1, "taster_close", rounds=(vote("yes", "perhaps", "no"),)),
    ),
    "contracting": template(
        "Beginning a set, 75 minutes",
        phase(K.TALK, 5, "begin_open", rounds=()),
        phase(K.WRITE, 15, "who_we_are", rounds=HEARD),
        phase(K.WRITE, 10, "hopes"),
        phase(K.TALK, 12, "how_it_works", rounds=(FLOW,)),
        phase(K.TALK, 15, "what_we_agree"),
        phase(K.WRITE, 8, "in_the_air"),
        phase(K.TALK, 7, "dates", rounds=(FLOW,)),
        phase(K.CLOSE, 3, "begin_close"),
    ),
    "mid_review": template(
        "Mid-review, 60 minutes",
        phase(K.WRITE, 5, "review_open", rounds=HEARD),
        phase(K.WRITE, 10, "what_works"),
        phase(K.WRITE, 10, "what_to_change"),
        phase(K.TALK, 10, "agreed_again"),
        phase(K.WRITE, 10, "one_question", rounds=HEARD),
        phase(K.TALK, 5, "how_many", rounds=(vote("0", "3", "6", "12", "open"),)),
        phase(K.LEARN, 7, "review_learn"),
        phase(K.CLOSE, 3, "review_close"),
    ),
    "ending": template(
        "Ending a set, 75 minutes",
        phase(K.TALK, 5, "end_open"),
        phase(K.REPORT_BACK, 12, "last_report"),
        phase(K.TALK, 15, "paths"),
        phase(K.WRITE, 10, "what_i_take"),
        phase(K.WRITE, 10, "what_we_were"),
        phase(K.WRITE, 10, "others_may_know"),
        phase(K.TALK, 5, "go_on", rounds=(vote("go_on", "end", "later"),)),
        phase(K.WRITE, 8, "thanks", rounds=HEARD),
    ),
}
BUILT_IN = {key: replace(one, wording=key) for key, one in MADE.items()}
