"""The templates of a set: kept, replaced, removed, and planned with."""

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.course import MOST_MINUTES, MOST_PHASES, Labels, Template
from server.domain.meeting.phases import BY_KEY, PhaseKind
from server.domain.meeting.state.rounds import Purpose
from server.domain.meeting.templates import BUILT_IN, DEFAULT, phase
from server.domain.meeting.templates import plan as round_plan
from server.domain.refusals import Reason
from server.domain.sets.fold import SetEvent
from server.domain.sets.plans import MeetingPlanned, PlanMeeting
from server.domain.sets.state import MOST_TEMPLATES, SavedTemplate
from server.domain.sets.templates import (
    RemoveTemplate,
    SaveTemplate,
    TemplateRemoved,
    TemplateSaved,
)
from tests.cast import ANA, CHLOE, OPENED_AT, STRANGER, By, a_set, folded_set, given_set, written
from tests.domain.scenes import template

OURS = template(("open", 5, (Purpose.TURNS,)), ("talk", 20, ()))
THEIRS = replace(OURS, name="Another", labels=Labels.UK)
SAVED = By(ANA, TemplateSaved("save-0001", OURS))
PLANNED = By(ANA, MeetingPlanned("First", OURS, 0))


def save(intent: Template = OURS, replaces: str = "", id: str = "save-0001") -> SaveTemplate:
    return SaveTemplate(id=id, replaces=replaces, template=intent)


def remove(key: str = "save-0001") -> RemoveTemplate:
    return RemoveTemplate(id="remove-0001", template=key)


def plan(key: str) -> PlanMeeting:
    return PlanMeeting(id="plan-0001", title="First", template=key, starts_at=0)


# Saving


def test_the_coach_saves_a_template_under_the_act_that_made_it() -> None:
    given_set(a_set()).when(save(), ANA).then(TemplateSaved("save-0001", OURS))
    given_set(a_set()).when(save(), CHLOE).refused(Reason.NOT_YOURS)
    given_set(a_set()).when(save(), STRANGER).refused(Reason.NOT_SEATED)
    assert folded_set(a_set(SAVED)).templates == (SavedTemplate("save-0001", OURS),)


def test_a_template_is_replaced_where_it_stands() -> None:
    other = By(ANA, TemplateSaved("save-0002", OURS))
    intent = save(THEIRS, replaces="save-0001", id="save-0003")
    anew = TemplateSaved("save-0001", THEIRS)
    given_set(a_set(SAVED, other)).when(intent, ANA).then(anew)
    assert {
        t.key: t.template for t in folded_set(a_set(SAVED, other, By(ANA, anew))).templates
    } == {
        "save-0001": THEIRS,
        "save-0002": OURS,
    }


@pytest.mark.parametrize("key", [DEFAULT, "save-0009"])
def test_only_a_template_of_the_set_is_replaced(key: str) -> None:
    lines = given_set(a_set(SAVED))
    lines.when(save(replaces=key), ANA).refused(Reason.NO_SUCH_TEMPLATE, "replaces")


def test_no_template_of_a_set_takes_the_key_of_a_built_in_one() -> None:
    given_set(a_set()).when(save(id=DEFAULT), ANA).refused(Reason.ID_TAKEN, "id")


def test_where_several_present_what_needs_a_presenter_is_repeated() -> None:
    lost = replace(template(("present", 5, ())), airtimes=2)
    field = "template.phases[0].airtime"
    given_set(a_set()).when(save(lost), ANA).refused(Reason.NEEDS_AIRTIME, field)


def test_a_set_keeps_so_many_templates() -> None:
    many = [By(ANA, TemplateSaved(f"save-{n:04}", OURS)) for n in range(MOST_TEMPLATES)]
    given_set(a_set(*many[1:])).when(save(), ANA).allowed()
    full = given_set(a_set(*many))
    full.when(save(id="save-9999"), ANA).refused(Reason.ENOUGH_TEMPLATES)
    full.when(save(replaces="save-0000", id="save-9999"), ANA).allowed()


@pytest.mark.parametrize(
    ("kind", "round"),
    [
        ("pause", Purpose.TURNS),
        ("reframe", Purpose.TURNS),
        ("mirror", Purpose.BURST),
        ("learn", Purpose.TURNS),
    ],
)
def test_a_round_fits_its_phase(kind: str, round: Purpose) -> None:
    unfit = template(("open", 5, ()), (kind, 5, (Purpose.FLOW, round)))
    field = "template.phases[1].rounds[1].purpose"
    given_set(a_set()).when(save(unfit), ANA).refused(Reason.ROUND_UNFIT, field)


def test_go_rounds_fit_where_something_is_said_in_turn_and_bursts_where_one_asks() -> None:
    fit = {
        round: {key for key, row in BY_KEY.items() if row.suits(round)}
        for round in (Purpose.TURNS, Purpose.BURST)
    }
    assert fit[Purpose.TURNS] == {key for key, row in BY_KEY.items() if row.turn}
    assert fit[Purpose.BURST] == {key for key, row in BY_KEY.items() if "ask" in row.may}


