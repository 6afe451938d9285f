"""The page of a set shows what was said in meetings to those who read them, and to nobody else."""

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from server.domain.meeting.state.keeping import (
    Agreement,
    Kept,
    KeptQuestion,
    Own,
    Path,
    Why,
    WordedAs,
    Wording,
)
from server.domain.meeting.state.learning import Learning, Level, SeenBy
from server.domain.meeting.state.mix import Mix
from server.domain.meeting.state.people import NextPart, Part, Role
from server.domain.meeting.templates import BUILT_IN, DEFAULT
from server.domain.sets.meeting import Planned
from server.domain.sets.plans import MeetingPlanned
from server.domain.sets.roles import RoleGiven
from server.domain.sets.state import LearningSet
from server.domain.sets.watching import ConsentGiven
from server.edge.http.requests import Seated
from server.edge.http.sets import set_page
from server.edge.shapes import SetPage
from tests.cast import ANA, BEN, CAST, CHLOE, DEV, By, a_set, commitment, folded_set
from tests.domain.scenes import a_record

TITLE, CALL = "The first meeting", "https://call.example/harbour"
SAID = {
    "commitments": "marked as a commitment",
    "kept": "marked as kept",
    "own": "marked as one's own",
    "wordings": "marked as a wording",
    "agreements": "marked as agreed",
    "next_parts": '"part":"host"',
    "learnings": "marked as learned",
    "meetings": '"question":77',
}
"""What was said, by the part of the page that it stands in."""
OUTER = {
    *("set", "name", "language", "talks", "call", "called", "me", "role", "devices", "members"),
    *("former", "members_key", "doorway", "asking", "noted", "waits", "templates"),
}
"""What else there is: people, dates and links."""
LET_IN = [Role.COACH, Role.MEMBER, Role.APPRENTICE]
WITHOUT = ["host", "observer", "observer who waits"]


def with_record(group: LearningSet) -> LearningSet:
    """The set with a meeting that left something of each kind; what is one's own is Ben's."""
    record = a_record(
        1,
        commitments=(replace(commitment(CHLOE, meeting=1), what=SAID["commitments"]),),
        kept=(KeptQuestion("kept-0001", Kept.PARKED, "", DEV, 1, SAID["kept"]),),
        own=(Own("note-0001", BEN, Why.NOTE, SAID["own"], 1),),
        wordings=(Wording("word-0001", WordedAs.GOAL, DEV, 1, SAID["wordings"]),),
        agreements=(Agreement("agree-001", DEV, 1, SAID["agreements"]),),
        paths=(Path("path-0001", DEV, 1, "marked as first", "marked as last"),),
        next_parts=(NextPart(Part.HOST, CHLOE),),
        learnings=(Learning("learn-001", DEV, Level.SET, SAID["learnings"], SeenBy.SET),),
        mix=Mix(question=77),
    )
    return replace(group, records=(record,), call=CALL)


def a_group(role: Role, agreed: bool = True) -> LearningSet:
    """Ana's set, in which Ben has a role."""
    given = [] if role is Role.MEMBER else [By(ANA, RoleGiven(BEN, role))]
    others = [one for one in CAST if one != BEN]
    consents = [By(one, ConsentGiven(BEN)) for one in others if agreed and role is Role.OBSERVER]
    planned = By(ANA, MeetingPlanned(TITLE, BUILT_IN[DEFAULT], 0))
    return with_record(folded_set(a_set(planned, *given, *consents)))


def page_of(group: LearningSet, who: str = BEN) -> SetPage:
    me = group.person(who)
    assert me
    room: Any = None  # the page is made of what is given
    return set_page("harbour", group, Seated(room, me, me.seats[0]))


def of(who: str) -> SetPage:
    role, _, waits = who.partition(" ")
    return page_of(a_group(Role(role), agreed=not waits))


def text(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def test_there_is_no_part_of_the_page_but_these() -> None:
    assert {*SAID, *OUTER} == set(SetPage.__struct_fields__)


@pytest.mark.parametrize("role", LET_IN)
def test_whoever_reads_meetings_is_shown_all_that_they_left(role: Role) -> None:
    page = page_of(a_group(role))
    for part, said in SAID.items():
        assert said in text(getattr(page, part)), part
    assert page.call == CALL


@pytest.mark.parametrize("who", WITHOUT)
def test_whoever_observes_or_hosts_is_shown_nothing_of_that_not_even_their_own(who: str) -> None:
    whole = text(of(who))
    assert [part for part, said in SAID.items() if said in whole] == []
    assert "marked" not in whole


@pytest.mark.parametrize("who", WITHOUT)
def test_they_are_shown_people_dates_and_links_like_all_others(who: str) -> None:
    page, usual = of(who), page_of(a_group(Role.MEMBER))
    assert [one.name for one in page.members] == [one.name for one in usual.members]
    assert [replace(one, mix=Mix()) for one in usual.meetings] == list(page.meetings)
    [only] = page.meetings
    assert isinstance(only, Planned)
    assert (only.title, bool(only.started_at), bool(only.closed_at)) == (TITLE, True, True)
    assert bool(page.members_key) == (who == "host")


def test_the_address_of_the_call_is_for_those_who_are_let_into_meetings() -> None:
    """Whoever has it could listen."""
    assert {who: of(who).call for who in WITHOUT} == {
        "host": "",
        "observer": CALL,
        "observer who waits": "",
    }


def test_everybody_sees_whether_all_have_agreed_but_not_how_many_and_whether_they_have() -> None:
    lines = a_set(By(ANA, RoleGiven(BEN, Role.OBSERVER)), By(CHLOE, ConsentGiven(BEN)))
    group = folded_set(lines)
    for who, agreed in ((CHLOE, True), (DEV, False), (ANA, False), (BEN, False)):
        shown = {one.id: (one.undecided, one.agreed) for one in page_of(group, who).members}
        assert shown.pop(BEN) == (True, agreed)
        assert set(shown.values()) == {(False, False)}


def test_nobody_sees_who_agreed_and_who_has_not() -> None:
    def shown(who: str) -> str:
        observed = By(ANA, RoleGiven(BEN, Role.OBSERVER))
        group = folded_set(a_set(observed, By(who, ConsentGiven(BEN))))
        return text(page_of(group, ANA))

    assert shown(CHLOE) == shown(DEV)


def test_everybody_is_told_on_how_many_devices_they_have_a_seat() -> None:
    assert page_of(folded_set(a_set())).devices == 1
