"""A sequence that grows is what a list would be, and what it grew from stays as it was."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.growing import BLOCK, Growing

DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("plus"), st.integers(0, 3 * BLOCK)),
        st.tuples(st.just("put"), st.integers(0, 10 * BLOCK)),
    ),
    max_size=20,
)


def after(was: list[int], deed: tuple[str, int]) -> list[int]:
    """What a list becomes by a deed; nothing is put in a place of an empty one."""
    does, number = deed
    if does == "plus":
        return [*was, *range(number)]
    at = number % max(len(was), 1)
    return [-number if place == at else one for place, one in enumerate(was)]


def grows(was: Growing[int], deed: tuple[str, int]) -> Growing[int]:
    does, number = deed
    if does == "plus":
        return was.plus(*range(number))
    return was.put(number % len(was), -number) if was else was


@given(DEEDS)
def test_it_is_at_each_step_what_a_list_would_be(deeds: list[tuple[str, int]]) -> None:
    lists = list(accumulate(deeds, after, initial=list[int]()))
    steps = list(accumulate(deeds, grows, initial=Growing[int]()))
    for found, plain in zip(steps, lists, strict=True):
        assert len(found) == len(plain)
        assert list(found) == plain
        assert list(reversed(found)) == plain[::-1]
        assert [found[at] for at in range(-len(plain), len(plain))] == plain * 2
        assert found[1:-1] == tuple(plain[1:-1])
        assert found == tuple(plain) == Growing(plain)
        assert hash(found) == hash(Growing(plain))


@pytest.mark.parametrize("many", [0, 3, BLOCK, 3 * BLOCK + 1])
def test_there_is_nothing_beyond_its_ends(many: int) -> None:
    found = Growing(range(many))
    for place in (many, -many - 1):
        with pytest.raises(IndexError):
            found[place]


def test_what_is_longer_or_changed_shares_what_it_has_in_common() -> None:
    before = Growing(range(100 * BLOCK))
    for more in (before.plus(1), before.put(0, -1), before.plus(*range(BLOCK))):
        own = [one for one in more.blocks if not any(one is was for was in before.blocks)]
        assert len(own) <= 1
    assert before == tuple(range(100 * BLOCK))


def test_what_grows_already_is_taken_as_it_is() -> None:
    before = Growing(range(3))
    assert Growing.of(before) is before
    assert Growing.of((0, 1, 2)) == before
