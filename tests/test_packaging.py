"""What an install brings: pinned packages, vendored browser code, and one way to run."""

import json
import re
import runpy
import tomllib
from pathlib import Path
from typing import Any

import pytest
from honcho.environ import parse_procfile

ROOT = Path(__file__).resolve().parent.parent
VENDOR = ROOT / "web" / "vendor"
WEB = json.loads((ROOT / "web" / "package.json").read_text())
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text())
PROJECT = SETTINGS["project"]


def hook() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "web" / "vendoring.py"))


def vendored_modules() -> list[Path]:
    return sorted(VENDOR.rglob("*.js"))


@pytest.mark.parametrize("folder", ["web", "e2e"])
def test_a_lock_file_names_no_registry_and_checks_all_it_brings(folder: str) -> None:
    text = (ROOT / folder / "package-lock.json").read_text()
    packages = json.loads(text)["packages"]
    brought = [package for name, package in packages.items() if name]
    assert "resolved" not in text
    assert brought
    assert all(package["integrity"].startswith("sha512-") for package in brought)


@pytest.mark.parametrize("folder", ["web", "e2e"])
def test_every_npm_package_is_pinned_to_one_version(folder: str) -> None:
    package = json.loads((ROOT / folder / "package.json").read_text())
    versions = {**package["dependencies"], **package.get("devDependencies", {})}
    assert [name for name, given in versions.items() if not re.fullmatch(r"[\d.]+", given)] == []


def test_no_later_release_of_a_python_package_can_break_us() -> None:
    wanted = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    assert [line for line in wanted if not re.match(r"[\w-]+(\[\w+\])?(==|~=)\d+\.\d", line)] == []


def test_the_protocol_is_built_with_what_the_service_runs_with() -> None:
    _, *needed = SETTINGS["build-system"]["requires"]
    dev = [line.replace("==", "~=") for line in PROJECT["optional-dependencies"]["dev"]]
    assert set(needed) <= {*PROJECT["dependencies"], *dev}


def test_what_ships_needs_nothing_to_be_built_again() -> None:
    artifacts = SETTINGS["tool"]["hatch"]["build"]["targets"]["sdist"]["artifacts"]
    assert artifacts == ["web/vendor/", "web/protocol/", "web/bundle/"]
    assert "server/web/bundle" in hook()["shipped"]().values()


def test_the_vendored_code_is_what_the_pins_say() -> None:
    assert hook()["current"](), "Run: python web/vendoring.py"


def test_every_file_that_the_package_names_is_vendored() -> None:
    assert [name for name in WEB["vendor"].values() if not (VENDOR / name).is_file()] == []


def test_every_vendored_package_brings_its_licence() -> None:
    licences = {path.stem for path in (VENDOR / "licences").iterdir()}
    wanted = {name.lstrip("@").replace("/", "-") for name in WEB["dependencies"]}
    assert wanted <= licences


def test_vendored_code_asks_the_browser_for_nothing_that_is_absent() -> None:
    for module in vendored_modules():
        text = module.read_text()
        assert "sourceMappingURL" not in text
        for name in re.findall(r'(?:from|import)\s*"([^"]+)"', text):
            assert (module.parent / name).is_file()


def test_what_ships_is_for_those_who_meet() -> None:
    shipped = set(hook()["shipped"]().values())
    assert {"server/web/vendor", "server/web/protocol"} <= shipped
    assert not shipped & {
        "server/web/node_modules",
        "server/web/package.json",
        "server/web/bundling",
    }


def test_the_procfile_runs_the_same_service_as_the_script() -> None:
    [command] = parse_procfile((ROOT / "Procfile").read_text()).processes.values()
    assert command == "python -m server"
    assert PROJECT["scripts"] == {"setroom": "server.__main__:main"}
