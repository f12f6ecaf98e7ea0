"""Sets up what a machine lacks, then runs a command: the door behind make and PowerShell.

It is run as a file, before anything is installed: standard library only, nothing of the project.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
NEEDED = ("markdown", "pydantic", "yaml")
"""What `python -m macros check` imports at the least; tests hold it."""
NPM = "npm"
PANGO_LIBRARY = "pango"
TESTS = "tests"
BROWSER = "browser"
GENERATORS = "generators"
GENERATOR = "GENERAATTORI"
OURS = "mkdocs"
OFFERED = (OURS, "properdocs")
BUILDING = ("build", "offline")
"""Commands that build the site by the generator that the environment names; tests hold the two."""
ENGINES = "engines"
SITE = (NPM,)
PAPER = (NPM, PANGO_LIBRARY)
TESTING = (TESTS, NPM, PANGO_LIBRARY, BROWSER)
NEEDS: Mapping[str, tuple[str, ...]] = {
    "serve": SITE,
    "build": PAPER,
    "hanke": SITE,
    "print": PAPER,
    "offline": PAPER,
    "test": TESTING,
    "bench": TESTING,
    "audit": (*TESTING, "java"),
    "gates": (*TESTING, "java", "soffice", "nginx", ENGINES, GENERATORS),
    "coverage": (*TESTING, "java", "soffice", "nginx", ENGINES, GENERATORS),
    "portability": (TESTS, NPM, GENERATORS),
    "lock": (TESTS,),
}
"""What a command needs besides the site's own packages; other commands need no more than those."""
PROGRAMS = {
    "java": ("default-jre-headless",),
    "soffice": ("libreoffice-writer-nogui",),
    "nginx": ("nginx-light", "libnginx-mod-http-brotli-static"),
}
"""Programs that gates look through, with Debian's packages."""
OTHER_BROWSERS = {
    "firefox-esr": ("firefox-esr",),
    "WebKitWebDriver": ("webkit2gtk-driver",),
    "Xvfb": ("xvfb",),
}
"""What Firefox and WebKitGTK are tried by, with Debian's packages; gates pass over what lacks."""
NO_ENGINE = (
    "Ohjelmaa {} ei saatu asennettua. Testit, jotka tarvitsevat sitä, ohitetaan. "
    "Debian ja Ubuntu: sudo apt-get install {}"
)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    "/usr/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
NO_BROWSER = (
    "Testit tarvitsevat Chromium-selaimen. Asenna se: "
    "Debian ja Ubuntu: sudo apt-get install chromium · "
    "macOS: brew install --cask chromium · Windows: winget install Google.Chrome"
)
PANGO = ("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0")
PANGO_PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
NO_PANGO = (
    "Tulosteet tarvitsevat Pango-kirjaston. Asenna se: "
    f"Debian ja Ubuntu: sudo apt-get install {' '.join(PANGO_PACKAGES)} · "
    "macOS: brew install pango · Windows: MSYS2 ja mingw-w64-x86_64-pango, "
    "ja WEASYPRINT_DLL_DIRECTORIES sen kansioon. "
    "Ilman tulosteita sivusto syntyy, kun ympäristössä on PDF=off."
)
NO_POPPLER = (
    "Tulosteet tarvitsevat ohjelman pdftocairo. Asenna se: "
    "Debian ja Ubuntu: sudo apt-get install poppler-utils · "
    "macOS: brew install poppler · Windows: MSYS2 ja mingw-w64-x86_64-poppler. "
    "Ilman tulosteita sivusto syntyy, kun ympäristössä on PDF=off."
)
NO_NODE = (
    "Node.js puuttuu, eikä sitä saatu asennettua. Asenna Node 20 tai uudempi ja yritä uudelleen."
)
PIP = ("-m", "pip", "--python")
PIP_OPTIONS = ("--disable-pip-version-check", "--progress-bar", "off", "--require-hashes", "-r")
NPM_INSTALL = (
    *("--ignore-scripts", "--no-audit", "--no-fund"),
    *("--no-update-notifier", "--loglevel=error"),
)
STOPPED = 130


class SetupError(Exception):
    """Something that the set-up cannot do by itself; the message is a Finnish sentence."""


