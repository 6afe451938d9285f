"""What passes between a set and its meetings: arrivals, commitments, reports, and who is out."""

import asyncio

import pytest

from server.domain.language import Language
from server.domain.meeting.asking import Ask
from server.domain.meeting.commitments import Commit
from server.domain.meeting.moving import Move
from server.domain.meeting.presenting import ChoosePresenter, PoseKeyQuestion
from server.domain.meeting.state.commitments import Commitment, Outcome
from server.domain.meeting.state.mix import Mix, QuestionKind
from server.domain.refusals import Reason, Refusal
from server.domain.sets.plans import ChooseLanguage
from server.live import attending, settling
from server.live.sets import meeting_name
from server.store.log import Line
from tests.commands import command
from tests.live.set_of_two import SetOfTwo
from tests.live.standins import Clock, MoodyLog, lobby

# Arriving


async def test_the_first_who_arrives_opens_the_meeting(the_set: SetOfTwo) -> None:
    assert await the_set.arrives(1, the_set.ben) == [None]
    meeting = (await the_set.room(1)).state
    assert (meeting.set, meeting.set_name) == (the_set.id, "Harbour")
    assert (meeting.number, meeting.title, meeting.phase) == (1, "First", "lobby")
    assert [m.id for m in meeting.members] == [the_set.ben.id]


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


async def test_a_set_knows_when_its_meeting_began_and_ended(the_set: SetOfTwo) -> None:
    await the_set.arrives(1, the_set.ana)
    assert (await the_set.now(1)).started_at == 0
    await the_set.moves(1, "open")
    assert (await the_set.now(1)).started_at > 0
    assert (await the_set.now(1)).closed_at == 0
    await the_set.moves(1, "closed")
    assert (await the_set.now(1)).closed_at > 0


async def test_a_set_knows_what_the_questions_were_like_once_the_meeting_ended(
    the_set: SetOfTwo,
) -> None:
    await asks(the_set, QuestionKind.CLOSED, False)
    await asks(the_set, QuestionKind.ADVICE, True)
    assert (await the_set.now(1)).mix == Mix()
    await the_set.moves(1, "closed")
    assert (await the_set.now(1)).mix == Mix(closed=1, advice=1, edited=1)
    assert (await the_set.now(2)).mix == Mix()


async def asks(the_set: SetOfTwo, kind: QuestionKind, edited: bool) -> None:
    """Ben asks Ana in the first meeting, which is under way."""
    if not (await the_set.room(1)).seq:
        await the_set.arrives(1, the_set.ana, the_set.ben)
        await the_set.moves(1, "report_back")
    intent = {"to": the_set.ana.id, "text": "Why now?", "kind": kind, "edited": edited}
    assert isinstance(await the_set.does(1, the_set.ben, Ask, **intent), int)


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
    intent = ChooseLanguage(id=f"language-{language}", language=language)
    assert isinstance(await the_set.group.act(intent, the_set.ana.id), int)


# What is brought along


async def test_a_commitment_is_known_to_the_set_and_brought_to_the_next_meeting(
    the_set: SetOfTwo,
) -> None:
    id = await the_set.first_meeting()
    assert [c.id for c in (await the_set.levelled()).open_commitments] == [id]
    await the_set.moves(1, "closed")
    await the_set.arrives(2, the_set.ana, the_set.ben)
    await the_set.moves(2, "report_back")
    assert (await the_set.room(2)).state.due == (Commitment(id, the_set.ben.id, 1),)


async def test_what_is_brought_is_sent_with_the_words_that_its_line_has_not(
    the_set: SetOfTwo,
) -> None:
    id = await the_set.first_meeting()
    await the_set.arrives(2, the_set.ana, the_set.ben)
    await the_set.moves(2, "report_back")
    [line] = [line for line in (await the_set.room(2)).lines if line.act == "house:bring"]
    assert b"Hand over the rota" not in line.text
    [due] = (await the_set.brought(2)).commitments
    assert (due.id, due.what) == (id, "Hand over the rota")


@pytest.mark.parametrize(("outcome", "goes_on"), [(Outcome.DONE, False), (Outcome.PARTLY, True)])
async def test_a_report_is_known_to_the_set(
    the_set: SetOfTwo, outcome: Outcome, goes_on: bool
) -> None:
    id = await the_set.first_meeting()
    await the_set.arrives(2, the_set.ana, the_set.ben)
    await the_set.moves(2, "report_back")
    assert isinstance(await the_set.reports(2, id, outcome), int)
    group = await the_set.levelled()
    [kept] = group.commitments
    assert kept.report
    assert (kept.report.outcome, kept.report.meeting) == (outcome, 2)
    assert bool(group.open_commitments) == goes_on


