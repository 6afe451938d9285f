"""One test of many cases that need none of their own, as all of them are looked at in no time."""

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")

Check = Callable[[T], None]


def of_each(cases: Iterable[T]) -> Callable[[Check[T]], Callable[[], None]]:
    """Make one test of a check: it tells of every case that fails, by its name."""

    def over(check: Check[T]) -> Callable[[], None]:
        every = list(cases)

        def test() -> None:
            assert every, "there is nothing to look at"
            wrong = [failure for case in every if (failure := failed(check, case))]
            if wrong:
                raise ExceptionGroup(check.__name__, wrong)

        # Not what functools.wraps would do: pytest would look for a fixture for each case.
        test.__module__, test.__doc__ = check.__module__, check.__doc__
        test.__name__ = test.__qualname__ = check.__name__
        return test

    return over


def failed(check: Check[T], case: T) -> Exception | None:
    try:
        check(case)
    except Exception as wrong:
        wrong.add_note(f"This is of {case}.")
        return wrong
    return None
