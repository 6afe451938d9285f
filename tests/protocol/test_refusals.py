"""What each act is said to be refused for is what the domain refuses it for."""

from collections.abc import Iterator

import pytest

from server.domain.meeting.gate import why_not
from server.domain.meeting.phases import PHASES
from server.domain.meeting.questions import Answer, Park
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.rounds import Purpose
from server.domain.meeting.turn_taking import Pass
from server.domain.refusals import Reason
from server.domain.sets.kept import LetGo
from server.domain.sets.people import RemoveMember
from server.domain.words import Act
from server.protocol.refusals import TABLE, judged, meanwhile
from server.protocol.schema import COMMANDS
from tests.cast import (
    BEN,
    CAST,
    CHLOE,
    DEV,
    asked,
    commitment,
    due,
    folded,
    passed,
    round_opened,
    took_floor,
    within,
)

QUESTION = {Reason.NO_SUCH_QUESTION, Reason.NOT_ASKED_OF_YOU, Reason.QUESTION_SETTLED}
TURN = {Reason.ROUND_OVER, Reason.ROUND_UNFIT, Reason.TURN_TAKEN, Reason.NOT_YOUR_TURN}


@pytest.mark.parametrize(
    ("act", "reasons"),
    [
        (Answer, QUESTION | {Reason.NOT_LIVE}),
        (Park, QUESTION),
        (Pass, TURN | {Reason.NOT_YOURS}),
        (
            RemoveMember,
            {Reason.NOT_YOURS, Reason.NO_SUCH_MEMBER, Reason.COACH_STAYS, Reason.KEY_TAKEN},
        ),
        (LetGo, {Reason.NOT_YOURS, Reason.NO_SUCH_KEPT}),
    ],
)
def test_the_refusals_of_an_act_are_read_from_all_the_code_that_judges_it(
    act: type[Act], reasons: set[Reason]
) -> None:
    assert set(judged(act)) == reasons


OWED = due(commitment(BEN, "of-ben"), commitment(CHLOE, "of-chloe"))
SITUATIONS = {
    "nothing": (),
    "a live question": (asked(BEN, CHLOE), asked(CHLOE, BEN, "second-one")),
    "the floor": (took_floor(),),
    **{
        purpose.value: (asked(BEN, CHLOE, "asked-first"), round_opened(purpose))
        for purpose in Purpose
    },
    "a turn had": (round_opened(Purpose.TURNS), passed(BEN)),
    "a turn that waits": (round_opened(Purpose.TURNS), asked(CHLOE, BEN)),
    "a queue": (
        asked(DEV, BEN, "first-one"),
        round_opened(Purpose.FLOW),
        asked(CHLOE, BEN, "second-one"),
    ),
}


def meetings() -> Iterator[Meeting]:
    """Every kind of phase, and in it whatever can go on."""
    for row in PHASES:
        for since in SITUATIONS.values():
            yield folded(within(row.key, OWED, *since))


def test_what_goes_on_refuses_each_act_as_the_page_says() -> None:
    found: dict[str, set[Reason]] = {act.key(): set() for act in COMMANDS}
    for meeting in meetings():
        for by in CAST:
            for act in found:
                reason = why_not(meeting, act, by)
                found[act] |= {reason} - set(TABLE) if reason else set()
    assert found == {act: set(meanwhile(act)) for act in found}