async def test_the_last_of_two_reports_counts_though_they_came_at_once(the_set: SetOfTwo) -> None:
    id = await the_set.first_meeting()
    await the_set.arrives(2, the_set.ana, the_set.ben)
    await the_set.moves(2, "report_back")
    await asyncio.gather(*(the_set.reports(2, id, o) for o in (Outcome.NOT_YET, Outcome.DONE)))
    [kept] = (await the_set.levelled()).commitments
    assert kept.report
    assert kept.report.outcome is Outcome.DONE


async def test_what_is_brought_is_sent_with_the_report_of_before_and_not_with_that_of_now(
    the_set: SetOfTwo,
) -> None:
    await the_set.plans("Third")
    id = await the_set.first_meeting()
    for number, outcome in ((2, Outcome.NOT_YET), (3, Outcome.PARTLY)):
        await the_set.arrives(number, the_set.ana, the_set.ben)
        await the_set.moves(number, "report_back")
        assert isinstance(await the_set.reports(number, id, outcome), int)
    reports = [c.report for number in (2, 3) for c in (await the_set.brought(number)).commitments]
    assert [report and report.outcome for report in reports] == [None, Outcome.NOT_YET]


async def test_what_was_said_in_a_later_meeting_that_was_held_sooner_has_its_words(
    the_set: SetOfTwo,
) -> None:
    room = await the_set.is_about_to_commit(2)
    await the_set.commits(2, "Thank Mo")
    await the_set.arrives(1, the_set.ana, the_set.ben)
    await the_set.moves(1, "report_back")
    [due] = (await the_set.brought(1)).commitments
    assert (due.id, due.what) == (room.state.commitments[0].id, "Thank Mo")


async def test_commitments_are_brought_once_though_the_meeting_begins_again(
    the_set: SetOfTwo,
) -> None:
    await the_set.first_meeting()
    await the_set.arrives(2, the_set.ana, the_set.ben)
    await the_set.moves(2, "open", "lobby", "open")
    acts = [line.act for line in (await the_set.room(2)).lines]
    assert acts.count("house:bring") == 1


async def test_nothing_is_brought_of_those_who_are_out_of_the_set(the_set: SetOfTwo) -> None:
    await the_set.first_meeting()
    await the_set.takes_out(the_set.ben)
    await the_set.arrives(2, the_set.ana)
    await the_set.moves(2, "open")
    assert (await the_set.room(2)).state.due == ()


async def test_a_move_that_is_refused_brings_nothing(the_set: SetOfTwo) -> None:
    await the_set.arrives(2, the_set.ana, the_set.ben)
    refused = await the_set.does(2, the_set.ben, Move, leaving="lobby", to="open")
    assert refused == Refusal(Reason.NOT_YOURS)
    assert (await the_set.room(2)).seq == 4


async def test_a_meeting_does_not_begin_without_what_was_left_from_before(
    the_set: SetOfTwo, moody: MoodyLog, impatient: None
) -> None:
    id = await the_set.first_meeting()
    await the_set.arrives(2, the_set.ana, the_set.ben)
    moody.away = lambda name, act: act == "house:bring"
    move = {"leaving": "lobby", "to": "report_back", "unrevealed": "keep"}
    refused = await the_set.does(2, the_set.ana, Move, **move)
    assert refused == Refusal(Reason.STORE_AWAY)
    assert (await the_set.room(2)).state.phase == "lobby"
    moody.away = lambda name, act: False
    await the_set.moves(2, "report_back")
    assert [c.id for c in (await the_set.room(2)).state.due] == [id]


# Whoever is taken out


async def test_a_removed_member_is_unseated_wherever_it_is_not_over(the_set: SetOfTwo) -> None:
    for number in (1, 2):
        await the_set.arrives(number, the_set.ana, the_set.ben)
    await the_set.moves(1, "closed")
    await the_set.takes_out(the_set.ben)
    await the_set.levelled()
    assert await settling.settle_open(the_set.lobby, the_set.id, the_set.group) is None
    first, second = [(await the_set.room(number)).state for number in (1, 2)]
    assert first.member(the_set.ben.id)
    assert second.member(the_set.ben.id) is None


async def test_to_take_somebody_out_opens_no_meeting_that_nobody_came_to(the_set: SetOfTwo) -> None:
    await the_set.arrives(1, the_set.ben)
    await the_set.takes_out(the_set.ben)
    await the_set.levelled()
    assert await settling.settle_open(the_set.lobby, the_set.id, the_set.group) is None
    assert list(the_set.lobby.meetings) == [meeting_name(the_set.id, 1)]


