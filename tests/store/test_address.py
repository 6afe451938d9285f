"""Where a store is, as whoever runs the service says it."""

import pytest

from server.store.address import Address, Kind, parse


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("unix:///run/store.sock", Address(Kind.ONE, "unix:///run/store.sock")),
        ("redis://u:p@a:7000/2", Address(Kind.ONE, "redis://u:p@a:7000/2")),
        (
            "redis+cluster://a,b:7000",
            Address(Kind.CLUSTER, "redis://a:6379", (("a", 6379), ("b", 7000))),
        ),
        (
            "rediss+cluster://u:p@[fd00::1]:1",
            Address(Kind.CLUSTER, "rediss://u:p@[fd00::1]:1", (("fd00::1", 1),)),
        ),
        (
            "redis+sentinel://:p@a,b:1/words?sentinel_password=q&sentinel_username=v",
            Address(
                *(Kind.SENTINEL, "redis://:p@a:26379", (("a", 26379), ("b", 1)), "words", "v", "q")
            ),
        ),
    ],
)
def test_an_address_is_of_one_server_of_sentinels_or_of_a_cluster(
    text: str, address: Address
) -> None:
    assert parse(text) == address


@pytest.mark.parametrize(
    "text",
    [
        *("", "redis", "http://a", "redis://", "redis://a:0", "redis://a:x"),
        *("unix://", "unix+cluster:///a", "redis+one://a", "redis+ring://a"),
        *(
            "redis+cluster://",
            "redis+cluster://a,",
            "redis+cluster://a:0",
            "redis+cluster://a:99999",
        ),
        *("redis+cluster://a/words", "redis+cluster://a?sentinel=b"),
        *("redis+sentinel://a", "redis+sentinel://a/b/c", "redis+sentinel://a/b?db=1"),
        "redis+sentinel://a/b?sentinel_password=x&sentinel_password=y",
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"|"):
        parse(text)
