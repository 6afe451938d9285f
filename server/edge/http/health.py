"""Whether the service is well, for whatever watches over it."""

from starlette.requests import Request
from starlette.responses import Response

from server.domain.refusals import Reason, Refusal
from server.edge.http.answering import reply
from server.store.log import LogUnavailable


async def health(request: Request) -> Response:
    """Wait for the store to answer: status 200 if it does, else the refusal `store_away`."""
    try:
        await request.app.state.ping()
    except LogUnavailable:
        return reply(Refusal(Reason.STORE_AWAY))
    return Response(b'{"status":"ok"}', media_type="application/json")
