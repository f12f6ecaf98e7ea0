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
from projects import command

from macros import addresses, inventory
from macros.handbook import read_shelf
from macros.library import open_library
from macros.pages import read_pages
from macros.products import catalogue


def run(shop: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Makes products in the shop."""
    return command(shop, "print", *arguments, **environment)


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
    words = [sys.executable, "-m", "macros", "print"]
    process = subprocess.Popen(words, cwd=shop, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
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
