"""Keeping what can be read of a spoilt file of the store: the rest is cut off, and kept aside."""

import re
import shutil
import subprocess
import time
from pathlib import Path

from server.store.binary import StoreError, store_binary
from server.store.folder import claimed, locked
from server.store.witness import FILES, MANIFEST, Witness

SHRUNK = re.compile(r"from \d+ bytes, with (\d+) bytes")


def mend(folder: Path) -> str:
    """Cut the file in a folder off where it cannot be read, and say what was done.

    Raises StoreError where nothing can be done; a copy of all is made before anything is changed.
    """
    folder = folder.absolute()
    with claimed(folder) as lock:
        if not locked(lock):
            raise StoreError(f"An earlier store still uses the folder {folder}. End it first.")
        files = folder / FILES
        if not (files / MANIFEST).exists():
            raise StoreError(f"There is no store in {folder}.")
        if check(files).returncode == 0:
            return f"The store in {folder} is whole; nothing was changed."
        aside = folder / time.strftime("spoilt-%Y%m%d-%H%M%S")
        shutil.copytree(files, aside)
        done = check(files, "--fix")
        if done.returncode != 0:
            raise StoreError(f"The store in {folder} cannot be mended. A copy of it is in {aside}.")
        Witness(folder).acknowledged()
        cut = sum(int(found) for found in SHRUNK.findall(done.stdout))
        return (
            f"{cut} bytes at the end of the store's file could not be read, and were cut off; "
            f"all before stands there. A copy of how it was is in {aside}."
        )


def check(files: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Let the store's own program look at its files, which it does when called by another name."""
    binary = store_binary()
    return subprocess.run(
        [binary.name.replace("-server", "-check-aof"), *options, MANIFEST],
        executable=binary,
        cwd=files,
        input="y\n",
        capture_output=True,
        text=True,
        check=False,
    )
