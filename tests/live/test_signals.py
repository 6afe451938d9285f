"""Quiet signals: raised for a while, lowered, told to other processes, gone by themselves."""

from server.domain.entry import Entry
from server.domain.meeting.asking import AskedAloud
from server.domain.meeting.hidden import VoteCast
from server.domain.meeting.saying import Said
from server.domain.meeting.vocabulary import Event
from server.live.signals import LASTS_MS, SPEAKING, SignalKind, Signals
from tests.cast import ANA, BEN, CHLOE, DEV, OPENED_AT

NOW = OPENED_AT


def test_what_is_raised_goes_by_itself() -> None:
    for what in SignalKind:
        signals = Signals()
        until = signals.raise_(BEN, what, NOW)
        assert until == NOW + LASTS_MS[what] == signals.changes(NOW)
        assert signals.shown(until - 1) == {BEN: (what,)}
        assert signals.shown(until) == {}
        assert signals.changes(until) is None


def test_whoever_raises_it_again_has_it_for_longer() -> None:
    signals = Signals()
    signals.raise_(BEN, SignalKind.WRITING, NOW)
    again = signals.raise_(BEN, SignalKind.WRITING, NOW + 5_000)
    assert signals.changes(NOW + 5_000) == again
    assert signals.shown(again - 1) == {BEN: (SignalKind.WRITING,)}


def test_what_is_lowered_is_gone_and_the_rest_stays() -> None:
    signals = Signals()
    signals.raise_(BEN, SignalKind.HAND, NOW)
    signals.raise_(BEN, SignalKind.SLOW, NOW)
    assert signals.lower(BEN, SignalKind.HAND, SignalKind.WRITING)
    assert not signals.lower(BEN, SignalKind.HAND)
    assert not signals.lower(CHLOE, *SignalKind)
    assert signals.shown(NOW) == {BEN: (SignalKind.SLOW,)}


def test_another_process_tells_what_is_left_and_its_next_word_replaces_it() -> None:
    here, there = Signals(), Signals()
    there.raise_(CHLOE, SignalKind.HAND, NOW)
    here.raise_(CHLOE, SignalKind.MOMENT, NOW)
    here.learn("there", there.left(NOW + 1_000), NOW + 1_000)
    assert here.shown(NOW + 1_000) == {CHLOE: (SignalKind.HAND, SignalKind.MOMENT)}
    there.lower(CHLOE, SignalKind.HAND)
    here.learn("there", there.left(NOW + 2_000), NOW + 2_000)
    assert here.shown(NOW + 2_000) == {CHLOE: (SignalKind.MOMENT,)}


def test_a_hand_goes_once_its_owner_has_spoken_and_by_nothing_else() -> None:
    signals = Signals()
    signals.raise_(CHLOE, SignalKind.HAND, NOW)
    voted = VoteCast("round-0001", "yes", first=True)
    for by, event in ((CHLOE, voted), (BEN, Said("Here", "")), (ANA, AskedAloud(DEV, BEN, ""))):
        assert not signals.hear(Entry(1, NOW, by, "act-0001", event))
    assert signals.hear(Entry(1, NOW, ANA, "act-0001", AskedAloud(CHLOE, BEN, "")))
    assert signals.shown(NOW) == {}


def test_whoever_has_sent_something_is_not_writing_it() -> None:
    signals = Signals()
    signals.raise_(CHLOE, SignalKind.WRITING, NOW)
    assert signals.hear(Entry(1, NOW, CHLOE, "act-0001", VoteCast("round-0001", "yes", True)))
    assert signals.shown(NOW) == {}


def test_every_event_of_which_somebody_has_spoken_is_one() -> None:
    assert set(SPEAKING) <= {event.key() for event in Event.__args__}
