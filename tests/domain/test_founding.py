"""Who may found sets: anyone, whoever says the phrase, or nobody."""

import pytest

from server.domain.founding import Founding, read
from server.domain.refusals import Reason, Refusal


def test_anyone_may_where_nothing_is_said() -> None:
    assert read("anyone") == Founding()
    assert Founding().refuses("") is None
    assert Founding().refuses("whatever") is None


def test_nobody_may_whatever_they_say() -> None:
    for said in ("", "nobody", "anyone"):
        assert read("nobody").refuses(said) == Refusal(Reason.FOUNDING_CLOSED)


@pytest.mark.parametrize("said", ["a light at sea", " A Light  at Sea ", "A LIGHT AT SEA\u200b"])
def test_whoever_says_the_phrase_may_however_they_write_it(said: str) -> None:
    assert read("phrase:a light at sea").refuses(said) is None


@pytest.mark.parametrize("said", ["", "a light", "a light at sea.", "phrase:a light at sea"])
def test_with_other_words_nobody_may(said: str) -> None:
    refused = Refusal(Reason.PHRASE_WRONG, "phrase")
    assert read("phrase: a light at sea").refuses(said) == refused


@pytest.mark.parametrize("text", ["", "phrase", "phrase:", "phrase: ", "Anyone", "somebody"])
def test_a_setting_that_says_nothing_is_a_mistake(text: str) -> None:
    with pytest.raises(ValueError, match=text or "^$"):
        read(text)
