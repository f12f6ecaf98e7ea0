"""Markup → PDF: the only module that knows WeasyPrint. Lays out, fits to the page, and finishes what the engine leaves open.

Longer than other modules: what reads the engine's box tree stays here, with the engine.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import pyphen
from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration

from . import stretching as fitting
from .pdf import Particulars, finished
from .stretching import Attempt, BlockShape, Lever, Unit

PAPER = Path(".cache/paperi")
STYLE = Path("macros/styles/paper.css")
PIXELS = 96 / 25.4
"""CSS pixels in a millimetre."""
UNITS = ("hb-box", "hb-card", "hb-board__cell")
ONE_LINE = ("luku", "euro", "pvm")
"""Kinds of answers that take one line."""
SVG = "{http://www.w3.org/2000/svg}"
ROUNDS = (0.98, 1.0, 1.0, 1.0)
"""Shares of the leftover height that are dealt out in turn; the first is careful, for it is the largest."""
ENOUGH = 3.0
"""Pixels at the foot that no round is run for."""
ENDLESS = "@page a4-pysty{size:210mm 3000mm}@page a4-vaaka{size:297mm 3000mm}"
"""Paper so long that every block shows its own height."""
SPARE = 1.5
"""Pixels left empty at the foot, so that rounding never starts a new page."""


class TooLongError(Exception):
    """Content that does not fit its promised pages: by how many millimetres, and the element id that is first past the end."""

    def __init__(self, over: float, place: str) -> None:
        super().__init__(f"{over:.0f} mm, {place}")
        self.over, self.place = over, place


@dataclass(frozen=True)
class Fitted:
    """A style sheet that makes a piece fill its pages, and their number."""

    style: str
    pages: int


@dataclass(frozen=True)
class _Laid:
    """Markup as it was laid out with a style sheet."""

    style: str
    source: Element
    document: Document


class Press:
    """Prints for one project folder: its fonts, hyphens and style sheet read once."""

    def __init__(self, root: Path) -> None:
        logging.getLogger("weasyprint").setLevel(logging.ERROR)
        pyphen.LANGUAGES["fi"] = root / PAPER / "hyph_fi.dic"
        pyphen.LANGUAGES_LOWERCASE["fi"] = "fi"
        self.root, self.fonts = root, FontConfiguration()
        self.sheets = [
            CSS(filename=str(root / path), font_config=self.fonts)
            for path in (PAPER / "font.css", STYLE)
        ]

    def fit(self, markup: str, key: str, attempts: Sequence[Attempt]) -> Fitted:
        """The first attempt with which the piece `key` fits, stretched to the foot of its pages.

        Of two pages, the largest type with which both are as full. Raises TooLongError when nothing fits.
        """
        for attempt in attempts:
            fits = None
            for size in attempt.sizes:
                laid = self._lay(markup, f"#{key}{{font-size:{size}pt}}{attempt.style}")
                if len(laid.document.pages) > attempt.pages:
                    continue
                fits = fits or laid
                if even := self._balanced(markup, key, laid):
                    return self._stretched(markup, even)
            if fits:
                return self._stretched(markup, fits)
        raise _too_long(laid.document, attempt.pages, key)

    def print(
        self, markup: str, style: str, about: Particulars, *, forms: bool
    ) -> tuple[bytes, int]:
        """The finished PDF and its number of pages."""
        laid = self._lay(markup, style, forms=forms)
        _check_cards(laid.source, _boxes(laid.document))
        raw = laid.document.write_pdf(pdf_identifier=about.identifier.encode(), **_options(forms))
        one_line = {
            str(area.get("name"))
            for area in laid.source.iter("textarea")
            if area.get("data-laji") in ONE_LINE
        }
        return finished(raw, about, self.root / PAPER / "schibsted-400.ttf", one_line), len(
            laid.document.pages
        )

    def areas(self, markup: str, style: str) -> list[tuple[float, float]]:
        """Width and height in millimetres of every place to write, as laid out."""
        pages = self._lay(markup, style).document.pages
        boxes = [box for page in pages for box in page._page_box.descendants(placeholders=True)]
        return [
            (box.border_width() / PIXELS, box.border_height() / PIXELS)
            for box in boxes
            if box.element_tag == "textarea"
        ]

    def _lay(self, markup: str, style: str, *, forms: bool = True) -> _Laid:
        source = HTML(string=markup, base_url=self.root.as_uri() + "/")
        _share_columns(source.etree_element)
        _name_drawings(source.etree_element)
        sheets = [*self.sheets, CSS(string=style, font_config=self.fonts)]
        return _Laid(
            style,
            source.etree_element,
            source.render(stylesheets=sheets, font_config=self.fonts, **_options(forms)),
        )

    def _balanced(self, markup: str, key: str, laid: _Laid) -> _Laid | None:
        """Two pages made equally full by beginning the second at the right block, or None; what has nothing to share out stays as it is."""
        if len(laid.document.pages) != 2 or sum(1 for _ in _blocks(laid.source)) < 2:
            return laid
        tall = self._lay(markup, laid.style + ENDLESS)
        boxes, page = _boxes(tall.document), laid.document.pages[0]._page_box
        spans = [(boxes[block].top, boxes[block].bottom) for _, block in _blocks(tall.source)]
        first = fitting.even_break(spans, page.content_box_y(), page.height)
        if first is None:
            return None
        even = self._lay(
            markup, f"{laid.style}#{key} .hb-block:nth-child({first + 1}){{break-before:page}}"
        )
        return even if len(even.document.pages) == 2 else None

    def _stretched(self, markup: str, laid: _Laid) -> Fitted:
        """Levers set so that pages are full. What one round leaves empty, because a row follows its heading, the next one shares."""
        pages, base, best, wanted = (
            len(laid.document.pages),
            laid.style,
            laid.style,
            dict[str, float](),
        )
        for number, share in enumerate(ROUNDS):
            boxes = _boxes(laid.document)
            room = {page: max(0.0, left) * share for page, left in _room(laid, boxes).items()}
            if number and all(left < ENOUGH for left in room.values()):
                break
            wanted |= fitting.heights(_shapes(laid.source, boxes), room)
            style = base + "".join(
                f"#{id_}{{height:{height / PIXELS:.2f}mm}}" for id_, height in wanted.items()
            )
            laid = self._lay(markup, style)
            if len(laid.document.pages) > pages:
                break
            best = style
        return Fitted(best, pages)


def _options(forms: bool) -> dict[str, Any]:
    """What the engine is told at layout and again when it writes."""
    return {"pdf_forms": forms, "pdf_variant": "pdf/ua-1"}


def _name_drawings(source: Element) -> None:
    """A drawing's name moves to a title element, where the engine looks for it."""
    for drawing in source.iter(f"{SVG}svg"):
        name = drawing.get("aria-label")
        if name:
            title = SubElement(drawing, f"{SVG}title")
            title.text = name


