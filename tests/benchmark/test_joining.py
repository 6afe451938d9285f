"""What the benchmark gives a browser to fold is a reply that a page takes."""

from pathlib import Path

import msgspec

from server.edge.shapes import Position
from tests.benchmark.joining import Part, folded, in_one

LINES = Path(__file__).parents[1] / "transcripts" / "first-meeting.jsonl"


def test_a_reply_in_parts_is_read_and_folded() -> None:
    lines = [msgspec.Raw(line) for line in LINES.read_bytes().splitlines()]
    parts = [
        Part(Position(10, 1), anew=False, more=True, entries=lines[:10]),
        Part(Position(len(lines), 1), anew=False, more=False, entries=lines[10:]),
    ]
    found = folded(in_one(parts))
    assert found.parse > 0
    assert found.fold > 0
