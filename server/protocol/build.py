"""Writes the page, the documents and the client's tables, as files that are served as they are."""

from typing import Any

import msgspec

from server.domain.meeting.phases import PHASES
from server.domain.meeting.state.rounds import RULES
from server.domain.sets.state import START_SET
from server.edge.web import WEB
from server.protocol.asyncapi import asyncapi
from server.protocol.browser import between_module, module
from server.protocol.openapi import openapi
from server.protocol.page import page
from server.protocol.trials import trials
from server.protocol.types import between_declarations, declarations


def committed() -> dict[str, str]:
    """What our own client is built on, by its place in web/; it is kept with the client's code."""
    return {
        "app/protocol.js": module(),
        "app/protocol.d.ts": declarations(),
        "app/protocol-between.js": between_module(),
        "app/protocol-between.d.ts": between_declarations(),
    }


def files() -> dict[str, str]:
    """What is served to whoever writes a client, by its place in web/."""
    documents = {
        "openapi": openapi(),
        "asyncapi": asyncapi(),
        "phases": PHASES,
        "rounds": RULES,
        "templates": START_SET.all_templates,
        "trial": trials(),
    }
    made = {f"protocol/{name}.json": json(value) for name, value in documents.items()}
    return {"protocol/index.html": page(), **made}


def build() -> None:
    for place, text in (committed() | files()).items():
        (WEB / place).parent.mkdir(exist_ok=True)
        (WEB / place).write_text(text, encoding="utf-8")


def json(value: Any) -> str:
    """A value on many lines; a sequence that grows is a list."""
    return msgspec.json.format(msgspec.json.encode(value, enc_hook=list), indent=2).decode()
