"""What the clients that people use make of a namespace that is not there."""

import asyncio
import json
import subprocess
from typing import Any

import pytest
import socketio

from server.edge.web import WEB
from tests.edge.house import House
from tests.node import node

NOTHING_HERE = "There is nothing at this address."
SCRIPT = """
import {{ io }} from "{library}";
const socket = io("{base}/other", {{ transports: ["websocket"], reconnection: false }});
socket.on("connect_error", (error) => {{
  console.log(JSON.stringify({{ message: error.message }}));
  socket.disconnect();
}});
"""


async def test_the_client_for_python_is_given_the_message(house: House) -> None:
    errors: list[Any] = []
    client = socketio.AsyncClient(reconnection=False)
    client.on("connect_error", errors.append, namespace="/other")
    with pytest.raises(socketio.exceptions.ConnectionError):
        await client.connect(house.base, namespaces=["/other"], transports=["websocket"])
    assert errors == [{"message": NOTHING_HERE}]


async def test_the_client_of_our_pages_is_given_the_message(house: House) -> None:
    library = (WEB / "vendor" / "socket.io.js").as_uri()
    script = SCRIPT.format(library=library, base=house.base)
    ran = await run(node(), "--input-type=module", "--eval", script)
    assert json.loads(ran) == {"message": NOTHING_HERE}


async def run(*command: str) -> str:
    """Run a program to its end, and give what it wrote."""
    process = await asyncio.create_subprocess_exec(
        *command, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    written, errors = await process.communicate()
    assert process.returncode == 0, errors.decode()
    return written.decode()
