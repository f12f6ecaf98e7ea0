"""Places to write and boxes to tick as Word's content controls, each with the id of its field."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from docx.oxml.ns import qn

from .ooxml import Element, node, run, text

LONGEST_NAME = 64
"""Word refuses a file whose content control has a longer name or tag."""
ROOM = "\N{EN SPACE}" * 5
"""What an empty control holds: nothing to see, enough to click.

Word and LibreOffice replace it by what is typed.
"""
SIGN_FONT = "MS Gothic"
"""Word's own font for ☐ and ☒."""


def text_control(tag: str, name: str) -> Element:
    """A place to write plain text, of many lines if need be."""
    return _control(
        name,
        tag,
        node("w:showingPlcHdr"),
        node("w:text", multiLine=1),
        content=run(ROOM),
    )


def tick_control(tag: str, name: str) -> Element:
    """A box to tick: ☐, and ☒ when it is ticked."""
    box = node(
        "w14:checkbox",
        node("w14:checked", val=0),
        node("w14:checkedState", val="2612", font=SIGN_FONT),
        node("w14:uncheckedState", val="2610", font=SIGN_FONT),
    )
    fonts = node(
        "w:rFonts",
        ascii=SIGN_FONT,
        eastAsia=SIGN_FONT,
        hAnsi=SIGN_FONT,
        hint="eastAsia",
    )
    sign = node("w:r", node("w:rPr", fonts), text("☐"))
    return _control(name, tag, box, content=sign)


def _control(
    name: str,
    tag: str,
    *properties: Element,
    content: Element,
) -> Element:
    """A control around its content; its number is given when the document is whole."""
    alias = name
    if len(name) > LONGEST_NAME:
        alias = name[: LONGEST_NAME - 1] + "…"
    head = node(
        "w:sdtPr",
        node("w:alias", val=alias),
        node("w:tag", val=tag),
        node("w:id", val=0),
        *properties,
    )
    return node("w:sdt", head, node("w:sdtContent", content))


def number_controls(elements: Iterable[Element]) -> None:
    """Gives each content control of the elements a number of its own, in reading order."""
    numbers = count(1)
    for element in elements:
        for properties in element.iter(qn("w:sdtPr")):
            number = properties.find(qn("w:id"))
            number.set(qn("w:val"), str(next(numbers)))
