"""Sets that earlier builds left: carried over, looked at, and their meetings gone on with."""

from datetime import date
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from server.domain.former import VERSION
from server.domain.meeting.asking import Ask, Linger
from server.domain.meeting.commitments import Commit, ReportBack
from server.domain.meeting.fold import fold
from server.domain.meeting.hidden import WriteLearning
from server.domain.meeting.moving import Move
from server.domain.meeting.questions import Answer
from server.domain.meeting.revealing import Reveal
from server.domain.meeting.rounds import CloseRound
from server.domain.meeting.saying import Say
from server.domain.meeting.stage import TakeUp
from server.domain.meeting.state.commitments import Commitment, Outcome, Report
from server.domain.meeting.state.keeping import Kept, KeptQuestion
from server.domain.meeting.state.learning import Level
from server.domain.meeting.state.mix import Mix
from server.domain.refusals import Refusal
from server.domain.secrets import digest
from server.domain.sets.meeting import Planned
from server.domain.sets.state import LearningSet
from server.domain.words import Act
from server.live import attending
from server.live.deciders import MEETING
from server.live.room import Room
from server.live.sets import SetRoom, meeting_name, records_name, set_name
from server.live.upgrade import ANY, LINES, NAMES, StoreIsNewer, carry_over, make_records
from server.store.log import STORE, Line, Log, Value
from tests import kept_logs
from tests.cast import PROMISE
from tests.commands import whole
from tests.kept_logs import BUILDS, LEFT, OVER, People
from tests.live.conftest import OpenLog
from tests.live.kept_words import (
    AGREED,
    AGREED_ON,
    CAME_FROM_AND_TO,
    GONE,
    KEPT_TEXTS,
    LOOK_BACK,
    PARTS,
    WORDED,
)
from tests.live.standins import Clock, MoodyLog, lobby

builds = pytest.mark.parametrize("build", BUILDS)
told_builds = pytest.mark.parametrize("build", [b for b in BUILDS if kept_logs.version(b) == 1])
"""Those that told a set of its meetings in lines of its own, which are superseded."""
BY_WHEN = date(2027, 6, 1)


def later() -> Clock:
    """A clock of today: later than anything that was kept."""
    clock = Clock()
    clock.go_on(365 * 24 * 3_600_000)
    return clock


class KeptSet:
    """What a build left, in a store of today, and people who go on with it."""

    def __init__(self, log: Log, people: People, group: SetRoom) -> None:
        self.log, self.people, self.group = log, people, group
        self.lobby, _ = lobby(log, later())
        self.acts = 0

    @classmethod
    async def opened(cls, log: Log, build: str) -> "KeptSet":
        people = kept_logs.people(build)
        names = [set_name(people.set), records_name(people.set)]
        for name in (*names, *(meeting_name(people.set, n) for n in (1, 2, 3)), STORE):
            await log.remove(name)
        await kept_logs.fill(log, build)
        await carry_over(log)
        here, _ = lobby(log, later())
        group = await here.set(people.set)
        assert not isinstance(group, Refusal)
        return cls(log, people, group)

    def id(self, name: str) -> str:
        return self.people.people[name].member

    async def state(self) -> LearningSet:
        await self.group.level()
        return self.group.state

    async def room(self, number: int) -> attending.MeetingRoom:
        return (await self.lobby.meeting(self.people.set, number)).room

    async def gathers(self, number: int, *names: str) -> None:
        """They come, each with the seat of their kept token."""
        room, planned = await self.room(number), (await self.state()).meeting(number)
        assert planned
        for name in names:
            person = self.group.state.seated(digest(self.people.people[name].token))
            assert not isinstance(person, Refusal)
            assert person.id == self.id(name)
            refusal = await attending.arrive(self.group, self.people.set, room, planned, person)
            assert refusal is None

    async def does(self, number: int, who: str, kind: type[Act], /, **fields: Any) -> str:
        """Somebody does what they may; the id of the act."""
        self.acts += 1
        id = f"{number}-of-today-{self.acts:03}"
        intent: Any = kind(id=id, **whole(kind.key(), fields))
        done = await attending.act(self.group, await self.room(number), intent, self.id(who))
        assert isinstance(done, int), f"{who} {intent}: {done}"
        return id

    async def moves(self, number: int, to: str) -> str:
        leaving = (await self.room(number)).state.phase
        return await self.does(number, "ana", Move, leaving=leaving, to=to)

    async def turn(self, number: int) -> str:
        """Whose turn it is, or anybody's where all may speak."""
        open_round = (await self.room(number)).state.round
        return self.people.name_of((open_round and open_round.turn) or self.id("esi"))


