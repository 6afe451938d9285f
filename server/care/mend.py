"""Keeping what can be read of a spoilt file of the store: the rest is cut off, and kept aside."""

import contextlib
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from server.store.binary import StoreError, store_binary
from server.store.causes import RESTORE
from server.store.folder import claimed, locked
from server.store.opening import must_be_stopped
from server.store.witness import FILES, MANIFEST, Witness, newest

FILE = re.compile(r"appendonly\.aof\.(?P<seq>\d+)\.(?P<kind>base\.aof|base\.rdb|incr\.aof)")
SHRUNK = re.compile(r"from (\d+) bytes, with (\d+) bytes")


def mend(folder: Path) -> str:
    """Make a store in a folder whole as far as it can be read, and say what was done.

    Where the list of its files is spoilt it is made anew; a file is cut off where it cannot be read
    any more.  Raises StoreError where nothing can be done; a copy of all is made before anything
    is changed.
    """
    folder = folder.absolute()
    must_be_stopped(folder)
    with claimed(folder) as lock:
        if not locked(lock):
            raise StoreError(f"An earlier store still uses the folder {folder}. End it first.")
        files = folder / FILES
        if is_listed(files) and check(files).returncode == 0:
            return f"The store in {folder} is whole; nothing was changed."
        aside = folder / time.strftime("spoilt-%Y%m%d-%H%M%S")
        set_aside(files, aside)
        did = [] if is_listed(files) else [relisted(files)]
        done = check(files, "--fix")
        if done.returncode != 0 or not is_listed(files):
            raise StoreError(
                f"The store in {folder} cannot be mended. A copy of it is in {aside}. "
                f"Move the folder aside, and put a backup back: {RESTORE}."
            )
        Witness(folder).acknowledged()
        did += cuts(done.stdout)
        return f"{' '.join(did)} A copy of how it was is in {aside}."


def is_listed(files: Path) -> bool:
    """Whether the list of the files names one to which a store adds, and that is there."""
    with contextlib.suppress(OSError):
        name = newest(files / MANIFEST)
        return bool(name) and (files / name).exists()
    return False


def set_aside(files: Path, aside: Path) -> None:
    try:
        shutil.copytree(files, aside)
    except (OSError, shutil.Error) as error:
        shutil.rmtree(aside, ignore_errors=True)
        kib = sum(file.stat().st_size for file in files.glob("*")) // 1024 + 1
        is_full = shutil.disk_usage(files).free // 1024 < kib
        why = (
            f"there is no room for its {kib} KiB"
            if is_full
            else "its files cannot be read, or none put beside them"
        )
        raise StoreError(f"A copy must be made first, but {why}. Nothing was changed.") from error


def relisted(files: Path) -> str:
    """Make the list anew from the files that are there, and say so."""
    found = [match for file in sorted(files.iterdir()) if (match := FILE.fullmatch(file.name))]
    bases = [match for match in found if match["kind"].startswith("base")]
    newest_base = max(bases, key=lambda match: int(match["seq"]), default=None)
    listed = [newest_base] if newest_base else []
    listed += sorted(
        (match for match in found if match["kind"] == "incr.aof"),
        key=lambda match: int(match["seq"]),
    )
    lines = [f"file {m[0]} seq {m['seq']} type {m['kind'][0]}\n" for m in listed]
    (files / MANIFEST).write_text("".join(lines))
    return f"The list of the store's files was made anew: {len(listed)} of them."


def cuts(said: str) -> Iterator[str]:
    """What was cut off, by what the store's program said."""
    for whole, cut in SHRUNK.findall(said):
        yield (
            f"{cut} of the {whole} bytes of the store's file stand where it is spoilt and after, "
            "and were cut off; all before stands there. What was written later is not: "
            f"if a backup holds more than that, put it back: {RESTORE}."
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
