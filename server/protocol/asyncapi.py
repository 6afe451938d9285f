"""The live room as an AsyncAPI 3.0 document."""

from copy import deepcopy
from typing import Any

from server.edge.web import say
from server.protocol.openapi import VERSION
from server.protocol.schema import Schema, components, ref
from server.protocol.socket_words import WORDS, Word

CHANNEL = {"$ref": "#/channels/room"}


def asyncapi() -> Schema:
    """The whole document, from the side of the service: it receives what clients say."""
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": say("app-name"),
            "version": VERSION,
            "description": "The words of the live room over Socket.IO (protocol 5, Engine.IO 4). "
            'A word is the event `["name", payload]`; a reply is its acknowledgement. A frame '
            "that cannot be read gets no reply, but the word `refused`. The requests are in "
            "openapi.json, and all of it at /protocol.",
        },
        "defaultContentType": "application/json",
        "servers": {protocol: server(protocol) for protocol in ("wss", "ws")},
        "channels": {"room": channel()},
        "operations": {word.name: operation(word) for word in WORDS},
        "components": {
            "messages": {**{word.name: message(word) for word in WORDS}, **answers()},
            "schemas": {name: plain(schema) for name, schema in components().items()},
        },
    }


def server(protocol: str) -> Schema:
    """Where the service is, which only its reader knows."""
    host = {
        "default": "localhost:8000",
        "description": "The host, and its port.",
    }
    return {"host": "{host}", "protocol": protocol, "variables": {"host": host}}


def channel() -> Schema:
    names = [*(word.name for word in WORDS), *answers()]
    return {
        "address": "/socket.io/",
        "description": "The default namespace; nothing is said in any other. The WebSocket is "
        "recommended, and enough for a client.",
        "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in names},
        "bindings": {"ws": {"method": "GET", "query": query()}},
    }


def query() -> Schema:
    return {
        "type": "object",
        "properties": {"EIO": {"const": "4"}, "transport": {"enum": ["websocket", "polling"]}},
        "required": ["EIO", "transport"],
    }


def operation(word: Word) -> Schema:
    found: Schema = {
        "action": "receive" if word.up else "send",
        "channel": CHANNEL,
        "summary": word.told,
        "messages": [in_channel(word.name)],
    }
    if word.answers:
        found["reply"] = {
            "channel": CHANNEL,
            "messages": [in_channel(answer_name(answer)) for answer in word.answers],
        }
    return found


def in_channel(name: str) -> Schema:
    return {"$ref": f"#/channels/room/messages/{name}"}


def message(word: Word) -> Schema:
    return {"name": word.name, "summary": word.told, "payload": ref(word.value)}


def answer_name(shape: str) -> str:
    return f"answer{shape}"


def answers() -> dict[str, Schema]:
    shapes = dict.fromkeys(shape for word in WORDS for shape in word.answers)
    return {answer_name(shape): {"name": shape, "payload": ref(shape)} for shape in shapes}


def plain(schema: Schema) -> Schema:
    """A schema as AsyncAPI has it, where a discriminator is the name of a property."""
    found: dict[str, Any] = deepcopy(schema)
    if "discriminator" in found:
        found["discriminator"] = found["discriminator"]["propertyName"]
    return found
