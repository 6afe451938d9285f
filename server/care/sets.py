"""What whoever runs the service may do with sets: list them, let a coach back in, delete one."""

import asyncio
import contextlib
import sys
import time
from collections.abc import AsyncIterator, Sequence

from msgspec import Struct

from server.care.backup import LOG_NAME
from server.care.commands import Place
from server.domain.former import VERSION
from server.domain.meeting.state.people import Role
from server.domain.names import bare, clean
from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest
from server.domain.sets.ending import EndSet
from server.domain.sets.keys import RestoreWay
from server.domain.sets.person import Person
from server.domain.sets.state import LearningSet
from server.domain.words import HOUSE
from server.live.reading import Unreadable
from server.live.seats import new_key
from server.live.sets import SetRoom, erase_set
from server.live.upgrade import LINES
from server.store.log import STORE
from server.store.opening import reached
from server.store.redis import RedisLog

SECOND_MS = 1_000
UNREADABLE = "a line of it cannot be read: say doctor"
DELETED = "deleted, and not all of it is gone: say purge again"


class NotDone(Exception):
    """What was asked for was not done; the sentence says why, and what to do."""


class Found(Struct, frozen=True):
    """A set as far as it can be read, and whether that is all of it; times are ms since 1970."""

    room: SetRoom
    is_whole: bool

    @property
    def used_at(self) -> int:
        """When it was last used, as far as its own log and what it knows of its meetings say."""
        records = self.room.state.records
        return max([self.room.last_at, *(max(r.started_at, r.closed_at) for r in records)])

    @property
    def line(self) -> str:
        """The set in one line, with nothing of what was said in it."""
        if not self.is_whole:
            return f"{self.room.id}  {UNREADABLE}"
        if self.room.state.deleted:
            return f"{self.room.id}  {DELETED}"
        return f"{self.room.id}  {about(self.room.state)}"


def about(group: LearningSet) -> str:
    names = ", ".join(person.name for person in coaches(group))
    began = [record.started_at for record in group.records if record.started_at]
    met = f"{counted(len(began), 'meeting')}, the last on {day(max(began))}" if began else "not met"
    return f"{group.name}  (coach: {names}; {people(group)}; {met})"


def people(group: LearningSet) -> str:
    many = len(group.members)
    return "1 person" if many == 1 else f"{many} people"


def counted(many: int, what: str) -> str:
    return f"{many} {what}" if many == 1 else f"{many} {what}s"


def day(at: int) -> str:
    return time.strftime("%Y-%m-%d", time.localtime(at / SECOND_MS))


def coaches(group: LearningSet) -> Sequence[Person]:
    return [person for person in group.members if person.role is Role.COACH]


# What may be said


async def listed(place: Place) -> None:
    """List all sets, a line each, that was used last first."""
    async with opened_for(place) as log:
        names = [name for name in await log.names() if LOG_NAME.fullmatch(name)]
        ids = [name[1:].partition("}")[0] for name in names if name.endswith(":set")]
        found = [await look(log, id) for id in ids]
    for each in sorted(found, key=lambda each: -each.used_at):
        print(each.line)
    if not found:
        print("There is no set.")


async def coach(id: str, name: str, place: Place) -> None:
    """Make a new link for the coach of a set; raises NotDone."""
    async with opened_for(place) as log:
        room = (await there(log, id)).room
        person = which(room.state, name)
        key = new_key()
        act = RestoreWay(id=f"house:way:{digest(key)}", member=person.id, own_key=digest(key))
        done_or_raise(await room.act(act, HOUSE))
    print(f"/sets/{id}/join#{key}")
    print(
        f"Put the address of your service before it: it lets {person.name} in as coach of "
        f"{room.state.name}. Hand it to nobody else; the link before opens nothing any more. "
        "Whoever is in stays in. What is private waits until they have made a link of their own "
        "there, and all in the set can see that this was done."
    )


