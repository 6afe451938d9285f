"""HTML made of functions, in which every text is escaped unless it is HTML already."""

import re
from collections.abc import Iterable
from html import escape
from typing import Any

import msgspec

# In prose: `code`, and [text](address).
MARKS = re.compile(r"`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)")


class Html(str):
    """Text that is HTML."""

    __slots__ = ()


def html(text: str) -> Html:
    """Escape a text, if it is not HTML already."""
    return text if isinstance(text, Html) else Html(escape(text))


def join(parts: Iterable[str], between: str = "") -> Html:
    return Html(html(between).join(html(part) for part in parts))


def element(name: str, *inside: str, **attributes: str) -> Html:
    """An element; an attribute's name may begin with _ where Python has the word."""
    said = "".join(
        f' {key.strip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
    )
    return Html(f"<{name}{said}>{join(inside)}</{name}>")


def prose(text: str) -> Html:
    """A text with its marks as elements."""
    parts, end = [], 0
    for found in MARKS.finditer(text):
        parts += [html(text[end : found.start()]), mark(found)]
        end = found.end()
    return join([*parts, text[end:]])


def mark(found: re.Match[str]) -> Html:
    if found[1]:
        return code(found[1])
    return link(found[3], prose(found[2]))


def paragraphs(*texts: str) -> Html:
    return join(element("p", prose(" ".join(text.split()))) for text in texts)


def items(*texts: str, ordered: bool = False) -> Html:
    return element("ol" if ordered else "ul", *(element("li", prose(text)) for text in texts))


def code(text: str) -> Html:
    return element("code", text)


def link(to: str, text: str) -> Html:
    return element("a", text, href=to)


def block(text: str) -> Html:
    """Lines to be read by a program."""
    return element("pre", code(text))


def json(value: Any) -> Html:
    """A value as JSON, on one line if it is short."""
    short = msgspec.json.encode(value)
    return block((short if len(short) <= SHORT else msgspec.json.format(short, indent=2)).decode())


SHORT = 76


def pairs(rows: Iterable[tuple[Html, Html]]) -> Html:
    """Terms, each with what it means."""
    return element(
        "dl",
        *(element("div", element("dt", term), element("dd", told)) for term, told in rows),
    )


def table(caption: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Html:
    """A table that scrolls by itself where the page is narrow; the first column names the row."""
    head = element("tr", *(element("th", text, scope="col") for text in heads))
    grid = element(
        "table",
        element("caption", caption),
        element("thead", head),
        element("tbody", *map(row, rows)),
    )
    return element("div", grid, _class="scroll", role="group", aria_label=caption, tabindex="0")


def row(cells: Iterable[str]) -> Html:
    first, *others = cells
    return element(
        "tr", element("th", first, scope="row"), *(element("td", cell) for cell in others)
    )


def chapter(id: str, title: str, *inside: str) -> Html:
    """A part of the page with a heading of its own."""
    return element("section", element("h2", title, id=id), *inside)


def entry(id: str, title: str, *inside: str) -> Html:
    """One thing within a chapter."""
    return element("section", element("h3", title, id=id), *inside)
