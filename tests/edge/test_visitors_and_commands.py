"""Every command of a meeting is asked for by every kind of visitor, by websocket and by polling.

What comes of it where somebody has a word is told in tests/domain/test_matrix.py; whoever has none
is told so, and leaves the log as it is.
"""

from collections.abc import Callable

import msgspec
import pytest

from server.domain.refusals import Reason
from server.domain.words import HOUSE
from server.live.sets import meeting_name
from server.protocol.refusals import ALWAYS, SHAPE
from server.protocol.schema import COMMANDS
from server.store.redis import RedisLog
from tests.commands import command
from tests.edge.street import LINES, VISITORS, Street
from tests.edge.visits import JOINED, YES, Row

KEYS = tuple(kind.key() for kind in COMMANDS)
TOLD: dict[str, Row] = {
    **{who: dict.fromkeys(KEYS, no) for who, no in JOINED.items()},
    "observer": dict.fromkeys(KEYS, "not_yours"),
    "apprentice": {key: YES if key == "note_down" else "not_yours" for key in KEYS},
}
"""What each is told of each command because of who they are; else it is for the meeting to say."""
NEVER = {*ALWAYS, *SHAPE, Reason.UNKNOWN_WORD, Reason.NOT_JOINED}
"""What no meeting says of a command."""


@pytest.mark.parametrize("transport", LINES)
@pytest.mark.parametrize("who", VISITORS)
async def test_whoever_has_no_word_is_told_so_of_each_and_the_log_stays_as_it_was(
    street: Street,
    quiet: Street,
    redis_logs: Callable[[], RedisLog],
    who: str,
    transport: str,
) -> None:
    here, log = quiet if who == "observer" else street, redis_logs()
    name = meeting_name(here.house.set, 1)
    await here.says(who, "join", None)  # the first time a line says that somebody came
    before = len(await log.read(name))
    acts = [command(kind, f"{kind.key()}-{who[:8]}-{transport}") for kind in COMMANDS]
    said = [("act", msgspec.to_builtins(act)) for act in acts]
    _, *heard = [no async for no in here.converses(who, said, transport=transport)]
    for key, no in zip(KEYS, heard, strict=True):
        told = TOLD[who][key]
        assert no == told if told else no not in NEVER, key
    written = [msgspec.json.decode(line.text)["by"] for line in await log.read(name, before)]
    assert len(written) - written.count(HOUSE) == heard.count(YES)
    assert written == [] or YES in TOLD[who].values()


def test_every_visitor_and_every_command_is_there() -> None:
    assert set(TOLD) == set(VISITORS)
    assert {key for row in TOLD.values() for key in row} == set(KEYS)
