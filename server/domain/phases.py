"""The course of a meeting as a table: the phases, their minutes, and who may do what in each."""

from enum import StrEnum

from msgspec import Struct

from server.domain import commands as do
from server.domain.people import Role
from server.domain.words import Act


class Asking(StrEnum):
    """When members may ask outside a round."""

    NEVER = "never"
    FREELY = "freely"
    AFTER_A_ROUND = "after_a_round"


class Phase(Struct, frozen=True):
    """A row: its key, its minutes (0: no limit), the roles each act is open to, and the asking.

    `presenter` says whether the phase needs one to be chosen before it can begin.
    """

    key: str
    minutes: int
    may: dict[str, tuple[Role, ...]]
    asking: Asking = Asking.NEVER
    presenter: bool = False

    def allows(self, act: str, role: Role) -> bool:
        """Whether this role may do this act here."""
        return role in self.may.get(act, ())


C, P, M = Role.COACH, Role.PRESENTER, Role.MEMBER
COACH, PRESENTER, MEMBERS, ASKERS, SET, ALL = (C,), (P,), (M,), (M, C), (P, M), (C, P, M)
AFTER = Asking.AFTER_A_ROUND
FREE = Asking.FREELY

Row = dict[type[Act], tuple[Role, ...]]


def phase(
    key: str, minutes: int, may: Row, asking: Asking = Asking.NEVER, presenter: bool = False
) -> Phase:
    """Write a row with the acts as classes."""
    return Phase(key, minutes, {act.key(): roles for act, roles in may.items()}, asking, presenter)


# fmt: off
CHOOSE: Row = {do.Move: COACH, do.ChoosePresenter: COACH}
MOVE:   Row = {do.Move: COACH}
ROUNDS: Row = {do.Move: COACH, do.OpenRound: COACH, do.CloseRound: COACH,
               do.Ask: ASKERS, do.Pass: MEMBERS, do.Answer: ALL}

PHASES = (
    phase("lobby",        0, CHOOSE | {do.Say: COACH}),
    phase("open",         4, CHOOSE | {do.Say: ALL}),
    phase("report_back",  8, CHOOSE | {do.ReportBack: ALL, do.Ask: ALL, do.Answer: ALL}, FREE),
    phase("choose",       3, CHOOSE | {do.Bid: SET}),
    phase("present",      4, MOVE   | {do.Present: PRESENTER},                    presenter=True),
    phase("clarify",      5, ROUNDS,                                        FREE, presenter=True),
    phase("explore",     10, ROUNDS,                                       AFTER, presenter=True),
    phase("reframe",      5, MOVE   | {do.Reframe: PRESENTER},                    presenter=True),
    phase("deepen",       6, ROUNDS,                                       AFTER, presenter=True),
    phase("pause",        2, MOVE,                                                presenter=True),
    phase("commit",       4, MOVE   | {do.Commit: PRESENTER, do.Ask: ASKERS, do.Answer: ALL},
                                                                            FREE, presenter=True),
    phase("learn",        6, MOVE   | {do.ShareLearning: ALL}),
    phase("close",        3, MOVE   | {do.Say: ALL}),
    phase("closed",       0, {}),
)
# fmt: on

BY_KEY = {row.key: row for row in PHASES}
FIRST, LAST = PHASES[0].key, PHASES[-1].key
