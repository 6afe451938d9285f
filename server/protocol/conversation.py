"""A conversation in full: a set is founded, three people meet, and a question is answered."""

from functools import cache
from typing import Any

from msgspec import to_builtins

from server.domain.commands import BringCommitments, OpenMeeting
from server.domain.refusals import Reason, Refusal
from server.domain.sets import Planned
from server.domain.words import HOUSE
from server.edge import shapes
from server.edge.saying import refused
from server.edge.transport import LARGEST_MESSAGE, PING_EVERY_S, PONG_WITHIN_S
from server.live.presence import Here
from server.live.seats import Opens
from server.protocol import scene
from server.protocol.frames import Break, Frame, Request, Step
from server.protocol.scene import ANA, BEN, CHLOE, MEMBERS_KEY, OWN_KEY, SET, Someone

TITLE = "Our first meeting"
PLANNED = Planned(number=1, title=TITLE, planned_at=scene.BEGUN - 3_600_000)
PLAN = {"type": "plan_meeting", "id": scene.act_id("first"), "title": TITLE}
ALL = (ANA, BEN, CHLOE)

OPENING = OpenMeeting(id="house:open", set=SET, set_name=scene.SET_NAME, number=1, title=TITLE)
MEETING: tuple[scene.Step, ...] = (
    (HOUSE, OPENING),
    *(scene.arrival(person) for person in ALL),
    (ANA.id, {"type": "choose_presenter", "member": BEN.id}),
    (HOUSE, BringCommitments(id="house:bring", due=())),
    (ANA.id, {"type": "move", "leaving": "lobby", "to": "explore"}),
    (ANA.id, {"type": "open_round"}),
    (CHLOE.id, {"type": "ask", "to": BEN.id, "text": "Who has not been asked yet?"}),
    (BEN.id, {"type": "answer", "question": scene.act_id(CHLOE.id, 9), "text": "The nurses."}),
)


@cache
def steps() -> tuple[Step, ...]:
    """The whole conversation."""
    return (*gathering(), *joining(), *meeting(), *returning())


def gathering() -> tuple[Step, ...]:
    founding = shapes.FoundASet(name=scene.SET_NAME, coach=ANA.name, token=ANA.token)
    founded = shapes.NewSet(SET, ANA.id, MEMBERS_KEY, OWN_KEY)
    behind = shapes.Door(scene.SET_NAME, (ANA.name,), PLANNED, Opens.NEW_SEAT, "")
    return (
        request("Ana's client makes a token, and founds a set.", ANA, "", founding, founded),
        request("She plans its first meeting.", ANA, f"/{SET}/acts", PLAN, shapes.Done(3)),
        request(
            f"She sends Ben the link `/sets/{SET}/join#{MEMBERS_KEY}`. His client asks what the "
            "key opens, and shows him.",
            BEN,
            f"/{SET}/door",
            shapes.Knock(key=MEMBERS_KEY),
            behind,
        ),
        seat("He gives his name, and takes a seat with a token of his own.", BEN),
        seat("So does Chloe.", CHLOE),
    )


def request(told: str, by: Someone, path: str, body: Any, reply: Any) -> Request:
    path = f"/api/sets{path}"
    seat = path.endswith("/acts")
    return Request(told, by, "POST", path, seat, to_builtins(body), to_builtins(reply))


def seat(told: str, by: Someone) -> Request:
    wish = shapes.TakeASeat(key=MEMBERS_KEY, name=by.name, token=by.token)
    taken = shapes.Seat(SET, scene.SET_NAME, by.id, by.name, by.role, 1)
    return request(told, by, f"/{SET}/seats", wish, taken)


def joining() -> tuple[Step, ...]:
    return (
        *connection("Ana's client opens a WebSocket; the service says how it will be pinged.", ANA),
        *join(ANA, 2, (), "She joins the meeting, and has nothing of it yet."),
        *connection("Ben connects.", BEN),
        *join(BEN, 3, (ANA,), "He joins. Ana hears that he has a seat, and that he is here."),
        *connection("Chloe connects.", CHLOE),
        *join(CHLOE, 4, (ANA, BEN), "She joins, and Ana and Ben hear of it."),
    )


