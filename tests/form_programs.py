"""Forms of ours as people fill them: each program's own way of writing in a PDF or a Word file."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from ctypes import c_ushort
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pymupdf
import pypdf
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from docx import Document
from docx.oxml.ns import qn
from projects import ROOT

from macros.checks.checked_handbook import open_library
from macros.content.addresses import short_address
from macros.content.print_catalogue import catalogue
from macros.content.product import ProductKind
from macros.content.sheet import DATE, PROJECT
from macros.paper.composer import Composer
from macros.paper.layout import Press
from macros.paper.pdf import Particulars
from macros.paper.pieces import pieces
from macros.paper.printing import print_pdf
from macros.views.render import Renderer
from macros.views.sheet_view import sheet_view
from macros.word.document import editable_copy

SITE = "http://127.0.0.1:8000/"
BOOK = open_library(ROOT)
LETTERS = "ČčĐđŊŋŠšŦŧŽž áÄö ”niin” ’ − → ← ↑ ↓ – € ½"
Answers = Mapping[str, str | bool]


@cache
def _press() -> Press:
    return Press(ROOT)


@cache
def pdf_of(id_: str) -> bytes:
    """The A4 form of a worksheet."""
    sheets = [each for each in catalogue(BOOK) if each.kind is ProductKind.SHEET]
    product = next(each for each in sheets if each.worksheets[0].id == id_ and each.size == "a4")
    composer = Composer(BOOK, Renderer(BOOK), SITE, "")
    markup = composer.document(product, pieces(composer, product))
    about = Particulars(product.title, composer.address(product))
    return print_pdf(_press(), markup, "", about, forms=True)[0]


@cache
def docx_of(id_: str) -> bytes:
    """The Word file of a worksheet."""
    worksheet = BOOK.worksheet[id_]
    view = sheet_view(BOOK, worksheet, SITE)
    return editable_copy(view, SITE + short_address(worksheet), "9A3412")


def answers_of(id_: str) -> dict[str, str | bool]:
    """An answer to every field of a worksheet: every letter, a line end, each kind of choice."""
    answers: dict[str, str | bool] = {}
    for number, field in enumerate((PROJECT, DATE, *BOOK.worksheet[id_].sheet.fields())):
        options = field.options or ("1", "2", "3", "4", "5")
        if field.kind == "rasti":
            answers[field.id] = True
        elif field.kind in ("valinta", "asteikko"):
            answers[field.id] = options[number % len(options)]
        else:
            answers[field.id] = f"{LETTERS} {number}" if number % 2 else f"Vastaus {number}"
    return answers


# --- PDF -----------------------------------------------------------------------------------------


def by_pikepdf(content: bytes, answers: Answers) -> bytes:
    """Values alone: no program has drawn them."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            answer = answers.get(str(field.T))
            if "/Kids" in field and answer:
                index = [str(label) for label in field.Opt].index(str(answer))
                field.V = pikepdf.Name(f"/{index}")
            elif answer is True:
                field.V = field.AS = pikepdf.Name("/on")
            elif answer:
                field.V = pikepdf.String(str(answer))
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def by_pypdf(content: bytes, answers: Answers) -> bytes:
    """pypdf's writer; of a group of buttons it takes the state's name."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    values: dict[str, Any] = {}
    for name, field in (writer.get_fields() or {}).items():
        answer = answers.get(name, "")
        labels = [str(label) for label in field.get("/Opt", [])]
        values[name] = f"/{labels.index(str(answer))}" if answer and labels else answer
        if answer is True:
            values[name] = "/on"
    for page in writer.pages:
        writer.update_page_form_field_values(page, values, auto_regenerate=True)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _by_mupdf(form: bytes | Path, answers: Answers) -> pymupdf.Document:
    """The form opened and filled, not saved."""
    content = form if isinstance(form, bytes) else form.read_bytes()
    document = (
        pymupdf.open(form) if isinstance(form, Path) else pymupdf.open(stream=form, filetype="pdf")
    )
    labels: dict[str, list[str]] = {}
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            labels[str(field.T)] = [str(label) for label in field.get("/Opt", [])]
    for page in document:
        for widget in page.widgets():
            answer = answers.get(widget.field_name, "")
            options = labels[widget.field_name]
            if options:
                answer = bool(answer) and widget.on_state() == str(options.index(str(answer)))
            if answer:
                widget.field_value = answer
                widget.update()
    return document


def by_mupdf(content: bytes, answers: Answers) -> bytes:
    """PyMuPDF, written anew."""
    return bytes(_by_mupdf(content, answers).tobytes(garbage=3, deflate=True))


def by_increment(content: bytes, answers: Answers) -> bytes:
    """PyMuPDF, added to the end of the file, as Acrobat's Save does."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lomake.pdf"
        path.write_bytes(content)
        _by_mupdf(path, answers).saveIncr()
        return path.read_bytes()


