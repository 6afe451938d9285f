"""Who is in a meeting: several devices, several processes, and a while of patience."""

from collections.abc import Iterable

from server.live.presence import (
    FORGET_AFTER_MS,
    GRACE_MS,
    HIDDEN_MS,
    SAY_EVERY_MS,
    Away,
    Gone,
    Here,
    News,
    Presence,
    decode_news,
    encode_news,
)
from tests.cast import BEN, CHLOE, DEV, OPENED_AT

NOW = OPENED_AT
HERE, AWAITED = Here.HERE, Here.RECONNECTING


def test_nobody_is_there_before_somebody_came() -> None:
    assert Presence("one", NOW).people(NOW) == {}


def test_somebody_is_there_as_long_as_one_of_their_devices_is() -> None:
    presence = Presence("one", NOW)
    presence.enter(BEN, "phone")
    presence.enter(BEN, "laptop")
    presence.leave(BEN, "phone", Away(NOW))
    assert presence.people(NOW) == {BEN: HERE}
    presence.leave(BEN, "laptop", Away(NOW))
    assert presence.people(NOW + HIDDEN_MS) == {BEN: AWAITED}


def test_who_lost_the_connection_is_awaited_for_a_while() -> None:
    presence = Presence("one", NOW)
    presence.enter(BEN, "phone")
    presence.leave(BEN, "phone", Away(NOW))
    assert presence.people(NOW + HIDDEN_MS - 1) == {BEN: HERE}
    assert presence.people(NOW + HIDDEN_MS) == {BEN: AWAITED}
    assert presence.people(NOW + GRACE_MS - 1) == {BEN: AWAITED}
    assert presence.people(NOW + GRACE_MS) == {}


def test_who_leaves_is_not_awaited_and_counts_as_gone_as_late_as_others() -> None:
    presence = listening()
    presence.enter(BEN, "phone")
    presence.leave(BEN, "phone", Away(NOW, left=True))
    assert presence.people(NOW) == {}
    presence.learn(presence.news(7, NOW), NOW + SAY_EVERY_MS)
    assert presence.away([BEN], NOW) == {BEN: NOW + GRACE_MS}


def test_how_somebody_is_shown_changes_when_it_says_so() -> None:
    presence = Presence("one", NOW)
    presence.enter(BEN, "phone")
    presence.leave(BEN, "phone", Away(NOW))
    times = [NOW]
    while (at := presence.changes(times[-1])) is not None:
        times.append(at)
    assert times == [NOW, NOW + HIDDEN_MS, NOW + GRACE_MS]


def test_who_comes_back_in_time_never_left() -> None:
    presence = Presence("one", NOW)
    presence.enter(BEN, "phone")
    presence.leave(BEN, "phone", Away(NOW))
    presence.enter(BEN, "phone-again")
    assert presence.people(NOW + GRACE_MS + 1) == {BEN: HERE}


def test_leaving_twice_or_without_having_come_does_no_harm() -> None:
    presence = Presence("one", NOW)
    presence.leave(BEN, "phone", Away(NOW))
    presence.enter(CHLOE, "laptop")
    presence.leave(CHLOE, "laptop", Away(NOW))
    presence.leave(CHLOE, "laptop", Away(NOW))
    assert presence.news(0, NOW).here == ()


def test_people_of_other_processes_are_there_too() -> None:
    presence = Presence("one", NOW)
    presence.enter(BEN, "phone")
    presence.learn(News("two", (CHLOE, DEV), 7), NOW)
    assert presence.people(NOW) == {BEN: HERE, CHLOE: HERE, DEV: HERE}
    presence.learn(News("two", (CHLOE,), 7), NOW + 1)
    assert presence.people(NOW + 1 + HIDDEN_MS) == {BEN: HERE, CHLOE: HERE, DEV: AWAITED}


def test_other_processes_tell_who_left_and_how_long_somebody_was_silent() -> None:
    here, there = Presence("one", NOW), Presence("two", NOW)
    for member in (BEN, CHLOE, DEV):
        there.enter(member, "phone")
    here.learn(there.news(7, NOW), NOW)
    there.leave(BEN, "phone", Away(NOW, left=True))
    there.leave(CHLOE, "phone", Away(NOW - HIDDEN_MS))
    there.leave(DEV, "phone", Away(NOW))
    here.learn(there.news(7, NOW), NOW)
    assert here.people(NOW) == {CHLOE: AWAITED, DEV: HERE}
    assert here.people(NOW) == there.people(NOW)
    there.enter(BEN, "laptop")
    here.learn(there.news(7, NOW + 1), NOW + 1)
    assert here.people(NOW + 1) == {BEN: HERE, CHLOE: AWAITED, DEV: HERE}


