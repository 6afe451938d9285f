"""The meetings that are built in; a set copies one to change it.

- A template that does not fit its limits is refused with the place in `field`, such as
  `template.phases[0].minutes`, and nothing is changed.
- A phase may bring a round only if it would not be empty: a `go_round` where the kind has an act
  that takes a turn, any other where the kind allows what the rule of its purpose `needs`.
- Where a template has several airtimes, a phase that needs a presenter must have `airtime` true.
- Phases with `airtime` that follow each other are gone through once for each presenter: with two
  airtimes `explore` comes as `explore` and `explore-2`. Use the keys that are in the `course`.
"""

from server.domain.meeting.course import Labels, Talk, Template, TemplatePhase
from server.domain.meeting.phases import BY_KEY, PhaseKind
from server.domain.meeting.state.rounds import RoundKind

K = PhaseKind
GO, POP, WRITE = RoundKind.GO_ROUND, RoundKind.POPCORN, RoundKind.WRITE_REVEAL
BURST = RoundKind.BURST

AIRTIME = {K.PRESENT, K.CLARIFY, K.EXPLORE, K.REFRAME, K.DEEPEN, K.PAUSE, K.COMMIT}


def phase(
    kind: PhaseKind,
    minutes: int,
    name: str = "",
    rounds: tuple[RoundKind, ...] | None = None,
    airtime: bool | None = None,
) -> TemplatePhase:
    """A phase, with what is usual for its kind where nothing is said."""
    usual = BY_KEY[kind].rounds
    own = kind in AIRTIME if airtime is None else airtime
    return TemplatePhase(kind, name, minutes, usual if rounds is None else rounds, own)


def template(
    name: str,
    *phases: TemplatePhase,
    airtimes: int = 1,
    talk: Talk = Talk.USUAL,
    facilitated: bool = True,
) -> Template:
    return Template(name, airtimes, Labels.SET, talk, facilitated, phases)


STANDARD = (
    *(K.OPEN, K.REPORT_BACK, K.CHOOSE, K.PRESENT, K.CLARIFY, K.EXPLORE, K.REFRAME, K.DEEPEN),
    *(K.PAUSE, K.COMMIT, K.LEARN, K.CLOSE),
)
IN_60 = (4, 8, 3, 4, 5, 10, 5, 6, 2, 4, 6, 3)
IN_90 = (6, 12, 4, 6, 8, 15, 7, 12, 3, 6, 8, 3)

WRITTEN = {K.CHOOSE, K.LEARN}
EARLIEST = template(
    "One presenter, 60 minutes",
    *(
        phase(k, n, rounds=(WRITE,) if k in WRITTEN else ())
        for k, n in zip(STANDARD, IN_60, strict=True)
    ),
)
"""The course that a meeting has until one is laid down, and has for good where its log lays down
none: the first meetings, in which the coach called each round, and bids and learnings were seen at
once.  It must stay as it is."""

