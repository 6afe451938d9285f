"""The rules: each finds what it is for, and means the same in both languages of the code."""

import re
from collections import Counter

import pytest

from server.domain.language import Language
from server.domain.meeting.state.mix import QuestionKind
from server.lens.look import SEVERAL, begin, look, places
from server.lens.table import LANGUAGES, Row, Scope, filled, rules, table
from server.lens.text import sentences
from tests.lens.measured import HALVES, lines

MOST_OPENERS = 3
ROWS = [(language, row) for language in LANGUAGES for row in rules(language).rows]
NUDGED = {QuestionKind.ADVICE, QuestionKind.LEADING, QuestionKind.STATEMENT}

COMMON = re.compile(
    r"[^\\]*"  # letters and signs; what begins with a backslash differs between the two
)
NOT_COMMON = ("(?<", "(?P", "(?#", "(?s", "(?i", "(?m", "*?", "+?", "}?", "*+", "++", "(?>")
OF_LETTERS = re.compile(r"(?:\[\^[ ?][^]]*\]|\[[a-zß-ü-]+\]|[a-zß-ü])[*+]")
"""A repetition without an end of the letters of a word."""
LOOKS_AHEAD = re.compile(r"\^(?:\(\?:)? ?\(\?=\.\*[^()*+]*\)(?:\.\*)?")
"""At the start of a line: what it ends with; and then anything."""


def rule(row: tuple[str, Row]) -> str:
    return f"{row[0]}-{row[1].key}"


def patterns(language: str) -> list[str]:
    """All patterns of a language, written out."""
    written = rules(language)
    own = [text for row in (*written.rows, *written.breaks) for text in (row.pattern, row.unless)]
    return [filled(text, written.words) for text in (*own, *written.leads, *written.asides) if text]


def test_each_language_a_set_may_write_in_has_rules_but_the_other_ones() -> None:
    assert set(LANGUAGES) == set(Language) - {Language.OTHER}


@pytest.mark.parametrize("row", ROWS, ids=rule)
def test_a_rule_finds_its_examples(row: tuple[str, Row]) -> None:
    language, rule = row
    assert rule.yes
    assert [text for text in rule.yes if look(text, language).rule != rule.key] == []


@pytest.mark.parametrize("row", ROWS, ids=rule)
def test_a_rule_passes_over_its_counter_examples(row: tuple[str, Row]) -> None:
    language, rule = row
    assert rule.no or rule.kind is QuestionKind.STATEMENT
    assert [text for text in rule.no if look(text, language).rule == rule.key] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_a_question_breaks_there_are_several_and_elsewhere_not(language: str) -> None:
    t = table(language)
    for rule in t.breaks:
        assert rule.row.yes
        for text in rule.row.yes:
            assert look(text, language).rule == SEVERAL
            assert any(places(rule, begin(one, t)) for one in sentences(text, t)), text
        assert rule.row.no
        assert [text for text in rule.row.no if look(text, language).rule == SEVERAL] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_rules_have_keys_of_their_own(language: str) -> None:
    written = rules(language)
    keys = Counter(row.key for row in (*written.rows, *written.breaks))
    assert [key for key, count in keys.items() if count > 1] == []
    assert SEVERAL not in keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_no_question_is_spoken_of_and_no_open_question_is(language: str) -> None:
    written = rules(language)
    spoken = {row.kind for row in written.rows if row.nudge}
    silent = {row.kind for row in written.rows if not row.nudge}
    assert spoken >= NUDGED
    assert not NUDGED & silent
    assert QuestionKind.QUESTION not in spoken
    used = {row.nudge for row in written.rows if row.nudge} | {SEVERAL}
    assert used == set(written.nudges)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_nudge_is_a_line_with_few_openers(language: str) -> None:
    for nudge in rules(language).nudges.values():
        assert 0 < len(nudge.says) <= 140
        assert "\n" not in nudge.says
        assert len(nudge.openers) <= MOST_OPENERS


@pytest.mark.parametrize("language", LANGUAGES)
def test_patterns_mean_the_same_to_both_engines(language: str) -> None:
    for text in patterns(language):
        assert COMMON.fullmatch(text), text
        assert [mark for mark in NOT_COMMON if mark in text] == [], text


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_repeated_without_an_end_but_the_letters_of_a_word(language: str) -> None:
    for text in patterns(language):
        bare = OF_LETTERS.sub("", LOOKS_AHEAD.sub("", text))
        assert [sign for sign in "*+" if sign in bare] == [], text


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_none_of_the_rules_is_looked_for_none_is_found(language: str) -> None:
    t = table(language)
    texts = [line.text for half in HALVES for line in lines(language, half)]
    read = [one.line for text in texts for one in sentences(text, t)]
    wide = [rows[Scope.UNASKED] for rows in t.carried.values()]
    for rows in (t.asking, t.several, *wide):
        for rule in rows.rules:
            found = [line for line in read if rule.pattern.search(line)]
            assert [line for line in found if not rows.any.search(line)] == [], rule.row.key
    assert (
        sum(not t.carried[QuestionKind.ADVICE][Scope.UNASKED].any.search(line) for line in read)
        > 100
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_that_is_used_is_known_and_every_known_one_is_used(language: str) -> None:
    written = rules(language)
    sources = [row.pattern + row.unless for row in (*written.rows, *written.breaks)]
    sources += [text for text in written.words.values() if isinstance(text, str)]
    used = set(
        re.findall(r"\{:?([a-z_]+)\}", " ".join([*sources, *written.leads, *written.asides]))
    )
    assert used == set(written.words)
