"""Under the id of an act that a line of an earlier version has, nothing else is done."""

from server.domain.refusals import Reason, Refusal
from server.domain.sets.ending import DeleteSet
from server.domain.sets.people import ChangeName
from server.live.lobby import Lobby
from server.live.sets import SetRoom, set_name
from tests import kept_logs
from tests.live.standins import Clock, MoodyLog, lobby

BUILD = "15a1143"
PEOPLE = kept_logs.people(BUILD)
BEN = PEOPLE.people["ben"].member
OF_BEFORE = "name-ben"
"""By which Ben said what he is called."""


async def kept(log: MoodyLog) -> tuple[Lobby, SetRoom]:
    await kept_logs.fill(log, BUILD)
    here = lobby(log, Clock())[0]
    group = await here.set(PEOPLE.set)
    assert not isinstance(group, Refusal)
    return here, group


async def test_what_was_done_before_an_upgrade_is_done_when_it_is_sent_again() -> None:
    _, group = await kept(MoodyLog())
    seq = group.seq
    again = ChangeName(id=OF_BEFORE, member=BEN, name="Ben")
    assert await group.act(again, BEN) == group.acts[OF_BEFORE][0]
    assert group.seq == seq


async def test_nothing_else_is_done_under_that_id_and_no_set_is_deleted_by_it() -> None:
    log = MoodyLog()
    here, group = await kept(log)
    other = DeleteSet(id=OF_BEFORE, name=group.state.name)
    assert await group.act(other, BEN) == Refusal(Reason.ID_USED, "id")
    await here.remove(PEOPLE.set, group)
    assert len(await log.read(set_name(PEOPLE.set))) == group.seq > 0
