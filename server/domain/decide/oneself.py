"""Judges what people say of themselves: their skill, their commitments."""

from datetime import UTC, date, datetime, timedelta

from server.domain import commands as do
from server.domain import events as on
from server.domain.decide.verdict import Decision, Judges
from server.domain.meeting import Meeting
from server.domain.names import tidy
from server.domain.refusals import Reason, Refusal
from server.domain.words import MemberId

MOST_COMMITMENTS = 3
BEHIND = timedelta(hours=12)


def choose_skill(m: Meeting, command: do.ChooseSkill, by: MemberId) -> Decision:
    return on.SkillChosen(tidy(command.skill))


def rate_skill(m: Meeting, command: do.RateSkill, by: MemberId) -> Decision:
    return on.SkillRated(command.rating) if has_skill(m, by) else Refusal(Reason.NO_SKILL)


def give_example(m: Meeting, command: do.GiveExample, by: MemberId) -> Decision:
    if m.member(command.member) is None:
        return Refusal(Reason.NO_SUCH_MEMBER, "member")
    if command.member == by:
        return Refusal(Reason.OF_YOURSELF, "member")
    if not has_skill(m, command.member):
        return Refusal(Reason.NO_SKILL, "member")
    return on.ExampleGiven(command.member, tidy(command.text))


def has_skill(m: Meeting, id: MemberId) -> bool:
    return any(p.id == id and p.skill for p in m.members)


def commit(m: Meeting, command: do.Commit, by: MemberId) -> Decision:
    if sum(c.member == by for c in m.commitments) >= MOST_COMMITMENTS:
        return Refusal(Reason.ENOUGH_COMMITMENTS)
    if command.by_when < earliest_day(m):
        return Refusal(Reason.DATE_PAST, "by_when")
    return on.Committed(
        tidy(command.what),
        command.by_when,
        tidy(command.first_step),
        tidy(command.how_known),
        tidy(command.obstacle),
        tidy(command.if_then),
        command.confidence,
    )


def earliest_day(m: Meeting) -> date:
    """The day the meeting began, where on earth it is earliest: twelve hours behind."""
    return (datetime.fromtimestamp(m.began_at / 1000, UTC) - BEHIND).date()


JUDGES: Judges = {
    do.ChooseSkill: choose_skill,
    do.RateSkill: rate_skill,
    do.GiveExample: give_example,
    do.Commit: commit,
}
