"""Conversations with the room, as a member and the coach hold them, in which much is spoilt."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
from hypothesis import strategies as st

from server.domain.meeting.saying import NoteDown, Say
from tests.attack import spoilt
from tests.cast import BEN, CHLOE
from tests.commands import EXAMPLES, command
from tests.edge.house import House
from tests.edge.wires import joining

Frame = str | bytes

ATTACKERS = ("ben", "ben", "ana")
TRANSPORTS = ("websocket", "websocket", "polling", "polling at once", "upgrading")
UPGRADES = (*(("2probe", "5"),) * 5, ("2probe",), ("5",), ("2",), ("2probe", "6"))
"""What is said first on a websocket that takes the place of polling, and what is not."""
ENDS = ("goodbye", "closed", "broken")
"""How somebody goes: a packet says so, the websocket is closed, or the line breaks."""
AT_ANY_TIME, OFTEN = (Say, NoteDown), 20
"""What is taken in most phases, and so is said more often than what is not."""
JOINS = 7
"""So often somebody joins first, to three times that they do not, or cannot."""
ACTS = 60
"""So many ids there are for the acts of each: some are used again, and some are of other acts."""
CONNECT = "40"
ACT = re.compile(r'42\d+\["act", \{.*"id": "([\w-]+)"\}\]')
ID = re.compile(r'"id": ?"([\w-]{8,64})"')


class Talk(NamedTuple):
    """What somebody says to the room, over what, and how they go."""

    who: str
    transport: str
    frames: list[Frame]
    ends: str

    @property
    def asked(self) -> set[str]:
        """The ids of all acts that it may come to, however spoilt they are."""
        return {id for frame in self.frames if isinstance(frame, str) for id in ID.findall(frame)}

    @property
    def awaited(self) -> set[str]:
        """The ids of those that are said as they are to be said, and each asks for an answer."""
        texts = [frame for frame in self.frames if isinstance(frame, str)]
        whole = {found[1]: text for text in texts if (found := ACT.fullmatch(text))}
        others = [text for text in texts if text not in whole.values()]
        return set(whole) - {id for text in others for id in ID.findall(text)}


def said(house: House, who: str) -> Iterator[tuple[str, Any]]:
    """All that somebody may say: every command, with what there is in the meeting."""
    real = {BEN: house.ids["ben"], CHLOE: house.ids["chloe"]}
    for number, kind in enumerate((*EXAMPLES, *AT_ANY_TIME * OFTEN)):
        id = f"attack-{who}-{number % ACTS:04}"
        yield "act", with_real(msgspec.to_builtins(command(kind, id)), real)
    yield "join", joining(house, who)
    yield "signal", {"what": "hand", "on": True}


def with_real(value: Any, real: dict[str, str]) -> Any:
    match value:
        case dict():
            return {name: with_real(one, real) for name, one in value.items()}
        case list() | tuple():
            return [with_real(one, real) for one in value]
        case str():
            return real.get(value, value)
    return value


def talks(house: House) -> st.SearchStrategy[Talk]:
    """Conversations in a meeting of this set."""
    return st.sampled_from(ATTACKERS).flatmap(lambda who: talks_of(house, who))


def talks_of(house: House, who: str) -> st.SearchStrategy[Talk]:
    comes = "".join(spoilt.whole("join", joining(house, who)))
    joins: list[list[Frame]] = [[CONNECT, comes]] * JOINS
    words = st.sampled_from(list(said(house, who))).flatmap(lambda word: spoilt.frames(*word))
    return st.builds(
        lambda upgrades, transport, first, then, ends: Talk(
            who, transport, [*(upgrades if transport == "upgrading" else ()), *first, *then], ends
        ),
        st.sampled_from(UPGRADES),
        st.sampled_from(TRANSPORTS),
        st.sampled_from([*joins, [CONNECT], [], [comes, CONNECT]]),
        st.lists(st.one_of(words, st.just(CONNECT)), min_size=1, max_size=10),
        st.sampled_from(ENDS),
    )
