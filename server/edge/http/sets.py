"""The sets: to found one, to read it, and to act on it."""

from collections.abc import Awaitable, Callable
from typing import Any

from msgspec.structs import replace
from starlette.requests import Request

from server.domain.alike import alike
from server.domain.founding import Founding
from server.domain.meeting.state.mix import Mix
from server.domain.meeting.state.people import Role
from server.domain.refusals import Reason, Refusal
from server.domain.sets.asking import lapsed
from server.domain.sets.ending import DeleteSet
from server.domain.sets.entries import JoinEntries
from server.domain.sets.fold import SetCommand
from server.domain.sets.people import ChangeName, RemoveMember
from server.domain.sets.person import Asking, Person
from server.domain.sets.roles import GiveRole, HandSeat, LeaveSet
from server.domain.sets.state import LearningSet
from server.domain.sets.watching import READS_ALL, Consent, barred, undecided
from server.domain.words import MemberId
from server.edge.http import pacing
from server.edge.http.answering import Outcome
from server.edge.http.requests import Seated, read_body, read_seat
from server.edge.shapes import AtTheDoor, Done, FoundASet, NewSet, SetMember, SetPage
from server.live import seats, settling
from server.live.lobby import Lobby
from server.live.sets import SetRoom

SET_COMMAND: Any = SetCommand
FOLLOWS: dict[type, Callable[[Lobby, str, SetRoom], Awaitable[Refusal | None]]] = {
    RemoveMember: settling.settle_open,
    ChangeName: settling.settle_open,
    JoinEntries: settling.settle_all,
    GiveRole: settling.settle_open,
    HandSeat: settling.settle_open,
    LeaveSet: settling.settle_open,
    Consent: settling.settle_open,
    DeleteSet: Lobby.remove,
}
"""What becomes of a set command beside the log of the set: in its meetings, or in the store."""


async def found_set(lobby: Lobby, request: Request) -> Outcome:
    """Found a set, and take the coach's seat in it.

    The same token again gives the same set, and a new key for the coach's own link, as long as its
    seat stands.
    """
    body = await read_body(request, FoundASet)
    if isinstance(body, Refusal):
        return body
    founding: Founding = request.app.state.founding
    if refusal := founding.refuses(body.phrase) or pacing.found(request):
        return refusal
    founded = await seats.found(lobby, body.name, body.coach, body.token)
    if isinstance(founded, Refusal):
        return founded
    return NewSet(founded.set, founded.member, founded.members_key, founded.own_key)


async def show_set(lobby: Lobby, request: Request) -> Outcome:
    """Read a set: its people, its meetings, its commitments, its templates."""
    found = await read_seat(lobby, request)
    if isinstance(found, Refusal):
        return found
    now = lapsed(found.group.state, found.group.now())
    return set_page(request.path_params["set"], now, found)


def set_page(id: str, group: LearningSet, seated: Seated) -> SetPage:
    """The set as one of its people may see it, with what is private of whoever this seat sees.

    Whoever only watches, or hosts, is shown nothing of what was said in meetings.
    """
    me, sees = seated.me, seated.sees
    page = bare_page(id, group, seated)
    if me.role not in READS_ALL:
        return page
    return replace(
        page,
        meetings=group.meetings,
        commitments=group.commitments,
        kept=group.kept_for(sees),
        own=group.own_of(sees),
        wordings=group.wordings,
        agreements=group.agreements,
        next_parts=group.next_parts,
        learnings=group.learnings,
    )


def bare_page(id: str, group: LearningSet, seated: Seated) -> SetPage:
    """The set with its people, dates and links, and nothing of what was said."""
    me = seated.me
    near = alike({person.id: person.name for person in group.members})
    return SetPage(
        set=id,
        name=group.name,
        language=group.language,
        talks=group.talks,
        call="" if barred(group, me) else group.call,
        called=group.called,
        me=me.id,
        role=me.role,
        devices=len(me.seats),
        members=tuple(set_member(group, person, me, near[person.id]) for person in group.members),
        former=tuple(set_member(group, person, me) for person in group.former),
        meetings=tuple(replace(one, mix=Mix()) for one in group.meetings),
        members_key=group.members_key if me.role is Role.COACH or me.hosts else "",
        doorway=group.doorway,
        asking=tuple(at_the_door(group, one) for one in group.asking),
        noted=group.noted,
        waits=seated.waits,
        templates=group.all_templates,
    )


def set_member(
    group: LearningSet, person: Person, me: Person, near: tuple[MemberId, ...] = ()
) -> SetMember:
    return SetMember(
        id=person.id,
        name=person.name,
        role=person.role,
        place=person.place,
        came=person.came,
        link=person.link,
        hosts=person.hosts,
        undecided=bool(undecided(group, person)),
        agreed=me.id in person.consents,
        alike=near,
    )


def at_the_door(group: LearningSet, one: Asking) -> AtTheDoor:
    """Whoever asks; who returns has the very name of whom they say they are."""
    names = {person.id: person.name for person in group.members}
    near = () if one.returns else alike({**names, one.id: one.name})[one.id]
    return AtTheDoor(one.id, one.name, one.at, one.returns, near)


async def act_on_set(lobby: Lobby, request: Request) -> Outcome:
    """Say one of the set commands.

    Nobody can, before its owner has confirmed a seat to which another helped: they make an own key.
    Its reply is the number of an entry in the set's own log, which is not shown: read the set to
    see what came of it. Once it was deleted there is nothing to read: whoever sends `delete_set`
    again, as its answer was lost, is told `no_such_set` (or, for a moment, `set_deleted`), which
    says that it was done.
    """
    # The body may be long in coming, and the seat be lost before it is here.
    command = await read_body(request, SET_COMMAND)
    found = await read_seat(lobby, request)
    if isinstance(found, Refusal):
        return found
    if isinstance(command, Refusal):
        return command
    if found.waits:
        return Refusal(Reason.SEAT_WAITS)
    is_new = command.id not in found.group.acts
    if refusal := pacing.act(request, found) if is_new else None:
        return refusal
    outcome = await found.group.act(command, found.me.id)
    if isinstance(outcome, Refusal):
        return outcome
    follows = FOLLOWS.get(type(command))
    id = request.path_params["set"]
    refusal = await follows(lobby, id, found.group) if follows else None
    return refusal or Done(outcome)
