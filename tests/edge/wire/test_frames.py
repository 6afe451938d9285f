"""Frames of our own make are those of the library, and what is no whole text is left to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.frames import Frame, Opcode

from server.edge.wire.frames import framed, whole_texts

SIZES = (0, 1, 125, 126, 65_535, 65_536, 200_000)
MOST = 65_535


def sent(text: bytes, opcode: Opcode = Opcode.TEXT, fin: bool = True) -> bytes:
    """A frame as a client sends it."""
    return Frame(opcode, text, fin=fin).serialize(mask=True)


@pytest.mark.parametrize("size", SIZES)
def test_a_text_is_framed_as_the_library_does(size: int) -> None:
    text = b"x" * size
    assert framed(text) == Frame(Opcode.TEXT, text).serialize(mask=False)


@given(st.lists(st.text(max_size=200), max_size=6), st.integers(0, 30))
def test_whole_texts_are_taken_in_order_and_a_part_is_left(said: list[str], cut: int) -> None:
    frames = [sent(text.encode()) for text in said]
    data = b"".join(frames)
    data = data[: len(data) - cut] if cut else data
    found, rest = whole_texts(data, MOST)
    assert found == said[: len(found)]
    assert b"".join(frames[: len(found)]) + rest == data
    whole = sum(len(b"".join(frames[: n + 1])) <= len(data) for n in range(len(frames)))
    assert len(found) == whole


OTHERS = {
    "binary": sent(b"x", Opcode.BINARY),
    "a ping": sent(b"x", Opcode.PING),
    "a goodbye": sent(b"\x03\xe8", Opcode.CLOSE),
    "a part of a message": sent(b"x", fin=False),
    "unmasked": Frame(Opcode.TEXT, b"x").serialize(mask=False),
    "too long": sent(b"x" * (MOST + 1)),
    "as long as it may be, and more": sent(b"x" * 100_000),
    "no text": sent(b"\xff\xfe"),
    "reserved bits": b"\xc1" + sent(b"x")[1:],
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_what_is_no_whole_text_is_left_with_all_that_follows(other: bytes) -> None:
    last = sent(b"last")
    assert whole_texts(sent(b"first") + other + last, MOST) == (["first"], other + last)


def test_a_text_as_long_as_it_may_be_is_taken_and_one_longer_is_left() -> None:
    assert whole_texts(sent(b"x" * 126), 126) == (["x" * 126], b"")
    longer = sent(b"x" * 127)
    assert whole_texts(longer, 126) == ([], longer)
