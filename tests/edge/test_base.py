"""Under a path: all is answered with it and without, as proxies do, and all that is sent has it."""

import re
from collections.abc import AsyncIterator
from urllib.parse import urljoin

import httpx2 as httpx
import pytest
from msgspec.structs import replace
from starlette.routing import Mount, Route

from server.edge.http.routes import routes
from server.settings import OWN, read
from tests.edge.browser import PATH, Browser
from tests.edge.house import House, serving, settings
from tests.edge.screens import Screen

BASE = "/beside/setroom"
WAYS = [pytest.param(BASE, id="passed on"), pytest.param("", id="taken off")]
"""What a proxy may do with the path."""


@pytest.fixture(scope="module")
async def place(store_socket: str) -> AsyncIterator[str]:
    """The address of a service under a path, without the path."""
    async with serving(replace(settings(store_socket), base_path=BASE)) as address:
        yield address


@pytest.fixture(params=WAYS)
async def house(place: str, request: pytest.FixtureRequest) -> AsyncIterator[House]:
    house = House(place + request.param)
    await house.open()
    yield house
    await house.close()


async def test_pages_files_and_rooms_are_found(house: House) -> None:
    for path in ("/", "/gym", f"/sets/{house.set}", "/protocol", "/app/main.js", "/health"):
        assert (await house.http.get(path)).status_code == 200, path
    assert (await house.http.get("/nowhere")).status_code == 404
    screen = await Screen.opened(house, "ben")
    await screen.socket.close()


async def test_a_page_says_where_all_its_addresses_begin(house: House) -> None:
    for path in ("/", "/gym", "/nowhere"):
        text = (await house.http.get(path, headers={"Accept": "text/html"})).text
        assert re.findall(r'<base href="(.*?)">', text) == [f"{BASE}/"]
        assert text.index("<base") < text.index("<link")


async def test_the_protocol_leads_to_its_documents_and_they_to_the_service(house: House) -> None:
    page = f"https://any.example{BASE}/protocol"
    text = (await house.http.get("/protocol")).text
    links = [urljoin(page, link) for link in re.findall(r'href="(?!#)([^"]*)"', text)]
    assert f"https://any.example{BASE}/" in links
    for link in links:
        path = link.removeprefix(f"https://any.example{BASE}")
        assert path != link
        assert (await house.http.get(path)).status_code == 200, link
    document = f"{page}/openapi.json"
    [server] = (await house.http.get("/protocol/openapi.json")).json()["servers"]
    assert urljoin(document, server["url"]) == f"https://any.example{BASE}/"


async def test_whoever_is_led_on_is_led_to_where_the_service_is(house: House) -> None:
    asked = f"http://127.0.0.1{BASE}"
    for path, there in (("/favicon.ico", "/images/icon.svg"), ("/gym/", "/gym")):
        headers = {"Host": "127.0.0.1"}
        answer = await house.http.get(path, headers=headers, follow_redirects=False)
        led = urljoin(f"{asked}{path}", answer.headers["Location"])
        assert led == f"{asked}{there}"


async def test_a_cookie_is_kept_at_the_path_that_a_browser_sees_and_ends_there(
    house: House,
) -> None:
    tab = Browser(house)
    await tab.back("ben")
    await tab.asks(leave=True)
    assert [cookie["path"] for cookie in tab.sent] == [BASE + PATH, BASE + PATH]


async def test_the_path_is_one_with_and_without_a_slash_and_no_beginning_of_another(
    place: str,
) -> None:
    async with httpx.AsyncClient(base_url=place) as web:
        for path in (BASE, f"{BASE}/"):
            answer = await web.get(path, follow_redirects=False)
            assert (answer.status_code, 'name="founding"' in answer.text) == (200, True)
        for path in (f"{BASE}s", "/beside", f"/more{BASE}/"):
            assert (await web.get(path)).status_code == 404, path


def test_no_address_of_ours_begins_as_a_path_may_that_is_set() -> None:
    ours = {route.path.split("/")[1] for route in routes() if isinstance(route, Mount | Route)} - {
        ""
    }
    assert {name for name in ours if re.fullmatch(r"[\w-]+", name)} == set(OWN)


@pytest.mark.parametrize("name", OWN)
def test_such_a_path_is_refused(name: str) -> None:
    for given in (f"/{name}", f"{name}/more"):
        with pytest.raises(Exception, match="BASE_PATH"):
            read({"BASE_PATH": given})
