"""Whether the service is well, for whatever watches over it."""

from starlette.requests import Request
from starlette.responses import Response

from server.domain.refusals import Reason, Refusal
from server.edge.http.answering import reply


async def health(request: Request) -> Response:
    """Status 200 if the store keeps what it is given, else the refusal `store_away`."""
    if not await request.app.state.can_save():
        return reply(Refusal(Reason.STORE_AWAY))
    return Response(b'{"status":"ok"}', media_type="application/json")