def _share_columns(source: Element) -> None:
    """Columns get their share of the table: the engine deals what is left over evenly, a browser by weight."""
    for group in source.iter("colgroup"):
        columns = list(group.iter("col"))
        weights = [
            next(int(name[-1]) for name in _classes(column) if name.startswith("hb-weight-"))
            for column in columns
        ]
        for column, weight in zip(columns, weights, strict=True):
            column.set("style", f"width:{100 * weight / sum(weights):.3f}%")


@dataclass(frozen=True)
class _Box:
    """Where an element was laid out: page from 0, top and bottom in pixels."""

    page: int
    top: float
    bottom: float


def _boxes(document: Document) -> dict[Element, _Box]:
    """Every element's place. The engine's box tree is not a public interface: decisions/0015 says why it is read."""
    found: dict[Element, _Box] = {}
    for number, page in enumerate(document.pages):
        for box in page._page_box.descendants(placeholders=True):
            if (
                box.element is None
                or "::" in (box.element_tag or "")
                or not hasattr(box, "border_box_y")
            ):
                continue
            top, bottom = box.border_box_y(), box.border_box_y() + box.border_height()
            known = found.get(box.element)
            if known and known.page == number:
                top, bottom = min(top, known.top), max(bottom, known.bottom)
            found[box.element] = _Box(number, top, bottom)
    return found


