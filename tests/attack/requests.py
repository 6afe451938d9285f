"""Requests made out of the service's own OpenAPI document, as it says they are, and otherwise."""

from collections.abc import Iterator, Sequence
from typing import Any

import httpx2 as httpx
import schemathesis
from hypothesis import strategies as st
from schemathesis import Case as AnyCase
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.parameters import ParameterLocation as In
from schemathesis.core.result import Err
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
)

from server.domain.refusals import Reason
from server.edge.http.back import PATH, cookie_name
from server.protocol.refusals import SHAPE
from tests.attack.sender import Senders
from tests.attack.target import Seat

Case = AnyCase[Any]
RIGHT, WRONG = GenerationMode.POSITIVE, GenerationMode.NEGATIVE
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    negative_data_rejection,
]
ANYWHERE = {"", Reason.NO_SUCH_PAGE}
"""What the document says of all addresses together; what is answered well has no code."""
MOSTLY = st.sampled_from((True, True, True, False))
NEVER = {*SHAPE, Reason.NOT_JSON} - {Reason.BLANK}
"""What nothing is refused for that is as the document says; of names it does not say all."""
OF_THE_CLIENT = {
    *("connection", "content-length", "expect", "host", "te", "transfer-encoding", "upgrade")
}
"""Headers that a client sets by what it sends."""


class Requests:
    """What may be asked of a service, by its document."""

    def __init__(self, url: str, document: Any, senders: Senders, http: httpx.AsyncClient) -> None:
        self.url, self.document, self.senders, self.http = url, document, senders, http
        operations = list(operations_of(document))
        varied = [one for one in operations if one.body or "{" in one.path]
        self.plain = [one.Case() for one in operations if one not in varied]
        self.varied = st.one_of(
            [one.as_strategy(generation_mode=mode) for one in varied for mode in (RIGHT, WRONG)]
        )

    def by(self, seats: Sequence[Seat]) -> st.SearchStrategy[Case]:
        """Requests of those who are in its sets, and of others."""
        return aimed(self.varied, seats)

    async def send(self, case: Case) -> str:
        """Send one, and look at the answer; its status, and the code of a refusal."""
        sent = {name: part for name, part in self.as_sent(case).items() if part is not None}
        self.http.cookies.clear()
        answer = await self.http.request(**sent)
        case.validate_response(answer, checks=CHECKS)
        said = answer.json()
        code = said.get("refusal", {}).get("code", "") if isinstance(said, dict) else ""
        responses = self.document["paths"][case.path][case.method.lower()]["responses"]
        described = str(responses[str(answer.status_code)])
        assert code in ANYWHERE or f"`{code}`" in described, (code, case)
        assert not (is_right(case) and code in NEVER), (code, case)
        return f"{answer.status_code} {code}".strip()

    def as_sent(self, case: Case) -> dict[str, Any]:
        """What the client is given, by the names that it has for the parts of a request."""
        parts = case.as_transport_kwargs(base_url=self.url)
        headers = {
            name: value.strip()
            for name, value in parts["headers"].items()
            if name.lower() not in OF_THE_CLIENT
        }
        return {
            "method": parts["method"],
            "url": parts["url"],
            "params": parts.get("params"),
            "headers": headers | self.senders.headers(),
            "json": parts.get("json"),
            "content": parts.get("data"),
        }


def operations_of(document: Any) -> Iterator[Any]:
    """What may be asked; raises what is wrong with the document."""
    for found in schemathesis.openapi.from_dict(document).get_all_operations():
        if isinstance(found, Err):
            raise found.err()
        yield found.ok()


@st.composite
def aimed(draw: st.DrawFn, cases: st.SearchStrategy[Case], seats: Sequence[Seat]) -> Case:
    """One that may be of a set that is there, by somebody who is in it, about what there is."""
    case, seat = draw(cases), draw(st.sampled_from(seats))
    if draw(MOSTLY) and "set" in case.path_parameters and is_right(case, In.PATH):
        case.path_parameters["set"] = seat.set
        if "number" in case.path_parameters:
            case.path_parameters["number"] = draw(st.integers(1, 3))
        if is_right(case, In.HEADER):
            case.headers["Authorization"] = f"Bearer {seat.token}"
    if is_right(case, In.BODY):
        case.body = about(case.body, seat if draw(MOSTLY) else None)
    if draw(st.booleans()) and case.path == PATH:
        case.headers["Cookie"] = f"{cookie_name(seat.set, seat.member)}={seat.token}"
    return case


def is_right(case: Case, *where: In) -> bool:
    """Whether all of a request, or a part of it, is as the document says."""
    parts = case.meta.components if case.meta else {}
    return all(parts[place].mode is RIGHT for place in where or parts if place in parts)


def about(body: Any, seat: Seat | None) -> Any:
    """A body about what there is, if it is about somebody; whole numbers are without a point."""
    real = {**seat._asdict(), "into": seat.member, "meeting": 1} if seat else {}
    match body:
        case dict():
            return {name: real.get(name, about(one, seat)) for name, one in body.items()}
        case list():
            return [about(one, seat) for one in body]
        case float() if body.is_integer():
            return int(body)
    return body
