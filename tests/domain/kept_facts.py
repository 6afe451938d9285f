"""What the kept meetings say, written down by hand from their lines."""

import msgspec

from tests.kept_logs import LEFT, OVER


class Facts(msgspec.Struct):
    """Of a meeting: where it ended, who presented, who is out, and how much of what there was.

    `statuses` are those of its questions, `made` whose commitment has which id, `bids` who bid.
    """

    phase: str
    presenters: list[str]
    out: set[str]
    statuses: dict[str, int]
    answers: int
    made: list[tuple[str, str]]
    bids: list[str]
    problem: int
    reframed: int
    learnings: list[str]
    due: dict[str, str | None] = {}
    kept: list[str] = []
    lingering: list[str] = []


MADE = [("ben", "commit-rota"), ("ben", "commit-thanks"), ("chloe", "commit-keys")]
ALSO = [*MADE, ("dev", "commit-before")]
ASK_FIRST = [("dev", "commit-ask-first")]
DUE: dict[str, str | None] = {"commit-rota": "partly", "commit-thanks": None, "commit-keys": None}
LARGE = Facts(
    phase="closed",
    presenters=["ben", "chloe"],
    out={"farid"},
    statuses={
        "answered": 7,
        "aloud": 2,
        "parked": 3,
        "passed": 1,
        "withdrawn": 1,
        "set_aside": 2,
        "collected": 2,
        "open": 5,
    },
    answers=8,
    made=ALSO,
    bids=["ben", "dev", "chloe"],
    problem=3,
    reframed=3,
    learnings=["chloe organisation", "ben self", "esi set"],
    lingering=["linger-letting-go", "linger-tuesday"],
)
HALF = Facts(
    phase="commit",
    presenters=["dev"],
    out=set(),
    statuses={"answered": 1, "open": 1},
    answers=1,
    made=ASK_FIRST,
    bids=["dev"],
    problem=1,
    reframed=0,
    learnings=[],
    due={**DUE, "commit-before": None},
    kept=["linger-letting-go"],
)
TALKED = msgspec.structs.replace(
    LARGE,
    statuses={**LARGE.statuses, "answered": 6, "aloud": 6},
    answers=10,
    bids=["dev", "ben", "chloe"],
    learnings=["ben self", "chloe organisation", "esi set"],
)
PLAYED = msgspec.structs.replace(
    TALKED,
    # More than was talked: a written question that was answered, one that was so aloud, and one
    # of a burst; but what was written late in a round that closed at once never was a question.
    statuses={**LARGE.statuses, "answered": 7, "aloud": 7, "collected": 3, "open": 4},
    answers=11,
    made=[*MADE[:2], ("ben", "commit-lin"), *ALSO[2:]],
    bids=["ben", "dev", "chloe"],
    lingering=[*LARGE.lingering, "linger-coffee"],
)
PAIRED = msgspec.structs.replace(
    PLAYED,
    # More than was played: what was written second, a goal worked on, an airtime of two.
    presenters=["ben", "chloe", "dev"],
    statuses=PLAYED.statuses | {"answered": 11, "aloud": 8, "parked": 4, "set_aside": 3, "open": 5},
    answers=16,
    made=[*PLAYED.made[:4], ("dev", "commit-drawer"), ("dev", "commit-before")],
    bids=["dev", "ben", "chloe"],
    problem=4,
    reframed=4,
    learnings=[
        *("ben self", "ben better", "chloe elsewhere", "dev best"),
        *("chloe organisation", "esi set"),
    ],
)
SHARED = msgspec.structs.replace(
    HALF,
    due={**DUE, "commit-drawer": None, "commit-before": None},
    kept=[*HALF.kept, "promise-short"],
)
AGREED = msgspec.structs.replace(
    PAIRED,
    # More than was worked on by two: what two of them had parked was taken up, a member asked one
    # who commits, and what was written late in a closed round became a question.
    statuses=PAIRED.statuses | {"answered": 13, "aloud": 9, "parked": 2, "open": 6},
    answers=18,
    learnings=[
        *("ben self", "chloe organisation", "chloe elsewhere", "ben better", "dev best"),
        "esi set",
    ],
    lingering=[*PAIRED.lingering, "linger-board"],
)
LOOKING_BACK = msgspec.structs.replace(
    SHARED,
    kept=[
        *("linger-letting-go", "linger-board", "topic-vans", "topic-lorry"),
        *("promise-short", "promise-board"),
    ],
)
COME_ANEW = msgspec.structs.replace(
    AGREED,
    # More than was agreed on: one left, came back and left again, and one who came anew asked where
    # they were, before it was known who she was.
    out={"farid", "gil"},
    statuses=AGREED.statuses | {"open": 7},
    learnings=[
        *("ben self", "chloe elsewhere", "dev best", "ben better", "chloe organisation"),
        "esi set",
    ],
)
FACTS = {
    ("d82e53e", OVER): Facts(
        phase="closed",
        presenters=["chloe"],
        out={"farid"},
        statuses={"answered": 4, "open": 9},
        answers=5,
        made=MADE,
        bids=["ben", "chloe", "ben"],
        problem=2,
        reframed=2,
        learnings=["ben self", "chloe organisation", "chloe self", "chloe self", "ana set"],
    ),
    ("d82e53e", LEFT): Facts(
        phase="deepen",
        presenters=["dev"],
        out=set(),
        statuses={"answered": 1, "open": 2},
        answers=1,
        made=ASK_FIRST,
        bids=["dev"],
        problem=1,
        reframed=0,
        learnings=[],
        due=DUE,
    ),
    ("51a8a2b", OVER): LARGE,
    ("51a8a2b", LEFT): HALF,
    ("03ea245", OVER): LARGE,
    ("03ea245", LEFT): HALF,
    ("8247e05", OVER): LARGE,
    ("8247e05", LEFT): HALF,
    ("44bf97c", OVER): TALKED,
    ("44bf97c", LEFT): HALF,
    ("a011295-played", OVER): PLAYED,
    ("a011295-played", LEFT): HALF,
    ("4e76434", OVER): PAIRED,
    ("4e76434", LEFT): SHARED,
    ("7833bfa", OVER): AGREED,
    ("7833bfa", LEFT): LOOKING_BACK,
    ("15a1143", OVER): COME_ANEW,
    ("15a1143", LEFT): LOOKING_BACK,
    ("2274abd", OVER): COME_ANEW,
    ("2274abd", LEFT): LOOKING_BACK,
}
