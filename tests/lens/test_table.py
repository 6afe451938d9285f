"""The rules: each finds what it is for, and means the same in both languages of the code."""

import re
from collections import Counter

import pytest

from server.domain.language import Language
from server.domain.meeting.state.mix import QuestionKind
from server.lens.clauses import begin, broken, clauses
from server.lens.look import NOTHING_ASKED, SEVERAL, WORDING, look
from server.lens.patterns import filled
from server.lens.table import LANGUAGES, Row, Rows, Table, rules, table
from server.lens.text import sentences
from tests.lens.measured import lines

MOST_OPENERS = 3
LONGEST_PATTERN = 1_200
ROWS = [(language, row) for language in LANGUAGES for row in rules(language).rows]
ASKING = {QuestionKind.QUESTION, QuestionKind.CLOSED}

COMMON = re.compile(
    r"[^\\]*"  # letters and signs; what begins with a backslash differs between the two
)
NOT_COMMON = ("(?<", "(?P", "(?#", "(?s", "(?i", "(?m", "*?", "+?", "*+", "++", "(?>")
OF_LETTERS = re.compile(r"(?:\[\^[ ?][^]]*\]|\[[a-zß-ü-]+\]|[a-zß-ü])[*+]")
"""A repetition without an end of the letters of a word."""
LOOKS_AHEAD = re.compile(r"\^(?:\(\?:)? ?\(\?=\.\*[^()*+]*\)(?:\.\*)?")
"""At the start of a line: what it ends with; and then anything."""


def rule(row: tuple[str, Row]) -> str:
    return f"{row[0]}-{row[1].key}"


def patterns(language: str) -> list[str]:
    """All patterns of a language, written out."""
    written = rules(language)
    own = [text for row in written.rows for text in (row.pattern, row.unless)]
    own += [one.pattern for one in written.breaks]
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
    assert rule.no
    assert [text for text in rule.no if look(text, language).rule == rule.key] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_breaks_where_another_clause_begins_and_elsewhere_not(language: str) -> None:
    t = table(language)
    for one, (pattern, _) in zip(rules(language).breaks, t.breaks, strict=True):
        assert one.yes, one.key
        for text in one.yes:
            begun = [begin(sentence, t) for sentence in sentences(text, t)]
            hits = [
                (hit, broken(said, t)[0]) for said in begun if (hit := pattern.match(said.line))
            ]
            assert any(place == hit.end(1) - 1 for hit, place in hits), text
        assert one.no, one.key
        for text in one.no:
            begun = [begin(sentence, t) for sentence in sentences(text, t)]
            assert not any(pattern.match(said.line) for said in begun), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_rules_have_keys_of_their_own(language: str) -> None:
    written = rules(language)
    keys = Counter([row.key for row in written.rows] + [one.key for one in written.breaks])
    assert [key for key, count in keys.items() if count > 1] == []
    assert not {SEVERAL, NOTHING_ASKED, WORDING} & set(keys)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_no_question_is_spoken_of_and_no_open_question_is(language: str) -> None:
    written = rules(language)
    assert {row.kind for row in written.rows if not row.nudge} <= ASKING
    assert QuestionKind.QUESTION not in {row.kind for row in written.rows if row.nudge}
    assert set(written.usual) == set(QuestionKind) - ASKING - {QuestionKind.UNREAD}
    used = {row.nudge for row in written.rows if row.nudge} | set(written.usual.values())
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
    texts = [line.text for line in lines(language, "first")[::4]]
    read = [one.words.line for text in texts for one in clauses(sentences(text, t), t)]
    for rows in every(t):
        for rule in rows.rules:
            found = [line for line in read if rule.pattern.search(line)]
            assert [line for line in found if not rows.any.search(line)] == [], rule.row.key
    assert sum(not t.asking.any.search(line) for line in read) > 100


def every(t: Table) -> list[Rows]:
    return [t.asking, t.checking, *t.explaining.values()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pattern_is_short_enough_to_be_read(language: str) -> None:
    assert [row.key for row in rules(language).rows if len(row.pattern) > LONGEST_PATTERN] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_that_is_used_is_known_and_every_known_one_is_used(language: str) -> None:
    written = rules(language)
    sources = [row.pattern + row.unless for row in written.rows]
    sources += [one.pattern for one in written.breaks]
    sources += [text for text in written.words.values() if isinstance(text, str)]
    used = set(
        re.findall(r"\{:?([a-z_]+)\}", " ".join([*sources, *written.leads, *written.asides]))
    )
    assert used == set(written.words)
