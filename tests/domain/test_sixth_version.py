"""What a kept log of the sixth version says that no log before it could, by hand from its lines."""

from functools import reduce

from server.domain.meeting.agreeing import PartTaken
from server.domain.meeting.fold import fold
from server.domain.meeting.opening import Brought
from server.domain.meeting.pace import BreathingSet
from server.domain.meeting.revealing import Revealed
from server.domain.meeting.rounds import RoundClosed
from server.domain.meeting.state.keeping import Kept
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.people import NextPart, Part
from server.domain.record import record
from server.domain.sets.fold import evolve_set
from server.domain.sets.state import START_SET
from server.domain.words import HOUSE
from tests.kept_logs import LEFT, OVER, group, meeting, people

BUILD = "7833bfa"
name = people(BUILD).name_of


def over() -> Meeting:
    return fold(meeting(BUILD, OVER))


def left() -> Meeting:
    return fold(meeting(BUILD, LEFT))


def named(parts: tuple[NextPart, ...]) -> list[tuple[Part, str]]:
    return [(one.part, name(one.member)) for one in parts]


def test_what_they_agreed_on_holds_until_it_is_dropped_or_struck_out() -> None:
    assert [(a.id, name(a.by), a.text, a.dropped) for a in over().agreements] == [
        ("agree-phones", "ana", "Phones stay in the locker.", False),
        ("agree-names", "ana", "We say names, not roles.", False),
        ("agree-cake", "ana", "", False),
        ("agree-tea", "ana", "Tea comes before talk.", True),
        ("agree-sentence", "esi", "Nobody ends a sentence for another.", False),
    ]
    holds = record(over()).agreements
    assert [a.id for a in holds] == ["agree-phones", "agree-names", "agree-sentence"]


def test_it_holds_in_the_next_meeting_in_which_more_is_agreed_on_and_some_dropped() -> None:
    assert [(a.id, a.meeting, a.text, a.dropped) for a in left().agreements] == [
        ("agree-phones", 1, "", True),
        ("agree-names", 1, "", False),
        ("agree-sentence", 1, "", False),
        ("second-agree-paper", 2, "What we say we also write.", True),
        ("second-agree-short", 2, "An hour is an hour, and not more.", False),
        ("second-agree-again", 2, "What we say we also write, by hand.", False),
    ]
    known = record(left())
    assert [a.id for a in known.agreements] == ["second-agree-short", "second-agree-again"]
    assert [a.id for a in known.dropped] == ["agree-phones"]


def test_whoever_says_last_that_they_take_a_part_over_has_it() -> None:
    said = [(e.by, e.event) for e in meeting(BUILD, OVER)]
    taken = [(name(by), one) for by, one in said if isinstance(one, PartTaken)]
    assert [(who, one.part, one.takes) for who, one in taken] == [
        ("dev", Part.CHAIR, True),
        ("ben", Part.HOST, True),
        ("ben", Part.HOST, False),
        ("esi", Part.CHAIR, True),
        ("chloe", Part.HOST, True),
    ]
    assert named(over().next_parts) == [(Part.CHAIR, "esi"), (Part.HOST, "chloe")]
    assert left().said_before == over().next_parts
    assert named(left().next_parts) == [(Part.HOST, "ben")]


def test_topics_are_put_by_by_whoever_leads_and_kept_for_the_set() -> None:
    assert [(t.id, name(t.by), t.phase, t.text) for t in over().topics] == [
        ("topic-vans", "ana", "explore", "The vans of Chloe, and who drives them"),
        ("topic-lorry", "ana", "explore", "Who pays for the lorry, by the way?"),
        ("topic-weather", "ana", "explore", ""),
        ("topic-coffee", "esi", "mirror", "Where the coffee comes from"),
    ]
    kept = [q.id for q in record(over()).kept if q.why is Kept.TOPIC]
    assert kept == ["topic-vans", "topic-lorry", "topic-coffee"]
    assert [(t.id, t.phase) for t in left().topics] == [("second-topic-boss", "talk")]


