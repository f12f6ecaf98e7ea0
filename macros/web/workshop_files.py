"""What the pages of a workshop load of each chosen worksheet, as scripts that give it to them."""

from __future__ import annotations

import json
from pathlib import Path

from ..common.files import replace
from ..content.handbook import Handbook
from ..pages.workshop import Choice, workshop
from ..views.hyphens import Hyphens
from ..views.render import Renderer
from .softening import softened

FOLDER = Path("docs/assets/tyopaja")
ADDRESS = "tyopaja/"
"""The page from which the links of the texts are counted."""


def write(root: Path, book: Handbook, site: str) -> None:
    """Brings the files up to date; those of no worksheet are removed, and equal ones stay."""
    renderer = Renderer(book)
    view = workshop(book, site, {}, lambda _: ())
    hyphens = Hyphens(root)
    wanted = {
        f"{choice.page.worksheet.id}.js": _script(choice, renderer, hyphens)
        for group in view.groups
        for choice in group.choices
    }
    for name, script in wanted.items():
        place = root / FOLDER / name
        if not place.is_file() or place.read_bytes() != script:
            replace(place, script)
    for place in (root / FOLDER).glob("*.js"):
        if place.name not in wanted:
            place.unlink()


def _script(choice: Choice, renderer: Renderer, hyphens: Hyphens) -> bytes:
    """The texts and papers of a worksheet as a script that adds them to the window's."""
    markup = renderer.render("workshop_texts", renderer.part(ADDRESS), choice=choice)
    markup = softened(markup, hyphens)
    name = json.dumps(choice.page.worksheet.id)
    value = json.dumps(markup, ensure_ascii=False)
    return f"(globalThis.hbTyopohjat??={{}})[{name}]={value};\n".encode()
