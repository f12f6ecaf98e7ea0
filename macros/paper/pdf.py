"""What WeasyPrint leaves unfinished in a PDF, finished: its particulars, structure and form."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from .machine import hash_of
from .pdf_font import simple_font

LICENCE = "https://creativecommons.org/licenses/by/4.0/deed.fi"
BELONGS = {"/LI": "/L", "/LBody": "/LI"}
"""Parts of a list and what they must stand in.

The engine breaks it where CSS makes a list a table or takes it out of the flow.
"""
MANY_LINES = 1 << 12
"""Bit of a text field's flags (Ff) for many lines; cleared for a field of one."""
LINE = 1.3
"""Height of a line, as a share of its type; a field lower than two of them holds one line."""
SHRINKING = 0.0
"""The size of type that a reader chooses: as large as a field's height, and its text, allow."""
WRITING = "HbKirjoitus"
"""What the fields call their font."""


@dataclass(frozen=True)
class Particulars:
    """What a PDF says of itself: its title, and the full address of its page."""

    title: str
    source: str


def identifier(
    markup: str,
    style: str,
    about: Particulars,
) -> str:
    """The hash of what a paper is, for its file: its markup, its fit, its title and its address.

    It knows nothing of the code that made it, so that the same paper always has the same bytes.
    """
    return hash_of(markup, style, about.title, about.source)


def finished(
    raw: bytes,
    about: Particulars,
    font: Path,
) -> bytes:
    """The PDF whole: its particulars, a sound structure, and fields that any reader can fill.

    `font` is the TrueType file that fields are written in.
    """
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        _describe(
            pdf,
            about,
        )
        _mend_structure(pdf.Root.StructTreeRoot)
        if "/AcroForm" in pdf.Root:
            _mend_form(
                pdf,
                font,
            )
        out = io.BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=True,
        )
    return out.getvalue()


def _describe(
    pdf: Pdf,
    about: Particulars,
) -> None:
    """Licence, source and language into the metadata."""
    with pdf.open_metadata(set_pikepdf_as_editor=False) as data:
        data["dc:rights"] = "CC BY 4.0"
        data["dc:source"] = about.source
        data["dc:language"] = ["fi-FI"]
        data["xmpRights:WebStatement"] = LICENCE
        data["xmpRights:Marked"] = "True"


# --- structure -----------------------------------------------------------------------------------


def _kids(element: Object) -> Iterator[Dictionary]:
    """The elements of the structure that stand in an element."""
    found = element.get("/K", Array())
    for kid in found if isinstance(found, Array) else [found]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid


def _mend_structure(root: Object) -> None:
    """Every element of the structure is what it says it is."""
    waiting = [(kid, "") for kid in _kids(root)]
    while waiting:
        element, above = waiting.pop()
        _mend_element(
            element,
            above,
        )
        tag = str(element.S)
        waiting += [(kid, tag) for kid in _kids(element)]


def _mend_element(
    element: Dictionary,
    above: str,
) -> None:
    """Pictures without words are no figures, lists hold items only, header cells tell their side.

    `above` is the tag of the element that this one stands in.
    """
    tag = str(element.S)
    if tag == "/Figure" and "/Alt" not in element:
        element.S = Name.NonStruct
    elif _is_broken_list(element, tag, above):
        element.S = Name.Div
    elif tag == "/TH":
        _scope(element)


def _is_broken_list(
    element: Dictionary,
    tag: str,
    above: str,
) -> bool:
    """Whether a part of a list does not stand in one, or a list holds something else."""
    if tag in BELONGS and above != BELONGS[tag]:
        return True
    return tag == "/L" and any(kid.S != "/LI" for kid in _kids(element))


def _scope(cell: Dictionary) -> None:
    """A header cell in the body heads its row, one in the head its column."""
    part = cell.P.P
    is_body = str(part.S) in ("/TBody", "/TFoot")
    attributes = cell.get("/A", Dictionary(O=Name.Table))
    attributes["/Scope"] = Name.Row if is_body else Name.Column
    cell.A = attributes


# --- form ----------------------------------------------------------------------------------------


def _mend_form(
    pdf: Pdf,
    font: Path,
) -> None:
    """Every field once, in our font; and every widget on its page whole."""
    form = pdf.Root.AcroForm
    whole = [field for field in form.Fields if "/Parent" not in field]
    form.Fields = Array(whole)
    writing = pdf.make_indirect(simple_font(pdf, font))
    form.DR = Dictionary(Font=Dictionary({f"/{WRITING}": writing}))
    form.DA = String(f"/{WRITING} 10 Tf 0.07 g")
    for field in form.Fields:
        if field.FT == "/Tx":
            _mend_text(field)
        elif "/Kids" in field:
            _mend_choice(field)
    for page in pdf.pages:
        for widget in page.get("/Annots", Array()):
            _mend_widget(
                pdf,
                widget,
            )


def _mend_text(field: Object) -> None:
    """A place to write in our font: one line that shrinks its type, or many that scroll."""
    size = float(str(field.DA).split()[-2])
    _, y, _, other_y = (float(number) for number in field.Rect)
    if abs(other_y - y) < 2 * LINE * size:
        field.Ff = int(field.get("/Ff", 0)) & ~MANY_LINES
        size = SHRINKING
    field.DA = String(f"/{WRITING} {size:g} Tf 0.07 g")


def _mend_choice(group: Object) -> None:
    """A group of buttons: the question names the group, question and option each button."""
    first_option = f": {group.Opt[0]}"
    question = str(group.TU).removesuffix(first_option)
    group.TU = String(question)
    for kid in group.Kids:
        for key in ("/T", "/FT"):
            if key in kid:
                del kid[key]


def _mend_widget(
    pdf: Pdf,
    widget: Object,
) -> None:
    """A rectangle from its lower left corner, and an empty look for a button that is off."""
    x, y, other_x, other_y = (float(number) for number in widget.Rect)
    left, right = sorted((x, other_x))
    bottom, top = sorted((y, other_y))
    widget.Rect = Array([left, bottom, right, top])
    looks = widget.get("/AP", Dictionary()).get("/N")
    if not isinstance(looks, Dictionary) or isinstance(looks, pikepdf.Stream):
        return
    if "/Off" not in looks:
        empty = pdf.make_stream(b"")
        empty.Type = Name.XObject
        empty.Subtype = Name.Form
        empty.BBox = Array([0, 0, right - left, top - bottom])
        looks["/Off"] = empty
