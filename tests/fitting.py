"""The acts that would fit a moment best: what somebody could ask for, by the name of the act.

Names beyond those of commands are acts for others: `answer_for_presenter`, `support_own_bid`.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from server.domain.meeting.phases import LAST
from server.domain.meeting.state.commitments import Outcome
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.rounds import Purpose, RoundKind
from server.domain.meeting.state.timing import Source
from server.domain.meeting.vocabulary import Command
from tests.commands import EXAMPLES, whole

Fields = dict[str, Any]

BY_NAME = {kind.key(): kind for kind in Command.__args__}


def rounds(m: Meeting, _: str) -> Iterator[Fields]:
    yield from ({"round": r.id} for r in m.open_rounds)


def turns(m: Meeting, who: str) -> Iterator[Fields]:
    yield from ({"round": r.id, "member": r.turn or who} for r in m.open_rounds)


def questions(m: Meeting, _: str) -> Iterator[Fields]:
    yield from ({"question": q.id} for q in m.questions[-8:])


def replies(m: Meeting, _: str) -> Iterator[Fields]:
    yield from ({"reply_to": q.id} for q in m.questions[-8:])


def of_presenter(m: Meeting, who: str, field: str = "question") -> Iterator[Fields]:
    """The questions that were put to whoever presents, and not to them."""
    to = set(m.presenting) - {who}
    yield from ({field: q.id} for q in m.questions if q.to in to)


def other(m: Meeting, who: str) -> str:
    able = (p.id for p in m.members if p.id not in (who, m.chair.coach, *m.presenting))
    return next(able, who)


def reports(m: Meeting, who: str, own: bool = True) -> Iterator[Fields]:
    yield from (
        {"commitment": c.id, "member": c.member, "outcome": Outcome.PARTLY}
        for c in m.due
        if (c.member == who) is own
    )


def commitments(m: Meeting, who: str, own: bool) -> Iterator[Fields]:
    found = (c for c in m.commitments if (c.member == who) is own)
    yield from ({"commitment": c.id} for c in found)


def presenters(m: Meeting, who: str) -> Iterator[Fields]:
    for airtime in range(1, len(m.presenters) + 1):
        yield {"airtime": airtime, "members": (other(m, who),)}


Ways = Callable[[Meeting, str], Iterable[Fields]]

FITTING: dict[str, Ways] = {
    **dict.fromkeys(("reveal", "close_round", "pass", "come_back", "close_resources"), rounds),
    **dict.fromkeys(("write", "write_learning", "take_back_text", "word_round"), rounds),
    **dict.fromkeys(("skip_turn",), turns),
    **dict.fromkeys(("park", "pass_question", "withdraw_question", "set_aside"), questions),
    **dict.fromkeys(("star", "take_up"), questions),
    **dict.fromkeys(("answer", "answer_aloud"), replies),
    "move": lambda m, _: [{"leaving": m.phase, "to": s.key} for s in m.course[1:]],
    "vote": lambda m, _: [
        {"round": r.id, "choice": r.options[0]} for r in m.open_rounds if r.options
    ],
    "ask": lambda m, w: [{"to": to} for to in (*m.presenting, other(m, w))],
    "ask_aloud": lambda m, w: [{"member": w, "to": to} for to in (*m.presenting, other(m, w))],
    "report_back": lambda m, w: [{"commitment": f["commitment"]} for f in reports(m, w)],
    "report_aloud": lambda m, w: [*reports(m, w), *reports(m, w, own=False)],
    "support_bid": lambda m, w: [{"bid": b.id} for b in m.bids if b.by != w],
    "withdraw_support": lambda m, w: [{"bid": b.id} for b in m.bids if w in b.support],
    "choose_presenter": presenters,
    "answer_offer": lambda m, _: [{"offer": o.id} for o in m.offers],
    "witness": lambda m, w: commitments(m, w, own=False),
    "change_commitment": lambda m, w: commitments(m, w, own=True),
    "withdraw_commitment": lambda m, w: commitments(m, w, own=True),
    "give_example": lambda m, w: [{"member": p.id} for p in m.members if p.id != w],
    "hand_over": lambda m, w: [{"member": other(m, w)}],
    "name_deputy": lambda m, w: [{"member": other(m, w)}],
    "adjust_time": lambda *_: [{"minutes": 1, "source": Source.LONGER}],
    "open_round": lambda *_: [
        {"purpose": Purpose.PULSE},
        {"purpose": Purpose.SILENCE, "seconds": 60},
    ],
    "strike_out": lambda m, _: [{"post": post.id} for post in m.posts[-3:]],
}
"""The fields that an act would have just now, where they are not those of its example."""

FOR_OTHERS: dict[str, tuple[str, Ways]] = {
    "answer_for_presenter": ("answer", lambda m, w: of_presenter(m, w, "reply_to")),
    "park_for_presenter": ("park", of_presenter),
    "report_aloud_for": ("report_aloud", lambda m, w: reports(m, w, own=False)),
    "have_spoken_for": (
        "have_spoken",
        lambda m, w: [f for f in turns(m, w) if f["member"] != w],
    ),
    "support_own_bid": ("support_bid", lambda m, w: [{"bid": b.id} for b in m.bids if b.by == w]),
    "witness_own": ("witness", lambda m, w: commitments(m, w, own=True)),
    "ask_during_round": (
        "ask",
        lambda m, w: [
            {"to": other(m, w)}
            for r in m.open_rounds
            if r.kind is RoundKind.GO_ROUND and r.purpose is Purpose.TURNS
        ],
    ),
}


def fitting(m: Meeting, name: str, who: str) -> Iterator[Any]:
    """What somebody could ask for by that name; nothing where there is no occasion for it."""
    act, ways = FOR_OTHERS.get(name) or (name, FITTING.get(name, lambda *_: [{}]))
    kind = BY_NAME[act]
    if m.phase == LAST:
        return
    for fields in ways(m, who):
        made = {**EXAMPLES[kind], **whole(act, {}), **fields}
        yield kind(id="try-000001", **made)
