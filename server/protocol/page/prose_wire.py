"""What the page tells of the wire: the connection, its frames, answers, recovery."""

from server.edge.socket.server import PING_EVERY_S, PONG_WITHIN_S
from server.live.presence import GRACE_MS
from server.live.room import ACT_WITHIN_S
from server.protocol.page.html import Html, chapter, code, html, items, join, paragraphs, table

SECOND = 1000
ADDRESS = "wss://your.host/socket.io/?EIO=4&transport=websocket"
PING = PING_EVERY_S + PONG_WITHIN_S


def connection() -> Html:
    return chapter(
        "connection",
        "The connection",
        paragraphs(
            f"""Socket.IO protocol 5, which is on Engine.IO protocol 4: any client library of
            Socket.IO version 3 or later for JavaScript, or one that speaks the same, will do. The
            path is `/socket.io/`, the namespace the default one, the transport `websocket` or
            `polling`. The WebSocket is recommended, and enough for a client: polling is there for
            libraries, which know its framing. `auth` is not used. Without a library, open a
            WebSocket at `{ADDRESS}` and exchange these text frames:"""
        ),
        table("Frames", ("Frame", "Said by", "Meaning"), frames()),
        items(
            f"The service sends a ping every {PING_EVERY_S} s, and closes a connection that does "
            f"not answer within {PONG_WITHIN_S} s. A client that hears no ping for "
            f"{PING * SECOND} ms should take the connection as broken.",
            "All is text. A binary frame closes the WebSocket, and so does one that does not "
            "begin with a digit from 0 to 6.",
            "Leaving on purpose and a broken connection look alike to the others: whoever has no "
            f"connection left in the meeting is `reconnecting` for {GRACE_MS // SECOND} s, then "
            "absent.",
            "A page of another origin may connect only if the service was set up to allow it; a "
            "client that sends no `Origin` always may. The HTTP routes send no CORS headers.",
            "A client that reads too slowly is let go, and comes back for what it missed.",
        ),
    )


def frames() -> list[tuple[Html, str, str]]:
    return [
        (code('0{"sid":...}'), "service", "The connection is open; how it will be pinged."),
        (code("40"), "client", "Connect to the default namespace; say nothing else before."),
        (code('40{"sid":...}'), "service", "You are connected. The sid needs no keeping."),
        (
            code('44{"message":"..."}'),
            "service",
            "You are not: you are already, or named another namespace.",
        ),
        (code('42N["word",value]'), "client", "A word, to be answered under the number N."),
        (code("43N[answer]"), "service", "The answer to the word numbered N."),
        (code('42["word",value]'), "both", "A word that is not to be answered."),
        (code("2"), "service", "A ping."),
        (code("3"), "client", "A pong: the answer to a ping."),
        (
            code("41"),
            "both",
            "The end of the Socket.IO connection: the meeting is left at once, and words are "
            "refused. The WebSocket stays open; close it, or say 40 and join again.",
        ),
        (
            code("1"),
            "client",
            "The end of all: the meeting is left and the WebSocket closed, at once. Closing the "
            "WebSocket does as much.",
        ),
        (
            join([code("45..."), html(" or "), code("46...")]),
            "client",
            "A packet with binary parts: refused without a number, and the connection goes on.",
        ),
    ]


def answers() -> Html:
    wait = round(ACT_WITHIN_S)
    return paragraphs(
        """The answer to a word is its Socket.IO acknowledgement, and every word should ask
        for one. It is either what the word came to, or an object with the one field
        `refusal`. N is a number of your own, new for each word of a connection; 0, 1, 2
        ... will do. A frame that cannot be read at all gets no `43N`, even if it has an N, but
        only the word [`refused`](#word-refused), which has no number.""",
        """Every command has an `id` of your making. Its scope is one meeting, or for a
        [set command](#set-commands) one set, across all types and all people. The service does
        an act with the same id once: sent again by the same person, it is answered with the
        number of the first act, and nobody hears of it. The content is not compared, and an id
        that somebody else has used is refused with [`id_taken`](#refusal-id_taken): so make
        each id at random.""",
        """When no answer comes, or the connection breaks before it, join again and send
        the same act again. A refused act is forgotten, and its id may be used again.""",
        f"""The service tries for {wait} s to write an act down before it is refused with
        [`store_away`](#refusal-store_away); wait for an answer at least twice as long.
        The words of one connection are heard in the order in which they were said.""",
    )


def recovery() -> Html:
    return chapter(
        "recovery",
        "Never missing an entry",
        paragraphs(
            "Keep three things: the meeting, `seq` of the last entry taken, and `opened` as the "
            "last answer to `join` gave it. Then:"
        ),
        items(
            "Join with `since` 0 and `opened` 0 at first, and with what you keep after a broken "
            "connection. Every new connection must join.",
            "If the answer has `anew` true, begin again from an empty meeting. Take its entries "
            "either way.",
            "An entry whose `seq` is not larger than your last is one that you have: drop it.",
            "An entry whose `seq` is the next one: take it.",
            "An entry whose `seq` is further on shows a gap: join again, with what you keep.",
            "A `presence` whose `seq` is not that of your last entry shows a gap too: join again.",
            "While a `join` is unanswered, keep the entries that come, and take them after the "
            "answer; ignore each `presence`, whose `seq` may be another. From the answer on, both "
            "rules hold again.",
            "Take an act as done when its entry came, or its answer. Yours comes like any other.",
        ),
        paragraphs(
            "Between a broken connection and the next attempt wait a random time, doubling from "
            "about a second to about half a minute."
        ),
    )
