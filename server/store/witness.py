"""How long the file of a store was when it last acknowledged something: a lost end is known."""

import contextlib
import os
import time
from pathlib import Path

from msgspec import Struct

FILES = "appendonlydir"
MANIFEST = "appendonly.aof.manifest"
NOTE = "acknowledged"
NOTE_LENGTH = 128
A_TIME = "%Y-%m-%d %H:%M:%S"


class Lost(Struct, frozen=True):
    """So many bytes of the store's file are gone that were acknowledged up to then (a local time).

    None: all of it is gone.
    """

    size: int | None
    until: str


class Witness:
    """Notes the length of the file beside it, after each acknowledgement.

    What is noted is not synced to the disk, as the file itself is: after a power failure the note
    may be older than the file, and never newer.
    """

    def __init__(self, folder: Path) -> None:
        self.files, self.note = folder / FILES, folder / NOTE
        self.manifest = self.files / MANIFEST
        self.manifest_seen = 0
        self.newest = self.files / MANIFEST

    def acknowledged(self) -> None:
        """Note how long the file is now; a disk that refuses keeps nobody from going on."""
        with contextlib.suppress(OSError):
            seen = self.manifest.stat().st_mtime_ns
            if seen != self.manifest_seen:
                self.manifest_seen, self.newest = seen, self.files / newest(self.manifest)
            words = f"{self.newest.name} {self.newest.stat().st_size}"
            file = os.open(self.note, os.O_WRONLY | os.O_CREAT, 0o600)
            try:
                os.pwrite(file, words.ljust(NOTE_LENGTH).encode(), 0)
            finally:
                os.close(file)

    @property
    def knows_a_store(self) -> bool:
        """Whether there is a store here, or was one that acknowledged something."""
        return self.files.exists() or self.note.exists()

    def lost(self) -> Lost | None:
        """What is missing of the file, before a store looks at it; None if all seems to be there.

        A file that was written anew since the note has another name, and is not compared.
        """
        try:
            name, size = self.note.read_text().split()
            until = time.strftime(A_TIME, time.localtime(self.note.stat().st_mtime))
            if not self.manifest.exists():
                return Lost(None, until)
            if name != newest(self.manifest):
                return None
            file = self.files / name
            missing = int(size) - (file.stat().st_size if file.exists() else 0)
        except (OSError, ValueError):  # there is no note, or none that can be read
            return None
        return Lost(missing, until) if missing > 0 else None


def newest(manifest: Path) -> str:
    """The name of the file to which the store adds, as its manifest lists it last."""
    lines = manifest.read_text(errors="replace").splitlines()
    return next((line.split()[1] for line in reversed(lines) if line.endswith(" type i")), "")
