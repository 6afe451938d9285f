"""What a set gives to its meetings, and keeps of them: a course, and questions that work on."""

import asyncio

from msgspec.structs import replace

from server.domain.meeting.asking import Ask, Linger
from server.domain.meeting.opening import CourseSet
from server.domain.meeting.presenting import ChoosePresenter
from server.domain.meeting.questions import Park
from server.domain.meeting.state.keeping import Kept
from server.domain.meeting.templates import BUILT_IN, DEFAULT
from server.domain.refusals import Reason, Refusal
from server.domain.sets.kept import LetGo
from server.domain.sets.person import Person
from server.domain.sets.templates import SaveTemplate
from tests.live.set_of_two import SetOfTwo
from tests.live.standins import Clock, MoodyLog, lobby

LINGERED = "Who would miss it?"
PARKED = "What do you avoid?"


async def acts(the_set: SetOfTwo, number: int) -> list[str]:
    return [line.act for line in (await the_set.room(number)).lines]


async def kept(the_set: SetOfTwo, who: Person) -> list[tuple[Kept, str]]:
    return [(q.why, q.text) for q in (await the_set.levelled()).kept_for(who.id)]


async def held_to_its_end(the_set: SetOfTwo) -> None:
    """The first meeting: Ben parks a question, and one lingers."""
    await the_set.arrives(1, the_set.ana, the_set.ben)
    await the_set.does(1, the_set.ana, ChoosePresenter, airtime=1, members=(the_set.ben.id,))
    await the_set.moves(1, "open", "clarify")
    await the_set.does(1, the_set.ana, Ask, to=the_set.ben.id, text=PARKED)
    question = (await the_set.room(1)).state.questions[0].id
    await the_set.does(1, the_set.ben, Park, question=question)
    await the_set.moves(1, "learn")
    await the_set.does(1, the_set.ben, Linger, text=LINGERED)
    await the_set.moves(1, "closed")


# The course


async def test_the_course_is_laid_down_before_the_first_is_seated(the_set: SetOfTwo) -> None:
    await the_set.plans("Third", "taster")
    await the_set.arrives(3, the_set.ben, the_set.ana)
    assert (await acts(the_set, 3))[:2] == ["house:open", "house:course"]
    meeting = (await the_set.room(3)).state
    assert meeting.template == BUILT_IN["taster"].name
    assert [step.kind for step in meeting.course[1:-1]] == [
        phase.kind for phase in BUILT_IN["taster"].phases
    ]


async def test_a_meeting_whose_opening_broke_off_is_given_its_course_by_the_next_who_comes(
    the_set: SetOfTwo, moody: MoodyLog, impatient: None
) -> None:
    await the_set.plans("Third", "taster")
    moody.away = lambda name, act: act == "house:course"
    assert await the_set.arrives(3, the_set.ben) == [Refusal(Reason.STORE_AWAY)]
    assert await acts(the_set, 3) == ["house:open"]
    moody.away = lambda name, act: False
    assert await the_set.arrives(3, the_set.ana, the_set.ben) == [None, None]
    assert (await acts(the_set, 3))[:2] == ["house:open", "house:course"]
    assert (await the_set.room(3)).state.template == BUILT_IN["taster"].name


async def test_two_doors_lay_the_course_down_once(
    the_set: SetOfTwo, moody: MoodyLog, clock: Clock
) -> None:
    other = SetOfTwo(lobby(moody, clock, "two")[0], the_set.id, the_set.group)
    await asyncio.gather(the_set.arrives(1, the_set.ben), other.arrives(1, the_set.ana))
    events = [type(each.entry.event) for each in (await the_set.room(1)).deliveries]
    assert (events.index(CourseSet), events.count(CourseSet)) == (1, 1)


async def test_a_template_that_is_changed_later_leaves_the_planned_meeting_as_it_was(
    the_set: SetOfTwo,
) -> None:
    for id, replaces, template in (
        ("our-own-one", "", BUILT_IN["taster"]),
        ("our-own-two", "our-own-one", BUILT_IN["ending"]),
    ):
        if replaces:
            await the_set.plans("Third", replaces)
        save = SaveTemplate(id=id, replaces=replaces, template=template)
        assert isinstance(await the_set.group.act(save, the_set.ana.id), int)
    await the_set.arrives(3, the_set.ana)
    assert (await the_set.room(3)).state.template == BUILT_IN["taster"].name
    assert the_set.planned(3).template == BUILT_IN["taster"]
    assert the_set.planned(1).template == BUILT_IN[DEFAULT]


# Questions that work on


async def test_a_question_that_lingered_is_brought_as_the_next_meeting_begins(
    the_set: SetOfTwo,
) -> None:
    await held_to_its_end(the_set)
    await the_set.arrives(2, the_set.ana, the_set.ben)
    assert (await the_set.room(2)).state.kept == ()
    await the_set.moves(2, "open")
    [named] = (await the_set.room(2)).state.kept
    assert (named.text, named.by, named.meeting) == ("", the_set.ben.id, 1)
    [question] = (await the_set.brought(2)).questions
    assert question == replace(named, text=LINGERED)
    assert (await acts(the_set, 2)).count("house:bring") == 1


async def test_what_somebody_parked_is_theirs_and_never_brought(the_set: SetOfTwo) -> None:
    await held_to_its_end(the_set)
    assert await kept(the_set, the_set.ben) == [(Kept.PARKED, PARKED), (Kept.LINGERING, LINGERED)]
    assert await kept(the_set, the_set.ana) == [(Kept.LINGERING, LINGERED)]
    await the_set.arrives(2, the_set.ana, the_set.ben)
    await the_set.moves(2, "open")
    told = b"".join(each.to(the_set.ben.id) for each in (await the_set.room(2)).deliveries)
    assert LINGERED.encode() in told
    assert PARKED.encode() not in told


async def test_nothing_is_kept_of_a_meeting_before_it_ends(the_set: SetOfTwo) -> None:
    await the_set.is_about_to_commit(1)
    await the_set.moves(1, "learn")
    await the_set.does(1, the_set.ben, Linger, text=LINGERED)
    assert await kept(the_set, the_set.ben) == []
    await the_set.moves(1, "closed")
    assert await kept(the_set, the_set.ben) == [(Kept.LINGERING, LINGERED)]


async def test_what_was_let_go_is_neither_brought_nor_kept_again(the_set: SetOfTwo) -> None:
    await held_to_its_end(the_set)
    for number, question in enumerate((await the_set.levelled()).kept_for(the_set.ben.id)):
        intent = LetGo(id=f"let-go-{number}", kept=question.id)
        assert isinstance(await the_set.group.act(intent, the_set.ben.id), int)
    await the_set.arrives(2, the_set.ana, the_set.ben)
    await the_set.moves(2, "open")
    assert (await the_set.room(2)).state.kept == ()
    assert (await the_set.levelled()).kept == ()


async def test_what_was_on_the_table_keeps_its_words_though_it_was_let_go_of(
    the_set: SetOfTwo,
) -> None:
    await held_to_its_end(the_set)
    await the_set.arrives(2, the_set.ana, the_set.ben)
    await the_set.moves(2, "open")
    [question] = (await the_set.brought(2)).questions
    intent = LetGo(id="let-go-0001", kept=question.id)
    assert isinstance(await the_set.group.act(intent, the_set.ben.id), int)
    assert (await the_set.brought(2)).questions == (question,)
    assert (await the_set.levelled()).kept_for(the_set.ana.id) == ()
