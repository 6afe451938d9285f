"""Votes and hidden writing: unseen until one reveal, which tells no more than it should."""

from itertools import permutations

import pytest
from msgspec.structs import replace

from server.domain.meeting.asking import Ask
from server.domain.meeting.hidden import LearningWritten, Vote, VoteCast, Write, WriteLearning
from server.domain.meeting.moving import Move
from server.domain.meeting.revealing import Reveal, Revealed, RevealLate
from server.domain.meeting.saying import Say
from server.domain.meeting.seats import MemberUnseated
from server.domain.meeting.state.contributions import Bid
from server.domain.meeting.state.learning import Learning, Level, SeenBy
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.questions import EVERYONE, Question
from server.domain.meeting.state.rounds import RULES, Item, Purpose, Unrevealed
from server.domain.meeting.turn_taking import Pass
from server.domain.refusals import Reason
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    ESI,
    FARID,
    ROUND,
    By,
    during,
    folded,
    given,
    learned,
    revealed,
    round_closed,
    round_opened,
    seated,
    text_written,
    unseated,
    voted,
    within,
    wrote,
)
from tests.commands import command
from tests.domain.scenes import GIL, done, open_round, shown

VOTING = [purpose for purpose in Purpose if RULES[purpose].options]
NAMELESS = [purpose for purpose in Purpose if not RULES[purpose].named]
WRITERS = (BEN, CHLOE, DEV, ESI, FARID)
REVEAL = command(Reveal)


def writing(purpose: Purpose, *since: By) -> list[By]:
    return within("talk", round_opened(purpose), *since)


def vote(choice: str) -> Vote:
    return Vote(id="vote-0009", round=ROUND, choice=choice)


def learn(text: str = " I hurry ", level: Level = Level.SELF) -> WriteLearning:
    return WriteLearning(id="learn-0009", round=ROUND, level=level, text=text, seen_by=SeenBy.SET)


def opened(meeting: Meeting, id: str = "reveal-0001") -> tuple[Item, ...]:
    """What everybody sees once the coach reveals it."""
    return shown(done(meeting, ANA, Reveal(id=id, round=ROUND)))


# Votes


@pytest.mark.parametrize("purpose", VOTING)
def test_a_vote_is_for_one_of_its_options(purpose: Purpose) -> None:
    lines = given(writing(purpose))
    for choice in RULES[purpose].options:
        lines.when(vote(choice), CHLOE).then(VoteCast(ROUND, choice, True))
    lines.when(vote("perhaps"), CHLOE).refused(Reason.NOT_ALLOWED_VALUE, "choice")
    lines.when(vote(""), CHLOE).refused(Reason.NOT_ALLOWED_VALUE, "choice")


def test_the_options_are_those_of_the_method() -> None:
    assert RULES[Purpose.AGREEMENT].options == ("yes", "close", "no")
    assert RULES[Purpose.PULSE].options == ("not_ok", "ok", "great")
    assert RULES[Purpose.SCALE].options == ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10")


def test_a_vote_may_be_changed_until_the_reveal() -> None:
    lines = writing(Purpose.AGREEMENT, voted(CHLOE, "yes"))
    given(lines).when(vote("no"), CHLOE).then(VoteCast(ROUND, "no", False))
    meeting = done(folded(lines), CHLOE, vote("no"))
    assert open_round(meeting).items == (Item("vote-0009", CHLOE, "", "no"),)
    assert open_round(meeting).ready == 1
    given([*lines, revealed()]).when(vote("no"), CHLOE).refused(Reason.REVEALED)
    given([*lines, revealed()]).when(vote("no"), DEV).refused(Reason.REVEALED)


def test_a_vote_is_cast_in_an_open_round_of_voting() -> None:
    given(within("talk")).when(vote("ok"), CHLOE).refused(Reason.ROUND_OVER, "round")
    thoughts = given(writing(Purpose.THOUGHTS))
    thoughts.when(vote("ok"), CHLOE).refused(Reason.ROUND_UNFIT, "round")
    thoughts.when(vote("ok"), ANA).refused(Reason.NOT_YOURS)


# Writing


def test_somebody_writes_and_is_counted_once() -> None:
    intent = command(Write, "write-0009", text="  It is me ")
    given(writing(Purpose.THOUGHTS)).when(intent, CHLOE).then(text_written("It is me"))
    lines = writing(Purpose.THOUGHTS, wrote(CHLOE, "It is Mo"))
    given(lines).when(intent, CHLOE).then(text_written("It is me", first=False))
    found = open_round(done(folded(lines), CHLOE, intent))
    assert (found.items, found.ready) == ((Item("write-0009", CHLOE, "", "It is me"),), 1)
    assert found.revealed is None


