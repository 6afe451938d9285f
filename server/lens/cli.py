"""`python -m server lens` tells of each line of its input what kind of question it is."""

import argparse
import signal
import sys
from collections.abc import Iterator
from typing import BinaryIO

import msgspec
from msgspec import Struct

from server.domain.meeting.phases import BY_KEY, PhaseKind
from server.domain.meeting.state.mix import QuestionKind
from server.lens.look import LONGEST, Verdict, look
from server.lens.table import LANGUAGES, table
from server.lens.text import Span

FAULTY = 2
"""The exit status where a line could not be read; all others are looked at nevertheless."""

encode = msgspec.json.Encoder().encode


class Finding(Struct, frozen=True):
    """What is printed of a line, in this order; `span` counts code points."""

    text: str
    kind: QuestionKind
    rule: str | None
    span: Span | None


class Hinted(Finding, frozen=True):
    """The same, with what its author would be shown in the room; null for nothing."""

    nudge: str | None
    openers: tuple[str, ...]


class Unreadable(Exception):
    """Why a line cannot be read."""


def main(arguments: list[str]) -> int:
    """Read standard input, print a JSON object a line; give the exit status."""
    asked = parser().parse_args(arguments)
    # Whoever reads what is printed may stop at any line.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    status = 0
    for number, line in enumerate(lines(sys.stdin.buffer), 1):
        try:
            answer = looked_at(read(line), asked)
        except Unreadable as error:
            sys.stderr.write(f"line {number}: {error}\n")
            status = FAULTY
        else:
            sys.stdout.buffer.write(encode(answer) + b"\n")
            sys.stdout.buffer.flush()
    return status


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="python -m server lens",
        description="Tells of each line of standard input, as UTF-8, what kind of question it is.",
    )
    made.add_argument("--phase", choices=[kind.value for kind in PhaseKind], default="explore")
    made.add_argument("--language", choices=LANGUAGES, default="en")
    made.add_argument("--nudge", action="store_true", help="add what its author would be shown")
    return made


def lines(source: BinaryIO) -> Iterator[bytes]:
    """The lines of some input, without what ends them."""
    for line in source:
        yield line.removesuffix(b"\n").removesuffix(b"\r")


def read(line: bytes) -> str:
    """The text of a line, or why it cannot be read."""
    try:
        text = line.decode()
    except UnicodeDecodeError as error:
        raise Unreadable(f"not UTF-8 at byte {error.start + 1}") from None
    if len(text) > LONGEST:
        raise Unreadable(f"{len(text)} characters, and {LONGEST} is the most")
    return text


def looked_at(text: str, asked: argparse.Namespace) -> Finding:
    found = look(text, asked.language)
    finding = Finding(text, found.kind, found.rule, found.span)
    return hinted(finding, found, asked) if asked.nudge else finding


def hinted(finding: Finding, found: Verdict, asked: argparse.Namespace) -> Hinted:
    """What its author would be shown, of the kinds that matter in the phase."""
    minded = found.kind in BY_KEY[asked.phase].nudges
    nudge = table(asked.language).nudges.get(found.nudge) if minded else None
    fields = (finding.text, finding.kind, finding.rule, finding.span)
    says = nudge.says.replace("{n}", str(max(2, len(found.parts)))) if nudge else None
    return Hinted(*fields, says, nudge.openers if nudge else ())
