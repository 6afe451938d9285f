"""What processes cost, as Linux counts it: processor time and memory."""

import os
import resource
import time
from pathlib import Path
from typing import NamedTuple

PROC = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
MEGABYTE = 1_000_000
ENOUGH_FILES = 8192


class Cost(NamedTuple):
    """Seconds of processor time so far."""

    at: float
    service: float
    store: float
    generator: float

    def shares_since(self, before: "Cost") -> "Cost":
        """The share of one core that each took, in percent."""
        seconds = self.at - before.at
        spent = (now - then for now, then in zip(self[1:], before[1:], strict=True))
        return Cost(seconds, *(100 * each / seconds for each in spent))


def cost(pid: int) -> Cost:
    """What the service with this process id, its store, and we ourselves have spent."""
    own = resource.getrusage(resource.RUSAGE_SELF)
    store = sum(processor_s(child) for child in descendants(pid))
    return Cost(time.perf_counter(), processor_s(pid), store, own.ru_utime + own.ru_stime)


def stat(pid: int) -> list[str]:
    """The fields of a process after its name, which may hold anything."""
    return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()


def processor_s(pid: int) -> float:
    user, system = stat(pid)[11:13]
    return (int(user) + int(system)) / TICKS


def memory_mb(pid: int) -> float:
    """What a process has in memory, its shared pages included."""
    return int(stat(pid)[21]) * PAGE / MEGABYTE


def descendants(pid: int) -> list[int]:
    """The processes that this one started, and those that they did."""
    tasks = (PROC / str(pid) / "task").iterdir()
    children = [int(child) for task in tasks for child in (task / "children").read_text().split()]
    return [found for child in children for found in (child, *descendants(child))]


def allow_many_sockets() -> None:
    """Raise the soft limit on open files as far as is needed and allowed."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = ENOUGH_FILES if hard == resource.RLIM_INFINITY else min(ENOUGH_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
