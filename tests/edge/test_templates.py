"""Templates and kept questions over HTTP: saved, replaced, removed, planned with, let go."""

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from server.domain.meeting.course import MOST_PHASES, MOST_ROUNDS, PhaseWords
from server.domain.meeting.phases import PhaseKind
from server.domain.meeting.state.rounds import Purpose
from server.domain.meeting.templates import BUILT_IN, DEFAULT, phase, plan, template
from server.domain.sets.state import MOST_TEMPLATES
from tests.edge.house import House


def plainly(value: Any) -> Any:
    """As it stands in a message."""
    return msgspec.json.decode(msgspec.json.encode(value))


OPENING: dict[str, Any] = plainly(phase(PhaseKind.OPEN, 4))
FREE = phase(PhaseKind.TALK, 20, rounds=())
SAID = PhaseWords("Let them talk.", "Talk.", "Talk, and listen.", "Now we talk.")
TALK: dict[str, Any] = plainly(replace(FREE, name="Free talk", words=SAID))
OURS: dict[str, Any] = {
    **plainly(template("Our own", facilitated=False)),
    "labels": "uk",
    "talk": "aloud",
    "phases": [OPENING, TALK],
}
TASTER = plainly(BUILT_IN["taster"])


def second_phase(**other: Any) -> dict[str, Any]:
    """Our template, with something else in its second phase."""
    return {**OURS, "phases": [OPENING, {**TALK, **other}]}


def rounds(*purposes: str, **other: Any) -> list[dict[str, Any]]:
    """Rounds for these purposes, as usual but for what is said."""
    return [plainly(plan(Purpose.FLOW)) | {"purpose": p} | other for p in purposes]


def without(field: str) -> dict[str, Any]:
    return {**OURS, "phases": [{k: v for k, v in OPENING.items() if k != field}]}


BAD: dict[str, tuple[Any, str, str]] = {
    "no phases": ({**OURS, "phases": []}, "blank", "template.phases"),
    "too many phases": (
        {**OURS, "phases": [TALK] * (MOST_PHASES + 1)},
        "too_long",
        "template.phases",
    ),
    "phases that are no list": ({**OURS, "phases": {}}, "wrong_type", "template.phases"),
    "no minutes": (second_phase(minutes=0), "out_of_range", "template.phases[1].minutes"),
    "less than no minutes": (
        second_phase(minutes=-5),
        "out_of_range",
        "template.phases[1].minutes",
    ),
    "too many minutes": (second_phase(minutes=241), "out_of_range", "template.phases[1].minutes"),
    "half a minute": (second_phase(minutes=0.5), "wrong_type", "template.phases[1].minutes"),
    "minutes in words": (second_phase(minutes="ten"), "wrong_type", "template.phases[1].minutes"),
    "nothing said of minutes": (without("minutes"), "missing_field", "template.phases[0].minutes"),
    "an unknown round": (
        second_phase(rounds=rounds("flow", "waltz")),
        "not_allowed_value",
        "template.phases[1].rounds[1].purpose",
    ),
    "an unknown kind": (second_phase(kind="lunch"), "not_allowed_value", "template.phases[1].kind"),
    "a kind of the house": (
        second_phase(kind="lobby"),
        "not_allowed_value",
        "template.phases[1].kind",
    ),
    "a round that does not suit": (
        second_phase(kind="commit", rounds=rounds("flow", "turns")),
        "round_unfit",
        "template.phases[1].rounds[1].purpose",
    ),
    "a burst where nobody asks": (
        second_phase(kind="present", rounds=rounds("burst")),
        "round_unfit",
        "template.phases[1].rounds[0].purpose",
    ),
    "a vote with one option": (
        second_phase(rounds=rounds("choice", options=["Here"])),
        "options_unfit",
        "template.phases[1].rounds[0].options",
    ),
    "options where nobody votes": (
        second_phase(rounds=rounds("flow", options=["Here", "There"])),
        "options_unfit",
        "template.phases[1].rounds[0].options",
    ),
    "several votes each": (
        second_phase(rounds=rounds("pulse", texts=2)),
        "out_of_range",
        "template.phases[1].rounds[0].texts",
    ),
    "words too long": (
        second_phase(words={**TALK["words"], "script": "x" * 1001}),
        "too_long",
        "template.phases[1].words.script",
    ),
    "too many rounds": (
        second_phase(rounds=rounds(*["flow"] * (MOST_ROUNDS + 1))),
        "too_long",
        "template.phases[1].rounds",
    ),
    "a name too long": (second_phase(name="x" * 61), "too_long", "template.phases[1].name"),
    "a field too many": (second_phase(music="loud"), "unknown_field", "template.phases[1].music"),
    "no airtime": ({**OURS, "airtimes": 0}, "out_of_range", "template.airtimes"),
    "too many airtimes": ({**OURS, "airtimes": 9}, "out_of_range", "template.airtimes"),
    "unknown labels": ({**OURS, "labels": "pirate"}, "not_allowed_value", "template.labels"),
    "unknown talk": ({**OURS, "talk": "loud"}, "not_allowed_value", "template.talk"),
    "no name": ({**OURS, "name": " "}, "blank", "template.name"),
    "no template": (None, "wrong_type", "template"),
}


