"""What a set gives to its meetings, and keeps of them: a course, and questions that work on."""

import asyncio

from msgspec.structs import replace

from server.domain.meeting.opening import CourseSet
from server.domain.meeting.presenting import ChoosePresenter
from server.domain.meeting.questions import Ask, Linger, Park
from server.domain.meeting.state.keeping import Kept
from server.domain.meeting.templates import BUILT_IN, DEFAULT
from server.domain.refusals import Reason, Refusal
from server.domain.sets.kept import LetGo
from server.domain.sets.state import Person
from server.domain.sets.templates import SaveTemplate
from tests.live.harbour import Harbour
from tests.live.stage import Clock, MoodyLog, lobby

LINGERED = "Who would miss it?"
PARKED = "What do you avoid?"


async def acts(harbour: Harbour, number: int) -> list[str]:
    return [line.act for line in (await harbour.room(number)).lines]


async def kept(harbour: Harbour, who: Person) -> list[tuple[Kept, str]]:
    return [(q.why, q.text) for q in (await harbour.levelled()).kept_for(who.id)]


async def held_to_its_end(harbour: Harbour) -> None:
    """The first meeting: Ben parks a question, and one lingers."""
    await harbour.arrives(1, harbour.ana, harbour.ben)
    await harbour.does(1, harbour.ana, ChoosePresenter, airtime=1, member=harbour.ben.id)
    await harbour.moves(1, "open", "clarify")
    await harbour.does(1, harbour.ana, Ask, to=harbour.ben.id, text=PARKED)
    question = (await harbour.room(1)).state.questions[0].id
    await harbour.does(1, harbour.ben, Park, question=question)
    await harbour.moves(1, "learn")
    await harbour.does(1, harbour.ben, Linger, text=LINGERED)
    await harbour.moves(1, "closed")


# The course


async def test_the_course_is_laid_down_before_the_first_is_seated(harbour: Harbour) -> None:
    await harbour.plans("Third", "taster")
    await harbour.arrives(3, harbour.ben, harbour.ana)
    assert (await acts(harbour, 3))[:2] == ["house:open", "house:course"]
    meeting = (await harbour.room(3)).state
    assert meeting.template == BUILT_IN["taster"].name
    assert [step.kind for step in meeting.course[1:-1]] == [
        phase.kind for phase in BUILT_IN["taster"].phases
    ]


async def test_a_meeting_whose_opening_broke_off_is_given_its_course_by_the_next_who_comes(
    harbour: Harbour, moody: MoodyLog, impatient: None
) -> None:
    await harbour.plans("Third", "taster")
    moody.away = lambda name, act: act == "house:course"
    assert await harbour.arrives(3, harbour.ben) == [Refusal(Reason.STORE_AWAY)]
    assert await acts(harbour, 3) == ["house:open"]
    moody.away = lambda name, act: False
    assert await harbour.arrives(3, harbour.ana, harbour.ben) == [None, None]
    assert (await acts(harbour, 3))[:2] == ["house:open", "house:course"]
    assert (await harbour.room(3)).state.template == BUILT_IN["taster"].name


async def test_two_doors_lay_the_course_down_once(
    harbour: Harbour, moody: MoodyLog, clock: Clock
) -> None:
    other = Harbour(lobby(moody, clock, "two")[0], harbour.id, harbour.group)
    await asyncio.gather(harbour.arrives(1, harbour.ben), other.arrives(1, harbour.ana))
    events = [type(each.entry.event) for each in (await harbour.room(1)).deliveries]
    assert (events.index(CourseSet), events.count(CourseSet)) == (1, 1)


async def test_a_template_that_is_changed_later_leaves_the_planned_meeting_as_it_was(
    harbour: Harbour,
) -> None:
    for id, replaces, template in (
        ("our-own-one", "", BUILT_IN["taster"]),
        ("our-own-two", "our-own-one", BUILT_IN["ending"]),
    ):
        if replaces:
            await harbour.plans("Third", replaces)
        save = SaveTemplate(id=id, replaces=replaces, template=template)
        assert isinstance(await harbour.group.act(save, harbour.ana.id), int)
    await harbour.arrives(3, harbour.ana)
    assert (await harbour.room(3)).state.template == BUILT_IN["taster"].name
    assert harbour.planned(3).template == BUILT_IN["taster"]
    assert harbour.planned(1).template == BUILT_IN[DEFAULT]


# Questions that work on


async def test_a_question_that_lingered_is_brought_as_the_next_meeting_begins(
    harbour: Harbour,
) -> None:
    await held_to_its_end(harbour)
    await harbour.arrives(2, harbour.ana, harbour.ben)
    assert (await harbour.room(2)).state.kept == ()
    await harbour.moves(2, "open")
    [named] = (await harbour.room(2)).state.kept
    assert (named.text, named.by, named.meeting) == ("", harbour.ben.id, 1)
    [question] = (await harbour.brought(2)).questions
    assert question == replace(named, text=LINGERED)
    assert (await acts(harbour, 2)).count("house:bring") == 1


async def test_what_somebody_parked_is_theirs_and_never_brought(harbour: Harbour) -> None:
    await held_to_its_end(harbour)
    assert await kept(harbour, harbour.ben) == [(Kept.PARKED, PARKED), (Kept.LINGERING, LINGERED)]
    assert await kept(harbour, harbour.ana) == [(Kept.LINGERING, LINGERED)]
    await harbour.arrives(2, harbour.ana, harbour.ben)
    await harbour.moves(2, "open")
    told = b"".join(each.to(harbour.ben.id) for each in (await harbour.room(2)).deliveries)
    assert LINGERED.encode() in told
    assert PARKED.encode() not in told


async def test_nothing_is_kept_of_a_meeting_before_it_ends(harbour: Harbour) -> None:
    await harbour.is_about_to_commit(1)
    await harbour.moves(1, "learn")
    await harbour.does(1, harbour.ben, Linger, text=LINGERED)
    assert await kept(harbour, harbour.ben) == []
    await harbour.moves(1, "closed")
    assert await kept(harbour, harbour.ben) == [(Kept.LINGERING, LINGERED)]


async def test_what_was_let_go_is_neither_brought_nor_kept_again(harbour: Harbour) -> None:
    await held_to_its_end(harbour)
    for number, question in enumerate((await harbour.levelled()).kept_for(harbour.ben.id)):
        wish = LetGo(id=f"let-go-{number}", kept=question.id)
        assert isinstance(await harbour.group.act(wish, harbour.ben.id), int)
    await harbour.arrives(2, harbour.ana, harbour.ben)
    await harbour.moves(2, "open")
    assert (await harbour.room(2)).state.kept == ()
    assert (await harbour.levelled()).kept == ()


async def test_what_was_on_the_table_keeps_its_words_though_it_was_let_go_of(
    harbour: Harbour,
) -> None:
    await held_to_its_end(harbour)
    await harbour.arrives(2, harbour.ana, harbour.ben)
    await harbour.moves(2, "open")
    [question] = (await harbour.brought(2)).questions
    wish = LetGo(id="let-go-0001", kept=question.id)
    assert isinstance(await harbour.group.act(wish, harbour.ben.id), int)
    assert (await harbour.brought(2)).questions == (question,)
    assert (await harbour.levelled()).kept_for(harbour.ana.id) == ()
