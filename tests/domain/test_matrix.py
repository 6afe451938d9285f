"""Every phase, every command, every role: the table alone says who may do what and when."""

from typing import Any

import pytest

from server.domain import commands as do
from server.domain import events as on
from server.domain.people import Role
from server.domain.phases import PHASES, Phase
from server.domain.refusals import Reason, Refusal
from server.domain.words import HOUSE, Act
from tests.cast import ANA, BEN, CHLOE, DEV, EXAMPLES, STRANGER, By, command, during, folded, judged

WHO: dict[str, Role | Reason] = {
    ANA: Role.COACH,
    BEN: Role.PRESENTER,
    CHLOE: Role.MEMBER,
    STRANGER: Reason.NOT_SEATED,
    DEV: Reason.SEAT_REVOKED,
}
GATES = {Reason.NOT_NOW, Reason.NOT_YOURS, Reason.NOT_SEATED, Reason.SEAT_REVOKED}
MEETINGS = {row.key: folded(during(row.key, By(HOUSE, on.MemberUnseated(DEV)))) for row in PHASES}


def at_the_gate(row: Phase, kind: type[Act], who: Role | Reason) -> Reason | None:
    """What the table alone says."""
    if isinstance(who, Reason):
        return who
    if kind.key() not in row.may:
        return Reason.NOT_NOW
    return None if who in row.may[kind.key()] else Reason.NOT_YOURS


@pytest.mark.parametrize("by", WHO)
@pytest.mark.parametrize("kind", EXAMPLES, ids=lambda kind: kind.key())
@pytest.mark.parametrize("row", PHASES, ids=lambda row: row.key)
def test_the_table_alone_opens_and_closes_the_gate(row: Phase, kind: type[Act], by: str) -> None:
    said: Any = judged(MEETINGS[row.key], command(kind), by)
    refused = said.reason if isinstance(said, Refusal) else None
    expected = at_the_gate(row, kind, WHO[by])
    assert (refused if refused in GATES else None) == expected


def test_the_matrix_has_every_command() -> None:
    assert set(EXAMPLES) == set(do.Command.__args__)


def test_every_command_is_open_to_somebody_somewhere() -> None:
    opened = {act for row in PHASES for act in row.may}
    assert opened == {kind.key() for kind in EXAMPLES}


def test_the_last_phase_allows_nothing_and_every_other_lets_the_coach_move_on() -> None:
    assert PHASES[-1].may == {}
    assert all(row.may["move"] == (Role.COACH,) for row in PHASES[:-1])