def test_there_is_a_breath_after_each_question_from_when_it_was_said() -> None:
    said = [e.event for e in meeting(BUILD, OVER) if isinstance(e.event, BreathingSet)]
    assert [one.breathing for one in said] == [True, False, True]
    assert (over().breathing, left().breathing) == (True, True)


def test_a_meeting_that_looks_back_is_brought_how_far_each_problem_came() -> None:
    found = [(p.id, name(p.by), p.first, p.last) for p in record(over()).paths]
    assert found == [
        (
            "first-key",
            "ben",
            "How do I stop sorting?",
            "How can I be useful without being needed?",
        ),
        (
            "first-key-keys",
            "chloe",
            "Where do keys belong?",
            "We keep keys as we keep each other: by hand.",
        ),
    ]
    assert [(p.id, p.meeting) for p in left().paths] == [("first-key", 1), ("first-key-keys", 1)]
    assert [(p.first, p.last) for p in left().paths] == [("", ""), ("", "")]
    assert (over().shared, left().shared) == (False, True)
    assert (left().wordings, record(left()).paths) == ((), ())


def test_all_that_was_left_is_brought_at_once() -> None:
    [brought] = [e.event for e in meeting(BUILD, LEFT) if isinstance(e.event, Brought)]
    assert [len(brought.commitments), len(brought.questions)] == [5, 6]
    assert [len(brought.agreements), len(brought.paths), len(brought.parts)] == [3, 2, 2]
    assert [(q.id, q.why) for q in brought.questions] == [
        ("linger-letting-go", Kept.LINGERING),
        ("linger-board", Kept.LINGERING),
        ("topic-vans", Kept.TOPIC),
        ("topic-lorry", Kept.TOPIC),
        ("promise-short", Kept.PROMISED),
        ("promise-board", Kept.PROMISED),
    ]
    assert [name(one.id) for one in brought.people] == ["ben", "chloe", "dev", "esi", "ana"]


def test_what_was_parked_is_taken_up_where_they_say_what_they_will_do() -> None:
    here = [q for q in over().questions if q.phase == "commit_all"]
    assert [(q.id, q.status, q.note, [name(a.by) for a in q.answers]) for q in here] == [
        ("first-ask-who", "aloud", "I gave it to myself", []),
        ("first-ask-lost", "answered", "", ["dev"]),
        ("first-ask-of-dev", "answered", "", ["dev"]),
    ]


def test_what_was_written_late_is_shown_though_its_round_was_closed() -> None:
    round = "first-written-questions"
    entries = [(e.by, e.event) for e in meeting(BUILD, OVER)]
    [closed] = [n for n, (_, e) in enumerate(entries) if e == RoundClosed(round, discards=False)]
    by, shown = entries[closed + 1]
    assert isinstance(shown, Revealed)
    assert (by, shown.round, [i.id for i in shown.items]) == (HOUSE, round, ["first-write-told"])
    [late] = [q for q in over().questions if q.id == "first-write-told"]
    assert (name(late.by), late.status) == ("dev", "open")


def test_what_could_be_better_takes_several_texts_and_names_nobody() -> None:
    [better] = [r for r in over().rounds if r.id == "first-better"]
    assert [(name(i.by), i.slot) for i in better.items] == [("esi", ""), ("dev", ""), ("esi", "2")]
    shown = better.revealed or ()
    assert [(i.by, i.slot) for i in shown] == [("", "")] * 3
    assert {i.text for i in shown} == {i.text for i in better.items}


def test_a_goal_is_said_again_by_whoever_has_it() -> None:
    assert [(g.id, name(g.by)) for g in over().goals] == [
        ("first-goal-ben", "ben"),
        ("first-goal-again", "ben"),
        ("first-goal-dev", "dev"),
    ]


def test_anybody_lets_go_of_a_topic_and_the_problem_of_all_is_settled() -> None:
    state = reduce(evolve_set, group(BUILD), START_SET)
    assert [(kept, name(by)) for kept, by in state.let_go][-1] == ("topic-coffee", "dev")
    assert state.settled == 2
    assert [one.key for one in state.templates] == [
        "the-harbour-way",
        "all-four-times",
        "among-ourselves",
        "of-us-all-again",
        "look-back-together",
        "a-copy-of-single",
    ]
