"""Where those come from who come to the service in tests: each from an address of their own."""

import secrets
from typing import Any


def somewhere() -> dict[str, str]:
    """The header by which a proxy that is believed tells of an address that nobody else has."""
    return {"X-Forwarded-For": f"fd00:{secrets.token_hex(2)}:{secrets.token_hex(2)}::1"}


async def from_anywhere(request: Any) -> None:
    """A hook of a client's requests: each comes from an address of its own."""
    request.headers.update(somewhere())


HOOKS: Any = {"request": [from_anywhere]}
