"""What passes between a set and its meetings: arrivals, commitments, reports, and repairs."""

import pytest

from server.domain.language import Language
from server.domain.meeting.commitments import Commit
from server.domain.meeting.moving import Move
from server.domain.meeting.presenting import ChoosePresenter
from server.domain.meeting.questions import Ask
from server.domain.meeting.saying import Say
from server.domain.meeting.state.commitments import Outcome
from server.domain.meeting.state.mix import Mix, QuestionKind
from server.domain.refusals import Reason, Refusal
from server.domain.sets.plans import ChooseLanguage
from server.live import cycle
from tests.live.set_of_two import SetOfTwo, commit
from tests.live.standins import MoodyLog

# Arriving


async def test_the_first_who_arrives_opens_the_meeting(the_set: SetOfTwo) -> None:
    assert await the_set.arrives(1, the_set.ben) == [None]
    meeting = (await the_set.room(1)).state
    assert (meeting.set, meeting.set_name) == (the_set.id, "Harbour")
    assert (meeting.number, meeting.title, meeting.phase) == (1, "First", "lobby")
    assert [m.name for m in meeting.members] == ["Ben"]


async def test_arriving_again_changes_nothing(the_set: SetOfTwo) -> None:
    await the_set.arrives(1, the_set.ben, the_set.ana, the_set.ben, the_set.ana)
    assert (await the_set.room(1)).seq == 4


async def test_a_meeting_that_is_over_seats_nobody_more(the_set: SetOfTwo) -> None:
    await the_set.arrives(1, the_set.ana)
    await the_set.moves(1, "closed")
    assert await the_set.arrives(1, the_set.ben) == [None]
    assert len((await the_set.room(1)).state.members) == 1


async def test_a_meeting_never_begins_with_anything_but_its_opening(
    the_set: SetOfTwo, moody: MoodyLog, impatient: None
) -> None:
    moody.away = lambda name, act: act == "house:open"
    assert await the_set.arrives(1, the_set.ben) == [Refusal(Reason.STORE_AWAY)]
    assert (await the_set.room(1)).seq == 0
    moody.away = lambda name, act: False
    assert await the_set.arrives(1, the_set.ben) == [None]
    assert (await the_set.room(1)).lines[0].act == "house:open"


# From a meeting to the set, and to the next meeting


async def test_the_set_hears_that_a_meeting_began_and_ended(the_set: SetOfTwo) -> None:
    await the_set.arrives(1, the_set.ana)
    assert the_set.planned(1).started_at == 0
    await the_set.moves(1, "open")
    assert the_set.planned(1).started_at > 0
    assert the_set.planned(1).closed_at == 0
    await the_set.moves(1, "closed")
    assert the_set.planned(1).closed_at > 0


async def test_the_set_hears_what_the_questions_were_like_once_the_meeting_ended(
    the_set: SetOfTwo,
) -> None:
    await asks(the_set, QuestionKind.CLOSED, False)
    await asks(the_set, QuestionKind.ADVICE, True)
    assert the_set.planned(1).mix == Mix()
    await the_set.moves(1, "closed")
    assert the_set.planned(1).mix == Mix(closed=1, advice=1, edited=1)
    assert the_set.planned(2).mix == Mix()


async def test_the_set_hears_it_though_it_could_not_be_told_at_the_end(
    the_set: SetOfTwo, moody: MoodyLog, impatient: None
) -> None:
    await asks(the_set, QuestionKind.MULTI, True)
    moody.away = lambda name, act: act.startswith("house:close")
    await the_set.moves(1, "closed")
    assert the_set.planned(1).mix == Mix()
    moody.away = lambda name, act: False
    await cycle.carry_all(the_set.lobby, the_set.id, the_set.group)
    assert the_set.planned(1).mix == Mix(multi=1, edited=1)


