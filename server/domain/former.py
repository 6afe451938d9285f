"""Lines of earlier versions, made into today's: the one place that knows what lines once were.

A line says its version in `v`; those of the first have none.  A change of the shape of an event
adds its rules here under the version that they read, which may be none at all, and keeps a log of
that version in `tests/kept`.  Nothing else changes.  A rule makes one line of one: numbers stay.
"""

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from server.domain.former_templates import (
    FIRST,
    NOBODY,
    with_facilitator,
    with_plans,
    with_talk,
)

Shape = dict[str, Any]


class Past(Struct, frozen=True):
    """What lines of the first version leave to those that follow them, and say only once.

    `round` is the act of the round that was opened last, `entered` the act by which each phase
    was first begun.
    """

    round: str = ""
    entered: tuple[tuple[str, str], ...] = ()

    def after(self, line: Shape) -> "Past":
        """What is to be known once this line was read."""
        event, act = line["event"], line["act"]
        if event["type"] == "round_opened":
            return replace(self, round=act)
        if event["type"] == "phase_began":
            return replace(self, entered=(*self.entered, (event["phase"], act)))
        return self

    def brought(self, phase: str) -> str:
        """The round that a phase brought as it first began."""
        return next((f"{act}.0" for key, act in self.entered if key == phase), "")


Rule = Callable[[Shape, Shape, Past], Shape]
"""From an event, its line, and what came before, to the event of the version that followed."""


def todays(line: Shape, past: Past) -> Shape:
    """A line as today's version would have written it; `past` is of the lines before it."""
    event = line["event"]
    for version in range(line.get("v", 1), VERSION):
        rule = RULES[version].get(event["type"])
        event = rule(event, line, past) if rule else event
    return {**line, "event": event, "v": VERSION}


def lacked(**fields: Any) -> Rule:
    """The event did not have these fields yet, and had them by what is given here."""
    return lambda event, line, past: {**fields, **event}


def named(kind: str, **fields: Any) -> Rule:
    """The event is called otherwise now, and has these fields alone."""
    return lambda event, line, past: {"type": kind, **fields}


def answered(event: Shape, line: Shape, past: Past) -> Shape:
    to = event.get("reply_to") or event["question"]
    return {"type": event["type"], "reply_to": to, "text": event["text"]}


def in_last_round(event: Shape, line: Shape, past: Past) -> Shape:
    return {"round": past.round, **event}


def bid_made(event: Shape, line: Shape, past: Past) -> Shape:
    return revealed_alone(line, past.brought("choose"), "", event["text"])


def learning_shared(event: Shape, line: Shape, past: Past) -> Shape:
    return revealed_alone(line, past.brought("learn"), event["level"], event["text"])


def revealed_alone(line: Shape, round: str, slot: str, text: str) -> Shape:
    """What was seen at once is a reveal of it alone."""
    item = {"id": line["act"], "by": line["by"], "slot": slot, "text": text, **UNREAD}
    return {"type": "revealed", "round": round, "items": [item]}


def revealed(event: Shape, line: Shape, past: Past) -> Shape:
    return {**event, "items": [{**UNREAD, **item} for item in event["items"]]}


def seated(event: Shape, line: Shape, past: Past) -> Shape:
    """Names are looked up in the set."""
    return {**event, "name": ""}


def commitments_brought(event: Shape, line: Shape, past: Past) -> Shape:
    due = [{key: one[key] for key in ("id", "member", "meeting")} for one in event["due"]]
    return {"type": "brought", "commitments": due, "questions": []}


def questions_brought(event: Shape, line: Shape, past: Past) -> Shape:
    """What is said of a question is looked up at its source."""
    kept = [{**one, "text": ""} for one in event["kept"]]
    return {"type": "brought", "commitments": [], "questions": kept}


def reported_back(event: Shape, line: Shape, past: Past) -> Shape:
    return {"member": line["by"], **event}


def brought(event: Shape, line: Shape, past: Past) -> Shape:
    """Whose it is was not told beside it."""
    owners = [c["member"] for c in event["commitments"]] + [q["by"] for q in event["questions"]]
    return {**event, "people": [{"id": id, "name": ""} for id in dict.fromkeys(owners)]}


