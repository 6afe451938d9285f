"""The data folder: private, of one Setroom at a time, and free of an earlier run's store."""

import asyncio
import contextlib
import errno
import fcntl
import os
import signal
import socket
import struct
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Literal

from server.store.binary import StoreError

SOCKET = "store.sock"
# Linux allows 108 bytes, macOS 104, both with a zero at the end.
LONGEST_SOCKET_PATH = 100
PAUSE = 0.005
PATIENCE = 10.0
OURS = "Give it to whoever runs Setroom, or give Setroom another DATA_DIR"
ADVICE = {
    errno.EACCES: OURS,
    errno.EPERM: OURS,
    errno.EROFS: "Mount its disk so that it can be written, or give Setroom another DATA_DIR",
    errno.ENOSPC: "The disk is full: free some space, and start Setroom again",
    errno.EDQUOT: "There is no quota left: free some space, and start Setroom again",
}


@contextlib.contextmanager
def claimed(folder: Path) -> Iterator[BinaryIO]:
    """Make the folder private and ours; yield the file that a store must hold locked.

    Raises StoreError if the folder cannot be used, or another Setroom uses it.
    """
    with contextlib.ExitStack() as stack:
        try:
            if holds_other_things(folder):
                raise StoreError(
                    f"The folder {folder} holds other things. Give Setroom a DATA_DIR of its own."
                )
            make_private(folder)
            ours = stack.enter_context(private(folder / "lock"))
            stores = stack.enter_context(private(folder / "store.lock"))
        except OSError as error:
            raise StoreError(unusable(folder, error)) from error
        if not locked(ours):
            raise StoreError(
                f"Another Setroom uses the folder {folder}. Give this one another DATA_DIR, "
                "or give both one REDIS_URL, to run several on one store."
            )
        yield stores


def unusable(folder: Path, error: OSError) -> str:
    """Why a folder cannot be used, and what to do."""
    todo = ADVICE.get(error.errno or 0, "Give Setroom another DATA_DIR")
    return f"The folder {folder} cannot be used: {error.strerror}. {todo}."


def is_in_use(folder: Path) -> bool:
    """Whether a Setroom runs on the folder now."""
    try:
        with open(folder / "lock", "rb") as file:
            return not locked(file)
    except OSError:
        return False


def holds_other_things(folder: Path) -> bool:
    """Whether a folder is in use for something else: it would be closed to all but us."""
    return (
        folder.is_dir()
        and not (folder / "lock").exists()
        and any(path.name != "lost+found" for path in folder.iterdir())
    )


def make_private(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    # A mounted volume can belong to another user; what we put there is private all the same.
    with contextlib.suppress(PermissionError):
        folder.chmod(0o700)


def private(path: Path, mode: Literal["ab", "wb"] = "ab") -> BinaryIO:
    """Open a file to write to, or to append to, which only its owner can read."""
    return open(path, mode, opener=lambda name, flags: os.open(name, flags, 0o600))


def locked(file: BinaryIO) -> bool:
    """Take the lock; it lasts until each process that was given the open file has closed it."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextlib.contextmanager
def socket_path(folder: Path) -> Iterator[Path]:
    """Yield a path to the folder's socket that is short enough for the system."""
    path = folder / SOCKET
    if len(os.fsencode(path)) <= LONGEST_SOCKET_PATH:
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="setroom-", dir="/tmp") as short:
        link = Path(short) / "data"
        link.symlink_to(folder)
        yield link / SOCKET


async def end_leftover(path: Path, lock: BinaryIO) -> None:
    """Take the store's lock, and end the store that an earlier run left with it.

    Two servers on one folder would spoil it. Whatever the old one acknowledged is on the disk.
    """
    for sign in (signal.SIGTERM, signal.SIGKILL):
        if locked(lock):
            return
        if process := listener(path):
            os.kill(process, sign)
        await freed(lock)
    if not locked(lock):
        raise StoreError(f"An earlier store still uses the folder {path.parent}. End it first.")


async def freed(lock: BinaryIO) -> None:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            while not locked(lock):
                await asyncio.sleep(PAUSE)


def listener(path: Path) -> int | None:
    """Return the process that listens at the socket, as the kernel knows it, even if it hangs."""
    with socket.socket(socket.AF_UNIX) as peer:
        peer.settimeout(1)
        try:
            peer.connect(str(path))
            return peer_process(peer) or None
        except OSError:
            return None


def peer_process(peer: socket.socket) -> int:
    if sys.platform == "linux":
        credentials = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
        return int(struct.unpack("3i", credentials)[0])
    # macOS: SOL_LOCAL and LOCAL_PEERPID, which Python does not name.
    return peer.getsockopt(0, 2)
