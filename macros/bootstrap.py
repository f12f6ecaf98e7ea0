"""Sets up what a machine lacks, then runs a command: the door behind make and PowerShell. Standard library only.

It is run as a file, before anything is installed, so it imports nothing of the project.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
NEEDED = ("pydantic", "yaml", "markdown_it", "jinja2")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    "/usr/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
NO_BROWSER = (
    "Testit tarvitsevat Chromium-selaimen. Asenna se: Debian ja Ubuntu: sudo apt-get install chromium · "
    "macOS: brew install --cask chromium · Windows: winget install Google.Chrome"
)


PANGO = ("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0")
PANGO_PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
NO_PANGO = (
    "Tulosteet tarvitsevat Pango-kirjaston. Asenna se: Debian ja Ubuntu: sudo apt-get install " + " ".join(PANGO_PACKAGES) + " · "
    "macOS: brew install pango · Windows: MSYS2 ja mingw-w64-x86_64-pango, ja WEASYPRINT_DLL_DIRECTORIES sen kansioon. "
    "Ilman tulosteita sivusto syntyy, kun ympäristössä on PDF=off."
)


INSPECTORS = (
    ("java", ("default-jre-headless",), ("gates", "audit", "coverage")),
    ("soffice", ("libreoffice-writer-nogui",), ("gates", "coverage")),
    ("nginx", ("nginx-light", "libnginx-mod-http-brotli-static"), ("gates", "coverage")),
)
"""Programs that gates look through: name, Debian's packages, and the commands that need them."""


class SetupError(Exception):
    """Something that the set-up cannot do by itself; the message is a Finnish sentence."""


def main(arguments: Sequence[str]) -> int:
    """Prepares the environment for the command and runs it there; the command's exit status."""
    command = arguments[0] if arguments else "help"
    try:
        prepare(command)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"}
    return subprocess.run([PYTHON, "-m", "macros", *arguments], cwd=ROOT, env=environment).returncode


def here_is_enough() -> bool:
    """Whether this interpreter already has what checking content needs."""
    return all(importlib.util.find_spec(name) for name in NEEDED)


def prepare(command: str) -> None:
    """Everything the command needs: packages, npm assets for a site, a browser for tests."""
    testing = command in ("test", "bench", "lock", "gates", "audit", "portability", "coverage")
    _packages("requirements-test.txt" if testing else "requirements.txt")
    if command == "portability":
        _packages("requirements-portability.txt", ROOT / ".venv-siirto")
    if command in ("serve", "build", "print", "offline", "test", "bench", "gates", "audit", "portability", "coverage"):
        _node_modules(testing=testing)
        _run([str(PYTHON), "-m", "macros", "assets"])
    if command in ("build", "print", "offline", "test", "bench", "gates", "audit", "coverage") and os.environ.get("PDF") != "off":
        _pango()
    if command in ("test", "bench", "gates", "audit", "coverage"):
        find_browser(install=True)
    for program, packages, commands in INSPECTORS:
        if command in commands and not _program(program) and not _apt_install(f"Asennetaan {program} tarkastuksia varten …", *packages):
            raise SetupError(f"Tarkastukset tarvitsevat ohjelman {program}. Asenna se ja yritä uudelleen.")


def find_browser(*, install: bool = False) -> str:
    """The path of a Chromium; where there is none, Debian's is installed if root or sudo can."""
    found = os.environ.get("CHROMIUM") or next((path for path in map(shutil.which, BROWSERS) if path), None)
    found = found or next((place for place in PLACES if Path(place).exists()), None)
    if found:
        return found
    if not install or not _apt_install("Asennetaan Chromium testejä varten …", "chromium"):
        raise SetupError(NO_BROWSER)
    return find_browser()


def _program(name: str) -> str | None:
    """The path of a program; servers may lie outside a user's own path."""
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")


def _pango() -> None:
    """The libraries that lay out paper; on Debian and Ubuntu they are installed, elsewhere asked for."""
    if sys.platform == "linux":
        if all(map(_loads, PANGO)) or (_apt_install("Asennetaan Pango tulosteita varten …", *PANGO_PACKAGES) and all(map(_loads, PANGO))):
            return
        raise SetupError(NO_PANGO)
    if subprocess.run([PYTHON, "-c", "import weasyprint"], capture_output=True).returncode:
        raise SetupError(NO_PANGO)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _apt_install(why: str, *packages: str) -> bool:
    """Debian packages installed, where root or sudo can; tells whether it tried."""
    apt = _apt()
    if apt is None:
        return False
    _say(why)
    _run([*apt, "update", "-qq"])
    _run([*apt, "install", "-y", "-qq", "--no-install-recommends", *packages])
    return True


