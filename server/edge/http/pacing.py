"""How often requests may be made: by the seat of whoever asks, or by the address they come from."""

from collections.abc import Mapping

from starlette.requests import Request

from server.domain.refusals import Reason, Refusal
from server.domain.secrets import digest
from server.domain.sets.person import Person
from server.edge.budgets import Budget, Budgets, address, is_seated
from server.edge.http.requests import Seated, read_token
from server.live.seats import Wish, seated_now
from server.live.sets import SetRoom

A_KEY = 10
"""As how many acts it counts to make a key: nobody makes many."""
WRONG = (Reason.KEY_UNKNOWN, Reason.NO_SUCH_SET)
"""What is said to whoever guesses."""


def budgets_of(request: Request) -> Budgets:
    budgets: Budgets = request.app.state.budgets
    return budgets


async def line_up(request: Request) -> Refusal | None:
    """Wait for the turn of a request, or say when to come back."""
    token, lobby = read_token(request), request.app.state.lobby
    budgets = budgets_of(request)
    if token and is_seated(lobby, request.path_params.get("set", ""), token):
        return await budgets.line_up(Budget.REQUESTS, digest(token))
    return await budgets.line_up(Budget.GUESTS_REQUESTS, address(request.scope))


def ask(request: Request, cost: int) -> None:
    """Count a request that asks for so many things more than one."""
    budgets_of(request).of[Budget.GUESTS_REQUESTS].count(address(request.scope), cost)


def found(request: Request) -> Refusal | None:
    """Whether a set may be founded now."""
    return share(request, {Budget.FOUNDING: address(request.scope)})


def guess(request: Request) -> Refusal | None:
    """Whether a key may be tried now: after many that were wrong it takes a while."""
    where = address(request.scope)
    wait = budgets_of(request).of[Budget.WRONG_KEYS].wait(where) if where else 0
    return Refusal(Reason.TOO_FAST, after=wait) if wait else None


def guessed(request: Request, reason: Reason) -> None:
    """Count a key, or a set, that there is not."""
    if reason in WRONG:
        budgets_of(request).of[Budget.WRONG_KEYS].count(address(request.scope))


def come(request: Request, group: SetRoom, wish: Wish) -> Refusal | None:
    """Whether somebody may come in now, or ask to; whoever does already may say so again."""
    seat = digest(wish.token)
    if isinstance(seated_now(group, seat), Person) or wish.is_of(group.state):
        return None
    shares = {
        Budget.DOOR: address(request.scope),
        Budget.ASKING_AGAIN: f"{group.id}:{seat}",
        Budget.DOOR_OF_SET: group.id,
    }
    return share(request, shares)


def share(request: Request, shares: Mapping[Budget, str]) -> Refusal | None:
    """Take one of each budget by its key, or none of any.

    Of whom it is not known where they come from, nobody is shut out for another.
    """
    of = {budgets_of(request).of[budget]: key for budget, key in shares.items() if key}
    if wait := max((paced.wait(key) for paced, key in of.items()), default=0):
        return Refusal(Reason.TOO_FAST, after=wait)
    for paced, key in of.items():
        paced.count(key)
    return None


def act(request: Request, seated: Seated, cost: int = 1) -> Refusal | None:
    """Whether somebody may do something with their set now."""
    return budgets_of(request).take(Budget.SET_ACTS, seated.seat, cost)
