"""A stand-in for Setroom in a process of its own: it runs the store until a signal ends it."""

import asyncio
import sys
from pathlib import Path

from server.store.embedded import embedded


async def main(folder: Path) -> None:
    async with embedded(folder) as path:
        print(path, flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
