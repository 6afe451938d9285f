"""Questions: whom they are put to, one live at a time, and what becomes of each."""

import pytest

from server.domain.meeting.asking import Ask
from server.domain.meeting.questions import (
    Answer,
    AnswerAloud,
    Park,
    PassQuestion,
    QuestionAnswered,
    QuestionSettled,
    SetAside,
    WithdrawQuestion,
)
from server.domain.meeting.saying import Say
from server.domain.meeting.stage import QuestionTakenUp, TakeUp
from server.domain.meeting.state.questions import EVERYONE, AnswerGiven, Question, Status
from server.domain.meeting.templates import BUILT_IN
from server.domain.refusals import Reason
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    ESI,
    FARID,
    QUESTION,
    STRANGER,
    By,
    answered,
    asked,
    asked_aloud,
    begun,
    chosen,
    during,
    folded,
    gathered,
    given,
    question,
    settled,
    taken_up,
    unseated,
    within,
)
from tests.commands import command
from tests.domain.scenes import done

NEXT = "question-0002"
ASKED = asked(CHLOE, BEN)
BEHIND = asked(DEV, BEN, NEXT)


def ask(to: str) -> Ask:
    intent: Ask = command(Ask, to=to, text="  Who else knows?  ")
    return intent


def exploring(*since: By) -> list[By]:
    return within("explore", *since)


# Asking


def test_a_question_is_put_to_somebody_or_to_everyone() -> None:
    for to in (BEN, DEV, ANA, EVERYONE):
        given(exploring()).when(ask(to), CHLOE).then(question(to, "Who else knows?"))


def test_the_presenter_and_the_coach_may_ask_too() -> None:
    given(exploring()).when(ask(CHLOE), BEN).allowed()
    given(exploring()).when(ask(CHLOE), ANA).allowed()


def test_nobody_asks_themselves_or_somebody_who_is_not_there() -> None:
    lines = given(exploring(unseated(DEV)))
    lines.when(ask(CHLOE), CHLOE).refused(Reason.OF_YOURSELF, "to")
    lines.when(ask(STRANGER), CHLOE).refused(Reason.NO_SUCH_MEMBER, "to")
    lines.when(ask(DEV), CHLOE).refused(Reason.NO_SUCH_MEMBER, "to")


@pytest.mark.parametrize("phase", ["report_back", "clarify", "explore", "deepen", "talk"])
def test_in_asking_phases_all_may_ask(phase: str) -> None:
    for who, to in ((ANA, BEN), (BEN, CHLOE), (CHLOE, DEV)):
        given(within(phase)).when(ask(to), who).allowed()


def test_a_commitment_is_sharpened_by_questions_of_the_others() -> None:
    given(within("commit")).when(ask(BEN), CHLOE).allowed()
    given(within("commit")).when(ask(BEN), ANA).allowed()
    given(within("commit")).when(ask(CHLOE), BEN).refused(Reason.NOT_YOURS)


def test_about_learning_only_the_coach_asks() -> None:
    given(within("learn")).when(ask(BEN), ANA).allowed()
    given(within("learn")).when(ask(BEN), CHLOE).refused(Reason.NOT_YOURS)


def test_a_question_comes_along_among_the_asking_phases_of_its_airtime_alone() -> None:
    waits = [*during("clarify", asked(CHLOE, BEN, "q-1"), asked(DEV, BEN, "q-2"))]
    lines = [*waits, begun("explore")]
    assert here(lines) == ("q-1", ["q-2"])
    assert here([*lines, begun("commit")]) == (None, [])
    assert here([*lines, begun("commit"), begun("deepen")]) == ("q-1", ["q-2"])


@pytest.mark.parametrize("phase", ["clarify", "explore", "deepen"])
def test_where_questions_are_asked_a_statement_must_answer_one(phase: str) -> None:
    given(within(phase)).when(command(Say), CHLOE).refused(Reason.NOT_NOW)
    given(within(phase)).when(command(Answer), CHLOE).refused(Reason.NO_SUCH_QUESTION, "reply_to")


def test_a_question_knows_where_it_was_asked() -> None:
    meeting = folded(during("explore", By(CHLOE, question(DEV, "And you?"), QUESTION)))
    assert meeting.questions == (Question(QUESTION, CHLOE, DEV, "explore", 1, 1, "And you?"),)


# One question at a time


