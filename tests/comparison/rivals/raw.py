"""uvicorn's websockets alone, which keep nothing and know no protocol: the limit of its kind."""

import json
from collections import defaultdict
from typing import Any

from starlette.types import Receive, Scope, Send

from tests.comparison.rivals.serving import serve

rooms: dict[str, list[Send]] = defaultdict(list)


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Speak as much of Socket.IO as the callers need to hear."""
    assert scope["type"] == "websocket"
    await receive()
    await send({"type": "websocket.accept"})
    await say(send, "0{}")
    room: list[Send] = []
    while (message := await receive())["type"] == "websocket.receive":
        text = message["text"]
        if text == "40":
            await say(send, "40{}")
            continue
        head, _, rest = text.partition("[")
        name, data = json.loads(f"[{rest}")
        if name == "join":
            room = rooms[data["room"]]
            room.append(send)
            await say(send, f'43{head[2:]}[{{"me":""}}]')
        else:
            await tell(room, data)
            await say(send, f'43{head[2:]}[{{"seq":1}}]')


async def tell(room: list[Send], data: Any) -> None:
    """Send what somebody did to all who are in the room."""
    entry = {"seq": 1, "at": 0, "by": "", "act": data.pop("id"), "event": data}
    text = json.dumps(["entry", entry], separators=(",", ":"))
    for each in room:
        await say(each, f"42{text}")


async def say(send: Send, text: str) -> None:
    await send({"type": "websocket.send", "text": text})


if __name__ == "__main__":
    serve(app)
