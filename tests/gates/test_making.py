"""Making prints: only what changed, the same bytes, nothing half-written, faults in sentences."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import signal
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from projects import ROOT, command, copy_project, macros
from projects import edit as edit_file
from reading import pdf_text
from servers import until

from macros.checks.checked_handbook import open_library
from macros.content import made_prints
from macros.content.docs_pages import read_pages
from macros.content.print_catalogue import catalogue
from macros.content.reading import read_shelf
from macros.paper import fit_cache
from macros.paper.build import produce
from macros.paper.worker import Worker
from macros.upkeep import ledger

WORKSHEET = "data/tyopohjat/alku.yml"


def run(shop: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Makes products in the shop."""
    return command(shop, "print", *arguments, **environment)


def files(shop: Path) -> dict[str, tuple[int, str]]:
    """Every product with its time of change and its hash."""
    folder = shop / made_prints.PRINTS
    return {
        path.name: (path.stat().st_mtime_ns, hashlib.sha256(path.read_bytes()).hexdigest())
        for path in folder.iterdir()
        if path.suffix in (".pdf", ".docx")
    }


def edit(shop: Path, old: str, new: str) -> None:
    """Changes a text of the first worksheet."""
    edit_file(shop / WORKSHEET, old, new)


def line(shop: Path, number: str) -> str:
    """A line of the first worksheet, counted from 1 as in messages."""
    return (shop / WORKSHEET).read_text("utf-8").splitlines()[int(number) - 1]


def with_worksheet(shop: Path, id_: str) -> set[str]:
    """Every product that a worksheet is in."""
    products = catalogue(open_library(shop))
    return {each.file for each in products if id_ in {sheet.id for sheet in each.worksheets}}


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
    edit(shop, 'kysymys: "Mikä se on?"', 'kysymys: "Mikä tämä on?"')
    run(shop)
    after = files(shop)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == with_worksheet(shop, "alku")
    assert any(name.startswith("loppu") for name in set(after) - changed)
    assert "Mikä tämä on?" in pdf_text(
        pdfium.PdfDocument(shop / made_prints.PRINTS / "alku-a4.pdf")
    )


def test_same_content_gives_the_same_bytes(shop: Path) -> None:
    hashes = []
    for seed in ("1", "2"):
        for path in (shop / made_prints.PRINTS).rglob("*.*"):
            path.unlink()
        (shop / made_prints.LIST).unlink(missing_ok=True)
        assert run(shop, "alku", "kortit", "tilannekuva-a3", PYTHONHASHSEED=seed).returncode == 0
        hashes.append({name: digest for name, (_, digest) in files(shop).items()})
    assert len(hashes[0]) > 5
    assert hashes[0] == hashes[1]


def test_same_paper_has_the_same_bytes_however_its_machine_is_written(shop: Path) -> None:
    assert run(shop, "alku").returncode == 0
    before = files(shop)
    (shop / "macros").unlink()
    shutil.copytree(ROOT / "macros", shop / "macros")
    with (shop / "macros/paper/pdf.py").open("a", encoding="utf-8") as module:
        module.write("\n# A line that changes nothing.\n")
    again = run(shop, "alku")
    assert f"Tulosteita tehtiin {len(before)}, ajan tasalla oli 0," in again.stdout
    assert {name: digest for name, (_, digest) in files(shop).items()} == {
        name: digest for name, (_, digest) in before.items()
    }


