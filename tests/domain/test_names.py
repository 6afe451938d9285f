"""Names in any script: joiners stay where letters need them, and make nobody another."""

import pytest

from server.domain.names import bare, clean

ALI = "\u0639\u0644\u06cc"
ALI_REZA = f"{ALI}\u200c\u0631\u0636\u0627"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        (ALI_REZA, ALI_REZA),
        (f"{ALI_REZA} \u0645\u0647\u062f\u06cc", f"{ALI_REZA} \u0645\u0647\u062f\u06cc"),
        ("ශ්\u200dරී", "ශ්\u200dරී"),
        ("ප්\u200dරියා ශ්\u200dරී", "ප්\u200dරියා ශ්\u200dරී"),
        ("രമേശന്\u200d കുമാര്\u200d", "രമേശന്\u200d കുമാര്\u200d"),
        ("\U0001f1ec\U0001f1e7 Ada", "\U0001f1ec\U0001f1e7 Ada"),
        ("\U0001f469\U0001f3fd\u200d\U0001f680", "\U0001f469\U0001f3fd\u200d\U0001f680"),
        ("\U0001f3f3\ufe0f\u200d\U0001f308", "\U0001f3f3\ufe0f\u200d\U0001f308"),
        ("A\u200dna\u200c", "Ana"),
        (f"\u200d{ALI}\u200c", ALI),
        ("\u0301\u200d\u0301", "\u0301\u0301"),
    ],
)
def test_joiners_are_kept_where_letters_need_them(name: str, kept: str) -> None:
    assert clean(name) == kept


def test_nobody_passes_for_somebody_else_by_a_joiner() -> None:
    joined = clean(f"\u062f\u200c{ALI}")
    assert joined != f"\u062f{ALI}"
    assert bare(joined) == bare(f"\u062f{ALI}")


@pytest.mark.parametrize("mark", ["\ufe0f", "\ufe00", "\U000e0100", "\u180b", "\u180f"])
def test_nobody_passes_for_somebody_else_by_a_mark_that_asks_for_another_drawing(mark: str) -> None:
    assert bare(clean(f"Be{mark}n{mark}")) == bare("Ben")
