"""A copy of every log in one file that proves itself: lines of JSON, and a sum over all of them."""

import contextlib
import gzip
import hashlib
import re
import zlib
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from server.domain.former import VERSION
from server.store.folder import private
from server.store.log import Line, Log

FORMAT = 1
LOG_NAME = re.compile(r"\{[^{}]+\}:(set|meeting:\d+)")
encode = msgspec.json.Encoder().encode


class BackupError(Exception):
    """A file is no whole backup, or cannot be written; the sentence says why, and what to do."""


class Head(Struct, frozen=True, tag="setroom backup", tag_field="what"):
    """The first line: the format, and the version of the newest lines that it may hold."""

    format: int
    lines_version: int


class Kept(Struct, frozen=True, tag="line", tag_field="what", omit_defaults=True):
    """A line of a log; what is no text, as it was spoilt, stands in `raw` instead, as base64."""

    log: str
    seq: int
    act: str
    text: str = ""
    raw: bytes = b""

    @classmethod
    def of(cls, log: str, line: Line) -> "Kept":
        try:
            return cls(log, line.seq, line.act, line.text.decode())
        except UnicodeDecodeError:
            return cls(log, line.seq, line.act, raw=line.text)

    @property
    def line(self) -> Line:
        return Line(self.seq, self.act, self.raw or self.text.encode())


class Foot(Struct, frozen=True, tag="end", tag_field="what"):
    """The last line: how many logs and lines there are, and the SHA-256 of all lines of them."""

    logs: int
    lines: int
    sum: str


class Tally:
    """Counts logs and lines, and sums up what they say, in their order."""

    def __init__(self) -> None:
        self.logs, self.lines, self.last = 0, 0, ""
        self.hash = hashlib.sha256()

    def add(self, kept: Kept) -> bytes:
        """Count a line, and give it as it is written."""
        self.logs += kept.log != self.last
        self.lines += 1
        self.last = kept.log
        written = encode(kept) + b"\n"
        self.hash.update(written)
        return written

    @property
    def foot(self) -> Foot:
        return Foot(self.logs, self.lines, self.hash.hexdigest())


async def back_up(log: Log, path: Path) -> Foot:
    """Copy every log into a file that only its owner can read; the service may run meanwhile.

    What is written meanwhile may be in it or not; each log is there from its first line on.  Raises
    BackupError, and LogUnavailable; then there is no file.
    """
    if path.exists():
        raise BackupError(f"There is a file {path} already. Name another.")
    draft = path.with_name(f"{path.name}.part")
    tally = Tally()
    try:
        with private(draft, "wb") as file, gzip.open(file, "wb") as packed:
            packed.write(encode(Head(FORMAT, VERSION)) + b"\n")
            async for kept in all_lines(log):
                packed.write(tally.add(kept))
            packed.write(encode(tally.foot) + b"\n")
        read(draft)
        draft.rename(path)
    except OSError as error:
        raise BackupError(f"The backup cannot be written to {path}: {error.strerror}.") from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink()
    return tally.foot


async def all_lines(log: Log) -> AsyncIterator[Kept]:
    async for name, lines in all_logs(log):
        for line in lines:
            yield Kept.of(name, line)


async def all_logs(log: Log) -> AsyncIterator[tuple[str, list[Line]]]:
    """Every log of a store.  Sets come last: a meeting without its set would be out of reach."""
    names = filter(LOG_NAME.fullmatch, await log.names())
    for name in sorted(names, key=lambda name: (name.endswith(":set"), name)):
        yield name, [*await log.read(name)]


def read(path: Path) -> Foot:
    """Read a backup through, and give what it holds; raises BackupError if it is not whole."""
    tally, head, foot = Tally(), None, None
    for part in parts(path):
        match part:
            case Kept() if head and not foot:
                tally.add(part)
            case Head() if not head:
                if part.format > FORMAT or part.lines_version > VERSION:
                    raise BackupError(f"A newer Setroom made {path}. Install that one first.")
                head = part
            case Foot() if head and not foot:
                foot = part
            case _:
                raise BackupError(f"{path} is no backup of Setroom.")
    if head is None or foot is None:
        raise BackupError(f"{path} is not whole: its end is missing. Use another backup.")
    if foot != tally.foot:
        raise BackupError(f"{path} is spoilt: its sum is another. Use another backup.")
    return foot


def parts(path: Path) -> Iterator[Head | Kept | Foot]:
    decode = msgspec.json.Decoder(Head | Kept | Foot).decode
    try:
        with gzip.open(path) as lines:
            yield from map(decode, lines)
    except (EOFError, gzip.BadGzipFile, zlib.error, ValueError) as error:
        raise BackupError(f"{path} is no whole backup of Setroom: {error}.") from error
    except OSError as error:
        raise BackupError(f"{path} cannot be read: {error.strerror}.") from error


def logs(path: Path) -> Iterator[tuple[str, list[Line]]]:
    """The logs of a backup that was read through before, one after another."""
    name, found = "", list[Line]()
    for part in parts(path):
        if isinstance(part, Kept):
            if part.log != name and found:
                yield name, found
                found = []
            name = part.log
            found.append(part.line)
    if found:
        yield name, found
