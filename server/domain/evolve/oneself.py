"""What is changed by what people say of themselves."""

from collections.abc import Callable

from msgspec.structs import replace

from server.domain import events as on
from server.domain.commitments import Commitment
from server.domain.evolve.turns import Changes, Entry
from server.domain.meeting import Meeting
from server.domain.people import Member, SkillExample
from server.domain.words import MemberId


def skill_chosen(m: Meeting, e: on.SkillChosen, entry: Entry) -> Meeting:
    return change_member(m, entry.by, lambda p: replace(p, skill=e.skill))


def skill_rated(m: Meeting, e: on.SkillRated, entry: Entry) -> Meeting:
    return change_member(m, entry.by, lambda p: replace(p, rating=e.rating))


def change_member(m: Meeting, id: MemberId, change: Callable[[Member], Member]) -> Meeting:
    return replace(m, members=tuple(change(p) if p.id == id else p for p in m.members))


def example_given(m: Meeting, e: on.ExampleGiven, entry: Entry) -> Meeting:
    example = SkillExample(entry.act, entry.by, e.member, e.text)
    return replace(m, examples=(*m.examples, example))


def committed(m: Meeting, e: on.Committed, entry: Entry) -> Meeting:
    made = Commitment(
        entry.act,
        entry.by,
        m.number,
        e.what,
        e.by_when,
        e.first_step,
        e.how_known,
        e.obstacle,
        e.if_then,
        e.confidence,
    )
    return replace(m, commitments=(*m.commitments, made))


CHANGES: Changes = {
    on.SkillChosen: skill_chosen,
    on.SkillRated: skill_rated,
    on.ExampleGiven: example_given,
    on.Committed: committed,
}
