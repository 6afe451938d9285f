"""Every way to say the wrong thing on a socket: refused with a reason, and nothing else happens."""

import json
from collections.abc import AsyncIterator, Mapping
from typing import Any, NamedTuple

import msgspec
import pytest

from server.domain.meeting.commitments import Commit
from server.edge.shapes import PROTOCOL
from tests.commands import ASKED, command
from tests.edge.house import Guest, House
from tests.edge.wires import Poll, is_gone, is_here, wire

LONG = "x" * 10_000
SAY = {"type": "say", "id": "a-bad-act-1", "text": "Hello", "phase": ""}
ASK = {"type": "ask", "id": "a-bad-act-1", "to": "ben", "text": "Why?", **ASKED}
COMMIT = msgspec.to_builtins(command(Commit, "a-bad-act-1"))
ADJUST = {"type": "adjust_time", "id": "a-bad-act-1", "minutes": 1, "source": "lenders"}
ROUND = {
    "type": "open_round",
    "id": "a-bad-act-1",
    "purpose": "silence",
    "question": "",
    "options": [],
    "texts": 1,
    "seconds": 30,
}
CHOOSE = {"type": "choose_presenter", "id": "a-bad-act-1", "members": ["ben"], "bid": ""}
LEARN = {
    "type": "write_learning",
    "id": "a-bad-act-1",
    "round": "some-round",
    "level": "self",
    "text": "Much",
    "seen_by": "me",
}

KEEP = {"unrevealed": "keep"}


class Scene(NamedTuple):
    """A meeting in the opening phase: Ana says the wrong things, or Ben; Chloe listens."""

    house: House
    ana: Guest
    ben: Guest
    chloe: Guest

    async def nothing_happened(self) -> None:
        """The next thing that anybody hears is the next thing that is done."""
        before = [len(guest.entries) for guest in (self.ana, self.ben, self.chloe)]
        kept = await self.house.kept()
        told = await self.ana.does("say", text="We go on")
        assert told == {"seq": len(kept) + 1}
        for guest, count in zip((self.ana, self.ben, self.chloe), before, strict=True):
            await guest.hears(count + 1)
            assert [e["seq"] for e in guest.entries[count:]] == [told["seq"]]
        assert self.chloe.all("refused") == []


@pytest.fixture(scope="module")
async def scene(base: str) -> AsyncIterator[Scene]:
    house = House(base)
    await house.open()
    ana, ben, chloe = await house.gathers("ana", "ben", "chloe")
    await ana.moves("lobby", "open")
    yield Scene(house, ana, ben, chloe)
    await house.close()


def without(word: Mapping[str, Any], field: str) -> dict[str, Any]:
    return {key: value for key, value in word.items() if key != field}


def refusal_of(answer: Any, code: str, field: str = "") -> None:
    no = answer["refusal"]
    assert (no["code"], no["field"]) == (code, field)
    assert no["sentence"].endswith(".")
    assert set(no) == {"code", "sentence", "field", "again", "after"}


