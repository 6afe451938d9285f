"""One slip in a word is mended where it can mean one thing; no word is made another."""

from hypothesis import given
from hypothesis import strategies as st

from server.lens.spelling import Spelling

LETTERS = "abcdefghijklmnopqrstuvwxyz"
MENDED = ("question", "whether", "suggest", "what", "have")
LONG = st.sampled_from(MENDED[:3])
SPELLING = Spelling.of({"u": "you", "teh": "the"}, MENDED, [*MENDED, "weather", "hate"])


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A word of five letters or more, and how it looks with one slip behind its first letter."""
    word = draw(LONG)
    place = draw(st.integers(1, len(word) - 1))
    before, here, after = word[:place], word[place], word[place + 1 :]
    letter = draw(st.sampled_from(LETTERS))
    swapped = before + after[:1] + here + after[1:]
    seen = (before + after, before + letter + after, before + letter + here + after, swapped)
    return word, draw(st.sampled_from(seen))


@given(slips())
def test_any_slip_in_a_long_word_is_mended(slip: tuple[str, str]) -> None:
    word, seen = slip
    assert SPELLING.meant(seen) == ("weather" if seen == "weather" else word)


def test_a_short_word_is_mended_where_letters_are_swapped_or_doubled_alone() -> None:
    mended = {"waht": "what", "whaat": "what", "haev": "have", "hawe": "hawe", "wat": "wat"}
    assert {word: SPELLING.meant(word) for word in mended} == mended


def test_what_is_known_is_what_it_is_and_the_first_letter_is_right() -> None:
    for word in ("weather", "hate", "puestion", "bridge"):
        assert SPELLING.meant(word) == word
    assert SPELLING.meant("uqestion") == "question"


def test_what_chats_write_is_read_as_it_is_meant() -> None:
    assert [SPELLING.meant(word) for word in ("u", "teh")] == ["you", "the"]
