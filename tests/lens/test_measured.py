"""What the lens must reach, on the sentences it was made with and on those it was not."""

import pytest

from server.lens.table import LANGUAGES
from tests.lens.hard import hard
from tests.lens.measured import HALVES, Bound, all_texts, bounds, counted, effort, lines

SENTENCE, TEXT = 200, 8_000
"""At most, in searches of a sentence for one plain pattern: a busy machine slows down both."""
CASES = [
    (language, half, bound)
    for language in LANGUAGES
    for half in HALVES
    for bound in bounds(language)
]


@pytest.mark.parametrize(
    ("language", "half", "bound"), CASES, ids=lambda part: getattr(part, "name", part)
)
def test_it_tells_questions_from_what_is_none(language: str, half: str, bound: Bound) -> None:
    found, of = counted(language, half, bound)
    assert of >= 15
    assert bound.least <= found / of <= bound.most, f"{found} of {of}"


def test_there_is_enough_to_measure_by() -> None:
    assert all(len(lines("en", half)) >= 400 for half in HALVES)
    assert not set(lines("en", "first")) & set(lines("en", "second"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_is_looked_at_in_no_time(language: str) -> None:
    texts = all_texts(language)
    assert effort(texts, language, SENTENCE * len(texts)) / len(texts) < SENTENCE


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_takes_long_whatever_its_shape(language: str) -> None:
    took = {text[:40]: effort([text], language, TEXT) for text in hard()}
    assert {text: best for text, best in took.items() if best > TEXT} == {}