@pytest.mark.parametrize("key", BUILT_IN)
def test_every_built_in_template_may_be_copied(key: str) -> None:
    given_set(a_set()).when(save(BUILT_IN[key]), ANA).allowed()


# The shape of one

PHASE: dict[str, Any] = msgspec.to_builtins(phase(PhaseKind.TALK, 5, rounds=()))
PLAN: dict[str, Any] = msgspec.to_builtins(round_plan(Purpose.FLOW))
SHAPE: dict[str, Any] = {**msgspec.to_builtins(OURS), "phases": [PHASE]}


def read(**other: Any) -> Template:
    return msgspec.convert({**SHAPE, **other}, Template)


def test_a_template_is_read_as_it_is_written() -> None:
    assert read().phases == template(("talk", 5, ())).phases


@pytest.mark.parametrize(
    ("bad", "where"),
    [
        ({"phases": []}, r"\$\.phases"),
        ({"phases": [PHASE] * (MOST_PHASES + 1)}, r"\$\.phases"),
        ({"phases": [{**PHASE, "minutes": 0}]}, r"\$\.phases\[0\]\.minutes"),
        ({"phases": [{**PHASE, "minutes": MOST_MINUTES + 1}]}, r"\.minutes"),
        ({"phases": [{**PHASE, "rounds": [{**PLAN, "purpose": "lecture"}]}]}, r"\.purpose"),
        ({"phases": [{**PHASE, "rounds": [{**PLAN, "texts": 6}]}]}, r"\.texts"),
        ({"phases": [{**PHASE, "rounds": [{**PLAN, "options": [""]}]}]}, r"\.options"),
        ({"phases": [{**PHASE, "wording": "Ours"}]}, r"\.wording"),
        ({"phases": [{**PHASE, "only": [9]}]}, r"\.only"),
        ({"phases": [{**PHASE, "kind": "lobby"}]}, r"\.kind"),
        ({"phases": [{**PHASE, "colour": "red"}]}, "colour"),
        ({"name": " "}, r"\$\.name"),
        ({"airtimes": 0}, r"\$\.airtimes"),
        ({"airtimes": 9}, r"\$\.airtimes"),
        ({"labels": "mine"}, r"\$\.labels"),
        ({"talk": "loud"}, r"\$\.talk"),
        ({"facilitated": "by Ana"}, r"\$\.facilitated"),
        ({"called": {"coach": "x" * 61}}, r"\$\.called\.coach"),
    ],
)
def test_a_bad_template_is_refused_where_it_is_bad(bad: dict[str, Any], where: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=where):
        read(**bad)


# Removing, and planning


def test_the_coach_removes_a_template_of_the_set() -> None:
    given_set(a_set(SAVED)).when(remove(), ANA).then(TemplateRemoved("save-0001"))
    given_set(a_set(SAVED)).when(remove(), CHLOE).refused(Reason.NOT_YOURS)
    for key in (DEFAULT, "save-0009"):
        refused = given_set(a_set(SAVED)).when(remove(key), ANA)
        refused.refused(Reason.NO_SUCH_TEMPLATE, "template")
    assert folded_set(a_set(SAVED, By(ANA, TemplateRemoved("save-0001")))).templates == ()


def test_a_meeting_is_planned_with_a_template_of_the_house_or_of_the_set() -> None:
    lines = given_set(a_set(SAVED))
    lines.when(plan(DEFAULT), ANA).then(MeetingPlanned("First", BUILT_IN[DEFAULT], 0))
    lines.when(plan("save-0001"), ANA).then(MeetingPlanned("First", OURS, 0))
    lines.when(plan("save-0009"), ANA).refused(Reason.NO_SUCH_TEMPLATE, "template")


def test_a_planned_meeting_keeps_its_course_whatever_becomes_of_the_template() -> None:
    anew = By(ANA, TemplateSaved("save-0001", THEIRS))
    gone = By(ANA, TemplateRemoved("save-0001"))
    [meeting] = folded_set(a_set(SAVED, PLANNED, anew, gone)).meetings
    assert meeting.template == OURS


def test_a_set_has_the_templates_of_the_house_and_then_its_own() -> None:
    found = folded_set(a_set(SAVED)).all_templates
    assert [t.key for t in found] == [*BUILT_IN, "save-0001"]
    assert [t.key for t in found if not t.built_in] == ["save-0001"]


def test_templates_survive_the_wire() -> None:
    entries = written(a_set(SAVED, PLANNED))
    text = [msgspec.json.encode(entry) for entry in entries]
    assert [msgspec.json.decode(line, type=Entry[SetEvent]) for line in text] == entries
    assert entries[0].at == OPENED_AT