@pytest.fixture(params=["memory", "redis"])
def log(request: pytest.FixtureRequest, redis_logs: OpenLog) -> Log:
    return redis_logs() if request.param == "redis" else MoodyLog()


# What the set knows, against what it was told at the time


def told(build: str, kind: str) -> list[Any]:
    """What the lines of a set say in events that are superseded now, with their acts."""
    lines = kept_logs.written(build, "set")
    return [{**e["event"], "act": e["act"]} for e in lines if e["event"]["type"] == kind]


def began(build: str, log: str, *phases: str) -> list[int]:
    """When each of these phases began in a meeting, or any, in order."""
    lines = [e for e in kept_logs.written(build, log) if e["event"]["type"] == "phase_began"]
    return [int(e["at"]) for e in lines if not phases or e["event"]["phase"] in phases]


def planned(state: LearningSet) -> list[Planned]:
    """The meetings that were not cancelled."""
    return [meeting for meeting in state.meetings if not meeting.cancelled_at]


@builds
async def test_a_set_knows_when_its_meetings_began_and_ended(moody: MoodyLog, build: str) -> None:
    state = await (await KeptSet.opened(moody, build)).state()
    times = [(m.title, m.started_at, m.closed_at) for m in planned(state)]
    assert times == [
        ("Who owns the rota?", began(build, OVER)[0], began(build, OVER, "closed")[-1]),
        ("After the rota", began(build, LEFT)[0], 0),
        ("A third morning", 0, 0),
    ]
    assert state.current == state.meetings[1]


@told_builds
async def test_a_set_knows_every_commitment_with_its_last_report(
    moody: MoodyLog, build: str
) -> None:
    state = await (await KeptSet.opened(moody, build)).state()
    reports = {
        one["commitment"]: Report(
            Outcome(one["outcome"]),
            one["happened"],
            one["learned"],
            one["meeting"],
            int(one["act"].split(":")[2]),
        )
        for one in told(build, "commitment_reported")
    }
    made = [
        msgspec.convert({**one["commitment"], "report": None}, Commitment)
        for one in told(build, "commitment_made")
    ]
    assert list(reports) == ["commit-rota"]
    known = [replace(c, report=c.report and replace(c.report, id="")) for c in state.commitments]
    assert known == [replace(one, report=reports.get(one.id)) for one in made]
    assert len(made) == (4 if build == "d82e53e" else 5)
    assert state.open_commitments == state.commitments


@told_builds
async def test_a_set_keeps_the_questions_that_it_kept(moody: MoodyLog, build: str) -> None:
    state = await (await KeptSet.opened(moody, build)).state()
    gone = {one["kept"] for one in told(build, "question_let_go")}
    questions = [one["question"] for one in told(build, "question_kept")]
    kept = [msgspec.convert(one, KeptQuestion) for one in questions]
    assert list(state.kept) == [q for q in kept if q.id not in gone]
    lingering = [q.id for q in state.kept if q.why is Kept.LINGERING]
    assert lingering == ([] if build == "d82e53e" else ["linger-letting-go"])
    assert len(state.kept) == (0 if build == "d82e53e" else 3)


@told_builds
async def test_a_set_knows_what_the_questions_of_its_meetings_were_like(
    moody: MoodyLog, build: str
) -> None:
    state = await (await KeptSet.opened(moody, build)).state()
    asked = {"d82e53e": Mix(unread=13), "03ea245": Mix(unread=23)}
    [closed] = told(build, "meeting_closed")
    known = msgspec.convert(closed["mix"], Mix) if "mix" in closed else asked[build]
    assert [m.mix for m in state.meetings] == [known, Mix(), Mix()]


