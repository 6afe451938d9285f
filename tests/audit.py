"""`python -m tests.audit` asks whether anybody warns of what we build on; its status is 1 if so.

Where those who keep the warnings cannot be asked, it says so, and claims nothing.
"""

import json
import subprocess
import sys
import sysconfig
import tomllib
import venv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tests.node import npm

ROOT = Path(__file__).parents[1]
TOOL = ROOT / ".cache" / "audit"
"""Where pip-audit is installed: apart, so that what it needs is not among what is looked at."""
LOCKED = ("web", "e2e", "tests/comparison/rivals")
WITHIN_S = 120


class Looked(NamedTuple):
    """What was looked at: how many packages of how many, and what is warned of, a line each."""

    known: int
    of: int
    warnings: tuple[str, ...] = ()

    def said(self, what: str) -> Iterator[str]:
        """The outcome in sentences."""
        for warning in self.warnings:
            yield f"WARNING  {what}: {warning}"
        if self.known < self.of or not self.of:
            many = f"{self.of - self.known} of {self.of} packages" if self.of else "all packages"
            yield f"UNKNOWN  {what}: {many} could not be asked about from here, and may have any."
        elif not self.warnings:
            yield f"well     {what}: nobody warns of any of {self.of} packages."


NOTHING = Looked(0, 0)


def python(answer: str) -> Looked:
    """What pip-audit answered."""
    packages: list[dict[str, Any]] = read(answer).get("dependencies", [])
    known = [package for package in packages if "skip_reason" not in package]
    warnings = tuple(
        f"{package['name']} {package['version']}: {warning['id']}, mended in "
        f"{', '.join(warning['fix_versions']) or 'no version yet'}"
        for package in known
        for warning in package["vulns"]
    )
    return Looked(len(known), len(packages), warnings)


def javascript(answer: str) -> Looked:
    """What `npm audit` answered."""
    found = read(answer)
    if "metadata" not in found:
        return NOTHING
    warnings = tuple(
        f"{name} {about['range']}: {about['severity']}"
        for name, about in found["vulnerabilities"].items()
    )
    count = found["metadata"]["dependencies"]["total"]
    return Looked(count, count, warnings)


def read(answer: str) -> dict[str, Any]:
    """The answer as an object; empty if it is none."""
    try:
        found = json.loads(answer)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def run(command: Sequence[str | Path], place: Path = ROOT) -> str:
    """What a program writes; empty if it cannot be run, or takes too long."""
    try:
        done = subprocess.run(
            command, cwd=place, capture_output=True, text=True, check=False, timeout=WITHIN_S
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout


def ask_of_python() -> Looked:
    """Look at all that is installed beside us."""
    [pin] = tomllib.loads((ROOT / "pyproject.toml").read_text())["dependency-groups"]["audit"]
    tool = TOOL / pin
    if not (tool / "bin" / "pip-audit").exists():
        venv.create(tool, with_pip=True, clear=True)
        run([tool / "bin" / "pip", "install", "--quiet", pin])
    options = ("--format", "json", "--progress-spinner", "off")
    place = sysconfig.get_path("purelib")
    return python(run([tool / "bin" / "pip-audit", "--path", place, *options]))


def ask_of_javascript(folder: str) -> Looked:
    return javascript(run([*npm(), "audit", "--json"], ROOT / folder))


def main() -> None:
    looked = {"Python": ask_of_python()} | {
        f"npm, {folder}": ask_of_javascript(folder) for folder in LOCKED
    }
    for what, found in looked.items():
        print("\n".join(found.said(what)))
    sys.exit(any(found.warnings for found in looked.values()))


if __name__ == "__main__":
    main()
