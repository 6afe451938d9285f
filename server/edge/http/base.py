"""The path under which the service stands, where its origin has other services beside it."""

from starlette.types import ASGIApp, Receive, Scope, Send


def under(base: str, app: ASGIApp) -> ASGIApp:
    """Let an application stand under a path such as "/setroom"; an empty one is the root.

    A proxy may pass the path on or take it off, so an address is the same with it and without. None
    can be meant in two ways: no address of ours begins with a path that may be set. The application
    is always told the whole address, with the path as its `root_path`.
    """

    async def standing(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        within = path.removeprefix(base) if f"{path}/".startswith(f"{base}/") else path
        await app({**scope, "root_path": base, "path": base + (within or "/")}, receive, send)

    return standing


def place(scope: Scope) -> str:
    """The path that is asked for, without the one under which the service stands."""
    return str(scope["path"].removeprefix(scope.get("root_path", "")))
