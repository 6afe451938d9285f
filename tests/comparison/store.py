"""The store that all are compared on: it is on disk before it answers."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from server.store.binary import store_binary

STARTS_WITHIN_S = 10
SYNCED = ("--appendonly", "yes", "--appendfsync", "always", "--save", "")


@contextmanager
def store(folder: Path, core: int) -> Iterator[Path]:
    """A store of our own on one core, until the context ends; gives its socket."""
    folder.mkdir(parents=True)
    path = folder / "store.sock"
    command = [str(store_binary()), "--port", "0", "--unixsocket", str(path), "--dir", str(folder)]
    began = subprocess.Popen(
        [*command, *SYNCED],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: os.sched_setaffinity(0, {core}),
    )
    try:
        late = time.monotonic() + STARTS_WITHIN_S
        while not path.exists():
            assert began.poll() is None, "the store does not start"
            assert time.monotonic() < late, "the store does not start"
            time.sleep(0.01)
        yield path
    finally:
        began.terminate()
        began.wait()