async def asks(the_set: SetOfTwo, kind: QuestionKind, edited: bool) -> None:
    """Ben asks Ana in the first meeting, which is under way."""
    if not the_set.planned(1).started_at:
        await the_set.arrives(1, the_set.ana, the_set.ben)
        await the_set.moves(1, "report_back")
    wish = {"to": the_set.ana.id, "text": "Why now?", "kind": kind, "edited": edited}
    assert isinstance(await the_set.does(1, the_set.ben, Ask, **wish), int)


# From a set to its meetings


async def test_the_language_of_a_set_is_that_of_the_meetings_that_are_opened_from_then_on(
    the_set: SetOfTwo,
) -> None:
    await the_set.arrives(1, the_set.ana)
    await chooses(the_set, Language.GERMAN)
    await the_set.arrives(1, the_set.ben)
    await the_set.moves(1, "open")
    await the_set.arrives(2, the_set.ben)
    await chooses(the_set, Language.OTHER)
    spoken = [(await the_set.room(number)).state.language for number in (1, 2)]
    assert spoken == [Language.ENGLISH, Language.GERMAN]


async def chooses(the_set: SetOfTwo, language: Language) -> None:
    wish = ChooseLanguage(id=f"language-{language}", language=language)
    assert isinstance(await the_set.group.act(wish, the_set.ana.id), int)


# What is carried


async def test_a_commitment_is_carried_to_the_set_and_into_the_next_meeting(
    the_set: SetOfTwo,
) -> None:
    id = await the_set.first_meeting()
    assert [c.id for c in the_set.group.state.open_commitments] == [id]
    await the_set.moves(1, "closed")
    await the_set.arrives(2, the_set.ana, the_set.ben)
    await the_set.moves(2, "report_back")
    [due] = (await the_set.room(2)).state.due
    assert (due.id, due.member, due.meeting, due.what) == (
        id,
        the_set.ben.id,
        1,
        "Hand over the rota",
    )


@pytest.mark.parametrize(("outcome", "goes_on"), [(Outcome.DONE, False), (Outcome.PARTLY, True)])
async def test_a_report_is_carried_to_the_set(
    the_set: SetOfTwo, outcome: Outcome, goes_on: bool
) -> None:
    id = await the_set.first_meeting()
    await the_set.arrives(2, the_set.ana, the_set.ben)
    await the_set.moves(2, "report_back")
    assert isinstance(await the_set.reports(2, id, outcome), int)
    [kept] = the_set.group.state.commitments
    assert kept.report
    assert (kept.report.outcome, kept.report.meeting) == (outcome, 2)
    assert bool(the_set.group.state.open_commitments) == goes_on


async def test_the_last_of_two_reports_counts_though_they_came_at_once(the_set: SetOfTwo) -> None:
    id = await the_set.first_meeting()
    await the_set.arrives(2, the_set.ana, the_set.ben)
    await the_set.moves(2, "report_back")
    await the_set.reports(2, id, Outcome.NOT_YET)
    await the_set.reports(2, id, Outcome.DONE)
    [kept] = the_set.group.state.commitments
    assert kept.report
    assert kept.report.outcome is Outcome.DONE


async def test_commitments_are_brought_once_though_the_meeting_begins_again(
    the_set: SetOfTwo,
) -> None:
    await the_set.first_meeting()
    await the_set.arrives(2, the_set.ana, the_set.ben)
    await the_set.moves(2, "open", "lobby", "open")
    acts = [line.act for line in (await the_set.room(2)).lines]
    assert acts.count("house:bring") == 1


async def test_a_move_that_is_refused_brings_nothing(the_set: SetOfTwo) -> None:
    await the_set.arrives(2, the_set.ana, the_set.ben)
    refused = await the_set.does(2, the_set.ben, Move, leaving="lobby", to="open")
    assert refused == Refusal(Reason.NOT_YOURS)
    assert (await the_set.room(2)).seq == 4


