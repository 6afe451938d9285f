"""Secrets are never kept: of a key or a token only the sum is, and ids are derived from them."""

import base64
import hashlib
from typing import Annotated

from msgspec import Meta

FreshKey = Annotated[
    str,
    Meta(
        pattern=r"^[a-z2-7]{26}$(?!\n)",
        description="A new key, made at random by whoever asks: 26 of a to z and 2 to 7. It is "
        "the fragment of a link; the service keeps its SHA-256 only.",
    ),
]
FreshSharedKey = Annotated[
    str,
    Meta(
        pattern=r"^[a-z2-7]{26}$(?!\n)",
        description="A new key, made at random by whoever asks: 26 of a to z and 2 to 7. It is "
        "the fragment of the link that all share, which the service can show again.",
    ),
]
FreshKeyOrNone = Annotated[
    str,
    Meta(pattern=r"^([a-z2-7]{26})?$(?!\n)", description="A new key, or empty for none."),
]


def digest(secret: str) -> str:
    """The SHA-256 of a secret, in hex: enough, as every secret here is long and random."""
    return hashlib.sha256(secret.encode()).hexdigest()


def derived(kind: str, secret: str, length: int) -> str:
    """An id that only the holder of the secret could have come to, and that tells nothing of it."""
    found = hashlib.sha256(f"{kind}:{secret}".encode()).digest()
    return base64.b32encode(found).decode().lower()[:length]


def member_of(secret: str) -> str:
    """The id of the member whose first seat, or first key, is of a secret."""
    return derived("member", secret, 16)
