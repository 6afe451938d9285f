"""A pace: so many at once, and never more than that and one more each so many ms."""

from hypothesis import given
from hypothesis import strategies as st

from server.edge import pace
from server.edge.pace import Pace, Paced
from tests.live.standins import Clock

PACES = st.builds(Pace, st.integers(1, 20), st.integers(1, 1_000))
STEPS = st.lists(st.tuples(st.integers(0, 3_000), st.integers(1, 5)), min_size=1, max_size=60)


def test_as_many_are_done_at_once_as_there_may_be_and_then_one_each_so_often() -> None:
    clock = Clock()
    paced = Paced(Pace(3, 100), clock)
    assert [paced.take("ana") for _ in range(4)] == [0, 0, 0, 100]
    clock.go_on(99)
    assert paced.take("ana") == 1
    clock.go_on(1)
    assert [paced.take("ana"), paced.take("ana")] == [0, 100]


def test_each_has_a_pace_of_their_own_and_makes_up_for_all_in_time() -> None:
    clock = Clock()
    paced = Paced(Pace(2, 100), clock)
    assert [paced.take("ana"), paced.take("ana"), paced.take("ben")] == [0, 0, 0]
    clock.go_on(200)
    assert [paced.take("ana"), paced.take("ana"), paced.take("ana")] == [0, 0, 100]


def test_what_costs_more_than_there_ever_is_may_be_done_when_nothing_else_was() -> None:
    clock = Clock()
    paced = Paced(Pace(2, 100), clock)
    assert paced.take("ana", 50) == 0
    assert paced.take("ana") == 4_900


def test_what_is_only_looked_at_is_not_counted() -> None:
    paced = Paced(Pace(1, 100), Clock())
    assert [paced.wait("ana"), paced.wait("ana"), paced.take("ana")] == [0, 0, 0]
    assert [paced.take("ana"), paced.take("ana"), paced.wait("ana")] == [100, 100, 100]


@given(PACES, STEPS)
def test_never_more_is_done_than_the_pace_allows(given: Pace, steps: list[tuple[int, int]]) -> None:
    clock = Clock()
    paced = Paced(given, clock)
    done: list[tuple[int, int]] = []
    for pause, cost in steps:
        clock.go_on(pause)
        wait = paced.take("ana", cost)
        if not wait:
            done.append((clock(), cost))
            continue
        clock.go_on(wait)
        assert paced.wait("ana", cost) == 0
    for place, (began, _) in enumerate(done):
        for end, (over, last) in enumerate(done[place:], place):
            spent = sum(cost for _, cost in done[place : end + 1])
            allowed = max(given.at_once, last) + (over - began) / given.every_ms
            assert spent <= allowed + max(cost for _, cost in done[place : end + 1])


def test_only_so_many_are_kept_in_mind_and_those_who_made_up_go_first() -> None:
    clock = Clock()
    paced = Paced(Pace(1, 10), clock)
    for count in range(pace.MOST_KNOWN):
        paced.take(f"early {count}")
    clock.go_on(10)
    paced.take("late", 7)
    paced.take("later")
    assert set(paced.made_up) == {"late", "later"}
    for count in range(pace.MOST_KNOWN):
        paced.take(f"crowd {count}")
    assert len(paced.made_up) <= pace.MOST_KNOWN
    assert paced.wait("late") == 70