def _apt() -> list[str] | None:
    """The command that may install Debian packages here, if any."""
    if not shutil.which("apt-get"):
        return None
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return ["apt-get"]
    sudo = shutil.which("sudo")
    can = sudo and subprocess.run([sudo, "-n", "true"], capture_output=True).returncode == 0
    return ["sudo", "-n", "apt-get"] if can else None


def _packages(requirements: str, venv: Path = VENV) -> None:
    """A virtual environment with the locked packages; done again only when the lock changes."""
    python = venv / PYTHON.relative_to(VENV)
    if not python.exists():
        _say(f"Luodaan virtuaaliympäristö {venv.name} …")
        _run([sys.executable, "-m", "venv", "--without-pip", str(venv)])
    lock = ROOT / requirements
    stamp = venv / f".{lock.stem}"
    if _stamped(stamp, lock) or (lock.stem == "requirements" and _stamped(VENV / ".requirements-test", ROOT / "requirements-test.txt")):
        return
    _say(f"Asennetaan paketit ({requirements}) …")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--disable-pip-version-check", "--progress-bar", "off"]
    _run_with_bar([*pip, "--require-hashes", "-r", str(lock)], sum(not line.startswith(" ") for line in lock.read_text().splitlines()))
    _stamp(stamp, lock)


def _node_modules(*, testing: bool) -> None:
    """The npm packages of package-lock.json, the tools of tests only for tests; Node itself from PyPI where the machine has none."""
    lock, folder = ROOT / "package-lock.json", ROOT / "node_modules"
    whole = folder / ".asennettu-testit"
    stamp = whole if testing else folder / ".asennettu"
    if _stamped(whole, lock) or _stamped(stamp, lock):
        return
    npm = shutil.which("npm") or shutil.which("npm", path=str(BIN))
    if npm is None or shutil.which("node", path=f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}") is None:
        _packages("requirements-node.txt")
        npm = shutil.which("npm", path=str(BIN))
    if npm is None:
        raise SetupError("Node.js puuttuu, eikä sitä saatu asennettua. Asenna Node 20 tai uudempi ja yritä uudelleen.")
    _say("Haetaan kirjasin ja testivälineet (npm) …" if testing else "Haetaan kirjasin ja haun moottori (npm) …")
    path = f"{Path(npm).parent}{os.pathsep}{BIN}{os.pathsep}{os.environ.get('PATH', '')}"
    only = () if testing else ("--omit=dev",)
    _run([npm, "ci", *only, "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"], path=path)
    _stamp(stamp, lock)


def _stamped(stamp: Path, lock: Path) -> bool:
    return stamp.is_file() and stamp.read_text() == hashlib.sha256(lock.read_bytes()).hexdigest()


def _stamp(stamp: Path, lock: Path) -> None:
    stamp.write_text(hashlib.sha256(lock.read_bytes()).hexdigest())


def _run(command: Sequence[str], path: str | None = None) -> None:
    environment = {**os.environ, **({"PATH": path} if path else {})}
    if subprocess.run(command, cwd=ROOT, env=environment).returncode:
        raise SetupError(f"Valmistelu keskeytyi: {' '.join(map(str, command[:4]))} … ei onnistunut.")


def _run_with_bar(command: Sequence[str], total: int) -> None:
    """Runs pip, turning its lines on each package into a bar; what it said is shown only when it fails."""
    said, done = [], 0
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace") as process:
        for line in process.stdout or ():
            said.append(line)
            done = total if line.startswith("Successfully") else done + line.startswith(("Collecting ", "Requirement already", "Ignoring "))
            if sys.stdout.isatty():
                print(f"\r[{'█' * (30 * done // total):30}] {done}/{total}", end="", flush=True)
    if sys.stdout.isatty():
        print()
    if process.returncode:
        print("".join(said), file=sys.stderr)
        raise SetupError("Pakettien asennus ei onnistunut. Tarkista verkkoyhteys ja yritä uudelleen.")


def _say(sentence: str) -> None:
    print(sentence, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
