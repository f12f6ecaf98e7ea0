"""The recipes of CONTRIBUTING: their steps alone add a toy to a copy of the project."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from bs4 import BeautifulSoup
from docx import Document
from docx.oxml.ns import qn
from projects import ROOT, build, command, copy_project, edit
from reading import pdf_text

from macros.content.handbook import Handbook

pytestmark = pytest.mark.slow  # whole sites are built; the gates run it

SHEET = "strategiakytkenta"
BLOCK = '''class NoticeBlock(Block):
    """A sentence to talk about, and what the group says of it (huomio)."""

    kind_name = "Huomio"
    type: Literal["huomio"] = Key(alias="laji")
    sentence: Line = Key(alias="lause", description="Lause, josta keskustellaan.")
    reply: Field = Key(alias="vastaus", description="Kenttä vastaukselle.")

    def fields(self) -> Iterator[Field]:
        yield self.reply


AnyBlock = '''
TEMPLATE = """{# A sentence to talk about (huomio). #}
{% from "blocks/_control.html.j2" import box with context %}
<p class="hb-notice">{{ block.block.sentence }}</p>
{% for c in block.controls %}{{ box(c) }}{% endfor %}
"""
LOOK = ".hb-notice { border: 0.3mm solid #111; padding: 2mm; }\n"
USE = """    - laji: huomio
      tunniste: huomio
      otsikko: "Ennen kuin päätätte"
      lause: "Kukaan ei käytä sitä, mitä ei ole nähnyt."
      vastaus: {tunniste: naytetaan, kysymys: "Kenelle näytätte tämän ensin?"}
"""
LAST = "    - {laji: paatos, "
ANSWER = '    naytetaan: "Naapurikunnan ohjaajalle."\n'
SCRIPT = """
import json, sys
from pathlib import Path
from macros.checks.checked_handbook import open_library
from macros.views.render import Renderer
from macros.views.sheet_view import sheet_view
from macros.word.document import editable_copy

book = open_library(Path.cwd())
worksheet, renderer, site = book.worksheet[sys.argv[1]], Renderer(book), "http://127.0.0.1:8000/"

def sheet(**more):
    page = renderer.page(f"tyopohjat/{worksheet.id}/")
    return renderer.render("sheet", page, sheet=sheet_view(book, worksheet, site, **more))

Path("arkki.docx").write_bytes(
    editable_copy(sheet_view(book, worksheet, site), site, "9A3412")
)
print(json.dumps({"empty": sheet(), "filled": sheet(filled=True)}))
"""

PAGE_VIEW = '''"""Handbook → the view of what its worksheets need."""

from __future__ import annotations

from dataclasses import dataclass

from ..content.handbook import Handbook
from ..content.worksheet import Worksheet


@dataclass(frozen=True)
class Supplies:
    """A worksheet and what it needs."""

    worksheet: Worksheet
    things: str


def supplies(book: Handbook) -> tuple[Supplies, ...]:
    """What every worksheet needs, as one list a worksheet."""
    return tuple(Supplies(each, ", ".join(each.materials)) for each in book.worksheets)
'''
PAGE_TEMPLATE = """{# The macro tarvikkeet(): what every worksheet needs. #}
<dl class="hb-titled">{% for each in supplies %}
<div><dt><a href="{{ href('tyopohja', each.worksheet.id) }}">{{ each.worksheet.title }}</a></dt>
<dd>{{ each.things }}</dd></div>{% endfor %}</dl>
"""
PAGE_MACRO = '''

def supplies(at: AtHand) -> str:
    """What every worksheet needs."""
    return at.show("supplies", supplies=needs.supplies(at.book))
'''
PAGE = """---
description: Kaikkien työpohjien tarvikkeet yhdellä sivulla.
---
# Tarvikkeet {: #sivu }

Tässä on kaikki, mitä työpohjat tarvitsevat.

{{ tarvikkeet() }}
"""
NAV = "      - tyopaja/index.md\n"


def append(path: Path, text: str) -> None:
    """Adds to the end of a file."""
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


def said(root: Path, *arguments: str) -> str:
    """What a command of the copy says; it has to succeed."""
    result = command(root, *arguments)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def with_block(copies: Callable[[], Path]) -> Path:
    """A copy of the project to which the five steps of ”Uusi arkin lohko” have added a block."""
    root = copies()
    # 1. what it is
    sheet = root / "macros/content/blocks.py"
    edit(sheet, "AnyBlock = ", BLOCK)
    edit(sheet, "    | SignaturesBlock,\n", "    | SignaturesBlock\n    | NoticeBlock,\n")
    # 2. how it is drawn
    (root / "macros/templates/blocks/huomio.html.j2").write_text(TEMPLATE, "utf-8")
    # 3. how it looks on a screen and on paper
    append(root / "macros/styles/sheet.css", LOOK)
    append(root / "macros/styles/paper.css", LOOK)
    # 4. a use for it
    said(root, "schema")
    worksheet = root / f"data/tyopohjat/{SHEET}.yml"
    edit(worksheet, LAST, USE + LAST)
    edit(worksheet, "  vastaukset:\n", f"  vastaukset:\n{ANSWER}")
    text = worksheet.read_text("utf-8")
    worksheet.write_text(text.replace("paatos]\n", "paatos, naytetaan]\n"), "utf-8")
    # 5. what follows from it
    said(root, "addresses")
    return root


@pytest.fixture(scope="module")
def drawn(with_block: Path) -> dict[str, str]:
    """The sheet with the toy block: empty and filled markup. Its Word file is left in the copy."""
    result = subprocess.run(
        [sys.executable, "-c", SCRIPT, SHEET], cwd=with_block, capture_output=True, text=True
    )
    assert result.returncode == 0, result.stderr
    markup: dict[str, str] = json.loads(result.stdout)
    return markup


def test_check_accepts_a_new_block(with_block: Path) -> None:
    assert said(with_block, "check") == "Ei ongelmia.\n"
    schema = (with_block / "data/skeemat/tyopohja.schema.json").read_text("utf-8")
    assert '"huomio"' in schema
    assert '"huomio"' not in (ROOT / "data/skeemat/tyopohja.schema.json").read_text("utf-8")


def test_page_draws_a_new_block(drawn: dict[str, str]) -> None:
    empty = BeautifulSoup(drawn["empty"], "html.parser")
    control = empty.select_one(f"textarea#{SHEET}-naytetaan")
    label = empty.select_one(f'label[for="{SHEET}-naytetaan"]')
    assert control and label and "Kenelle näytätte tämän ensin?" in label.get_text()
    assert empty.select(".hb-block--huomio .hb-notice")
    filled = BeautifulSoup(drawn["filled"], "html.parser")
    answers = [each.get_text() for each in filled.select(".hb-block--huomio .hb-answer")]
    assert answers == ["Naapurikunnan ohjaajalle."]


def test_paper_prints_a_new_block(with_block: Path) -> None:
    said(with_block, "print", f"{SHEET}-a3")
    pdf = pypdfium2.PdfDocument(with_block / f"docs/tulosteet/{SHEET}-a3.pdf")
    text = pdf_text(pdf)
    assert len(pdf) == 1
    assert "Kukaan ei käytä sitä, mitä ei ole nähnyt." in text
    assert "Kenelle näytätte tämän ensin?" in text


def test_word_has_a_place_for_a_new_block(with_block: Path, drawn: dict[str, str]) -> None:
    assert drawn
    document = Document(io.BytesIO((with_block / "arkki.docx").read_bytes()))
    tags = [tag.get(qn("w:val")) for tag in document.element.body.iter(qn("w:tag"))]
    assert "naytetaan" in tags


@pytest.fixture(scope="module")
def with_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project to which the five steps of ”Uusi sivulaji” have added a page."""
    root = copy_project(tmp_path_factory.mktemp("sivu"))
    # 1. what is on it
    (root / "macros/pages/supplies.py").write_text(PAGE_VIEW, "utf-8")
    # 2. how it is drawn
    (root / "macros/templates/supplies.html.j2").write_text(PAGE_TEMPLATE, "utf-8")
    # 3. by what name an editor gets it
    macros = root / "macros/web/macros_of_lists.py"
    edit(macros, "from .at_hand", "from ..pages import supplies as needs\nfrom .at_hand")
    append(macros, PAGE_MACRO)
    table, names = root / "macros/web/macros.py", root / "macros/content/docs_pages.py"
    edit(table, '    "polut"', '    "tarvikkeet": lists.supplies,\n    "polut"')
    edit(names, '    "polut"', '    "tarvikkeet",\n    "polut"')
    # 4. where it is
    (root / "docs/tarvikkeet").mkdir()
    (root / "docs/tarvikkeet/index.md").write_text(PAGE, "utf-8")
    edit(root / "mkdocs.yml", NAV, f"{NAV}      - tarvikkeet/index.md\n")
    # 5. what follows from it
    said(root, "addresses")
    return root


def test_check_and_build_accept_a_new_page(with_page: Path, book: Handbook) -> None:
    assert said(with_page, "check") == "Ei ongelmia.\n"
    result = build(with_page / "site", root=with_page)
    assert result.returncode == 0, result.stdout + result.stderr
    markup = (with_page / "site/tarvikkeet/index.html").read_text("utf-8")
    links = BeautifulSoup(markup, "html.parser").select("main .hb-titled a")
    assert [link["href"] for link in links] == [f"../tyopohjat/{w.id}/" for w in book.worksheets]
    assert '"tarvikkeet/"' in (with_page / "docs/assets/haku/hakemisto.js").read_text("utf-8")
