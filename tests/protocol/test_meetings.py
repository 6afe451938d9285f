"""What the page says of meetings as they follow one another is so on the real service."""

from typing import Any

from tests.edge.house import Harbour
from tests.protocol.asking import code, goes, plans


async def test_who_first_comes_to_a_closed_meeting_is_let_in_and_not_seated(
    harbour: Harbour,
) -> None:
    [ana] = await harbour.gathers("ana")
    await goes(ana, "lobby", "closed")
    count = len(await harbour.kept())
    ben = await harbour.comes("ben")
    joined = await ben.joins()
    assert joined["seq"] == count == len(await harbour.kept())
    assert joined["me"] in joined["people"]
    assert code(await ben.does("say", text="Too late")) == ("not_seated", "")


async def test_nobody_is_a_member_of_a_meeting_before_they_enter_it(harbour: Harbour) -> None:
    [ana] = await harbour.gathers("ana")
    chosen = await ana.does("choose_presenter", member=harbour.ids["ben"])
    assert code(chosen) == ("no_such_member", "member")
    await harbour.gathers("ben")
    assert "refusal" not in await ana.does("choose_presenter", member=harbour.ids["ben"])
    await harbour.removes("ben")
    chosen = await ana.does("choose_presenter", member=harbour.ids["ben"])
    assert code(chosen) == ("no_such_member", "member")


async def test_a_presenter_who_is_taken_out_is_missed_where_one_is_needed(
    harbour: Harbour,
) -> None:
    ana, _, _ = await harbour.gathers("ana", "ben", "chloe")
    await ana.does("choose_presenter", member=harbour.ids["ben"])
    await goes(ana, "lobby", "explore")
    await harbour.removes("ben")
    assert code(await ana.moves("explore", "reframe")) == ("no_presenter", "to")
    chloe = harbour.ids["chloe"]
    assert code(await ana.does("choose_presenter", member=chloe)) == ("not_now", "")
    await goes(ana, "explore", "choose")
    assert "refusal" not in await ana.does("choose_presenter", member=chloe)
    await goes(ana, "choose", "reframe")


async def test_a_commitment_is_due_until_it_is_closed_and_keeps_its_old_report(
    harbour: Harbour,
) -> None:
    ana, ben = await harbour.gathers("ana", "ben")
    await ana.does("choose_presenter", member=harbour.ids["ben"])
    await goes(ana, "lobby", "commit")
    text = {"what": "This", "first_step": "That", "how_known": "So"}
    await ben.does("commit", by_when="2999-12-31", **text)
    dues = []
    for meeting, outcome in ((2, "partly"), (3, "not_yet"), (4, "done"), (5, "")):
        await plans(harbour, meeting)
        await ana.joins(meeting=meeting)
        await ben.joins(meeting=meeting)
        await goes(ana, "lobby", "report_back", "lobby", "report_back")
        dues += await brought(harbour, meeting)
        for due in dues[-1]:
            told = {"outcome": outcome, "happened": "That", "learned": "So"}
            assert "refusal" not in await ben.does("report_back", commitment=due["id"], **told)
    reports = [[due["report"] and due["report"]["meeting"] for due in one] for one in dues]
    assert reports == [[None], [2], [3], []]


async def brought(harbour: Harbour, meeting: int) -> list[Any]:
    """What was brought to a meeting, once or several times."""
    path = f"/api/sets/{harbour.set}/meetings/{meeting}/entries"
    events = [entry["event"] for entry in (await harbour.gets(path, "ana"))["entries"]]
    return [event["due"] for event in events if event["type"] == "commitments_brought"]


async def test_meetings_overlap_and_the_door_names_the_one_under_way(harbour: Harbour) -> None:
    path = f"/api/sets/{harbour.set}/door"
    await plans(harbour, 2)
    knock = {"key": harbour.members_key}
    assert (await harbour.posts(path, knock))["meeting"]["number"] == 1
    ana = await harbour.comes("ana")
    await ana.joins(meeting=2)
    await goes(ana, "lobby", "open")
    assert (await harbour.posts(path, knock))["meeting"]["number"] == 2
    await ana.joins(meeting=1)
    await goes(ana, "lobby", "open")
    assert (await harbour.posts(path, knock))["meeting"]["number"] == 1
