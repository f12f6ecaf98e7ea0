"""The empty sheets as pictures for a shared board: drawn as the print is, and whole as SVG."""

from __future__ import annotations

import io
import re
from pathlib import Path
from subprocess import CalledProcessError
from xml.etree import ElementTree

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Page
from projects import ROOT

from macros.content import made_prints
from macros.paper.board_pictures import svg_of

SCALE = 2.0
"""Pixels in a point: in fewer, each program draws a thin line as it likes."""
COARSE = 12
"""So many pixels are looked at as one: edges of letters are smoothed in other ways."""
MOST_APART = 1.5
"""Mean difference of the levels (0–255)."""
LETTER = re.compile(rb"<use [^>]*/>")
SHEETS = ("hyotylause-a4", "viestinnan-vuosikello-a3", "juurtumistarkastus-a3")


@pytest.mark.parametrize("sheet", SHEETS)
def test_picture_looks_as_the_print(sheet: str, page: Page, tmp_path: Path) -> None:
    file = ROOT / made_prints.PRINTS / f"{sheet}.pdf"
    if not file.is_file():
        pytest.skip("prints are made by make print, until then there is nothing to draw")
    picture = svg_of(file, 1, "01 Arkki & kuva", "avain")
    root = ElementTree.fromstring(picture)
    assert root.findtext("{http://www.w3.org/2000/svg}title") == "01 Arkki & kuva"
    place = tmp_path / "arkki.svg"
    ready = pdfium.PdfDocument(file)[0].render(scale=SCALE, may_draw_forms=False).to_pil()
    place.write_bytes(picture)
    assert apart(shown(page, place, ready.size), ready) <= MOST_APART
    place.write_bytes(LETTER.sub(b"", picture))
    assert apart(shown(page, place, ready.size), ready) > MOST_APART, "what is missing is not seen"


def apart(drawn: Image.Image, printed: Image.Image) -> float:
    """The mean difference of two pictures of one size in their levels."""
    both = [each.convert("L").reduce(COARSE) for each in (drawn, printed)]
    return float(ImageStat.Stat(ImageChops.difference(*both)).mean[0])


def shown(page: Page, picture: Path, size: tuple[int, int]) -> Image.Image:
    """The picture as a browser shows it in so many pixels, grey."""
    width, height = size
    page.set_viewport_size({"width": width, "height": height})
    page.goto(picture.as_uri())
    page.evaluate(
        "([w, h]) => { document.documentElement.setAttribute('width', w);"
        " document.documentElement.setAttribute('height', h); }",
        [width, height],
    )
    shot = page.screenshot()
    return Image.open(io.BytesIO(shot)).convert("L")


def test_file_that_is_no_print_is_not_drawn_in_silence(tmp_path: Path) -> None:
    broken = tmp_path / "arkki.pdf"
    broken.write_text("ei PDF", "utf-8")
    with pytest.raises(CalledProcessError):
        svg_of(broken, 1, "Arkki", "avain")
