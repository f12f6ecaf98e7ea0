"""The blocks of a sheet as Word's paragraphs and tables: which maker draws each type of block."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..views.block_parts import BlockView
from .boxes import cards, checklist, fields, timeline
from .drawn import canvas, clock, quadrants, rings
from .look import Paper
from .ooxml import Element
from .tables import decisions, filled_table, scales, signatures

MAKERS: Mapping[str, Callable[[BlockView, Paper], list[Element]]] = {
    "kentat": fields,
    "taulukko": filled_table,
    "kanvaasi": canvas,
    "nelikentta": quadrants,
    "kehat": rings,
    "kello": clock,
    "aikajana": timeline,
    "asteikot": scales,
    "tarkistuslista": checklist,
    "kortit": cards,
    "paatos": decisions,
    "allekirjoitukset": signatures,
}
"""What draws each type of block; a type that is not here is drawn as boxes."""


def content(view: BlockView, on: Paper) -> list[Element]:
    """What stands under the title of any block."""
    return MAKERS.get(view.type, fields)(view, on)
