"""A set in which two entries are one: whose seats, links, place and words are whose."""

from typing import Any

from msgspec.structs import replace

from server.domain.meeting.entries import instead
from server.domain.meeting.state.keeping import Kept, KeptQuestion, Own, Why
from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest, member_of
from server.domain.sets.entries import EntriesJoined, JoinEntries
from server.domain.sets.kept import LetGo, QuestionLetGo
from server.domain.sets.keys import MakeOwnKey, TakeSeat
from server.domain.sets.meeting import Planned
from server.domain.sets.people import ChangeName
from server.domain.sets.person import MOST_SEATS, Person
from server.domain.sets.state import LearningSet
from server.domain.visible import as_known
from server.domain.words import HOUSE
from tests.cast import (
    ANA,
    BEN,
    CAST,
    CHLOE,
    DEV,
    STRANGER,
    By,
    a_set,
    commitment,
    folded_set,
    given_set,
    joined,
)
from tests.domain.scenes import GIL, a_record, done_in_set
from tests.people import expects, removed, removes

REMOVED = removed(BEN)
KEY = "k" * 26
EXPECTED = member_of(KEY)
EXPECTS = ANA, expects("Gil", KEY)
ALL_OF_BOTH = ("seat-of-dev", "seat-of-ben")


def join(going: str = DEV, stays: str = BEN) -> tuple[str, JoinEntries]:
    return ANA, JoinEntries(id=f"one-{going}"[:80], member=going, into=stays)


def after(*asked: tuple[str, Any]) -> LearningSet:
    return folded_set(done_in_set(a_set(), *asked))


def who(group: LearningSet, id: str) -> Person:
    found = group.person(id)
    assert found
    return found


def own_key(member: str) -> tuple[str, MakeOwnKey]:
    act = MakeOwnKey(
        id=f"house:own:{member}", member=member, own_key=f"key-{member}", seat=f"seat-of-{member}"
    )
    return HOUSE, act


# Who may


def test_the_coach_alone_makes_one_of_two() -> None:
    act = join()[1]
    given_set(a_set()).when(act, ANA).then(EntriesJoined(DEV, BEN))
    given_set(a_set()).when(act, BEN).refused(Reason.NOT_YOURS)
    given_set(a_set()).when(act, STRANGER).refused(Reason.NOT_SEATED)


def test_both_are_in_the_set_and_are_two() -> None:
    no = Reason.NO_SUCH_MEMBER
    given_set(a_set(REMOVED)).when(join()[1], ANA).refused(no, "into")
    given_set(a_set(REMOVED)).when(join(BEN, DEV)[1], ANA).refused(no, "member")
    given_set(a_set()).when(join(BEN, BEN)[1], ANA).refused(Reason.SAME_ENTRY, "into")


# Who is who


def test_who_goes_is_in_the_set_no_more_and_was_never_another() -> None:
    group = after(join())
    assert group.person(DEV) is None
    assert group.former == ()
    assert group.ever(DEV) == group.ever(BEN) == who(group, BEN)
    assert [p.name for p in group.members] == ["Ana", "Ben", "Chloe", "Esi", "Farid"]
    assert who(group, BEN).place == CAST.index(BEN)


def test_their_name_and_place_are_free_again() -> None:
    lines = done_in_set(a_set(), join())
    rename = ChangeName(id="name-1", member=CHLOE, name="Dev")
    given_set(lines).when(rename, CHLOE).allowed()
    assert who(folded_set([*lines, joined(GIL)]), GIL).place == CAST.index(DEV)


def test_one_who_became_another_that_became_a_third_is_the_third() -> None:
    group = after(join(DEV, BEN), join(BEN, CHLOE))
    assert {group.ever(id) for id in (DEV, BEN, CHLOE)} == {who(group, CHLOE)}
    assert as_known(DEV, group) == {"name": "Chloe", "place": CAST.index(CHLOE)}


def test_a_coach_who_becomes_another_coaches_as_that_one() -> None:
    group = after(join(ANA, BEN))
    assert (who(group, BEN).role, who(group, BEN).known_since) == (Role.COACH, group.seq)
    stays = after(join(BEN, ANA))
    assert (who(stays, ANA).role, who(stays, ANA).known_since) == (Role.COACH, 0)


def test_it_is_noted_with_the_name_of_who_went() -> None:
    [note] = after(join()).noted
    assert (note.what, note.by, note.member, note.was) == ("entries_joined", ANA, BEN, "Dev")


# Seats and links


def test_seats_and_links_of_both_are_of_the_one_and_what_is_theirs_alone_waits() -> None:
    group = after(own_key(BEN), own_key(DEV), join())
    ben = who(group, BEN)
    assert group.seated("seat-of-dev") == group.seated("seat-of-ben") == ben
    assert (ben.seats, ben.waiting) == (ALL_OF_BOTH, ALL_OF_BOTH)
    assert ben.own_keys == ("key-ben", "key-dev")
    [dev] = [p for p in group.people if p.id == DEV]
    assert (dev.seats, dev.own_keys, dev.handed, dev.waiting) == ((), (), (), ())


