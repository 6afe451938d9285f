"""A conversation in full: a set is founded, three people meet, and a question is answered."""

from functools import cache
from typing import Any

from msgspec import to_builtins

from server.domain.meeting.templates import BUILT_IN
from server.domain.refusals import Reason, Refusal
from server.domain.sets.state import Planned
from server.domain.visible import seen, veil
from server.edge import shapes
from server.edge.reading import LARGEST_MESSAGE
from server.edge.saying import refused
from server.edge.socket.server import PING_EVERY_S, PONG_WITHIN_S
from server.live.presence import Here
from server.live.seats import Opens
from server.protocol import scene
from server.protocol.frames import Break, Frame, Request, Step
from server.protocol.scene import ANA, BEN, CHLOE, MEMBERS_KEY, OWN_KEY, SET, Someone
from server.protocol.trial.steps import (
    REVEAL,
    answer,
    ask,
    bring,
    choose,
    move,
    open_round,
    opening,
    vote,
)

TITLE, COURSE = "Our first meeting", "taster"
PLANNED = Planned(
    number=1, title=TITLE, planned_at=scene.BEGUN - 3_600_000, template=BUILT_IN[COURSE]
)
PLAN = {"type": "plan_meeting", "id": scene.act_id("first"), "title": TITLE, "template": COURSE}
ALL = (ANA, BEN, CHLOE)
ASKED = scene.act_id("who has not")

MEETING: tuple[scene.Step, ...] = (
    *opening(1, TITLE, BUILT_IN[COURSE], *ALL),
    choose(BEN),
    *bring((), ()),
    move("lobby", "explore"),
    ask(CHLOE, BEN, "Who has not been asked yet?", edited=True, id=ASKED),
    open_round("pulse"),
    vote(BEN, "great"),
    REVEAL,
    answer(BEN, ASKED, "The nurses."),
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
        *join(ANA, 3, (), "She joins the meeting, and has nothing of it yet."),
        *connection("Ben connects.", BEN),
        *join(BEN, 4, (ANA,), "He joins. Ana hears that he has a seat, and that he is here."),
        *connection("Chloe connects.", CHLOE),
        *join(CHLOE, 5, (ANA, BEN), "She joins, and Ana and Ben hear of it."),
    )


def meeting() -> tuple[Step, ...]:
    return (
        *act(1, 6, "Ana chooses the presenter. All hear the entry, and she has her answer."),
        *act(
            2,
            9,
            "Leaving the lobby begins the meeting; what the set has kept for it comes first. The "
            "phase brings a go-round, whose order is Chloe alone: Ana coaches, Ben presents.",
            7,
            8,
        ),
        up("Ben may not ask: it is Chloe's turn. Only he is told.", BEN, 1, "act", ben_asks()),
        reply(BEN, 1, refused(Refusal(Reason.NOT_YOUR_TURN))),
        *act(
            1,
            10,
            "Chloe asks. She had changed her question after a hint of her [lens](#lens), which "
            "nobody else is told. All in the go-round had their turn, and a free round follows.",
        ),
        up("Her client was not sure, and sends it again: nothing happens twice.", *again()),
        reply(CHLOE, 2, shapes.Done(10)),
        *act(3, 11, "Before Ben answers, Ana wants to know how it goes: a vote, without names."),
        *act(2, 12, "Ben votes. He is told what he chose; the others, that one more is ready."),
        *act(4, 13, "Ana reveals what there is."),
    )


def returning() -> tuple[Step, ...]:
    people = here(*ALL) | {CHLOE.id: Here.RECONNECTING}
    away = shapes.Presence(people, position(13), clock(13, 1))
    back = shapes.Presence(here(*ALL), position(14), clock(14, 1))
    return (
        Break("Chloe's connection breaks.", CHLOE),
        down("The others see that she is expected back.", (ANA, BEN), "presence", away),
        *act(3, 14, "Ben answers her question.", to=(ANA, BEN)),
        *connection("Chloe's client connects again.", CHLOE),
        up("It says what it has, and is given what it missed.", CHLOE, 0, "join", wish(CHLOE, 13)),
        down("The others see that she is back.", (ANA, BEN), "presence", back),
        reply(CHLOE, 0, joined(CHLOE, 14, since=13)),
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
    arrived = shapes.Presence(here(*others, by), position(seq), clock(seq, 1))
    hear = (*entry(seq, others), down("", others, "presence", arrived)) if others else ()
    return (
        up(told, by, 0, "join", wish(by, 0)),
        *hear,
        reply(by, 0, joined(by, seq, people=(*others, by))),
    )


def act(
    ack: int, seq: int, told: str, *before: int, to: tuple[Someone, ...] = ALL
) -> tuple[Step, ...]:
    """Whoever the script says asks for what it says; all hear of it, and then it is answered."""
    command, made = played()[seq - 1]
    by = next(person for person in ALL if person.id == made.by)
    return (
        up(told, by, ack, "act", command),
        *(frame for number in (*before, seq) for frame in entry(number, to)),
        reply(by, ack, shapes.Done(seq)),
    )


def ben_asks() -> dict[str, Any]:
    text = "Whom should I ask?"
    looked = {"kind": "question", "edited": False}
    return {"type": "ask", "id": scene.act_id("ben asks"), "to": CHLOE.id, "text": text, **looked}


def again() -> tuple[Someone, int, str, Any]:
    return CHLOE, 2, "act", played()[9][0]


@cache
def played() -> list[tuple[Any, Any]]:
    return list(scene.play(MEETING))


def wish(by: Someone, since: int) -> shapes.Join:
    return shapes.Join(
        protocol=shapes.PROTOCOL, set=SET, meeting=1, token=by.token, position=position(since)
    )


def position(seq: int) -> shapes.Position:
    return shapes.Position(seq, played()[seq - 1][1].at if seq else 0)


def joined(
    by: Someone, seq: int, people: tuple[Someone, ...] = ALL, since: int = 0
) -> dict[str, Any]:
    return {
        "me": by.id,
        "position": to_builtins(position(seq)),
        "anew": not since,
        "more": False,
        "entries": [seen(made, by.id) for _, made in played()[since:seq]],
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


def reply(by: Someone, ack: int, value: Any) -> Frame:
    return Frame("", (by,), False, f"43{ack}", [to_builtins(value)])


def down(told: str, by: tuple[Someone, ...], word: str, value: Any) -> Frame:
    return Frame(told, by, False, "42", [word, to_builtins(value)])


def entry(seq: int, to: tuple[Someone, ...]) -> tuple[Step, ...]:
    """An entry as each is given it: in one frame to all, or in another to its author."""
    made = played()[seq - 1][1]
    veiled = veil(made)
    if veiled is None:
        return (down("", to, "entry", made),)
    author = tuple(person for person in to if person.id == made.by)
    others = tuple(person for person in to if person.id != made.by)
    return down("", author, "entry", made), down("", others, "entry", veiled)
