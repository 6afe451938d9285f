"""Values as any language reads them: JSON, and what that holds."""

from typing import Any

import msgspec


def encoded(value: Any) -> bytes:
    """The value as JSON; a long sequence is a list."""
    return msgspec.json.encode(value, enc_hook=list)


def plain(value: Any) -> Any:
    return msgspec.json.decode(encoded(value))
