"""The live room as an AsyncAPI 3.0 document: the words of the socket."""

from msgspec import Struct

from server.domain.refusals import Reason
from server.edge.web import say
from server.protocol.openapi import VERSION
from server.protocol.refusals import ACT, JOIN, SIGNAL
from server.protocol.schema import Schema, components, ref

ROOM = "#/channels/room"
ABOUT = (
    "The words of the live room over Socket.IO (protocol 5, Engine.IO 4). A word is the event "
    '`["name", payload]`; a reply is its acknowledgement. A frame that cannot be read gets no '
    "reply, but the word `refused`. The requests are in openapi.json, and all of it at /protocol."
)
QUERY = {
    "type": "object",
    "properties": {"EIO": {"const": "4"}, "transport": {"enum": ["websocket", "polling"]}},
    "required": ["EIO", "transport"],
}
CHANNEL = {
    "address": "/socket.io/",
    "description": "The default namespace; nothing is said in any other.",
    "bindings": {"ws": {"method": "GET", "query": QUERY}},
}
HOST = {"default": "localhost:8000", "description": "The host, and its port."}
PATH = {"default": "", "description": "The path under which the service stands, if not the root."}
SERVER = {"host": "{host}", "pathname": "{path}", "variables": {"host": HOST, "path": PATH}}
"""Where the service is, which only its reader knows."""


class Word(Struct, frozen=True):
    """A word; `answers` are the shapes of its acknowledgement, none if it is not to be answered."""

    name: str
    value: str
    about: str
    answers: tuple[str, ...] = ()
    refusals: tuple[Reason, ...] = ()


WORDS = (
    Word("join", "Join", "Enter a meeting, or again after a gap.", ("Joined", "Refused"), JOIN),
    Word("act", "Command", "Do something in the meeting.", ("Done", "Refused"), ACT),
    Word("signal", "Signal", "Signal without a word.", ("Signalled", "Refused"), SIGNAL),
    Word("entry", "Entry", "Something happened: the next entry of the meeting's log."),
    Word("presence", "Presence", "Somebody came, or went, or is awaited."),
    Word("signals", "Signals", "What is signalled, to whoever leads, or learns to."),
    Word(
        "set",
        "SetChanged",
        "The set has changed: who is in it, what is planned, who asks to come in.",
    ),
    Word("service", "Service", "Whether the service can save, or is about to be started again."),
    Word("refused", "Refused", "What cannot be answered otherwise is refused."),
)


def asyncapi() -> Schema:
    """The whole document, from the side of the service: it receives what clients say."""
    shapes = components()
    said = {word.name: message(word.name, word.value, word.about) for word in WORDS}
    answers = {shape: message(shape, shape) for word in WORDS for shape in word.answers}
    return {
        "asyncapi": "3.0.0",
        "info": {"title": say("app-name"), "version": VERSION, "description": ABOUT},
        "defaultContentType": "application/json",
        "servers": {protocol: SERVER | {"protocol": protocol} for protocol in ("wss", "ws")},
        "channels": {"room": CHANNEL | {"messages": said | answers}},
        "operations": {word.name: operation(word) for word in WORDS},
        "components": {"schemas": {name: plain(shapes[name]) for name in shapes}},
    }


def message(name: str, shape: str, summary: str = "") -> Schema:
    return {"name": name, "payload": ref(shape)} | ({"summary": summary} if summary else {})


def operation(word: Word) -> Schema:
    found: Schema = {
        "action": "receive" if word.answers else "send",
        "channel": {"$ref": ROOM},
        "summary": word.about,
        "messages": [{"$ref": f"{ROOM}/messages/{word.name}"}],
    }
    if word.answers:
        answers = [{"$ref": f"{ROOM}/messages/{shape}"} for shape in word.answers]
        found["reply"] = {"channel": {"$ref": ROOM}, "messages": answers}
    return found


def plain(schema: Schema) -> Schema:
    """A schema as AsyncAPI has it, where a discriminator is the name of a property."""
    named = schema.get("discriminator")
    return schema | {"discriminator": named["propertyName"]} if named else schema
