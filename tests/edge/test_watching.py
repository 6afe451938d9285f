"""Those who watch a meeting, from outside: what they are sent, and when they are let in no more."""

from typing import Any

import pytest

from tests.edge.house import Guest, House
from tests.people import asks
from tests.waiting import eventually

SECRET = "the lorry of Mo"
MEMBERS = ("ana", "ben", "chloe")


async def is_now(house: House, who: str, role: str) -> None:
    act = f"{role}-is-{who}-{len(house.guests)}"
    await house.acts("ana", "give_role", act, member=house.ids[who], role=role)


async def agrees(house: House, whom: str, *by: str, agrees: bool = True) -> None:
    for who in by:
        act = f"consent-of-{who}-to-{whom}-{agrees}"
        await house.acts(who, "consent", act, member=house.ids[whom], agrees=agrees)


async def observer(house: House, who: str = "gil") -> None:
    """One more in the set, who observes, as all have agreed."""
    await house.seats(who)
    await is_now(house, who, "observer")
    await agrees(house, who, *MEMBERS)


async def apprentice(house: House, who: str = "hal") -> None:
    await house.seats(who)
    await is_now(house, who, "apprentice")


async def is_out(guest: Guest, code: str) -> None:
    """Their socket was told why, and closed."""
    await eventually(lambda: "disconnect" in [word for word, _ in guest.heard])
    assert [one["refusal"]["code"] for one in guest.all("refused")] == [code]


async def told(house: House, who: str) -> str:
    """What somebody is told who joins the meeting now."""
    answer = await (await house.comes(who)).joins()
    return str(answer.get("refusal", {}).get("code", ""))


async def joined(house: House, who: str, base: str = "") -> tuple[Guest, Any]:
    guest = await house.comes(who, base)
    answer = await guest.joins()
    assert "refusal" not in answer
    return guest, answer


async def hears(guest: Guest, kind: str) -> Any:
    """The first entry of a kind that comes to somebody by itself."""

    def found() -> list[Any]:
        return [entry for entry in guest.entries if entry["event"]["type"] == kind]

    await eventually(lambda: bool(found()))
    return found()[0]


async def sees(guest: Guest, people: dict[str, str]) -> None:
    await eventually(lambda: guest.here == people)


def raised(guest: Guest) -> Any:
    return guest.all("signals")[-1]["raised"] if guest.all("signals") else None


# Whoever comes later


async def comes_by_the_link(house: House) -> None:
    await house.seats("ida")


async def is_let_in_at_the_door(house: House) -> None:
    await house.acts("ana", "set_doorway", "doorway-ask", doorway="ask")
    house.tokens["ida"] = "i" * 40
    body = {"key": house.members_key, "name": "Ida", "token": "i" * 40}
    answer = await house.http.post(f"/api/sets/{house.set}/seats", json=body)
    assert answer.json()["refusal"]["code"] == "awaits_admission"
    [one] = (await house.gets(f"/api/sets/{house.set}", "ana"))["asking"]
    house.ids["ida"] = one["id"]
    await house.acts("ana", "admit", "admit-ida", **asks(one))


async def comes_by_a_link_of_their_own(house: House) -> None:
    expect = {"name": "Ida", "own_key": "i" * 26, "role": "apprentice"}
    await house.acts("ana", "expect", "expect-ida", **expect)
    house.tokens["ida"] = "i" * 40
    body = {"key": "i" * 26, "name": "", "token": "i" * 40}
    house.ids["ida"] = (await house.posts(f"/api/sets/{house.set}/seats", body))["member"]


async def test_an_observer_hears_nothing_of_whoever_has_not_agreed(
    house: House, second: str
) -> None:
    """They are out before the line by which somebody arrives, whatever else is on its way."""
    await observer(house)
    await house.gathers("ana", "ben")
    here, _ = await joined(house, "gil")
    there, _ = await joined(house, "gil", second)
    await house.seats("ida")
    await joined(house, "ida", second)
    for guest in (here, there):
        await is_out(guest, "awaits_consent")
        arrived = [e["event"] for e in guest.entries if e["event"]["type"] == "member_seated"]
        assert house.ids["ida"] not in {event["member"] for event in arrived}


@pytest.mark.parametrize(
    "comes", [comes_by_the_link, is_let_in_at_the_door, comes_by_a_link_of_their_own]
)
async def test_an_observer_is_out_the_moment_somebody_comes_who_has_not_agreed(
    house: House, second: str, comes: Any
) -> None:
    await observer(house)
    await house.gathers("ana", "ben")
    here, _ = await joined(house, "gil")
    there, _ = await joined(house, "gil", second)
    await comes(house)
    for guest in (here, there):
        await is_out(guest, "awaits_consent")
    assert await told(house, "gil") == "awaits_consent"
    await agrees(house, "gil", "ida")
    _, answer = await joined(house, "gil")
    kinds = [entry["event"]["type"] for entry in answer["entries"]]
    assert kinds.count("watcher_seated") == 1


