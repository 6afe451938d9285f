"""What stands before the Socket.IO server, and closes websockets that it would leave hanging."""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

SEND_WITHIN_S = 15
"""How long the other side may leave no room for one more frame."""
KNOWN_FRAMES = frozenset("0123456")
"""What a frame may begin with: the types of Engine.IO packets."""
GOODBYE: Message = {"type": "websocket.receive", "text": "1"}
NORMAL_CLOSURE = 1000
"""A page that is closed or loaded again goes away with 1001, and a line that breaks with 1006."""


def guarded(app: ASGIApp) -> ASGIApp:
    """Close a websocket that breaks the protocol, or does not read, at once and cleanly.

    The engine would forget it, and leave its member present until a ping goes unanswered; and a
    websocket that says goodbye (a 1) it would leave open.
    """

    async def guard(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await app(scope, checked(receive), timed(send))
        else:
            await app(scope, receive, send)

    return guard


def checked(receive: Receive) -> Receive:
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
        is_over = message.get("text", "").startswith(GOODBYE["text"])
        return message

    return receive_checked


def is_known(frame: str | None) -> bool:
    """Whether a frame is text that begins as a packet does; None is a binary frame."""
    return bool(frame) and str(frame)[0] in KNOWN_FRAMES


def timed(send: Send) -> Send:
    """Send, but raise OSError, as for a broken connection, when the other side does not read."""

    async def send_in_time(message: Message) -> None:
        try:
            async with asyncio.timeout(SEND_WITHIN_S):
                await send(message)
        except TimeoutError:
            raise OSError("the other side does not read") from None

    return send_in_time
