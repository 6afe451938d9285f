"""The bundle: a few files, packed and kept for ever, as long as they are what the modules say."""

import itertools
import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from server.domain.meeting.templates import BUILT_IN, DEFAULT
from server.edge.bundle import LOOK_EVERY_S, Bundle
from server.edge.http.files import FOR_EVER
from server.edge.http.pages import BUNDLE
from server.edge.http.routes import PAGES
from tests import wording
from tests.edge.house import House
from tests.live.standins import Clock

MADE = BUNDLE.made()
FOLDERS = ("api", "bundle", "images", "lens", "vendor", "words")
"""Where pages get what they need."""
MOST = {"transcript": 14, "design": 16}
"""Where all parts of a room are shown, each with what it loads."""
when_made = pytest.mark.skipif(MADE is None, reason="a module is newer than the bundle")


@pytest.fixture
def web(tmp_path: Path) -> Path:
    """A client of one module, and the bundle that was made of it."""
    source = tmp_path / "main.js"
    source.write_text("let a = 1;")
    sources = {"main.js": sha256(source.read_bytes()).hexdigest()}
    (tmp_path / "bundle").mkdir()
    (tmp_path / "bundle" / "manifest.json").write_text(json.dumps({"sources": sources}))
    return tmp_path


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in development: a module is another than when the bundle was made."""
    monkeypatch.setattr(BUNDLE, "made", lambda: None)


def loaded(text: str) -> Iterator[str]:
    yield from re.findall(r'<(?:link|script)[^>]* (?:href|src)="([^"]+)"', text)


def test_no_file_of_it_says_where_the_service_stands() -> None:
    """What it is made of, and where, is known at install; the path is set at the start."""
    files = [*BUNDLE.files.glob("*.js"), *BUNDLE.files.glob("*.css")]
    assert files
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert re.findall(rf"""["'`(]/(?:{"|".join(FOLDERS)})\b""", text) == [], file.name


def test_a_bundle_counts_while_its_sources_are_what_they_were(web: Path) -> None:
    bundle = Bundle(web, itertools.count().__next__)
    assert bundle.made() is not None
    source = web / "main.js"
    source.write_text("let a = 22;")
    assert bundle.made() is None
    source.write_text("let a = 1;")
    assert bundle.made() is not None
    source.unlink()
    assert bundle.made() is None


def test_its_sources_are_looked_at_now_and_then_and_not_for_each_of_many(web: Path) -> None:
    clock = Clock()
    bundle = Bundle(web, lambda: clock() / 1_000)
    assert bundle.made() is not None
    (web / "main.js").write_text("let a = 22;")
    assert bundle.made() is not None
    clock.go_on(round(LOOK_EVERY_S * 1_000))
    assert bundle.made() is None


def test_where_nothing_was_bundled_there_is_none(tmp_path: Path) -> None:
    assert Bundle(tmp_path).made() is None


@when_made
@pytest.mark.parametrize("page", PAGES.values())
async def test_a_page_begins_with_a_few_files_that_are_kept_for_ever(
    house: House, page: str
) -> None:
    path = next(one for one, name in PAGES.items() if name == page)
    text = (await house.http.get(re.sub(r"\{.*?\}", "1", path))).text
    places = [place for place in loaded(text) if place.startswith("bundle/")]
    assert 6 <= len(places) <= MOST.get(page, 10)
    assert set(loaded(text)) - set(places) == {"images/icon.svg"}
    for place in places:
        answer = await house.http.get(place, headers={"Accept-Encoding": "gzip, br"})
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == FOR_EVER
        assert answer.headers["Vary"] == "Accept-Encoding"
        packed = None if place.endswith(".woff2") else "br"
        assert answer.headers.get("Content-Encoding") == packed