ACTS: dict[str, tuple[Any, str, str]] = {
    "an unknown word": ({**SAY, "type": "sing"}, "unknown_word", "type"),
    "a word of the house": ({"type": "open_meeting", "id": "x" * 8}, "unknown_word", "type"),
    "a word of the set": ({"type": "plan_meeting", "id": "x" * 8}, "unknown_word", "type"),
    "the name of an event": ({**SAY, "type": "said"}, "unknown_word", "type"),
    "a word of two lines": ({**SAY, "type": "sing\nsong"}, "unknown_word", "type"),
    "no word at all": (without(SAY, "type"), "missing_field", "type"),
    "a number for a word": ({**SAY, "type": 7}, "wrong_type", "type"),
    "nothing for a word": ({**SAY, "type": None}, "wrong_type", "type"),
    "no id": (without(SAY, "id"), "missing_field", "id"),
    "no text": (without(SAY, "text"), "missing_field", "text"),
    "a field too many": ({**SAY, "loud": True}, "unknown_field", "loud"),
    "who it is by": ({**SAY, "by": "ana"}, "unknown_field", "by"),
    "an empty text": ({**SAY, "text": ""}, "blank", "text"),
    "a blank text": ({**SAY, "text": " \n\t\u00a0"}, "blank", "text"),
    "a text too long": ({**SAY, "text": LONG}, "too_long", "text"),
    "a line too long": ({**SAY, "type": "offer", "text": "x" * 281}, "too_long", "text"),
    "a number for a text": ({**SAY, "text": 7}, "wrong_type", "text"),
    "nothing for a text": ({**SAY, "text": None}, "wrong_type", "text"),
    "a list for a text": ({**SAY, "text": ["Hello"]}, "wrong_type", "text"),
    "an object for a text": ({**SAY, "text": {"a": 1}}, "wrong_type", "text"),
    "an empty id": ({**SAY, "id": ""}, "not_allowed_value", "id"),
    "a short id": ({**SAY, "id": "short"}, "not_allowed_value", "id"),
    "a long id": ({**SAY, "id": LONG}, "not_allowed_value", "id"),
    "an id of the house": ({**SAY, "id": "house:open"}, "not_allowed_value", "id"),
    "an id with a line end": ({**SAY, "id": "a-bad-act\n"}, "not_allowed_value", "id"),
    "a number for an id": ({**SAY, "id": 12345678}, "wrong_type", "id"),
    "an empty member": ({**ASK, "to": ""}, "blank", "to"),
    "a member too long": ({**ASK, "to": LONG}, "too_long", "to"),
    "a kind that is none": ({**ASK, "kind": "bad"}, "not_allowed_value", "kind"),
    "a question without its kind": (without(ASK, "kind"), "missing_field", "kind"),
    "a word for a yes": ({**ASK, "edited": "yes"}, "wrong_type", "edited"),
    "nothing said of a hint": (without(ASK, "edited"), "missing_field", "edited"),
    "no such day": ({**COMMIT, "by_when": "2026-02-30"}, "not_allowed_value", "by_when"),
    "a day in words": ({**COMMIT, "by_when": "tomorrow"}, "not_allowed_value", "by_when"),
    "a number for a day": ({**COMMIT, "by_when": 20261201}, "wrong_type", "by_when"),
    "a skill too long": (
        {"type": "choose_skill", "id": "a-bad-act-1", "skill": "x" * 281},
        "too_long",
        "skill",
    ),
    "too much confidence": ({**COMMIT, "confidence": 11}, "out_of_range", "confidence"),
    "half a confidence": ({**COMMIT, "confidence": 7.5}, "wrong_type", "confidence"),
    "an obstacle too long": ({**COMMIT, "obstacle": "x" * 281}, "too_long", "obstacle"),
    "too many minutes": ({**ADJUST, "minutes": 61}, "out_of_range", "minutes"),
    "too few minutes": ({**ADJUST, "minutes": -61}, "out_of_range", "minutes"),
    "minutes of no end": ({**ADJUST, "minutes": 10**30}, "out_of_range", "minutes"),
    "no such source": ({**ADJUST, "source": "magic"}, "not_allowed_value", "source"),
    "nothing to lend": ({**ADJUST, "minutes": 60}, "nothing_to_borrow", "source"),
    "a phase of no time": ({**ADJUST, "minutes": -60}, "too_short", "minutes"),
    "no such purpose": ({**ROUND, "purpose": "waltz"}, "not_allowed_value", "purpose"),
    "a silence too long": ({**ROUND, "seconds": 181}, "out_of_range", "seconds"),
    "a silence too short": ({**ROUND, "seconds": 9}, "out_of_range", "seconds"),
    "a round beyond all time": ({**ROUND, "seconds": 601}, "out_of_range", "seconds"),
    "the presenter's round": (
        {**ROUND, "purpose": "offers", "seconds": 0},
        "presenter_opens",
        "purpose",
    ),
    "a round that is not open": (
        {"type": "close_round", "id": "a-bad-act-1", "round": "some-round", **KEEP},
        "round_over",
        "round",
    ),
    "a round without a name": (
        {"type": "close_round", "id": "a-bad-act-1", "round": ""},
        "blank",
        "round",
    ),
    "an airtime too many": (
        CHOOSE | {"airtime": 9},
        "out_of_range",
        "airtime",
    ),
    "yes for true": (
        {"type": "set_automatic", "id": "a-bad-act-1", "on": "yes"},
        "wrong_type",
        "on",
    ),
    "no such level": ({**LEARN, "level": "world"}, "not_allowed_value", "level"),
    "no such audience": ({**LEARN, "seen_by": "all"}, "not_allowed_value", "seen_by"),
    "another phase's act": (COMMIT, "not_now", ""),
    "a phase that is not left": (
        {
            "type": "move",
            "id": "a-bad-act-1",
            "leaving": "lobby",
            "to": "open",
            "unrevealed": "keep",
        },
        "phase_moved",
        "leaving",
    ),
    "a phase that is none": (
        {
            "type": "move",
            "id": "a-bad-act-1",
            "leaving": "open",
            "to": "lunch",
            "unrevealed": "keep",
        },
        "no_such_phase",
        "to",
    ),
    "text alone": ("say", "malformed", ""),
    "a list alone": ([SAY], "malformed", ""),
    "a number alone": (7, "malformed", ""),
    "nothing": (None, "malformed", ""),
}

