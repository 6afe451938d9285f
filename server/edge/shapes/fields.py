"""The kinds of fields that several shapes have, with their bounds."""

import re
from typing import Annotated

from msgspec import Meta, Struct

TOKEN = r"^[A-Za-z0-9_-]{32,128}$(?!\n)"
Token = Annotated[
    str,
    Meta(
        pattern=TOKEN,
        description="The secret of a seat, made at random by whoever takes it: 32 to 128 letters, "
        "digits, - or _. The server keeps its SHA-256 only.",
    ),
]
Key = Annotated[str, Meta(min_length=1, max_length=128, description="The fragment of a link.")]
SetId = Annotated[str, Meta(min_length=1, max_length=64)]
Millis = Annotated[int, Meta(description="Milliseconds since 1970, by the server's clock.")]


def is_token(text: str) -> bool:
    return re.search(TOKEN, text) is not None


class Body(Struct, frozen=True, forbid_unknown_fields=True):
    """What is received: every field is required, and none may be added."""