async def test_who_is_taken_out_while_arriving_does_not_stay(the_set: SetOfTwo) -> None:
    """The seat was looked at before, and the meeting entered after, the member was taken out."""
    await the_set.arrives(1, the_set.ana)
    await the_set.takes_out(the_set.ben)
    assert await the_set.arrives(1, the_set.ben) == [Refusal(Reason.SEAT_REVOKED)]
    assert (await the_set.room(1)).state.member(the_set.ben.id) is None


async def test_a_seat_that_outlived_its_member_is_taken_by_the_next_who_comes(
    the_set: SetOfTwo,
) -> None:
    await the_set.arrives(1, the_set.ana, the_set.ben)
    await the_set.takes_out(the_set.ben)
    await the_set.arrives(1, the_set.ana)
    assert (await the_set.room(1)).state.member(the_set.ben.id) is None


async def test_commitments_of_one_id_in_two_meetings_are_both_known(the_set: SetOfTwo) -> None:
    for number, what in ((1, "Ring Mo"), (2, "Thank Mo")):
        room = await the_set.is_about_to_commit(number)
        intent = command(Commit, "the-same-id", what=what)
        for _ in range(2):
            outcome = await attending.act(the_set.group, room, intent, the_set.ben.id)
            assert isinstance(outcome, int)
    made = (await the_set.levelled()).commitments
    assert [(c.id, c.meeting, c.what) for c in made] == [
        ("the-same-id", 1, "Ring Mo"),
        ("the-same-id", 2, "Thank Mo"),
    ]


async def test_a_meeting_that_cannot_be_read_keeps_nobody_in_the_others(
    the_set: SetOfTwo, moody: MoodyLog
) -> None:
    for number in (1, 2):
        await the_set.arrives(number, the_set.ana, the_set.ben)
    broken = meeting_name(the_set.id, 1)
    moody.logs[broken].append(Line(len(moody.logs[broken]) + 1, "broken-0001", b"{}"))
    here, _ = lobby(moody, Clock())
    group = await here.set(the_set.id)
    assert not isinstance(group, Refusal)
    await the_set.takes_out(the_set.ben)
    for _ in range(2):
        assert await settling.settle_open(here, the_set.id, group) is None
    assert (await here.meeting(the_set.id, 2)).room.state.member(the_set.ben.id) is None


async def test_to_look_at_a_meeting_that_is_over_writes_nothing(the_set: SetOfTwo) -> None:
    await the_set.is_about_to_commit(1)
    await the_set.moves(1, "closed")
    await the_set.takes_out(the_set.ben)
    await the_set.levelled()
    room = await the_set.room(1)
    before = room.seq
    await the_set.arrives(1, the_set.ana)
    assert room.seq == before


async def test_the_report_that_was_told_last_counts_whichever_meeting_it_was_told_in(
    the_set: SetOfTwo, clock: Clock
) -> None:
    await the_set.plans("Third")
    id = await the_set.first_meeting()
    for number, outcome in ((3, Outcome.NOT_YET), (2, Outcome.DONE)):
        clock.go_on(1000)
        await the_set.arrives(number, the_set.ana, the_set.ben)
        await the_set.moves(number, "report_back")
        assert isinstance(await the_set.reports(number, id, outcome), int)
    [made] = (await the_set.levelled()).commitments
    assert made.report
    assert (made.report.outcome, made.report.meeting) == (Outcome.DONE, 2)


async def test_the_paths_of_problems_come_to_the_meeting_that_looks_back_and_to_no_other(
    the_set: SetOfTwo,
) -> None:
    await the_set.plans("Last", "ending")
    await the_set.arrives(1, the_set.ana, the_set.ben)
    await the_set.moves(1, "open")
    await the_set.does(1, the_set.ana, ChoosePresenter, airtime=1, members=(the_set.ben.id,))
    await the_set.moves(1, "present")
    await the_set.does(1, the_set.ben, PoseKeyQuestion, text="Whose is the van?")
    await the_set.moves(1, "closed")
    for number, found in ((2, []), (3, ["Whose is the van?"])):
        await the_set.arrives(number, the_set.ana, the_set.ben)
        step = (await the_set.room(number)).state.course[1].key
        await the_set.moves(number, step)
        brought = (await the_set.room(number)).state.paths
        assert [path.by for path in brought] == [the_set.ben.id for _ in found]
    known = {path.id: path.first for path in (await the_set.levelled()).paths}
    assert [known[path.id] for path in brought] == ["Whose is the van?"]
    assert [path.first for path in brought] == [""]
