"""Who is in a meeting: several devices, several processes, and a while of patience."""

from server.live.presence import (
    FORGET_AFTER_MS,
    GRACE_MS,
    SAY_EVERY_MS,
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
    assert Presence("one").people(NOW) == {}


def test_somebody_is_there_as_long_as_one_of_their_devices_is() -> None:
    presence = Presence("one")
    presence.enter(BEN, "phone")
    presence.enter(BEN, "laptop")
    presence.leave(BEN, "phone")
    assert presence.people(NOW) == {BEN: HERE}
    presence.leave(BEN, "laptop")
    assert presence.people(NOW) == {BEN: AWAITED}


def test_who_lost_the_connection_is_awaited_for_a_while() -> None:
    presence = Presence("one")
    presence.enter(BEN, "phone")
    presence.people(NOW)
    presence.leave(BEN, "phone")
    assert presence.people(NOW + GRACE_MS - 1) == {BEN: AWAITED}
    assert presence.people(NOW + GRACE_MS) == {}


def test_who_comes_back_in_time_never_left() -> None:
    presence = Presence("one")
    presence.enter(BEN, "phone")
    presence.people(NOW)
    presence.leave(BEN, "phone")
    presence.enter(BEN, "phone-again")
    assert presence.people(NOW + GRACE_MS + 1) == {BEN: HERE}


def test_leaving_twice_or_without_having_come_does_no_harm() -> None:
    presence = Presence("one")
    presence.leave(BEN, "phone")
    presence.enter(CHLOE, "laptop")
    presence.leave(CHLOE, "laptop")
    presence.leave(CHLOE, "laptop")
    assert presence.news(0).here == ()


def test_people_of_other_processes_are_there_too() -> None:
    presence = Presence("one")
    presence.enter(BEN, "phone")
    presence.learn(News("two", (CHLOE, DEV), 7), NOW)
    assert presence.people(NOW) == {BEN: HERE, CHLOE: HERE, DEV: HERE}
    presence.learn(News("two", (CHLOE,), 7), NOW + 1)
    assert presence.people(NOW + 1) == {BEN: HERE, CHLOE: HERE, DEV: AWAITED}


def test_a_process_does_not_learn_from_itself() -> None:
    presence = Presence("one")
    presence.learn(News("one", (CHLOE,), 7), NOW)
    assert presence.people(NOW) == {}


def test_a_process_that_falls_silent_is_forgotten_with_all_whom_it_had() -> None:
    presence = Presence("one")
    presence.learn(News("two", (CHLOE,), 7), NOW)
    assert presence.people(NOW + FORGET_AFTER_MS - 1) == {CHLOE: HERE}
    assert presence.people(NOW + FORGET_AFTER_MS) == {CHLOE: AWAITED}
    assert presence.people(NOW + FORGET_AFTER_MS + GRACE_MS) == {}


def test_one_lost_word_forgets_nobody() -> None:
    assert FORGET_AFTER_MS > 3 * SAY_EVERY_MS


def test_the_news_names_whom_a_process_has_and_how_far_it_is() -> None:
    presence = Presence("one")
    for member in (DEV, BEN, CHLOE):
        presence.enter(member, f"phone-of-{member}")
    presence.leave(CHLOE, "phone-of-chloe")
    news = presence.news(42)
    assert news == News("one", (BEN, DEV), 42)
    assert decode_news(encode_news(news)) == news