def at(house: House, place: str = "") -> str:
    return f"/api/sets/{house.set}{place}"


async def own(house: House, who: str = "ben") -> dict[str, Any]:
    """The templates of the set itself, by their keys, as somebody is shown them."""
    shown = (await house.gets(at(house), who))["templates"]
    return {t["key"]: t["template"] for t in shown if not t["built_in"]}


async def saves(house: House, template: Any, replaces: str = "", id: str = "our-own-0001") -> Any:
    return await house.acts("ana", "save_template", id, replaces=replaces, template=template)


async def refused(house: House, who: str, type: str, **fields: Any) -> tuple[int, str, str]:
    intent = {"type": type, "id": "an-act-0001", **fields}
    path, headers = at(house, "/acts"), house.headers(who)
    answer = await house.http.post(path, json=intent, headers=headers)
    no = answer.json()["refusal"]
    assert no["sentence"].endswith(".")
    return answer.status_code, no["code"], no["field"]


# Saving


async def test_every_set_has_the_built_in_templates(house: House) -> None:
    shown = (await house.gets(at(house), "ben"))["templates"]
    assert [t["key"] for t in shown if t["built_in"]] == list(BUILT_IN)
    assert await own(house) == {}


async def test_a_template_is_saved_replaced_and_removed(house: House) -> None:
    await saves(house, TASTER)
    assert await own(house) == {"our-own-0001": TASTER}
    await saves(house, OURS, "our-own-0001", "our-own-0002")
    assert await own(house) == {"our-own-0001": OURS}
    await house.acts("ana", "remove_template", "remove-0001", template="our-own-0001")
    assert await own(house) == {}


async def test_a_template_that_is_sent_again_is_saved_once(house: House) -> None:
    assert await saves(house, OURS) == await saves(house, OURS)
    assert len(await own(house)) == 1


@pytest.mark.parametrize("what", BAD)
async def test_a_bad_template_is_refused_at_its_field_and_changes_nothing(
    house: House, what: str
) -> None:
    template, code, field = BAD[what]
    await saves(house, TASTER)
    before = await house.gets(at(house), "ana")
    for replaces in ("", "our-own-0001"):
        found = await refused(house, "ana", "save_template", replaces=replaces, template=template)
        assert found == (400, code, field)
    assert await house.gets(at(house), "ana") == before


@pytest.mark.parametrize("minutes", [1, 240])
async def test_the_shortest_and_the_longest_phase_are_taken(house: House, minutes: int) -> None:
    await saves(house, second_phase(minutes=minutes))
    assert len(await own(house)) == 1


async def test_as_many_phases_as_there_may_be_are_taken(house: House) -> None:
    await saves(house, {**OURS, "phases": [TALK] * MOST_PHASES})
    assert len((await own(house))["our-own-0001"]["phases"]) == 80


async def test_only_the_coach_saves_and_removes(house: House) -> None:
    await saves(house, OURS)
    save = {"replaces": "", "template": OURS}
    assert await refused(house, "ben", "save_template", **save) == (403, "not_yours", "")
    remove = await refused(house, "ben", "remove_template", template="our-own-0001")
    assert remove == (403, "not_yours", "")


