"""The processes of a service, as the machine knows them."""

import asyncio
from pathlib import Path

from e2e.service import Service


def children(service: Service) -> dict[int, int]:
    """The process ids of those that serve, by their numbers."""
    assert service.process
    found = {}
    for each in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((each / "stat").read_text().rpartition(")")[2].split()[1])
            words = (each / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue  # it has ended meanwhile
        if parent == service.process.pid and b"process" in words:
            found[int(words[words.index(b"process") + 1])] = int(each.name)
    return found


async def begun_anew(service: Service, before: dict[int, int], count: int = 1) -> None:
    """Wait until so many of them are others than before, and all are there."""
    while True:
        now = children(service)
        changed = sum(now.get(number) != process for number, process in before.items())
        if len(now) == len(before) and changed >= count:
            return
        await asyncio.sleep(0.02)
