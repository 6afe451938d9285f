"""What the words weigh is what the first halves teach, and can be learned again."""

import pytest

from server.lens.table import LANGUAGES, RULES
from tests.lens.learning import learn, numbered
from tests.lens.train import trained


def test_a_feature_speaks_for_the_kind_that_it_is_met_in() -> None:
    featured = [["you", "should"], ["you", "who"], ["they", "who"], ["they", "should"]] * 2
    texts = numbered(featured, ["advice", "genuine", "genuine", "advice"] * 2, 2)
    weights = dict(zip(texts.names, learn(texts, "advice"), strict=True))
    assert weights["should"] > 0 > weights["who"]
    assert abs(weights["you"]) < weights["should"] > abs(weights["they"])


def test_what_is_rare_is_not_learned_from() -> None:
    texts = numbered([["who"], ["who", "once"]], ["genuine", "advice"], 2)
    assert texts.names == ["", "who"]


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_weights_are_those_that_are_learned_today(language: str) -> None:
    assert trained(language) == (RULES / f"{language}.tsv").read_text(encoding="utf-8")
