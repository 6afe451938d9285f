"""The sets: to found one, to read it, and to act on it."""

from typing import Any

from starlette.requests import Request

from server.domain.meeting.state.people import Role
from server.domain.refusals import Refusal
from server.domain.sets.fold import SetCommand
from server.domain.sets.people import RemoveMember
from server.domain.sets.state import LearningSet, Person
from server.edge.http.answering import Outcome
from server.edge.http.requests import read_body, read_seat
from server.edge.shapes import Done, FoundASet, NewSet, SetMember, SetPage
from server.live import attending, seats
from server.live.lobby import Lobby

SET_COMMAND: Any = SetCommand


async def found_set(lobby: Lobby, request: Request) -> Outcome:
    """Found a set, and take the coach's seat in it.

    The same token again gives the same set, and a new key for the coach's own link, as long as its
    seat stands.
    """
    body = await read_body(request, FoundASet)
    if isinstance(body, Refusal):
        return body
    founded = await seats.found(lobby, body.name, body.coach, body.token)
    if isinstance(founded, Refusal):
        return founded
    return NewSet(founded.set, founded.member, founded.members_key, founded.own_key)


async def show_set(lobby: Lobby, request: Request) -> Outcome:
    """Read a set: its people, its meetings, its commitments, its templates."""
    found = await read_seat(lobby, request)
    if isinstance(found, Refusal):
        return found
    group, me = found
    id = request.path_params["set"]
    return set_page(id, group.state, me)


def set_page(id: str, group: LearningSet, me: Person) -> SetPage:
    """The set as one of its members may see it."""
    return SetPage(
        set=id,
        name=group.name,
        language=group.language,
        talks=group.talks,
        call=group.call,
        called=group.called,
        me=me.id,
        role=me.role,
        members=tuple(map(set_member, group.members)),
        former=tuple(set_member(person) for person in group.people if person.gone),
        meetings=group.meetings,
        commitments=group.commitments,
        members_key=group.members_key if me.role is Role.COACH else "",
        templates=group.all_templates,
        kept=group.kept_for(me.id),
        own=group.own_of(me.id),
        wordings=group.wordings,
        agreements=group.agreements,
        next_parts=group.next_parts,
        learnings=group.learnings,
    )


def set_member(person: Person) -> SetMember:
    return SetMember(person.id, person.name, person.role, person.place)


async def act_on_set(lobby: Lobby, request: Request) -> Outcome:
    """Say one of the set commands.

    Its reply is the number of an entry in the set's own log, which is not shown: read the set to
    see what came of it.
    """
    found = await read_seat(lobby, request)
    if isinstance(found, Refusal):
        return found
    group, me = found
    command = await read_body(request, SET_COMMAND)
    if isinstance(command, Refusal):
        return command
    outcome = await group.act(command, me.id)
    if isinstance(outcome, Refusal):
        return outcome
    if isinstance(command, RemoveMember):
        refusal = await attending.close_behind(lobby, request.path_params["set"], group, me)
        return refusal or Done(outcome)
    return Done(outcome)
