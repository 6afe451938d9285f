"""Two entries of one person become one: in their set, and in what a meeting has of them."""

from collections.abc import Callable
from typing import Any

import pytest

from server.domain.meeting.agreeing import PartTaken
from server.domain.meeting.asking import QuestionLingered
from server.domain.meeting.commitments import Witnessed
from server.domain.meeting.drafting import QuestionDrafted
from server.domain.meeting.entries import BecameOne, BecomeOne
from server.domain.meeting.presenting import PresenterChosen
from server.domain.meeting.saying import NotedDown
from server.domain.meeting.skills import ExampleGiven, SkillChosen
from server.domain.meeting.state.learning import SeenBy
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import Named, Part, Role
from server.domain.meeting.state.questions import Status
from server.domain.meeting.state.rounds import Purpose
from server.domain.record import record
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CHLOE,
    DEV,
    ESI,
    FARID,
    By,
    asked,
    asked_aloud,
    begun,
    chosen,
    commitment,
    committed,
    deputy,
    due,
    during,
    folded,
    gathered,
    given,
    learned,
    offered_chair,
    passed,
    put_off,
    reported,
    round_opened,
    said,
    settled,
    spoke,
    took_chair,
    unseated,
    voted,
    within,
    wrote,
)
from tests.domain.scenes import GIL, open_round


def one(going: str, stays: str, role: Role = Role.MEMBER) -> By:
    """As it is once their words were looked up."""
    return By(HOUSE, BecameOne(going, stays, "Sam", role, 9))


def turns(*since: By) -> list[By]:
    """Everybody speaks in turn: Ben, who presents, among them."""
    return within("open", round_opened(), *since)


def test_the_house_makes_one_of_two_whoever_they_are() -> None:
    for going in (BEN, GIL):
        act = BecomeOne(id=f"house:one:{going}", member=going, into=CHLOE, role=Role.MEMBER)
        event = BecameOne(going, CHLOE, "", Role.MEMBER, 0)
        given(during("explore")).when(act, HOUSE).then(event)


# Who is there


def test_of_two_members_one_is_left_at_the_place_of_the_first() -> None:
    both = folded([*gathered(), one(DEV, BEN)])
    assert [p.id for p in both.members] == [ANA, BEN, CHLOE, ESI, FARID]
    other = folded([*gathered(), one(BEN, DEV)])
    assert [p.id for p in other.members] == [ANA, DEV, CHLOE, ESI, FARID]
    [dev] = [p for p in other.members if p.id == DEV]
    assert (dev.name, dev.role, dev.place, dev.seated) == ("Sam", Role.MEMBER, 9, True)


def test_who_is_alone_there_goes_on_under_the_other_id() -> None:
    after = folded([*gathered(ANA, BEN), one(BEN, GIL)])
    assert [(p.id, p.name, p.place) for p in after.members] == [(ANA, "", 0), (GIL, "Sam", 9)]


@pytest.mark.parametrize(("going", "stays"), [(BEN, DEV), (DEV, BEN)])
def test_they_have_a_seat_if_either_had_one(going: str, stays: str) -> None:
    assert folded([*gathered(), unseated(BEN), one(going, stays)]).member(stays)
    neither = folded([*gathered(), unseated(BEN), unseated(DEV), one(going, stays)])
    assert neither.member(stays) is None


def test_who_coaches_the_set_as_either_does_so_as_the_one() -> None:
    after = folded([*gathered(), one(ANA, BEN, Role.COACH)])
    assert (after.members[0].id, after.members[0].role) == (BEN, Role.COACH)
    assert after.chair.coach == BEN
    second = folded([*gathered(BEN, ANA), one(ANA, BEN, Role.COACH)])
    assert [(p.id, p.role) for p in second.members] == [(BEN, Role.COACH)]


def test_the_skill_of_the_first_who_has_one_stays_with_its_rating() -> None:
    skills = [By(DEV, SkillChosen("To wait"), "skill-dev")]
    [left] = [p for p in folded([*gathered(), *skills, one(DEV, BEN)]).members if p.id == BEN]
    assert (left.skill, left.skill_id) == ("To wait", "skill-dev")
    skills.append(By(BEN, SkillChosen("To ask"), "skill-ben"))
    [first] = [p for p in folded([*gathered(), *skills, one(DEV, BEN)]).members if p.id == BEN]
    assert (first.skill, first.skill_id) == ("To ask", "skill-ben")


def test_who_is_only_mentioned_is_mentioned_once() -> None:
    lines = [*gathered(), due(commitment(GIL), commitment(FARID, "commit-0002"))]
    assert folded([*lines, one(GIL, FARID)]).mentioned == (Named(FARID, "Sam", 9),)
    assert Named("hal", "Sam", 9) in folded([*lines, one(GIL, "hal")]).mentioned


def test_who_is_nowhere_changes_nothing_but_the_number_of_lines() -> None:
    lines = turns(said(BEN))
    before, after = folded(lines), folded([*lines, one("nobody", "none")])
    assert (after.members, after.rounds, after.posts) == (
        before.members,
        before.rounds,
        before.posts,
    )


# All that was theirs