def main(arguments: Sequence[str]) -> int:
    """Prepares the environment for the command and runs it there; the command's exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        prepare(arguments[0] if arguments else "help")
        return _command(*arguments)
    except SetupError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        place = error.filename or "tiedosto"
        print(
            f"Valmistelu keskeytyi: {place} ei ole luettavissa tai kirjoitettavissa.",
            file=sys.stderr,
        )
    except KeyboardInterrupt:
        print("\nKeskeytetty.", file=sys.stderr)
        return STOPPED
    return 1


def here_is_enough() -> bool:
    """Whether this interpreter already has what checking content needs."""
    return all(importlib.util.find_spec(name) for name in NEEDED)


def prepare(command: str) -> None:
    """Everything the command needs: packages, npm assets for a site, a browser for tests."""
    needs = NEEDS.get(command, ())
    wants_generators = GENERATORS in needs or _is_built_by_another(command)
    _packages("requirements-test.txt" if TESTS in needs else "requirements.txt")
    if wants_generators:
        _packages("requirements-portability.txt", ROOT / ".venv-siirto")
    if NPM in needs:
        _node_modules(testing=TESTS in needs)
        if _command("assets"):
            raise SetupError("Kirjasinta, tyylejä tai skriptejä ei saatu valmiiksi. Syy on yllä.")
    if PANGO_LIBRARY in needs and os.environ.get("PDF") != "off":
        _pango()
        _poppler()
    if BROWSER in needs:
        find_browser(install=True)
    for program, packages in PROGRAMS.items():
        if program in needs:
            _inspector(program, packages)
    if ENGINES in needs:
        for program, packages in OTHER_BROWSERS.items():
            _other_browser(program, packages)


def _is_built_by_another(command: str) -> bool:
    """Whether the site is built by another generator than MkDocs; refuses one that there is not."""
    name = os.environ.get(GENERATOR) or OURS
    if command not in BUILDING or name == OURS:
        return False
    if name not in OFFERED:
        known = " ja ".join(OFFERED)
        raise SetupError(f"Rakentajaa ”{name}” ei ole ({GENERATOR}). Rakentajat: {known}.")
    return True


def _command(*arguments: str) -> int:
    """Runs a command of the handbook in its own environment; its exit status.

    Ctrl+C of a terminal reaches the command as well, which ends by itself and says so.
    """
    environment = {**os.environ, "PATH": _path()}
    environment.pop("PYTHONPATH", None)  # another Python's packages would stand before the locked
    command = [str(PYTHON), "-m", "macros", *arguments]
    with subprocess.Popen(command, cwd=ROOT, env=environment) as run:
        try:
            return run.wait()
        except KeyboardInterrupt:
            return run.wait()


def _path(*first: str) -> str:
    """The path on which programs are found: the virtual environment's own before the machine's."""
    machine = os.environ.get("PATH", "")
    return os.pathsep.join([*first, str(BIN), machine])


def find_browser(*, install: bool = False) -> str:
    """The path of a Chromium; where there is none, Debian's is installed if root or sudo can."""
    found = os.environ.get("CHROMIUM") or _browser_here()
    if found:
        return found
    if not install or not _apt_install("Asennetaan Chromium testejä varten …", "chromium"):
        raise SetupError(NO_BROWSER)
    return find_browser()


def _browser_here() -> str | None:
    """The path of a Chromium on this machine: on the path, or where installers put it."""
    for name in BROWSERS:
        found = shutil.which(name)
        if found:
            return found
    for place in PLACES:
        if Path(place).exists():
            return place
    return None


def _inspector(program: str, packages: Sequence[str]) -> None:
    """A program for the gates; servers may lie outside a user's own path."""
    servers = "/usr/sbin:/usr/local/sbin"
    if shutil.which(program) or shutil.which(program, path=servers):
        return
    if not _apt_install(f"Asennetaan {program} tarkastuksia varten …", *packages):
        raise SetupError(
            f"Tarkastukset tarvitsevat ohjelman {program}. Asenna se ja yritä uudelleen."
        )


def _other_browser(program: str, packages: Sequence[str]) -> None:
    """A browser beside Chromium, or a sentence: most of the tests do without."""
    if shutil.which(program):
        return
    try:
        is_tried = _apt_install(f"Asennetaan {program} selaintestejä varten …", *packages)
    except SetupError:
        is_tried = False
    if not is_tried:
        _say(NO_ENGINE.format(program, " ".join(packages)))


def _pango() -> None:
    """The libraries that lay out paper: installed on Debian and Ubuntu, elsewhere asked for."""
    if sys.platform != "linux":
        engine = subprocess.run([PYTHON, "-c", "import weasyprint"], capture_output=True)
        if engine.returncode:
            raise SetupError(NO_PANGO)
        return
    if all(map(_loads, PANGO)):
        return
    installed = _apt_install("Asennetaan Pango tulosteita varten …", *PANGO_PACKAGES)
    if not installed or not all(map(_loads, PANGO)):
        raise SetupError(NO_PANGO)


def _poppler() -> None:
    """The program that makes pictures of sheets, like Pango."""
    if shutil.which("pdftocairo"):
        return
    why = "Asennetaan pdftocairo arkkien kuvia varten …"
    if not _apt_install(why, "poppler-utils") or not shutil.which("pdftocairo"):
        raise SetupError(NO_POPPLER)


