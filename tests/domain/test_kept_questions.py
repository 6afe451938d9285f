"""Questions that work on between meetings: parked ones, and those that linger."""

import msgspec

from server.domain.entry import Entry
from server.domain.meeting.state.keeping import Kept, KeptQuestion
from server.domain.refusals import Reason
from server.domain.sets.fold import SetEvent
from server.domain.sets.kept import LetGo, QuestionLetGo
from server.domain.sets.state import MOST_KEPT, LearningSet
from tests.cast import ANA, BEN, CHLOE, DEV, STRANGER, By, GivenSet, a_set, folded_set, written
from tests.domain.scenes import a_record, with_records
from tests.people import removed

PARKED = KeptQuestion("question-0001", Kept.PARKED, BEN, CHLOE, 3, "What do you gain?")
LINGERING = KeptQuestion("linger-0001", Kept.LINGERING, "", CHLOE, 3, "And then?")


def keeping(*lines: By) -> LearningSet:
    """A set whose third meeting left two questions."""
    return with_records(a_set(*lines), a_record(3, kept=(PARKED, LINGERING)))


def let_go(id: str) -> LetGo:
    return LetGo(id="let-go-0001", kept=id)


def test_a_set_keeps_what_its_meetings_left() -> None:
    assert folded_set(a_set()).kept == ()
    assert keeping().kept == (PARKED, LINGERING)


def test_questions_are_kept_in_the_order_of_their_meetings() -> None:
    earlier = KeptQuestion("linger-0002", Kept.LINGERING, "", BEN, 1, "Why?")
    records = [a_record(1, kept=(earlier,)), a_record(2), a_record(3, kept=(PARKED, LINGERING))]
    assert with_records(a_set(), *records).kept == (earlier, PARKED, LINGERING)


def test_a_parked_question_is_its_owners_and_a_lingering_one_everybodys() -> None:
    group = keeping()
    assert group.kept_for(BEN) == (PARKED, LINGERING)
    assert group.kept_for(CHLOE) == group.kept_for(ANA) == (LINGERING,)


def test_whoever_keeps_a_question_lets_it_go() -> None:
    given = GivenSet(keeping())
    given.when(let_go("question-0001"), BEN).then(QuestionLetGo("question-0001"))
    given.when(let_go("linger-0001"), CHLOE).then(QuestionLetGo("linger-0001"))
    assert keeping(By(BEN, QuestionLetGo("question-0001"))).kept == (LINGERING,)


def test_a_question_that_was_let_go_of_makes_room_for_none_but_stays_gone() -> None:
    group = keeping(By(BEN, QuestionLetGo("question-0001")), By(BEN, QuestionLetGo("linger-0001")))
    assert group.kept == ()
    GivenSet(group).when(let_go("linger-0001"), BEN).refused(Reason.NO_SUCH_KEPT, "kept")


def test_what_two_keep_stays_with_the_one_who_has_not_let_go_of_it() -> None:
    both = tuple(KeptQuestion("q-1", Kept.PARKED, owner, DEV, 3, "Why?") for owner in (BEN, CHLOE))
    lines = a_set(By(BEN, QuestionLetGo("q-1")))
    group = with_records(lines, a_record(3, kept=both))
    assert (group.kept_for(BEN), group.kept_for(CHLOE)) == ((), both[1:])
    GivenSet(group).when(let_go("q-1"), BEN).refused(Reason.NO_SUCH_KEPT, "kept")
    GivenSet(group).when(let_go("q-1"), CHLOE).allowed()


def test_nobody_lets_go_of_what_somebody_else_keeps() -> None:
    given = GivenSet(keeping())
    for who in (ANA, CHLOE):
        given.when(let_go("question-0001"), who).refused(Reason.NO_SUCH_KEPT, "kept")
    given.when(let_go("question-0009"), BEN).refused(Reason.NO_SUCH_KEPT, "kept")
    given.when(let_go("linger-0001"), STRANGER).refused(Reason.NOT_SEATED)


def test_who_was_taken_out_keeps_nothing() -> None:
    given = GivenSet(keeping(removed(BEN)))
    given.when(let_go("question-0001"), BEN).refused(Reason.SEAT_REVOKED)


def lingering(count: int, meeting: int, owner: str = "") -> tuple[KeptQuestion, ...]:
    return tuple(
        KeptQuestion(f"q-{owner}-{meeting}-{n}", Kept.LINGERING, owner, CHLOE, meeting, "And now?")
        for n in range(count)
    )


def test_a_set_keeps_so_many_questions_and_the_oldest_give_way() -> None:
    mine = lingering(1, 1, BEN)
    old, new = lingering(4, 1), lingering(MOST_KEPT - 1, 2)
    group = with_records(a_set(), a_record(1, kept=(*mine, *old)), a_record(2, kept=new))
    assert group.kept == (*mine, *old[3:], *new)


def test_a_person_keeps_as_many_as_the_whole_set_and_takes_nobodys_place() -> None:
    bens, chloes = lingering(MOST_KEPT + 1, 1, BEN), lingering(MOST_KEPT, 1, CHLOE)
    group = with_records(a_set(), a_record(1, kept=(*bens, *chloes, LINGERING)))
    assert group.kept == (*bens[1:], *chloes, LINGERING)


def test_what_was_let_go_of_takes_nobodys_place() -> None:
    all_of_them = lingering(MOST_KEPT + 1, 1)
    gone = By(BEN, QuestionLetGo(all_of_them[-1].id))
    group = with_records(a_set(gone), a_record(1, kept=all_of_them))
    assert group.kept == all_of_them[:-1]


def test_letting_go_survives_the_wire() -> None:
    entries = written(a_set(By(BEN, QuestionLetGo("question-0001"))))
    text = [msgspec.json.encode(entry) for entry in entries]
    assert [msgspec.json.decode(line, type=Entry[SetEvent]) for line in text] == entries