def words(part: str) -> set[str]:
    """The keys of a part of the words; parts that come later are no page's."""
    [file] = BUNDLE.files.glob(f"words-{part}-*.json")
    found = json.loads(file.read_text(encoding="utf-8"))
    return set(re.findall(r"(?m)^([a-z][\w-]*) *=", found["sentences"]))


@when_made
def test_every_word_is_in_a_part_of_some_page() -> None:
    parts = {file.name.split("-")[1] for file in BUNDLE.files.glob("words-*.json")}
    shell = {"app-description", "app-noscript", "app-missed", "app-again"}
    assert set().union(*map(words, parts)) | shell == wording.every_key()


@when_made
def test_a_room_has_the_words_of_the_usual_meeting_and_the_rest_in_parts() -> None:
    room, special, aloud = map(words, ("meeting", "special", "aloud"))
    for phase in BUILT_IN[DEFAULT].phases:
        key = f"phase-{phase.wording or phase.kind}"
        assert f"{key}-name" in room
        assert f"{key}-script" in aloud
    assert room | special | aloud >= {key for key in words("transcript") if "phase-" in key}


@when_made
def test_a_room_is_light_and_what_comes_later_brings_the_words_it_has_not() -> None:
    room = words("meeting")
    for part in ("rest", "leading"):
        assert words(part)
        assert not words(part) & room
    assert "reports-title" in words("rest")
    assert {"refusal-offline", "dock-title"} <= room


@when_made
async def test_a_room_does_without_the_styles_of_other_pages(house: House) -> None:
    pages = {"/": 2, "/sets/1/meetings/1": 1, "/sets/1/meetings/1/transcript": 2}
    for path, count in pages.items():
        text = (await house.http.get(path)).text
        assert sum(one.endswith(".css") for one in loaded(text)) == count


@when_made
async def test_a_file_is_packed_as_whoever_asks_can_unpack_it(house: House) -> None:
    place = next(one for one in loaded((await house.http.get("/")).text) if one.endswith(".css"))
    whole = await house.http.get(place, headers={"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in whole.headers
    for offer, way in {"gzip": "gzip", "br;q=0, gzip": "gzip", "br;q=0, gzip;q=0.0": None}.items():
        answer = await house.http.get(place, headers={"Accept-Encoding": offer})
        assert (answer.headers.get("Content-Encoding"), answer.text) == (way, whole.text)
    head = await house.http.head(place, headers={"Accept-Encoding": "gzip"})
    assert (head.headers["Content-Encoding"], head.content) == ("gzip", b"")
    has = {"Accept-Encoding": "gzip", "If-None-Match": head.headers["ETag"]}
    again = await house.http.get(place, headers=has)
    assert (again.status_code, again.headers["Cache-Control"]) == (304, FOR_EVER)


@pytest.mark.usefixtures("plain")
async def test_in_development_a_page_begins_with_the_modules_as_they_are(house: House) -> None:
    places = list(loaded((await house.http.get("/")).text))
    assert "app/main.js" in places
    for place in places:
        answer = await house.http.get(place)
        assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-cache")


async def test_what_is_not_in_the_bundle_is_not_found_for_ever(house: House) -> None:
    answer = await house.http.get("/bundle/main-OLDER.js")
    assert (answer.status_code, answer.headers["Cache-Control"]) == (404, "no-store")


async def test_long_answers_are_packed(house: House) -> None:
    for place in ("/lens/en.json", "/protocol/phases.json"):
        packed = await house.http.get(place, headers={"Accept-Encoding": "gzip"})
        whole = await house.http.get(place, headers={"Accept-Encoding": "identity"})
        assert packed.headers["Content-Encoding"] == "gzip"
        assert packed.json() == whole.json()
        assert int(packed.headers["Content-Length"]) < int(whole.headers["Content-Length"]) / 3


async def test_who_asks_for_the_icon_by_its_old_name_is_led_to_it(house: House) -> None:
    answer = await house.http.get("/favicon.ico", follow_redirects=True)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/svg+xml")
