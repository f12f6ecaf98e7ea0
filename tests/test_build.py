"""Building: content is checked first, a refused build leaves the old site, serving sees edits."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from projects import command, edit, mkdocs, spoil, tree
from servers import free_port, page_says, until


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`python -m macros …` in the project, without print products."""
    return command(project, *arguments, PDF="off")


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


@pytest.mark.slow
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


@pytest.mark.slow
def test_failing_page_keeps_the_old_site(small: Path) -> None:
    assert run(small, "build").returncode == 0
    before = tree(small / "site")
    with (small / "docs/index.md").open("a", encoding="utf-8") as page:
        page.write("\n[Rikki](ei-ole.md)\n")
    assert run(small, "build").returncode != 0
    assert tree(small / "site") == before
    assert not (small / ".site-uusi").exists()


def test_plain_mkdocs_refuses_faulty_content_in_finnish(small: Path) -> None:
    spoil(small)
    result = subprocess.run(mkdocs(), cwd=small, capture_output=True, text=True)
    said = result.stdout + result.stderr
    assert result.returncode != 0
    assert "Tuntematon kenttä ”selitys”." in said
    assert "Traceback" not in said
    assert not (small / "site/index.html").exists()


WORKSHEET = "data/tyopohjat/alku.yml"
OTHER_CLOCK = """

def clock(minutes: int) -> str:
    return f"kello käy, {minutes}"
"""


@pytest.fixture
def served(small: Path) -> Iterator[Callable[[str], None]]:
    """The project served with live reload; waits until the page of a worksheet says a text."""
    port = free_port()
    page = f"http://127.0.0.1:{port}/tyopohjat/alku/"
    words = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with (small / "puhe.txt").open("wb") as told:
        process = subprocess.Popen(words, cwd=small, stdout=told, stderr=told, env=environment)
        yield lambda text: until(lambda: page_says(page, text), text)
        process.terminate()
        process.wait(timeout=20)


@pytest.mark.slow
def test_serving_sees_edits_of_data_templates_and_code_and_survives_faults(
    served: Callable[[str], None], small: Path
) -> None:
    served("Alku")
    edit(small / WORKSHEET, "Mihin arkki on.", "Mihin arkki kelpaa.")
    served("Mihin arkki kelpaa.")
    edit(small / "macros/templates/worksheet.html.j2", "Vinkit ohjaajalle", "Ohjaajan niksit")
    served("Ohjaajan niksit")
    with (small / "macros/common/finnish.py").open("a", encoding="utf-8") as code:
        code.write(OTHER_CLOCK)
    served("kello käy, 10")
    edit(small / WORKSHEET, "kulku:", "kukku:")
    until(
        lambda: "Tuntematon kenttä ”kukku”." in (small / "puhe.txt").read_text("utf-8"),
        "the fault that the editor made",
    )
    edit(small / WORKSHEET, "kukku:", "kulku:")
    edit(small / WORKSHEET, "Mihin arkki kelpaa.", "Mihin arkki riittää.")
    served("Mihin arkki riittää.")
