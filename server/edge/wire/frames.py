"""The frames of websockets that are text and whole, made and taken apart at once (RFC 6455)."""

from websockets.frames import apply_mask  # type: ignore[attr-defined]  # by what it is built with

TEXT = 0x81
"""A first byte: a whole message, which is text."""
MASKED, SIZE = 0x80, 0x7F
WIDE, WIDER = 126, 127
"""Sizes that say that the size follows, in two bytes or in eight."""
MASK = 4


def framed(text: bytes) -> bytes:
    """The frame of a server's message, of which the UTF-8 is given."""
    size = len(text)
    if size < WIDE:
        return b"%c%c%b" % (TEXT, size, text)
    if size < 1 << 16:
        return b"%c%c%b%b" % (TEXT, WIDE, size.to_bytes(2), text)
    return b"%c%c%b%b" % (TEXT, WIDER, size.to_bytes(8), text)


def whole_texts(data: bytes, most: int) -> tuple[list[str], bytes]:
    """The messages with which the bytes of a client begin, and the bytes that follow.

    What is not a whole text of at most so many bytes is left for whoever knows what to do with it.
    """
    found: list[str] = []
    start, end = 0, len(data)
    while end - start >= 2 and data[start] == TEXT and data[start + 1] & MASKED:
        size, begins = data[start + 1] & SIZE, start + 2
        if size == WIDE:
            size, begins = int.from_bytes(data[begins : begins + 2]), begins + 2
        after = begins + MASK + size
        if size == WIDER or size > most or after > end:
            break
        mask, begins = data[begins : begins + MASK], begins + MASK
        try:
            found.append(apply_mask(data[begins:after], mask).decode())
        except UnicodeDecodeError:
            break
        start = after
    return found, data[start:]