def by_pdfium(content: bytes, answers: Answers) -> bytes:
    """Chromium's own viewer: fields are clicked and typed in."""
    document = pdfium.PdfDocument(content)
    document.init_forms()
    assert document.formenv
    form = document.formenv.raw
    pages = list(document)
    for number, left, bottom, answer in _places(content, answers):
        page = pages[number].raw
        x, y = left + 3, bottom + 3
        raw.FORM_OnLButtonDown(form, page, 0, x, y)
        raw.FORM_OnLButtonUp(form, page, 0, x, y)
        if isinstance(answer, str):
            text = (answer + "\0").encode("utf-16-le")
            buffer = (c_ushort * (len(text) // 2)).from_buffer_copy(text)
            raw.FORM_SelectAllText(form, page)
            raw.FORM_ReplaceSelection(form, page, buffer)
        raw.FORM_ForceToKillFocus(form)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _places(content: bytes, answers: Answers) -> list[tuple[int, float, float, str | bool]]:
    """Where to click, page by page, and what to type there; True where a click is enough."""
    places = []
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for number, page in enumerate(pdf.pages):
            for widget in page.Annots:
                if widget.Subtype != "/Widget":
                    continue
                field = widget.Parent if "/Parent" in widget else widget
                answer = answers.get(str(field.T), "")
                if "/Opt" in field:
                    index = [kid.objgen for kid in field.Kids].index(widget.objgen)
                    answer = str(field.Opt[index]) == answer
                if answer:
                    left, bottom = float(widget.Rect[0]), float(widget.Rect[1])
                    places.append((number, left, bottom, answer))
    return places


# --- Word ----------------------------------------------------------------------------------------


def by_word(content: bytes, answers: Answers) -> bytes:
    """Controls filled as Word does: the mark of an empty one goes, and a tick has its sign."""
    document = Document(io.BytesIO(content))
    for control in document.element.body.iter(qn("w:sdt")):
        head, inner = control.find(qn("w:sdtPr")), control.find(qn("w:sdtContent"))
        text = inner.find(f".//{qn('w:t')}")
        box = head.find(qn("w14:checkbox"))
        tag = _said(head, "w:tag")
        if box is None and answers.get(tag):
            head.remove(head.find(qn("w:showingPlcHdr")))
            text.text = str(answers[tag])
        elif box is not None and _is_ticked(tag, _said(head, "w:alias"), answers):
            box.find(qn("w14:checked")).set(qn("w14:val"), "1")
            text.text = "☒"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _said(head: Any, name: str) -> str:
    """What a control says of itself."""
    return str(head.find(qn(name)).get(qn("w:val")))


def _is_ticked(tag: str, alias: str, answers: Answers) -> bool:
    """Whether a box is ticked: by itself, or as the option that was chosen."""
    option = answers.get(tag.rpartition("-")[0])
    is_chosen = isinstance(option, str) and alias.startswith(f"{option}: ")
    return answers.get(tag) is True or is_chosen


def by_zip(content: bytes, answers: Answers) -> bytes:
    """The same, packed by another program."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(by_word(content, answers))) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return out.getvalue()


PDF_PROGRAMS: Mapping[str, Callable[[bytes, Answers], bytes]] = {
    "pikepdf": by_pikepdf,
    "pypdf": by_pypdf,
    "PyMuPDF": by_mupdf,
    "PyMuPDF-lisays": by_increment,
    "PDFium": by_pdfium,
}
WORD_PROGRAMS: Mapping[str, Callable[[bytes, Answers], bytes]] = {"Word": by_word, "zip": by_zip}