def test_who_leaves_as_their_process_tells_that_they_are_here_has_left() -> None:
    presence = Presence("one", NOW)
    told, silent_ms = News("two", (BEN, DEV), 7), 4_000
    gone = (Gone(BEN, 0, left=True), Gone(DEV, silent_ms, left=False))
    presence.learn(told, NOW)
    presence.learn(told, NOW)
    presence.learn(News("two", (), 7, gone), NOW)
    assert presence.people(NOW) == {DEV: HERE}
    assert presence.people(NOW + HIDDEN_MS - silent_ms) == {DEV: AWAITED}


def test_a_process_does_not_learn_from_itself() -> None:
    presence = Presence("one", NOW)
    presence.learn(News("one", (CHLOE,), 7), NOW)
    assert presence.people(NOW) == {}


def test_a_process_that_falls_silent_is_forgotten_with_all_whom_it_had() -> None:
    presence = Presence("one", NOW)
    presence.learn(News("two", (CHLOE,), 7), NOW)
    assert presence.people(NOW + FORGET_AFTER_MS - 1) == {CHLOE: HERE}
    assert presence.people(NOW + FORGET_AFTER_MS) == {CHLOE: AWAITED}
    assert presence.people(NOW + GRACE_MS - 1) == {CHLOE: AWAITED}
    assert presence.people(NOW + GRACE_MS) == {}


def test_one_lost_word_forgets_nobody_and_a_lost_process_is_known_within_ten_seconds() -> None:
    assert 10_000 > FORGET_AFTER_MS > 2 * SAY_EVERY_MS


def test_the_news_names_whom_a_process_has_and_how_far_it_is() -> None:
    presence = Presence("one", NOW)
    for member in (DEV, BEN, CHLOE):
        presence.enter(member, f"phone-of-{member}")
    presence.leave(CHLOE, "phone-of-chloe", Away(NOW))
    news = presence.news(42, NOW)
    assert news == News("one", (BEN, DEV), 42, (Gone(CHLOE, 0, left=False),))
    assert decode_news(encode_news(news)) == news


# Who is gone


def gone(presence: Presence, members: Iterable[str], now: int) -> set[str]:
    """Those who count as gone at a time."""
    return {member for member, at in presence.away(members, now).items() if at <= now}


def listening(until: int = NOW) -> Presence:
    """The presence in a process that has heard itself, and so the others, for long enough."""
    presence = Presence("one", until - GRACE_MS)
    hears_on(presence, until - GRACE_MS, until)
    return presence


def hears_on(presence: Presence, since: int, until: int) -> None:
    """It hears itself at regular times."""
    for now in range(since, until + 1, SAY_EVERY_MS):
        presence.learn(News("one", (), 7), now)


def test_who_was_here_is_gone_once_they_are_awaited_no_more() -> None:
    presence = listening()
    presence.enter(BEN, "phone")
    presence.enter(CHLOE, "laptop")
    presence.leave(BEN, "phone", Away(NOW))
    hears_on(presence, NOW, NOW + GRACE_MS)
    assert gone(presence, (BEN, CHLOE), NOW + GRACE_MS - 1) == set()
    assert gone(presence, (BEN, CHLOE), NOW + GRACE_MS) == {BEN}


def test_who_never_came_is_gone_and_whoever_is_no_member_is_not() -> None:
    presence = listening()
    presence.enter(CHLOE, "laptop")
    assert gone(presence, (BEN,), NOW) == {BEN}


def test_nobody_is_gone_while_a_process_is_still_new_to_the_meeting() -> None:
    presence = Presence("one", NOW)
    hears_on(presence, NOW, NOW + GRACE_MS)
    assert gone(presence, (BEN, CHLOE), NOW + GRACE_MS - 1) == set()
    assert gone(presence, (BEN, CHLOE), NOW + GRACE_MS) == {BEN, CHLOE}


def test_who_is_with_another_process_is_not_gone() -> None:
    presence = listening()
    presence.learn(News("two", (CHLOE,), 7), NOW)
    assert gone(presence, (BEN, CHLOE), NOW) == {BEN}


def test_a_process_that_does_not_hear_itself_says_of_nobody_that_they_are_gone() -> None:
    presence = listening()
    assert gone(presence, (BEN,), NOW + FORGET_AFTER_MS - 1) == {BEN}
    assert gone(presence, (BEN,), NOW + FORGET_AFTER_MS) == set()


def test_a_process_that_was_deaf_waits_until_it_could_hear_of_everybody() -> None:
    presence = listening()
    hears_again = NOW + FORGET_AFTER_MS + GRACE_MS
    for now in range(hears_again, hears_again + GRACE_MS, SAY_EVERY_MS):
        presence.learn(News("one", (), 7), now)
        assert gone(presence, (BEN,), now) == set()
    assert gone(presence, (BEN,), hears_again + GRACE_MS) == {BEN}


def test_whom_somebody_here_became_one_with_is_awaited() -> None:
    presence = listening()
    presence.enter(BEN, "phone")
    presence.became_one(BEN, CHLOE, NOW)
    assert presence.away([CHLOE], NOW) == {CHLOE: NOW + GRACE_MS}
    presence.became_one(DEV, BEN, NOW)
    assert BEN not in presence.away_since
