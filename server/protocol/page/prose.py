"""What the page tells in sentences: the whole in short, identity, connection, recovery, limits."""

from server.domain.decide import MOST_COMMITMENTS
from server.domain.sets import MOST_MEMBERS, MOST_SEATS
from server.edge.transport import (
    LARGEST_MESSAGE,
    MOST_WAITING,
    PING_EVERY_S,
    PONG_WITHIN_S,
    SEND_WITHIN_S,
)
from server.live.presence import GRACE_MS
from server.live.room import ACT_WITHIN_S
from server.protocol.page.html import Html, chapter, code, items, paragraphs, table

SECOND = 1000
ADDRESS = "wss://your.host/socket.io/?EIO=4&transport=websocket"


def in_short() -> Html:
    return chapter(
        "in-short",
        "In short",
        paragraphs(
            """A meeting is a list of entries, numbered 1, 2, 3 ... Each entry tells one event:
            who did what, and when. Everybody has the same list, and makes the same meeting of
            it. A client asks for something to happen; the service says what happened, to all, or
            says no, to the one who asked."""
        ),
        items(
            "Make a token at random, and [found a set](#route-found_set), or "
            "[take a seat](#route-take_seat) in one with the key of a link.",
            "As the coach, [plan a meeting](#act-plan_meeting).",
            "Connect by Socket.IO, and say [`join`](#word-join). The answer has all entries so "
            "far. Take each as [the events](#events) tell, from an empty [`Meeting`]"
            "(#shape-Meeting).",
            "Take each [`entry`](#word-entry) that comes.",
            "Say [`act`](#word-act) with one of the [commands](#commands), as the "
            "[phase](#phases) and your role allow.",
            "When the connection breaks, [join again](#recovery) with the number of your last "
            "entry.",
            ordered=True,
        ),
        paragraphs(
            """Everything here is read from the service itself, and its examples are tried out in
            its tests. The [worked example](#example) shows a whole conversation, frame by frame.
            """
        ),
    )


def identity() -> Html:
    return chapter(
        "identity",
        "Who you are",
        paragraphs("There are no accounts, no passwords and no cookies."),
        items(
            "A token is the secret of one seat: one person in one set, on one device. Your client "
            "makes it from a source of random numbers that is fit for secrets: 32 random bytes in "
            "base64url without `=` will do. Make a new one for every seat, keep it, and put it in "
            "no address. The service keeps its SHA-256 only.",
            "Requests that need a seat carry it in a header: `Authorization: Bearer TOKEN`. On the "
            "socket it is a field of `join`.",
            "A key opens a set to whoever has it. The members' key is for newcomers: with it, a "
            "name and a token, they become members. A member's own key brings back one member on "
            "another device.",
            "A link is `ORIGIN/sets/SET/join#KEY`. What follows the # is never sent by a browser; "
            "a client takes the link apart, [asks what the key opens](#route-knock), and "
            "[takes a seat](#route-take_seat).",
            "Whoever founds the set is its coach, in every meeting. The presenter is chosen anew "
            "in each meeting; to the phase table a presenter is no `member`.",
            "A member who is taken out loses every seat at once: requests and `join` are refused "
            "with [`seat_revoked`](#refusal-seat_revoked).",
        ),
    )


def connection() -> Html:
    ping = (PING_EVERY_S + PONG_WITHIN_S) * SECOND
    return chapter(
        "connection",
        "The connection",
        paragraphs(
            f"""Socket.IO protocol 5, which is on Engine.IO protocol 4: any client library of
            Socket.IO version 3 or later for JavaScript, or one that speaks the same, will do. The
            path is `/socket.io/`, the namespace the default one, the transport `websocket` or
            `polling`. `auth` is not used. Without a library, open a WebSocket at `{ADDRESS}` and
            exchange these text frames:"""
        ),
        table("Frames", ("Frame", "Said by", "Meaning"), frames()),
        items(
            f"The service sends a ping every {PING_EVERY_S} s, and closes a connection that does "
            f"not answer within {PONG_WITHIN_S} s. A client that hears no ping for {ping} ms "
            "should take the connection as broken.",
            "All is text: a binary packet is refused, and a frame that does not begin with a digit "
            "from 0 to 6 closes the connection.",
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
        (code('42N["word",value]'), "client", "A word, to be answered under the number N."),
        (code("43N[answer]"), "service", "The answer to the word numbered N."),
        (code('42["word",value]'), "both", "A word that is not to be answered."),
        (code("2"), "service", "A ping."),
        (code("3"), "client", "A pong: the answer to a ping."),
        (code("41"), "both", "This is the end: the meeting is left."),
    ]


def answers() -> Html:
    wait = round(ACT_WITHIN_S)
    return paragraphs(
        """The answer to a word is its Socket.IO acknowledgement, and every word should ask
        for one. It is either what the word came to, or an object with the one field
        `refusal`. N is a number of your own, new for each word of a connection; 0, 1, 2
        ... will do.""",
        """Every command has an `id` of your making. The service does an act with the same
        id once: sent again, it is answered like the first time, and nobody hears of it.
        So when no answer comes, or the connection breaks before it, join again and send
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
            "Entries may arrive before the answer to `join`: keep them, and take them after it.",
            "Take an act as done when its entry came, or its answer. Yours comes like any other.",
        ),
        paragraphs(
            "Between a broken connection and the next attempt wait a random time, doubling from "
            "about a second to about half a minute."
        ),
    )


def values() -> Html:
    return chapter(
        "values",
        "Values",
        items(
            "Messages are JSON in UTF-8. What you send must have every field that is named, and "
            "no other. What you receive may get new fields and new events in later versions: "
            "ignore those you do not know, but count the entry.",
            "Times are whole milliseconds since 1970 in UTC, by the clock of the service. `now` is "
            "that clock at the moment of sending: subtract your own to know the difference.",
            "A phase has `minutes`; the time left is `phase_began` + `minutes` x 60000 - now. It "
            "only advises: the coach moves everyone.",
            "A day is `YYYY-MM-DD`, in no time zone: it ends where its member lives.",
            "Texts lose white space at both ends. They are plain: show them as text, never as "
            "HTML. A length counts Unicode code points.",
            "Ids are texts without meaning, to be compared and no more.",
        ),
    )


def limits() -> Html:
    rows = [
        ("One message: a request's body, or a frame", f"{LARGEST_MESSAGE} bytes"),
        ("Members of a set", str(MOST_MEMBERS)),
        ("Seats of a member; the oldest gives way", str(MOST_SEATS)),
        ("Commitments in one meeting", str(MOST_COMMITMENTS)),
        ("Messages that may wait for a slow client", str(MOST_WAITING)),
        ("A client that takes nothing is let go after", f"{SEND_WITHIN_S} s"),
        ("Somebody whose connection broke is awaited for", f"{GRACE_MS // SECOND} s"),
    ]
    return chapter(
        "limits",
        "Limits",
        table("Limits of size and time", ("What", "Limit"), rows),
        paragraphs(
            "The limits of each field stand with the field. A larger body is refused with "
            "[`too_large`](#refusal-too_large); a larger frame closes the connection."
        ),
    )
