"""A set with meetings of nearly as many entries as a meeting may hold, written past the service."""

import secrets
import time
from typing import NamedTuple

from server.domain.meeting.rounds import CloseRound
from server.domain.meeting.saying import Say
from server.live.lobby import Lobby
from server.store.redis import RedisLog
from tests.live.set_of_two import SetOfTwo
from tests.live.standins import Shown

ENTRIES = 9_900
TEXT = "What would happen if you left it alone for a week? " * 33


class LongSet(NamedTuple):
    """A set, the token of its coach, and of its member; `short` is a meeting that nobody wrote."""

    set: str
    coach: str
    member: str
    short: int


async def written(url: str, meetings: int) -> LongSet:
    """Write a set with so many long meetings into a store; nearly all of each its coach says."""
    log = RedisLog(url)
    coach, member = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
    here = Lobby(log, lambda: time.time_ns() // 1_000_000, "flood", Shown())
    found = await SetOfTwo.founded(here, coach, member)
    for number in range(1, meetings + 1):
        if number > 2:
            await found.plans(f"Meeting {number}")
        await found.arrives(number, found.ana, found.ben)
        await found.moves(number, "open")
        room = await found.room(number)
        assert room.state.round
        await found.does(number, found.ana, CloseRound, round=room.state.round.id)
        for count in range(ENTRIES - room.seq):
            done = await room.act(
                Say(id=f"a-word-{count:06}", phase="open", text=TEXT), found.ana.id
            )
            assert isinstance(done, int), done
    await found.plans("Short")
    await here.end()
    await log.close()
    return LongSet(found.id, coach, member, meetings + 1)