async def test_an_observer_stays_where_those_who_agreed_or_watch_are_called_otherwise(
    house: House,
) -> None:
    await observer(house)
    await apprentice(house)
    await agrees(house, "gil", "hal")
    gil = (await house.gathers("ana", "ben", "gil", "hal"))[2]
    for who in ("ben", "gil"):
        renamed = {"member": house.ids[who], "name": f"{who} again"}
        await house.acts("ana", "change_name", f"name-of-{who:->6}", **renamed)

    def heard() -> int:
        return [entry["event"]["type"] for entry in gil.entries].count("known_as")

    await eventually(lambda: heard() == 2)
    assert (gil.all("refused"), gil.all("disconnect")) == ([], [])


async def test_nobody_else_is_out_by_that(house: House) -> None:
    await observer(house)
    await apprentice(house)
    await agrees(house, "gil", "hal")
    guests = await house.gathers("ana", "ben", "gil", "hal")
    await house.seats("ida")
    await is_out(guests[2], "awaits_consent")
    for guest in (guests[0], guests[1], guests[3]):
        assert (guest.all("refused"), guest.all("disconnect")) == ([], [])
        assert "refusal" not in await guest.joins()


# One no


async def test_one_no_closes_the_sockets_of_an_observer_and_tells_nobody_whose(
    house: House, second: str
) -> None:
    await observer(house)
    ana, ben = await house.gathers("ana", "ben")
    here, _ = await joined(house, "gil")
    there, _ = await joined(house, "gil", second)
    await agrees(house, "gil", "chloe", agrees=False)
    for guest in (here, there):
        await is_out(guest, "seat_revoked")
    assert await told(house, "gil") == "seat_revoked"
    for guest in (ana, ben):
        out = await hears(guest, "member_unseated")
        assert (out["by"], out["event"]["member"]) == ("house", house.ids["gil"])
        assert house.ids["chloe"] not in str(out)
    for who in ("ana", "ben"):
        page = await house.gets(f"/api/sets/{house.set}", who)
        assert page["noted"][-1]["what"] == "consent_refused"
        assert page["noted"][-1]["by"] == ""


# In the middle of a meeting


@pytest.mark.parametrize(
    ("role", "code"), [("observer", "awaits_consent"), ("host", "reads_no_meeting")]
)
async def test_a_member_who_is_let_in_no_more_is_out_in_the_middle_of_a_meeting(
    house: House, role: str, code: str
) -> None:
    ana, chloe = await house.gathers("ana", "chloe")
    await is_now(house, "chloe", role)
    await is_out(chloe, code)
    assert (await hears(ana, "known_as"))["event"]["role"] == role


async def test_a_member_who_learns_to_coach_stays_and_is_given_what_the_coach_is(
    house: House,
) -> None:
    ana, ben, chloe = await house.gathers("ana", "ben", "chloe")
    await is_now(house, "chloe", "apprentice")
    assert (await hears(chloe, "known_as"))["event"]["role"] == "apprentice"
    await ben.asks("signal", {"what": "hand", "on": True})
    shown = {house.ids["ben"]: ["hand"]}
    await eventually(lambda: raised(ana) == raised(chloe) == shown)
    refused = await chloe.does("say", text="May I?")
    assert refused["refusal"]["code"] == "not_yours"
    assert "seq" in await chloe.does("note_down", text=SECRET)


async def test_whoever_is_not_let_in_leaves_no_line_and_is_seen_by_nobody(house: House) -> None:
    for who, role in (("gil", "observer"), ("hal", "host")):
        await house.seats(who)
        await is_now(house, who, role)
    [ana] = await house.gathers("ana")
    before = await house.kept()
    assert await told(house, "gil") == "awaits_consent"
    assert await told(house, "hal") == "reads_no_meeting"
    assert await house.kept() == before
    await sees(ana, {house.ids["ana"]: "here"})


# What they are sent