DEFAULT = "standard_60"
BUILT_IN: dict[str, Template] = {
    DEFAULT: template("One presenter, 60 minutes", *map(phase, STANDARD, IN_60)),
    "standard_90": template("One presenter, 90 minutes", *map(phase, STANDARD, IN_90)),
    "airtime_2": template(
        "Two presenters, 120 minutes",
        phase(K.OPEN, 8),
        phase(K.REPORT_BACK, 12),
        phase(K.CHOOSE, 5),
        phase(K.PRESENT, 5),
        phase(K.CLARIFY, 6),
        phase(K.EXPLORE, 14),
        phase(K.REFRAME, 5),
        phase(K.PAUSE, 2),
        phase(K.COMMIT, 5),
        phase(K.REST, 6),
        phase(K.LEARN, 10),
        phase(K.CLOSE, 5),
        airtimes=2,
    ),
    "single_problem": template(
        "One problem of us all, 90 minutes",
        phase(K.OPEN, 6, "Welcome and skills"),
        phase(K.REPORT_BACK, 8),
        phase(K.PRESENT, 3, airtime=False),
        phase(K.EXPLORE, 14, rounds=(POP,), airtime=False),
        phase(K.REFRAME, 9, airtime=False),
        phase(K.EXPLORE, 14, rounds=(POP,), airtime=False),
        phase(K.DEEPEN, 5, "Goal", (POP,), airtime=False),
        phase(K.DEEPEN, 9, rounds=(POP,), airtime=False),
        phase(K.COMMIT_ALL, 8, airtime=False),
        phase(K.LEARN, 11),
        phase(K.CLOSE, 3),
    ),
    "self_facilitated": template(
        "Without a facilitator, 75 minutes",
        phase(K.OPEN, 5),
        phase(K.REPORT_BACK, 12),
        phase(K.CHOOSE, 4),
        phase(K.PRESENT, 5),
        phase(K.CLARIFY, 6),
        phase(K.EXPLORE, 14),
        phase(K.REFRAME, 6),
        phase(K.PAUSE, 2),
        phase(K.COMMIT, 6),
        phase(K.LEARN, 8),
        phase(K.CLOSE, 7, "Close and next host"),
        facilitated=False,
    ),
    "written": template(
        "In writing, 60 minutes",
        phase(K.OPEN, 4),
        phase(K.REPORT_BACK, 6),
        phase(K.PRESENT, 5),
        phase(K.WRITE_QUESTIONS, 5, airtime=True),
        phase(K.SORT_QUESTIONS, 8, airtime=True),
        phase(K.EXPLORE, 12, "Answers and further questions", (POP,)),
        phase(K.REFRAME, 6),
        phase(K.PAUSE, 3),
        phase(K.COMMIT, 4),
        phase(K.LEARN, 5),
        phase(K.CLOSE, 2),
        talk=Talk.WRITTEN,
    ),
    "case_clinic": template(
        "Case clinic, 70 minutes",
        phase(K.CHOOSE, 3, "Roles"),
        phase(K.PRESENT, 13, "Intention"),
        phase(K.CLARIFY, 4),
        phase(K.PAUSE, 3, "Stillness"),
        phase(K.MIRROR, 10, airtime=True),
        phase(K.TALK, 20, "Dialogue", (POP,), airtime=True),
        phase(K.TALK, 9, "Closing remarks", airtime=True),
        phase(K.PAUSE, 5, "Journal"),
        phase(K.CLOSE, 3),
        facilitated=False,
    ),
    "taster": template(
        "A taster, 40 minutes",
        phase(K.OPEN, 4),
        phase(K.PRESENT, 4),
        phase(K.CLARIFY, 5),
        phase(K.EXPLORE, 12),
        phase(K.REFRAME, 5),
        phase(K.COMMIT, 4),
        phase(K.LEARN, 5),
        phase(K.CLOSE, 1),
    ),
    "contracting": template(
        "Beginning a set, 75 minutes",
        phase(K.OPEN, 5),
        phase(K.TALK, 15, "Who we are"),
        phase(K.WRITE, 10, "Hopes and worries"),
        phase(K.TALK, 12, "How it works", (POP,)),
        phase(K.TALK, 15, "Our ground rules"),
        phase(K.WRITE, 8, "Issues in the air"),
        phase(K.TALK, 7, "Dates and rotation", (POP,)),
        phase(K.CLOSE, 3),
    ),
    "ending": template(
        "Ending a set, 75 minutes",
        phase(K.OPEN, 5),
        phase(K.REPORT_BACK, 12, "Last report-back"),
        phase(K.TALK, 15, "How our problems changed"),
        phase(K.WRITE, 10, "What I take with me"),
        phase(K.WRITE, 10, "What we were as a set"),
        phase(K.WRITE, 10, "What the organisation should know"),
        phase(K.TALK, 5, "Go on, or end?", (POP,)),
        phase(K.CLOSE, 8, "Thanks"),
    ),
}
