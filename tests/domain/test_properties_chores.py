"""When the house has something to do: at the time that is foretold, and never before."""

from collections.abc import Mapping
from random import Random

from server.domain.meeting.chores import chore, next_at
from server.domain.meeting.phases import LAST
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.vocabulary import Housekeeping
from tests.cast import CAST, MINUTE, SECOND
from tests.moments import Moment, Seen, at_all_moments

Away = Mapping[str, int]

GOES_WITHIN_MS = 40 * SECOND
LATER = (0, 1, SECOND, 19 * SECOND, 21 * SECOND, MINUTE, 10 * MINUTE, 24 * 60 * MINUTE)
AT_LEAST = 2
"""How often each kind of chore is to be seen coming, in all the meetings."""


def some_are_away(moment: Moment) -> Away:
    """From when on some count as gone: since before the entry, or soon after it."""
    random = Random(moment.entry.seq * 1000 + moment.entry.at)
    away = [member for member in CAST if random.random() < random.choice((0.2, 0.6))]
    return {m: moment.entry.at + random.randint(-GOES_WITHIN_MS, GOES_WITHIN_MS) for m in away}


def found(m: Meeting, away: Away, now: int) -> Housekeeping | None:
    """What there is to do at a time, when those whose time has come are gone."""
    return chore(m, [member for member, goes in away.items() if goes <= now], now)


def test_at_the_time_that_is_foretold_there_is_something_to_do_and_not_a_moment_sooner() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        m, now, away = moment.after, moment.entry.at, some_are_away(moment)
        at = next_at(m, away, now)
        if at is None:
            return
        assert at >= now
        todo = found(m, away, at)
        assert todo is not None
        seen[f"{type(todo).__name__} {'later' if at > now else 'at once'}"] += 1
        for sooner in {now, (now + at) // 2, at - SECOND, at - 1, *(t - 1 for t in away.values())}:
            assert not now <= sooner < at or found(m, away, sooner) is None

    seen = at_all_moments(check, 60)
    coming = ("SkipAbsent later", "OfferChair later", "EndRound later", "Advance later")
    at_once = ("RevealLate at once", "KeepChair at once", "OfferChair at once")
    assert min(seen[what] for what in (*coming, *at_once)) >= AT_LEAST, seen


def test_where_nothing_is_foretold_there_is_never_anything_to_do() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        m, now, away = moment.after, moment.entry.at, some_are_away(moment)
        if next_at(m, away, now) is None:
            assert [found(m, away, now + later) for later in LATER] == [None] * len(LATER)
            seen["over" if m.phase == LAST else "quiet"] += 1

    seen = at_all_moments(check)
    assert min(seen["over"], seen["quiet"]) >= AT_LEAST, seen


def test_looking_again_before_the_time_foretells_the_same_time() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        m, now, away = moment.after, moment.entry.at, some_are_away(moment)
        at = next_at(m, away, now)
        if at is not None and at > now:
            assert [next_at(m, away, look) for look in ((now + at) // 2, at - 1, at)] == [at] * 3
            seen["later"] += 1

    assert at_all_moments(check)["later"] >= AT_LEAST