async def test_what_was_carried_is_not_carried_again(the_set: SetOfTwo) -> None:
    await the_set.first_meeting()
    before = the_set.group.seq
    await cycle.carry(the_set.group, await the_set.room(1))
    await cycle.carry_all(the_set.lobby, the_set.id, the_set.group)
    assert the_set.group.seq == before


# When a process ended, or the store was away, between the meeting's line and the set's


async def test_a_missed_record_is_repaired_by_the_next_act(
    the_set: SetOfTwo, moody: MoodyLog, impatient: None
) -> None:
    await the_set.arrives(1, the_set.ana, the_set.ben)
    moody.away = lambda name, act: name == the_set.group.name and act.startswith("house:start")
    await the_set.moves(1, "open")
    assert the_set.planned(1).started_at == 0
    moody.away = lambda name, act: False
    await the_set.does(1, the_set.ben, Say, text="Hello")
    assert the_set.planned(1).started_at > 0


@pytest.mark.parametrize("missed", ["house:start", "house:close", "an-act", "house:report"])
async def test_a_missed_record_is_repaired_when_the_set_is_shown(
    the_set: SetOfTwo, moody: MoodyLog, impatient: None, missed: str
) -> None:
    id = await the_set.first_meeting()
    await the_set.arrives(2, the_set.ana, the_set.ben)
    set_log = the_set.group.name
    moody.away = lambda name, act: name == set_log and act.startswith(missed)
    await the_set.moves(2, "report_back")
    await the_set.reports(2, id, Outcome.DONE)
    await the_set.does(2, the_set.ana, ChoosePresenter, airtime=1, member=the_set.ben.id)
    await the_set.moves(2, "commit")
    await the_set.commits(2, "Thank Mo")
    await the_set.moves(2, "closed")
    moody.away = lambda name, act: False
    await cycle.carry_all(the_set.lobby, the_set.id, the_set.group)
    first, second = the_set.group.state.commitments
    assert first.report
    assert second.what == "Thank Mo"
    assert the_set.planned(2).started_at
    assert the_set.planned(2).closed_at


async def test_a_removed_member_is_unseated_wherever_it_is_not_over(the_set: SetOfTwo) -> None:
    for number in (1, 2):
        await the_set.arrives(number, the_set.ana, the_set.ben)
    await the_set.moves(1, "closed")
    await the_set.takes_out(the_set.ben)
    assert await cycle.see_out_everywhere(the_set.lobby, the_set.id, the_set.group) is None
    first, second = [(await the_set.room(number)).state for number in (1, 2)]
    assert first.member(the_set.ben.id)
    assert second.member(the_set.ben.id) is None


async def test_who_is_taken_out_while_arriving_does_not_stay(the_set: SetOfTwo) -> None:
    """The seat was looked at before, and the meeting entered after, the member was taken out."""
    await the_set.arrives(1, the_set.ana)
    await the_set.takes_out(the_set.ben)
    assert await the_set.arrives(1, the_set.ben) == [Refusal(Reason.SEAT_REVOKED)]
    assert (await the_set.room(1)).state.member(the_set.ben.id) is None


async def test_a_seat_that_outlived_its_member_is_taken_when_the_set_is_shown(
    the_set: SetOfTwo,
) -> None:
    await the_set.arrives(1, the_set.ana, the_set.ben)
    await the_set.takes_out(the_set.ben)
    await cycle.carry_all(the_set.lobby, the_set.id, the_set.group)
    assert (await the_set.room(1)).state.member(the_set.ben.id) is None


async def test_a_commitment_is_not_lost_behind_one_of_the_same_id(the_set: SetOfTwo) -> None:
    first, second = [await the_set.is_about_to_commit(number) for number in (1, 2)]
    wish = Commit(id="the-same-id", **commit("Ring Mo"))
    for _ in range(2):
        assert isinstance(await cycle.act(the_set.group, first, wish, the_set.ben.id), int)
    refused = await cycle.act(the_set.group, second, wish, the_set.ben.id)
    assert refused == Refusal(Reason.ID_TAKEN, "id")
