"""What the lens must reach, on texts that it was not made with."""

import pytest

from server.lens.table import LANGUAGES, RULES
from tests.lens.hard import hard
from tests.lens.measured import (
    BOUNDS,
    HALVES,
    Bound,
    Share,
    all_texts,
    effort,
    lines,
    share,
    sources,
)
from tests.lens.variants import SAME, VARIANTS, Variant, mistaken, moved

SENTENCE, TEXT = 400, 15_000
"""At most, in searches of a sentence for one plain pattern: a busy machine slows down both."""

FEWEST = {"en": 900, "de": 500}
"""Texts of a second half, so that 3 in 100 can be told from 6."""

WRITTEN = {"en": 141_551, "de": 162_243}
"""Characters of the rules that one looked through before its words were weighed."""

CASES = [(language, bound) for language in LANGUAGES for bound in BOUNDS]


@pytest.mark.parametrize(("language", "bound"), CASES, ids=lambda part: getattr(part, "name", part))
def test_it_tells_questions_from_what_is_none(language: str, bound: Bound) -> None:
    told = share(language, "second", bound)
    assert told
    low, high = told.interval
    assert low <= bound.most, told
    assert high >= bound.least, told


def test_an_interval_holds_what_is_likely_and_no_more() -> None:
    low, high = Share(3, 100).interval
    assert (round(low, 3), round(high, 3)) == (0.010, 0.085)
    assert Share(0, 50).interval[0] == 0
    assert Share(50, 50).interval[1] == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_enough_to_measure_by(language: str) -> None:
    assert len(lines(language, "second")) >= FEWEST[language]
    texts = {half: {line.text for line in lines(language, half)} for half in HALVES}
    assert not texts["first"] & texts["second"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("half", HALVES)
def test_of_each_source_it_is_known_what_it_is(language: str, half: str) -> None:
    known = sources(language)
    told = {line.source for line in lines(language, half)}
    assert told == {name for name, source in known.items() if source.half == half}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("variant", SAME)
def test_what_nobody_could_see_changes_nothing(variant: Variant, language: str) -> None:
    assert moved(lines(language, "second"), variant, language).found == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("variant", VARIANTS)
def test_a_question_stays_one_however_it_comes(variant: Variant, language: str) -> None:
    assert mistaken(lines(language, "second"), variant, language).value < 0.08


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rules_stay_smaller_than_lists_were(language: str) -> None:
    written = [(RULES / f"{language}.{end}").read_text("utf-8") for end in ("json", "tsv")]
    assert sum(map(len, written)) < WRITTEN[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_is_looked_at_in_no_time(language: str) -> None:
    texts = all_texts(language)[::8]
    assert effort(texts, language, SENTENCE * len(texts)) / len(texts) < SENTENCE


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_takes_long_whatever_its_shape(language: str) -> None:
    took = {text[:40]: effort([text], language, TEXT) for text in hard()}
    assert {text: best for text, best in took.items() if best > TEXT} == {}
