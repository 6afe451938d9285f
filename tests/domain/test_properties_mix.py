"""What holds of the lens in every meeting: all is counted once, and nobody is told of another."""

import re
from typing import Any

import msgspec
from msgspec.structs import replace

from server.domain.meeting.asking import QuestionAsked
from server.domain.meeting.hearing import HeardCounted
from server.domain.meeting.revealing import Revealed
from server.domain.meeting.state.mix import Mix, QuestionKind
from server.domain.meeting.state.rounds import Purpose
from server.domain.visible import HIDDEN, OWN, is_mark, seen
from tests.meetings import EVERYBODY
from tests.moments import Entries, Moment, Seen, at_all_moments, moments, on_many

MANY = 240
EDITED = re.compile(rb'"edited":\s*true')


def kinds(mix: Mix) -> dict[str, int]:
    return {kind.value: getattr(mix, kind) for kind in QuestionKind}


def test_nobody_is_told_that_another_changed_what_they_wrote() -> None:
    def check(entries: Entries, tried: Seen) -> None:
        for moment in moments(entries):
            entry = moment.entry
            for viewer in EVERYBODY:
                told = EDITED.search(msgspec.json.encode(seen(entry, viewer, moment.after)))
                assert not told or viewer == entry.by, (viewer, entry)
                tried[f"{type(entry.event).__name__} told"] += bool(told)
            if getattr(entry.event, "edited", False):
                tried[type(entry.event).__name__] += 1

    tried = on_many(check, MANY)
    for event, often in (("QuestionAsked", 30), ("TextWritten", 5)):
        assert tried[event] == tried[f"{event} told"] > often


def test_a_reveal_tells_nobody_what_was_edited_its_author_neither() -> None:
    def check(moment: Moment, tried: Seen) -> None:
        before, entry, _ = moment
        if not isinstance(entry.event, Revealed):
            return
        assert not any(item.edited for item in entry.event.items)
        shown = {item.text for item in entry.event.items}
        [found] = [r for r in before.rounds if r.id == entry.event.round]
        wrote = [item for item in found.items if item.edited and item.text in shown]
        assert found.purpose is Purpose.QUESTIONS or not wrote
        tried["edited"] += len(wrote)

    tried = at_all_moments(check, MANY)
    assert tried["edited"] > 5


def test_of_a_question_others_are_told_all_but_whether_it_was_edited() -> None:
    def check(moment: Moment, tried: Seen) -> None:
        entry = moment.entry
        event: Any = entry.event
        if isinstance(event, QuestionAsked):
            bare = replace(entry, event=replace(event, edited=False, draft=""))
            for viewer in EVERYBODY:
                assert seen(entry, viewer, moment.after) == (entry if viewer == entry.by else bare)
            tried[f"edited: {event.edited}"] += 1
        elif not (isinstance(event, (*HIDDEN, *OWN)) or is_mark(event)):
            assert all(seen(entry, viewer, moment.after) is entry for viewer in EVERYBODY)

    tried = at_all_moments(check)
    assert min(tried["edited: True"], tried["edited: False"]) > 20


def test_every_question_is_counted_once_and_nothing_else_is() -> None:
    def check(moment: Moment, tried: Seen) -> None:
        before, entry, after = moment
        counted = sum(kinds(after.mix).values()) - sum(kinds(after.heard).values())
        assert counted == sum(not q.aloud for q in after.questions)
        assert 0 <= after.mix.edited - before.mix.edited <= len(after.questions)
        match entry.event:
            case QuestionAsked(kind=kind, edited=edited):
                assert after.mix == before.mix.plus(kind, edited)
                tried[kind] += 1
            case Revealed(round=id, items=items):
                [found] = [r for r in before.rounds if r.id == id]
                asked = items if found.purpose is Purpose.QUESTIONS else ()
                more = {k: n - kinds(before.mix)[k] for k, n in kinds(after.mix).items()}
                assert more == {k.value: sum(i.kind == k for i in asked) for k in QuestionKind}
                tried["revealed"] += len(asked)
                tried["of another purpose"] += len(items) - len(asked)
            case HeardCounted(kind=kind, back=back):
                assert after.mix == before.mix.counting(kind, -1 if back else 1)
                assert min(kinds(after.heard).values()) >= 0
                tried[f"back: {back}"] += 1
            case _:
                assert (after.mix, after.heard) == (before.mix, before.heard)

    tried = at_all_moments(check, MANY)
    assert min(tried[kind] for kind in QuestionKind) > 10
    assert min(tried["revealed"], tried["of another purpose"]) > 5
    assert min(tried["back: True"], tried["back: False"]) > 5
