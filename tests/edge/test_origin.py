"""Whose page may open a socket: ours by its host and port, and those in the settings as a whole."""

from typing import Any

import pytest

from server.edge.socket.origin import may_connect

IN_SETTINGS = frozenset({"https://elsewhere.example"})
HERE = {"HTTP_HOST": "room.example:8080"}
PROXIED = {"HTTP_HOST": "127.0.0.1:8000", "HTTP_X_FORWARDED_HOST": "room.example, inner.example"}


@pytest.mark.parametrize(
    ("origin", "environ"),
    [
        ("http://room.example:8080", HERE),
        ("https://room.example:8080", HERE),
        ("https://elsewhere.example", HERE),
        ("https://room.example", PROXIED),
        ("http://room.example", PROXIED),
    ],
)
def test_our_own_page_and_those_in_the_settings_may_connect(
    origin: str, environ: dict[str, Any]
) -> None:
    assert may_connect(IN_SETTINGS, origin, environ)


@pytest.mark.parametrize(
    ("origin", "environ"),
    [
        ("http://room.example", HERE),
        ("http://room.example:9090", HERE),
        ("http://evil.example:8080", HERE),
        ("http://evil.room.example:8080", HERE),
        ("http://room.example:8080.evil.example", HERE),
        ("http://evil.example/room.example:8080", HERE),
        ("http://room.example:8080@evil.example", HERE),
        ("http://elsewhere.example", HERE),
        ("https://elsewhere.example:444", HERE),
        ("http://127.0.0.1:8000", PROXIED),
        ("https://inner.example", PROXIED),
        ("room.example:8080", HERE),
        ("null", HERE),
        ("null", {}),
        ("null", {"HTTP_HOST": ""}),
        ("http://", {"HTTP_HOST": ""}),
        ("http://[", HERE),
        ("", HERE),
        (None, HERE),
        (None, {}),
    ],
)
def test_no_other_page_may_connect(origin: str | None, environ: dict[str, Any]) -> None:
    assert not may_connect(IN_SETTINGS, origin, environ)
