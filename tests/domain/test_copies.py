"""Words that stand again in the line of another act are found, in every kept log."""

from typing import Any

import pytest

from server.domain.copies import copies
from tests.kept_logs import BUILDS, LEFT, LOGS, OVER, people, written

SHORTEST = 12
"""Letters of a text that is looked for wherever it stands."""


def all_texts(value: Any, path: str = "") -> list[tuple[str, str]]:
    """Every text within a value, with its path."""
    if isinstance(value, dict):
        inside: Any = value.items()
    elif isinstance(value, list):
        inside = enumerate(value)
    else:
        return [(path, value)] if isinstance(value, str) else []
    return [t for key, one in inside for t in all_texts(one, f"{path}.{key}".removeprefix("."))]


SAID = {
    *("said", "bid_made", "text_written", "learning_shared", "learning_written", "question_asked"),
    *("committed", "reported_back", "question_lingered", "question_answered"),
    *("problem_presented", "problem_reframed", "member_joined", "set_founded", "meeting_planned"),
    *("corrected", "commitment_changed", "question_drafted", "goal_posed", "help_told", "promised"),
    *("round_opened", "vote_cast", "agreed", "topic_parked", "meeting_changed"),
}
"""The events in which somebody's words stand first, or as they then said them themselves."""
WORDS = {
    *("text", "what", "first_step", "how_known", "obstacle", "if_then", "happened", "learned"),
    *("name", "coach", "title", "options"),
}
"""Where they stand in it, themselves or in a list."""


@pytest.mark.parametrize("build", BUILDS)
def test_every_copy_of_somebodys_words_is_found_and_nothing_else(build: str) -> None:
    logs = [log for b, log in LOGS if b == build and not log.startswith("golden")]
    said: set[str] = set()
    for log in logs:
        for line in written(build, log):
            if line["event"]["type"] in SAID:
                pairs = ((path.split(".")[0], t) for path, t in all_texts(line["event"]))
                said |= {t for field, t in pairs if field in WORDS and len(t) >= SHORTEST}
    assert len(said) > 30
    copied = 0
    for log in logs:
        for line in written(build, log):
            found = {(path, text) for _, path, text in copies(line)}
            if line["event"]["type"] in SAID:
                assert found == set()
                continue
            stands = {(path, text) for path, text in all_texts(line["event"]) if text in said}
            assert stands <= found
            assert {(p, t) for p, t in found if len(t) >= SHORTEST} <= stands
            copied += len(found)
    assert copied > 10


def sources(build: str) -> dict[str, set[str]]:
    """What was said, by the act; a report by its commitment, a name by the member or the set."""
    found: dict[str, set[str]] = {people(build).set: set()}
    for log in ("set", OVER, LEFT):
        for line in written(build, log):
            event = line["event"]
            if event["type"] in SAID:
                texts = {text for _, text in all_texts(event)}
                of_the_set = people(build).set if log == "set" else ""
                named = (event.get("commitment", ""), event.get("member", ""))
                for id in (line["act"], *named, of_the_set):
                    found.setdefault(id, set()).update(texts)
    return found


@pytest.mark.parametrize("build", BUILDS)
def test_a_copy_names_the_act_or_the_member_whose_words_they_are(build: str) -> None:
    said, nobodys = sources(build), 0
    for log in ("set", OVER, LEFT):
        for line in written(build, log):
            texts = all_texts(line["event"])
            for id, path, text in copies(line):
                assert (path, text) in texts
                # Of what a reveal gives no name, the id is the reveal's own, or there is none.
                nameless = not id or id.startswith(f"{line['act']}.")
                assert line["event"]["type"] == "revealed" if nameless else text in said[id]
                nobodys += nameless
    assert bool(nobodys) == (build != "d82e53e")


def test_a_line_without_copies_has_none() -> None:
    line = {"act": "an-act-0001", "event": {"type": "said", "text": "Good morning, everybody"}}
    assert list(copies(line)) == []
