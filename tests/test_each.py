"""A test of many cases fails where one of them does, and says which."""

import pytest

from tests.each import of_each


def small(number: int) -> None:
    assert number < 3


def test_it_passes_where_all_do() -> None:
    of_each([1, 2])(small)()


def test_it_tells_of_each_that_fails() -> None:
    with pytest.raises(ExceptionGroup) as failing:
        of_each([1, 5, 2, 4])(small)()
    told = [wrong.__notes__ for wrong in failing.value.exceptions]
    assert told == [["This is of 5."], ["This is of 4."]]


def test_it_asks_for_no_fixture_and_keeps_its_name() -> None:
    made = of_each([1])(small)
    assert made.__name__ == "small"
    assert not made.__code__.co_argcount


def test_it_fails_where_there_is_nothing_to_look_at() -> None:
    with pytest.raises(AssertionError, match="nothing"):
        of_each([])(small)()
