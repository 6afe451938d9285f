"""Hidden writing from outside: nobody but its author is ever sent it before the reveal."""

import logging
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.edge.house import House
from tests.edge.screens import ENTRY, Screen, Six

SECRET = "the lorry of Mo"
WRITTEN = re.compile(r"\b(vote_cast|text_written|learning_written)\b")
EDITED = re.compile(r'"edited": ?true')
EDITED_BY = re.compile(r'"by":"([^"]+)","act":"[^"]+","event":{[^{}]*"edited":true')
"""An entry that says of itself that it was edited, and who is told to have made it."""
OF_THE_TEST = ("websockets.client", "httpx", "httpcore")
"""The loggers by which the browsers of the test would speak."""

LEARNING = {"type": "write_learning", "level": "self", "text": SECRET}
KINDS: dict[str, tuple[str, str, dict[str, Any], str]] = {
    "a bid": ("choose", "", {"type": "write", "text": SECRET}, SECRET),
    "a statement": ("reframe", "", {"type": "write", "text": SECRET}, SECRET),
    "a question": ("explore", "questions", {"type": "write", "text": SECRET}, SECRET),
    "a word after a pulse": ("explore", "better", {"type": "write", "text": SECRET}, SECRET),
    "a learning": ("learn", "", {**LEARNING, "seen_by": "set"}, SECRET),
    "a learning for others too": ("learn", "", {**LEARNING, "seen_by": "organisation"}, SECRET),
    "a vote": ("reframe", "pulse", {"type": "vote", "choice": "not_ok"}, "not_ok"),
}
"""In which phase, by which round (none: the one that the course brings), what, and its text."""


@pytest.fixture
async def six(house: House, second: str) -> AsyncIterator[Six]:
    found = await Six.gathered(house, second)
    yield found
    await found.leave()


async def opened(six: Six, phase: str, purpose: str) -> str:
    """Everybody is in the phase, and writes; the id of the round."""
    brought = await six.moves(phase)
    return await six.opens_round(purpose) if purpose else brought


def is_kept_from(screens: list[Screen], text: str) -> bool:
    """Whether no frame and no body that came to these had the text, or what it stood in."""
    frames = [frame for screen in screens for frame in screen.frames]
    return not any(text in frame or WRITTEN.search(frame) for frame in frames)


@pytest.mark.parametrize("what", KINDS)
async def test_nobody_but_its_author_is_sent_what_is_hidden_before_the_reveal(
    six: Six, what: str
) -> None:
    phase, purpose, intent, text = KINDS[what]
    phone = await six.opens("chloe")
    round = await opened(six, phase, purpose)
    seq = await six.of("chloe").does(round=round, **intent)
    await six.have_heard(seq)
    await six.see_leave("esi")
    await six.come_back(seq - 1)
    assert is_kept_from(six.others("chloe"), text)
    assert phone.knows(text)
    assert all(screen.knows(text) for screen in six.all_of("chloe"))
    revealing = await six.of("ana").does("reveal", round=round)
    await six.have_heard(revealing)
    await six.come_back(revealing)
    assert all(screen.knows(text) for screen in six.open)
    assert not any(WRITTEN.search(f) for s in six.others("chloe") for f in s.frames)


async def test_who_comes_back_is_given_their_own_text_and_of_others_that_they_wrote(
    six: Six,
) -> None:
    round = await opened(six, "choose", "")
    await six.of("chloe").does("write", round=round, text=SECRET)
    seq = await six.of("dev").does("write", round=round, text="The rota")
    await six.have_heard(seq)
    back = await six.opens("chloe")
    own, other = [entry["event"] for entry in back.joined["entries"]][-2:]
    text = {"type": "text_written", "round": round, "place": 1, "text": SECRET, "first": True}
    assert own == {**text, "kind": "unread", "edited": False}
    assert other == {"type": "veiled", "round": round, "first": True}


async def test_who_is_ready_is_told_in_a_round_with_names(six: Six) -> None:
    round = await opened(six, "choose", "")
    first = await six.of("chloe").does("write", round=round, text="No")
    again = await six.of("chloe").does("write", round=round, text="Or perhaps")
    await six.have_heard(again)
    told = {e["seq"]: e["by"] for e in six.of("ana").said(ENTRY)}
    assert (told[first], told[again]) == (six.of("chloe").joined["me"], "house")


async def test_what_others_are_told_is_alike_whoever_wrote_and_however_much(six: Six) -> None:
    round = await opened(six, "reframe", "better")
    short = await six.of("chloe").does("write", round=round, text="No")
    long = await six.of("dev").does("write", round=round, text="x" * 2000)
    await six.have_heard(long)
    told = {e["seq"]: e for e in six.of("ana").said(ENTRY)}
    for seq in (short, long):
        assert (told[seq]["by"], told[seq]["act"]) == ("house", f"veiled:{seq}")
        assert set(told[seq]) == {"seq", "at", "by", "act", "event", "v"}
    assert told[short]["event"] == told[long]["event"]


async def test_an_earlier_draft_is_seen_by_nobody_even_after_the_reveal(six: Six) -> None:
    round = await opened(six, "choose", "")
    await six.of("chloe").does("write", round=round, text=SECRET)
    await six.of("chloe").does("write", round=round, text="The rota")
    seq = await six.of("ana").does("reveal", round=round)
    await six.have_heard(seq)
    await six.come_back(0)
    assert is_kept_from(six.others("chloe"), SECRET)
    assert all(screen.knows("The rota") for screen in six.screens)


