"""The page that tells the whole protocol to people who write a client."""

import re

from server.edge.web import say
from server.protocol.page import (
    chapters_domain,
    chapters_edge,
    chapters_meeting,
    chapters_tables,
    prose,
    prose_meeting,
    prose_room,
    prose_wire,
)
from server.protocol.page.fold import fold
from server.protocol.page.html import Html, element, join, link, paragraphs
from server.protocol.page.story import story
from server.protocol.requests import Api

HEAD = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="color-scheme" content="light dark">
    <title>@TITLE@</title>
    <link rel="icon" href="/images/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/styles/all.css">
    <link rel="stylesheet" href="/styles/protocol.css">
  </head>
  <body>
"""
TAIL = "\n  </body>\n</html>\n"
HEADING = re.compile(r'<(h2|h3) id="([^"]+)">([^<]+)</')
LISTED = ("requests", "words", "commands", "set-commands", "fold", "events")
"""The chapters whose entries stand in the contents too."""


def page(api: Api) -> str:
    """The whole document."""
    name = say("app-name")
    found = told(api)
    main = element(
        "main",
        element("h1", f"The protocol of {name}"),
        paragraphs(
            f"""All that a program needs to take part in a meeting of {name}, in any language. For
            programs there are [openapi.json](/protocol/openapi.json) and
            [asyncapi.json](/protocol/asyncapi.json); the table of phases as
            [phases.json](/protocol/phases.json), what rounds are for as
            [rounds.json](/protocol/rounds.json), the built-in templates as
            [templates.json](/protocol/templates.json), and meetings to try a client on as
            [trial.json](/protocol/trial.json). For people there is [the room itself](/)."""
        ),
        contents(found),
        *found,
        _class="protocol",
    )
    return HEAD.replace("@TITLE@", f"Protocol · {name}") + main + TAIL


def told(api: Api) -> list[Html]:
    return [
        prose.in_short(),
        prose.identity(),
        chapters_edge.requests(api),
        prose_wire.connection(),
        chapters_edge.words(),
        prose_wire.recovery(),
        prose.values(),
        prose_meeting.meetings(),
        chapters_meeting.phases(),
        chapters_meeting.templates(),
        chapters_meeting.rounds(),
        prose_room.hidden(),
        prose_room.lens(),
        prose_room.floor(),
        prose_room.clock(),
        prose_room.chair(),
        chapters_domain.commands(),
        chapters_domain.set_commands(),
        fold(),
        chapters_domain.events(),
        chapters_tables.shapes(),
        chapters_tables.reasons(),
        prose.limits(),
        story(),
        chapters_tables.trial(),
    ]


def contents(found: list[Html]) -> Html:
    """Links to every chapter, and to the entries of some."""
    return element("nav", element("ol", *map(line, found)), aria_label="Contents")


def line(chapter: Html) -> Html:
    (_, id, title), *entries = HEADING.findall(chapter)
    inner = [link(f"#{at}", Html(name)) for _, at, name in entries] if id in LISTED else []
    lines = element("ul", *(element("li", one) for one in inner)) if inner else ""
    return element("li", join([link(f"#{id}", Html(title)), lines]))
