"""What holds of those who watch, in every meeting: they are seen, and take no part in it."""

from server.domain.meeting.saying import NotedDown
from server.domain.meeting.seats import KnownAs, MemberUnseated, WatcherSeated
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import TAKING_PART, WATCHING, Capacity, Role
from server.domain.words import HOUSE
from tests.meetings import EVERYBODY
from tests.moments import Moment, Seen, at_all_moments

MANY = 120
CAPACITY = {Role.APPRENTICE: Capacity.APPRENTICE, Role.OBSERVER: Capacity.OBSERVER}


def seated(m: Meeting) -> dict[str, Role]:
    return {w.id: w.role for w in m.watchers if w.seated}


def test_whoever_watches_has_no_turn_no_chair_and_no_problem() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        m = moment.after
        watching = seated(m)
        for who, role in watching.items():
            assert m.member(who) is None
            assert m.capacities(who) == {CAPACITY[role]}
            assert who not in (m.chair.coach, m.chair.deputy, m.chair.to)
            assert not any(who in ids for ids in m.presenters)
            for r in m.open_rounds:
                assert who != r.turn
                # Of what hides nobody is told whether they had written.
                assert r.kind.hides or who not in r.waiting
            seen[role] += 1
            seen["in a round"] += m.round is not None

    seen = at_all_moments(check, MANY)
    assert min(seen[one] for one in (*WATCHING, "in a round")) > 100


def test_nothing_is_done_by_whoever_watches_but_what_an_apprentice_notes() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        before, entry, _ = moment
        role = seated(before).get(entry.by)
        if role:
            assert (role, type(entry.event)) == (Role.APPRENTICE, NotedDown)
            seen["noted"] += 1
        gone = entry.by != HOUSE and before.member(entry.by) is None
        assert not gone or role

    assert at_all_moments(check, MANY)["noted"] > 5


def test_whoever_is_another_in_the_set_is_where_that_belongs() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        before, entry, m = moment
        if not isinstance(entry.event, KnownAs | MemberUnseated | WatcherSeated):
            return
        who, role = entry.event.member, getattr(entry.event, "role", None)
        if not before.knows(who) and not isinstance(entry.event, WatcherSeated):
            assert not m.knows(who)
            return
        assert (m.member(who) is not None) == (role in TAKING_PART)
        assert seated(m).get(who) == (role if role in WATCHING else None)
        was = "watched" if before.watcher(who) else "took part" if before.member(who) else "out"
        seen[f"{was}, {role}"] += 1
        if role not in TAKING_PART:
            seen["presented"] += who in before.presenting
            seen["led"] += who == before.chair.coach

    seen = at_all_moments(check, 2 * MANY)
    roles = (*Role, None)
    missing = [f"{was}, {role}" for was in ("watched", "took part", "out") for role in roles]
    assert [one for one in missing if not seen[one] and one != "out, None"] == []
    assert min(seen["presented"], seen["led"]) > 0


def test_nobody_is_twice_among_those_who_watch() -> None:
    def check(moment: Moment, seen: Seen) -> None:
        ids = [w.id for w in moment.after.watchers]
        assert len(set(ids)) == len(ids)
        assert set(ids) <= set(EVERYBODY)
        seen["two"] += len(ids) > 1

    assert at_all_moments(check, MANY)["two"] > 100
