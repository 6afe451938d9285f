"""Lines of before, as they are told once a post was corrected or struck out."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from server.domain.meeting.commitments import CommitmentChanged
from server.domain.meeting.correcting import POSTED, REPEATED, Corrected, StruckOut
from server.domain.meeting.fold import fold
from server.domain.meeting.vocabulary import Event
from server.domain.retold import GONE, RETELLS
from tests.cast import ANA, BEN, CHLOE, PROMISE, By, committed, within, written
from tests.domain.posting import CORRECTABLE, POST, POSTINGS, WORDS
from tests.moments import Entries, Seen, on_many
from tests.retelling import after_all

NEW = "Who does the rota belong to?"


def text_of(entries: Any) -> str:
    return msgspec.json.encode(entries).decode()


@pytest.mark.parametrize("what", POSTINGS)
def test_of_what_was_struck_out_no_line_has_the_words(what: str) -> None:
    lines = written([*POSTINGS[what].lines, By(ANA, StruckOut(POST))])
    told = [one for one in after_all(lines) if one.act != "write-0001"]
    assert WORDS in text_of(lines)
    assert WORDS not in text_of(told)
    assert GONE in text_of(told)
    assert fold(after_all(lines)) == fold(lines)


@pytest.mark.parametrize("what", CORRECTABLE)
def test_what_was_corrected_is_told_in_its_last_words_from_the_beginning(what: str) -> None:
    lines, by, _ = POSTINGS[what]
    once = written([*lines, By(by, Corrected(POST, "Not so"))])
    twice = written([*lines, By(by, Corrected(POST, "Not so")), By(by, Corrected(POST, NEW))])
    assert WORDS not in text_of(after_all(once))
    told = text_of(after_all(twice))
    assert WORDS not in told
    assert "Not so" not in told
    assert told.count(NEW) == text_of(twice).count(WORDS) + 2
    assert fold(after_all(twice)) == fold(twice)


def test_a_commitment_that_was_said_otherwise_and_then_struck_out_is_told_in_neither_way() -> None:
    changed = CommitmentChanged(POST, **{**PROMISE, "what": NEW})
    lines = within("commit", committed(BEN, POST), By(BEN, changed), By(ANA, StruckOut(POST)))
    told = text_of(after_all(written(lines)))
    for said in (NEW, *(text for text in PROMISE.values() if isinstance(text, str))):
        assert said not in told, said


def test_what_others_posted_and_when_by_whom_and_by_which_act_stays_as_it_was() -> None:
    other = By(CHLOE, POSTINGS["a line"].lines[-1].event, "post-0002")
    lines = written([*POSTINGS["a line"].lines, other, By(ANA, StruckOut(POST))])
    told = after_all(lines)
    assert [(e.seq, e.at, e.by, e.act, e.v) for e in told] == [
        (e.seq, e.at, e.by, e.act, e.v) for e in lines
    ]
    changed = [one.act for one, was in zip(told, lines, strict=True) if one != was]
    assert changed == [POST]


def test_every_table_names_fields_of_its_events() -> None:
    events = {event.key(): event for event in Event.__args__}
    for type, words in (POSTED | REPEATED).items():
        fields = set(events[type].__struct_fields__)
        assert {*words.fields, *filter(None, (words.of,))} <= fields


def test_whoever_reads_the_lines_as_they_are_told_has_the_same_meeting() -> None:
    def check(entries: Entries, tried: Seen) -> None:
        told = after_all(entries)
        assert fold(told) == fold(entries)
        tried.update(kinds(entries))
        tried["changed"] += sum(one != was for one, was in zip(told, entries, strict=True))

    tried = on_many(check, 120)
    assert min(tried["Corrected"], tried["StruckOut"], tried["changed"]) > 50


def kinds(entries: Entries) -> Iterator[str]:
    return (type(e.event).__name__ for e in entries if isinstance(e.event, RETELLS))
