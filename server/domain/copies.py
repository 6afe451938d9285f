"""Where words of one act stand again in the event of another: in lines of any version."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from server.domain.former import Shape
from server.domain.names import tidy

PROMISE = ("what", "first_step", "how_known", "obstacle", "if_then")
REPORT = ("report.happened", "report.learned")


class Copy(Struct, frozen=True):
    """Words of one act that stand again in the event of another: where, and whose they are.

    `many` is the field of the event that holds them, one or a list; `id` the field of each that
    names the act whose words they are; `words` are the fields that hold these.
    """

    many: str
    id: str
    words: tuple[str, ...]


COPIES: dict[str, Copy] = {
    "revealed": Copy("items", "id", ("text",)),
    "commitments_brought": Copy("due", "id", (*PROMISE, *REPORT)),
    "questions_brought": Copy("kept", "id", ("text",)),
    "commitment_made": Copy("commitment", "id", PROMISE),
    "commitment_reported": Copy("", "commitment", ("happened", "learned")),
    "question_kept": Copy("question", "id", ("text",)),
    "member_seated": Copy("", "member", ("name",)),
    "meeting_opened": Copy("", "set", ("set_name", "title")),
}
"""All events, of any version, in which words stand that have their source elsewhere.

Beside these stands the record of a meeting, which is made anew of its log (`record.py`).
"""


def copies(line: Shape) -> Iterator[tuple[str, str, str]]:
    """The words in a line of any version that have their source elsewhere.

    Each with the id of the act, of the member or of the set whose words they are, and with its
    place: the path to the field within the event, such as `items.0.text`.
    """
    event = line["event"]
    copy = COPIES.get(event["type"])
    if copy is None:
        return
    for path, one in held(event, copy.many):
        for words in copy.words:
            found = at(one, words)
            if isinstance(found, str) and tidy(found):
                yield one[copy.id], f"{path}.{words}".removeprefix("."), found


def held(event: Shape, many: str) -> Iterator[tuple[str, Shape]]:
    inside = event[many] if many else event
    if isinstance(inside, list):
        yield from ((f"{many}.{index}", one) for index, one in enumerate(inside))
    else:
        yield many, inside


def at(one: Any, path: str) -> Any:
    for part in path.split("."):
        one = one.get(part) if isinstance(one, dict) else None
    return one
