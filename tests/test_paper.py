"""Making print products: only what changed, the same bytes every time, nothing half-written, and a sentence for what does not fit."""

from __future__ import annotations

import hashlib
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from projects import ROOT

from macros import addresses, fitting, inventory, production
from macros.fitting import BlockShape, Lever, Unit
from macros.handbook import read_shelf
from macros.library import open_library
from macros.pages import read_pages
from macros.products import MOST_SHEETS, catalogue


@pytest.fixture
def shop(copy: Path) -> Path:
    """The example content with the machine beside it."""
    (copy / "macros").symlink_to(ROOT / "macros")
    (copy / "docs/assets").symlink_to(ROOT / "docs/assets")
    (copy / ".cache").mkdir()
    (copy / ".cache/paperi").symlink_to(ROOT / ".cache/paperi")
    return copy


def command(*arguments: str) -> list[str]:
    """`python -m macros print …`."""
    return [sys.executable, "-m", "macros", "print", *arguments]


def run(shop: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Makes products in the shop."""
    return subprocess.run(command(*arguments), cwd=shop, capture_output=True, text=True, env={**os.environ, **environment})


def files(shop: Path) -> dict[str, tuple[int, str]]:
    """Every product with its time of change and its hash."""
    folder = shop / inventory.FOLDER
    return {
        path.name: (path.stat().st_mtime_ns, hashlib.sha256(path.read_bytes()).hexdigest())
        for path in folder.iterdir()
        if path.suffix in (".pdf", ".docx")
    }


def edit(shop: Path, old: str, new: str) -> None:
    """Changes a text of the first worksheet."""
    path = shop / "data/tyopohjat/alku.yml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_only_what_changed_is_made(shop: Path) -> None:
    first = run(shop)
    assert first.returncode == 0, first.stdout + first.stderr
    before = files(shop)
    assert set(before) == {each.file for each in catalogue(open_library(shop))}
    for name in before:
        assert re.search(rf"^{re.escape(name)}  (\d+|–) s\.  \d+ tavua$", first.stdout, re.M), name
    second = run(shop)
    assert f"Tulosteita tehtiin 0, ajan tasalla oli {len(before)}, poistettiin 0." in second.stdout
    assert files(shop) == before
    edit(shop, 'kysymys: "Mikä?"', 'kysymys: "Mikä tämä on?"')
    run(shop)
    after = files(shop)
    changed = {name for name in after if after[name] != before[name]}
    with_it = {each.file for each in catalogue(open_library(shop)) if any(worksheet.id == "alku" for worksheet in each.worksheets)}
    assert changed == with_it
    assert any(name.startswith("loppu") for name in set(after) - changed)
    text = "".join(page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument(shop / inventory.FOLDER / "alku-a4.pdf"))
    assert "Mikä tämä on?" in text


def test_same_content_gives_the_same_bytes(shop: Path) -> None:
    hashes = []
    for seed in ("1", "2"):
        for path in (shop / inventory.FOLDER).glob("*"):
            path.unlink()
        (shop / inventory.LIST).unlink(missing_ok=True)
        assert run(shop, "alku", "kortit", "tilannekuva-a3", PYTHONHASHSEED=seed).returncode == 0
        hashes.append({name: digest for name, (_, digest) in files(shop).items()})
    assert len(hashes[0]) > 5
    assert hashes[0] == hashes[1]


def test_killed_run_leaves_whole_files_and_the_next_one_finishes(shop: Path) -> None:
    process = subprocess.Popen(command(), cwd=shop, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    folder, end = shop / inventory.FOLDER, time.monotonic() + 60
    while time.monotonic() < end and len(list(folder.glob("*.pdf"))) < 3:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    left = list(folder.glob("*.pdf"))
    assert len(left) >= 3
    for path in left:
        assert len(pdfium.PdfDocument(path)) > 0, path.name
    assert run(shop).returncode == 0
    assert set(files(shop)) == {each.file for each in catalogue(open_library(shop))}
    assert list(folder.glob(".*.uusi")) == []


def test_text_that_does_not_fit_is_told_with_its_place_and_measure(shop: Path) -> None:
    rows = "\n".join(
        f'        - {{tunniste: k{number}, kysymys: "{"Mitä tästä pitää sanoa? " * 5}", vihje: "{"Apua. " * 40}"}}' for number in range(12)
    )
    edit(shop, '        - {tunniste: kysymys, kysymys: "Mikä?"}', f'        - {{tunniste: kysymys, kysymys: "Mikä?"}}\n{rows}')
    answers = "\n".join(f'    k{number}: "Vastaus."' for number in range(12))
    edit(shop, '    kysymys: "Vastaus."', f'    kysymys: "Vastaus."\n{answers}')
    book = read_shelf(shop).handbook()
    assert book
    addresses.write(shop, book, read_pages(shop).addresses)
    result = run(shop, "alku")
    assert result.returncode == 1, result.stdout + result.stderr
    found = re.search(
        r"^data/tyopohjat/alku\.yml:(\d+): Liian pitkä tulosteelle arkki: sisältöä on (\d+)\N{NO-BREAK SPACE}mm liikaa", result.stdout, re.M
    )
    assert found, result.stdout
    line = (shop / "data/tyopohjat/alku.yml").read_text("utf-8").splitlines()[int(found[1]) - 1]
    assert "Apua." in line and int(found[2]) > 50
    assert "Traceback" not in result.stdout + result.stderr
    made = files(shop)
    assert "alku-a4.pdf" not in made
    assert "alku-ajolista.pdf" in made


def test_hostile_text_is_printed_as_text(shop: Path) -> None:
    edit(shop, 'kysymys: "Mikä?"', "kysymys: \"<script>alert(1)</script> {{ 7*7 }} <img src='file:///etc/passwd'>\"")
    result = run(shop, "alku")
    assert result.returncode == 0, result.stdout + result.stderr
    text = "".join(pdfium.PdfDocument(shop / inventory.FOLDER / "alku-a4.pdf")[0].get_textpage().get_text_bounded().split())
    assert "<script>alert(1)</script>{{7*7}}<imgsrc='file:///etc/passwd'>" in text


def test_products_that_left_the_catalogue_are_removed(shop: Path) -> None:
    folder = shop / inventory.FOLDER
    folder.mkdir()
    (folder / "vanha-a4.pdf").write_bytes(b"vanha")
    (folder / "muistio.txt").write_text("Tämä on editorin oma.\n", "utf-8")
    assert "poistettiin 1." in run(shop, "kortit").stdout
    assert not (folder / "vanha-a4.pdf").exists()
    assert (folder / "muistio.txt").exists()


def test_no_file_holds_more_sheets_than_it_may() -> None:
    assert max(len(each.worksheets) for each in catalogue(open_library(ROOT))) <= MOST_SHEETS


def test_machine_without_pango_is_told_what_to_install() -> None:
    script = "import sys; sys.path.insert(0, 'macros'); import bootstrap; bootstrap.PANGO = ('libei-ole.so',); bootstrap._pango()"
    result = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, env={"PATH": ""})
    assert "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in result.stderr
    assert "PDF=off" in result.stderr


def lever(name: str, height: float = 20) -> tuple[Lever, ...]:
    """One lever of a box."""
    return (Lever(name, height),)


def test_leftover_height_is_shared_by_rows_and_boxes_end_together() -> None:
    units = (Unit(0, 40, lever("a")), Unit(0, 50, lever("b")), Unit(60, 100, lever("c")))
    heights = fitting.heights([BlockShape("kentat", 0, units)], {0: 40})
    assert heights == {"a": 20 + 10 + 20, "b": 20 + 20, "c": 20 + 20}


def test_box_over_two_rows_takes_what_both_take() -> None:
    units = (Unit(0, 40, lever("a")), Unit(50, 90, lever("b")), Unit(0, 90, lever("tall", 70)))
    heights = fitting.heights([BlockShape("kanvaasi", 0, units)], {0: 20})
    assert heights == {"a": 30, "b": 30, "tall": 90}


def test_cells_of_a_row_grow_as_one_and_other_pages_are_left_alone() -> None:
    row = Unit(0, 31, (Lever("x", 30), Lever("y", 30)), beside=True)
    blocks = [BlockShape("taulukko", 0, (row,)), BlockShape("taulukko", 1, (Unit(0, 31, lever("z", 30), beside=True),))]
    assert fitting.heights(blocks, {0: 10}) == {"x": 40, "y": 40}


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb` (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_paper_has_the_colours_of_the_page_and_they_stay_dark_in_grey() -> None:
    tokens = (ROOT / "macros/styles/tokens.css").read_text("utf-8")
    paper = (ROOT / "macros/styles/paper.css").read_text("utf-8")
    wanted = dict(re.findall(r"^\.hb-v--(\w+) \{ --hb-v: (?:light-dark\()?(#\w{6})", tokens, re.M))
    assert len(wanted) == 4
    for v, colour in wanted.items():
        used = set(re.findall(rf"\.hb-v--{v} \{{ (?:color|background): (#\w{{6}})", paper))
        assert used == {colour}
        assert 1.05 / (luminance(colour) + 0.05) >= 7


@pytest.mark.parametrize(
    ("spans", "room", "wanted"),
    [
        ([(0, 40), (45, 60), (65, 110)], 100, 2),  # 60 and 45 rather than 40 and 65
        ([(0, 30), (35, 95)], 90, 1),
        ([(0, 10), (15, 95)], 90, None),  # one page would be nearly empty
        ([(0, 100), (105, 110)], 90, None),  # the first does not fit on a page at all
        ([(0, 50)], 90, None),
    ],
)
def test_second_page_begins_where_both_are_as_full(spans: list[tuple[float, float]], room: float, wanted: int | None) -> None:
    assert fitting.even_break(spans, 0, room) == wanted


def test_products_are_made_anew_when_a_module_that_makes_them_changes() -> None:
    makers = {path.stem for path in production._with_imports(ROOT / "macros", production.MAKERS)}
    assert {"paper", "printing", "word", "fitting", "sheet_views", "figures", "qr", "word_blocks", "worksheet"} <= makers
    assert makers.isdisjoint({"cli", "doors", "checks", "search_index", "finder_views", "bootstrap"})