def test_the_presenter_writes_among_the_others_but_the_coach_does_not() -> None:
    lines = given(writing(Purpose.STATEMENTS))
    assert open_round(lines.meeting).order == WRITERS
    lines.when(command(Write), BEN).allowed()
    lines.when(command(Write), ANA).refused(Reason.NOT_YOURS)


def test_the_presenter_writes_no_questions_to_themselves() -> None:
    lines = given(within("write_questions", round_opened(Purpose.QUESTIONS)))
    assert open_round(lines.meeting).order == WRITERS[1:]
    lines.when(command(Write), BEN).refused(Reason.NOT_YOURS)
    lines.when(command(Write), CHLOE).allowed()


def test_what_is_written_fits_its_round() -> None:
    intent = command(Write)
    given(within("talk")).when(intent, CHLOE).refused(Reason.ROUND_OVER, "round")
    given(writing(Purpose.TURNS)).when(intent, CHLOE).refused(Reason.ROUND_UNFIT, "round")
    given(writing(Purpose.PULSE)).when(intent, CHLOE).refused(Reason.ROUND_UNFIT, "round")
    lines = within("learn", round_opened(Purpose.LEARNING))
    given(lines).when(intent, CHLOE).refused(Reason.ROUND_UNFIT, "round")


def test_somebody_may_say_that_they_have_nothing_to_write() -> None:
    lines = writing(Purpose.THOUGHTS)
    given(lines).when(command(Pass), CHLOE).then(text_written(""))
    meeting = done(folded(lines), CHLOE, command(Pass))
    assert open_round(meeting).ready == 1
    assert opened(meeting) == ()
    written = [*lines, wrote(CHLOE, "It is me")]
    given(written).when(command(Pass), CHLOE).refused(Reason.TURN_TAKEN)
    given([*lines, revealed()]).when(command(Pass), CHLOE).refused(Reason.TURN_TAKEN)


def test_who_had_nothing_may_still_write_something() -> None:
    lines = writing(Purpose.THOUGHTS, wrote(CHLOE, ""))
    given(lines).when(command(Write), CHLOE).then(text_written("Who owns the rota?", first=False))


def test_a_late_arrival_may_write_and_is_awaited() -> None:
    lines = within("reframe", round_opened(Purpose.STATEMENTS), seated(GIL))
    assert open_round(folded(lines)).order == (*WRITERS, GIL)
    given(lines).when(command(Write), GIL).allowed()


def test_whoever_took_part_stays_counted_as_nobody_is_told_whether_they_had_written() -> None:
    lines = writing(Purpose.STATEMENTS, unseated(DEV))
    assert open_round(folded(lines)).order == (BEN, CHLOE, DEV, ESI, FARID)


def test_talk_waits_for_the_reveal() -> None:
    lines = writing(Purpose.PULSE)
    given(lines).when(command(Say), CHLOE).refused(Reason.WRITING)
    given(lines).when(command(Ask), CHLOE).refused(Reason.WRITING)
    given(lines).when(command(Say), ANA).allowed()
    given([*lines, revealed()]).when(command(Say), CHLOE).allowed()


# The reveal


def test_the_coach_reveals_once() -> None:
    lines = writing(Purpose.THOUGHTS, wrote(CHLOE, "It is me", act="write-0001"))
    items = (Item("write-0001", CHLOE, "", "It is me"),)
    given(lines).when(REVEAL, ANA).then(Revealed(ROUND, items))
    given(lines).when(REVEAL, BEN).refused(Reason.NOT_YOURS)
    seen = folded([*lines, revealed(*items)])
    assert (shown(seen), open_round(seen).shown) == (items, ("write-0001",))
    given([*lines, revealed(*items)]).when(REVEAL, ANA).refused(Reason.REVEALED)


def test_only_an_open_round_that_hides_is_revealed() -> None:
    given(within("talk")).when(REVEAL, ANA).refused(Reason.ROUND_OVER, "round")
    given(writing(Purpose.FLOW)).when(REVEAL, ANA).refused(Reason.ROUND_UNFIT, "round")


def test_a_reveal_may_find_nothing() -> None:
    given(writing(Purpose.THOUGHTS)).when(REVEAL, ANA).then(Revealed(ROUND, ()))


def test_a_round_that_is_closed_before_its_reveal_shows_nothing() -> None:
    lines = writing(Purpose.THOUGHTS, wrote(CHLOE, "It is me"), round_closed())
    given(lines).when(REVEAL, ANA).refused(Reason.ROUND_OVER, "round")
    assert [r.revealed for r in folded(lines).rounds] == [None]


def statements(*order: str) -> Meeting:
    """All have written; each text is named for its author."""
    lines = [wrote(m, f"It is {m}", act=f"write-{m}") for m in order]
    return folded(writing(Purpose.STATEMENTS, *lines))


