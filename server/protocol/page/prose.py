"""What the page tells in sentences: the whole in short, identity, values, limits."""

from server.domain.meeting.commitments import MOST_COMMITMENTS
from server.domain.meeting.course import MOST_AIRTIMES, MOST_PHASES, MOST_ROUNDS
from server.domain.meeting.fold import MOST_ENTRIES
from server.domain.sets.state import MOST_AHEAD, MOST_MEMBERS, MOST_SEATS, MOST_TEMPLATES
from server.edge.reading import LARGEST_MESSAGE
from server.edge.socket.guard import SEND_WITHIN_S
from server.edge.socket.queue import MOST_WAITING
from server.live.presence import GRACE_MS
from server.protocol.page.html import Html, chapter, element, items, paragraphs, table
from server.protocol.page.prose_wire import SECOND


def in_short() -> Html:
    return chapter(
        "in-short",
        "In short",
        paragraphs(
            """A meeting is a list of entries, numbered 1, 2, 3 ... Each entry tells one event:
            who did what, and when. Everybody has the same list, but for what is [written
            unseen](#hidden) and what [a lens](#lens) tells, and makes the same meeting of it. A
            client asks for something to happen; the service says what happened, to all, or says
            no, to the one who asked."""
        ),
        items(
            "Make a token at random, and [found a set](#route-found_set), or "
            "[take a seat](#route-take_seat) in one with the key of a link.",
            "As the coach, [plan a meeting](#act-plan_meeting).",
            "Connect by Socket.IO, and say [`join`](#word-join). The answer has all entries so "
            "far. Take each as [the events](#events) tell, from [an empty meeting](#fold).",
            "Take each [`entry`](#word-entry) that comes.",
            "Say [`act`](#word-act) with one of the [commands](#commands), as the "
            "[phase](#phases), your role, the [floor](#floor) and the [round](#rounds) allow.",
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
            f"A member has up to {MOST_SEATS} seats, and the oldest gives way to one more; making "
            "an own key ends all seats of the member but the one that asks. Whoever has lost their "
            "seat is refused with [`not_seated`](#refusal-not_seated), and a socket that has "
            "joined hears `refused` within seconds, and is closed.",
            "Names are kept in their plain form (NFKC), without letters that do not show and with "
            "single spaces; no two members have names that differ by those, or by case, alone. "
            "Taking a member out also replaces the members' key.",
            "A link is `ORIGIN/sets/SET/join#KEY`. What follows the # is never sent by a browser; "
            "a client takes the link apart, [asks what the key opens](#route-knock), and "
            "[takes a seat](#route-take_seat).",
            "Whoever founds the set is its coach, and has the [chair](#chair) of each of its "
            "meetings at first. The presenter is chosen anew in each; to the table of phases a "
            "presenter is no `member`.",
            "A member who is taken out loses every seat at once: requests and `join` are refused "
            "with [`seat_revoked`](#refusal-seat_revoked).",
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
            "A day is `YYYY-MM-DD`, in no time zone: it ends where its member lives. The earliest "
            "that [`commit`](#act-commit) takes is the day it was when the meeting began, twelve "
            "hours behind UTC.",
            "A whole number is written without a point and without an exponent: neither `1.0` nor "
            "`1e2`.",
            "Texts lose white space at both ends. They are plain: show them as text, never as "
            "HTML. A length counts Unicode code points, before any white space is cut off.",
            "Half of a surrogate pair, alone in a text, makes the whole message unreadable: it is "
            "`malformed` on the socket, and `not_json` in a request.",
            "Ids are texts without meaning, to be compared and no more.",
        ),
        element(
            "p",
            "A text is blank if it holds nothing but white space and letters of no width: U+200B "
            "to U+200F, U+2060 and U+FEFF.",
            id="blank",
        ),
    )


def limits() -> Html:
    rows = [
        ("One message: a request's body, or a frame", f"{LARGEST_MESSAGE} bytes"),
        ("Members of a set", str(MOST_MEMBERS)),
        ("Seats of a member; the oldest gives way", str(MOST_SEATS)),
        ("Meetings of a set that are planned or under way", str(MOST_AHEAD)),
        ("Templates that a set keeps", str(MOST_TEMPLATES)),
        ("Phases of a template", str(MOST_PHASES)),
        ("Rounds of a phase", str(MOST_ROUNDS)),
        ("Airtimes of a meeting", str(MOST_AIRTIMES)),
        ("Entries of a meeting", str(MOST_ENTRIES)),
        ("Commitments of a member in one meeting", str(MOST_COMMITMENTS)),
        ("Characters that may wait for a slow client", str(MOST_WAITING)),
        ("A client that takes nothing is let go after", f"{SEND_WITHIN_S} s"),
        ("Somebody whose connection ended is awaited for", f"{GRACE_MS // SECOND} s"),
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
