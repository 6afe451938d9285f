"""What the page says of meetings as they follow one another is so on the real service."""

from typing import Any

from tests.cast import PROMISE
from tests.edge.house import Guest, House
from tests.protocol.asking import code, goes, plans


async def test_who_first_comes_to_a_closed_meeting_is_let_in_and_not_seated(
    house: House,
) -> None:
    [ana] = await house.gathers("ana")
    await goes(ana, "lobby", "closed")
    count = len(await house.kept())
    ben = await house.comes("ben")
    joined = await ben.joins()
    assert joined["position"]["seq"] == count == len(await house.kept())
    assert joined["me"] in joined["people"]
    assert code(await ben.does("say", text="Too late")) == ("not_seated", "")


async def test_nobody_is_a_member_of_a_meeting_before_they_enter_it(house: House) -> None:
    [ana] = await house.gathers("ana")
    assert code(await chooses(ana, "ben")) == ("no_such_member", "members")
    await house.gathers("ben")
    assert "refusal" not in await chooses(ana, "ben")
    await house.removes("ben")
    assert code(await chooses(ana, "ben")) == ("no_such_member", "members")


async def test_a_presenter_who_is_taken_out_is_missed_where_one_is_needed(
    house: House,
) -> None:
    ana, _, _ = await house.gathers("ana", "ben", "chloe")
    await chooses(ana, "ben")
    await goes(ana, "lobby", "explore")
    await house.removes("ben")
    assert code(await ana.moves("explore", "reframe")) == ("no_presenter", "to")
    assert code(await chooses(ana, "chloe")) == ("not_now", "")
    await goes(ana, "explore", "choose")
    assert "refusal" not in await chooses(ana, "chloe")
    await goes(ana, "choose", "reframe")


async def test_a_commitment_is_due_until_it_is_closed_and_keeps_its_old_report(
    house: House,
) -> None:
    ana, ben = await house.gathers("ana", "ben")
    await chooses(ana, "ben")
    await goes(ana, "lobby", "commit")
    await ben.does("commit", **{**PROMISE, "by_when": "2999-12-31"})
    dues = []
    for meeting, outcome in ((2, "partly"), (3, "not_yet"), (4, "done"), (5, "")):
        await plans(house, meeting)
        await ana.joins(meeting=meeting)
        await ben.joins(meeting=meeting)
        await goes(ana, "lobby", "report_back", "lobby", "report_back")
        dues += await brought(house, meeting)
        for due in dues[-1]:
            told = {"outcome": outcome, "happened": "That", "learned": "So"}
            assert "refusal" not in await ben.does("report_back", commitment=due["id"], **told)
    reports = [[due["report"] and due["report"]["meeting"] for due in one] for one in dues]
    assert reports == [[None], [2], [3], []]


async def test_questions_that_work_on_are_kept_brought_and_let_go(house: House) -> None:
    ana, ben, chloe = await house.gathers("ana", "ben", "chloe")
    await chooses(ana, "ben")
    await goes(ana, "lobby", "clarify")
    for to in (house.ids["ben"], "everyone"):
        question = chloe.act("ask", to=to, text="Why now?")
        await chloe.asks("act", question)
        assert "refusal" not in await ben.does("park", question=question["id"])
    await goes(ana, "clarify", "close")
    left = chloe.act("linger", text="And then?")
    assert "refusal" not in await chloe.asks("act", left)
    await goes(ana, "close", "closed")
    assert [q["text"] for q in await kept(house, "ben")] == ["Why now?", "Why now?", "And then?"]
    assert [q["id"] for q in await kept(house, "chloe")] == [left["id"]]
    await plans(house, 2)
    await ana.joins(meeting=2)
    await goes(ana, "lobby", "open")
    assert await brought(house, 2, "questions") == [await kept(house, "chloe")]
    await house.acts("ana", "let_go", "let-it-go", kept=left["id"])
    assert await kept(house, "chloe") == []


async def kept(house: House, who: str) -> list[Any]:
    return list((await house.gets(f"/api/sets/{house.set}", who))["kept"])


async def chooses(coach: Guest, who: str) -> Any:
    return await coach.does("choose_presenter", airtime=1, members=[coach.house.ids[who]])


async def brought(house: House, meeting: int, what: str = "commitments") -> list[Any]:
    """What was brought to a meeting, once or several times."""
    path = f"/api/sets/{house.set}/meetings/{meeting}/entries"
    events = [entry["event"] for entry in (await house.gets(path, "ana"))["entries"]]
    return [event[what] for event in events if event["type"] == "brought"]


async def test_meetings_overlap_and_the_door_names_the_one_under_way(house: House) -> None:
    path = f"/api/sets/{house.set}/door"
    await plans(house, 2)
    knock = {"key": house.members_key}
    assert (await house.posts(path, knock))["meeting"]["number"] == 1
    ana = await house.comes("ana")
    await ana.joins(meeting=2)
    await goes(ana, "lobby", "open")
    assert (await house.posts(path, knock))["meeting"]["number"] == 2
    await ana.joins(meeting=1)
    await goes(ana, "lobby", "open")
    assert (await house.posts(path, knock))["meeting"]["number"] == 1
