"""The page and its documents are served as they are."""

import httpx2
import msgspec

from server.domain.meeting.fold import fold
from server.domain.meeting.phases import PHASES, Phase
from server.domain.meeting.state.rounds import RULES, Purpose, Rule
from server.domain.meeting.templates import BUILT_IN
from server.domain.sets.state import SavedTemplate
from server.protocol.trials import Trial
from tests.addresses import HOOKS
from tests.plain import plain


async def test_the_page_and_its_documents_are_served(host: str) -> None:
    async with httpx2.AsyncClient(base_url=f"http://{host}", event_hooks=HOOKS) as web:
        await are_served(web)


async def are_served(web: httpx2.AsyncClient) -> None:
    page = await web.get("/protocol")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in page.headers["content-security-policy"]
    for document in ("openapi", "asyncapi"):
        answer = await web.get(f"/protocol/{document}.json")
        assert answer.headers["content-type"] == "application/json"
        assert document in answer.json()
    phases = (await web.get("/protocol/phases.json")).content
    assert msgspec.json.decode(phases, type=tuple[Phase, ...]) == PHASES
    rounds = (await web.get("/protocol/rounds.json")).content
    assert msgspec.json.decode(rounds, type=dict[Purpose, Rule]) == RULES
    templates = (await web.get("/protocol/templates.json")).content
    built_in = msgspec.json.decode(templates, type=list[SavedTemplate])
    assert {one.key: one.template for one in built_in if one.built_in} == BUILT_IN
    tried = (await web.get("/protocol/trial.json")).content
    for one in msgspec.json.decode(tried, type=list[Trial]):
        assert plain(fold(one.entries)) == plain(one.meeting)
    assert (await web.get("/styles/protocol.css")).is_success
