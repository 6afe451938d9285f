"""What leaves the house of a post that was corrected or struck out, while the log keeps it."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from server.domain.meeting.asking import Ask
from server.domain.meeting.correcting import CORRECTED_WITHIN_MS, Correct, StrikeOut
from server.domain.meeting.hidden import WriteLearning
from server.domain.meeting.revealing import Reveal
from server.domain.meeting.state.learning import Level, SeenBy
from server.domain.refusals import Reason, Refusal
from server.domain.retold import RETELLS, retold
from server.live import attending
from server.live.deciders import MEETING
from server.live.folded import Folded
from server.live.reading import encode
from server.live.room import Room
from server.store.log import Line
from tests.commands import command
from tests.live.set_of_two import SetOfTwo
from tests.live.standins import Clock
from tests.moments import Entries, Seen, on_many
from tests.retelling import after_all

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


async def test_what_was_struck_out_of_a_reveal_stays_out_as_others_of_it_are_corrected(
    the_set: SetOfTwo,
) -> None:
    await the_set.arrives(1, the_set.ana, the_set.ben)
    await the_set.moves(1, "report_back", "learn")
    room = await the_set.room(1)
    round = room.state.rounds[-1].id
    for level, text in ((Level.SET, OLD), (Level.ORGANISATION, "It is slow")):
        wrote = {"level": level, "text": text, "seen_by": SeenBy.SET}
        await the_set.does(1, the_set.ben, WriteLearning, round=round, **wrote)
    await the_set.does(1, the_set.ana, Reveal, round=round)
    ours, slow = (post.id for post in room.state.posts)
    await the_set.does(1, the_set.ana, StrikeOut, post=ours)
    await the_set.does(1, the_set.ben, Correct, post=slow, text=NEW)
    told = b"".join(delivery.to(the_set.ana.id) for delivery in room.deliveries).decode()
    assert [text in told for text in (OLD, "It is slow", NEW)] == [False, False, True]


def test_every_line_leaves_the_house_as_all_that_was_changed_since_has_left_it() -> None:
    def check(entries: Entries, tried: Seen) -> None:
        folded = Folded("m", MEETING, Clock())
        for entry in entries:
            folded.take(Line(entry.seq, entry.act, encode(entry)))
        assert [delivery.entry for delivery in folded.deliveries] == after_all(entries)
        assert folded.entries == entries
        tried["twice"] += max(Counter(retold_by(entries)).values(), default=0) > 1

    assert on_many(check, 60)["twice"] > 5


def retold_by(entries: Entries) -> Iterator[int]:
    """The number of the line of each change, as often as it changes one."""
    told: Entries = []
    for entry in entries:
        told.append(entry)
        if isinstance(entry.event, RETELLS):
            for place, one in enumerate(told):
                if found := retold(one, entry.event):
                    told[place] = found
                    yield one.seq


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
