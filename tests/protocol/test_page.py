"""The page for people tells all there is, and escapes what it tells."""

import re
from collections import Counter
from html.parser import HTMLParser

import msgspec
import pytest

from server.domain.meeting.phases import ALL, PHASES, POSTING, TALKING
from server.domain.meeting.state.rounds import Purpose, RoundKind
from server.domain.names import clean, tidy
from server.domain.refusals import Reason
from server.domain.words import VISIBLE, Word
from server.edge.http.routes import API
from server.edge.web import WEB
from server.protocol.asyncapi import WORDS
from server.protocol.browser import SHARED
from server.protocol.build import files
from server.protocol.effects import PASSAGES
from server.protocol.markdown import render
from server.protocol.openapi import name
from server.protocol.page import filled, page, prose
from server.protocol.routes import DOCUMENTS
from server.protocol.schema import COMMANDS, EVENTS, SET_COMMANDS, components
from server.protocol.tables import ENDS, where
from server.protocol.trials import examples

MOST_BYTES = 310_000
OPEN_TO = re.compile(r"to (\w+(?: and \w+)*) (everywhere(?: but )?)?(?:in )?([`\w, ]*)")
VOID = {"meta", "link", "br", "hr"}


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
    reader.feed(page())
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
    built = {place for place in files() if place.endswith(".json")}
    assert outside == {"."} | built


def test_the_headings_are_in_order(read: Reader) -> None:
    assert read.headings[0] == 1
    assert read.headings.count(1) == 1
    steps = zip(read.headings, read.headings[1:], strict=False)
    assert all(after <= before + 1 for before, after in steps)


def test_nothing_is_styled_or_run_in_the_page(read: Reader) -> None:
    assert not {"style", "onclick", "onload"} & read.attributes
    assert not {"style", "script"} & set(read.tags)


@pytest.mark.parametrize("word", COMMANDS)
def test_every_act_has_a_place_and_an_example(read: Reader, word: type[Word]) -> None:
    assert f"act-{word.key()}" in read.ids
    assert msgspec.json.decode(msgspec.json.encode(examples()[word])) in values(read)


@pytest.mark.parametrize("word", EVENTS)
def test_every_event_has_a_place_and_an_example(read: Reader, word: type[Word]) -> None:
    assert f"event-{word.key()}" in read.ids
    assert msgspec.json.decode(msgspec.json.encode(examples()[word])) in values(read)


def test_every_refusal_route_word_and_shape_has_a_place(read: Reader) -> None:
    ids = set(read.ids)
    assert {f"refusal-{reason}" for reason in Reason} <= ids
    assert {f"act-{act.key()}" for act in SET_COMMANDS} <= ids
    assert {f"route-{name(handler)}" for _, _, handler in API} <= ids
    assert {f"word-{word.name}" for word in WORDS} <= ids
    assert {f"document-{one}" for one in DOCUMENTS} <= ids
    assert {f"fold-{passage}" for passage in PASSAGES.values()} <= ids
    placed = [id for id in ids if id.startswith("shape-")]
    assert len(placed) + len(COMMANDS + SET_COMMANDS + EVENTS) + 3 == len(components())


def test_the_table_of_phases_is_there_whole(read: Reader) -> None:
    assert {row.key for row in PHASES} <= set(read.code)
    assert all(SHARED.items() <= row.may.items() for row in PHASES if row not in ENDS)
    whole = page()
    for act in COMMANDS:
        said = f"Open to {where(act)}."
        assert render(said) in whole
        assert told(said) == {row.key: set(row.may.get(act.key(), ())) for row in PHASES}


def told(said: str) -> dict[str, set[str]]:
    """In which capacities an act is open in each kind of phase, read from its sentence."""
    found: dict[str, set[str]] = {row.key: set() for row in PHASES}
    for who, but, keys in OPEN_TO.findall(said):
        named = set(re.findall(r"`(\w+)`", keys))
        for key in set(found) - named if but else named:
            found[key] = set(who.split(" and "))
            if "all" in found[key]:
                found[key] = found[key] - {"all"} | set(ALL)
    return found


def test_every_purpose_and_kind_of_round_is_there(read: Reader) -> None:
    assert {*Purpose, *RoundKind, *POSTING, *TALKING} <= set(read.code)


def test_no_gap_is_left_and_no_file_of_ours_is_an_explanation(read: Reader) -> None:
    assert re.findall(r"\{[{#A-Z][^}\n]*\}+", page()) == []
    assert re.findall(r"\w+\.(?:py|js)\b", page()) == []
    with pytest.raises(KeyError):
        filled("{{NOTHING_OF_THIS_NAME}}")


def test_the_page_is_small_and_what_is_built_is_current() -> None:
    assert len(page().encode()) <= MOST_BYTES
    for place, text in files().items():
        assert (WEB / place).read_text(encoding="utf-8") == text, "Run: python -m server.protocol"


def test_what_is_written_is_escaped() -> None:
    assert render("`<b>` <i> & [`a`](#b)") == (
        '<p><code>&lt;b&gt;</code> &lt;i&gt; &amp; <a href="#b"><code>a</code></a></p>\n'
    )


# What its sentences say of texts


def test_a_text_is_kept_as_the_page_says() -> None:
    assert [tidy(f"a{end}b") for end in "\r\v\f\x85\u2028\u2029"] == ["a\nb"] * 6
    assert (tidy("a\r\nb"), tidy("a\tb"), tidy(" a\x00b\x07 ")) == ("a\nb", "a\tb", "a b")
    assert clean("\ufb01ne\u200b  name") == "fine name"


def test_what_is_blank_is_what_the_schema_says() -> None:
    assert VISIBLE in filled(prose("page"))
    assert not re.search(VISIBLE, "\u200b\u200f\u2060\ufeff\u3164\u2800\u00ad \r\x07")