async def purge(id: str, is_sure: bool, place: Place) -> None:
    """Delete a set with all that was written in it, once that is confirmed; raises NotDone."""
    async with opened_for(place) as log:
        found = await there(log, id)
    group = found.room.state
    if not group.deleted and not is_sure:
        await confirm(found, group.name or id)
    async with opened_for(place) as log:
        room = (await there(log, id)).room
        names = [name for name in await log.names() if name.startswith(f"{{{id}}}:")]
        logs = [len(await log.read(name)) for name in names if LOG_NAME.fullmatch(name)]
        if found.is_whole and not room.state.deleted:
            done_or_raise(await room.act(EndSet(id="house:end"), HOUSE))
        await erase_set(log, id, room.state, names)
    lines, many = counted(sum(logs), "line"), counted(len(logs), "log")
    print(f"{group.name or id} is deleted: {lines} of {many}, and what it knew of its meetings.")
    print("Backups that were made before still hold it, until they are removed.")


async def confirm(found: Found, name: str) -> None:
    """Have the set's name typed; raises NotDone if it is not, or nobody can."""
    if not sys.stdin.isatty():
        raise NotDone("Nothing was deleted: say --sure where nobody can be asked.")
    print(found.line)
    print(
        "All that was written in it will be gone for ever: its people, its meetings, every word. "
        "Whoever is in a meeting of it is put out. Backups keep it until they are removed."
    )
    print(f"Type {name} to delete it: ", end="", flush=True)
    if clean(await typed()) != clean(name):
        raise NotDone("That is not its name: nothing was deleted.")


async def typed() -> str:
    """A line from the terminal; to break off is possible meanwhile."""
    loop, is_there = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(sys.stdin.fileno(), is_there.set)
    try:
        await is_there.wait()
    finally:
        loop.remove_reader(sys.stdin.fileno())
    return sys.stdin.readline()


# How it is done


@contextlib.asynccontextmanager
async def opened_for(place: Place) -> AsyncIterator[RedisLog]:
    """The store, whether the service runs or not, if this version wrote it; raises NotDone."""
    async with reached(*place) as log:
        found = (await log.values(STORE)).get(LINES, b"1")
        if int(found) > VERSION:
            raise NotDone("A newer version of Setroom wrote this store: say that to the newer one.")
        if int(found) < VERSION:
            raise NotDone("An earlier version of Setroom wrote this store: start this one first.")
        yield log


async def look(log: RedisLog, id: str) -> Found:
    """A set as it is now; raises LogUnavailable."""
    now = await log.now()
    room = SetRoom(log, id, lambda: now)
    try:
        await room.level()
    except Unreadable:
        return Found(room, is_whole=False)
    return Found(room, is_whole=True)


async def there(log: RedisLog, id: str) -> Found:
    """A set that there is; raises NotDone."""
    found = await look(log, id)
    if not found.room.seq and found.is_whole:
        raise NotDone(f"There is no set {id}. Say sets, to see those that there are.")
    return found


def which(group: LearningSet, name: str) -> Person:
    """The coach who is meant, by name if there are several; raises NotDone."""
    known = coaches(group)
    fitting = [one for one in known if not name or bare(one.name) == bare(clean(name))]
    if len(fitting) == 1:
        return fitting[0]
    names = ", ".join(one.name for one in known)
    if name:
        raise NotDone(f"No coach of {group.name} is called {name}: there is {names}.")
    raise NotDone(f"{group.name} has several coaches: say which of {names} after the set.")


def done_or_raise(outcome: int | Refusal) -> None:
    """Raise NotDone if the house was refused."""
    match outcome:
        case Refusal(Reason.SET_DELETED):
            raise NotDone("The set is deleted. Say purge again, if it is still listed.")
        case Refusal(Reason.STORE_AWAY):
            raise NotDone("The store did not answer in time: say doctor, and then this again.")
        case Refusal(reason):
            raise NotDone(
                f"It could not be done: {reason}. Say doctor, to see whether all is well."
            )