def test_the_order_of_a_reveal_is_not_that_of_writing() -> None:
    three = {opened(statements(*order)) for order in permutations(WRITERS[:3])}
    assert len(three) == 1


def test_each_author_is_sometimes_first_and_sometimes_last() -> None:
    meeting = statements(*WRITERS)
    orders = [[i.by for i in opened(meeting, f"reveal-{n:04}")] for n in range(60)]
    assert {order[0] for order in orders} == set(WRITERS)
    assert {order[-1] for order in orders} == set(WRITERS)


@pytest.mark.parametrize("purpose", NAMELESS)
def test_what_has_no_names_shows_neither_an_author_nor_their_act(purpose: Purpose) -> None:
    options = RULES[purpose].options
    kind = voted if options else wrote
    texts = [options[n % 3] if options else f"Text {n}" for n in range(5)]
    pairs = list(zip(WRITERS, texts, strict=True))
    seen = opened(folded(writing(purpose, *(kind(m, text) for m, text in pairs))))
    assert [item.id for item in seen] == [f"reveal-0001.{place}" for place in range(5)]
    bare = (replace(item, id="") for item in seen)
    assert sorted(bare, key=lambda i: i.text) == [Item("", "", "", t) for t in sorted(texts)]


@pytest.mark.parametrize("purpose", NAMELESS)
def test_what_has_no_names_looks_the_same_whoever_wrote_it(purpose: Purpose) -> None:
    options = RULES[purpose].options
    kind = voted if options else wrote
    texts = options[:3] or ("One", "Two", "Three")
    seen = {
        opened(folded(writing(purpose, *map(kind, who, texts))))
        for who in permutations(WRITERS[:3])
    }
    assert len(seen) == 1


def test_what_has_no_names_tells_no_second_text_from_a_first() -> None:
    again = By(CHLOE, replace(text_written("Slower", first=False), place=2))
    meeting = folded(writing(Purpose.BETTER, wrote(CHLOE, "Fewer"), again))
    assert [item.slot for item in opened(meeting)] == ["", ""]


def test_the_pulse_and_its_two_questions_are_without_names() -> None:
    assert {Purpose.PULSE, Purpose.GOING_WELL, Purpose.BETTER} <= set(NAMELESS)


# What comes late

LATE = RevealLate(id="house:late:1", round=ROUND)
FIRST = wrote(CHLOE, "It is me", act="write-0001")
SHOWN = revealed(Item("write-0001", CHLOE, "", "It is me"))


def test_who_had_written_nothing_may_do_so_after_the_reveal() -> None:
    lines = writing(Purpose.THOUGHTS, FIRST, SHOWN)
    given(lines).when(command(Write), DEV).then(text_written("Who owns the rota?"))
    given(lines).when(command(Write), CHLOE).refused(Reason.REVEALED)


def test_who_had_passed_may_write_after_the_reveal() -> None:
    lines = writing(Purpose.THOUGHTS, wrote(DEV, ""), FIRST, SHOWN)
    given(lines).when(command(Write), DEV).then(text_written("Who owns the rota?", first=False))


def test_what_came_late_is_added_to_what_is_shown() -> None:
    lines = writing(Purpose.THOUGHTS, FIRST, SHOWN, wrote(DEV, "Or me", act="write-0002"))
    late = Item("write-0002", DEV, "", "Or me")
    given(lines).when(LATE, HOUSE).then(Revealed(ROUND, (late,)))
    meeting = done(folded(lines), HOUSE, LATE)
    assert [i.text for i in shown(meeting)] == ["It is me", "Or me"]
    assert open_round(meeting).late == ()


def test_what_came_late_without_a_name_stays_without_one() -> None:
    lines = writing(Purpose.BETTER, revealed(), wrote(DEV, "Fewer of us"))
    shown = Item(f"{LATE.id}.0", "", "", "Fewer of us")
    given(lines).when(LATE, HOUSE).then(Revealed(ROUND, (shown,)))


def test_without_anything_late_there_is_nothing_to_show() -> None:
    given(writing(Purpose.THOUGHTS, FIRST, SHOWN)).when(LATE, HOUSE).refused(Reason.REVEALED)
    given(writing(Purpose.THOUGHTS, FIRST)).when(LATE, HOUSE).refused(Reason.REVEALED)
    given(within("talk")).when(LATE, HOUSE).refused(Reason.REVEALED)


# What a reveal leaves in the meeting


def test_bids_are_those_that_were_revealed() -> None:
    lines = within("choose", round_opened(Purpose.BIDS), wrote(DEV, "My boss", act="write-0001"))
    assert folded(lines).bids == ()
    assert done(folded(lines), ANA, REVEAL).bids == (Bid("write-0001", DEV, "My boss"),)


