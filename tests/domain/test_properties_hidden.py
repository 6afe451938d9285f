"""What holds of hidden writing in every meeting: nobody has it from us before its reveal."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec.structs import replace

from server.domain.entry import Entry
from server.domain.meeting.drafting import QuestionDrafted
from server.domain.meeting.fold import evolve
from server.domain.meeting.hidden import LearningWritten, Veiled
from server.domain.meeting.landing import Landed, QuestionStarred
from server.domain.meeting.revealing import Reveal, Revealed
from server.domain.meeting.saying import NotedDown
from server.domain.meeting.state.meeting import START, Meeting
from server.domain.meeting.state.mix import Mix, QuestionKind
from server.domain.meeting.state.rounds import Item, Round
from server.domain.meeting.vocabulary import Event
from server.domain.visible import HIDDEN, OWN, is_mark, seen
from server.domain.words import HOUSE
from tests.cast import STRANGER, judged
from tests.commands import command
from tests.edited import who_edited, who_heard
from tests.meetings import EVERYBODY
from tests.moments import (
    Entries,
    Moment,
    Seen,
    as_given,
    at_all_moments,
    moments,
    on_many,
    single,
)

MARKS = re.compile(rb"secret-\d{6}|act-\d{6}")
"""What each hidden text has in it, and the ids of acts, which would lead to an author."""
OWN_THINGS = ("own_notes", "drafted", "marks")
"""The lists of a meeting in which everybody has their own alone."""
NEVER = 10**9
EVERY = 16


def told(entries: Entries, viewer: str) -> Iterator[tuple[int, set[str]]]:
    """The marks in what a viewer is given, line by line."""
    for entry in as_given(entries, viewer):
        text = msgspec.json.encode(entry)
        yield entry.seq, {mark.decode() for mark in MARKS.findall(text)}


def marks_of(value: Any) -> set[str]:
    return {mark.decode() for mark in MARKS.findall(msgspec.json.encode(value))}


def hidden(entries: Entries) -> dict[str, str]:
    """The marks of all that was ever hidden, with their authors."""
    found: dict[str, str] = {}
    for entry in entries:
        if isinstance(entry.event, HIDDEN):
            found |= dict.fromkeys(marks_of(entry) - marks_of(entry.event.round), entry.by)
        if isinstance(entry.event, OWN) or is_mark(entry.event):
            found |= dict.fromkeys(of_its_own(entry), entry.by)
    return found


def of_its_own(entry: Entry[Event]) -> set[str]:
    """The marks that stand in this entry first: of a question all know already."""
    known = marks_of(entry.event.question) if isinstance(entry.event, QuestionStarred) else set()
    return marks_of(entry) - known


def revealed_at(entries: Entries) -> dict[str, int]:
    """From which line on all may see a mark."""
    found: dict[str, int] = {}
    for entry in entries:
        if isinstance(entry.event, Revealed):
            for mark in marks_of(entry.event.items):
                found.setdefault(mark, entry.seq)
    return found


def private(entries: Entries) -> set[str]:
    """The marks of what its author keeps, whatever is revealed."""
    events = [entry.event for entry in entries]
    learned = (e for e in events if isinstance(e, LearningWritten) and e.seen_by == "me")
    kept = (e for e in events if isinstance(e, (NotedDown, QuestionDrafted)))
    texts = [*(one.text for one in learned), *(one.text for one in kept)]
    return {mark for text in texts for mark in marks_of(text)}


def test_what_is_hidden_is_told_to_nobody_but_its_author_before_the_reveal() -> None:
    def check(entries: Entries, tried: Seen) -> None:
        author, shown, kept = hidden(entries), revealed_at(entries), private(entries)
        for viewer in EVERYBODY:
            for seq, marks in told(entries, viewer):
                for mark in marks & set(author):
                    own = author[mark] == viewer
                    assert own or seq >= shown.get(mark, NEVER), (viewer, seq, mark)
                    assert own or mark not in kept
                    tried["own" if own else "revealed"] += 1
        tried["never"] += len(set(author) - set(shown))
        tried["private"] += len(kept)

    tried = on_many(check, 80)
    assert min(tried["own"], tried["revealed"], tried["never"]) > 50
    assert tried["private"] > 5


def test_a_veil_tells_not_what_and_who_is_ready_only_where_names_will_be_given() -> None:
    def check(moment: Moment, tried: Seen) -> None:
        entry, meeting = moment.entry, moment.after
        if isinstance(entry.event, HIDDEN):
            [r] = [r for r in meeting.rounds if r.id == entry.event.round]
            named = r.rule.named and entry.event.first
            veiled = seen(entry, STRANGER, meeting)
            assert veiled.event == Veiled(entry.event.round, entry.event.first)
            by = entry.by if named else HOUSE
            assert (veiled.seq, veiled.at, veiled.by) == (entry.seq, entry.at, by)
            assert veiled.act == f"veiled:{entry.seq}"
            tried[f"{type(entry.event).__name__}, named: {named}"] += 1

    tried = at_all_moments(check, 60)
    kinds = {f"{kind.__name__}, named: {named}" for kind in HIDDEN for named in (True, False)}
    assert set(tried) == kinds


def test_where_names_are_given_it_is_known_who_is_ready_and_elsewhere_only_how_many() -> None:
    def check(moment: Moment, tried: Seen) -> None:
        for r in moment.after.rounds:
            wrote = {item.by for item in r.items}
            assert r.ready == len(wrote)
            assert (set(r.writers), len(r.writers)) == (
                (wrote, r.ready) if r.rule.named else (set(), 0)
            )
            tried[f"named: {r.rule.named}"] += r.ready > 1

    tried = at_all_moments(check)
    assert min(tried["named: True"], tried["named: False"]) > 20


def test_every_member_has_the_same_meeting_but_for_what_they_wrote_themselves() -> None:
    def check(entries: Entries, tried: Seen) -> None:
        theirs = dict.fromkeys(single(entries), START)
        edited: Counter[str] = Counter()
        heard: dict[str, Mix] = {}
        for moment in moments(entries):
            edited.update(who_edited(moment))
            heard |= who_heard(moment, heard)
            for viewer, meeting in theirs.items():
                theirs[viewer] = evolve(meeting, seen(moment.entry, viewer, moment.after))
            if moment.entry.seq % EVERY and moment.entry.seq != len(entries):
                continue
            for viewer, meeting in theirs.items():
                assert bare(meeting) == bare(moment.after)
                assert meeting.mix.edited == edited[viewer]
                assert meeting.heard == heard.get(viewer, Mix())
                assert own_items(meeting, viewer) == own_items(moment.after, viewer)
                assert own_things(meeting, viewer) == own_things(moment.after, viewer)
                tried["noted"] += len(meeting.own_notes)
                tried["drafted"] += len(meeting.drafted)
                tried["marked"] += len(meeting.marks)
                tried["with items"] += any(r.items for r in meeting.rounds)
                tried["others wrote"] += sum(r.ready for r in meeting.rounds) > 1
                tried["others edited"] += 0 < edited[viewer] < edited.total()
            assert moment.after.mix.edited == edited.total()

    tried = on_many(check)
    assert min(tried["with items"], tried["others wrote"], tried["others edited"]) > 50
    assert tried["noted"] > 50
    assert min(tried["drafted"], tried["marked"]) > 20


def bare(meeting: Meeting) -> Meeting:
    """The meeting without what only the server and an author have; who is ready stays counted."""
    rounds = tuple(replace(r, items=(), shown=()) for r in meeting.rounds)
    own: dict[str, Any] = dict.fromkeys(OWN_THINGS, ())
    return replace(meeting, rounds=rounds, mix=written(meeting), heard=Mix(), **own)


def written(meeting: Meeting) -> Mix:
    """The mix of what was written: what was heard is in that of whoever counted it alone."""
    told = {k.value: getattr(meeting.mix, k) - getattr(meeting.heard, k) for k in QuestionKind}
    return Mix(**told)


def own_things(meeting: Meeting, viewer: str) -> list[list[Any]]:
    """What somebody keeps for themselves, a list of the meeting at a time."""
    return [[one for one in getattr(meeting, name) if one.by == viewer] for name in OWN_THINGS]


def own_items(meeting: Meeting, viewer: str) -> list[tuple[Item, ...]]:
    """What somebody wrote, a round at a time; a browser has no more than that."""
    return [tuple(i for i in r.items if i.by == viewer) for r in meeting.rounds]


def test_a_browser_holds_nothing_that_others_wrote() -> None:
    def check(entries: Entries, tried: Seen) -> None:
        for viewer in single(entries):
            meeting = START
            for entry in as_given(entries, viewer):
                meeting = evolve(meeting, entry)
            items = [item for r in meeting.rounds for item in r.items]
            kept = [one for name in OWN_THINGS for one in getattr(meeting, name)]
            assert {item.by for item in (*items, *kept)} <= {viewer}
            tried["items"] += len(items)

    assert on_many(check)["items"] > 50


def test_nobody_but_the_presenter_is_told_what_landed_before_the_close() -> None:
    def check(entries: Entries, tried: Seen) -> None:
        knows: dict[str, set[str]] = {viewer: set() for viewer in EVERYBODY}
        told = list(moments(entries))
        for viewer in EVERYBODY:
            told_all = False
            for entry in (seen(moment.entry, viewer, moment.after) for moment in told):
                event = entry.event
                if isinstance(event, Landed):
                    told_all = True
                    tried["landed"] += 1
                if isinstance(event, QuestionStarred):
                    assert entry.by == viewer or told_all
                    knows[viewer].add(event.question)
                    tried["own" if entry.by == viewer else "after"] += 1
        for moment in told:
            if isinstance(moment.entry.event, Landed):
                assert moment.before.step.kind in ("close", "closed")
                assert not moment.before.landed
                assert set(moment.entry.event.questions) <= set.union(*knows.values())

    tried = on_many(check, 300)
    assert min(tried["own"], tried["landed"]) > 50
    assert tried["after"] > 5


def facts(item: Item, named: bool) -> tuple[str, ...]:
    """An item as it may be shown: with its author, the act and which of theirs, or with none."""
    own = (item.id, item.by, item.slot) if named else ("", "", "")
    return (*own, item.text, item.seen_by)


def test_a_reveal_shows_exactly_what_was_written_for_all_and_no_names_where_none_are_given() -> (
    None
):
    def check(moment: Moment, tried: Seen) -> None:
        before, entry, _ = moment
        if not isinstance(entry.event, Revealed):
            return
        r = round_of(before, entry.event.round)
        late = r.revealed is not None
        written = r.late if late else [item for item in r.items if item.is_for_all]
        named = r.rule.named
        expected = sorted(facts(item, named) for item in written)
        items = entry.event.items
        if not named:
            places = [f"{entry.act}.{place}" for place in range(len(items))]
            assert [(item.id, item.by) for item in items] == [(id, "") for id in places]
        assert sorted(facts(item, named) for item in items) == expected
        tried["late" if late else f"named: {named}"] += len(expected)

    tried = at_all_moments(check, 80)
    assert min(tried["named: True"], tried["named: False"]) > 20
    assert tried["late"] >= 2


def round_of(meeting: Meeting, id: str) -> Round:
    return next(r for r in meeting.rounds if r.id == id)


def test_the_order_of_a_reveal_does_not_tell_the_order_of_writing() -> None:
    def check(moment: Moment, tried: Seen) -> None:
        m, r = moment.after, moment.after.round
        if not (r and r.kind.hides and r.revealed is None and len(r.items) > 1 and m.chair.coach):
            return
        turned = replace(
            m,
            rounds=tuple(replace(x, items=x.items[::-1]) if x is r else x for x in m.rounds),
        )
        intent = command(Reveal, round=r.id)
        said: Any = judged(m, intent, m.chair.coach)
        assert said == judged(turned, intent, m.chair.coach)
        other = command(Reveal, id="another-act-01", round=r.id)
        tried["mixed anew"] += judged(m, other, m.chair.coach) != said
        tried["reveals"] += len(said.items) > 1

    tried = at_all_moments(check)
    assert min(tried["reveals"], tried["mixed anew"]) > 20