def revealed_by_place(event: Shape, line: Shape, past: Past) -> Shape:
    """What was revealed without names had none of its own."""
    items = [
        {**item, "id": item["id"] or f"{line['act']}.{place}"}
        for place, item in enumerate(event["items"])
    ]
    return {**event, "items": items}


def in_template(change: Callable[[Shape], Shape]) -> Rule:
    """The template of the event was another."""
    return lambda event, line, past: {**event, "template": change(event["template"])}


def chosen_alone(event: Shape, line: Shape, past: Past) -> Shape:
    """One presented, and nobody had pressed a bid."""
    members = [event["member"]]
    return {"type": event["type"], "airtime": event["airtime"], "members": members, "bid": ""}


UNREAD = {"kind": "unread", "edited": False}

RULES: dict[int, dict[str, Rule]] = {
    1: {
        "meeting_opened": lacked(language="en"),
        "member_seated": seated,
        "commitments_brought": commitments_brought,
        "questions_brought": questions_brought,
        "presenter_chosen": lacked(airtime=1),
        "chair_taken": lacked(takes_part=False),
        "round_opened": lacked(purpose="turns", question="", seconds=0),
        "round_closed": in_last_round,
        "passed": in_last_round,
        "text_written": lacked(**UNREAD),
        "revealed": revealed,
        "bid_made": bid_made,
        "learning_shared": learning_shared,
        "question_asked": lacked(**UNREAD),
        "question_answered": answered,
        "committed": lacked(obstacle="", if_then="", confidence=0),
        "meeting_planned": lacked(template=FIRST),
        # Of its meetings a set now knows by their records, which are made of their logs.
        "meeting_started": named("superseded"),
        "commitment_made": named("superseded"),
        "commitment_reported": named("superseded"),
        "question_kept": named("superseded"),
        "meeting_closed": named("superseded"),
    },
    2: {
        "meeting_opened": lacked(talks=True),
        "course_set": in_template(with_talk),
        "meeting_planned": in_template(with_talk),
        "template_saved": in_template(with_talk),
        # Asking alone was a turn, and an answer to everyone settled what was asked.
        "phase_began": lacked(discards=False),
        "round_closed": lacked(discards=False),
        "question_asked": lacked(ends_turn=True),
        "question_answered": lacked(settles=True),
        "reported_back": reported_back,
    },
    3: {
        "said": lacked(phase=""),
        "course_set": in_template(with_facilitator),
        "meeting_planned": in_template(with_facilitator),
        "template_saved": in_template(with_facilitator),
        "brought": brought,
        "revealed": revealed_by_place,
        "reported_back": lacked(surprised="", by_when=None),
        # Places are looked up in the set, as names are.
        "member_seated": lacked(place=0),
    },
    4: {
        "meeting_opened": lacked(called=NOBODY),
        "course_set": in_template(with_plans),
        "meeting_planned": in_template(with_plans),
        "template_saved": in_template(with_plans),
        "presenter_chosen": chosen_alone,
        "round_opened": lacked(options=[], texts=1),
        "text_written": lacked(place=1),
        "brought": lacked(wordings=[]),
        "question_asked": lacked(draft=""),
        # What landed was told to all as it was marked.
        "question_starred": lacked(shown=True),
    },
    5: {
        "brought": lacked(agreements=[], paths=[], parts=[]),
    },
    6: {
        # By which link somebody came in was not told, and newcomers had none of their own.
        "member_joined": lacked(own_key=""),
        "seat_taken": lacked(by_key=""),
        "meeting_planned": lacked(starts_at=0),
    },
    7: {
        # All were expected as members, and the members' key was replaced by the line that followed.
        "person_expected": lacked(role="member"),
        "member_removed": lacked(members_key=""),
        # Whoever was to lead a meeting led it, though the set had another coach.
        "known_as": lacked(leaves_chair=False),
    },
    8: {
        # Of what was asked aloud nothing was counted.
    },
}
"""By version, and by the type of the event in that version."""
VERSION = max(RULES) + 1
"""Of the shapes that lines have today."""
