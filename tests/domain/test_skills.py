"""The skill that each practises: named, rated, and seen by others."""

from server.domain.meeting.skills import (
    ChooseSkill,
    ExampleGiven,
    GiveExample,
    RateSkill,
    SkillChosen,
    SkillRated,
)
from server.domain.meeting.state.people import Member, Role, SkillExample
from server.domain.refusals import Reason
from tests.cast import ANA, BEN, CHLOE, DEV, STRANGER, By, folded, given, unseated, within
from tests.commands import command
from tests.domain.scenes import done

CHOSEN = By(CHLOE, SkillChosen("Waiting"))
RATE = command(RateSkill)
PRAISE = command(GiveExample)


def test_somebody_names_the_skill_that_they_practise() -> None:
    intent = command(ChooseSkill, skill=" Waiting ")
    given(within("open")).when(intent, CHLOE).then(SkillChosen("Waiting"))
    given(within("open")).when(intent, BEN).allowed()
    given(within("open")).when(intent, ANA).refused(Reason.NOT_YOURS)
    given(within("explore")).when(intent, CHLOE).refused(Reason.NOT_NOW)


def test_a_later_skill_replaces_the_first() -> None:
    meeting = folded(within("open", CHOSEN, By(CHLOE, SkillChosen("Listening"), "skill-0002")))
    known = Member(CHLOE, "", Role.MEMBER, skill="Listening", skill_id="skill-0002")
    assert meeting.member(CHLOE) == known
    assert meeting.member(DEV) == Member(DEV, "", Role.MEMBER)


def test_somebody_says_how_their_skill_went() -> None:
    for phase in ("learn", "close"):
        given(within(phase, CHOSEN)).when(RATE, CHLOE).then(SkillRated(4))
    given(within("learn", CHOSEN)).when(RATE, DEV).refused(Reason.NO_SKILL)
    given(within("learn", CHOSEN)).when(RATE, ANA).refused(Reason.NOT_YOURS)
    meeting = done(folded(within("learn", CHOSEN)), CHLOE, RATE)
    assert [(p.id, p.rating) for p in meeting.members if p.rating] == [(CHLOE, 4)]


def test_others_tell_when_they_saw_it() -> None:
    event = ExampleGiven(CHLOE, "You waited")
    intent = command(GiveExample, text=" You waited ")
    for who in (ANA, BEN, DEV):
        given(within("learn", CHOSEN)).when(intent, who).then(event)
    meeting = done(folded(within("learn", CHOSEN)), DEV, intent)
    assert meeting.examples == (SkillExample(intent.id, DEV, CHLOE, "You waited"),)


def test_an_example_is_of_somebody_else_who_named_a_skill() -> None:
    lines = given(within("learn", CHOSEN, unseated(DEV)))
    lines.when(PRAISE, CHLOE).refused(Reason.OF_YOURSELF, "member")
    for member in (STRANGER, DEV):
        intent = command(GiveExample, member=member)
        lines.when(intent, CHLOE).refused(Reason.NO_SUCH_MEMBER, "member")
    intent = command(GiveExample, member=BEN)
    lines.when(intent, CHLOE).refused(Reason.NO_SKILL, "member")
