"""`python -m server` is the service: it reads the environment and serves until told to end.

What may be said after the name instead is in `HELP`.
"""

import asyncio
import gc
import importlib.util
import logging
import os
import sys
from collections.abc import Callable, Coroutine
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
from server.lens import cli as lens
from server.listening import Server
from server.live.upgrade import StoreIsNewer
from server.logs.taking import logged, take_over
from server.settings import Settings, SettingsError, read
from server.store.binary import StoreError
from server.store.log import LogUnavailable

logger = logging.getLogger("setroom")

HELP = """Say nothing after the name to serve, or one of:
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
        # Little at once, as everybody waits meanwhile; all that is there, once a quarter of it is
        # new: entries hold no cycles and live long, but of each connection some cycles are left.
        gc.set_threshold(2_000, 4, 10)
        with asyncio.Runner(loop_factory=new_loop) as runner:
            runner.run(logged(task(settings), handler))
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)
    except (StoreError, StoreIsNewer, LogUnavailable, BackupError, Unproven, NotDone) as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(3)
    except KeyboardInterrupt:
        sys.stderr.write("Broken off.\n")
        sys.exit(130)


def new_loop() -> asyncio.AbstractEventLoop:
    """A loop of uvloop's where it is installed, which is quicker by half."""
    if importlib.util.find_spec("uvloop") is None:
        return asyncio.new_event_loop()
    return import_module("uvloop").new_event_loop()  # type: ignore[no-any-return]  # it makes one


async def serve(settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM; raises SettingsError where the address cannot be had."""
    async with service(settings) as (app, say_goodbye):
        logger.info("What is written is in %s.", settings.kept_in)
        gc.collect()
        gc.freeze()  # what there is by now stays, so it need not be looked through again
        await Server(settings, app, say_goodbye).serve()
    logger.info("Setroom has ended.")


if __name__ == "__main__":
    main()