LEARNED = learned(DEV, "I interrupt", seen_by=SeenBy.ME)
WRITTEN: list[tuple[list[By], Callable[[Meeting], Any]]] = [
    ([committed(DEV)], lambda m: m.commitments[0].member),
    ([committed(CHLOE, "c"), By(DEV, Witnessed("c"))], lambda m: m.commitments[0].witnesses[0]),
    ([due(commitment(DEV)), reported(DEV)], lambda m: record(m).reports[0].member),
    ([asked(DEV, CHLOE)], lambda m: m.questions[0].by),
    ([asked(CHLOE, DEV)], lambda m: m.questions[0].to),
    ([asked_aloud(DEV, by=ANA)], lambda m: m.questions[0].by),
    ([By(DEV, QuestionLingered("Who else?"))], lambda m: m.lingering[0].by),
    ([By(DEV, NotedDown("He looked down"))], lambda m: record(m).own[0].by),
    ([By(DEV, QuestionDrafted("Why now?"))], lambda m: record(m).own[0].by),
    ([round_opened(Purpose.LEARNING), LEARNED], lambda m: record(m).own[0].by),
    ([round_opened(Purpose.BIDS), wrote(DEV, "My team")], lambda m: open_round(m).items[0].by),
    ([round_opened(Purpose.PULSE), voted(DEV, "great")], lambda m: open_round(m).items[0].by),
    ([said(DEV)], lambda m: m.posts[0].by),
    ([By(CHLOE, ExampleGiven(DEV, "You waited"))], lambda m: m.examples[0].member),
    ([By(DEV, PartTaken(Part.HOST, True))], lambda m: m.next_parts[0].member),
]


@pytest.mark.parametrize(("lines", "whose"), WRITTEN)
def test_what_was_theirs_is_the_others(lines: list[By], whose: Callable[[Meeting], Any]) -> None:
    assert whose(folded(within("deepen", *lines))) == DEV
    assert whose(folded(within("deepen", *lines, one(DEV, ESI)))) == ESI


def test_the_record_of_a_meeting_that_is_over_becomes_the_others() -> None:
    parked = settled(Status.PARKED, DEV)
    lines = [*within("deepen", asked(CHLOE, DEV), parked, committed(DEV)), begun("closed")]
    assert [q.owner for q in record(folded(lines)).kept] == [DEV]
    after = record(folded([*lines, one(DEV, ESI)]))
    assert [q.owner for q in after.kept] == [c.member for c in after.commitments] == [ESI]


# Rounds, the chair, presenters


def test_whose_turn_it_was_has_it_as_the_other() -> None:
    before = open_round(folded(turns()))
    assert before.turn
    others = [id for id in before.order if id != before.turn]
    going = folded(turns(one(before.turn, GIL)))
    assert open_round(going).turn == GIL
    assert open_round(going).order == (GIL, *others)
    stays = folded(turns(one(others[-1], before.turn)))
    assert open_round(stays).turn == before.turn
    assert open_round(stays).order == (before.turn, *others[:-1])


def test_who_had_their_turn_as_either_has_had_it() -> None:
    first, second, third, *_ = open_round(folded(turns())).order
    for going, stays in ((first, third), (third, first)):
        after = open_round(folded(turns(spoke(first), one(going, stays))))
        assert (after.had, after.turn) == ((stays,), second)
        assert after.order.count(stays) == 1


def test_a_turn_that_both_had_was_had_once() -> None:
    first, second, third, *_ = open_round(folded(turns())).order
    lines = turns(spoke(first), spoke(second), one(first, second))
    after = open_round(folded(lines))
    assert (after.had, after.turn) == ((second,), third)


def test_who_passed_or_was_put_off_did_so_as_the_other() -> None:
    first, second, *_, last = open_round(folded(turns())).order
    after = open_round(folded(turns(passed(first), put_off(second), one(first, GIL))))
    assert after.passed == (GIL,)
    later = open_round(folded(turns(passed(first), put_off(second), one(second, last))))
    assert (later.later, later.waiting[-1]) == ((last,), last)


def test_a_round_for_which_nobody_waits_any_more_is_over() -> None:
    lines = turns()
    order = open_round(folded(lines)).order
    had = [spoke(id) for id in order[:-1]]
    assert folded(turns(*had)).round
    assert folded(turns(*had, one(order[-1], order[0]))).round is None


def test_what_both_wrote_unseen_is_kept_of_both() -> None:
    bids = round_opened(Purpose.BIDS)
    lines = within("choose", bids, wrote(DEV, "A", act="a"), wrote(ESI, "B", act="b"))
    after = open_round(folded([*lines, one(DEV, ESI)]))
    assert [(i.by, i.text) for i in after.items] == [(ESI, "A"), (ESI, "B")]
    assert after.order.count(ESI) == 1
    assert after.writers in ((), (ESI,))


def test_who_was_in_the_chair_is_in_it_as_the_other_and_presents_nowhere() -> None:
    lines = [*gathered(), chosen(BEN), took_chair(CHLOE)]
    after = folded([*lines, one(CHLOE, BEN)])
    assert (after.chair.coach, after.presenters) == (BEN, ((),))
    stays = folded([*lines, one(BEN, CHLOE)])
    assert (stays.chair.coach, stays.presenters) == (CHLOE, ((),))


def test_a_deputy_is_the_other_unless_that_is_whoever_is_in_the_chair() -> None:
    lines = [*gathered(), deputy(CHLOE)]
    assert folded([*lines, one(CHLOE, DEV)]).chair.deputy == DEV
    assert folded([*lines, one(CHLOE, ANA, Role.COACH)]).chair.deputy is None


def test_a_chair_that_is_offered_is_so_to_the_other() -> None:
    lines = [*gathered(), deputy(CHLOE), offered_chair(CHLOE), one(CHLOE, DEV)]
    assert folded(lines).chair.to == DEV


def test_who_presents_does_so_as_the_other_and_once() -> None:
    lines = [*gathered(), chosen(BEN)]
    assert folded([*lines, one(BEN, DEV)]).presenters == ((DEV,),)
    both = [*gathered(), By(ANA, PresenterChosen(1, (BEN, DEV), "")), one(BEN, DEV)]
    assert folded(both).presenters == ((DEV,),)