@builds
async def test_a_set_knows_what_its_meetings_say(moody: MoodyLog, build: str) -> None:
    state = await (await KeptSet.opened(moody, build)).state()
    over, left = (fold(kept_logs.meeting(build, log)) for log in (OVER, LEFT))
    reports = {c.id: c.report for c in left.due if c.report}
    made = (*over.commitments, *left.commitments)
    known = []
    for c in made:
        report = reports.get(c.id)
        known.append(replace(c, report=report, by_when=(report and report.by_when) or c.by_when))
    assert list(state.commitments) == known
    assert list(reports) == ["commit-rota"]
    assert [m.mix for m in planned(state)] == [over.mix, Mix(), Mix()]
    assert {note.id for note in over.lingering} >= {
        q.id for q in state.kept if q.why is Kept.LINGERING
    }


@builds
async def test_the_people_of_a_set_have_their_names_seats_and_keys(
    moody: MoodyLog, build: str
) -> None:
    kept = await KeptSet.opened(moody, build)
    state = await kept.state()
    names = {person.id: person.name for person in state.people if not person.joined}
    assert names == {p.member: name.title() for name, p in kept.people.people.items()}
    gone = GONE.get(build, ("farid",))
    assert tuple(kept.people.name_of(person.id) for person in state.former) == gone
    assert state.members_key == kept.people.members_key
    for name, somebody in kept.people.people.items():
        for token in filter(None, (somebody.token, somebody.second_token)):
            person = state.seated(digest(token))
            assert (
                isinstance(person, Refusal)
                if name in gone
                else person == state.person(somebody.member)
            )


# Carrying over


@builds
async def test_carrying_over_leaves_every_log_byte_for_byte(log: Log, build: str) -> None:
    kept = await KeptSet.opened(log, build)
    for name, lines in names_of(kept, build).items():
        assert await log.read(name) == list(lines)


def names_of(kept: KeptSet, build: str) -> dict[str, tuple[Line, ...]]:
    id = kept.people.set
    named = {set_name(id): "set", meeting_name(id, 1): OVER, meeting_name(id, 2): LEFT}
    return {name: kept_logs.lines(build, found) for name, found in named.items()}


@builds
async def test_a_store_is_carried_over_once(build: str) -> None:
    log = MoodyLog()
    kept = await KeptSet.opened(log, build)
    assert await log.values(STORE) == {LINES: str(VERSION).encode(), NAMES: ANY}
    writes, tables = log.writes, {name: dict(t) for name, t in log.tables.items()}
    await carry_over(log)
    assert (log.writes, log.tables) == (writes, tables)
    assert await make_records(log) == 0
    log.tables[records_name(kept.people.set)].clear()
    assert await make_records(log) == 2
    assert log.tables == tables


async def test_a_store_that_a_newer_version_wrote_is_refused_and_left_alone() -> None:
    log = MoodyLog()
    await log.put(Value(STORE, LINES, str(VERSION + 1).encode()), None)
    await kept_logs.fill(log, BUILDS[0])
    before = {name: dict(fields) for name, fields in log.tables.items()}
    with pytest.raises(StoreIsNewer, match="Install the newer version again"):
        await carry_over(log)
    assert log.tables == before


# Going on with a meeting that was left in the middle


async def ends(kept: KeptSet) -> None:
    """From the phase in which it was left to the last, with acts of each by today's rules."""
    room = await kept.room(2)
    if room.state.phase == "deepen":
        asking = await kept.does(2, await kept.turn(2), Ask, to=kept.id("dev"), text="Why now?")
        waiting = [question.id for question in room.state.queue]
        assert [room.state.stage, *waiting] == ["second-ask-fear", "second-ask-answer", asking]
        for question in waiting:
            await kept.does(2, "dev", Answer, reply_to=room.state.stage, text="It is Monday.")
            await kept.does(2, "ana", TakeUp, question=question, answered=False)
        await kept.moves(2, "pause")
        await kept.moves(2, "commit")
    else:
        round = room.state.open_rounds[0].id
        await kept.does(2, "ana", Reveal, round=round)
        await kept.does(2, "ana", CloseRound, round=round)
    await kept.does(2, "dev", Commit, **{**PROMISE, "what": "Ask twice", "by_when": BY_WHEN})
    round = f"{await kept.moves(2, 'learn')}.0"
    await kept.does(
        2, "dev", WriteLearning, round=round, level=Level.SELF, text="No is a word.", seen_by="set"
    )
    await kept.does(2, "ana", Reveal, round=round)
    await kept.does(2, "esi", Linger, text="Who says no to him?")
    await kept.moves(2, "close")
    await kept.does(2, await kept.turn(2), Say, text="Lighter.")
    await kept.moves(2, "closed")


