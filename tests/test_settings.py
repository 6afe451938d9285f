"""What the environment may say, and what Setroom answers to mistakes in it."""

from ipaddress import ip_network
from pathlib import Path

import pytest

from server.settings import Settings, SettingsError, read


def mistakes(**environ: str) -> list[str]:
    with pytest.raises(SettingsError) as raised:
        read(environ)
    return str(raised.value).splitlines()


def test_an_empty_environment_gives_the_defaults() -> None:
    assert read({}) == Settings(
        host="127.0.0.1",
        port=8000,
        redis_url=None,
        data_dir=Path.cwd() / "data",
        origins=(),
        log_level="info",
    )


def test_every_variable_is_read(tmp_path: Path) -> None:
    environ = {
        "HOST": "0.0.0.0",
        "PORT": "0",
        "REDIS_URL": "unix:///run/store.sock?db=1",
        "DATA_DIR": str(tmp_path),
        "ORIGINS": "https://Meet.example/, http://localhost:5173",
        "HOSTS": "Sets.example, bücher.example",
        "PROXIES": "10.0.0.5,fd00::1/64",
        "BASE_PATH": "sets-of/north_1/",
        "FRAMES": "https://Portal.example/, http://10.0.0.1:8080",
        "LOG_LEVEL": "DEBUG",
        "LOG_FORMAT": "JSON",
    }
    assert read(environ) == Settings(
        host="0.0.0.0",
        port=0,
        redis_url="unix:///run/store.sock?db=1",
        data_dir=tmp_path,
        origins=("https://meet.example", "http://localhost:5173"),
        log_level="debug",
        hosts=("sets.example", "xn--bcher-kva.example"),
        proxies=(ip_network("10.0.0.5/32"), ip_network("fd00::/64")),
        base_path="/sets-of/north_1",
        frames=("https://portal.example", "http://10.0.0.1:8080"),
        log_format="json",
    )


def test_an_empty_variable_is_one_that_is_not_set() -> None:
    assert read({"PORT": "", "REDIS_URL": " ", "LOG_LEVEL": ""}) == read({})


def test_other_variables_are_no_concern_of_ours() -> None:
    assert read({"PATH": "/bin", "port": "x"}) == read({})


STORES = (
    "a redis://, rediss:// or unix:// URL, or of sentinels, redis+sentinel://HOST,HOST/NAME, "
    "or of a cluster, redis+cluster://HOST,HOST"
)


def test_every_mistake_is_named_at_once(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    told = mistakes(
        HOST="http://here",
        PORT="70000",
        REDIS_URL="memcached://here",
        COPIES="one",
        DATA_DIR=str(file),
        ORIGINS="https://a.example,b.example",
        HOSTS="https://a.example",
        PROXIES="my-proxy",
        LOG_LEVEL="loud",
        LOG_FORMAT="yaml",
    )
    assert told == [
        "HOST is 'http://here', but must be a host name or an address.",
        "PORT is '70000', but must be a whole number from 0 to 65535.",
        f"REDIS_URL is 'memcached://here', but must be {STORES}.",
        "COPIES is 'one', but must be a whole number.",
        f"DATA_DIR is {str(file)!r}, but must be a folder, or a path where one can be made.",
        "ORIGINS is 'https://a.example,b.example', but must be origins such as "
        "https://a.example, with commas between.",
        "HOSTS is 'https://a.example', but must be names such as sets.example, with commas "
        "between, or any.",
        "PROXIES is 'my-proxy', but must be addresses, or networks such as 10.0.0.0/24, with "
        "commas.",
        "LOG_LEVEL is 'loud', but must be one of debug, info, warning, error, critical.",
        "LOG_FORMAT is 'yaml', but must be text or json.",
    ]


@pytest.mark.parametrize("given", ["-1", "65536", "80.0", "+80", "8_0", "eighty", "٨٠"])
def test_a_port_is_a_plain_number(given: str) -> None:
    assert len(mistakes(PORT=given)) == 1


@pytest.mark.parametrize("given", ["redis://", "unix://", "here:6379", "redis://here:many"])
def test_a_store_url_says_where_the_store_is(given: str) -> None:
    assert len(mistakes(REDIS_URL=given)) == 1


@pytest.mark.parametrize("given", ["*", "null", "https://a.example/path", "https://me@a.example"])
def test_an_origin_is_no_pattern_and_has_no_path(given: str) -> None:
    assert len(mistakes(ORIGINS=given)) == 1


@pytest.mark.parametrize("given", ["a.example:80", "*.example", "[::1]", "a b", "a..b", "/"])
def test_a_name_has_no_port_and_is_no_pattern(given: str) -> None:
    assert len(mistakes(HOSTS=given)) == 1


@pytest.mark.parametrize("given", ["/", "//", " "])
def test_the_root_is_no_path(given: str) -> None:
    assert read({"BASE_PATH": given}).base_path == ""


@pytest.mark.parametrize(
    "given", ["/a//b", "/a/../b", "/a b", "/a.b", "/ä", "/a?b", "/a%2f", "https://a.example/b"]
)
def test_a_base_path_is_a_path_of_plain_names(given: str) -> None:
    assert mistakes(BASE_PATH=given)[0].startswith(f"BASE_PATH is {given!r}, but must be a path")


@pytest.mark.parametrize(
    "given", ["*", "'self'", "https://*.example", "https://a.example/b", "https://a.b; img-src *"]
)
def test_who_may_show_us_in_a_frame_is_an_origin_that_a_policy_can_say(given: str) -> None:
    assert len(mistakes(FRAMES=given)) == 1


def test_a_password_is_not_repeated() -> None:
    told = mistakes(REDIS_URL="rdis://user:secret@here")
    assert told == [f"REDIS_URL is 'rdis://user:***@here', but must be {STORES}."]
    (told_of_sentinels,) = mistakes(REDIS_URL="redis+sentinel://a?sentinel_password=secret")
    assert "secret" not in told_of_sentinels


def test_copies_are_a_number_if_they_are_said() -> None:
    assert read({}).copies is None
    assert [read({"COPIES": many}).copies for many in ("0", "2")] == [0, 2]
    assert [len(mistakes(COPIES=many)) for many in ("-1", "1.5", "٣")] == [1, 1, 1]