def _loads(library: str) -> bool:
    """Whether the system finds a library."""
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
    if sudo is None:
        return None
    tried = subprocess.run([sudo, "-n", "true"], capture_output=True)  # asks no password
    if tried.returncode:
        return None
    return ["sudo", "-n", "apt-get"]


def _packages(requirements: str, venv: Path = VENV) -> None:
    """A virtual environment with the locked packages; done again only when the lock changes."""
    python = venv / PYTHON.relative_to(VENV)
    if not python.exists():
        _say(f"Luodaan virtuaaliympäristö {venv.name} …")
        _run([sys.executable, "-m", "venv", "--without-pip", str(venv)])
    lock = ROOT / requirements
    if _is_ready(venv, lock):
        return
    _say(f"Asennetaan paketit ({requirements}) …")
    lines = lock.read_text("utf-8").splitlines()
    packages = sum(not line.startswith(" ") for line in lines)  # hashes are indented
    command = [*PIP, str(python), "install", *PIP_OPTIONS, str(lock)]
    _run_pip(command, packages)
    _stamp(venv / f".{lock.stem}", lock)


def _is_ready(venv: Path, lock: Path) -> bool:
    """Whether the lock's packages are there; those of the tests hold those of the site."""
    if lock.stem == "requirements":
        whole = ROOT / "requirements-test.txt"
        if _stamped(VENV / f".{whole.stem}", whole):
            return True
    return _stamped(venv / f".{lock.stem}", lock)


def _node_modules(*, testing: bool) -> None:
    """The npm packages of package-lock.json, the tools of tests only for tests.

    Node itself comes from PyPI where the machine has none.
    """
    lock = ROOT / "package-lock.json"
    folder = ROOT / "node_modules"
    whole = folder / ".asennettu-testit"
    stamp = whole if testing else folder / ".asennettu"
    if _stamped(whole, lock) or _stamped(stamp, lock):
        return
    npm = shutil.which("npm") or shutil.which("npm", path=str(BIN))
    if npm is None or shutil.which("node", path=_path()) is None:
        _packages("requirements-node.txt")
        npm = shutil.which("npm", path=str(BIN))
    if npm is None:
        raise SetupError(NO_NODE)
    things = "kirjasin ja testivälineet" if testing else "kirjasin ja haun moottori"
    _say(f"Haetaan {things} (npm) …")
    only = () if testing else ("--omit=dev",)
    beside = str(Path(npm).parent)
    _run([npm, "ci", *only, *NPM_INSTALL], path=_path(beside))
    _stamp(stamp, lock)


def _stamped(stamp: Path, lock: Path) -> bool:
    """Whether the stamp says that what the lock lists is installed."""
    if not stamp.is_file():
        return False
    installed = stamp.read_text("utf-8")
    return installed == _digest(lock)


def _stamp(stamp: Path, lock: Path) -> None:
    """Says for the next time that what the lock lists is installed."""
    stamp.write_text(_digest(lock), "utf-8")


def _digest(path: Path) -> str:
    """The fingerprint of a file's content."""
    content = path.read_bytes()
    return hashlib.sha256(content).hexdigest()


def _run(command: Sequence[str], path: str | None = None) -> None:
    """Runs a tool, its output on the terminal; raises SetupError when it fails."""
    machine = os.environ.get("PATH", "")
    environment = {**os.environ, "PATH": path or machine}
    done = subprocess.run(command, cwd=ROOT, env=environment)
    if done.returncode:
        beginning = [str(part) for part in command[:4]]
        shown = " ".join(beginning)
        raise SetupError(f"Valmistelu keskeytyi: {shown} … ei onnistunut.")


def _run_pip(words: Sequence[str], total: int) -> None:
    """Runs pip with a bar of packages; what it said is shown only when it fails."""
    said: list[str] = []
    done = 0
    with subprocess.Popen(
        [sys.executable, *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            said.append(line)
            done += line.startswith(("Collecting ", "Requirement already", "Ignoring "))
            _bar(total if line.startswith("Successfully") else done, total)
    if sys.stdout.isatty():
        print()
    if process.returncode:
        print("".join(said), file=sys.stderr)
        raise SetupError(
            "Pakettien asennus ei onnistunut. Tarkista verkkoyhteys ja yritä uudelleen."
        )


def _bar(done: int, total: int) -> None:
    """A bar of thirty letters on a terminal; elsewhere nothing."""
    if not sys.stdout.isatty():
        return
    letters = 30 * done // total
    filled = "█" * letters
    print(f"\r[{filled:30}] {done}/{total}", end="", flush=True)


def _say(sentence: str) -> None:
    print(sentence, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
