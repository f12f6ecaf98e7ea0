"""The form within a PDF: how its fields take text, what its paper says, its letters."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2 as pdfium
from form_programs import BOOK, LETTERS, by_pypdf, pdf_of
from reading import page_text, squeezed


def test_one_line_shrinks_and_a_box_scrolls() -> None:
    with pikepdf.open(io.BytesIO(pdf_of("hyotylause"))) as pdf:
        fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
    assert "/HbKirjoitus 0 Tf" in str(fields["hanke"].DA)
    assert int(fields["hanke"].Ff) & (1 << 12) == 0
    box = fields["kaytanne"]
    assert int(box.Ff) & (1 << 12)
    assert int(box.Ff) & (1 << 23) == 0  # it scrolls
    assert "/HbKirjoitus 0 Tf" not in str(box.DA)


def test_paper_says_that_text_goes_on_and_links_its_address() -> None:
    content = pdf_of("hyotylause")
    paper = pdfium.PdfDocument(content)[0]
    assert squeezed("ruudun teksti voi jatkua") in squeezed(page_text(paper))
    with pikepdf.open(io.BytesIO(content)) as pdf:
        [link] = [each for each in pdf.pages[0].Annots if each.Subtype == "/Link"]
    assert str(link.A.URI).endswith(f"/t/01/?v={BOOK.worksheet['hyotylause'].version}")
    assert "/StructParent" in link and "/Contents" in link


def test_every_letter_that_is_typed_is_drawn_in_our_font() -> None:
    filled = by_pypdf(pdf_of("hyotylause"), {"pulma": LETTERS})
    document = pdfium.PdfDocument(filled)
    document.init_forms()
    with pikepdf.open(io.BytesIO(filled)) as pdf:
        writing = pdf.Root.AcroForm.DR.Font.HbKirjoitus
        names = [str(name) for name in writing.Encoding.Differences if not isinstance(name, int)]
        [field] = [each for each in pdf.Root.AcroForm.Fields if each.T == "pulma"]
        drawn = field.AP.N.read_bytes()
    assert {"/eng", "/tbar", "/ccaron", "/dcroat", "/minus", "/arrowright"} <= set(names)
    assert b"?" not in drawn
