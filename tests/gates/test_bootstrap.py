"""The set-up: what a machine lacks is installed once and told; what cannot be is told too.

A small project of the test's own, whose packages lie on the disk: no test asks the network, and
none installs anything outside its folder.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest
from projects import ROOT, on_terminal

from macros import bootstrap

MACHINE = sys._base_executable
"""The Python that a machine has of itself; the virtual environment of the tests has no pip."""
LOCKS = (
    "requirements.txt",
    "requirements-test.txt",
    "requirements-portability.txt",
    "requirements-node.txt",
)
SAYS_ITSELF = """import sys
import kivi
print("ajettiin", *sys.argv[1:], kivi.VERSION)
sys.exit(3 if sys.argv[1:] == ["virhe"] else 0)
"""
NPM = """#!/bin/sh
echo "$@" >> npm.loki
/bin/mkdir -p node_modules
"""
APT = """#!/bin/sh
echo "$@" >> "$LOKI"
test ! -e "$LOKI.rikki"
"""
SUDO = """#!/bin/sh
shift
exec "$@"
"""


WHEEL = """Wheel-Version: 1.0
Generator: testi
Root-Is-Purelib: true
Tag: py3-none-any
"""


def wheel(project: Path, version: str = "1.0", **scripts: str) -> str:
    """A package of one module and the given programs, on the disk; its line in a lock."""
    about = f"kivi-{version}.dist-info"
    files = {
        "kivi.py": f'VERSION = "{version}"\n',
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: kivi\nVersion: {version}\n",
        f"{about}/WHEEL": WHEEL,
        **{f"kivi-{version}.data/scripts/{name}": text for name, text in scripts.items()},
    }
    files[f"{about}/RECORD"] = "".join(f"{name},,\n" for name in [*files, f"{about}/RECORD"])
    path = project / f"kivi-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as package:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name)  # of no certain day: the same package has the same hash
            entry.external_attr = 0o100755 << 16
            package.writestr(entry, text)
    return f"./{path.name} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def program(path: Path, text: str) -> None:
    """A program that may be run."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    path.chmod(0o755)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the real set-up, a package to install, and a command that says its words."""
    root = tmp_path / "hanke"
    program(root / "macros/bootstrap.py", (ROOT / "macros/bootstrap.py").read_text("utf-8"))
    (root / "macros/__init__.py").touch()
    (root / "macros/__main__.py").write_text(SAYS_ITSELF, "utf-8")
    (root / "package-lock.json").write_text(
        json.dumps({"name": "hanke", "lockfileVersion": 3, "packages": {"": {"name": "hanke"}}}),
        "utf-8",
    )
    for lock in LOCKS:
        (root / lock).write_text(wheel(root), "utf-8")
    return root


