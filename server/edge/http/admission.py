"""Who asks for pages, files and sockets stands in line, by the address they come from."""

from starlette.types import ASGIApp, Receive, Scope, Send

from server.domain.refusals import Refusal
from server.edge.budgets import Budget, Budgets, address
from server.edge.http.answering import reply
from server.edge.http.base import place
from server.edge.reading import session_of

SOCKETS = "/socket.io"
API, HEALTH = "/api/", "/health"
"""What is paced where it is answered, and what never is."""


def admitted(app: ASGIApp, budgets: Budgets) -> ASGIApp:
    """Let each wait for their turn, or say when to come back."""

    async def admit(scope: Scope, receive: Receive, send: Send) -> None:
        if refused := await line_up(scope, budgets):
            await reply(refused)(scope, receive, send)  # of a websocket, too
        else:
            await app(scope, receive, send)

    return admit


async def line_up(scope: Scope, budgets: Budgets) -> Refusal | None:
    if opens_socket(scope):
        return await budgets.line_up(Budget.SOCKETS, address(scope))
    asked = place(scope)
    if asked == HEALTH or asked.startswith(API) or scope["type"] != "http":
        return None
    return await budgets.line_up(Budget.FILES, address(scope))


def opens_socket(scope: Scope) -> bool:
    """Whether a new socket is asked for, by websocket or by polling."""
    if scope["type"] == "websocket":
        return True
    return place(scope).startswith(SOCKETS) and not session_of(scope)
