"""What the copy says of itself: its footer on every page, and the facts about the file."""

from __future__ import annotations

from datetime import datetime, time

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from ..common.finnish import calendar_day
from .copied import Copied
from .ooxml import Element, field, node, paragraph, run, tab, twips

HOUSE = "Juurruttajan käsikirja"
LICENCE = "CC BY 4.0"


def set_footer(
    document: Document,
    view: Copied,
    address: str,
    width: float,
) -> None:
    """Whose sheet, where it lives and how old it is, on every page `width` mm wide."""
    style = document.styles["Footer"].element
    stops = style.find(f"{qn('w:pPr')}/{qn('w:tabs')}")
    stops.clear()
    stops.append(node("w:tab", val="right", pos=twips(width)))
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    empty = footer.paragraphs[0]._p
    for line in _lines(view, address):
        empty.addprevious(paragraph("Footer", *line))
    empty.getparent().remove(empty)


def _lines(
    view: Copied,
    address: str,
) -> tuple[tuple[Element, ...], tuple[Element, ...]]:
    """The two lines of the footer."""
    first = (
        run(view.name, "Nimi"),
        run(f" · {view.context}"),
        tab(),
        run("sivu "),
        field("PAGE"),
        run("/"),
        field("NUMPAGES"),
    )
    version = f"versio {view.version} · " if view.version else ""
    house = f"{HOUSE} · {version}{view.day} · {LICENCE}"
    return first, (run(address), tab(), run(house))


def set_facts(
    document: Document,
    view: Copied,
    address: str,
) -> None:
    """Title, licence and source.

    The time is the day of the version: a clock would make every copy another file.
    """
    facts = document.core_properties
    day = calendar_day(view.day)
    changed = datetime.combine(day, time())
    facts.title = view.title
    facts.subject = view.lead
    facts.author = HOUSE
    facts.last_modified_by = HOUSE
    facts.language = "fi-FI"
    facts.keywords = f"{LICENCE}, {address}"
    facts.version = view.version
    facts.comments = f"Lisenssi: {LICENCE}. Lähde: {HOUSE}, {address}"
    facts.created = changed
    facts.modified = changed
    facts.revision = 1
    _drop_picture(document)


def _drop_picture(document: Document) -> None:
    """Takes away the template's picture of an empty page."""
    links = document.part.package.rels
    pictures = []
    for name, link in links.items():
        if link.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            pictures.append(name)
    for name in pictures:
        del links[name]
