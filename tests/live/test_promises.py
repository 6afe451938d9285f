"""What somebody will do, said otherwise or taken back: until another meeting heard how it went."""

from typing import Any

import pytest

from server.domain.meeting.commitments import ChangeCommitment, WithdrawCommitment
from server.domain.meeting.state.commitments import Outcome
from server.domain.refusals import Reason, Refusal
from server.live import attending
from tests.cast import PROMISE
from tests.live.set_of_two import SetOfTwo
from tests.live.standins import MoodyLog

LESS = "Hand over half the rota"


async def says_otherwise(the_set: SetOfTwo, id: str) -> int | Refusal:
    said: dict[str, Any] = {**PROMISE, "what": LESS}
    return await the_set.does(1, the_set.ben, ChangeCommitment, commitment=id, **said)


async def takes_back(the_set: SetOfTwo, id: str) -> int | Refusal:
    return await the_set.does(1, the_set.ben, WithdrawCommitment, commitment=id)


async def begins_second(the_set: SetOfTwo) -> None:
    await the_set.arrives(2, the_set.ana, the_set.ben)
    await the_set.moves(2, "report_back")


async def test_what_was_said_otherwise_after_the_end_is_what_the_set_and_the_next_meeting_have(
    the_set: SetOfTwo,
) -> None:
    id = await the_set.first_meeting()
    await the_set.moves(1, "closed")
    assert isinstance(await says_otherwise(the_set, id), int)
    [known] = (await the_set.levelled()).open_commitments
    assert (known.id, known.what, known.changed) == (id, LESS, True)
    await begins_second(the_set)
    assert [c.what for c in (await the_set.brought(2)).commitments] == [LESS]


async def test_what_was_taken_back_comes_no_more(the_set: SetOfTwo) -> None:
    id = await the_set.first_meeting()
    await the_set.moves(1, "closed")
    assert isinstance(await takes_back(the_set, id), int)
    assert (await the_set.levelled()).open_commitments == ()
    await begins_second(the_set)
    assert (await the_set.room(2)).state.due == ()


async def test_though_it_was_brought_it_may_be_said_otherwise_until_it_was_reported_on(
    the_set: SetOfTwo,
) -> None:
    id = await the_set.first_meeting()
    await begins_second(the_set)
    assert isinstance(await says_otherwise(the_set, id), int)
    await the_set.levelled()  # as whoever joins does
    assert [c.what for c in (await the_set.brought(2)).commitments] == [LESS]
    assert isinstance(await the_set.reports(2, id, Outcome.NOT_YET), int)
    seq = (await the_set.room(1)).seq
    for act in (says_otherwise, takes_back):
        assert await act(the_set, id) == Refusal(Reason.REPORTED_ON, "commitment")
    assert (await the_set.room(1)).seq == seq


async def test_what_was_done_before_the_report_and_is_sent_again_is_done(the_set: SetOfTwo) -> None:
    id = await the_set.first_meeting()
    intent: Any = ChangeCommitment(id="say-otherwise", commitment=id, **{**PROMISE, "what": LESS})
    group, room = the_set.group, await the_set.room(1)
    seq = await attending.act(group, room, intent, the_set.ben.id)
    await begins_second(the_set)
    await the_set.reports(2, id, Outcome.DONE)
    assert await attending.act(group, room, intent, the_set.ben.id) == seq == room.seq


async def test_a_report_on_another_is_no_hindrance(the_set: SetOfTwo) -> None:
    id = await the_set.first_meeting()
    await the_set.commits(1, "Thank Mo")
    other = (await the_set.room(1)).state.commitments[1].id
    await begins_second(the_set)
    await the_set.reports(2, other, Outcome.DONE)
    assert isinstance(await says_otherwise(the_set, id), int)


@pytest.mark.parametrize("act", [says_otherwise, takes_back])
async def test_nothing_is_changed_while_it_is_unknown_what_was_reported(
    the_set: SetOfTwo, moody: MoodyLog, act: Any
) -> None:
    id = await the_set.first_meeting()
    seq = (await the_set.room(1)).seq
    moody.away = lambda name, act: name.endswith(":records")
    with pytest.raises(Exception, match="away"):
        await act(the_set, id)
    assert (await the_set.room(1)).seq == seq
