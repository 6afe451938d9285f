"""A meeting that an earlier build left in the middle goes on over the service of today."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from server.domain.former import VERSION
from server.live.sets import meeting_name, records_name, set_name
from server.store.log import STORE
from server.store.redis import RedisLog
from tests import kept_logs
from tests.edge.house import Guest, House, serving, settings
from tests.kept_logs import BUILDS, LEFT
from tests.waiting import eventually

HERE = ("ana", "ben", "chloe", "dev", "esi")


LANDING = {build: ["second-ask-room"] for build in ("4e76434", "7833bfa", "15a1143", "2274abd")}
"""What was marked, unseen, as they left, and is told to all at the close of today."""


def events(guest: Guest) -> list[Any]:
    return [entry["event"] for entry in guest.entries]


@pytest.fixture(params=BUILDS)
async def kept(
    request: pytest.FixtureRequest, store_socket: str, redis_logs: Callable[[], RedisLog]
) -> AsyncIterator[tuple[House, str]]:
    """A service that began on a store of that build, and the set in it."""
    build, log = request.param, redis_logs()
    people = kept_logs.people(build)
    names = (set_name(people.set), records_name(people.set), STORE)
    for name in (*names, *(meeting_name(people.set, number) for number in (1, 2, 3))):
        await log.remove(name)
    await kept_logs.fill(log, build)
    async with serving(settings(store_socket)) as base:
        house = House(base)
        house.set = people.set
        house.tokens = {name: person.token for name, person in people.people.items()}
        house.ids = {name: person.member for name, person in people.people.items()}
        yield house, build
        await house.close()


async def test_those_who_were_there_come_back_and_go_on(kept: tuple[House, str]) -> None:
    house, build = kept
    guests = [await house.comes(name) for name in HERE]
    joined = [await guest.joins(meeting=2) for guest in guests]
    count = len(kept_logs.lines(build, LEFT))
    for answer in joined:
        assert [entry["seq"] for entry in answer["entries"]] == list(range(1, count + 1))
        assert {entry["v"] for entry in answer["entries"]} == {VERSION}
    seats = [e["event"] for e in joined[0]["entries"] if e["event"]["type"] == "member_seated"]
    assert [(seat["member"], seat["name"]) for seat in seats] == [
        (house.ids[name], name.title()) for name in HERE
    ]
    phase = "deepen" if build == "d82e53e" else "commit"
    ana, dev = guests[0], guests[3]
    for leaving, to in ((phase, "learn"), ("learn", "close"), ("close", "closed")):
        assert "refusal" not in await ana.moves(leaving, to)
    ended = {"type": "phase_began", "phase": "closed", "discards": False}
    landed = [{"type": "landed", "questions": LANDING[build]}] if build in LANDING else []
    await eventually(
        lambda: all(one in events(guest) for guest in guests for one in (ended, *landed))
    )
    assert (await dev.does("say", text="Too late"))["refusal"]["code"] == "not_now"
    page = await house.gets(f"/api/sets/{house.set}", "dev")
    planned = [meeting for meeting in page["meetings"] if not meeting["cancelled_at"]]
    assert [bool(meeting["closed_at"]) for meeting in planned] == [True, True, False]
    assert "Ask first" in [one["what"] for one in page["commitments"]]


async def test_who_was_taken_out_is_not_let_in(kept: tuple[House, str]) -> None:
    house, _ = kept
    farid = await house.comes("farid")
    assert (await farid.joins(meeting=2))["refusal"]["code"] == "seat_revoked"


async def test_the_transcript_of_a_meeting_that_was_over_is_whole(
    kept: tuple[House, str],
) -> None:
    house, build = kept
    path = f"/api/sets/{house.set}/meetings/1/entries"
    entries = (await house.gets(path, "esi"))["entries"]
    was = kept_logs.written(build, "meeting-1")
    assert [(e["seq"], e["at"]) for e in entries] == [(e["seq"], e["at"]) for e in was]
    began = [e["event"] for e in entries if e["event"]["type"] == "phase_began"]
    assert began[-1] == {"type": "phase_began", "phase": "closed", "discards": False}
