"""Building: content is checked first, an interrupted or refused build leaves the old site whole, and serving sees every edit."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from projects import command, copy_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project, to be edited."""
    return copy_project(tmp_path)


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`python -m macros …` in the project, without print products."""
    return command(project, *arguments, PDF="off")


def spoil(project: Path) -> None:
    """A fault in the content."""
    path = project / "data/sanasto.yml"
    path.write_text(path.read_text("utf-8").replace("selite:", "selitys:", 1), "utf-8")


def test_check_speaks_one_line_a_problem_and_counts(project: Path) -> None:
    assert (run(project, "check").stdout, run(project, "check").returncode) == ("Ei ongelmia.\n", 0)
    spoil(project)
    result = run(project, "check")
    assert result.returncode == 1
    assert re.fullmatch(r"(data/sanasto\.yml:\d+: .+\n)+2 ongelmaa\.\n", result.stdout)
    assert result.stderr == ""


def test_refused_build_keeps_the_old_site(project: Path) -> None:
    (project / "site").mkdir()
    (project / "site/index.html").write_text("vanha")
    spoil(project)
    result = run(project, "build")
    assert result.returncode == 1
    assert "Traceback" not in result.stdout + result.stderr
    assert (project / "site/index.html").read_text() == "vanha"
    assert not (project / ".site-uusi").exists()


def test_site_without_prints_has_no_print_and_no_link_to_one(project: Path) -> None:
    folder = project / "docs/tulosteet"
    (folder / "hyotylause-a4.pdf").write_bytes(b"vanha")
    (folder / ".luettelo.json").write_text(
        '[{"file": "hyotylause-a4.pdf", "key": "", "pages": 1, "size": 5}]'
    )
    assert run(project, "build").returncode == 0
    site = project / "site"
    assert [path.name for path in site.rglob("*") if path.suffix in (".pdf", ".docx")] == []
    links = [
        link
        for page in site.rglob("*.html")
        for link in re.findall(r'href="([^"]*\.(?:pdf|docx))"', page.read_text("utf-8"))
    ]
    assert [link for link in links if "://" not in link] == []
    assert "ei ole valmiita tulosteita" in (site / "tulosteet/index.html").read_text("utf-8")


def test_failing_page_keeps_the_old_site(project: Path) -> None:
    assert run(project, "build").returncode == 0
    before = (project / "site/index.html").read_bytes()
    with (project / "docs/index.md").open("a", encoding="utf-8") as page:
        page.write("\n[Rikki](ei-ole.md)\n")
    assert run(project, "build").returncode != 0
    assert (project / "site/index.html").read_bytes() == before
    assert not (project / ".site-uusi").exists()


def test_plain_mkdocs_refuses_faulty_content_in_finnish(project: Path) -> None:
    spoil(project)
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=project,
        capture_output=True,
        text=True,
    )
    said = result.stdout + result.stderr
    assert result.returncode != 0
    assert "Tuntematon kenttä ”selitys”." in said
    assert "Traceback" not in said
    assert not (project / "site/index.html").exists()


def test_site_can_stand_under_another_address(project: Path) -> None:
    environment = {**os.environ, "SITE_URL": "https://esimerkki.fi/kansio/"}
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-q"],
        cwd=project,
        check=True,
        env=environment,
    )
    page = (project / "site/tyopohjat/hyotylause/index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://esimerkki.fi/kansio/tyopohjat/hyotylause/">' in page
    assert "esimerkki.fi/kansio/tyopohjat/hyotylause/" in page
    assert "127.0.0.1" not in page


@pytest.fixture
def served(project: Path) -> Iterator[tuple[Path, Callable[[str], str]]]:
    """The project served with live reload, and a way to read its pages."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    words = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    process = subprocess.Popen(
        words, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    )

    def read(path: str) -> str:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=5) as answer:
                return str(answer.read().decode("utf-8"))
        except OSError:
            return ""

    wait_for(lambda: "Hyötylause" in read("tyopohjat/hyotylause/"))
    yield project, read
    process.terminate()
    process.wait(timeout=20)


def wait_for(true: Callable[[], bool], seconds: float = 40) -> None:
    """Returns when the condition holds; fails after the given seconds."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "the change never showed"
        time.sleep(0.3)


def edit(path: Path, old: str, new: str) -> None:
    """Changes a text of a file."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_serving_sees_edits_of_data_templates_and_code_and_survives_faults(
    served: tuple[Path, Callable[[str], str]],
) -> None:
    project, read = served
    page = "tyopohjat/hyotylause/"
    edit(project / "data/tyopohjat/hyotylause.yml", "Arjen pulma", "Arjen kivi kengässä")
    wait_for(lambda: "Arjen kivi kengässä" in read(page))
    edit(project / "macros/templates/worksheet.html.j2", "Vinkit ohjaajalle", "Ohjaajan niksit")
    wait_for(lambda: "Ohjaajan niksit" in read(page))
    edit(project / "macros/views/worksheet.py", ".capitalize()", ".upper()")
    wait_for(lambda: "LÄHI, ETÄ TAI HYBRIDI" in read(page))
    edit(project / "data/tyopohjat/hyotylause.yml", "kulku:", "kukku:")
    time.sleep(3)
    edit(project / "data/tyopohjat/hyotylause.yml", "kukku:", "kulku:")
    edit(project / "data/tyopohjat/hyotylause.yml", "Arjen kivi kengässä", "Arjen hiekka")
    wait_for(lambda: "Arjen hiekka" in read(page))