def here(lines: list[By]) -> tuple[str | None, list[str]]:
    """The question on the stage, and those that wait, by their ids."""
    meeting = folded(lines)
    return meeting.live.id if meeting.live else None, [q.id for q in meeting.queue]


def test_an_answer_stays_on_the_stage_until_the_next_question_is_taken_up() -> None:
    assert here(exploring(ASKED, BEHIND)) == (QUESTION, [NEXT])
    assert here(exploring(ASKED, BEHIND, answered())) == (QUESTION, [NEXT])
    assert here(exploring(ASKED, BEHIND, answered(), taken_up(NEXT))) == (NEXT, [])


def test_a_question_comes_to_a_stage_on_which_nothing_waits() -> None:
    assert here(exploring(ASKED, answered(), BEHIND)) == (NEXT, [])
    assert here(exploring(ASKED, settled(Status.WITHDRAWN, CHLOE))) == (None, [])
    third = asked(ESI, BEN, "question-0003")
    assert here(exploring(ASKED, BEHIND, answered(), third)) == (QUESTION, [NEXT, "question-0003"])


def test_the_stage_is_empty_in_a_new_phase_unless_its_question_is_open() -> None:
    assert here([*within("clarify", ASKED, answered()), begun("explore")]) == (None, [])
    assert here([*within("clarify", ASKED), begun("explore")]) == (QUESTION, [])


@pytest.mark.parametrize("kind", [Answer, AnswerAloud])
def test_a_question_that_waits_is_answered_once_it_is_taken_up(kind: type[Answer]) -> None:
    lines = exploring(ASKED, BEHIND)
    second = command(kind, reply_to=NEXT)
    given(lines).when(second, BEN).refused(Reason.NOT_LIVE, "reply_to")
    given(lines).when(command(kind), BEN).allowed()
    given([*lines, answered()]).when(second, BEN).refused(Reason.NOT_LIVE, "reply_to")
    given([*lines, answered(), taken_up(NEXT)]).when(second, BEN).allowed()


def test_presenter_and_coach_take_up_any_question_that_waits() -> None:
    lines = exploring(ASKED, BEHIND, asked(ESI, BEN, "question-0003"))
    third = command(TakeUp, question="question-0003")
    for who in (ANA, BEN):
        given(lines).when(third, who).then(QuestionTakenUp("question-0003", answered=False))
    given(lines).when(third, CHLOE).refused(Reason.NOT_YOURS)
    given(lines).when(command(TakeUp), BEN).refused(Reason.QUESTION_SETTLED, "question")
    unknown = command(TakeUp, question="question-0009")
    given(lines).when(unknown, BEN).refused(Reason.NO_SUCH_QUESTION, "question")
    assert here([*lines, taken_up("question-0003")]) == ("question-0003", [QUESTION, NEXT])


def parked(phase: str, to: str = BEN) -> list[By]:
    """A question parked as it was explored, then the phase."""
    return [*exploring(asked(CHLOE, to), settled(Status.PARKED)), begun(phase)]


def test_what_somebody_parked_comes_to_the_stage_again_and_stays_theirs_until_it_is_answered() -> (
    None
):
    again = given(parked("commit")).when(command(TakeUp), BEN)
    again.then(QuestionTakenUp(QUESTION, answered=False))
    lines = [*parked("commit"), taken_up(QUESTION)]
    assert here(parked("commit")) == (None, [])
    assert here(lines) == (QUESTION, [])
    [question] = folded(lines).questions
    assert (question.phase, question.round, question.status) == ("commit", 0, Status.PARKED)
    given(lines).when(command(Answer), BEN).allowed()
    assert folded([*lines, answered()]).questions[0].status is Status.ANSWERED
    assert here([*lines, begun("learn")]) == (None, [])


def test_what_is_parked_gives_way_on_the_stage_to_what_is_asked_next() -> None:
    assert here([*parked("commit"), taken_up(QUESTION), BEHIND]) == (NEXT, [])


def test_nobody_takes_up_what_somebody_else_parked() -> None:
    given(parked("commit")).when(command(TakeUp), ANA).refused(Reason.QUESTION_SETTLED, "question")
    of_dev = parked("commit", DEV)
    given(of_dev).when(command(TakeUp), BEN).refused(Reason.QUESTION_SETTLED, "question")
    of_all = given(parked("commit", EVERYONE))
    of_all.when(command(TakeUp), BEN).allowed()
    of_all.when(command(TakeUp), ANA).refused(Reason.QUESTION_SETTLED, "question")