def test_killed_run_leaves_whole_files_and_the_next_one_finishes(shop: Path) -> None:
    process = subprocess.Popen(
        macros("print"),
        cwd=shop,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    folder = shop / made_prints.PRINTS
    until(lambda: len(list(folder.glob("*.pdf"))) >= 3, "three products")
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    left = list(folder.glob("*.pdf"))
    assert len(left) >= 3
    for path in left:
        assert len(pdfium.PdfDocument(path)) > 0, path.name
    assert run(shop).returncode == 0
    assert set(files(shop)) == {each.file for each in catalogue(open_library(shop))}
    assert list(folder.glob(".*.uusi")) == []


def lengthen(shop: Path) -> None:
    """Puts twelve long questions more on the sheet of the first worksheet."""
    question, hint = "Mitä tästä pitää sanoa? " * 5, "Apua. " * 40
    rows = "\n".join(
        f'        - {{tunniste: k{number}, kysymys: "{question}", vihje: "{hint}"}}'
        for number in range(12)
    )
    first = '        - {tunniste: kysymys, kysymys: "Mikä se on?"}'
    edit(shop, first, f"{first}\n{rows}")
    answers = "\n".join(f'    k{number}: "Vastaus."' for number in range(12))
    edit(shop, '    kysymys: "Vastaus."', f'    kysymys: "Vastaus."\n{answers}')
    book = read_shelf(shop).handbook()
    assert book
    ledger.write(shop, book, read_pages(shop).addresses)


def test_text_that_does_not_fit_is_told_with_its_place_and_measure(shop: Path) -> None:
    lengthen(shop)
    result = run(shop, "alku")
    assert result.returncode == 1, result.stdout + result.stderr
    found = re.findall(
        r"^data/tyopohjat/alku\.yml:(\d+): Arkki ei mahdu paperille:"
        r" sisältöä on (\d+)\N{NO-BREAK SPACE}mm liikaa, ja",
        result.stdout,
        re.M,
    )
    assert len(found) == 2, result.stdout  # of A4, and of A3, which holds more
    assert all("Apua." in line(shop, number) for number, _ in found)
    assert max(int(over) for _, over in found) > 50
    assert "Traceback" not in result.stdout + result.stderr
    made = files(shop)
    assert "alku-a4.pdf" not in made
    assert "alku-ajolista.pdf" in made


@pytest.mark.parametrize(
    ("side", "key", "old", "wide"),
    [
        (
            "etupuoli",
            "haluan",
            '"Haluan yhden.", "Haluan kaksi.", "Haluan kolme."',
            [f"Haluan {'mmmmmmmmmmmmm ' * 9}"] * 3,
        ),
        (
            "kääntöpuoli",
            "kortti",
            '"Aloittakaa.", "Kirjoittakaa.", "Jatkakaa.", "Valitkaa.", "Sopikaa."',
            ["Leveämmmmmmmmm " * 5] * 5,
        ),
    ],
)
def test_card_that_does_not_fit_names_its_side(
    shop: Path, side: str, key: str, old: str, wide: list[str]
) -> None:
    edit(shop, 'otsikko: "Alku"', f'otsikko: "{"Mmmmmmm " * 5}"')
    edit(shop, old, ", ".join(f'"{text}"' for text in wide))
    result = run(shop, "kortit")
    assert result.returncode == 1, result.stdout + result.stderr
    found = re.search(
        rf"^data/tyopohjat/alku\.yml:(\d+): Kortin {side} ei mahdu paperille: .*kohdassa ”{key}”",
        result.stdout,
        re.M,
    )
    assert found, result.stdout
    assert line(shop, found[1]).startswith(key)


def test_lost_worker_ends_the_run_without_a_traceback(shop: Path) -> None:
    process = subprocess.Popen(
        macros("print"),
        cwd=shop,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    until(lambda: any((shop / made_prints.PRINTS).glob("*.pdf")), "the first product")
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    for child in children:
        os.kill(int(child), signal.SIGKILL)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, out + err
    assert out.endswith(
        "Keskeytetty. Valmiit tulosteet jäivät, ja loput syntyvät seuraavalla kerralla.\n"
    )
    assert "Traceback" not in err
    assert all(len(pdfium.PdfDocument(path)) for path in (shop / made_prints.PRINTS).glob("*.pdf"))
    assert run(shop).returncode == 0


def test_sheet_fitted_anew_has_the_bytes_of_the_one_that_is_made(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    made = sorted((project / made_prints.PRINTS).glob("tarvitsijakartta*.pdf")) + sorted(
        (project / made_prints.PRINTS).glob("kuulemispiste*.pdf")
    )
    before = {path.name: path.read_bytes() for path in made}
    assert len(before) >= 8
    for path in made:
        path.unlink()
    result = run(project, "tarvitsijakartta", "kuulemispiste")
    assert result.returncode == 0, result.stdout + result.stderr
    assert f"Tulosteita tehtiin {len(made)}, " in result.stdout
    assert {path.name: path.read_bytes() for path in made} == before


def test_fits_that_were_kept_are_forgotten_from_the_oldest(
    shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fit_cache, "MOST_FITS", 2)
    folder = shop / fit_cache.FITS
    folder.mkdir(parents=True)
    for number in range(4):
        (folder / f"{number}.css").write_text("")
        os.utime(folder / f"{number}.css", (number, number))
    produce(shop, "http://127.0.0.1/", ["alku-a4"], lambda *_: None)
    left = {path.name for path in folder.iterdir()}
    assert len(left) == 2
    assert left & {f"{number}.css" for number in range(4)} == {"3.css"}


def test_two_runs_may_forget_the_same_fits(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fit_cache, "MOST_FITS", 1)
    folder = shop / fit_cache.FITS
    folder.mkdir(parents=True)
    for number in range(300):
        (folder / f"{number}.css").write_text("")
    with ThreadPoolExecutor(4) as pool:
        for each in [pool.submit(fit_cache.forget, shop) for _ in range(4)]:
            each.result()
    assert len(list(folder.iterdir())) <= 1


def test_sheet_is_fitted_once_for_its_own_file_and_for_sets(shop: Path) -> None:
    worker = Worker(shop, "http://127.0.0.1/")
    fits = shop / fit_cache.FITS
    for id_ in ("alku", "loppu"):
        for kind in ("a4", "ajolista"):
            worker.make(worker.products[f"{id_}-{kind}.pdf"], "avain")
    before = set(fits.glob("*.css"))
    worker.make(worker.products["setti-polku-vain-a4.pdf"], "avain")
    assert len(before) == 4
    assert len(set(fits.glob("*.css")) - before) == 2, "the cover and the contents"


def test_set_has_the_same_bytes_whatever_was_made_before_it(shop: Path) -> None:
    file = "setti-polku-vain-a4.pdf"
    found = []
    for earlier in ((), ("setti-haku.pdf", "setti-polku-12-henkea.pdf", file)):
        worker = Worker(shop, "http://127.0.0.1/")
        for name in (*earlier, file):
            worker.make(worker.products[name], "avain")
        found.append((shop / made_prints.PRINTS / file).read_bytes())
    assert found[0] == found[1]


def test_hostile_text_is_printed_as_text(shop: Path) -> None:
    edit(
        shop,
        'kysymys: "Mikä se on?"',
        "kysymys: \"<script>alert(1)</script> {{ 7*7 }} <img src='file:///etc/passwd'>\"",
    )
    result = run(shop, "alku")
    assert result.returncode == 0, result.stdout + result.stderr
    text = pdf_text(pdfium.PdfDocument(shop / made_prints.PRINTS / "alku-a4.pdf"))
    hostile = "<script>alert(1)</script>{{7*7}}<imgsrc='file:///etc/passwd'>"
    assert hostile in "".join(text.split())


@pytest.mark.parametrize(
    "spoilt",
    ["", "null", "[1]", '[{"file": 1}]', '[{"file": 1, "key": "", "pages": 1, "size": 1}]', "\x00"],
)
def test_a_spoilt_list_of_what_is_made_is_as_none(shop: Path, spoilt: str) -> None:
    (shop / made_prints.PRINTS).mkdir()
    (shop / made_prints.LIST).write_text(spoilt, "utf-8")
    result = run(shop, "kortit")
    assert (result.returncode, result.stderr) == (0, "")
    assert set(made_prints.read(shop)) == {"kortit.pdf"}


def test_products_that_left_the_catalogue_are_removed(shop: Path) -> None:
    folder = shop / made_prints.PRINTS
    folder.mkdir()
    (folder / "vanha-a4.pdf").write_bytes(b"vanha")
    (folder / "muistio.txt").write_text("Tämä on editorin oma.\n", "utf-8")
    assert "poistettiin 1." in run(shop, "kortit").stdout
    assert not (folder / "vanha-a4.pdf").exists()
    assert (folder / "muistio.txt").exists()
