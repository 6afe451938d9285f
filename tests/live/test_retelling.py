"""What leaves the house of a post that was corrected or struck out, while the log keeps it."""

from typing import Any

import msgspec
import pytest

from server.domain.meeting.asking import Ask
from server.domain.meeting.correcting import CORRECTED_WITHIN_MS, Correct, StrikeOut
from server.domain.refusals import Reason, Refusal
from server.live import attending
from server.live.deciders import MEETING
from server.live.room import Room
from tests.commands import command
from tests.live.set_of_two import SetOfTwo
from tests.live.standins import Clock

OLD, NEW = "Why do you never ask Mo?", "Who else could be asked?"


class Asked:
    """Ana has asked Ben something, changed after a hint of her lens."""

    def __init__(self, the_set: SetOfTwo, room: attending.MeetingRoom) -> None:
        self.the_set, self.room = the_set, room
        to = the_set.ben.id
        self.ask: Any = command(Ask, "ask-0001", to=to, text=OLD, edited=True)

    @classmethod
    async def in_a_meeting(cls, the_set: SetOfTwo) -> "Asked":
        await the_set.arrives(1, the_set.ana, the_set.ben)
        await the_set.moves(1, "report_back")
        asked = cls(the_set, await the_set.room(1))
        assert isinstance(await asked.room.act(asked.ask, the_set.ana.id), int)
        return asked

    async def becomes(self, kind: Any, **fields: Any) -> int | Refusal:
        return await self.the_set.does(1, self.the_set.ana, kind, post="ask-0001", **fields)

    def told(self) -> dict[str, str]:
        """All that each is given of the meeting."""
        people = (self.the_set.ana.id, self.the_set.ben.id)
        return {id: b"".join(d.to(id) for d in self.room.deliveries).decode() for id in people}


@pytest.fixture
async def asked(the_set: SetOfTwo) -> Asked:
    return await Asked.in_a_meeting(the_set)


@pytest.mark.parametrize(("kind", "fields"), [(Correct, {"text": NEW}), (StrikeOut, {})])
async def test_what_was_said_before_leaves_the_house_no_more_and_stays_in_the_log(
    asked: Asked, kind: Any, fields: dict[str, Any]
) -> None:
    before = list(asked.room.lines)
    assert isinstance(await asked.becomes(kind, **fields), int)
    for text in asked.told().values():
        assert OLD not in text
        assert fields.get("text", "\u2026") in text
    assert asked.room.lines[: len(before)] == before
    assert OLD in before[-1].text.decode()
    again = Room(asked.the_set.lobby.log, asked.room.name, MEETING, Clock())
    await again.level()
    assert [d.text for d in again.deliveries] == [d.text for d in asked.room.deliveries]
    assert [d.veiled for d in again.deliveries] == [d.veiled for d in asked.room.deliveries]


async def test_what_only_its_author_is_told_of_it_is_still_told_to_nobody_else(
    asked: Asked,
) -> None:
    assert isinstance(await asked.becomes(Correct, text=NEW), int)
    for person, edited in ((asked.the_set.ana, True), (asked.the_set.ben, False)):
        sent = (msgspec.json.decode(d.to(person.id)) for d in asked.room.deliveries)
        events = [entry["event"] for entry in sent if entry["act"] == asked.ask.id]
        assert [(event["text"], event["edited"]) for event in events] == [(NEW, edited)]


def questions(asked: Asked) -> dict[str, list[bytes]]:
    people = (asked.the_set.ana.id, asked.the_set.ben.id)
    return {
        id: [
            msgspec.json.encode(msgspec.json.decode(d.to(id))["event"])
            for d in asked.room.deliveries
        ]
        for id in people
    }


async def test_the_act_that_posted_it_is_still_the_same_act(asked: Asked) -> None:
    seq = asked.room.seq
    assert isinstance(await asked.becomes(StrikeOut), int)
    assert await asked.room.act(asked.ask, asked.the_set.ana.id) == seq
    other = command(Ask, "ask-0001", to=asked.the_set.ben.id, text=NEW)
    assert await asked.room.act(other, asked.the_set.ana.id) == Refusal(Reason.ID_USED, "id")


async def test_it_is_corrected_for_two_minutes(asked: Asked, clock: Clock) -> None:
    clock.go_on(CORRECTED_WITHIN_MS - 1_000)
    assert isinstance(await asked.becomes(Correct, text=NEW), int)
    clock.go_on(2_000)
    assert await asked.becomes(Correct, text=OLD) == Refusal(Reason.TOO_LATE)
