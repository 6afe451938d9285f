"""What a kept log of the fifth version says that no log before it could, by hand from its lines."""

from functools import reduce

from server.domain.meeting.course import Called
from server.domain.meeting.fold import fold
from server.domain.meeting.landing import Landed, QuestionStarred, landing
from server.domain.meeting.state.keeping import WordedAs
from server.domain.meeting.state.meeting import Meeting
from server.domain.meeting.state.questions import PRESENTERS
from server.domain.sets.fold import evolve_set
from server.domain.sets.state import START_SET
from server.domain.visible import veil
from tests.kept_logs import LEFT, OVER, group, meeting, people

BUILD = "4e76434"
name = people(BUILD).name_of


def over() -> Meeting:
    return fold(meeting(BUILD, OVER))


def left() -> Meeting:
    return fold(meeting(BUILD, LEFT))


def test_whoever_presents_has_the_bid_that_was_pressed_and_support_can_be_taken_back() -> None:
    assert [(name(b.by), [*map(name, b.support)], b.airtime) for b in over().bids] == [
        ("dev", [], 0),
        ("ben", ["farid", "chloe"], 1),
        ("chloe", ["ben"], 2),
    ]


def test_two_present_and_are_asked_as_two() -> None:
    assert [[*map(name, ids)] for ids in over().presenters] == [["ben"], ["chloe", "dev"]]
    asked = [q for q in over().questions if q.to == PRESENTERS]
    assert [(q.id, [name(a.by) for a in q.answers], q.status) for q in asked] == [
        ("first-ask-two", ["dev", "chloe"], "answered"),
        ("first-aloud-two", [], "aloud"),
        ("first-ask-lost", [], "parked"),
    ]


def test_a_goal_is_posed_and_how_it_helped_is_told_and_what_others_heard() -> None:
    assert [(name(g.by), g.phase, g.text) for g in over().goals] == [
        ("ben", "goal", "On Monday I drink my coffee hot."),
        ("ana", "goal", "On Monday Ben drinks coffee, poured by Lin."),
        ("dev", "goal-2", "Nobody asks where a key is."),
    ]
    assert [(name(one.by), one.text) for one in over().helped] == [
        ("ben", "Yes: you asked what I get out of it."),
        ("chloe", "Partly: I see the board now."),
        ("dev", "It did, by the forty-four."),
        ("dev", "I heard my own no."),
    ]
    assert {c.id: [*map(name, c.witnesses)] for c in over().commitments if c.witnesses} == {
        "commit-rota": ["chloe", "dev"],
        "commit-thanks": ["esi"],
        "commit-drawer": ["ben", "chloe"],
        "commit-before": ["ben"],
    }


def test_drafts_stay_until_they_are_asked_or_dropped() -> None:
    assert [(d.id, name(d.by)) for d in over().drafted] == [
        ("first-draft-sleep", "dev"),
        ("first-draft-boss", "dev"),
    ]
    assert [(d.id, name(d.by)) for d in left().drafted] == [("second-draft-plan", "esi")]


def test_what_landed_was_told_at_the_close_and_not_before() -> None:
    entries, end = meeting(BUILD, OVER), over()
    stars = [e for e in entries if isinstance(e.event, QuestionStarred)]
    assert [e.act for e in stars if veil(e, end) is None] == [
        "first-star-shown",
        "first-star-gain-not",
    ]
    assert len(stars) == 9
    [told] = [e.event for e in entries if isinstance(e.event, Landed)]
    assert told.questions == ("first-ask-gain", "first-ask-coffee", "first-ask-dev")
    starred = [q.id for q in end.questions if q.starred]
    assert starred == ["first-ask-nothing", "first-ask-coffee", "first-ask-dev"]
    assert (end.marks, end.landed, landing(end)) == ((), True, ())


def test_what_landed_in_the_meeting_that_was_left_is_its_presenters_alone() -> None:
    end = left()
    assert [(one.question, name(one.by)) for one in end.marks] == [("second-ask-room", "dev")]
    assert not [q.id for q in end.questions if q.starred]
    assert not end.landed


def test_rounds_are_worded_and_take_several_texts_and_a_vote_has_options_of_its_own() -> None:
    rounds = {r.id: r for r in (*over().rounds, *left().rounds)}
    where, clear = rounds["first-where-next"], rounds["first-clear.1"]
    assert where.options == ("At the harbour", "In town", "On the ferry")
    assert where.question == "Where do we meet the next time?"
    assert [i.text for i in where.revealed or ()] == [where.options[n] for n in (0, 2, 2)]
    assert (clear.question, clear.texts) == ("What do you still not know?", 3)
    assert [(name(i.by), i.slot, i.text) for i in clear.items] == [
        ("farid", "", "Since when is it yours?"),
        ("dev", "", "Is Lin in one of the teams?"),
        ("dev", "2", "Whose name is on it?"),
        ("dev", "3", ""),
        ("chloe", "", ""),
        ("chloe", "2", "When is it written?"),
    ]
    assert {i.id for i in clear.revealed or ()} == {i.id for i in clear.items if i.text}
    assert rounds["first-two-each"].question == ""
    way = rounds["second-in-the-way"]
    assert (way.question, way.revealed) == ("What could get in its way?", None)
    assert [(name(i.by), i.slot, i.text) for i in way.items] == [
        ("ben", "2", "My own hurry"),
        ("ben", "", "The plan in his drawer"),
        ("chloe", "", "That he is kind for once"),
        ("esi", "", ""),
        ("chloe", "2", ""),
    ]


def test_a_template_has_words_of_its_own_and_what_its_people_are_called() -> None:
    assert over().called == Called("Pilot", "Skipper", "Hand", "Crew")
    assert left().called == Called("Pilot", "", "Hand", "Crew")
    steps = {step.key: step for step in over().course}
    assert steps["open"].words is not None
    assert steps["open"].words.script.startswith("Good morning.")
    assert steps["choose"].words is None
    assert (steps["present"].wording, steps["pause"].airtime) == ("our_problem", 0)
    assert "pause-2" not in steps
    questions = [plan.question for plan in steps["clarify-2"].rounds]
    assert questions == ["", "What do you not know yet?"]


def test_the_problem_of_the_whole_set_goes_on_to_the_next_meeting() -> None:
    assert over().shared
    assert left().shared
    assert [(w.id, w.said, w.meeting, name(w.by)) for w in left().wordings[6:10]] == [
        ("first-132-ben-reframe", WordedAs.REFRAMED, 1, "ben"),
        ("first-goal-ben", WordedAs.GOAL, 1, "ben"),
        ("first-goal-ana", WordedAs.GOAL, 1, "ana"),
        ("first-175-chloe-present", WordedAs.PROBLEM, 1, "chloe"),
    ]
    assert len(left().wordings) == 14


def test_the_set_has_words_for_its_people_and_settled_its_problem() -> None:
    state = reduce(evolve_set, group(BUILD), START_SET)
    assert state.called == Called("Pilot", "", "Hand", "Crew")
    assert state.settled == 2
    assert [one.key for one in state.templates] == [
        "the-harbour-way",
        "all-four-times",
        "among-ourselves",
        "of-us-all-again",
        "a-copy-of-single",
    ]
