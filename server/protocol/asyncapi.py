"""The live room as an AsyncAPI 3.0 document: the words of the socket."""

from copy import deepcopy
from typing import Any

from msgspec import Struct

from server.domain.refusals import Reason
from server.edge.web import say
from server.protocol.openapi import VERSION
from server.protocol.refusals import ACT, JOIN
from server.protocol.schema import Schema, components, ref

CHANNEL = {"$ref": "#/channels/room"}
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
    Word("entry", "Entry", "Something happened: the next entry of the meeting's log."),
    Word("presence", "Presence", "Somebody came, or went, or is awaited."),
    Word("refused", "Refused", "What cannot be answered otherwise is refused."),
)


def asyncapi() -> Schema:
    """The whole document, from the side of the service: it receives what clients say."""
    answers = dict.fromkeys(shape for word in WORDS for shape in word.answers)
    messages = {word.name: message(word.name, word.value, word.about) for word in WORDS}
    messages |= {answer(shape): message(shape, shape) for shape in answers}
    title = say("app-name")
    return {
        "asyncapi": "3.0.0",
        "info": {"title": title, "version": VERSION, "description": ABOUT},
        "defaultContentType": "application/json",
        "servers": {protocol: server(protocol) for protocol in ("wss", "ws")},
        "channels": {"room": channel(messages)},
        "operations": {word.name: operation(word) for word in WORDS},
        "components": {
            "messages": messages,
            "schemas": {name: plain(schema) for name, schema in components().items()},
        },
    }


def server(protocol: str) -> Schema:
    """Where the service is, which only its reader knows."""
    host = {"default": "localhost:8000", "description": "The host, and its port."}
    return {"host": "{host}", "protocol": protocol, "variables": {"host": host}}


def channel(messages: Schema) -> Schema:
    return {
        "address": "/socket.io/",
        "description": "The default namespace; nothing is said in any other.",
        "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in messages},
        "bindings": {"ws": {"method": "GET", "query": QUERY}},
    }


def operation(word: Word) -> Schema:
    found: Schema = {
        "action": "receive" if word.answers else "send",
        "channel": CHANNEL,
        "summary": word.about,
        "messages": [in_channel(word.name)],
    }
    if word.answers:
        answers = [in_channel(answer(shape)) for shape in word.answers]
        found["reply"] = {"channel": CHANNEL, "messages": answers}
    return found


def in_channel(name: str) -> Schema:
    return {"$ref": f"#/channels/room/messages/{name}"}


def message(name: str, shape: str, summary: str = "") -> Schema:
    return {"name": name, "payload": ref(shape)} | ({"summary": summary} if summary else {})


def answer(shape: str) -> str:
    return f"answer{shape}"


def plain(schema: Schema) -> Schema:
    """A schema as AsyncAPI has it, where a discriminator is the name of a property."""
    found: dict[str, Any] = deepcopy(schema)
    if "discriminator" in found:
        found["discriminator"] = found["discriminator"]["propertyName"]
    return found
