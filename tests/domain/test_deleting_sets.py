"""A set is deleted by a coach who types its name, or by the house; nothing is done in it then."""

import pytest

from server.domain.meeting.templates import DEFAULT
from server.domain.refusals import Reason, Refusal
from server.domain.sets.ending import DeleteSet, EndSet, SetDeleted
from server.domain.sets.keys import TakeSeat
from server.domain.sets.people import FoundSet
from server.domain.sets.plans import PlanMeeting
from server.domain.words import HOUSE
from tests.cast import ANA, BEN, STRANGER, By, a_set, folded_set, given_set
from tests.people import comes

DELETED = By(ANA, SetDeleted())
ID = "an-act-0001"
FOUND = FoundSet(id="house:f", name="B", member=BEN, coach="Ben", seat="s", members_key="k")
JOIN = comes("Gil", "gil")
SIT = TakeSeat(id="house:seat:x", member=BEN, seat="another", by_key="")
PLAN = PlanMeeting(id=ID, title="Another", template=DEFAULT, starts_at=0)


def delete(name: str) -> DeleteSet:
    return DeleteSet(id=ID, name=name)


@pytest.mark.parametrize("name", ["Harbour", "  Harbour \n"])
def test_a_coach_deletes_the_set_by_its_name(name: str) -> None:
    given_set(a_set()).when(delete(name), ANA).then(SetDeleted())


@pytest.mark.parametrize("name", ["harbour", "Harbour 2", "\u200b"])
def test_by_another_name_it_is_not_deleted(name: str) -> None:
    given_set(a_set()).when(delete(name), ANA).refused(Reason.NAME_DIFFERS, "name")


def test_no_member_deletes_it_and_nobody_else() -> None:
    given_set(a_set()).when(delete("Harbour"), BEN).refused(Reason.NOT_YOURS)
    given_set(a_set()).when(delete("Harbour"), STRANGER).refused(Reason.NOT_SEATED)


def test_the_house_deletes_it_without_its_name() -> None:
    given_set(a_set()).when(EndSet(id="house:end"), HOUSE).then(SetDeleted())


def test_in_a_deleted_set_nothing_is_done_by_anybody() -> None:
    gone = given_set(a_set(DELETED))
    for command, by in (
        *((JOIN, HOUSE), (SIT, HOUSE), (FOUND, HOUSE), (EndSet(id="house:end"), HOUSE)),
        *((PLAN, ANA), (PLAN, BEN), (delete("Harbour"), ANA), (delete("Other"), ANA)),
    ):
        gone.when(command, by).refused(Reason.SET_DELETED)


def test_a_deleted_set_knows_no_seat() -> None:
    gone = folded_set(a_set(DELETED))
    for seat in (f"seat-of-{ANA}", f"seat-of-{BEN}", "nobody's"):
        assert gone.seated(seat) == Refusal(Reason.SET_DELETED)


def test_of_a_set_of_which_nothing_is_left_nothing_begins_but_by_founding_it() -> None:
    nothing = given_set([])
    for command, by in ((JOIN, HOUSE), (SIT, HOUSE), (EndSet(id="house:e"), HOUSE), (PLAN, ANA)):
        nothing.when(command, by).refused(Reason.NO_SUCH_SET, "set")
    nothing.when(FOUND, HOUSE).allowed()
