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
from tests.live.harbour import Harbour, commit
from tests.live.stage import MoodyLog

# Arriving


async def test_the_first_who_arrives_opens_the_meeting(harbour: Harbour) -> None:
    assert await harbour.arrives(1, harbour.ben) == [None]
    meeting = (await harbour.room(1)).state
    assert (meeting.set, meeting.set_name) == (harbour.id, "Harbour")
    assert (meeting.number, meeting.title, meeting.phase) == (1, "First", "lobby")
    assert [m.name for m in meeting.members] == ["Ben"]


async def test_arriving_again_changes_nothing(harbour: Harbour) -> None:
    await harbour.arrives(1, harbour.ben, harbour.ana, harbour.ben, harbour.ana)
    assert (await harbour.room(1)).seq == 4


async def test_a_meeting_that_is_over_seats_nobody_more(harbour: Harbour) -> None:
    await harbour.arrives(1, harbour.ana)
    await harbour.moves(1, "closed")
    assert await harbour.arrives(1, harbour.ben) == [None]
    assert len((await harbour.room(1)).state.members) == 1


async def test_a_meeting_never_begins_with_anything_but_its_opening(
    harbour: Harbour, moody: MoodyLog, impatient: None
) -> None:
    moody.away = lambda name, act: act == "house:open"
    assert await harbour.arrives(1, harbour.ben) == [Refusal(Reason.STORE_AWAY)]
    assert (await harbour.room(1)).seq == 0
    moody.away = lambda name, act: False
    assert await harbour.arrives(1, harbour.ben) == [None]
    assert (await harbour.room(1)).lines[0].act == "house:open"


# From a meeting to the set, and to the next meeting


async def test_the_set_hears_that_a_meeting_began_and_ended(harbour: Harbour) -> None:
    await harbour.arrives(1, harbour.ana)
    assert harbour.planned(1).started_at == 0
    await harbour.moves(1, "open")
    assert harbour.planned(1).started_at > 0
    assert harbour.planned(1).closed_at == 0
    await harbour.moves(1, "closed")
    assert harbour.planned(1).closed_at > 0


async def test_the_set_hears_what_the_questions_were_like_once_the_meeting_ended(
    harbour: Harbour,
) -> None:
    await asks(harbour, QuestionKind.CLOSED, False)
    await asks(harbour, QuestionKind.ADVICE, True)
    assert harbour.planned(1).mix == Mix()
    await harbour.moves(1, "closed")
    assert harbour.planned(1).mix == Mix(closed=1, advice=1, edited=1)
    assert harbour.planned(2).mix == Mix()


async def test_the_set_hears_it_though_it_could_not_be_told_at_the_end(
    harbour: Harbour, moody: MoodyLog, impatient: None
) -> None:
    await asks(harbour, QuestionKind.MULTI, True)
    moody.away = lambda name, act: act.startswith("house:close")
    await harbour.moves(1, "closed")
    assert harbour.planned(1).mix == Mix()
    moody.away = lambda name, act: False
    await cycle.carry_all(harbour.lobby, harbour.id, harbour.group)
    assert harbour.planned(1).mix == Mix(multi=1, edited=1)


async def asks(harbour: Harbour, kind: QuestionKind, edited: bool) -> None:
    """Ben asks Ana in the first meeting, which is under way."""
    if not harbour.planned(1).started_at:
        await harbour.arrives(1, harbour.ana, harbour.ben)
        await harbour.moves(1, "report_back")
    wish = {"to": harbour.ana.id, "text": "Why now?", "kind": kind, "edited": edited}
    assert isinstance(await harbour.does(1, harbour.ben, Ask, **wish), int)


# From a set to its meetings


async def test_the_language_of_a_set_is_that_of_the_meetings_that_are_opened_from_then_on(
    harbour: Harbour,
) -> None:
    await harbour.arrives(1, harbour.ana)
    await chooses(harbour, Language.GERMAN)
    await harbour.arrives(1, harbour.ben)
    await harbour.moves(1, "open")
    await harbour.arrives(2, harbour.ben)
    await chooses(harbour, Language.OTHER)
    spoken = [(await harbour.room(number)).state.language for number in (1, 2)]
    assert spoken == [Language.ENGLISH, Language.GERMAN]


async def chooses(harbour: Harbour, language: Language) -> None:
    wish = ChooseLanguage(id=f"language-{language}", language=language)
    assert isinstance(await harbour.group.act(wish, harbour.ana.id), int)


# What is carried


async def test_a_commitment_is_carried_to_the_set_and_into_the_next_meeting(
    harbour: Harbour,
) -> None:
    id = await harbour.first_meeting()
    assert [c.id for c in harbour.group.state.open_commitments] == [id]
    await harbour.moves(1, "closed")
    await harbour.arrives(2, harbour.ana, harbour.ben)
    await harbour.moves(2, "report_back")
    [due] = (await harbour.room(2)).state.due
    assert (due.id, due.member, due.meeting, due.what) == (
        id,
        harbour.ben.id,
        1,
        "Hand over the rota",
    )


@pytest.mark.parametrize(("outcome", "goes_on"), [(Outcome.DONE, False), (Outcome.PARTLY, True)])
async def test_a_report_is_carried_to_the_set(
    harbour: Harbour, outcome: Outcome, goes_on: bool
) -> None:
    id = await harbour.first_meeting()
    await harbour.arrives(2, harbour.ana, harbour.ben)
    await harbour.moves(2, "report_back")
    assert isinstance(await harbour.reports(2, id, outcome), int)
    [kept] = harbour.group.state.commitments
    assert kept.report
    assert (kept.report.outcome, kept.report.meeting) == (outcome, 2)
    assert bool(harbour.group.state.open_commitments) == goes_on