UNKNOWN_IN_POSITION = ("unknown_field", "position.of")
JOINS: dict[str, tuple[dict[str, Any], str, str]] = {
    "an unknown set": ({"set": "nowhere"}, "no_such_set", "set"),
    "an empty set": ({"set": ""}, "blank", "set"),
    "a set too long": ({"set": LONG}, "too_long", "set"),
    "a set with a brace": ({"set": "a}b"}, "no_such_set", "set"),
    "an unknown meeting": ({"meeting": 2}, "no_such_meeting", "meeting"),
    "the meeting before the first": ({"meeting": 0}, "out_of_range", "meeting"),
    "a meeting far away": ({"meeting": 10**30}, "out_of_range", "meeting"),
    "text for a meeting": ({"meeting": "1"}, "wrong_type", "meeting"),
    "half a meeting": ({"meeting": 1.5}, "wrong_type", "meeting"),
    "truth for a meeting": ({"meeting": True}, "wrong_type", "meeting"),
    "an unknown token": ({"token": "x" * 40}, "not_seated", ""),
    "a short token": ({"token": "x"}, "not_allowed_value", "token"),
    "a token with an accent": ({"token": "\u00e4" * 40}, "not_allowed_value", "token"),
    "less than nothing": ({"position": {"seq": -1, "at": 0}}, "out_of_range", "position.seq"),
    "nothing for a number": ({"position": {"seq": None, "at": 0}}, "wrong_type", "position.seq"),
    "a time before time": ({"position": {"seq": 0, "at": -1}}, "out_of_range", "position.at"),
    "a number for a position": ({"position": 7}, "wrong_type", "position"),
    "a position too exact": ({"position": {"seq": 0, "at": 0, "of": 1}}, *UNKNOWN_IN_POSITION),
    "another protocol": ({"protocol": PROTOCOL + 1}, "other_protocol", "protocol"),
    "a field too many": ({"name": "Ben"}, "unknown_field", "name"),
}


@pytest.mark.parametrize("what", ACTS)
async def test_a_bad_act_is_refused_with_its_reason_and_its_field(scene: Scene, what: str) -> None:
    said, code, field = ACTS[what]
    answer = await scene.ana.sio.call("act", said if said is not None else [None][0], timeout=5)
    refusal_of(answer, code, field)
    await scene.nothing_happened()


@pytest.mark.parametrize("what", JOINS)
async def test_a_bad_join_is_refused_with_its_reason_and_its_field(scene: Scene, what: str) -> None:
    other, code, field = JOINS[what]
    refusal_of(await scene.ben.joins(**other), code, field)
    await scene.nothing_happened()


async def test_a_member_may_not_do_what_is_the_coachs(scene: Scene) -> None:
    refusal_of(await scene.ben.moves("open", "closed"), "not_yours")
    await scene.nothing_happened()


async def test_nobody_acts_before_they_join(scene: Scene) -> None:
    guest = await scene.house.comes("ben")
    refusal_of(await guest.does("say", text="Hello"), "not_joined")
    await scene.nothing_happened()


@pytest.mark.parametrize("arguments", ["", ",{},{}", f",{json.dumps(SAY)},1"])
@pytest.mark.parametrize("word", ["act", "join"])
async def test_a_word_has_one_argument(scene: Scene, word: str, arguments: str) -> None:
    async with wire(scene.house.base) as bare:
        await bare.joins(scene.house, "ben")
        await bare.says(f'427["{word}"{arguments}]')
        refusal_of(await bare.answer(7), "malformed")
    await scene.nothing_happened()


@pytest.mark.parametrize(
    "word", ['"sing"', '"entry"', '"connect"', '"disconnect"', '"*"', '""', "7", "null", "[]", "{}"]
)
async def test_a_word_that_the_room_does_not_know_is_refused(scene: Scene, word: str) -> None:
    async with wire(scene.house.base) as bare:
        await bare.joins(scene.house, "ben")
        await bare.says(f"427[{word},{{}}]")
        refusal_of(await bare.answer(7), "unknown_word")
        await bare.says(f"42[{word},{{}}]")
        assert (await bare.refused())["code"] == "unknown_word"
    await scene.nothing_happened()


# Frames that are no words

