"""The recipe of a new print product, as CONTRIBUTING tells it, followed in a copy."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from projects import ROOT, command, edit

pytestmark = pytest.mark.slow  # a copy of the project is changed; the gates run it

A6 = (105, 148)
POINTS = 72 / 25.4
TEMPLATE = """{# A note of one worksheet for the pocket. #}
{% from "parts/imprint.html.j2" import imprint with context %}
<article class="hb-piece hb-piece--a6-pysty hb-note" id="{{ key }}">
{{ imprint(foot) }}
<h1>{{ worksheet.title }}</h1>
<ol>{% for line in worksheet.card %}<li>{{ line|sidottu }}</li>{% endfor %}</ol>
</article>
"""
PRODUCT = """

def _note(each: Worksheet) -> Product:
    return Product(
        file=f"{each.id}-muistilappu.pdf",
        kind=ProductKind.NOTE,
        title=f"{each.title}, muistilappu",
        label="Muistilappu",
        what="taskuun taitettava PDF",
        size="a6",
        worksheets=(each,),
    )
"""
PIECE = """

def _note(composer: Composer, product: Product) -> Iterator[Piece]:
    worksheet, key = product.worksheets[0], "muistilappu"
    foot = composer.sheet(worksheet).imprint
    markup = composer.show("note", worksheet=worksheet, foot=foot, key=key)
    yield Piece(key, markup, (Attempt(1, (9.0, 8.0)),), worksheet, ProductKind.NOTE)


Maker = """
STYLE = """
@page a6-pysty { size: A6 portrait; margin: 8mm 8mm 26.5mm; }
.hb-piece--a6-pysty { page: a6-pysty; }
"""


@pytest.fixture
def workshop(shop: Path) -> Path:
    """The example content with a machine of its own, which has been given a note by the recipe."""
    (shop / "macros").unlink()
    machine = shutil.copytree(ROOT / "macros", shop / "macros")
    catalogue = machine / "content/print_catalogue.py"
    kinds = machine / "content/product.py"
    edit(kinds, '    DECK = "kortit"\n', '    DECK = "kortit"\n    NOTE = "muistilappu"\n')
    edit(
        catalogue,
        "    yield _word(each)\n",
        f"    yield _word(each)\n    yield _note(each)\n{PRODUCT}",
    )
    (machine / "templates/print/note.html.j2").write_text(TEMPLATE, "utf-8")
    pieces = machine / "paper/pieces.py"
    edit(pieces, "from .attempts import (\n", "from .attempts import (\n    Attempt,\n")
    edit(pieces, "\n\nMaker = ", PIECE)
    edit(
        pieces,
        "    ProductKind.DECK: _deck,\n",
        "    ProductKind.DECK: _deck,\n    ProductKind.NOTE: _note,\n",
    )
    with (machine / "styles/paper.css").open("a", encoding="utf-8") as style:
        style.write(STYLE)
    return shop


def test_recipe_of_a_product_gives_a_file_an_address_and_a_link(workshop: Path) -> None:
    addresses = command(workshop, "addresses")
    assert addresses.returncode == 0, addresses.stdout + addresses.stderr
    made = command(workshop, "print", "alku-muistilappu")
    assert made.returncode == 0, made.stdout + made.stderr
    assert "alku-muistilappu.pdf  1 s." in made.stdout
    ledger = (workshop / "data/osoitteet.yml").read_text("utf-8")
    assert "  - alku-muistilappu.pdf\n" in ledger
    [page] = pdfium.PdfDocument(workshop / "docs/tulosteet/alku-muistilappu.pdf")
    assert tuple(round(side / POINTS) for side in page.get_size()) == A6
    text = page.get_textpage().get_text_bounded()
    assert "Alku" in text
    assert "Kirjoittakaa." in text
    assert "CC BY 4.0" in text
    assert offered(workshop) == ["Muistilappu"]


def offered(workshop: Path) -> list[str]:
    """Names of the links to what is made of the first worksheet."""
    script = (
        "from pathlib import Path\n"
        "from macros.checks.checked_handbook import open_library\n"
        "from macros.content.made_prints import read\n"
        "from macros.pages.prints import of_worksheet\n"
        "offers = of_worksheet(open_library(Path.cwd()), 'alku', read(Path.cwd()))\n"
        "print(*(offer.label for offer in offers))\n"
    )
    words = [sys.executable, "-c", script]
    done = subprocess.run(words, cwd=workshop, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_text_too_long_for_the_new_product_is_told_by_its_name(workshop: Path) -> None:
    note = workshop / "macros/templates/print/note.html.j2"
    edit(note, "in worksheet.card %}", "in worksheet.card * 20 %}")
    assert command(workshop, "addresses").returncode == 0
    made = command(workshop, "print", "alku-muistilappu")
    assert made.returncode == 1
    assert ": Muistilappu ei mahdu paperille: " in made.stdout
