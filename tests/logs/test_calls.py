"""Each call of a logger in the code: constant words, and arguments each of which is known."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.each import of_each
from tests.test_architecture import sources, tree

SAYS = {"debug", "info", "warning", "error", "exception", "critical", "log", "warn"}
MAY_PRINT = ("server/__main__.py", "server/care/", "server/lens/", "server/protocol/")
"""What is said to whoever runs a command, in their terminal."""
NAMES = {"__name__", "'setroom'", "'uvicorn.error'", "name", ""}

HARMLESS = {
    # Exceptions: of those that are not our own only the type is written.
    ("server/edge/http/answering.py", "error"),
    ("server/edge/socket/server.py", "error"),
    ("server/edge/socket/sockets.py", "error"),
    ("server/live/lobby.py", "error"),
    # A path with its parameters as they are named in it, and not as they were given.
    ("server/edge/http/answering.py", "route(request)"),
    # What a duty of ours is called.
    ("server/duties.py", "name"),
    # One of two constants.
    ("server/live/level.py", "found"),
    # The number of a line, and a code.
    ("server/live/folded.py", "*told"),
    # How many.
    ("server/live/upgrade.py", "made"),
    # What fails between us and the store, without the words of its answers.
    ("server/store/following.py", "reason(error)"),
    ("server/store/pulse.py", "state"),
    # What a store answers to a beat, in which nothing is that anybody wrote.
    ("server/store/pulse.py", "self.why"),
    # Sentences of ours, on the store, its files and its machine.
    ("server/store/embedded.py", "sentence"),
    ("server/store/embedded.py", "reason"),
    ("server/app.py", "finding.sentence"),
    # What the settings say, without passwords.
    ("server/__main__.py", "settings.kept_in"),
    ("server/listening.py", "where"),
    ("server/listening.py", "port"),
    ("server/listening.py", "path"),
    ("server/processes.py", "settings.kept_in"),
    # Which of our processes has ended, and how.
    ("server/processes.py", "self.number"),
    ("server/processes.py", "code"),
    # Where whoever is refused came from, and what to set: whoever runs the service is to know it.
    ("server/edge/http/proxies.py", "address"),
    ("server/edge/http/proxies.py", "peer[0]"),
    ("server/edge/http/hosts.py", "', '.join(asked)"),
    ("server/edge/http/hosts.py", "headers.get('origin', '')"),
    ("server/edge/http/hosts.py", "','.join(unknown)"),
    ("server/edge/http/origins.py", "headers['origin']"),
    ("server/edge/http/origins.py", "', '.join(asked_for(headers))"),
}
"""What may stand as an argument, and where."""
ABOUT = {"about", "about(request)", "self.about(sid)"}
"""What else than a dict with the one key `about` may say which set or meeting it is."""
WORDS_FOUND = {
    ("server/logs/taking.py", "failure"),
    ("server/app.py", "ANY_NAME"),
    ("server/edge/http/hosts.py", "REFUSED"),
    ("server/edge/http/origins.py", "REFUSED"),
    ("server/edge/http/proxies.py", "NOT_BELIEVED"),
    ("server/edge/http/proxies.py", "UNSAID"),
}
"""The templates that have a name: each is a constant, or one of a list of constants."""


def calls(path: str) -> Iterator[ast.Call]:
    """The calls by which a module logs."""
    for node in ast.walk(tree(path)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id in ("logger", "log", "logging", "errors")
            and node.func.attr in SAYS
        ):
            yield node


def is_about(given: ast.expr) -> bool:
    if isinstance(given, ast.Dict):
        return [ast.unparse(key) for key in given.keys if key] == ["'about'"]
    return ast.unparse(given) in ABOUT


@of_each(sources("server"))
def test_a_logger_is_called_with_constant_words_and_with_arguments_that_are_known(
    path: str,
) -> None:
    for call in calls(path):
        template, *given = call.args
        words = isinstance(template, ast.Constant) and isinstance(template.value, str)
        assert words or (path, ast.unparse(template)) in WORDS_FOUND
        assert {(path, ast.unparse(argument)) for argument in given} <= HARMLESS
        assert {keyword.arg for keyword in call.keywords} <= {"exc_info", "extra"}
        assert all(is_about(k.value) for k in call.keywords if k.arg == "extra")


def test_nothing_is_called_harmless_that_is_not_logged() -> None:
    logged = {
        (path, ast.unparse(argument))
        for path in sources("server")
        for call in calls(path)
        for argument in call.args[1:]
    }
    assert logged == HARMLESS


@of_each(sources("server"))
def test_there_is_no_other_way_to_the_log(path: str) -> None:
    named = {
        ast.unparse(node.args[0]) if node.args else ""
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "logging.getLogger"
    }
    assert named <= NAMES
    said = {ast.unparse(n.func) for n in ast.walk(tree(path)) if isinstance(n, ast.Call)}
    prints = {"print", "warnings.warn", "sys.stderr.write", "sys.stdout.write"} & said
    assert not prints or path.startswith(MAY_PRINT)
    assert not [name for name in said if name.startswith("traceback.print")]


def test_every_logger_is_found_here() -> None:
    """Under another name a call would not be looked at."""
    for path in sources("server"):
        made = {
            ast.unparse(node.targets[0])
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Assign) and "getLogger" in ast.unparse(node.value)
        }
        assert made <= {"logger", "log", "errors", "root"}, path


def test_the_sources_are_found() -> None:
    assert Path("server/live/level.py").as_posix() in sources("server")
    assert list(calls("server/live/level.py"))
