"""What stands before the Socket.IO server, and closes websockets that it would leave hanging."""

from collections.abc import Callable
from functools import partial

from starlette.types import ASGIApp, Message, Receive, Scope, Send

KNOWN_FRAMES = frozenset("0123456")
"""What a frame may begin with: the types of Engine.IO packets."""
GOODBYE: Message = {"type": "websocket.receive", "text": "1"}
UPGRADE = "5"
"""What ends polling: from now on all goes by the websocket."""
NORMAL_CLOSURE = 1000
"""A page that is closed or loaded again goes away with 1001, and a line that breaks with 1006."""


def guarded(app: ASGIApp, upgraded: Callable[[Scope], None]) -> ASGIApp:
    """Close a websocket that breaks the protocol at once and cleanly.

    The engine would forget it, and leave its member present until a ping goes unanswered; and a
    websocket that says goodbye (a 1) it would leave open.  `upgraded` is told of the scope of one
    that takes the place of polling.
    """

    async def guard(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await app(scope, checked(receive, partial(upgraded, scope)), send)
        else:
            await app(scope, receive, send)

    return guard


def checked(receive: Receive, upgraded: Callable[[], None]) -> Receive:
    """Receive, but in place of a frame outside the protocol that the other side is gone.

    After a goodbye the other side is gone, too; closing the websocket normally is one.
    """
    is_over = False

    async def receive_checked() -> Message:
        nonlocal is_over
        if is_over:
            return {"type": "websocket.disconnect", "code": NORMAL_CLOSURE}
        message = await receive()
        if message["type"] == "websocket.receive" and not is_known(message.get("text")):
            return {"type": "websocket.disconnect", "code": 1003}
        if message["type"] == "websocket.disconnect" and message.get("code") == NORMAL_CLOSURE:
            message = GOODBYE
        if message.get("text") == UPGRADE:
            upgraded()
        is_over = message.get("text", "").startswith(GOODBYE["text"])
        return message

    return receive_checked


def is_known(frame: str | None) -> bool:
    """Whether a frame is text that begins as a packet does; None is a binary frame."""
    return bool(frame) and str(frame)[0] in KNOWN_FRAMES