async def test_signals_reach_an_apprentice_and_no_observer_and_no_member(house: House) -> None:
    await observer(house)
    await apprentice(house)
    await agrees(house, "gil", "hal")
    ana, ben, chloe, gil, hal = await house.gathers(*MEMBERS, "gil", "hal")
    await ben.asks("signal", {"what": "slow", "on": True})
    shown = {house.ids["ben"]: ["slow"]}
    await eventually(lambda: raised(ana) == raised(hal) == shown)
    [late] = await house.gathers("hal")
    await eventually(lambda: raised(late) == shown)
    for other in (ben, chloe, gil):
        await other.joins()
        assert other.all("signals") == []
    for watcher in (gil, hal):
        answer = await watcher.asks("signal", {"what": "hand", "on": True})
        assert answer["refusal"]["code"] == "not_yours"


async def test_all_see_who_watches(house: House) -> None:
    await observer(house)
    await apprentice(house)
    await agrees(house, "gil", "hal")
    ana, gil, hal = await house.gathers("ana", "gil", "hal")
    everybody = {house.ids[who]: "here" for who in ("ana", "gil", "hal")}
    for guest in (ana, gil, hal):
        await sees(guest, everybody)
    seated = [e["event"] for e in ana.entries if e["event"]["type"] == "watcher_seated"]
    assert [(e["name"], e["role"]) for e in seated] == [("Gil", "observer"), ("Hal", "apprentice")]


async def test_what_others_keep_or_have_not_shown_is_sent_to_nobody_who_watches(
    house: House,
) -> None:
    await observer(house)
    await apprentice(house)
    await agrees(house, "gil", "hal")
    ana, ben, gil, hal = await house.gathers("ana", "ben", "gil", "hal")
    await ana.begins()
    written = {"question": "", "options": [], "texts": 1, "seconds": 0}
    opened = ana.act("open_round", purpose="better", **written)
    assert "seq" in await ana.asks("act", opened)
    await ben.does("note_down", text=f"{SECRET}, noted")
    await ben.does("write", round=opened["id"], text=f"{SECRET}, written")
    await hal.does("note_down", text="Ana waits longer")
    await eventually(lambda: "Ana waits longer" in str(hal.entries))
    for watcher in ("gil", "hal"):
        guest, answer = await joined(house, watcher)
        path = f"/api/sets/{house.set}/meetings/1/entries"
        everything = str((guest.heard, gil.heard, answer, await house.gets(path, watcher)))
        assert SECRET not in everything
        assert "veiled" in everything
    for other, theirs in ((ana, 0), (ben, 0), (gil, 0), (hal, 1)):
        assert str(other.entries).count("Ana waits longer") == theirs
    assert "seq" in await ana.does("reveal", round=opened["id"])
    await eventually(lambda: f"{SECRET}, written" in str(gil.entries))
    assert f"{SECRET}, noted" not in str((gil.entries, hal.entries))


async def test_whoever_observes_has_what_they_noted_as_a_member_in_that_meeting_alone(
    house: House,
) -> None:
    [chloe] = await house.gathers("chloe")
    await chloe.does("note_down", text=SECRET)
    await is_now(house, "chloe", "observer")
    await is_out(chloe, "awaits_consent")
    await agrees(house, "chloe", "ana", "ben")
    _, answer = await joined(house, "chloe")
    assert SECRET in str(answer["entries"])
    page = await house.gets(f"/api/sets/{house.set}", "chloe")
    assert SECRET not in str(page)


# A meeting that they were not in


async def test_whoever_observes_reads_no_meeting_that_they_were_not_in(house: House) -> None:
    [ana] = await house.gathers("ana")
    await ana.moves("lobby", "closed")
    await observer(house)
    assert await told(house, "gil") == "reads_no_meeting"
    path = f"/api/sets/{house.set}/meetings/1/entries"
    answer = await house.http.get(path, headers=house.headers("gil"))
    no = answer.json()["refusal"]
    assert (answer.status_code, no["code"], no["field"]) == (403, "reads_no_meeting", "meeting")
    await apprentice(house)
    assert (await house.gets(path, "hal"))["entries"]


async def test_signals_do_not_reach_a_seat_that_another_took_in_the_name_of_an_apprentice(
    house: House,
) -> None:
    await apprentice(house)
    await agrees(house, "hal")
    way, phone = "w" * 26, "p" * 43
    await house.acts("ana", "hand_way", "hand-way-1", member=house.ids["hal"], own_key=way)
    house.tokens["phone"], house.ids["phone"] = phone, house.ids["hal"]
    await house.posts(f"/api/sets/{house.set}/seats", {"key": way, "name": "", "token": phone})
    ana, ben, waiting = await house.gathers("ana", "ben", "phone")
    await ben.asks("signal", {"what": "slow", "on": True})
    await eventually(lambda: raised(ana) == {house.ids["ben"]: ["slow"]})
    await waiting.joins()
    assert waiting.all("signals") == []
