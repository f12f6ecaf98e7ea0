"""The commands that take in the whole project, in a copy of it: what they make, how they fail."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from projects import ROOT, command, copy_project, macros, on_terminal

PASSES = "def test_passes():\n    assert True\n\n\ndef test_other():\n    assert True\n"
FAILS = "def test_fails():\n    assert False\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project with its made prints, and tests of its own that take no time."""
    root = copy_project(tmp_path)
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    (root / "pyproject.toml").write_text(
        '[tool.pytest.ini_options]\nnorecursedirs = ["gates"]\n'
        "[tool.coverage.report]\nfail_under = 1\n",
        "utf-8",
    )
    for name in ("tests/test_a.py", "tests/gates/test_b.py"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(PASSES, "utf-8")
    return root


def test_offline_builds_and_packs(project: Path) -> None:
    result = command(project, "offline", PDF="off")
    assert result.returncode == 0, result.stdout + result.stderr
    target = project / "dist/juurruttajan-kasikirja.zip"
    assert (
        result.stdout.splitlines()[-1]
        == f"dist/juurruttajan-kasikirja.zip: {target.stat().st_size} tavua"
    )
    with zipfile.ZipFile(target) as package:
        assert "juurruttajan-kasikirja/index.html" in package.namelist()
    target.unlink()
    with (project / "docs/index.md").open("a", encoding="utf-8") as page:
        page.write("\n[Rikki](ei-ole.md)\n")
    assert command(project, "offline", PDF="off").returncode != 0
    assert not target.exists()


def test_assets_are_made_when_one_is_missing(project: Path) -> None:
    assert command(project, "assets").stdout == ""
    shutil.rmtree(project / "docs/assets/koottu")
    assert (
        command(project, "assets").stdout
        == "Tyylit ja skriptit koottu kansioon docs/assets/koottu.\n"
    )
    (project / ".cache/kirjasin/.tehty").unlink()
    assert "Kirjasin leikattu sivustolle ja paperille.\n" in command(project, "assets").stdout


def test_tests_and_gates_run_what_is_asked_and_tell_of_a_failure(project: Path) -> None:
    for name, file in (("test", "tests/test_a.py"), ("gates", "tests/gates/test_b.py")):
        passed = command(project, name, "-k", "passes")
        assert (passed.returncode, "1 passed, 1 deselected" in passed.stdout) == (0, True), (
            passed.stdout + passed.stderr
        )
        (project / file).write_text(FAILS, "utf-8")
        assert command(project, name).returncode == 1


def test_coverage_counts_both_and_fails_under_its_least_share(project: Path) -> None:
    uses = (
        "from macros.common import problems\n\n\n"
        "def test_uses():\n    assert problems.report([]) == 'Ei ongelmia.'\n"
    )
    (project / "tests/test_a.py").write_text(uses, "utf-8")
    (project / "pyproject.toml").write_text(
        '[tool.pytest.ini_options]\nnorecursedirs = ["gates"]\npythonpath = ["."]\n'
        '[tool.coverage.run]\nsource_pkgs = ["macros"]\nparallel = true\n'
        "[tool.coverage.report]\nfail_under = 0\n",
        "utf-8",
    )
    counted = command(project, "coverage")
    assert counted.returncode == 0, counted.stdout + counted.stderr
    assert "macros/cli.py" in counted.stdout and "TOTAL" in counted.stdout
    path = project / "pyproject.toml"
    path.write_text(path.read_text("utf-8").replace("fail_under = 0", "fail_under = 99"), "utf-8")
    assert command(project, "coverage").returncode == 2
    (project / "tests/gates/test_b.py").write_text(FAILS, "utf-8")
    assert command(project, "coverage").returncode == 1


def test_benchmarks_are_all_run_and_the_worst_status_told(project: Path) -> None:
    (project / "tests/bench").mkdir()
    for name, status in (("a", 0), ("b", 3), ("c", 1)):
        (project / f"tests/bench/{name}.py").write_text(
            f"import sys\nprint('mitattu {name}', *sys.argv[1:])\nsys.exit({status})\n", "utf-8"
        )
    result = command(project, "bench", "--nopea")
    assert result.returncode == 3
    assert result.stdout.split("\n")[:3] == [f"mitattu {name} --nopea" for name in "abc"]


def test_audit_writes_results_of_the_day_also_when_faults_are_found(project: Path) -> None:
    results = project / "data/saavutettavuustulokset.yml"
    before = results.read_bytes()
    assert command(project, "audit").returncode == 4, "pytest ei löydä testejä"
    assert results.read_bytes() == before
    for name in (
        "tests/test_axe.py",
        "tests/test_accessibility.py",
        "tests/gates/test_html.py",
        "tests/gates/test_products.py",
    ):
        (project / name).write_text("def test_page_is_valid():\n    assert False\n", "utf-8")
    (project / "tests/test_accessibility.py").write_text(PASSES, "utf-8")
    result = command(project, "audit")
    assert result.returncode == 1
    assert "data/saavutettavuustulokset.yml: kirjoitettu" in result.stdout
    rows = {
        each["tunniste"]: (each["tarkastettu"], each["virheita"])
        for each in yaml.safe_load(results.read_text("utf-8"))["tarkastukset"]
    }
    assert rows == {"axe": (0, 0), "html": (1, 1), "nappaimisto": (2, 0), "pdf": (0, 0)}


def test_a_generator_that_cannot_build_is_told(project: Path) -> None:
    (project / ".venv-siirto/bin").mkdir(parents=True)
    python = project / ".venv-siirto/bin/python"
    python.write_text(
        f'#!/bin/sh\ncase "$*" in *mkdocs*) exec "{sys.executable}" "$@";; esac\n'
        'echo "ei löydy" >&2; exit 1\n'
    )
    python.chmod(0o755)
    before = (project / "data/siirrettavyys.yml").read_bytes()
    result = command(project, "portability")
    assert result.returncode == 1
    assert (
        result.stdout == "Ei ongelmia.\nProperDocs rakentaa …\n"
        "properdocs ei saanut sivustoa valmiiksi:\nei löydy\n\n"
    )
    assert (project / "data/siirrettavyys.yml").read_bytes() == before


def test_a_terminal_sees_how_far_the_prints_are(shop: Path) -> None:
    said = on_terminal(macros("print", "alku"), cwd=shop, env=dict(os.environ))
    assert f"[{'█' * 30}]" in said
    assert "alku-a4.pdf" in said


@pytest.fixture
def serving(project: Path) -> Iterator[subprocess.Popen[str]]:
    """`make serve`, started as from a terminal.

    What runs in the background of a shell may be deaf to Ctrl+C.
    """
    with socket.socket() as port:
        if port.connect_ex(("127.0.0.1", 8000)) == 0:
            pytest.skip("portissa 8000 on jo palvelin")
    with subprocess.Popen(
        macros("serve"),
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    ) as process:
        yield process
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)


def test_serving_stops_quietly(serving: subprocess.Popen[str]) -> None:
    assert serving.stdout and serving.stderr
    said = [serving.stdout.readline(), serving.stdout.readline()]
    assert said == [
        "Ei ongelmia.\n",
        "Käsikirja aukeaa osoitteessa http://127.0.0.1:8000/ . Lopeta näppäimillä Ctrl+C.\n",
    ]
    assert any("Serving on" in line for line in serving.stderr)
    os.killpg(serving.pid, signal.SIGINT)
    out, err = serving.communicate(timeout=30)
    assert serving.returncode == 0, out + err
    assert "Traceback" not in out + err
