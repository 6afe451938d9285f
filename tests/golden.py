"""`python -m tests.golden` writes the golden meetings anew: their lines, and what they fold to."""

from pathlib import Path
from typing import Any

import msgspec

from server.domain.entry import Entry
from server.domain.meeting.fold import fold
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.vocabulary import Event
from server.domain.words import HOUSE, Act
from tests import stories
from tests.steps import run

FOLDER = Path(__file__).parent / "transcripts"
STORIES = {
    "first-meeting": stories.FIRST,
    "two-presenters": stories.TWO,
    "restless-meeting": stories.RESTLESS,
    "without-a-coach": stories.UNLED,
}

decode = msgspec.json.Decoder(Entry[Event]).decode


def lines_of(name: str) -> list[Entry[Event]]:
    """The lines that a story leaves, by the rules of today."""
    return run(
        (by, kind(**{"id": id_of(name, number, by, kind), **fields}))
        for number, (by, kind, fields) in enumerate(STORIES[name], 1)
    )


def id_of(name: str, number: int, by: str, kind: type[Act]) -> str:
    """The id of an act that the story gives none; a chore has that of the entry before it."""
    return f"house:{kind.key()}:{number - 1}" if by == HOUSE else f"{name}-{number:03}"


def as_jsonl(entries: list[Entry[Event]]) -> bytes:
    return b"".join(msgspec.json.encode(entry) + b"\n" for entry in entries)


def as_json(meeting: Meeting) -> bytes:
    """The meeting with its keys in order, to be compared by any language."""
    plain: Any = msgspec.to_builtins(meeting, enc_hook=list)
    return msgspec.json.format(msgspec.json.encode(plain, order="sorted"), indent=2) + b"\n"


def read(name: str) -> list[Entry[Event]]:
    """The lines as they are kept."""
    return [decode(line) for line in (FOLDER / f"{name}.jsonl").read_bytes().splitlines()]


def write() -> None:
    for name in STORIES:
        entries = lines_of(name)
        (FOLDER / f"{name}.jsonl").write_bytes(as_jsonl(entries))
        (FOLDER / f"{name}.json").write_bytes(as_json(fold(entries)))


if __name__ == "__main__":
    write()
