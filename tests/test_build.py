"""Building: content is checked first, a refused build leaves the old site, serving sees edits."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from projects import command, edit, mkdocs, spoil
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
    result = subprocess.run(mkdocs(), cwd=project, capture_output=True, text=True)
    said = result.stdout + result.stderr
    assert result.returncode != 0
    assert "Tuntematon kenttä ”selitys”." in said
    assert "Traceback" not in said
    assert not (project / "site/index.html").exists()


def test_site_can_stand_under_another_address(project: Path) -> None:
    environment = {**os.environ, "SITE_URL": "https://esimerkki.fi/kansio/"}
    subprocess.run(mkdocs("-q"), cwd=project, check=True, env=environment)
    page = (project / "site/tyopohjat/hyotylause/index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://esimerkki.fi/kansio/tyopohjat/hyotylause/">' in page
    assert "esimerkki.fi/kansio/tyopohjat/hyotylause/" in page
    assert "127.0.0.1" not in page


WORKSHEET = "data/tyopohjat/hyotylause.yml"


@pytest.fixture
def served(project: Path) -> Iterator[Callable[[str], None]]:
    """The project served with live reload; waits until the page of a worksheet says a text."""
    port = free_port()
    page = f"http://127.0.0.1:{port}/tyopohjat/hyotylause/"
    words = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with (project / "puhe.txt").open("wb") as told:
        process = subprocess.Popen(words, cwd=project, stdout=told, stderr=told, env=environment)
        yield lambda text: until(lambda: page_says(page, text), text)
        process.terminate()
        process.wait(timeout=20)


def test_serving_sees_edits_of_data_templates_and_code_and_survives_faults(
    served: Callable[[str], None], project: Path
) -> None:
    served("Hyötylause")
    edit(project / WORKSHEET, "Arjen pulma", "Arjen kivi kengässä")
    served("Arjen kivi kengässä")
    edit(project / "macros/templates/worksheet.html.j2", "Vinkit ohjaajalle", "Ohjaajan niksit")
    served("Ohjaajan niksit")
    edit(project / "macros/views/worksheet.py", ".capitalize()", ".upper()")
    served("LÄHI, ETÄ TAI HYBRIDI")
    edit(project / WORKSHEET, "kulku:", "kukku:")
    until(
        lambda: "Tuntematon kenttä ”kukku”." in (project / "puhe.txt").read_text("utf-8"),
        "the fault that the editor made",
    )
    edit(project / WORKSHEET, "kukku:", "kulku:")
    edit(project / WORKSHEET, "Arjen kivi kengässä", "Arjen hiekka")
    served("Arjen hiekka")
