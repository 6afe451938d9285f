"""Serves what is compared by uvicorn as it comes, and says where."""

import socket

import uvicorn
from starlette.types import ASGIApp


def serve(app: ASGIApp) -> None:
    """Until ended, on a port that is free."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        print(f"port {listening.getsockname()[1]}", flush=True)
        config = uvicorn.Config(app, log_level="warning", access_log=False)
        uvicorn.Server(config).run([listening])
