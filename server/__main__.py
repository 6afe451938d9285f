"""`python -m server` is the service: it reads the environment and serves until told to end.

What may be said after the name instead is in `HELP`.
"""

import asyncio
import importlib.util
import logging
import os
import socket
import sys
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from server.app import service
from server.care import commands, sets
from server.care.backup import BackupError
from server.care.commands import Place
from server.care.restore import Unproven
from server.care.sets import NotDone
from server.duties import begin
from server.edge.wire.siblings import Siblings
from server.ending import end
from server.lens import cli as lens
from server.listening import Server
from server.live.upgrade import StoreIsNewer
from server.logs.taking import logged, take_over
from server.memory import keep_settling
from server.processes import MOST_PROCESSES, NotServing, serve_together
from server.settings import Settings, SettingsError, read
from server.store.binary import StoreError
from server.store.log import LogUnavailable

logger = logging.getLogger("setroom")

HELP = """Say nothing after the name to serve, or one of:
  --processes N    serve by so many processes, which use as many cores
  backup FILE      copy all that is written into a file, while the service runs or not
  restore FILE     put a backup in the place of all that is written
  doctor [URL]     look whether all is well, by the public address too, and what to do if not
  mend             keep what can be read of a store whose file is spoilt
  records          make anew what sets know of their meetings
  sets             list all sets: who leads them, and when they last met
  sets coach SET [NAME]    make a new link for the coach of a set, of that name
  sets purge SET [--sure]  delete a set with all that was written in it, for ever
  lens             look at questions: lens --help
"""


def main() -> None:
    """Run the service, or what is named after it."""
    match sys.argv[1:]:
        case []:
            run(serve)
        case ["--processes", many]:
            run(partial(serve_together, count=whole(many)))
        case ["process", number, count, folder, *listening]:
            place = Siblings(int(number), int(count), Path(folder))
            run(partial(serve_one, siblings=place, listening=list(map(int, listening))))
        case ["backup", file]:
            look_after(partial(commands.backup, Path(file)))
        case ["restore", file]:
            look_after(partial(commands.restore, Path(file)))
        case ["doctor"]:
            look_after(partial(commands.doctor, None))
        case ["doctor", address]:
            look_after(partial(commands.doctor, address))
        case ["mend"]:
            look_after(commands.mend)
        case ["records"]:
            look_after(commands.records)
        case ["sets"]:
            look_after(sets.listed)
        case ["sets", "coach", id, *name]:
            look_after(partial(sets.coach, id, " ".join(name)))
        case ["sets", "purge", id]:
            look_after(partial(sets.purge, id, False))
        case ["sets", "purge", id, "--sure"] | ["sets", "purge", "--sure", id]:
            look_after(partial(sets.purge, id, True))
        case ["lens", *arguments]:
            sys.exit(lens.main(arguments))
        case ["help" | "--help" | "-h"]:
            print(HELP, end="")
        case words:
            sys.stderr.write(f"Setroom does not know: {' '.join(words)}\n{HELP}")
            sys.exit(2)


def look_after(command: Callable[[Place], Coroutine[Any, Any, None]]) -> None:
    """Run a command on the place of the store."""
    run(lambda settings: command((settings.redis_url, settings.data_dir)))


def run(task: Callable[[Settings], Coroutine[Any, Any, None]]) -> None:
    """Run a task; a mistake in the environment ends it with status 2.

    What else keeps it from being done is said in a sentence too, and the status is 3.
    """
    try:
        settings = read(os.environ)
        handler = take_over(settings.log_level, settings.log_format)
        with asyncio.Runner(loop_factory=new_loop) as runner:
            runner.run(logged(task(settings), handler))
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)
    except (StoreError, StoreIsNewer, LogUnavailable, BackupError, Unproven, NotDone) as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(3)
    except NotServing:
        sys.exit(3)
    except KeyboardInterrupt:
        sys.stderr.write("Broken off.\n")
        sys.exit(130)


def new_loop() -> asyncio.AbstractEventLoop:
    """A loop of uvloop's where it is installed, which is quicker by half."""
    if importlib.util.find_spec("uvloop") is None:
        return asyncio.new_event_loop()
    return import_module("uvloop").new_event_loop()  # type: ignore[no-any-return]  # it makes one


def whole(text: str) -> int:
    """How many processes are asked for; ends the program where that is no number of them."""
    if text.isascii() and text.isdecimal() and 0 < int(text) <= MOST_PROCESSES:
        return int(text)
    sys.stderr.write(f"--processes is {text!r}, but must be from 1 to {MOST_PROCESSES}.\n")
    sys.exit(2)


async def serve(settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM; raises SettingsError where the address cannot be had."""
    async with service(settings) as (app, say_goodbye):
        logger.info("What is written is in %s.", settings.kept_in)
        await settled(Server(settings, app, say_goodbye))
    logger.info("Setroom has ended.")


async def serve_one(settings: Settings, siblings: Siblings, listening: Sequence[int]) -> None:
    """Serve as one of several processes that take from these sockets, by their descriptors."""
    sockets = [socket.socket(fileno=descriptor) for descriptor in listening]
    async with service(settings, siblings=siblings) as (app, say_goodbye):
        await settled(Server(settings, app, say_goodbye, siblings), sockets)


async def settled(server: Server, sockets: list[socket.socket] | None = None) -> None:
    """Have a server serve, and look after the memory of the process meanwhile."""
    settling = begin("looking for garbage", partial(keep_settling, server.is_quiet))
    try:
        await server.serve(sockets)
    finally:
        await end(settling)


if __name__ == "__main__":
    main()
