"""The page for people tells all there is, and escapes what it tells."""

import re
from collections import Counter
from html.parser import HTMLParser

import msgspec
import pytest

from server.domain.meeting.phases import PHASES, POSTING, TALKING
from server.domain.meeting.state.rounds import Purpose, RoundKind
from server.domain.meeting.templates import BUILT_IN
from server.domain.refusals import Reason
from server.domain.words import Word
from server.edge.http.routes import API
from server.protocol.conversation import steps
from server.protocol.documents import DOCUMENTS
from server.protocol.examples import example_of, trials
from server.protocol.frames import Frame
from server.protocol.openapi import name
from server.protocol.page.chapters_meeting import BETWEEN, KINDS, SHARED, own_acts
from server.protocol.page.document import page
from server.protocol.page.html import html, prose
from server.protocol.schema import COMMANDS, EVENTS, SET_COMMANDS, components
from server.protocol.socket_words import WORDS
from server.protocol.telling import FIELDS

VOID = {"meta", "link"}


class Reader(HTMLParser):
    """Reads the page as a browser would, and notes what it must not do without."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.preformatted: list[str] = []
        self.attributes: set[str] = set()
        self.tags: Counter[str] = Counter()
        self.code: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        self.tags[tag] += 1
        self.attributes |= set(said)
        self.ids += [said["id"] or ""] if "id" in said else []
        self.links += [said["href"] or ""] if tag == "a" else []
        self.headings += [int(tag[1])] if re.fullmatch(r"h\d", tag) else []
        self.preformatted += [""] if tag == "pre" else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "pre" in self.open:
            self.preformatted[-1] += data
        elif "code" in self.open:
            self.code.append(data)


@pytest.fixture(scope="module")
def read() -> Reader:
    reader = Reader()
    reader.feed(page(API))
    assert reader.open == []
    return reader


def values(read: Reader) -> list[object]:
    """All that is shown as JSON."""
    found: list[object] = []
    for text in read.preformatted:
        try:
            found.append(msgspec.json.decode(text))
        except msgspec.DecodeError:
            continue
    return found


def test_no_two_things_have_one_name_and_every_link_leads_somewhere(read: Reader) -> None:
    assert [id for id, times in Counter(read.ids).items() if times > 1] == []
    inside = {link[1:] for link in read.links if link.startswith("#")}
    assert inside - set(read.ids) == set()
    outside = {link for link in read.links if not link.startswith("#")}
    named = {"/protocol/openapi.json", "/protocol/asyncapi.json", *DOCUMENTS}
    assert outside == {"/"} | named


def test_the_headings_are_in_order(read: Reader) -> None:
    assert read.headings[0] == 1
    assert read.headings.count(1) == 1
    steps = zip(read.headings, read.headings[1:], strict=False)
    assert all(after <= before + 1 for before, after in steps)


def test_nothing_is_styled_or_run_in_the_page(read: Reader) -> None:
    assert not {"style", "onclick", "onload"} & read.attributes
    assert not {"style", "script"} & set(read.tags)


@pytest.mark.parametrize("word", COMMANDS + SET_COMMANDS)
def test_every_act_has_a_place_and_an_example(read: Reader, word: type[Word]) -> None:
    assert f"act-{word.key()}" in read.ids
    assert msgspec.json.decode(msgspec.json.encode(example_of(word))) in values(read)


@pytest.mark.parametrize("word", EVENTS)
def test_every_event_has_a_place_and_an_example(read: Reader, word: type[Word]) -> None:
    assert f"event-{word.key()}" in read.ids
    text = msgspec.json.encode(example_of(word))
    assert msgspec.json.decode(text) in values(read)


def test_every_refusal_phase_route_word_and_shape_has_a_place(read: Reader) -> None:
    ids = set(read.ids)
    assert {f"refusal-{reason}" for reason in Reason} <= ids
    assert {f"phase-{row.key}" for row in PHASES} <= ids
    assert {f"route-{name(handler)}" for _, _, handler in API} <= ids
    assert {f"word-{word.name}" for word in WORDS} <= ids
    assert {f"document-{document.name}" for document in DOCUMENTS.values()} <= ids
    placed = {id.partition("-")[2] for id in ids if id.startswith("shape-")}
    assert len(placed) + len(COMMANDS + SET_COMMANDS + EVENTS) + 3 == len(components())


def test_the_table_of_phases_is_told_whole() -> None:
    for row in PHASES:
        shared = SHARED if row in BETWEEN else {}
        assert shared | own_acts(row) == row.may


def test_every_purpose_kind_of_round_and_built_in_template_is_told(read: Reader) -> None:
    assert set(KINDS) == set(RoundKind)
    assert {*Purpose, *BUILT_IN, *RoundKind, *POSTING, *TALKING} <= set(read.code)


def test_every_field_that_is_told_of_is_one() -> None:
    fields = {
        name
        for shape, schema in components().items()
        for field in schema.get("properties", {})
        for name in (field, f"{shape}.{field}")
    }
    assert set(FIELDS) - fields == set()


def test_every_frame_of_the_conversation_is_shown(read: Reader) -> None:
    said = {step.text for step in steps() if isinstance(step, Frame)}
    assert said <= set(read.preformatted)


def test_every_meeting_to_try_is_shown_whole(read: Reader) -> None:
    for tried in trials():
        lines = [msgspec.json.encode(entry).decode() for entry in tried.entries]
        assert "\n".join(lines) in read.preformatted
        assert msgspec.json.decode(msgspec.json.encode(tried.meeting)) in values(read)


def test_what_is_told_is_escaped() -> None:
    assert html("<b>&") == "&lt;b&gt;&amp;"
    assert prose("`<b>` and [`a`](#b)") == (
        '<code>&lt;b&gt;</code> and <a href="#b"><code>a</code></a>'
    )