@builds
async def test_a_meeting_that_was_left_in_the_middle_goes_on_to_its_end(
    log: Log, build: str
) -> None:
    kept = await KeptSet.opened(log, build)
    await kept.gathers(2, "ana", "ben", "chloe", "dev", "esi")
    room = await kept.room(2)
    was = kept_logs.lines(build, LEFT)
    assert room.lines == list(was)
    assert [p.id for p in room.state.members] == [kept.id(n) for n in ORDER]
    await ends(kept)
    assert room.state.presenters == ((kept.id("dev"),),)
    assert room.lines[: len(was)] == list(was)
    assert room.acts.keys() & {"house:course"} == ({"house:course"} & {e.act for e in was})
    assert [one.text for one in room.state.learnings] == ["No is a word."]
    again = Room(log, room.name, MEETING, Clock())
    await again.level()
    assert again.state == room.state
    assert [d.text for d in again.deliveries] == [d.text for d in room.deliveries]


ORDER = ("ana", "ben", "chloe", "dev", "esi")


@builds
async def test_what_an_old_meeting_leaves_is_brought_to_the_next(log: Log, build: str) -> None:
    kept = await KeptSet.opened(log, build)
    await kept.gathers(2, *ORDER)
    await ends(kept)
    state = await kept.state()
    assert [bool(m.closed_at) for m in planned(state)] == [True, True, False]
    assert [c.what for c in state.commitments][-2:] == ["Ask first", "Ask twice"]
    await kept.gathers(3, *ORDER)
    await kept.moves(3, "report_back")
    third = (await kept.room(3)).state
    assert [c.id for c in third.due] == [c.id for c in state.open_commitments]
    of_the_set = (Kept.LINGERING, Kept.TOPIC)
    assert [q.id for q in third.kept] == [q.id for q in state.kept if q.why in of_the_set]
    assert [a.id for a in third.agreements] == AGREED.get(build, [])
    assert [(part.part, kept.people.name_of(part.member)) for part in third.said_before] == (
        PARTS.get(build, [])
    )
    assert third.template == (await kept.state()).meetings[2].template.name
    while (turn := await kept.turn(3)) != "ben":
        first = next(c for c in third.due if c.member == kept.id(turn))
        await reports(kept, turn, first.id)
    await reports(kept, "ben", "commit-rota")
    [rota] = [c for c in (await kept.state()).commitments if c.id == "commit-rota"]
    assert rota.report
    assert (rota.report.outcome, rota.report.meeting) == (Outcome.DONE, 3)


async def reports(kept: KeptSet, who: str, commitment: str) -> None:
    said = {"outcome": Outcome.DONE, "happened": "It is done.", "learned": "It was easy."}
    await kept.does(3, who, ReportBack, commitment=commitment, **said)


@builds
async def test_the_entries_of_an_old_meeting_are_sent_with_names_and_words(build: str) -> None:
    kept = await KeptSet.opened(MoodyLog(), build)
    sent = [msgspec.json.decode(d.to(kept.id("ana"))) for d in (await kept.room(2)).deliveries]
    seats = [e["event"]["name"] for e in sent if e["event"]["type"] == "member_seated"]
    assert seats == [name.title() for name in ORDER]
    brought = [e["event"] for e in sent if e["event"]["type"] == "brought"]
    whats = [c["what"] for event in brought for c in event["commitments"]]
    assert whats[:3] == ["Hand the rota to both teams", "Thank Mo", "Hang up a board for keys"]
    assert all(whats)
    assert [c["report"] for event in brought for c in event["commitments"]] == [None] * len(whats)
    texts = [q["text"] for event in brought for q in event["questions"]]
    assert texts == KEPT_TEXTS.get(build, ["Who else would have to let go?"])
    worded = [w["text"] for event in brought for w in event["wordings"]]
    assert worded == (WORDED if build == "4e76434" else [])
    agreed = [a["text"] for event in brought for a in event["agreements"]]
    assert agreed == (AGREED_ON if build in LOOK_BACK else [])
    paths = [(p["first"], p["last"]) for event in brought for p in event["paths"]]
    assert paths == (CAME_FROM_AND_TO if build in LOOK_BACK else [])