def test_where_each_commits_members_take_up_what_was_put_to_them() -> None:
    alone = within("commit_all", asked(CHLOE, BEN), BEHIND, asked(ESI, DEV, "question-0003"))
    third = command(TakeUp, question="question-0003")
    given(alone).when(third, DEV).allowed()
    given(alone).when(third, ANA).allowed()
    given(alone).when(third, FARID).refused(Reason.NOT_ASKED_OF_YOU, "question")
    of_dev = parked("commit_all", DEV)
    given(of_dev).when(command(TakeUp), DEV).allowed()
    given(of_dev).when(command(TakeUp), FARID).refused(Reason.QUESTION_SETTLED, "question")


def test_what_was_answered_aloud_is_settled_as_the_next_is_taken_up() -> None:
    [first, _] = folded(exploring(ASKED, BEHIND, taken_up(NEXT, answered=True))).questions
    assert first.status is Status.ALOUD


@pytest.mark.parametrize(("kind", "status"), [(Park, Status.PARKED), (PassQuestion, Status.PASSED)])
def test_a_question_that_waits_may_be_parked_or_passed(kind: type[Park], status: Status) -> None:
    lines = exploring(ASKED, BEHIND)
    given(lines).when(command(kind, question=NEXT), BEN).then(QuestionSettled(NEXT, status, ""))


def test_each_airtime_has_a_queue_of_its_own() -> None:
    lines = [*gathered(template=BUILT_IN["airtime_2"]), chosen(BEN, 1), chosen(CHLOE, 2)]
    lines += [begun("explore"), asked(DEV, BEN), begun("explore-2")]
    assert here(lines) == (None, [])
    lines.append(asked(DEV, CHLOE, NEXT))
    assert here(lines) == (NEXT, [])
    given(lines).when(command(Answer), BEN).allowed()
    assert here([*lines, begun("explore")]) == (None, [QUESTION])


# Answering


def test_whoever_was_asked_answers() -> None:
    answer = QuestionAnswered(QUESTION, "Nothing yet", settles=True)
    given(exploring(ASKED)).when(command(Answer, text=" Nothing yet "), BEN).then(answer)


def test_an_answer_stands_with_its_question_and_more_may_be_said() -> None:
    first = By(BEN, QuestionAnswered(QUESTION, "Nothing", settles=True), "answer-0001")
    lines = exploring(ASKED, first)
    given(lines).when(command(Answer), BEN).allowed()
    more = By(BEN, QuestionAnswered(QUESTION, "Well, one thing", settles=True), "answer-0002")
    [question] = folded([*lines, more]).questions
    assert question.status is Status.ANSWERED
    assert question.answers == (
        AnswerGiven("answer-0001", BEN, "Nothing"),
        AnswerGiven("answer-0002", BEN, "Well, one thing"),
    )


def test_a_question_to_everyone_is_answered_by_anybody_but_its_asker() -> None:
    lines = given(exploring(asked(CHLOE, EVERYONE)))
    for who in (ANA, BEN, DEV):
        lines.when(command(Answer), who).allowed()
    lines.when(command(Answer), CHLOE).refused(Reason.NOT_ASKED_OF_YOU, "reply_to")


def test_a_question_to_everyone_gathers_answers_until_all_have_answered() -> None:
    lines = exploring(asked(CHLOE, EVERYONE))
    for who in (BEN, DEV, ESI):
        given(lines).when(command(Answer), who).then(
            QuestionAnswered(QUESTION, "Nothing yet", settles=False)
        )
        lines.append(answered(who, settles=False))
        assert folded(lines).questions[0].status is Status.OPEN
    given(lines).when(command(Answer), FARID).then(
        QuestionAnswered(QUESTION, "Nothing yet", settles=True)
    )
    [question] = folded([*lines, answered(FARID)]).questions
    assert (question.status, len(question.answers)) == (Status.ANSWERED, 4)


def test_what_was_put_to_everyone_has_its_answers_when_the_next_is_taken_up() -> None:
    gathers = [asked(CHLOE, EVERYONE), answered(DEV, settles=False), BEHIND, taken_up(NEXT)]
    assert folded(exploring(*gathers)).questions[0].status is Status.ANSWERED


def test_a_question_of_an_earlier_phase_may_still_be_answered() -> None:
    given(within("clarify", ASKED, begun("explore"))).when(command(Answer), BEN).allowed()


