"""What the page has to look things up in: shapes, refusals, and a meeting to try one's own on."""

from msgspec import to_builtins

from server.domain.refusals import Reason, Refusal
from server.edge.saying import refused
from server.edge.web import catalogue
from server.protocol.examples import entries, meeting
from server.protocol.frames import encode
from server.protocol.openapi import status
from server.protocol.page.html import (
    Html,
    block,
    chapter,
    code,
    element,
    entry,
    html,
    join,
    json,
    paragraphs,
    prose,
    table,
)
from server.protocol.page.shown import (
    WHERE,
    described,
    fields,
    kind,
)
from server.protocol.schema import components


def shapes() -> Html:
    found = (name for name in components() if name not in WHERE)
    return chapter(
        "shapes",
        "Shapes",
        paragraphs("Whatever is in messages and is neither a command nor an event."),
        *(entry(f"shape-{name}", name, described(name), shape_told(name)) for name in found),
    )


def shape_told(name: str) -> Html:
    schema = components()[name]
    return fields(name) if "properties" in schema else element("p", "It is ", kind(schema), ".")


def reasons() -> Html:
    heads = ("Code", "Given when", "In English", "Status", "Again")
    rows = (reason_row(reason) for reason in Reason)
    return chapter(
        "refusals",
        "Refusals",
        paragraphs(
            """A refusal changes nothing, and is told only to the one who asked. Its `code` is for
            programs, its `sentence` may be shown to people. `again` is true if the very same
            message may succeed later; a refusal without it is final until something else
            changes."""
        ),
        json(to_builtins(refused(Refusal(Reason.BLANK, "text")))),
        table("The codes of refusals", heads, rows),
    )


def reason_row(reason: Reason) -> tuple[str, ...]:
    return (
        element("span", code(reason), id=f"refusal-{reason}"),
        prose(reason.when),
        catalogue()[f"refusal.{reason}"],
        str(status(reason)),
        "yes" if reason.again else "no",
    )


def trial() -> Html:
    """A meeting to try a client's fold on."""
    lines = join((html(encode(line)) for line in entries()), "\n")
    return chapter(
        "trial",
        "A meeting to try yours on",
        paragraphs("These entries, one a line, are a whole meeting with every event in it:"),
        block(lines),
        paragraphs("Taken in order from an empty meeting, they give this one:"),
        json(meeting()),
    )
