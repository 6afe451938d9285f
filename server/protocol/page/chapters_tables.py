"""What the page has to look things up in: shapes, refusals, and meetings to try one's own on."""

from msgspec import to_builtins

from server.domain.refusals import Reason, Refusal
from server.edge.saying import refused
from server.edge.web import say
from server.protocol.examples import Trial, trials
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
from server.protocol.refusals import when
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
        prose(when(reason)),
        say(f"refusal-{reason}"),
        "404 or 405" if reason is Reason.NO_SUCH_PAGE else str(status(reason)),
        "yes" if reason.again else "no",
    )


def trial() -> Html:
    """Meetings to try a client's fold on."""
    return chapter(
        "trial",
        "Meetings to try yours on",
        paragraphs(
            """Taken in order from an empty meeting, the entries give the meeting that is shown
            with them. The same for programs: [trial.json](/protocol/trial.json)."""
        ),
        *(one(number, tried) for number, tried in enumerate(trials(), 1)),
    )


def one(number: int, tried: Trial) -> Html:
    """A meeting to try, folded up, as it is long."""
    lines = join((html(encode(line)) for line in tried.entries), "\n")
    return entry(
        f"trial-{number}",
        f"Meeting {number}",
        paragraphs(tried.told),
        folded(f"Its {len(tried.entries)} entries, one a line", block(lines)),
        folded("What they give", json(tried.meeting)),
    )


def folded(told: str, inside: Html) -> Html:
    return element("details", element("summary", told), inside)