def meeting() -> tuple[Step, ...]:
    return (
        *act(1, 5, "Ana chooses the presenter. All hear the entry, and she has her answer."),
        *act(2, 7, "Leaving the lobby begins the meeting; the set's commitments come with it.", 6),
        *act(3, 8, "She opens a round. Its order is Chloe alone: Ana coaches, Ben presents."),
        up("Ben may not pass: he presents. Only he is told.", BEN, 1, "act", ben_passes()),
        answer(BEN, 1, refused(Refusal(Reason.NOT_YOURS))),
        *act(1, 9, "Chloe asks, and the round is over, as everyone in it had a turn."),
        up("Her client was not sure, and sends it again: nothing happens twice.", *again()),
        answer(CHLOE, 2, shapes.Done(9)),
    )


def returning() -> tuple[Step, ...]:
    people = here(*ALL) | {CHLOE.id: Here.RECONNECTING}
    away = shapes.Presence(people, 9, clock(9, 1))
    back = shapes.Presence(here(*ALL), 10, clock(10, 1))
    return (
        Break("Chloe's connection breaks.", CHLOE),
        down("The others see that she is expected back.", (ANA, BEN), "presence", away),
        *act(2, 10, "Ben answers her question.", to=(ANA, BEN)),
        *connection("Chloe's client connects again.", CHLOE),
        up("It says what it has, and is given what it missed.", CHLOE, 0, "join", wish(CHLOE, 9)),
        down("The others see that she is back.", (ANA, BEN), "presence", back),
        answer(CHLOE, 0, joined(CHLOE, 10, since=9)),
    )


def connection(told: str, by: Someone) -> tuple[Step, ...]:
    settings = {
        "sid": scene.act_id("engine", by.name),
        "upgrades": [],
        "pingTimeout": PONG_WITHIN_S * 1000,
        "pingInterval": PING_EVERY_S * 1000,
        "maxPayload": LARGEST_MESSAGE,
    }
    return (
        Frame(told, (by,), False, "0", settings),
        Frame("", (by,), True, "40"),
        Frame("", (by,), False, "40", {"sid": scene.act_id("socket", by.name)}),
    )


def join(by: Someone, seq: int, others: tuple[Someone, ...], told: str) -> tuple[Step, ...]:
    arrived = shapes.Presence(here(*others, by), seq, clock(seq, 1))
    hear = (entry(seq, others), down("", others, "presence", arrived)) if others else ()
    return (
        up(told, by, 0, "join", wish(by, 0)),
        *hear,
        answer(by, 0, joined(by, seq, people=(*others, by))),
    )


def act(
    ack: int, seq: int, told: str, *before: int, to: tuple[Someone, ...] = ALL
) -> tuple[Step, ...]:
    """Whoever the script says asks for what it says; all hear of it, and then it is answered."""
    command, made = played()[seq - 1]
    by = next(person for person in ALL if person.id == made.by)
    return (
        up(told, by, ack, "act", command),
        *(entry(number, to) for number in (*before, seq)),
        answer(by, ack, shapes.Done(seq)),
    )


def ben_passes() -> dict[str, str]:
    return {"type": "pass", "id": scene.act_id("ben passes")}


def again() -> tuple[Someone, int, str, Any]:
    return CHLOE, 2, "act", played()[8][0]


@cache
def played() -> list[tuple[Any, Any]]:
    return list(scene.play(MEETING))


def wish(by: Someone, since: int) -> shapes.Join:
    opened = scene.BEGUN if since else 0
    return shapes.Join(set=SET, meeting=1, token=by.token, since=since, opened=opened)


def joined(
    by: Someone, seq: int, people: tuple[Someone, ...] = ALL, since: int = 0
) -> dict[str, Any]:
    return {
        "me": by.id,
        "seq": seq,
        "opened": scene.BEGUN,
        "anew": not since,
        "entries": [made for _, made in played()[since:seq]],
        "people": here(*people),
        "now": clock(seq, 2),
    }


def clock(seq: int, after: int) -> int:
    """The time a moment after an entry."""
    return int(played()[seq - 1][1].at) + after


def here(*people: Someone) -> dict[str, Here]:
    return dict.fromkeys(sorted(person.id for person in people), Here.HERE)


def up(told: str, by: Someone, ack: int, word: str, value: Any) -> Frame:
    return Frame(told, (by,), True, f"42{ack}", [word, to_builtins(value)])


def answer(by: Someone, ack: int, value: Any) -> Frame:
    return Frame("", (by,), False, f"43{ack}", [to_builtins(value)])


def down(told: str, by: tuple[Someone, ...], word: str, value: Any) -> Frame:
    return Frame(told, by, False, "42", [word, to_builtins(value)])


def entry(seq: int, to: tuple[Someone, ...]) -> Frame:
    return down("", to, "entry", played()[seq - 1][1])