def test_an_answer_aloud_may_have_a_line_about_it() -> None:
    intent = command(AnswerAloud, note=" Nothing yet ")
    event = QuestionSettled(QUESTION, Status.ALOUD, "Nothing yet")
    given(exploring(ASKED)).when(intent, BEN).then(event)
    given(exploring(ASKED)).when(command(AnswerAloud, note=" "), BEN).then(
        QuestionSettled(QUESTION, Status.ALOUD, "")
    )
    [question] = folded(exploring(ASKED, By(BEN, event))).questions
    assert (question.status, question.note) == (Status.ALOUD, "Nothing yet")


FIELD = {
    Answer: "reply_to",
    AnswerAloud: "reply_to",
    Park: "question",
    PassQuestion: "question",
}


@pytest.mark.parametrize("kind", FIELD)
def test_only_whom_it_was_put_to_says_what_becomes_of_a_question(kind: type[Park]) -> None:
    intent, field = command(kind), FIELD[kind]
    given(exploring()).when(intent, BEN).refused(Reason.NO_SUCH_QUESTION, field)
    lines = exploring(ASKED)
    given(lines).when(intent, BEN).allowed()
    others = {CHLOE, DEV} if FIELD[kind] == "reply_to" else {ANA, CHLOE, DEV}
    for other in others:
        given(lines).when(intent, other).refused(Reason.NOT_ASKED_OF_YOU, field)
    back = [*lines, settled(Status.WITHDRAWN, CHLOE)]
    given(back).when(intent, BEN).refused(Reason.QUESTION_SETTLED, field)


@pytest.mark.parametrize("status", [Status.PARKED, Status.PASSED, Status.SET_ASIDE, Status.ALOUD])
def test_a_question_that_was_let_go_by_may_still_be_answered(status: Status) -> None:
    lines = exploring(ASKED, settled(status))
    assert folded(lines).questions[0].status is status
    assert folded(lines).queue == ()
    given(lines).when(command(Answer), BEN).allowed()


# Withdrawing, setting aside


def test_an_asker_takes_back_a_question_that_waits() -> None:
    intent = command(WithdrawQuestion)
    event = QuestionSettled(QUESTION, Status.WITHDRAWN, "")
    given(exploring(ASKED)).when(intent, CHLOE).then(event)
    given(exploring(ASKED)).when(intent, BEN).refused(Reason.NOT_YOUR_QUESTION, "question")
    given(exploring()).when(intent, CHLOE).refused(Reason.NO_SUCH_QUESTION, "question")
    given(exploring(ASKED, answered())).when(intent, CHLOE).refused(
        Reason.QUESTION_SETTLED, "question"
    )


def test_the_coach_takes_back_what_was_noted_as_asked_and_nothing_that_was_written() -> None:
    intent = command(WithdrawQuestion)
    noted = given(exploring(asked_aloud(CHLOE, by=ANA, act=QUESTION)))
    noted.when(intent, ANA).then(QuestionSettled(QUESTION, Status.WITHDRAWN, ""))
    noted.when(intent, DEV).refused(Reason.NOT_YOUR_QUESTION, "question")
    given(exploring(ASKED)).when(intent, ANA).refused(Reason.NOT_YOUR_QUESTION, "question")


def test_an_asker_takes_back_a_question_behind_the_live_one() -> None:
    meeting = done(folded(exploring(ASKED, BEHIND)), DEV, command(WithdrawQuestion, question=NEXT))
    assert (meeting.stage, meeting.queue) == (QUESTION, ())


def test_the_coach_lets_the_next_question_come_up() -> None:
    intent = command(SetAside)
    event = QuestionSettled(QUESTION, Status.SET_ASIDE, "")
    given(exploring(ASKED)).when(intent, ANA).then(event)
    given(exploring(ASKED)).when(intent, BEN).refused(Reason.NOT_YOURS)
    given(exploring()).when(intent, ANA).refused(Reason.NO_SUCH_QUESTION, "question")
    over = given(exploring(ASKED, settled(Status.PARKED)))
    over.when(intent, ANA).refused(Reason.QUESTION_SETTLED, "question")


def test_a_question_to_somebody_who_was_taken_out_is_set_aside() -> None:
    lines = exploring(asked(CHLOE, ESI), unseated(ESI), BEHIND)
    given(lines).when(command(SetAside), ANA).allowed()