def test_on_a_seat_that_is_taken_by_a_link_of_either_it_waits_too() -> None:
    """The link was one's own, of whichever of the two: who has it may be somebody else."""
    for key in ("key-ben", "key-dev"):
        sits = HOUSE, TakeSeat(id="house:seat", member=BEN, seat="a-phone", by_key=key)
        group = after(own_key(BEN), own_key(DEV), join(), sits)
        assert "a-phone" in who(group, BEN).waiting
        assert group.noted[-1].what == "seat_taken"
    own = HOUSE, TakeSeat(id="house:seat", member=BEN, seat="a-phone", by_key="key-ben")
    assert who(after(own_key(BEN), EXPECTS, join(EXPECTED, BEN), own), BEN).waiting == ()


def test_of_too_many_seats_those_of_who_stays_are_kept() -> None:
    full = [
        (HOUSE, TakeSeat(id=f"house:{who}:{n}", member=who, seat=f"{who}-{n}", by_key=f"key-{who}"))
        for who in (BEN, DEV)
        for n in range(MOST_SEATS)
    ]
    group = after(own_key(BEN), own_key(DEV), *full, join())
    assert who(group, BEN).seats == tuple(f"ben-{n}" for n in range(MOST_SEATS))


def test_on_the_seats_of_one_who_was_only_expected_nothing_waits() -> None:
    for pair in ((EXPECTED, BEN), (BEN, EXPECTED)):
        one = who(after(EXPECTS, join(*pair)), pair[1])
        assert (one.came, one.seats, one.waiting) == (True, ("seat-of-ben",), ())
        assert one.handed == (digest(KEY),)


def test_two_who_are_only_expected_are_one_who_is_expected() -> None:
    other = ANA, expects("Hal", "h" * 26)
    one = who(after(EXPECTS, other, join(member_of("h" * 26), EXPECTED)), EXPECTED)
    assert (one.came, len(one.own_keys), len(one.handed)) == (False, 2, 2)


def test_a_link_of_ones_own_ends_what_waits() -> None:
    ben = who(after(join(), own_key(BEN)), BEN)
    assert (ben.seats, ben.waiting, ben.handed) == (("seat-of-ben",), (), ())


def test_who_is_taken_out_as_the_one_is_out_as_both() -> None:
    group = after(join(), (ANA, removes(BEN)))
    for seat in ALL_OF_BOTH:
        assert group.seated(seat) == Refusal(Reason.SEAT_REVOKED)
    assert [p.name for p in group.former] == ["Ben"]


# What the set has of them

NOTE = Own("note-0001", DEV, Why.NOTE, "He looked down", 1)
QUESTION = KeptQuestion("question-0001", Kept.PARKED, DEV, CHLOE, 1, "Why now?")
RECORD = a_record(1, commitments=(commitment(DEV, meeting=1),), own=(NOTE,), kept=(QUESTION,))


def with_record(group: LearningSet) -> LearningSet:
    """The set, once its meeting knows of it, too."""
    return replace(group, plans=(Planned(1, "First", 0),), records=(instead(RECORD, DEV, BEN),))


def test_what_was_kept_for_one_is_kept_for_the_other() -> None:
    group = with_record(after(join()))
    assert [c.member for c in group.open_commitments] == [BEN]
    assert [q.id for q in group.kept_for(BEN)] == [QUESTION.id]
    assert [o.id for o in group.own_of(BEN)] == [NOTE.id]
    assert (group.kept_for(DEV), group.own_of(DEV)) == ((), ())


def test_what_one_had_let_go_of_stays_let_go() -> None:
    gone = [By(DEV, QuestionLetGo(id), f"let-{id}") for id in (NOTE.id, QUESTION.id)]
    lines = done_in_set(a_set(*gone), join())
    group = with_record(folded_set(lines))
    assert (group.kept_for(BEN), group.own_of(BEN)) == ((), ())
    others = with_record(folded_set(done_in_set(a_set(*gone[:0]), join())))
    assert (len(others.kept_for(BEN)), len(others.own_of(BEN))) == (1, 1)


def test_the_one_lets_go_of_what_was_the_others() -> None:
    act = LetGo(id="let-go-1", kept=NOTE.id)
    given = given_set([])._replace(group=with_record(after(join())))
    given.when(act, BEN).then(QuestionLetGo(NOTE.id))
    given.when(act, CHLOE).refused(Reason.NO_SUCH_KEPT, "kept")
    given.when(act, DEV).refused(Reason.SEAT_REVOKED)