@pytest.mark.parametrize("key", ["nowhere", DEFAULT])
async def test_what_the_set_has_not_saved_is_neither_replaced_nor_removed(
    house: House, key: str
) -> None:
    replace = await refused(house, "ana", "save_template", replaces=key, template=OURS)
    assert replace == (409, "no_such_template", "replaces")
    remove = await refused(house, "ana", "remove_template", template=key)
    assert remove == (409, "no_such_template", "template")


async def test_a_set_keeps_so_many_templates_and_no_more(house: House) -> None:
    for number in range(MOST_TEMPLATES):
        await saves(house, OURS, id=f"our-own-{number:04}")
    one_more = await refused(house, "ana", "save_template", replaces="", template=OURS)
    assert one_more == (409, "enough_templates", "")
    await saves(house, TASTER, "our-own-0000", "in-its-place")
    assert (await own(house))["our-own-0000"] == TASTER


# Planning


async def test_a_meeting_is_planned_with_a_template_and_has_its_course(house: House) -> None:
    await saves(house, OURS)
    await house.plans("Second", "our-own-0001")
    ben = await house.comes("ben")
    joined = await ben.joins(meeting=2)
    assert joined["entries"][1]["event"] == {"type": "course_set", "template": OURS}


@pytest.mark.parametrize("how", ["replaced", "removed"])
async def test_a_later_change_of_the_template_leaves_what_was_planned_with_it(
    house: House, how: str
) -> None:
    await saves(house, OURS)
    await house.plans("Second", "our-own-0001")
    if how == "replaced":
        await saves(house, TASTER, "our-own-0001", "our-own-0002")
    else:
        await house.acts("ana", "remove_template", "remove-0001", template="our-own-0001")
    planned = (await house.gets(at(house), "ben"))["meetings"][1]
    assert planned["template"] == OURS
    ana = await house.comes("ana")
    joined = await ana.joins(meeting=2)
    assert joined["entries"][1]["event"]["template"] == OURS


@pytest.mark.parametrize("key", ["nowhere", ""])
async def test_no_meeting_is_planned_with_a_template_that_is_not_there(
    house: House, key: str
) -> None:
    found = await refused(house, "ana", "plan_meeting", title="Second", template=key, starts_at=0)
    assert found == (409, "no_such_template", "template")
    assert len((await house.gets(at(house), "ana"))["meetings"]) == 1


# Questions that work on


async def with_kept_questions(house: House) -> None:
    """The first meeting is over: Ben parked a question, and one of Chloe's lingers."""
    ana, ben, chloe = await house.gathers("ana", "ben", "chloe")
    await ana.does("choose_presenter", airtime=1, members=[house.ids["ben"]])
    await ana.moves("lobby", "clarify")
    intent = chloe.act("ask", to="everyone", text="What do you avoid?")
    await chloe.asks("act", intent)
    assert "seq" in await ben.does("park", question=intent["id"])
    await ana.moves("clarify", "learn")
    assert "seq" in await chloe.does("linger", text="Who would miss it?")
    await ana.moves("learn", "closed")


async def kept(house: House, who: str) -> dict[str, str]:
    """The questions on somebody's page, by their ids."""
    shown = (await house.gets(at(house), who))["kept"]
    return {q["id"]: q["text"] for q in shown}


async def test_what_was_parked_is_on_its_owners_page_alone_and_what_lingers_on_everybodys(
    house: House,
) -> None:
    await with_kept_questions(house)
    assert list((await kept(house, "ben")).values()) == [
        "What do you avoid?",
        "Who would miss it?",
    ]
    for other in ("ana", "chloe"):
        assert list((await kept(house, other)).values()) == ["Who would miss it?"]
        answer = await house.http.get(at(house), headers=house.headers(other))
        assert "What do you avoid?" not in answer.text


async def test_a_kept_question_is_let_go_by_those_who_have_it(house: House) -> None:
    await with_kept_questions(house)
    parked, lingering = await kept(house, "ben")
    no = await refused(house, "chloe", "let_go", kept=parked)
    assert no == (409, "no_such_kept", "kept")
    await house.acts("ben", "let_go", "let-go-0001", kept=parked)
    await house.acts("chloe", "let_go", "let-go-0002", kept=lingering)
    for who in ("ana", "ben", "chloe"):
        assert await kept(house, who) == {}