def test_written_questions_are_put_to_the_presenter() -> None:
    lines = within("write_questions", round_opened(Purpose.QUESTIONS), FIRST)
    meeting = done(folded(lines), ANA, REVEAL)
    question = Question("write-0001", CHLOE, BEN, "write_questions", 0, 0, "It is me")
    assert meeting.questions == meeting.queue == (question,)


def test_written_questions_are_put_to_everyone_where_nobody_presents() -> None:
    lines = within("talk", By(HOUSE, MemberUnseated(BEN)), round_opened(Purpose.QUESTIONS))
    meeting = done(folded([*lines, FIRST]), ANA, REVEAL)
    assert [q.to for q in meeting.questions] == [EVERYONE]


def test_written_questions_belong_to_their_airtime() -> None:
    start = during("explore", round_opened(Purpose.QUESTIONS), FIRST)
    assert [q.airtime for q in done(folded(start), ANA, REVEAL).queue] == [1]


# Learning

LEARNING = round_opened(Purpose.LEARNING)


def learning(*since: By) -> list[By]:
    return within("learn", LEARNING, *since)


def test_learning_has_a_level_and_says_who_may_see_it() -> None:
    event = LearningWritten(ROUND, Level.SELF, "I hurry", SeenBy.SET, True)
    given(learning()).when(learn(), CHLOE).then(event)
    given(learning()).when(learn(), ANA).refused(Reason.NOT_YOURS)
    given(within("learn")).when(learn(), CHLOE).refused(Reason.ROUND_OVER, "round")
    thoughts = given(within("learn", round_opened(Purpose.THOUGHTS)))
    thoughts.when(learn(), CHLOE).refused(Reason.ROUND_UNFIT, "round")
    scale = given(within("learn", round_opened(Purpose.SCALE)))
    scale.when(learn(), CHLOE).refused(Reason.ROUND_UNFIT, "round")


def test_somebody_writes_once_at_each_level_and_is_counted_once() -> None:
    meeting = folded(learning())
    for n, level in enumerate((*Level, Level.SET)):
        intent = WriteLearning(
            id=f"learn-{n:04}", round=ROUND, level=level, text=f"Text {n}", seen_by=SeenBy.SET
        )
        meeting = done(meeting, CHLOE, intent)
    found = open_round(meeting)
    assert found.ready == 1
    assert [(i.slot, i.text) for i in found.items] == [
        ("best", "Text 0"),
        ("better", "Text 1"),
        ("self", "Text 2"),
        ("organisation", "Text 4"),
        ("elsewhere", "Text 5"),
        ("set", "Text 6"),
    ]


def test_after_the_reveal_only_other_levels_may_be_written() -> None:
    lines = given(learning(learned(CHLOE, "I hurry"), revealed()))
    lines.when(learn(), CHLOE).refused(Reason.REVEALED)
    lines.when(learn(level=Level.SET), CHLOE).allowed()


def test_private_learning_is_never_revealed() -> None:
    private = learned(CHLOE, "I was afraid", seen_by=SeenBy.ME)
    shared = learned(CHLOE, "We hurry", Level.SET, SeenBy.ORGANISATION, first=False)
    meeting = done(folded(learning(private, shared)), ANA, REVEAL)
    [kept] = meeting.learnings
    assert kept == Learning(kept.id, CHLOE, Level.SET, "We hurry", SeenBy.ORGANISATION)
    assert [i.text for i in shown(meeting)] == ["We hurry"]


def test_private_learning_that_comes_late_is_not_revealed_either() -> None:
    lines = learning(revealed(), learned(CHLOE, "I was afraid", seen_by=SeenBy.ME))
    given(lines).when(LATE, HOUSE).refused(Reason.REVEALED)


def test_learning_stays_when_its_phase_is_left() -> None:
    lines = learning(learned(CHLOE, "I hurry"))
    meeting = told_and_closed(lines)
    assert [found.text for found in meeting.learnings] == ["I hurry"]


def told_and_closed(lines: list[By]) -> Meeting:
    meeting = done(folded(lines), ANA, REVEAL)
    return done(
        meeting, ANA, Move(id="move-0001", leaving="learn", to="closed", unrevealed=Unrevealed.KEEP)
    )


def test_the_order_of_what_has_no_names_is_another_at_each_reveal() -> None:
    lines = [wrote(m, f"It is {n}", act=f"write-{m}") for n, m in enumerate(WRITERS)]
    meeting = folded(writing(Purpose.GOING_WELL, *lines))
    orders = {tuple(i.text for i in opened(meeting, f"reveal-{n:04}")) for n in range(20)}
    assert len(orders) > 10
