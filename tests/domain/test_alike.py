"""Names that look alike are found, whatever alphabet they are of; others are left alone."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.alike import AS_SHAPES, SHAPES, alike, looks
from server.domain.names import bare, clean

ALIKE = {
    "Cyrillic ie": ("Ben", "B\u0435n"),
    "Cyrillic all through": ("CAXAPOB", "\u0421\u0410\u0425\u0410\u0420\u041e\u0412"),
    "Cyrillic in small letters": ("ben", "B\u0435n"),
    "Greek capital iota": ("Ian", "\u0399an"),
    "Greek nu as a capital": ("Nina", "\u039dina"),
    "Greek nu as a small letter": ("Ivan", "I\u03bdan"),
    "Greek capitals": ("Anna", "\u0391\u039d\u039d\u0391"),
    "Greek and Cyrillic": ("\u0393\u03b5", "\u0413\u03b5"),
    "Armenian oh": ("Bob", "B\u0585b"),
    "small el for a capital i": ("Ian", "lan"),
    "capital i for a small el": ("Alex", "AIex"),
    "one": ("Ian", "1an"),
    "zero": ("Olga", "0lga"),
    "zero within": ("Bob", "B0b"),
    "dot below": ("Ana", "An\u0323a"),
    "composed dot below": ("Ana", "\u1ea0na"),
    "accent": ("Jos\u00e9", "Jose"),
    "decomposed accent": ("Jos\u00e9", "Jose\u0301"),
    "two accents": ("Jos\u00e9", "Jos\u00e8"),
    "stroke": ("S\u00f8ren", "Soren"),
    "breve": ("\u0410\u043d\u0434\u0440\u0435\u0439", "\u0410\u043d\u0434\u0440\u0435\u0438"),
    "full width": ("Ben", "\uff22\uff45\uff4e"),
    "apostrophe": ("O'Neil", "O\u2019Neil"),
    "hyphen": ("Ann-Lis", "Ann\u2011Lis"),
    "drawn as a picture": ("\u2764 Bo", "\u2764\ufe0f Bo"),
}
APART = {
    "r and n for m": ("Carney", "Camey"),
    "small i and el": ("Lia", "Ila"),
    "small i and el within": ("Mia", "Mla"),
    "other letters": ("Ana", "Ava"),
    "one more letter": ("Ben", "Benn"),
    "Cyrillic by sound": ("Ivan", "\u0418\u0432\u0430\u043d"),
    "Greek by sound": ("Maria", "\u039c\u03b1\u03c1\u03af\u03b1"),
    "Devanagari vowels": ("\u0930\u093e\u092e", "\u0930\u092e"),
    "Devanagari vowel marks": ("\u0930\u0941\u092a", "\u0930\u0942\u092a"),
    "Devanagari nukta": ("\u0915\u092e\u0930", "\u0915\u093c\u092e\u0930"),
    "Tamil vowel marks": ("\u0bae\u0ba3\u0bbf", "\u0bae\u0ba3\u0bc0"),
    "Sinhala vowel marks": ("\u0d9a\u0dd2\u0dbb", "\u0d9a\u0dd4\u0dbb"),
    "Thai vowel marks": ("\u0e01\u0e34", "\u0e01\u0e37"),
    "Thai tones": ("\u0e01\u0e49\u0e32", "\u0e01\u0e48\u0e32"),
    "Thai am": ("\u0e33\u0e01", "\u0e32\u0e01"),
    "Arabic vowel marks": ("\u0645\u064f\u0646\u0649", "\u0645\u0650\u0646\u0649"),
    "Arabic alef with madda": ("\u0622\u062f\u0645", "\u0627\u062f\u0645"),
    "Hebrew points": ("\u05d3\u05b8\u05df", "\u05d3\u05b4\u05df"),
    "kana with a voice": ("\u304b\u306a", "\u304c\u306a"),
    "families": ("\U0001f468\u200d\U0001f467", "\U0001f469\u200d\U0001f467"),
    "skin": ("\U0001f469\U0001f3fb Mei", "\U0001f469\U0001f3fd Mei"),
}

NAMES = st.text(
    st.one_of(
        st.sampled_from([*map(chr, AS_SHAPES), *SHAPES]),
        st.sampled_from("\u0301\u0323\u034f\u0488\u05b4\u064f\u093c\u0e34\u200c\u200d\u3099\ufe0f"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=12,
)


def near(one: str, other: str) -> bool:
    return bool(alike({"one": clean(one), "other": clean(other)})["one"])


@pytest.mark.parametrize(("one", "other"), ALIKE.values(), ids=ALIKE.keys())
def test_names_that_look_alike_are_found(one: str, other: str) -> None:
    assert near(one, other)
    assert near(other, one)


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART.keys())
def test_names_that_a_reader_tells_apart_are_left_alone(one: str, other: str) -> None:
    assert not near(one, other)


def test_each_is_told_of_all_the_others() -> None:
    names = {"a": "Jose", "b": "Ben", "c": "Jos\u00e9", "d": "J\u043ese"}
    assert alike(names) == {"a": ("c", "d"), "b": (), "c": ("a", "d"), "d": ("a", "c")}


def test_no_letter_has_two_shapes_and_no_shape_another() -> None:
    letters = Counter("".join(SHAPES.values()))
    assert letters.most_common(1)[0][1] == 1
    assert not letters.keys() & SHAPES.keys()


@given(NAMES)
def test_what_looks_like_a_name_looks_so_itself(name: str) -> None:
    assert looks(looks(name)) == looks(name)


@given(NAMES, NAMES)
def test_names_that_are_the_same_look_alike(name: str, other: str) -> None:
    for same in (name.upper(), name.casefold(), "\u200d".join(name), other):
        if bare(same) == bare(name):
            assert alike({"one": name, "other": same})["one"]
