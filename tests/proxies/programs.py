"""Proxies as people set them up: the lines of README.md, with places of a test in them."""

import asyncio
import contextlib
import re
import shutil
from asyncio.subprocess import DEVNULL
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path

from tests.store.servers import free_port

README = Path(__file__).parents[2] / "README.md"
PLACES = ("10.0.0.1:8000", "10.0.0.2:8000")


def lines(language: str, which: int = 0) -> str:
    """The first such lines of README.md, or a later one of them."""
    found = re.findall(rf"```{language}\n(.*?)```", README.read_text(), re.DOTALL)
    return str(found[which])


def placed(text: str, services: Sequence[str]) -> str:
    """The same lines, of these services."""
    for place, service in zip(PLACES, services, strict=True):
        assert place in text
        text = text.replace(place, service)
    return text


def nginx(folder: Path, port: int, services: Sequence[str]) -> list[str]:
    location = lines("nginx").replace("http://127.0.0.1:8000", "http://setroom")
    many = placed(lines("nginx", 2), services)
    config = folder / "nginx.conf"
    config.write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/log;\n"
        f"events {{}}\nhttp {{ access_log off; {many}\n"
        f"server {{ listen 127.0.0.1:{port}; {location} }} }}"
    )
    return ["nginx", "-e", f"{folder}/log", "-p", str(folder), "-c", str(config)]


def haproxy(folder: Path, port: int, services: Sequence[str]) -> list[str]:
    config = folder / "haproxy.cfg"
    text = placed(lines("haproxy"), services)
    config.write_text(re.sub(r"bind .*", f"bind 127.0.0.1:{port}", text))
    return ["haproxy", "-f", str(config)]


def caddy(folder: Path, port: int, services: Sequence[str]) -> list[str]:
    config = folder / "Caddyfile"
    text = placed(lines("caddyfile"), services)
    ours = text.replace("sets.example {", f"http://127.0.0.1:{port} {{")
    config.write_text(f"{{\n  admin off\n}}\n{ours}")
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(config)]


Program = Callable[[Path, int, Sequence[str]], list[str]]
PROGRAMS: tuple[Program, ...] = (nginx, haproxy, caddy)


@contextlib.asynccontextmanager
async def before(program: Program, folder: Path, services: Sequence[str]) -> AsyncIterator[str]:
    """A proxy before two services, by their hosts and ports; yields its address."""
    folder.mkdir()
    port = free_port()
    name, *arguments = program(folder, port, services)
    found = shutil.which(name, path="/usr/sbin:/usr/bin:/usr/local/bin")
    assert found, f"{name} is not installed: these tests need nginx, haproxy and caddy"
    environ = {"HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    process = await asyncio.create_subprocess_exec(
        found, *arguments, env=environ, stdout=DEVNULL, stderr=DEVNULL
    )
    try:
        await listens(process, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def listens(process: asyncio.subprocess.Process, port: int) -> None:
    while True:
        assert process.returncode is None, "the proxy has ended"
        with contextlib.suppress(OSError):
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.close()
            return
        await asyncio.sleep(0.02)
