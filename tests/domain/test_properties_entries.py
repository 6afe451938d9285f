"""What holds of every meeting in which two became one."""

from collections.abc import Iterator
from random import Random
from typing import Any

import msgspec

from server.domain.entry import Entry
from server.domain.meeting.entries import BecameOne
from server.domain.meeting.fold import evolve, fold
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import Role
from server.domain.meeting.vocabulary import Event
from server.domain.record import record
from server.domain.words import HOUSE
from tests.cast import ANA, CAST, role_of
from tests.moments import Entries, Seen, on_many
from tests.plain import encoded, plain

decode = msgspec.json.Decoder(Entry[Event]).decode
MEETINGS = 60


def with_one(entries: Entries) -> tuple[Entries, str, str]:
    """A meeting at random up to a moment at which two become one; who went, and who stays."""
    random = Random(len(entries))
    until = random.randint(3, len(entries))
    going, stays = random.sample(CAST, 2)
    role = Role.COACH if going == ANA else role_of(stays)
    event = BecameOne(going, stays, "Sam", role, 9)
    last = entries[until - 1]
    line: Entry[Event] = Entry(last.seq + 1, last.at + 1, HOUSE, f"house:one:{going}", event)
    return [*entries[:until], line], going, stays


def strings(value: Any) -> Iterator[str]:
    """Every string in plain data, also as the name of a field."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from (name, *strings(inner))
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def of_strings(value: Any) -> Iterator[list[str]]:
    """Every list of nothing but strings in plain data."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        yield value
    for one in inner:
        yield from of_strings(one)


def test_who_went_is_nowhere_and_nobody_is_twice_in_a_list() -> None:
    def check(entries: Entries, seen: Seen) -> None:
        lines, going, stays = with_one(entries)
        before, after = fold(lines[:-1]), fold(lines)
        for value in (after, record(after)):
            assert going not in strings(plain(value))
        for ids in of_strings(plain(after)):
            assert not set(ids) & set(CAST) or len(set(ids)) == len(ids)
        for people in (after.members, after.mentioned):
            assert sum(p.id == stays for p in people) <= 1
        seen["gone"] += going in strings(plain(before))
        seen["both"] += {going, stays} <= {p.id for p in before.members}
        seen["in a list"] += any({going, stays} <= set(ids) for ids in of_strings(plain(before)))
        seen["chair"] += before.chair.coach in (going, stays)

    found = on_many(check, MEETINGS)
    assert min(found[what] for what in ("gone", "both", "in a list", "chair")) >= 3, found


def test_whoever_is_in_the_chair_is_no_deputy_and_presents_nowhere() -> None:
    def check(entries: Entries, seen: Seen) -> None:
        lines, _, stays = with_one(entries)
        after = fold(lines)
        coach = after.chair.coach
        if coach == stays:
            assert after.chair.deputy != coach
            assert not any(coach in ids for ids in after.presenters)
            seen["chair"] += 1

    assert on_many(check, MEETINGS)["chair"] >= 3


def test_nothing_that_anybody_said_is_lost() -> None:
    def check(entries: Entries, seen: Seen) -> None:
        lines, _, _ = with_one(entries)
        before, after = fold(lines[:-1]), fold(lines)
        assert said(before) == said(after)
        seen["said"] += len(said(before))

    assert on_many(check, MEETINGS)["said"] > 100


def said(m: Meeting) -> list[tuple[str, str]]:
    """The ids and texts of all that was said, whoever by."""
    lists = (m.posts, m.own_notes, m.drafted, m.lingering, m.questions, m.learnings, m.offers)
    written = [item for r in m.rounds for item in (*r.items, *(r.revealed or ()))]
    things: list[Any] = [one for some in lists for one in some] + written
    promised = [(c.id, c.what) for c in (*m.commitments, *m.due)]
    return [(one.id, getattr(one, "text", "")) for one in things] + promised


def test_folding_is_the_same_from_any_split_and_from_what_was_kept() -> None:
    def check(entries: Entries, seen: Seen) -> None:
        lines, _, _ = with_one(entries)
        live = fold(lines)
        kept = [decode(msgspec.json.encode(line)) for line in lines]
        assert kept == lines
        for split in (1, len(lines) // 2, len(lines) - 1):
            half = msgspec.json.decode(encoded(fold(kept[:split])), type=Meeting)
            assert fold(kept[split:], half) == live
        seen["lines"] += len(lines)

    assert on_many(check, MEETINGS)["lines"] > 400


def test_to_become_one_twice_is_to_become_one() -> None:
    def check(entries: Entries, seen: Seen) -> None:
        lines, _, _ = with_one(entries)
        last = lines[-1]
        again = msgspec.structs.replace(last, seq=last.seq + 1, at=last.at + 1, act="house:again")
        once = fold(lines)
        assert plain(evolve(once, again)) | {"seq": 0} == plain(once) | {"seq": 0}
        seen["rounds"] += len(once.rounds)

    assert on_many(check, MEETINGS)["rounds"] > 40
