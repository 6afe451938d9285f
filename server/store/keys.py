"""By which keys a store keeps what is ours."""

from redis.crc import key_slot

from server.store.log import STORE

PREFIX = "setroom:"
CLOSED = f"{PREFIX}closed"
"""There while a backup is put in the place of all that a store has."""
ERASED = f"{PREFIX}erased:"
"""Before the name of a log: that it was erased, and takes nothing."""
PULSE = f"{PREFIX}pulse:"
"""Before the tag of a part of a cluster: what that part knows of itself."""
STAGED = "setroom-restoring:"
"""Before the name of a log: that of a backup, which is to take its place."""
OF_NO_LOG = (ERASED, PULSE, CLOSED)


def key(name: str) -> str:
    """Where a log or a table is; those of a set are in one slot, as their names have one tag."""
    return PREFIX + name


def erased(name: str) -> str:
    """Where it says that a log or a table was erased: in the slot of that, tag or no tag."""
    return ERASED + (name if "{" in name else f"{{{key(name)}}}")


def slot_of(name: str) -> int:
    """In which slot of a cluster a log or a table is, with all that is beside it."""
    return key_slot(key(name).encode())


def named(found: str) -> str | None:
    """The log or table of a key; None of one that is neither."""
    return None if found.startswith(OF_NO_LOG) else found.removeprefix(PREFIX)


def pulse(tag: str) -> str:
    """Where a server is known by its beats: beside the store's own life, or by a tag."""
    return f"{PULSE}{{{tag}}}" if tag else key(STORE)


def beat(tag: str, whose: str) -> str:
    """The channel on which the beats of a server are told to one process."""
    return f"{PREFIX}beat:{{{tag}}}:{whose}" if tag else f"{PREFIX}beat:{whose}"
