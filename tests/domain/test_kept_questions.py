"""Questions that work on between meetings: parked ones, and those that linger."""

import msgspec

from server.domain.entry import Entry
from server.domain.meeting.state.keeping import Kept, KeptQuestion
from server.domain.refusals import Reason
from server.domain.sets.fold import SetEvent
from server.domain.sets.kept import LetGo, QuestionLetGo
from server.domain.sets.people import MemberRemoved
from server.domain.sets.records import QuestionKept, RecordKept
from server.domain.words import HOUSE
from tests.cast import ANA, BEN, CHLOE, STRANGER, By, a_set, folded_set, given_set, written

PARKED = KeptQuestion("question-0001", Kept.PARKED, BEN, CHLOE, 3, "What do you gain?")
LINGERING = KeptQuestion("linger-0001", Kept.LINGERING, "", CHLOE, 3, "And then?")
KEPT = [By(HOUSE, QuestionKept(PARKED)), By(HOUSE, QuestionKept(LINGERING))]


def let_go(id: str) -> LetGo:
    return LetGo(id="let-go-0001", kept=id)


def test_the_house_carries_a_question_to_the_set() -> None:
    wish = RecordKept(id="house:kept:question-0001", question=PARKED)
    given_set(a_set()).when(wish).then(QuestionKept(PARKED))
    assert folded_set(a_set(*KEPT)).kept == (PARKED, LINGERING)


def test_a_parked_question_is_its_owners_and_a_lingering_one_everybodys() -> None:
    group = folded_set(a_set(*KEPT))
    assert group.kept_for(BEN) == (PARKED, LINGERING)
    assert group.kept_for(CHLOE) == group.kept_for(ANA) == (LINGERING,)


def test_whoever_keeps_a_question_lets_it_go() -> None:
    lines = given_set(a_set(*KEPT))
    lines.when(let_go("question-0001"), BEN).then(QuestionLetGo("question-0001"))
    lines.when(let_go("linger-0001"), CHLOE).then(QuestionLetGo("linger-0001"))
    gone = By(BEN, QuestionLetGo("question-0001"))
    assert folded_set(a_set(*KEPT, gone)).kept == (LINGERING,)


def test_nobody_lets_go_of_what_somebody_else_keeps() -> None:
    lines = given_set(a_set(*KEPT))
    for who in (ANA, CHLOE):
        lines.when(let_go("question-0001"), who).refused(Reason.NO_SUCH_KEPT, "kept")
    lines.when(let_go("question-0009"), BEN).refused(Reason.NO_SUCH_KEPT, "kept")
    lines.when(let_go("linger-0001"), STRANGER).refused(Reason.NOT_SEATED)


def test_who_was_taken_out_keeps_nothing() -> None:
    lines = given_set(a_set(*KEPT, By(ANA, MemberRemoved(BEN))))
    lines.when(let_go("question-0001"), BEN).refused(Reason.SEAT_REVOKED)


def test_kept_questions_survive_the_wire() -> None:
    entries = written(a_set(*KEPT, By(BEN, QuestionLetGo("question-0001"))))
    text = [msgspec.json.encode(entry) for entry in entries]
    assert [msgspec.json.decode(line, type=Entry[SetEvent]) for line in text] == entries