DEEP = '42["act",' + "[" * 50_000 + "]" * 50_000 + "]"
REFUSED_FRAMES = {
    "not JSON": "42{oops",
    "half of JSON": '42["act",{"type":"say"',
    "no list": '42{"act":1}',
    "an empty list": "42[]",
    "no event": "42",
    "half a character": '42["act","\\ud800"]',
    "not a number": '42["act",NaN]',
    "a number beyond all": '42["act",1e999]',
    "deep nesting": DEEP,
    "no packet": "4",
    "an unknown packet": "49[]",
    "an attachment to come": '451-["act",{"_placeholder":true,"num":0}]',
    "many attachments to come": '4599999-["act",{}]',
    "an answer with attachments": "461-1[]",
    "plain JSON": '4{"type":"say"}',
    "a word on another floor": '42/other,["act",{}]',
}
SHUT_FRAMES: dict[str, str | bytes] = {
    "an empty frame": "",
    "text": "hello",
    "a packet beyond the last": "9",
    "an empty binary frame": b"",
    "a binary frame": b"\x04\x00\xff",
    "a large binary frame": b"x" * 70_000,
    "too much text": "4" + "x" * 300_000,
}


@pytest.mark.parametrize("what", REFUSED_FRAMES)
async def test_a_frame_without_sense_is_refused_and_the_socket_goes_on(
    scene: Scene, what: str
) -> None:
    async with wire(scene.house.base) as bare:
        await bare.joins(scene.house, "ben")
        await bare.says(REFUSED_FRAMES[what])
        refused = await bare.refused()
        assert refused["code"] in ("malformed", "not_joined")
        await bare.says('425["act",{}]')
        refusal_of(await bare.answer(5), "missing_field", "type")
    await scene.nothing_happened()


@pytest.fixture
def not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whose connection broke is shown to be away at once."""
    monkeypatch.setattr("server.live.presence.HIDDEN_MS", 0)


@pytest.mark.usefixtures("not_hidden")
@pytest.mark.parametrize("what", SHUT_FRAMES)
async def test_a_frame_outside_the_protocol_ends_the_socket_at_once(
    house: House, what: str
) -> None:
    [ana] = await house.gathers("ana")
    async with wire(house.base) as bare:
        await bare.joins(house, "ben")
        await is_here(house, ana, "ben")
        try:
            await bare.says(SHUT_FRAMES[what])
        finally:
            assert await bare.is_shut()
    await is_gone(house, ana, "ben")
    assert "refusal" not in await ana.does("say", text="We go on")


@pytest.mark.usefixtures("not_hidden")
@pytest.mark.parametrize("frame", ["0", "1", "2", "3", "5", "6", "41", "40", "43", "431[]", "44"])
async def test_a_packet_at_the_wrong_time_harms_nobody(house: House, frame: str) -> None:
    [ana] = await house.gathers("ana")
    async with wire(house.base) as bare:
        await bare.joins(house, "ben")
        await is_here(house, ana, "ben")
        await bare.says(frame)
        assert "refusal" not in await ana.does("say", text="We go on")
    await is_gone(house, ana, "ben")


async def test_a_socket_that_says_nothing_at_all_is_nobody(house: House) -> None:
    [ana] = await house.gathers("ana")
    async with wire(house.base) as bare:
        await bare.says('420["act",{}]')
        assert (await bare.refused())["code"] == "not_joined"
        assert list(ana.here) in ([], [house.ids["ana"]])


async def test_a_floor_that_is_not_there_takes_nobody_in(house: House) -> None:
    async with wire(house.base) as bare:
        await bare.says("40/other,")
        assert (await bare.hears("44/other,")).startswith("44")


# A browser that shows another page


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://[", "http://"])
async def test_a_page_of_another_place_may_not_connect(house: House, origin: str) -> None:
    path = "/socket.io/?EIO=4&transport=polling"
    answer = await house.http.get(path, headers={"Origin": origin})
    assert answer.status_code == 403
    refusal_of(answer.json(), "origin_unknown")


async def test_our_own_page_and_those_in_the_settings_may_connect(
    house: House, second: str
) -> None:
    path = "/socket.io/?EIO=4&transport=polling"
    own = await house.http.get(path, headers={"Origin": house.base})
    other = await house.http.get(second + path, headers={"Origin": "https://elsewhere.example"})
    assert (own.status_code, other.status_code) == (200, 200)


async def test_too_much_by_polling_is_refused_at_once(house: House) -> None:
    poll = await Poll.open(house.http)
    assert await poll.says("40") == 200
    await poll.hears("40{")
    assert await poll.says("4" + "x" * 300_000) in (400, 413)
