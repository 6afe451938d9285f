"""How a store and its disk keep things, judged: each finding a sentence, with what to do."""

import shutil
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from msgspec import Struct

from server.store.binary import OLDEST_SERVER
from server.store.causes import FULL_BELOW
from server.store.redis import AWAITED, RedisLog

MUCH_OF_MEMORY = 0.7
MIB = 1_048_576
LITTLE, VERY_LITTLE = 1_024 * MIB, 100 * MIB

Facts = Mapping[str, Any]
"""What INFO tells, and CONFIG as far as it is allowed; a setting has `config:` before its name."""


class Level(StrEnum):
    """How a finding is: well, something to look after, or something that loses words."""

    WELL = "well"
    CARE = "care"
    WRONG = "wrong"


class Finding(Struct, frozen=True):
    level: Level
    sentence: str


def version(facts: Facts) -> Finding:
    name = "Valkey" if "valkey_version" in facts else "Redis"
    found = str(facts.get("valkey_version") or facts.get("redis_version", "0"))
    if int(found.partition(".")[0]) < OLDEST_SERVER:
        return wrong(f"The store is {name} {found}. Install {OLDEST_SERVER}.0 or later.")
    return well(f"The store is {name} {found}.")


def keeps(facts: Facts) -> Finding:
    """Whether what is acknowledged is on the disk."""
    if not facts.get("aof_enabled"):
        return wrong(
            "The store keeps nothing when it ends, or only what a snapshot has: "
            "set appendonly yes and appendfsync always in its configuration."
        )
    if facts.get("config:appendfsync", "always") != "always":
        return wrong(
            "The store may lose the last second or more when its machine fails: "
            "set appendfsync always in its configuration."
        )
    if facts.get("aof_last_write_status", "ok") != "ok":
        return wrong("The store could not write to its disk: free some space, or change the disk.")
    if facts.get("aof_last_bgrewrite_status", "ok") != "ok":
        return care("The store could not write its file anew: it needs as much free disk again.")
    return well("The store has everything on its disk before it answers.")


def never_evicts(facts: Facts) -> Finding:
    policy, most = facts.get("maxmemory_policy", "noeviction"), int(facts.get("maxmemory", 0))
    used = int(facts.get("used_memory", 0))
    if policy != "noeviction" and most:
        return wrong(
            f"The store throws away what was written once its memory is full ({policy}): "
            "set maxmemory-policy noeviction in its configuration."
        )
    if policy != "noeviction":
        return care(f"If maxmemory is ever set, {policy} throws away what was written.")
    if most and used > MUCH_OF_MEMORY * most:
        share = round(100 * used / most)
        return care(f"The store has used {share} % of the memory it may have: raise maxmemory.")
    return well(f"The store throws nothing away; it uses {used // MIB} MiB of memory.")


def is_no_copy(facts: Facts) -> Finding:
    if facts.get("role", "master") != "master":
        return wrong("The store is a copy of another, and takes nothing: name the first one.")
    has, awaited = int(facts.get("connected_slaves", 0)), int(facts.get(AWAITED, 0))
    if has < awaited:
        return wrong(
            f"What is written must be on {awaited} copies of the store, and it has {has}: nothing "
            "can be saved. Start the others, or set COPIES to a smaller number."
        )
    if has > awaited == 0:
        return care(
            "The store has copies, which may lag behind: if one takes its place, what it had not "
            "got is lost. Every screen is told so. Set COPIES=1 to have that wait for one of them."
        )
    return well("The store is no copy of another.")


def disk(folder: Path) -> list[Finding]:
    """Whether there is room for what will be written, and for the file to be written anew."""
    place = next(path for path in (folder, *folder.parents) if path.exists())
    free = shutil.disk_usage(place).free
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    told = f"{free // MIB} MiB are free on the disk of {folder}, which holds {size // MIB + 1} MiB"
    if free < FULL_BELOW:
        return [wrong(f"The disk of {folder} is full, and nothing can be saved: free some space.")]
    if free < max(VERY_LITTLE, size):
        return [wrong(f"{told}: free some space, or nothing can be saved soon.")]
    if free < max(LITTLE, 3 * size):
        return [care(f"{told}: free some space before long.")]
    return [well(f"{told}.")]


CHECKS: tuple[Callable[[Facts], Finding], ...] = (version, keeps, never_evicts, is_no_copy)


async def look(log: RedisLog) -> list[Finding]:
    """All findings, each once, however many servers it is of; raises LogUnavailable."""
    found = [check(facts) for facts in await log.facts() for check in CHECKS]
    return list(dict.fromkeys(found))


def well(sentence: str) -> Finding:
    return Finding(Level.WELL, sentence)


def care(sentence: str) -> Finding:
    return Finding(Level.CARE, sentence)


def wrong(sentence: str) -> Finding:
    return Finding(Level.WRONG, sentence)