def _is_unit(element: Element) -> bool:
    return not set(UNITS).isdisjoint(_classes(element))


def _classes(element: Element) -> list[str]:
    return (element.get("class") or "").split()


def _blocks(source: Element) -> Iterator[tuple[str, Element]]:
    """Blocks of the document as (type, element)."""
    for element in source.iter():
        for name in _classes(element):
            if name.startswith("hb-block--"):
                yield name.removeprefix("hb-block--"), element


def _shapes(source: Element, boxes: dict[Element, _Box]) -> tuple[BlockShape, ...]:
    """Blocks page by page: a table may go on over the page."""
    shapes = []
    for type_, block in _blocks(source):
        units = (
            [(boxes[element].page, unit) for element, unit in _units(block, boxes)]
            if block in boxes
            else []
        )
        shapes += [
            BlockShape(type_, page, tuple(unit for at, unit in units if at == page))
            for page in sorted({at for at, _ in units})
        ]
    return tuple(shapes)


def _units(block: Element, boxes: dict[Element, _Box]) -> Iterator[tuple[Element, Unit]]:
    """Boxes, cards and rows of a table body with the places to write in them."""
    centre = {
        id(box)
        for each in block.iter()
        if "hb-clock__centre" in _classes(each)
        for box in each.iter()
    }
    rows = {
        id(row)
        for body in block.iter("tbody")
        for row in body.iter("tr")
        if not any(_is_unit(each) for each in row.iter())
    }
    for element in block.iter():
        if element in boxes and (id(element) in rows or _is_unit(element)):
            levers = tuple(_levers(element, boxes))
            unit = Unit(
                boxes[element].top,
                boxes[element].bottom,
                levers,
                spread=id(element) in centre,
                beside=id(element) in rows,
            )
            yield element, unit


def _levers(unit: Element, boxes: dict[Element, _Box]) -> Iterator[Lever]:
    """Places to write in a box share what it gets; those in a row of a table all get the row's height."""
    for element in unit.iter():
        if (
            element in boxes
            and element.get("id")
            and (element.tag == "textarea" or {"hb-answer", "hb-fill"} & set(_classes(element)))
        ):
            yield Lever(str(element.get("id")), boxes[element].bottom - boxes[element].top)


def _room(laid: _Laid, boxes: dict[Element, _Box]) -> dict[int, float]:
    """The empty height at the foot of each page."""
    ends = {
        number: page._page_box.content_box_y() + page._page_box.height
        for number, page in enumerate(laid.document.pages)
    }
    used: dict[int, float] = {}
    for _, block in _blocks(laid.source):
        for box in (boxes[each] for each in block.iter() if each in boxes):
            used[box.page] = max(used.get(box.page, 0.0), box.bottom)
    return {number: ends[number] - bottom - SPARE for number, bottom in used.items()}


def _check_cards(source: Element, boxes: dict[Element, _Box]) -> None:
    """A card has a fixed size: its text must end above its foot, or the card is too long."""
    for card in source.iter():
        if "hb-cardlet" in _classes(card) and len(card):
            *body, foot = [boxes[each] for each in card if each in boxes]
            over = max(box.bottom for box in body) - foot.top
            if over > 0:
                raise TooLongError(over / PIXELS, str(card.get("id")))


def _too_long(document: Any, pages: int, key: str) -> TooLongError:
    boxes = _boxes(document)
    late = [
        (element, box)
        for element, box in boxes.items()
        if box.page >= pages and element.get("id", key) != key
    ]
    tops = {number: page._page_box.content_box_y() for number, page in enumerate(document.pages)}
    over = (
        sum(
            max(box.bottom for _, box in late if box.page == number) - tops[number]
            for number in {box.page for _, box in late}
        )
        / PIXELS
    )
    place = min(late, key=lambda pair: (pair[1].page, pair[1].top))[0].get("id") if late else ""
    return TooLongError(over, str(place))