async def test_what_was_not_revealed_when_its_round_ended_stays_unseen(six: Six) -> None:
    round = await opened(six, "choose", "")
    await six.of("chloe").does("write", round=round, text=SECRET)
    await six.of("ana").does("close_round", round=round)
    await six.moves("close")
    await six.moves("closed")
    await six.come_back(0)
    assert is_kept_from(six.others("chloe"), SECRET)


async def test_a_text_that_is_refused_comes_to_nobody(six: Six) -> None:
    round = await opened(six, "choose", "")
    await six.of("ana").does("reveal", round=round)
    await six.of("ana").does("close_round", round=round)
    refused = await six.of("chloe").tries("write", round=round, text=SECRET)
    assert refused["refusal"]["code"] == "round_over"
    await six.come_back(0)
    assert is_kept_from(six.screens, SECRET)


async def test_a_learning_for_oneself_is_never_sent_to_others(six: Six) -> None:
    round = await opened(six, "learn", "")
    seq = await six.of("chloe").does(round=round, seen_by="me", **LEARNING)
    await six.have_heard(seq)
    await six.of("dev").does(
        "write_learning", round=round, level="set", text="We listened", seen_by="set"
    )
    await six.of("ana").does("reveal", round=round)
    await six.moves("close")
    await six.moves("closed")
    await six.come_back(0)
    assert not any(screen.knows(SECRET) for screen in six.others("chloe"))
    assert all(screen.knows(SECRET) for screen in six.all_of("chloe"))
    assert all(screen.knows("We listened") for screen in six.screens)


async def test_a_pulse_is_revealed_without_anything_that_leads_to_a_name(six: Six) -> None:
    round = await opened(six, "explore", "pulse")
    for name, choice in (("ben", "great"), ("chloe", "not_ok"), ("dev", "great")):
        await six.of(name).does("vote", round=round, choice=choice)
    seq = await six.of("ana").does("reveal", round=round)
    await six.have_heard(seq)
    for screen in six.screens:
        [entry] = [e for e in screen.said(ENTRY) if e["seq"] == seq]
        items = entry["event"]["items"]
        assert sorted(item["text"] for item in items) == ["great", "great", "not_ok"]
        assert [item["id"] for item in items] == [f"{entry['act']}.{place}" for place in range(3)]
        assert {(item["by"], item["slot"]) for item in items} == {("", "")}


async def test_what_came_after_the_reveal_is_hidden_until_the_house_reveals_it_too(
    six: Six,
) -> None:
    round = await opened(six, "choose", "")
    await six.of("ana").does("reveal", round=round)
    seq = await six.of("chloe").does("write", round=round, text=SECRET)
    await six.have_heard(seq + 1)
    for screen in six.others("chloe"):
        veiled, revealed = [e for e in screen.said(ENTRY) if e["seq"] >= seq]
        assert veiled["event"] == {"type": "veiled", "round": round, "first": True}
        assert [item["text"] for item in revealed["event"]["items"]] == [SECRET]
        assert revealed["by"] == "house"


async def test_nobody_is_ever_sent_that_another_changed_their_question(six: Six) -> None:
    looked: dict[str, Any] = {"kind": "advice", "edited": True}
    await six.moves("clarify")
    await six.of("chloe").does("ask", to=six.house.ids["ben"], text=SECRET, **looked)
    round = await opened(six, "explore", "questions")
    seq = await six.of("chloe").does("write", round=round, text="Why Mo?", **looked)
    await six.see_leave("esi")
    await six.of("ana").does("reveal", round=round)
    late = await six.of("dev").does("write", round=round, text="Why not?", **looked)
    await six.have_heard(late + 1)  # the house reveals it
    await six.come_back(seq)
    await six.of("ana").does("close_round", round=round)
    await six.moves("close")
    await six.moves("closed")
    await six.come_back(0)
    assert all(screen.knows("Why not?") for screen in six.open)
    for screen in six.screens:
        told = "".join(screen.frames)
        found = EDITED_BY.findall(told)
        assert len(found) == len(EDITED.findall(told))
        own = {six.house.ids[screen.name]} if screen.name in ("chloe", "dev") else set()
        assert set(found) == own


async def test_no_log_line_of_the_service_holds_what_was_written(
    six: Six, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("server.edge.socket").debug("somebody listens")
    round = await opened(six, "choose", "")
    await six.of("chloe").does("write", round=round, text=SECRET)
    await six.of("chloe").tries("write", "too short", round=round, text=SECRET)
    await six.of("chloe").tries("write", round="no-such-round", text=SECRET)
    await six.of("chloe").socket.send(f'42["act",{{"type":"write","text":"{SECRET}"')
    seq = await six.of("ana").does("reveal", round=round)
    await six.have_heard(seq)
    lines = [r.getMessage() + (r.exc_text or "") for r in caplog.records if is_ours(r)]
    assert "somebody listens" in lines
    assert not any(SECRET in line for line in lines)


def is_ours(record: logging.LogRecord) -> bool:
    return not record.name.startswith(OF_THE_TEST)
