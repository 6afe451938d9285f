"""What the page tells of the requests, and of the words of the socket."""

from server.domain.refusals import Reason
from server.edge.http.answering import Handler
from server.protocol.documents import DOCUMENTS
from server.protocol.openapi import name
from server.protocol.page.html import (
    Html,
    block,
    chapter,
    entry,
    join,
    json,
    paragraphs,
)
from server.protocol.page.prose_wire import answers
from server.protocol.page.shown import kind, label, refused_for, shape
from server.protocol.requests import TOLD, Api, exchange, route
from server.protocol.schema import named
from server.protocol.socket_words import WORDS, Word


def requests(api: Api) -> Html:
    return chapter(
        "requests",
        "Requests",
        paragraphs(
            """A request that is done is answered with status 200; one that is refused with the
            [refusal](#refusals) and a status that fits it. An address that is not here is refused
            with [`no_such_page`](#refusal-no_such_page) and status 404, a known one that is asked
            with another method likewise with status 405. The same as a document for programs:
            [openapi.json](/protocol/openapi.json)."""
        ),
        *(request(method, path, handler) for method, path, handler in api),
        entry(
            "route-health",
            "GET /health",
            paragraphs("Ask whether the service and its store are well. No seat is needed."),
            label("Reply:"),
            json({"status": "ok"}),
            refused_for((Reason.STORE_AWAY,)),
        ),
        *map(told_document, DOCUMENTS),
    )


def told_document(path: str) -> Html:
    one = DOCUMENTS[path]
    return entry(
        f"document-{one.name}",
        f"GET {path}",
        paragraphs(f"{one.told} No seat is needed."),
        label("Reply: ", kind(one.schema)),
    )


def request(method: str, path: str, handler: Handler) -> Html:
    told = TOLD[handler]
    sent, received = exchange(method, path, told)
    seat = "Needs a seat in the set." if told.seat else "No seat is needed."
    body = [label("Body: ", shape(told.body)), json(sent)] if told.body else []
    return entry(
        f"route-{name(handler)}",
        f"{method} {route(path)}",
        paragraphs(f"{told.does}. {seat} {told.detail}"),
        *body,
        label("Reply: ", shape(named(told.reply))),
        json(received),
        refused_for(told.every_refusal()),
    )


def words() -> Html:
    return chapter(
        "words",
        "Words of the socket",
        paragraphs(
            """The same as a document for programs:
            [asyncapi.json](/protocol/asyncapi.json)."""
        ),
        answers(),
        *map(word, WORDS),
    )


def word(said: Word) -> Html:
    by = "client" if said.up else "service"
    found = [label(f"Said by the {by}, with: ", shape(said.value))]
    if said.answers:
        found.append(label("Answered by: ", join(map(shape, said.answers), " or ")))
        found.append(refused_for(said.refusals))
    return entry(
        f"word-{said.name}",
        said.name,
        paragraphs(said.told),
        *found,
        *map(block, said.frames()),
    )
