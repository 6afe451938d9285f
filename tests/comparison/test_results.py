"""What the comparison says of its runs, and what those who call make of bytes."""

from pathlib import Path

import pytest

from server.edge.wire.frames import framed, whole_texts
from tests.comparison.callers import Caller, masked
from tests.comparison.plots import drawn
from tests.comparison.results import Measured, ratios, table

NAMES = {"setroom": "Setroom", "node": "Socket.IO on Node.js"}
RESULTS = {
    "setroom": [Measured(600, 700, 1, 4, 20, 30), Measured(900, 700, 1, 4, 20, 30)],
    "node": [Measured(1000, 1000, 1, 2, 10, 40), Measured(1000, 1000, 1, 2, 0, 80)],
}


def test_a_ratio_is_of_the_same_run() -> None:
    assert ratios(RESULTS, "node", "one") == pytest.approx((0.6, 0.75, 0.9))


def test_the_table_has_all_figures_and_says_who_had_too_much_to_do() -> None:
    said = table("Some machine", NAMES, RESULTS)
    assert said.startswith("Some machine\n")
    assert "Setroom 0.60 0.75 0.90" in said
    assert said.endswith("80 % of their core at most: they measured themselves")


def test_each_row_is_drawn(tmp_path: Path) -> None:
    found = {
        path.stem: path.read_text() for path in drawn(tmp_path, "<now>", NAMES, RESULTS).iterdir()
    }
    assert set(found) == {"one", "four", "p50", "p99", "kilobytes"}
    assert all("Socket.IO on Node.js" in svg and "&lt;now&gt;" in svg for svg in found.values())


class Heard(Caller):
    """A caller without a socket."""

    def __init__(self) -> None:
        self.rest = b""


@pytest.mark.parametrize("cut", [0, 1, 3, 200])
@pytest.mark.parametrize("size", [0, 125, 126, 70_000])
def test_whole_frames_are_taken_and_a_part_waits_for_the_rest(size: int, cut: int) -> None:
    caller = Heard()
    said = [b"x" * size, b"after " * 60]
    data = b"".join(map(framed, said))
    caller.rest = data[: len(data) - cut]
    first = caller.frames()
    caller.rest += data[len(data) - cut :] if cut else b""
    assert first + caller.frames() == said


@pytest.mark.parametrize("size", [1, 125, 126, 60_000])
def test_what_a_caller_says_is_a_frame_that_the_service_reads(size: int) -> None:
    assert whole_texts(masked(b"x" * size), 65_535) == (["x" * size], b"")