async def test_the_last_of_two_reports_counts_though_they_came_at_once(harbour: Harbour) -> None:
    id = await harbour.first_meeting()
    await harbour.arrives(2, harbour.ana, harbour.ben)
    await harbour.moves(2, "report_back")
    await harbour.reports(2, id, Outcome.NOT_YET)
    await harbour.reports(2, id, Outcome.DONE)
    [kept] = harbour.group.state.commitments
    assert kept.report
    assert kept.report.outcome is Outcome.DONE


async def test_commitments_are_brought_once_though_the_meeting_begins_again(
    harbour: Harbour,
) -> None:
    await harbour.first_meeting()
    await harbour.arrives(2, harbour.ana, harbour.ben)
    await harbour.moves(2, "open", "lobby", "open")
    acts = [line.act for line in (await harbour.room(2)).lines]
    assert acts.count("house:bring") == 1


async def test_a_move_that_is_refused_brings_nothing(harbour: Harbour) -> None:
    await harbour.arrives(2, harbour.ana, harbour.ben)
    refused = await harbour.does(2, harbour.ben, Move, leaving="lobby", to="open")
    assert refused == Refusal(Reason.NOT_YOURS)
    assert (await harbour.room(2)).seq == 4


async def test_what_was_carried_is_not_carried_again(harbour: Harbour) -> None:
    await harbour.first_meeting()
    before = harbour.group.seq
    await cycle.carry(harbour.group, await harbour.room(1))
    await cycle.carry_all(harbour.lobby, harbour.id, harbour.group)
    assert harbour.group.seq == before


# When a process ended, or the store was away, between the meeting's line and the set's


async def test_a_missed_record_is_repaired_by_the_next_act(
    harbour: Harbour, moody: MoodyLog, impatient: None
) -> None:
    await harbour.arrives(1, harbour.ana, harbour.ben)
    moody.away = lambda name, act: name == harbour.group.name and act.startswith("house:start")
    await harbour.moves(1, "open")
    assert harbour.planned(1).started_at == 0
    moody.away = lambda name, act: False
    await harbour.does(1, harbour.ben, Say, text="Hello")
    assert harbour.planned(1).started_at > 0


@pytest.mark.parametrize("missed", ["house:start", "house:close", "an-act", "house:report"])
async def test_a_missed_record_is_repaired_when_the_set_is_shown(
    harbour: Harbour, moody: MoodyLog, impatient: None, missed: str
) -> None:
    id = await harbour.first_meeting()
    await harbour.arrives(2, harbour.ana, harbour.ben)
    set_log = harbour.group.name
    moody.away = lambda name, act: name == set_log and act.startswith(missed)
    await harbour.moves(2, "report_back")
    await harbour.reports(2, id, Outcome.DONE)
    await harbour.does(2, harbour.ana, ChoosePresenter, airtime=1, member=harbour.ben.id)
    await harbour.moves(2, "commit")
    await harbour.commits(2, "Thank Mo")
    await harbour.moves(2, "closed")
    moody.away = lambda name, act: False
    await cycle.carry_all(harbour.lobby, harbour.id, harbour.group)
    first, second = harbour.group.state.commitments
    assert first.report
    assert second.what == "Thank Mo"
    assert harbour.planned(2).started_at
    assert harbour.planned(2).closed_at


async def test_a_removed_member_is_unseated_wherever_it_is_not_over(harbour: Harbour) -> None:
    for number in (1, 2):
        await harbour.arrives(number, harbour.ana, harbour.ben)
    await harbour.moves(1, "closed")
    await harbour.takes_out(harbour.ben)
    assert await cycle.see_out_everywhere(harbour.lobby, harbour.id, harbour.group) is None
    first, second = [(await harbour.room(number)).state for number in (1, 2)]
    assert first.member(harbour.ben.id)
    assert second.member(harbour.ben.id) is None


async def test_who_is_taken_out_while_arriving_does_not_stay(harbour: Harbour) -> None:
    """The seat was looked at before, and the meeting entered after, the member was taken out."""
    await harbour.arrives(1, harbour.ana)
    await harbour.takes_out(harbour.ben)
    assert await harbour.arrives(1, harbour.ben) == [Refusal(Reason.SEAT_REVOKED)]
    assert (await harbour.room(1)).state.member(harbour.ben.id) is None


async def test_a_seat_that_outlived_its_member_is_taken_when_the_set_is_shown(
    harbour: Harbour,
) -> None:
    await harbour.arrives(1, harbour.ana, harbour.ben)
    await harbour.takes_out(harbour.ben)
    await cycle.carry_all(harbour.lobby, harbour.id, harbour.group)
    assert (await harbour.room(1)).state.member(harbour.ben.id) is None


async def test_a_commitment_is_not_lost_behind_one_of_the_same_id(harbour: Harbour) -> None:
    first, second = [await harbour.is_about_to_commit(number) for number in (1, 2)]
    wish = Commit(id="the-same-id", **commit("Ring Mo"))
    for _ in range(2):
        assert isinstance(await cycle.act(harbour.group, first, wish, harbour.ben.id), int)
    refused = await cycle.act(harbour.group, second, wish, harbour.ben.id)
    assert refused == Refusal(Reason.ID_TAKEN, "id")
