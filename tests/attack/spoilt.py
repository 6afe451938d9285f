"""How what is said to the room is spoilt: its values, the packets around them, the bare text."""

import json
from typing import Any

from hypothesis import strategies as st

ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1.5, 2**63, 10**40, -(2**64), float("nan"), float("inf")),
    *("", " ", "\x00", "\ud800", "\udfff\ud800", "\u202e", "\x1e", "42[]", "x" * 3000),
    *([], {}, [[]], {"": None}, {"type": "say"}, {"__proto__": 1}, list(range(300))),
    {"_placeholder": True, "num": 0},
)
"""Values that stand where others belong."""
NAMES = ("id", "by", "type", "text", "", "\x00", "__class__", "seq", "\ud800", "meeting")
"""Fields that are in none, in others, or in this one already."""
DEEP = 20_000
NESTED = "[" * DEEP + "]" * DEEP
LARGEST = '["act","' + "x" * 300_000 + '"]'
"""More than is read."""
ACKNOWLEDGED = ("1", "1", "1", "2", "2", "3", "", "0")
"""The numbers under which answers are asked for; some are used again, or left out."""
PIECES: tuple[tuple[str, ...], ...] = (
    ("0", "1", "2", "2probe", "3", "5", "6", "7", "b", "", "\x00"),
    ("0", "1", "3", "4", "5", "51-", "599999999-", "6", "9", "", "x"),
    ("/,", "/other,", "/?a=b,", "/" * 3000 + ",", "/"),
    ("007", "-1", "1.5", "9" * 300, "\u0663"),
    ("", "[]", "{}", "[1]", "[null,{}]", '["act"]', f'["act",{NESTED}]', LARGEST),
)
"""What may be said in the place of each piece of a packet, which is right as `whole` makes it."""
SCRAPS = ("", "\x00", "\x1e", "\u2028", "[", "]", '"', "{", "\\", "\\ud800", "9" * 30, "2", "1")


def whole(word: str, value: Any, number: str = "1") -> list[str]:
    """The pieces of a packet: message, event, namespace, under which number to answer, the word."""
    return ["4", "2", "", number, json.dumps([word, value])]


def frames(word: str, value: Any) -> st.SearchStrategy[str | bytes]:
    """Frames that say a word as it is said, and in ways in which it is not."""
    right = pieces(word, value).map("".join)
    return st.one_of(
        right,
        right,
        values(value).flatmap(lambda other: pieces(word, other)).map("".join),
        pieces(word, value).flatmap(packets),
        right.flatmap(texts),
        right.map(str.encode),
    )


def pieces(word: str, value: Any) -> st.SearchStrategy[list[str]]:
    return st.sampled_from(ACKNOWLEDGED).map(lambda number: whole(word, value, number))


def values(value: Any) -> st.SearchStrategy[Any]:
    """The value with a field left out, added, or of another kind, at any depth; or another."""
    odd = st.sampled_from(ODD)
    if not isinstance(value, dict):
        return odd
    names = st.sampled_from(sorted(value))
    return st.one_of(
        names.flatmap(lambda name: values(value[name]).map(lambda one: {**value, name: one})),
        names.map(lambda name: {other: one for other, one in value.items() if other != name}),
        st.builds(lambda name, one: {**value, name: one}, st.sampled_from(NAMES), odd),
        odd,
    )


@st.composite
def packets(draw: st.DrawFn, made: list[str]) -> str:
    """A packet of which one piece is another."""
    which = draw(st.integers(0, len(made) - 1))
    return "".join([*made[:which], draw(st.sampled_from(PIECES[which])), *made[which + 1 :]])


@st.composite
def texts(draw: st.DrawFn, text: str) -> str:
    """A text that is cut, or of which a part is doubled, or gives way to a scrap of something."""
    begins = draw(st.integers(0, len(text)))
    ends = draw(st.integers(begins, min(begins + 20, len(text))))
    piece = draw(st.sampled_from((text[begins:ends] * 2, text[begins:] * 2, *SCRAPS)))
    return text[:begins] + piece + draw(st.sampled_from((text[ends:], "")))
