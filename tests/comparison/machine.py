"""On what it was measured: the machine, the versions, the day."""

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import msgspec

from server.store.binary import store_binary
from tests.comparison.subjects import RIVALS
from tests.node import node

PACKAGES = ("uvicorn", "uvloop", "python-socketio", "python-engineio", "redis", "msgspec")
MODULES = ("socket.io", "redis", "@socket.io/redis-streams-adapter")


def machine() -> str:
    """A few lines that say it."""
    day = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    python = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    modules = ", ".join(f"{name} {of_module(name)}" for name in MODULES)
    return "\n".join(
        (
            f"{day}, {os.cpu_count()} cores, {processor()}, Linux {platform.release()}",
            f"Python {platform.python_version()}: {python}",
            f"Node.js {said(node(), '--version')}: {modules}",
            f"the store: {said(str(store_binary()), '--version')}",
        )
    )


def processor() -> str:
    found = Path("/proc/cpuinfo").read_text().partition("model name")[2].splitlines()
    return found[0].strip(" \t:") if found else platform.machine()


def of_module(name: str) -> str:
    text = (RIVALS / "node_modules" / name / "package.json").read_bytes()
    return str(msgspec.json.decode(text)["version"])


def said(*command: str) -> str:
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    return told.stdout.strip()