@pytest.fixture
def door(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The project's own bootstrap, run by the machine's Python.

    The machine has Node and a Chromium, but neither apt nor Java.
    """
    monkeypatch.setattr(sys, "executable", MACHINE)
    monkeypatch.setenv("PATH", str(tmp_path / "ohjelmat"))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("LOKI", str(tmp_path / "apt.loki"))
    monkeypatch.delenv("CHROMIUM", raising=False)
    for name in ("npm", "node", "chromium"):
        program(tmp_path / "ohjelmat" / name, NPM)
    spec = importlib.util.spec_from_file_location(
        "macros.bootstrap", project / "macros/bootstrap.py"
    )
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


Captured = pytest.CaptureFixture[str]
ASKED = "Asennetaan paketit (requirements.txt) …\n"


def test_first_run_installs_and_the_next_ones_only_run(door: ModuleType, capfd: Captured) -> None:
    assert door.main(["check", "--nyt"]) == 0
    assert capfd.readouterr() == (
        f"Luodaan virtuaaliympäristö .venv …\n{ASKED}ajettiin check --nyt 1.0\n",
        "",
    )
    assert door.main(["virhe"]) == 3
    assert capfd.readouterr() == ("ajettiin virhe 1.0\n", "")
    assert door.main([]) == 0
    assert capfd.readouterr().out == "ajettiin 1.0\n"


def test_a_changed_lock_is_installed_again(
    door: ModuleType, project: Path, capfd: Captured
) -> None:
    door.main(["check"])
    (project / "requirements.txt").write_text(wheel(project, "1.1"), "utf-8")
    capfd.readouterr()
    assert door.main(["check"]) == 0
    assert capfd.readouterr().out == f"{ASKED}ajettiin check 1.1\n"


def test_a_package_that_is_not_the_locked_one_is_refused(
    door: ModuleType, project: Path, capfd: Captured
) -> None:
    lock = project / "requirements.txt"
    right = lock.read_text("utf-8")
    lock.write_text(right[:-5] + "0000\n", "utf-8")
    assert door.main(["check"]) == 1
    out, err = capfd.readouterr()
    assert "ajettiin" not in out
    assert "HASHES" in err
    assert err.endswith(
        "Pakettien asennus ei onnistunut. Tarkista verkkoyhteys ja yritä uudelleen.\n"
    )
    lock.write_text(right, "utf-8")
    assert door.main(["check"]) == 0


def test_packages_of_the_tests_hold_those_of_the_site(door: ModuleType, capfd: Captured) -> None:
    assert door.main(["lock"]) == 0
    assert "(requirements-test.txt)" in capfd.readouterr().out
    assert door.main(["check"]) == 0
    assert capfd.readouterr().out == "ajettiin check 1.0\n"


def test_site_gets_its_npm_packages_once_and_assets_each_time(
    door: ModuleType, project: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    monkeypatch.setenv("PDF", "off")
    for _ in range(2):
        assert door.main(["build"]) == 0
    out = capfd.readouterr().out
    assert out.count("Haetaan kirjasin ja haun moottori (npm) …") == 1
    assert out.count("ajettiin assets 1.0\n") == out.count("ajettiin build 1.0\n") == 2
    assert (project / "npm.loki").read_text().startswith("ci --omit=dev --ignore-scripts")
    (project / "package-lock.json").write_text("{}", "utf-8")
    door.main(["build"])
    assert "(npm)" in capfd.readouterr().out


def test_tools_of_tests_come_for_tests_and_then_serve_the_site_too(
    door: ModuleType, project: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    monkeypatch.setenv("PDF", "off")
    for command in ("build", "portability", "build"):
        assert door.main([command]) == 0
    installs = (project / "npm.loki").read_text().splitlines()
    assert [line.startswith("ci --omit=dev ") for line in installs] == [True, False]
    assert "Haetaan kirjasin ja testivälineet (npm) …" in capfd.readouterr().out


def test_node_comes_from_pypi_where_the_machine_has_none(
    door: ModuleType,
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: Captured,
) -> None:
    monkeypatch.setenv("PDF", "off")
    (tmp_path / "ohjelmat/npm").unlink()
    (tmp_path / "ohjelmat/node").unlink()
    assert door.main(["build"]) == 1
    assert capfd.readouterr().err == (
        "Node.js puuttuu, eikä sitä saatu asennettua."
        " Asenna Node 20 tai uudempi ja yritä uudelleen.\n"
    )
    (project / "requirements-node.txt").write_text(
        wheel(project, "1.2", npm=NPM, node=NPM), "utf-8"
    )
    assert door.main(["build"]) == 0
    assert "(requirements-node.txt)" in capfd.readouterr().out
    assert (project / "npm.loki").exists()


def test_other_generators_live_in_a_house_of_their_own(
    door: ModuleType, project: Path, capfd: Captured
) -> None:
    assert door.main(["portability"]) == 0
    assert "Luodaan virtuaaliympäristö .venv-siirto …" in capfd.readouterr().out
    assert (project / ".venv-siirto/.requirements-portability").is_file()


def test_the_generator_that_is_asked_for_is_installed_from_its_lock(
    door: ModuleType, project: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    monkeypatch.setenv("PDF", "off")
    monkeypatch.setenv("GENERAATTORI", "hugo")
    assert door.main(["build"]) == 1
    assert capfd.readouterr().err.startswith("Rakentajaa ”hugo” ei ole (GENERAATTORI).")
    monkeypatch.setenv("GENERAATTORI", "properdocs")
    assert door.main(["check"]) == 0
    assert not (project / ".venv-siirto").exists()
    assert door.main(["build"]) == 0
    assert (project / ".venv-siirto/.requirements-portability").is_file()


def test_programs_of_the_gates_are_installed_where_apt_is(
    door: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    monkeypatch.setenv("PDF", "off")
    program(tmp_path / "ohjelmat/apt-get", APT)
    program(tmp_path / "ohjelmat/sudo", SUDO)
    assert door.main(["audit"]) == 0
    assert "Asennetaan java tarkastuksia varten …" in capfd.readouterr().out
    assert (tmp_path / "apt.loki").read_text().splitlines() == [
        "update -qq",
        "install -y -qq --no-install-recommends default-jre-headless",
    ]
    (tmp_path / "apt.loki.rikki").touch()
    assert door.main(["audit"]) == 1
    assert "Valmistelu keskeytyi:" in capfd.readouterr().err


def test_programs_that_cannot_be_installed_are_named(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    monkeypatch.setenv("PDF", "off")
    assert door.main(["gates"]) == 1
    assert (
        capfd.readouterr().err
        == "Tarkastukset tarvitsevat ohjelman java. Asenna se ja yritä uudelleen.\n"
    )


def test_other_browsers_are_installed_and_those_that_cannot_be_are_told(
    door: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    monkeypatch.setenv("PDF", "off")
    monkeypatch.setattr(door, "PROGRAMS", {})
    assert door.main(["gates"]) == 0
    told = door.NO_ENGINE.format("Xvfb", "xvfb")
    assert told in capfd.readouterr().out.splitlines()
    program(tmp_path / "ohjelmat/apt-get", APT)
    program(tmp_path / "ohjelmat/sudo", SUDO)
    assert door.main(["gates"]) == 0
    assert "Asennetaan firefox-esr selaintestejä varten …" in capfd.readouterr().out
    asked = (tmp_path / "apt.loki").read_text().splitlines()
    assert [line.split()[-1] for line in asked if line.startswith("install")] == [
        "firefox-esr",
        "webkit2gtk-driver",
        "xvfb",
    ]
    (tmp_path / "apt.loki.rikki").touch()
    assert door.main(["gates"]) == 0
    assert told in capfd.readouterr().out.splitlines()


def test_paper_asks_for_its_programs_and_tells_how_to_do_without(
    door: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    monkeypatch.setattr(door, "PANGO", ("libei-ole-missaan.so.9",))
    assert door.main(["print"]) == 1
    assert capfd.readouterr().err == f"{door.NO_PANGO}\n"
    program(tmp_path / "ohjelmat/apt-get", APT)
    program(tmp_path / "ohjelmat/sudo", SUDO)
    assert door.main(["print"]) == 1, "asennettu, mutta ei vieläkään lataudu"
    assert (
        (tmp_path / "apt.loki").read_text().splitlines()[-1].endswith(" ".join(door.PANGO_PACKAGES))
    )
    monkeypatch.setattr(door, "PANGO", ())
    capfd.readouterr()
    assert door.main(["print"]) == 1, "Pango on, mutta pdftocairo ei"
    assert capfd.readouterr().err.endswith(f"{door.NO_POPPLER}\n")
    assert (tmp_path / "apt.loki").read_text().splitlines()[-1].endswith("poppler-utils")
    program(tmp_path / "ohjelmat/pdftocairo", "")
    assert door.main(["print"]) == 0


def test_paper_asks_the_engine_itself_where_the_libraries_have_other_names(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert door.main(["print"]) == 1
    assert capfd.readouterr().err == f"{door.NO_PANGO}\n"


@pytest.mark.parametrize("where", ["ympäristö", "polku", "paikka"])
def test_browser_is_found(
    where: str, door: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = tmp_path / "ohjelmat/chromium"
    if where != "polku":
        browser = browser.rename(tmp_path / "selain")
        monkeypatch.setattr(door, "PLACES", (str(tmp_path / "ei"), str(browser)))
    if where == "ympäristö":
        monkeypatch.setattr(door, "PLACES", ())
        monkeypatch.setenv("CHROMIUM", str(browser))
    assert door.find_browser() == str(browser)


def test_browser_that_is_not_there_is_asked_for(
    door: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    monkeypatch.setattr(door, "PLACES", ())
    monkeypatch.setenv("PDF", "off")
    (tmp_path / "ohjelmat/chromium").unlink()
    assert door.main(["bench"]) == 1
    assert capfd.readouterr().err == f"{door.NO_BROWSER}\n"
    chromium = f'"{tmp_path}/ohjelmat/chromium"'
    made = f"echo > {chromium}; /bin/chmod +x {chromium}"
    program(tmp_path / "ohjelmat/apt-get", f'{APT}case "$*" in *chromium) {made};; esac\n')
    program(tmp_path / "ohjelmat/sudo", SUDO)
    assert door.main(["bench"]) == 0
    assert "Asennetaan Chromium testejä varten …" in capfd.readouterr().out


def test_a_terminal_sees_a_bar(project: Path) -> None:
    said = on_terminal(
        [MACHINE, "macros/bootstrap.py", "check"],
        cwd=project,
        env={**os.environ, "PIP_NO_INDEX": "1"},
    )
    assert f"[{'█' * 30}] 1/1" in said
    assert "ajettiin check 1.0" in said


def test_this_interpreter_has_what_checking_needs() -> None:
    assert bootstrap.here_is_enough()
    bare = subprocess.run(
        [
            MACHINE,
            "-I",
            "-S",
            "-c",
            f"import sys; sys.path.insert(0, {str(ROOT / 'macros')!r}); "
            "import bootstrap; print(bootstrap.here_is_enough())",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert bare.stdout == "False\n"


def test_a_bare_python_checks_content_through_the_set_up() -> None:
    said = subprocess.run(
        [MACHINE, "-S", "-m", "macros", "check"], cwd=ROOT, capture_output=True, text=True
    )
    assert (said.returncode, said.stdout, said.stderr) == (0, "Ei ongelmia.\n", "")
