"""python-socketio as one writes it first: append to a stream, tell the room, acknowledge."""

import json
import os
import time
from itertools import count
from typing import Any

import socketio
from redis.asyncio import BlockingConnectionPool, Redis, UnixDomainSocketConnection

from tests.comparison.rivals.serving import serve

# The pool that a client has by itself refuses what comes while all its connections are in use.
store = Redis(
    connection_pool=BlockingConnectionPool(
        connection_class=UnixDomainSocketConnection, path=os.environ["STORE"]
    )
)
sio = socketio.AsyncServer(async_mode="asgi")
numbers = count(1)


async def join(sid: str, data: Any) -> Any:
    await sio.enter_room(sid, data["room"])
    await sio.save_session(sid, data)
    return {"me": sid}


async def act(sid: str, data: Any) -> Any:
    room = (await sio.get_session(sid))["room"]
    seq, id = next(numbers), data.pop("id")
    entry = {"seq": seq, "at": int(time.time() * 1000), "by": sid, "act": id, "event": data}
    await store.xadd(room, {"act": id, "text": json.dumps(entry)})
    await sio.emit("entry", entry, room=room)
    return {"seq": seq}


sio.on("join", join)
sio.on("act", act)

if __name__ == "__main__":
    serve(socketio.ASGIApp(sio))
