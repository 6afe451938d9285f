"""Whatever people type is in the log, in their own hands, or let go by themselves: nothing else.

Browsers of several tabs are played in Node by `web/nothing-lost.js`, on the sessions and screens
that they have everywhere; the domain decides here.
"""

from collections import Counter
from collections.abc import Iterator

import msgspec
import pytest

from server.domain.meeting.vocabulary import Event
from server.domain.record import record
from tests.cast import ANA, BEN, CHLOE, chosen, commitment, due, gathered
from tests.house import House, Said, browsed
from tests.moments import as_given

PEOPLE = (ANA, BEN, CHLOE)
RUNS, SEEDS = 2, 20
EVERYTHING = (
    *("type", "send", "tray-send", "tray-keep", "tray-let_go", "for later", "closed"),
    *("reload", "outside", "close tab", "second tab", "lost answer", "late answer"),
    *("knowing now", "knowing then", "knowing nothing"),
)
"""What has to have happened in each run: `knowing` is what tabs know of who else is open."""
UNSEEN = ("text_written", "learning_written", "noted_down", "question_drafted")
"""Lines that show nobody anything by themselves."""


class Browsed(House):
    """A meeting of which is known what was typed in it."""

    def __init__(self) -> None:
        left = due(commitment(CHLOE, "commit-chloe"), commitment(BEN, "commit-ben"))
        super().__init__(PEOPLE, [*gathered(*PEOPLE), left, chosen()])

    def answer(self, message: Said) -> Said:
        match message:
            case {"act": asked, "by": by}:
                return self.act(asked, by)
            case {"typed": typed, "held": held}:
                return self.lost(typed, held)
        raise AssertionError(message)

    def lost(self, typed: dict[str, list[str]], held: dict[str, list[str]]) -> Said:
        """The words that somebody typed, and neither has nor is shown nor wrote anew."""
        gone = {
            who: [word for word in typed[who] if word not in held[who] and not self.has(who, word)]
            for who in PEOPLE
        }
        return {"lost": gone}

    def has(self, who: str, word: str) -> bool:
        """Whether somebody finds a word: in the log for all, in an open round, or as their own."""
        said = [e.event for e in as_given(self.entries, who) if e.event.key() not in UNSEEN]
        own = [one for one in record(self.meeting).own if one.by == who]
        ready = [item for r in self.meeting.open_rounds for item in r.items if item.by == who]
        found = (said, own, ready, list(self.let_go(who)))
        return word.encode() in msgspec.json.encode(found)

    def let_go(self, who: str) -> Iterator[Event]:
        """What somebody has written anew since, and what was discarded when that was asked."""
        discarded = {r.id for r in self.meeting.rounds if r.discarded}
        theirs = [e.event for e in self.entries if e.by == who and e.event.key() in UNSEEN]
        places = [(getattr(e, "round", ""), place_of(e)) for e in theirs]
        for at, (event, place) in enumerate(zip(theirs, places, strict=True)):
            if place[0] in discarded or (place[0] and place in places[at + 1 :]):
                yield event


def place_of(event: Event) -> str | int:
    """Which of their words in a round it is: a level of learning, or a number."""
    return getattr(event, "level", "") or getattr(event, "place", 0)


class Meetings:
    """One meeting after another, each from its beginning."""

    house: Browsed

    def answer(self, message: Said) -> Said:
        if "begin" not in message:
            return self.house.answer(message)
        self.house = Browsed()
        return self.house.begin()


@pytest.mark.parametrize("run", range(RUNS))
def test_nothing_that_somebody_typed_is_lost(run: int) -> None:
    told = browsed("nothing-lost.js", [str(run * SEEDS), str(SEEDS)], Meetings().answer)
    assert told["lost"] == []
    counts: Counter[str] = Counter(told["counts"])
    assert min(counts[what] for what in EVERYTHING) > 3
